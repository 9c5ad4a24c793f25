// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfdatabase.h"

#include <string>
#include <vector>

namespace tandem::sandbox {

/// Who changed records, and how it was asked for.
struct SfTransaction
{
    QByteArray user;
    QByteArray origin; ///< com/salesforce/api/rest/67.0;client=...; empty for changes of people
    Instant when;
    quint64 number = 0;
};

/// One change event before it has a replay id: its entity, and its payload as JSON.
struct ChangeEvent
{
    QByteArray entity;
    std::string payload;
};

/// The events of one transaction (contract salesforce.md 9.4): identical changes of several records are one
/// event; SystemModstamp, IsDeleted and what is computed never appear.
[[nodiscard]] std::vector<ChangeEvent> changeEvents(
    const SfDatabase &database, const std::vector<SfChange> &changes, const SfTransaction &transaction);

/// An event without data: GAP_CREATE, GAP_UPDATE, GAP_DELETE, GAP_UNDELETE or GAP_OVERFLOW.
[[nodiscard]] ChangeEvent gapEvent(const QByteArray &entity, const QByteArray &type,
    const QByteArrayList &ids, const SfTransaction &transaction);

/// How much of the daily delivery is used, and by how many clients.
struct StreamingUse
{
    int delivered = 0; ///< events in the last 24 hours
    int mostDelivered = 0;
    int clients = 0;
    int mostClients = 0;
};

/// Where the events of the organisation go.
class ChangeSink
{
public:
    virtual ~ChangeSink() = default;
    virtual void publish(std::vector<ChangeEvent> events) = 0;
    [[nodiscard]] virtual StreamingUse use() = 0;
};

} // namespace tandem::sandbox
