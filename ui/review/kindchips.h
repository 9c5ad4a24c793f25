// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

#include <QWidget>

class QPushButton;

namespace tandem::ui {

class PlanModel;

/// The kinds of rows in a plan with their counts; a click shows one kind alone, Ctrl adds to it, a click on
/// the only one that is on shows everything again.
class KindChips : public QWidget
{
    Q_OBJECT
public:
    explicit KindChips(QWidget *parent = nullptr);
    void showCounts(const PlanModel &model);
    void clear(); ///< everything is shown; nobody is told
    [[nodiscard]] QList<session::PlanKind> chosen() const;

Q_SIGNALS:
    void chosenChanged();

private:
    void choose(QPushButton *chip, bool add);
    QList<std::pair<session::PlanKind, QPushButton *>> m_chips;
};

} // namespace tandem::ui
