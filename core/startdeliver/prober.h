// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/startdeliver/startdeliverclient_p.h"

namespace tandem::startdeliver {

/// Asks the live service what the contract leaves open (contract 0) and judges by the answers' content, never
/// by the status alone: a service may ignore what it does not know. Reads only. One run, then thrown away.
class Prober
{
public:
    explicit Prober(StartdeliverClient::Private &d)
        : m_d(d)
    {
    }
    [[nodiscard]] static Task<Probe> run(std::shared_ptr<Prober> self);

private:
    [[nodiscard]] static Task<bool> probeEntities(std::shared_ptr<Prober> self);
    [[nodiscard]] static Task<bool> probeComparisons(std::shared_ptr<Prober> self);
    [[nodiscard]] static Task<bool> probeSort(std::shared_ptr<Prober> self);
    [[nodiscard]] static Task<bool> probePageSize(std::shared_ptr<Prober> self);
    [[nodiscard]] static Task<bool> probeReplies(std::shared_ptr<Prober> self);
    [[nodiscard]] static Task<bool> probeUnknown(std::shared_ptr<Prober> self);
    /// The records that a raw JSON query gives; none where the service refuses it. Errors only for a broken
    /// path.
    [[nodiscard]] static Task<std::optional<std::vector<Record>>> ask(
        std::shared_ptr<Prober> self, QString entity, QByteArray queryJson);

    [[nodiscard]] QByteArray query(const QByteArray &filter, int limit, const QByteArray &sort = {}) const;
    [[nodiscard]] QByteArray updatedKey() const;
    void note(const QString &sentence) { m_probe.notes += sentence; }
    void writeOverrides();

    StartdeliverClient::Private &m_d;
    Probe m_probe;
    QString m_entity; ///< the one with most records in the sample
    std::vector<Record> m_sample;
    bool m_updatedAtFilterable = true;
};

} // namespace tandem::startdeliver
