// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/merge.h"

#include <map>

namespace tandem {

/// Two linked records, as far as they were read.
struct SamplePair
{
    Record salesforce;
    Record startdeliver;
    QString title;
    Base base; ///< what the two last agreed on
    friend bool operator==(const SamplePair &, const SamplePair &) = default;
};

/// One mapped field of one pair: what is there, and what a run would do with it.
struct TrialRow
{
    enum class What { Same, Write, Clear, Conflict, Blocked, Waits, Refused };
    QString title;
    What what = What::Same;
    Side to = Side::Startdeliver; ///< of Write and Clear
    Value salesforce;
    Value startdeliver;
    Value after; ///< of Write: what the side `to` would hold
    QString reason; ///< the rule, or why it is refused
    friend bool operator==(const TrialRow &, const TrialRow &) = default;
};

/// What a mapping would do to the pairs it was tried on.
struct MappingTrial
{
    static constexpr int rowsKept = 20;

    qint64 tried = 0; ///< pairs of which both fields were read
    qint64 linked = 0; ///< pairs there are
    qint64 same = 0;
    qint64 toSalesforce = 0;
    qint64 toStartdeliver = 0;
    qint64 clears = 0; ///< of the writes, those that empty a filled field
    qint64 conflicts = 0;
    qint64 blocked = 0;
    qint64 waits = 0;
    std::map<QString, qint64> refused; ///< pairs by what the far field says about the value
    QList<TrialRow> rows; ///< the first pairs, of every kind

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
    bool mergesSets = false; ///< the flow may write to both sides
};

/// What a run would do with this field of two linked records, by the very merge of the engine (S4). None
/// where one of the two fields was not read (S6). `context` knows partners and persons. Pure.
[[nodiscard]] std::optional<TrialRow> tryPair(
    const TriedMapping &tried, const SamplePair &pair, const TransformContext &context);

/// Adds a pair to what the others came to.
void count(MappingTrial &trial, const TrialRow &row);

} // namespace tandem
