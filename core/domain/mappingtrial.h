// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"

#include <map>

namespace tandem {

/// Two linked records, as far as they were read.
struct SamplePair
{
    Record salesforce;
    Record startdeliver;
    QString title;
    friend bool operator==(const SamplePair &, const SamplePair &) = default;
};

/// One mapped field of one pair: what is there, and what the next plan would do with it.
struct TrialRow
{
    enum class What {
        Same,
        Write,
        Clear,
        Conflict,
        Blocked,
        Waits,
        Refused,
        Declined, ///< a person said no to this value (S17)
        Held ///< it goes back and forth, and waits for a person
    };
    QString title;
    What what = What::Same;
    Side to = Side::Startdeliver; ///< of Write and Clear
    bool both = false; ///< a set that both sides changed: the other side is written to as well
    bool wholeRow = false; ///< of Refused: the row was, for whatever is in it, and not for this value
    Value salesforce;
    Value startdeliver;
    Value after; ///< of Write: what the side `to` would hold
    QString reason; ///< the rule, or why nothing is written
    Value afterElse = {}; ///< of both: what the other side would hold
    friend bool operator==(const TrialRow &, const TrialRow &) = default;
};

/// What the next plan would do to the pairs that a mapping was tried on, by the judgement of the engine.
struct MappingTrial
{
    static constexpr int rowsKept = 20; ///< of each list
    static constexpr size_t refusalsKept = 20;
    enum class Reach {
        All, ///< every linked pair
        First, ///< the first ones, as many as were asked for
        Sample, ///< those that an editor read, as no run has read these fields
    };

    Reach reach = Reach::All;
    qint64 tried = 0; ///< pairs in scope of which both fields were read
    qint64 linked = 0; ///< pairs there are
    qint64 whole = 0; ///< of those that were looked at, pairs with both ends, whatever was read of them
    qint64 outOfScope = 0;
    qint64 same = 0;
    qint64 changed = 0; ///< pairs that are written to, on one side or on both
    qint64 toSalesforce = 0; ///< fields
    qint64 toStartdeliver = 0;
    qint64 clears = 0; ///< of the pairs that are written to, those of which a filled field is emptied
    qint64 conflicts = 0;
    qint64 blocked = 0;
    qint64 waits = 0;
    qint64 declined = 0;
    qint64 held = 0;
    /// Pairs by what the far field says about the value; the first texts, as a service may name the record
    /// in each of its own.
    std::map<QString, qint64> refused;
    qint64 refusedElse = 0; ///< pairs with further texts
    qint64 rowsRefused = 0; ///< pairs of which the row was refused, by no fault of this mapping
    QList<TrialRow> rows; ///< the first pairs, of every kind
    QList<TrialRow> writes; ///< the first pairs that are written to

    /// As many changes of fields as the plan would show of this mapping for pairs that are linked by now.
    [[nodiscard]] qint64 changes() const { return toSalesforce + toStartdeliver; }
    [[nodiscard]] qint64 refusals() const;
    friend bool operator==(const MappingTrial &, const MappingTrial &) = default;
};

/// A mapping with the schemas of its two fields.
struct TriedMapping
{
    FieldMapping mapping;
    FieldSchema salesforce;
    FieldSchema startdeliver;
};

/// Adds a pair to what the others came to.
void count(MappingTrial &trial, const TrialRow &row);

} // namespace tandem
