// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "ui/kit/theme.h"

/// Values and the words of plans, runs and lists, as a person reads them.
namespace tandem::ui {

/// Days and instants in the locale's form, yes and no, "(empty)" for what is blank; always one line.
[[nodiscard]] QString valueText(const Value &value);
/// The same in full, for tooltips: instants in ISO 8601 too.
[[nodiscard]] QString valueToolTip(const Value &value);
/// What a side holds, as it is compared with the other side's: "Storgatan, from “Storgatan 92”" where the
/// mapping makes another value of it.
[[nodiscard]] QString comparedText(
    Side side, const Value &held, const std::optional<session::MappedValue> &mapped);
/// The same in full, for tooltips.
[[nodiscard]] QString comparedToolTip(
    Side side, const Value &held, const std::optional<session::MappedValue> &mapped);
/// "Name" out of the mapping key "Name=name", or "Phone / mainPhone" where the two differ.
[[nodiscard]] QString mappingTitle(const QString &key);
/// The field's label where it is known, else the mapping.
template <typename View> [[nodiscard]] QString fieldTitle(const View &view)
{
    return view.label.isEmpty() ? mappingTitle(view.field) : view.label;
}
/// A record as the inspector takes it: its id in Salesforce, or "customer/12" of Startdeliver. Either may be
/// empty.
[[nodiscard]] QString recordToInspect(Flow flow, const RecordId &salesforce, const RecordId &startdeliver);
/// "Salesforce → Startdeliver"
[[nodiscard]] QString directionTitle(Side written);

[[nodiscard]] session::PlanKind planKindOf(const session::PlanRowView &row);
[[nodiscard]] QString planKindTitle(session::PlanKind kind); ///< "Create"
[[nodiscard]] Tone planKindTone(session::PlanKind kind);
[[nodiscard]] QString planRowStateTitle(const QString &state); ///< empty while it is only planned
[[nodiscard]] Tone planRowStateTone(const QString &state);
[[nodiscard]] QString planChangeText(const session::PlanRowView &row); ///< "Title: CSM → Senior CSM"
/// "Create", "Link", ... of what happened to a record in a run.
[[nodiscard]] QString changeActionTitle(const QString &action);
[[nodiscard]] QString holdKindTitle(const QString &kind);
[[nodiscard]] QString holdDecisionTitle(const QString &decision); ///< empty: undecided
[[nodiscard]] QString matchKindTitle(session::MatchKind kind);
/// How a run ended; of one that only made a plan, that it did.
[[nodiscard]] QString runStateTitle(const session::RunReport &run);
[[nodiscard]] Tone runStateTone(const session::RunReport &run);
/// "12 created, 201 updated"; "Nothing written".
[[nodiscard]] QString runSummary(const session::RunReport &report);
/// "2 conflicts", "1 refused": what this very run left behind, by itself, whatever stood before it.
[[nodiscard]] QStringList runLeftovers(const session::RunReport &report);

/// A trial writes so many rows of a plan, to be looked at before the rest.
inline constexpr int rowsOfTrial = 10;

/// A run has written since the plan was made. Of a plan that was begun nothing is known: the list does not
/// tell which runs applied it.
[[nodiscard]] bool isOvertaken(const session::PlanView &plan, const QList<session::RunReport> &runs);

/// All flows of a run together.
struct RunTotals
{
    qint64 created = 0;
    qint64 updated = 0;
    qint64 deleted = 0;
    qint64 linked = 0;
    qint64 failed = 0;
    qint64 drifted = 0;
    qint64 waiting = 0;
    qint64 conflicts = 0;
    qint64 held = 0;
    [[nodiscard]] qint64 written() const { return created + updated + deleted; }
};
[[nodiscard]] RunTotals totalsOf(const session::RunReport &report);
/// What a plan is about, where it is not about everything: "takes run 7 back".
[[nodiscard]] QString planPurpose(const session::PlanView &plan);

} // namespace tandem::ui
