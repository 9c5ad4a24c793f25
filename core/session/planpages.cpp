// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/planops.h"
#include "core/session/reports.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<store::PlanRow>;

/// A find and a tick for many rows work in windows: a long plan is never in memory as a whole.
constexpr int windowSize = 1000;

bool narrows(const PlanFilter &filter)
{
    return filter.flow || filter.side || filter.trait || !filter.kinds.isEmpty();
}

store::PlanTrait traitOf(const PlanFilter &filter)
{
    using About = PlanTrait::About;
    if (!filter.trait || filter.trait->about == About::Rows)
        return {};
    const store::PlanAbout about = filter.trait->about == About::Field ? store::PlanAbout::Field
        : filter.trait->about == About::Owner                          ? store::PlanAbout::Owner
                                                                       : store::PlanAbout::Reason;
    return {about, filter.trait->name};
}

/// The groups that hold exactly the rows which the filter lets through, its text aside.
QList<qint64> chosenGroups(const QList<store::PlanGroup> &groups, const PlanFilter &filter)
{
    const store::PlanTrait trait = traitOf(filter);
    QList<qint64> chosen;
    for (const store::PlanGroup &group : groups) {
        const bool fits = group.trait == trait && (!filter.flow || *filter.flow == group.flow)
            && (!filter.side || *filter.side == group.side)
            && (filter.kinds.isEmpty() || filter.kinds.contains(planKindOf(group.action, group.clears)));
        if (fits)
            chosen.append(group.id);
    }
    return chosen;
}

/// At most two statements, each through an index, whatever the plan's length.
Result<Rows> windowOf(
    store::StateTransaction &tx, qint64 planId, const PlanFilter &filter, qint64 afterId, int limit)
{
    if (!narrows(filter)) {
        return tx.planRows(planId, std::nullopt, std::nullopt, std::nullopt, std::nullopt, afterId, limit);
    }
    TANDEM_TRY(groups, tx.planGroups(planId));
    return tx.planRowsIn(chosenGroups(groups, filter), afterId, limit);
}

bool isNamed(const store::PlanRow &row, const QString &text)
{
    const auto names = [&text](const QString &name) { return name.contains(text, Qt::CaseInsensitive); };
    return text.isEmpty() || names(row.title) || names(row.source.text()) || names(row.target.text());
}

struct TickedWindow
{
    qint64 last = 0;
    qint64 changed = 0;
    bool more = false;
};

Result<TickedWindow> tickWindow(
    store::StateTransaction &tx, qint64 planId, const PlanFilter &filter, qint64 afterId, bool ticked)
{
    TANDEM_TRY(rows, windowOf(tx, planId, filter, afterId, windowSize));
    QList<qint64> ids;
    for (const store::PlanRow &row : std::as_const(rows)) {
        const bool open = row.state == store::PlanRowState::Planned;
        if (open && row.ticked != ticked && isNamed(row, filter.text))
            ids.append(row.id);
    }
    TANDEM_CHECK(tx.setTicked(ids, ticked));
    return TickedWindow{rows.isEmpty() ? afterId : rows.last().id, ids.size(), rows.size() == windowSize};
}

Result<qint64> tickWindows(store::StateTransaction &tx, qint64 planId, const PlanFilter &filter, bool ticked)
{
    qint64 changed = 0;
    TickedWindow done{0, 0, true};
    while (done.more) {
        TANDEM_TRY(window, tickWindow(tx, planId, filter, done.last, ticked));
        done = window;
        changed += window.changed;
    }
    return changed;
}

QString applyingKey()
{
    return u"applying"_s;
}

/// The run that does it, as no other run has its epoch.
Result<QByteArray> applicationOf(store::StateTransaction &tx, qint64 planId)
{
    TANDEM_TRY(epoch, tx.epoch());
    return QByteArray::number(planId) + '/' + QByteArray::number(epoch);
}

} // namespace

Status noteApplied(store::StateTransaction &tx, qint64 planId)
{
    TANDEM_TRY(application, applicationOf(tx, planId));
    return tx.setMeta(applyingKey(), application);
}

Status checkTickable(store::StateTransaction &tx, qint64 planId, bool running)
{
    if (!running)
        return {};
    TANDEM_TRY(application, applicationOf(tx, planId));
    TANDEM_TRY(applied, tx.meta(applyingKey()));
    if (applied != application)
        return {};
    return fail(
        ErrorKind::Conflict, u"PLAN_APPLIED"_s, u"This plan is being applied: wait until that has ended."_s);
}

Task<QList<PlanRowView>> filteredPlanRows(
    Profile *profile, qint64 planId, PlanFilter filter, qint64 afterId, int limit)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    Rows chosen;
    const int window = filter.text.isEmpty() ? limit : windowSize;
    for (bool more = true; more && chosen.size() < limit;) {
        const std::function<Result<Rows>(store::StateTransaction &)> job = [=](store::StateTransaction &tx) {
            return windowOf(tx, planId, filter, afterId, window);
        };
        TANDEM_CO_TRY(rows, profile->state->read<Rows>(job));
        more = !filter.text.isEmpty() && rows.size() == window;
        for (const store::PlanRow &row : std::as_const(rows)) {
            afterId = row.id;
            if (chosen.size() < limit && isNamed(row, filter.text))
                chosen.append(row);
        }
    }
    auto naming = labelled(profile, toViews<PlanRowView>(chosen));
    co_return co_await std::move(naming);
}

Task<PlanOutcomes> planOutcomes(Profile *profile, qint64 planId)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    using States = QMap<store::PlanRowState, qint64>;
    const std::function<Result<States>(store::StateTransaction &)> job =
        [planId](store::StateTransaction &tx) { return tx.planStates(planId); };
    TANDEM_CO_TRY(states, profile->state->read<States>(job));
    using State = store::PlanRowState;
    co_return PlanOutcomes{states.value(State::Done), states.value(State::Failed),
        states.value(State::Drifted), states.value(State::Waiting), states.value(State::Planned)};
}

Task<qint64> tickFiltered(Profile *profile, qint64 planId, PlanFilter filter, bool ticked)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    // In one transaction: a run that is asked for next finds all of it done, or none.
    const std::function<Result<qint64>(store::StateTransaction &)> job =
        [=, running = profile->running](store::StateTransaction &tx) -> Result<qint64> {
        TANDEM_CHECK(checkTickable(tx, planId, running));
        return tickWindows(tx, planId, filter, ticked);
    };
    TANDEM_CO_TRY(changed, profile->state->write<qint64>(job));
    co_return changed;
}

} // namespace tandem::session
