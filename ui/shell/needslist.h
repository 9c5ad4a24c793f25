// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/overviewstate.h"

#include <QWidget>

class QVBoxLayout;

namespace tandem::ui {

/// What waits for a person, a line each with its button; a calm sentence where nothing does.
class NeedsList : public QWidget
{
    Q_OBJECT
public:
    explicit NeedsList(QWidget *parent = nullptr);
    /// True: its buttons were made anew, and stand last in the order of Tab. One that had the focus has it
    /// still, as far as its need is among them.
    bool show(const QList<Need> &needs);

Q_SIGNALS:
    void chosen(const QString &page, const QString &argument);

private:
    QWidget *lineOf(const Need &need);

    QVBoxLayout *m_column;
    QWidget *m_lines = nullptr;
    QList<Need> m_needs; ///< those that are shown
};

} // namespace tandem::ui
