// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"

namespace tandem {

/// The base of one field: the value each side was last seen to hold when the two were made to agree (S4),
/// each in its own side's form, and what Tandem itself last wrote (S6, null policy OnlyOurs).
struct BasePair
{
    Value salesforce;
    Value startdeliver;
    quint64 wroteSalesforce = 0; ///< valueHash of what Tandem last wrote there; 0 = never
    quint64 wroteStartdeliver = 0;

    [[nodiscard]] const Value &half(Side side) const
    {
        return side == Side::Salesforce ? salesforce : startdeliver;
    }
    [[nodiscard]] quint64 wrote(Side side) const
    {
        return side == Side::Salesforce ? wroteSalesforce : wroteStartdeliver;
    }
    friend bool operator==(const BasePair &, const BasePair &) = default;
};

/// All pairs of one link, by FieldMapping::key().
using Base = QHash<QString, BasePair>;

[[nodiscard]] QByteArray encodeBase(const Base &base);
[[nodiscard]] std::optional<Base> decodeBase(const QByteArray &bytes);

/// When a field's value is known to have changed, for the policy "newest" (S4). None: no evidence.
struct Evidence
{
    std::optional<Instant> salesforce;
    std::optional<Instant> startdeliver;
};

/// What is to happen with one mapped field of one linked pair.
struct FieldMerge
{
    enum class Outcome {
        Same, ///< nothing to do; the base stands
        Agree, ///< nothing to write; the base is new or moves (both changed alike, or equal at first
               ///< agreement)
        Write, ///< `value` goes to `to`
        Conflict, ///< both changed; a person decides
        FirstConflict, ///< no base and both filled differently; its own class (S21)
        Blocked, ///< a change that policy, direction, loss or rights keep from flowing; `rule` says which
        Waits, ///< needs a link that is not there yet (S15)
        Refused ///< cannot be converted or fails checkValue; `error` says why
    };
    Outcome outcome = Outcome::Same;
    Side to = Side::Startdeliver;
    Value value; ///< in the form of `to`
    bool clears = false; ///< the write empties a filled field
    RestText rest; ///< of `value`, what goes into a comment
    /// Sets that both sides changed: this goes to the other side too. The base stays as it is until the next
    /// run finds both equal, whichever of the two writes arrives (only with MergeInput::mergesSets).
    std::optional<Value> otherValue;
    Value loser; ///< what a conflict policy overwrites, for the history
    bool hasLoser = false;
    BasePair base; ///< the pair to store when the outcome is done (Agree now, Write after read-back)
    QString rule; ///< "one side changed", "Salesforce wins", "first: fill blank", "clear suppressed", "not
                  ///< mapped back: cut", ...
    QString waitsFor;
    Error error;
};

/// Everything mergeField looks at.
struct MergeInput
{
    const FieldMapping *mapping = nullptr;
    const FieldSchema *salesforceField = nullptr;
    const FieldSchema *startdeliverField = nullptr;
    const Value *salesforce = nullptr; ///< null pointer: the field was not read (absent is never null, S6)
    const Value *startdeliver = nullptr;
    const BasePair *base = nullptr; ///< null pointer: first agreement (S21)
    Evidence evidence;
    TransformContext context;
    const Record *salesforceRecord =
        nullptr; ///< the whole records, for transforms that look at more than one field
    const Record *startdeliverRecord = nullptr;
    const Base *linkBase = nullptr; ///< every pair of the link: parts of a joined name are judged together
    bool mergesSets = false; ///< the caller can write to both sides at once (FieldMerge::otherValue)
    std::optional<Side> resolution; ///< a person's word on this very conflict: that side wins
};

/// Three-way merge of one field: rules S4, S5, S6, S21. Pure.
[[nodiscard]] FieldMerge mergeField(const MergeInput &input);

} // namespace tandem
