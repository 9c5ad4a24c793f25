// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/service.h"
#include "app/sandbox/startdeliver/sdschema.h"
#include "app/sandbox/startdeliver/sdswitches.h"
#include "app/sandbox/startdeliver/sdtable.h"
#include "app/sandbox/startdeliver/sdwebhooks.h"
#include "app/sandbox/startdeliver/tokenbucket.h"

#include <QStringList>

#include <map>

namespace tandem::sandbox {

/// A key of the API: active or not, with the permission an administrator gave it (contract
/// startdeliver.md 2.4).
struct SdApiKey
{
    enum class Permission { Admin, Write, Read };
    QByteArray key;
    Permission permission = Permission::Admin;
    bool active = true;
    qint64 teamMember = 1; ///< whom `me` shows, and who appears as createdBy and updatedBy
};

/// The simulated Startdeliver account: the entities of the dialect under its root, with the records in
/// memory. What is not known about the real service is a switch. Not thread-safe: the Sandbox calls it, and
/// the edit hooks, under its lock. The hooks act as a person in the product: they are not validated, and no
/// switch applies to them.
class StartdeliverService final : public Service
{
public:
    /// `clock` must outlive the service. The schema is the dialect's (SdSchema::load), custom fields
    /// included.
    StartdeliverService(const SandboxClock &clock, SdSchema schema);
    ~StartdeliverService() override;

    [[nodiscard]] server::HttpResponse handle(const server::HttpRequest &request) override;

    [[nodiscard]] SdSwitches &switches() { return m_switches; }
    /// Where changes are told; null: nowhere. Must outlive the service.
    void setWebhooks(SdWebhooks *webhooks) { m_webhooks = webhooks; }
    void addKey(SdApiKey key); ///< or changes the one of the same text
    void addCustomField(const SdFieldDefinition &definition);

    /// The records of a seed, into an empty entity.
    void generate(const std::string &entity, std::unique_ptr<const SdGenerator> records);
    /// Creates a record and gives its id; 0 for an unknown entity. `id` and the stamps may be given.
    qint64 insert(const std::string &entity, nlohmann::json record);
    /// Merges the members into the record. Stamps it with the present unless `updatedAt` is given.
    bool update(const std::string &entity, qint64 id, const nlohmann::json &changes);
    bool remove(const std::string &entity, qint64 id);
    [[nodiscard]] std::optional<nlohmann::json> find(const std::string &entity, qint64 id) const;
    [[nodiscard]] std::vector<nlohmann::json> findBy(
        const std::string &entity, const std::string &key, const nlohmann::json &value);
    [[nodiscard]] std::vector<nlohmann::json> allRows(const std::string &entity) const;
    /// The ids of the records changed in [from, to), oldest first.
    [[nodiscard]] std::vector<qint64> changedBetween(const std::string &entity, Instant from, Instant to);
    [[nodiscard]] size_t rowCount(const std::string &entity) const;
    [[nodiscard]] SdTable *table(std::string_view entity) const;

    /// What was asked for that the sandbox does not have, "GET project", in order.
    [[nodiscard]] const QStringList &notSimulated() const { return m_notSimulated; }
    [[nodiscard]] const SdSchema &schema() const { return m_schema; }
    [[nodiscard]] Instant now() const { return m_clock.now(); }

private:
    struct Call;
    using Json = nlohmann::json;

    [[nodiscard]] server::HttpResponse route(const Call &call);
    [[nodiscard]] server::HttpResponse list(const Call &call);
    [[nodiscard]] server::HttpResponse read(const Call &call);
    [[nodiscard]] server::HttpResponse me(const Call &call) const;
    [[nodiscard]] server::HttpResponse create(const Call &call);
    [[nodiscard]] server::HttpResponse patch(const Call &call);
    [[nodiscard]] server::HttpResponse erase(const Call &call);
    [[nodiscard]] server::HttpResponse upload(const Call &call);
    [[nodiscard]] server::HttpResponse download(const Call &call);
    [[nodiscard]] const SdApiKey *keyOf(const server::HttpRequest &request) const;
    [[nodiscard]] std::optional<server::HttpResponse> throttled();

    /// Checks the members of a body and puts them into the record; the reason where one is refused.
    [[nodiscard]] std::optional<std::string> merge(const Call &call, const Json &body, Json &record) const;
    [[nodiscard]] std::optional<std::string> mergeOne(
        const Call &call, const SdField &field, const Json &value, Json &record) const;
    /// The other record that has the value of the switch `uniqueField`; 0 where there is none.
    [[nodiscard]] qint64 holderOf(const Call &call, const Json &made);
    void removeWithFollowers(const std::string &entity, qint64 id);
    bool bury(SdTable &rows, qint64 id);
    void tell(const char *event, const std::string &entity, qint64 id, const Json &record) const;
    [[nodiscard]] std::optional<server::HttpResponse> forbidden(const Call &call) const;
    /// The record that the switch `existingAnswers` answers a create with.
    [[nodiscard]] std::optional<std::string> existingFor(const Call &call, const Json &made);
    [[nodiscard]] std::optional<std::string> missing(const Call &call, const Json &record) const;
    [[nodiscard]] bool refers(const SdField &field, const Json &value) const;
    [[nodiscard]] bool commentHasTarget(const Json &record) const;

    [[nodiscard]] server::HttpResponse record(const Call &call, int status, const std::string &text) const;
    [[nodiscard]] server::HttpResponse error(int status, const std::string &text) const;
    [[nodiscard]] server::HttpResponse lacking(const Call &call, const std::string &text, int status);
    [[nodiscard]] std::string shown(const Call &call, const std::string &text) const;

    const SandboxClock &m_clock;
    SdSchema m_schema;
    SdSwitches m_switches;
    std::map<std::string, std::unique_ptr<SdTable>, std::less<>> m_tables;
    QHash<qint64, QByteArray> m_fileBytes; ///< of the entity `file`, by id
    QHash<QByteArray, SdApiKey> m_keys;
    TokenBucket m_bucket;
    SdWebhooks *m_webhooks = nullptr;
    QStringList m_notSimulated;
};

/// The custom fields every new sandbox account has, `customfieldSalesforceId` among them.
[[nodiscard]] std::vector<SdFieldDefinition> standardCustomFields();

} // namespace tandem::sandbox
