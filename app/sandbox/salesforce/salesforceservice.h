// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfbulk.h"
#include "app/sandbox/salesforce/sfqueries.h"
#include "app/sandbox/salesforce/tokenauthority.h"
#include "app/sandbox/service.h"
#include "app/sandbox/streaming/changeevent.h"

#include <nlohmann/json_fwd.hpp>

namespace tandem::sandbox {

/// The simulated Salesforce organisation: everything under /services/data, with its records in memory.
/// Behaves as contract salesforce.md says, its errors included; what it does not have answers NOT_FOUND and
/// is remembered. Not thread-safe: the Sandbox calls it, and the edit hooks, under its lock. The hooks act as
/// the system: they may write read-only fields, and rules and switches do not apply to them.
class SalesforceService final : public Service
{
public:
    /// `clock` and `tokens` must outlive the service.
    SalesforceService(const SandboxClock &clock, TokenAuthority &tokens);
    ~SalesforceService() override;

    [[nodiscard]] server::HttpResponse handle(const server::HttpRequest &request) override;

    /// Creates a record and gives its id. "Id", "CreatedDate", "SystemModstamp" and the other read-only
    /// fields may be given. Empty where the fields do not fit the schema; lastRefusal() says why. `by` is the
    /// acting user.
    QByteArray insert(const QByteArray &object, const nlohmann::json &fields, const QByteArray &by = {});
    bool update(const QByteArray &id, const nlohmann::json &fields, const QByteArray &by = {});
    bool remove(const QByteArray &id, const QByteArray &by = {});
    bool undelete(const QByteArray &id);
    /// Empties the recycle bin of this record.
    bool purge(const QByteArray &id);
    bool merge(const QByteArray &winner, const QByteArray &loser, const QByteArray &by = {});
    /// A commit that comes to light late: the row's SystemModstamp and LastModifiedDate are set back.
    bool setStamp(const QByteArray &id, Instant stamp);
    [[nodiscard]] QString lastRefusal() const { return m_lastRefusal; }

    /// What the user does in Salesforce's own pages: saved by the rules that the API has, and refused by
    /// them.
    [[nodiscard]] SfResult<QByteArray> insertAsUser(const QByteArray &object, const nlohmann::json &fields);
    [[nodiscard]] SfResult<void> updateAsUser(const QByteArray &id, const nlohmann::json &fields);
    [[nodiscard]] SfResult<void> removeAsUser(const QByteArray &id);

    /// Every field of a record, null where there is none. Computed fields too.
    [[nodiscard]] nlohmann::json row(const QByteArray &id) const;
    /// Records whose field has this text, deleted ones included.
    [[nodiscard]] std::vector<nlohmann::json> find(
        const QByteArray &object, const QByteArray &field, const QString &value) const;
    /// All records, deleted ones included, purged ones not: for oracles.
    [[nodiscard]] std::vector<nlohmann::json> allRows(const QByteArray &object) const;
    [[nodiscard]] size_t rowCount(const QByteArray &object) const;

    enum class Access { Full, ReadOnly, Hidden };
    /// Field-level security of the (only) profile. False where there is no such field, or none that it
    /// reaches.
    bool setFieldSecurity(const QByteArray &object, const QByteArray &field, Access access);
    /// An administrator adds a text field, as a schema change while Tandem runs. False where there is no such
    /// object, or it has the field.
    bool addTextField(const QByteArray &object, const QByteArray &name, int length);
    void setObjectVisible(const QByteArray &object, bool visible);
    /// An administrator switches a feature of the organisation on or off; its fields and objects come and go.
    void setFeature(SfFeature feature, bool on);
    /// The background job that archives old activities, run now; how many it took (contract 6.5).
    int archiveActivities();

    [[nodiscard]] SfSwitches &switches() { return m_switches; }
    void setLimits(int used, int most);
    [[nodiscard]] int usedCalls() { return m_used.count(m_clock.now()); }
    /// Where change events go; null: nowhere. Must outlive the service.
    void setChangeSink(ChangeSink *sink);
    /// An event without data, as after an internal error of the service (contract 9.4).
    void emitGap(const QByteArray &object, const QByteArray &type, const QByteArrayList &ids);
    /// Every open query locator is forgotten.
    void closeLocators() { m_queries.closeAll(); }
    /// What was asked for that the sandbox does not have, "GET /services/data/v67.0/search", in order.
    [[nodiscard]] const QStringList &notSimulated() const { return m_notSimulated; }
    [[nodiscard]] SfDatabase &database() { return *m_database; }
    [[nodiscard]] Instant now() const { return m_clock.now(); }

private:
    [[nodiscard]] server::HttpResponse answer(const server::HttpRequest &request, const QByteArrayList &path);
    [[nodiscard]] std::optional<server::HttpResponse> route(
        SfContext &context, const server::HttpRequest &request, const QByteArrayList &rest);
    [[nodiscard]] std::optional<server::HttpResponse> objects(
        SfContext &context, const server::HttpRequest &request, const QByteArrayList &rest);
    [[nodiscard]] std::optional<server::HttpResponse> composite(
        SfContext &context, const server::HttpRequest &request, const QByteArrayList &rest);
    [[nodiscard]] std::optional<server::HttpResponse> described(
        const SfContext &context, const server::HttpRequest &request, QByteArray json) const;
    [[nodiscard]] server::HttpResponse resources(
        const SfContext &context, const server::HttpRequest &request) const;
    [[nodiscard]] nlohmann::json limits(const QByteArray &app);
    void count(const QByteArray &app);
    /// api-usage=18/100000, and what the app has used where that is limited too (contract 2.3).
    [[nodiscard]] QByteArray limitInfo(const QByteArray &app);
    [[nodiscard]] std::optional<TokenHolder> holderOf(const server::HttpRequest &request);
    [[nodiscard]] SfContext systemContext(const QByteArray &by = {});
    [[nodiscard]] SfContext userContext();
    [[nodiscard]] SfResult<SfRow *> writableRow(const QByteArray &id);
    void applySystemFields(SfRow &row, const nlohmann::json &fields);
    void schemaChanged();
    void publishChanges(const QByteArray &user, const QByteArray &origin = {});

    const SandboxClock &m_clock;
    TokenAuthority &m_tokens;
    std::unique_ptr<SfDatabase> m_database;
    SfQueries m_queries;
    SfBulk m_bulk;
    SfSwitches m_switches;
    SfLocks m_locks;
    ChangeSink *m_sink = nullptr;
    quint64 m_transactions = 0;
    QStringList m_notSimulated;
    QString m_lastRefusal;
    SfMeter m_used; ///< calls of all apps together
    QHash<QByteArray, SfMeter> m_usedBy; ///< app
    int m_most = 100000;
    Instant m_schemaTime;
};

} // namespace tandem::sandbox
