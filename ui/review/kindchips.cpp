// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/kindchips.h"

#include "ui/kit/chips.h"
#include "ui/kit/formats.h"
#include "ui/models/planmodel.h"
#include "ui/models/values.h"

#include <QBoxLayout>
#include <QPushButton>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanKind;

KindChips::KindChips(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const PlanKind kind : {PlanKind::Create, PlanKind::Update, PlanKind::Clear, PlanKind::Delete}) {
        QPushButton *chip = makeChip(planKindTitle(kind), u"chip-"_s + session::planKindName(kind), this);
        chip->setToolTip(tr("Shows these rows alone. Ctrl+click adds them to what is shown."));
        layout->addWidget(chip);
        m_chips.append({kind, chip});
        connect(chip, &QPushButton::clicked, this, [this, chip] {
            choose(chip, QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
        });
    }
}

void KindChips::choose(QPushButton *chip, bool add)
{
    if (!add) {
        for (const auto &[kind, other] : std::as_const(m_chips)) {
            if (other != chip)
                other->setChecked(false);
        }
    }
    Q_EMIT chosenChanged();
}

void KindChips::clear()
{
    for (const auto &[kind, chip] : std::as_const(m_chips))
        chip->setChecked(false);
}

void KindChips::showCounts(const PlanModel &model)
{
    for (const auto &[kind, chip] : std::as_const(m_chips)) {
        const PlanModel::Totals totals = model.totals(kind);
        const QString title = planKindTitle(kind);
        const QString count = formatCount(totals.rows);
        chip->setText(title + u"  "_s + count);
        chip->setEnabled(totals.rows > 0 || chip->isChecked());
        chip->setAccessibleName(
            tr("%1: %2 of %3 ticked").arg(title, formatCount(totals.ticked), formatCount(totals.rows)));
    }
}

QList<PlanKind> KindChips::chosen() const
{
    QList<PlanKind> kinds;
    for (const auto &[kind, chip] : m_chips) {
        if (chip->isChecked())
            kinds.append(kind);
    }
    return kinds;
}

} // namespace tandem::ui
