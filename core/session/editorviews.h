// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/domain/filtertrial.h"
#include "core/domain/mappingtrial.h"

/// What the editors of mappings and filters look at; plain values, like those of views.h.
namespace tandem::session {

/// The fields of both sides of one flow, and how it is configured now.
struct FlowFields
{
    Flow flow = Flow::Accounts;
    FlowConfiguration configuration;
    bool savedHere = false; ///< the configuration is what this session saved last
    ObjectSchema salesforce;
    ObjectSchema startdeliver;
    bool live = false; ///< false: the copy of the last run
    Instant asOf; ///< when they were read
    std::optional<Error> offline; ///< why they could not be read now

    [[nodiscard]] const ObjectSchema &schema(Side side) const
    {
        return side == Side::Salesforce ? salesforce : startdeliver;
    }
    friend bool operator==(const FlowFields &, const FlowFields &) = default;
};

/// In the order of the mappings that were asked for; an error where one cannot be tried.
using MappingTrials = QList<Result<MappingTrial>>;

/// How many of the records that were looked at have something in a field.
struct FilledShare
{
    qint64 filled = 0;
    qint64 records = 0;
    friend bool operator==(const FilledShare &, const FilledShare &) = default;
};
using FilledShares = QHash<QString, FilledShare>;

/// Some linked pairs with all their fields.
struct FlowSample
{
    Flow flow = Flow::Accounts;
    qint64 linked = 0;
    QList<SamplePair> pairs; ///< the first of those that were looked at
    FilledShares salesforceFilled;
    FilledShares startdeliverFilled;
    bool live = false; ///< false: out of the cache, which has only the fields that are mapped

    [[nodiscard]] const FilledShares &filled(Side side) const
    {
        return side == Side::Salesforce ? salesforceFilled : startdeliverFilled;
    }
    friend bool operator==(const FlowSample &, const FlowSample &) = default;
};

/// One of the records that a field can name.
struct FieldChoice
{
    Value value;
    QString label;
    bool active = true; ///< no: it is there on older records, and nothing new may name it
    friend bool operator==(const FieldChoice &, const FieldChoice &) = default;
};

} // namespace tandem::session
