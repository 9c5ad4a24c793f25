// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rowpair.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/fieldsmodel.h"
#include "ui/models/planmodel.h"
#include "ui/models/values.h"
#include "ui/review/plantable.h"
#include "ui/tables/fieldspane.h"
#include "ui/tables/tableview.h"

#include <QPushButton>

/// The chosen row of a plan, field by field, and what can be done with it.
namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanRowView;
using session::PlanView;

namespace {

bool isDecided(const PlanRowView &row)
{
    return std::any_of(row.changes.cbegin(), row.changes.cend(),
        [](const session::FieldChangeView &change) { return change.decided; });
}

/// The decided fields of which this holds.
QStringList decidedFields(const PlanRowView &row, bool first, bool byPerson)
{
    QStringList decided;
    for (const session::FieldChangeView &change : row.changes) {
        if (change.decided && session::isFirstAgreement(change) == first
            && session::isPersonsChoice(change) == byPerson)
            decided.append(change.label);
    }
    return decided;
}

/// How the values that are written came to be chosen.
QString choices(const PlanRowView &row)
{
    const QString winner = sideTitle(other(row.side));
    QStringList sentences;
    const auto say = [&](bool first, bool byPerson, const QString &sentence) {
        if (const QStringList fields = decidedFields(row, first, byPerson); !fields.isEmpty())
            sentences.append(sentence.arg(fields.join(u", "_s), winner));
    };
    say(false, false, PlanTable::tr("Both sides changed %1: the rule takes the value in %2."));
    say(false, true, PlanTable::tr("Both sides changed %1: you decided for the value in %2."));
    say(true, false,
        PlanTable::tr("First comparison of %1, and the sides differ: the rule takes the value in %2."));
    say(true, true,
        PlanTable::tr("First comparison of %1, and the sides differ: you decided for the value in %2."));
    return sentences.join(u' ');
}

QString nothingToReverse()
{
    return PlanTable::tr(
        "Only one side changed these fields, or both changes are kept: there is nothing to reverse.");
}

} // namespace

void PlanTable::showDetail(int number)
{
    const PlanRowView *row = m_model->rowAt(number);
    m_tick->setVisible(row && isOpen(*row));
    m_reverse->setVisible(row && isTurnable(*row));
    m_inspect->setVisible(row);
    if (!row) {
        m_shown = {};
        m_detail->showNothing(tr("Choose a row to see its fields. Space ticks or unticks it."));
        return;
    }
    m_shown = *row;
    m_closed.reset();
    if (row->id != m_turned)
        m_turned = 0;
    showTick(*row);
    showReverse(*row);
    // The row itself says what would be written; what both sides hold now comes a moment later, if at all.
    showLines(*row, {});
    watch(session::rowPair(m_session, *row), this, [this, row = *row](const Result<session::RowPair> &known) {
        if (!isShown(row) || !known)
            return;
        m_closed = known->closed;
        showReverse(row);
        showLines(known->row, known->pair);
    });
}

void PlanTable::showTick(const PlanRowView &row)
{
    m_tick->setText(row.ticked ? tr("Untick") : tr("Tick"));
    m_tick->setToolTip(
        row.ticked ? tr("Unticks the row and goes to the next one (S)") : tr("Ticks the row (Space)"));
}

/// Until it is known whether the row can be turned, trying tells.
void PlanTable::showReverse(const PlanRowView &row)
{
    const bool decided = isDecided(row);
    const QString closed = m_closed.value_or(QString());
    m_reverse->setEnabled(decided && closed.isEmpty());
    m_reverse->setToolTip(!decided ? nothingToReverse()
            : closed.isEmpty()     ? tr("Two values differ: lets the other side's value win (R)")
                                   : spoken(closed));
}

void PlanTable::showLines(const PlanRowView &row, const session::PairView &pair)
{
    const QString heading = row.title.isEmpty() ? row.source.text() : row.title;
    const QStringList where{
        planKindTitle(planKindOf(row)), flowShortTitle(row.flow), directionTitle(row.side)};
    const QString explanation = explain(row);
    m_detail->showLines(heading,
        where.join(u" · "_s) + (explanation.isEmpty() ? QString() : u'\n' + explanation), linesOf(row, pair));
}

/// Whether the row can be turned, and why not, before anybody tries.
QString PlanTable::explain(const PlanRowView &row) const
{
    if (isOpen(row) && row.action == session::PlanAction::Delete && m_model->plan().undoes > 0) {
        return tr("The run created this record. To undo that it would be deleted: it begins unticked, and is "
                  "deleted only if you tick it. Its partner stays and does not sync again by itself.");
    }
    if (!isTurnable(row))
        return {};
    if (!isDecided(row))
        return nothingToReverse();
    const QString chosen = choices(row);
    // What would be refused is not offered; why it would be is the button's to say.
    if (!m_closed || !m_closed->isEmpty())
        return chosen;
    return chosen + u' '
        + tr("Reverse (R) writes the value in %1 to %2 instead.")
              .arg(sideTitle(row.side), sideTitle(other(row.side)));
}

/// What is shown in detail was made anew, or something became of it.
void PlanTable::followShown()
{
    const int number = m_table->currentRow();
    const PlanRowView *row = m_model->rowAt(number);
    if (!row || row->id != m_shown.id)
        return;
    if (isShown(*row))
        showTick(*row);
    else
        showDetail(number);
}

bool PlanTable::isOpen(const PlanRowView &row) const
{
    return m_model->isEditable() && row.state == "planned"_L1;
}

/// A plan that takes a run back, or carries over what was there before, goes one way.
bool PlanTable::isTurnable(const PlanRowView &row) const
{
    const PlanView &plan = m_model->plan();
    return isOpen(row) && row.action == session::PlanAction::Update && plan.undoes == 0
        && plan.existing.isEmpty();
}

bool PlanTable::isShown(const PlanRowView &row) const
{
    PlanRowView shown = m_shown;
    shown.ticked = row.ticked;
    return shown == row;
}

} // namespace tandem::ui
