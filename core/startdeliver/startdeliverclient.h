// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"
#include "core/http/client.h"
#include "core/secrets/secretstore.h"
#include "core/startdeliver/dialect.h"

#include <memory>
#include <vector>

namespace tandem::startdeliver {

using SchemaPtr = std::shared_ptr<const ObjectSchema>;

struct Page
{
    std::vector<Record> records;
    Instant serverDate;
};

/// One list call: what the JSON query says (contract 4).
struct ListQuery
{
    SchemaPtr schema; ///< names the entity
    QByteArray filter = "{}"; ///< JSON object in our keys
    QStringList sort; ///< our keys, ascending
    int limit = 500;
    int offset = 0;
};

struct Me
{
    qint64 id = 0;
    QString name;
    QString email;
    QString permission; ///< "admin", "write", "read" or "" where the service does not say
    bool mayWrite = true;
};

/// What a probe of the live service found (contract 0, "what the probe must settle").
struct Probe
{
    QHash<QString, bool> entities; ///< our name -> answers
    bool comparisons = true;
    Dialect::Sort sort = Dialect::Sort::Object;
    bool sortHonoured = true;
    int pageLimit = 500;
    bool wrappedReplies = false;
    QStringList notes; ///< sentences for doctor
    QByteArray overrides; ///< JSON to write into the profile; "{}" where the default dialect fits
};

/// A date as the live service sent it, and what each style of its kind makes of it.
struct DateSample
{
    QString kind; ///< section of the dialect: "days", "instants", "allDayEnd"
    QString entity; ///< our name
    RecordId record;
    QString field; ///< our key; of "allDayEnd" the end
    QString raw; ///< the JSON value, a text without its quotes
    QList<Value> readings; ///< in the order of dialectStyles(kind); null: cannot be read so
    QString title = {}; ///< what people call the record; empty: it has no name
};

/// The Startdeliver REST API as Tandem uses it. Lives on the sync thread, which makes it; owned by the
/// session. Speaks our keys outwards and the dialect's on the wire. Never sends server-owned fields (S14).
class StartdeliverClient : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QUrl baseUrl;
        Dialect dialect;
        double requestsPerSecond = 2.0;
        double maxRequestsPerSecond = 20.0;
        http::NetworkSettings network;
        QString keyName; ///< name of the API key in the secret store
    };
    StartdeliverClient(Options options, std::shared_ptr<secrets::SecretStore> secrets,
        std::shared_ptr<Clock> clock, QObject *parent = nullptr);
    ~StartdeliverClient() override;

    [[nodiscard]] Task<bool> open(); ///< reads the key; SignIn where there is none
    [[nodiscard]] Task<Me> me();
    [[nodiscard]] Task<Probe> probe();
    /// Up to `each` real dates of each kind, of different fields where there are some.
    [[nodiscard]] Task<QList<DateSample>> dateSamples(int each);
    [[nodiscard]] Task<SchemaPtr> describe(QString entity); ///< standard fields and those `field` lists

    [[nodiscard]] Task<Page> list(ListQuery query, http::Priority priority);
    /// By ids, one list call per 500 (S14); missing ids are simply not in the answer.
    [[nodiscard]] Task<std::vector<Record>> listIds(
        SchemaPtr schema, QList<RecordId> ids, http::Priority priority);
    /// None where the service answers 404.
    [[nodiscard]] Task<std::optional<Record>> read(SchemaPtr schema, RecordId id, http::Priority priority);
    /// The created or patched record as the service answers it. retry AfterReadBack: outcome unknown.
    [[nodiscard]] Task<Record> create(SchemaPtr schema, Fields fields, http::Priority priority);
    [[nodiscard]] Task<Record> patch(SchemaPtr schema, RecordId id, Fields fields, http::Priority priority);
    [[nodiscard]] Task<bool> remove(SchemaPtr schema, RecordId id, http::Priority priority);

    [[nodiscard]] const Dialect &dialect() const;
    [[nodiscard]] http::Meter meter() const;
    [[nodiscard]] double currentRate() const;
    [[nodiscard]] Instant serverNow() const;
    void abortAll();
    void resume();
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    /// As http::Client's: one redacted line a request.
    void requestLogged(const QString &line);

private:
    class Private;
    friend class Prober;
    std::unique_ptr<Private> d;
};

/// The field (our key) that a Data error of `create` or `patch` blames; empty where the service named none.
[[nodiscard]] QString refusedField(const Error &error);

/// Parses one list answer ({"result":[...]} or a bare array): every truncation gives an error and no record.
[[nodiscard]] Result<Page> parseListPage(
    const QByteArray &body, const ObjectSchema &schema, const Dialect &dialect);

} // namespace tandem::startdeliver
