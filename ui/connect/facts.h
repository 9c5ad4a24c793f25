// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace tandem::ui {

/// Names and values in two columns; long values wrap and can be selected.
class Facts : public QWidget
{
    Q_OBJECT
public:
    explicit Facts(QWidget *parent = nullptr);

    /// Replaces all; empty values are left out.
    void show(const QList<std::pair<QString, QString>> &facts);

private:
    QGridLayout *m_grid = nullptr;
    QWidget *m_table = nullptr;
};

} // namespace tandem::ui
