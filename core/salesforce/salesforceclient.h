// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/packedfields.h"
#include "core/domain/schema.h"
#include "core/salesforce/grant.h"

#include <memory>
#include <vector>

namespace tandem::salesforce {

/// The call allowance as last seen (Sforce-Limit-Info, contract 2.3).
struct Allowance
{
    qint64 used = 0;
    qint64 maximum = 0; ///< 0 = not seen yet
};

struct Identity
{
    QString organisationId;
    QString userId;
    QString userName;
    QString displayName;
    QString email;
    QByteArray timeZone;
    bool sandbox = false;
    QString organisationName;
    QString profileName; ///< of the user; empty where the user may not see it
};

/// What an administrator has switched on for the whole organisation.
struct OrganisationFeatures
{
    bool personAccounts = false;
    bool multiCurrency = false;
    bool sharedActivities = false;
};

using SchemaPtr = std::shared_ptr<const ObjectSchema>;

/// One page of a query. `next` is empty at the end. Published only when the whole JSON was valid.
struct Page
{
    std::vector<Record> records;
    std::vector<PackedFields>
        packed; ///< where asked for: the fields of each record, which then has none itself
    QByteArray next; ///< opaque locator path
    qint64 totalSize = 0;
    Instant serverDate;
};

/// A keyset read of what changed (S9): rows after (stamp, id), oldest first.
struct ChangeQuery
{
    SchemaPtr schema;
    QStringList fields; ///< without Id, SystemModstamp, IsDeleted, MasterRecordId: those are always read
    std::optional<Instant> afterStamp; ///< none: from the beginning
    RecordId afterId; ///< within afterStamp; empty with afterStamp: from that second on, inclusive
    QString where; ///< narrows a first read (push-down), "" = all
    bool deletedToo = true; ///< queryAll
    bool stampsOnly = false; ///< ids and stamps only (overlap longer than a page)
    bool packed = false; ///< fields as Page::packed, for the cache
    int limit = 2000;
};
[[nodiscard]] QString toSoql(const ChangeQuery &query);

/// What GET /deleted tells (contract 3.7).
struct Deletions
{
    QList<RecordId> ids;
    Instant earliestAvailable; ///< what was deleted before may be missing
    Instant latestCovered;
};

/// One row to write. Fields with a null value are cleared (contract 5.7).
struct WriteRow
{
    RecordId id; ///< empty: create
    Fields fields;
    std::optional<Instant> unmodifiedSince = {}; ///< strict guard only
    QStringList arrays = {}; ///< fields whose lists are ids of a junction, sent as JSON arrays (contract 6.1)
};

struct WriteOutcome
{
    RecordId id; ///< of a create: the new record's
    bool created = false;
    std::optional<Error> error; ///< none: done
    QStringList fields; ///< the fields the service blamed
    QList<RecordId> duplicates; ///< DUPLICATES_DETECTED and DUPLICATE_VALUE name them
};

struct WriteOptions
{
    bool allowDuplicates = false; ///< Sforce-Duplicate-Rule-Header: allowSave=true
    http::Priority priority = http::Priority::Manual;
};

/// An enhanced note to make, with the record it is linked to.
struct NewNote
{
    QString title; ///< not blank, ≤ 255 characters
    QString html; ///< sanitised (contract 7.3)
    RecordId record;
};

/// An enhanced note and a record it is linked to, as a sweep of links shows them (contract 7.4).
struct NoteLink
{
    RecordId note;
    RecordId record;
    RecordId version; ///< LatestPublishedVersionId: another body has another one
    QString title;
    bool removed = false; ///< the link, or the note with it, was deleted
};

/// The Salesforce REST API as Tandem uses it. Lives on the sync thread, which makes it; owned by the session.
/// Pages are parsed on the thread pool. All errors carry Salesforce's own code and a text that says who can
/// mend it.
class SalesforceClient : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QUrl loginUrl;
        QString clientId;
        QString apiVersion; ///< pinned; lowered to what the instance serves (contract 10)
        QByteArray callOptionsClient = "Tandem"; ///< Sforce-Call-Options: client=
        http::NetworkSettings network;
        QString grantKey; ///< name of the grant in the secret store
        /// Held around "re-read the grant, refresh, store" (S19); the default does nothing.
        std::function<Task<bool>()> lockGrant;
        std::function<void()> unlockGrant;
    };
    SalesforceClient(Options options, std::shared_ptr<secrets::SecretStore> secrets,
        std::shared_ptr<Clock> clock, QObject *parent = nullptr);
    ~SalesforceClient() override;

    /// Reads the grant and the versions; SignIn where there is no grant.
    [[nodiscard]] Task<bool> open();
    [[nodiscard]] Task<Identity> identity();
    [[nodiscard]] Task<OrganisationFeatures> features(); ///< two describe calls
    [[nodiscard]] Task<Allowance> limits();
    [[nodiscard]] Allowance allowance() const; ///< from the last answer's header, no call
    [[nodiscard]] Task<SchemaPtr> describe(QString object);

    [[nodiscard]] Task<Page> query(QString soql, SchemaPtr schema, bool deletedToo, http::Priority priority);
    [[nodiscard]] Task<Page> queryMore(QByteArray locator, SchemaPtr schema, http::Priority priority);
    [[nodiscard]] Task<Page> changes(ChangeQuery query, http::Priority priority);

    /// Re-read and read-back by id, ≤ 2,000 a call (contract 5.2): one entry per id, in order; none where the
    /// record is missing, deleted or invisible.
    [[nodiscard]] Task<std::vector<std::optional<Record>>> retrieve(
        SchemaPtr schema, QList<RecordId> ids, QStringList fields, http::Priority priority);

    /// Ids of what was deleted between the two, which are cut to whole minutes and to the last 15 days.
    /// Nothing where the object has no log of it (`earliestAvailable` is then 0).
    [[nodiscard]] Task<Deletions> deletions(
        QString object, Instant start, Instant end, http::Priority priority);

    /// Record collections, ≤ 200 rows, allOrNone=false: one outcome per row, in order. Accounts go out with
    /// Sforce-Auto-Assign: FALSE. An error of the whole call with retry AfterReadBack: outcome unknown.
    [[nodiscard]] Task<std::vector<WriteOutcome>> create(
        QString object, std::vector<WriteRow> rows, WriteOptions options);
    [[nodiscard]] Task<std::vector<WriteOutcome>> update(
        QString object, std::vector<WriteRow> rows, WriteOptions options);
    [[nodiscard]] Task<std::vector<WriteOutcome>> upsert(
        QString object, QString externalIdField, std::vector<WriteRow> rows, WriteOptions options);
    [[nodiscard]] Task<std::vector<WriteOutcome>> remove(QList<RecordId> ids, WriteOptions options);
    /// composite with If-Unmodified-Since per row, ≤ 25 (S13 guard: strict): a moved row answers code
    /// DRIFTED.
    [[nodiscard]] Task<std::vector<WriteOutcome>> updateGuarded(
        QString object, std::vector<WriteRow> rows, WriteOptions options);

    /// Each note with its link, or neither: composite with allOrNone, ≤ 12 a call (contract 5.3, 7.2). Where
    /// one spoils a call, each goes by itself. One outcome per note, in order.
    [[nodiscard]] Task<std::vector<WriteOutcome>> createNotes(
        std::vector<NewNote> notes, WriteOptions options);
    /// The notes that are linked to these records, or were, 400 records a call; files that are no notes are
    /// left out.
    [[nodiscard]] Task<std::vector<NoteLink>> noteLinks(QList<RecordId> records, http::Priority priority);
    /// The records that these notes are linked to.
    [[nodiscard]] Task<std::vector<NoteLink>> linksOfNotes(QList<RecordId> notes, http::Priority priority);
    /// The note or file that each of these versions is one of; those that are gone are left out.
    [[nodiscard]] Task<QHash<RecordId, RecordId>> documentsOfVersions(
        QList<RecordId> versions, http::Priority priority);
    /// The HTML of one version of a note, as stored.
    [[nodiscard]] Task<QByteArray> noteBody(RecordId version, http::Priority priority);

    /// For the change stream, which has a connection of its own: where, as whom, and which version.
    [[nodiscard]] QUrl instanceUrl() const;
    [[nodiscard]] QByteArray authorization() const;
    [[nodiscard]] QByteArray servedVersion() const; ///< "67.0"; empty before open()

    [[nodiscard]] http::Meter meter() const;
    [[nodiscard]] Instant serverNow() const; ///< the service's clock, from the last answer's Date
    /// Ends all requests. A token refresh in flight goes on and stores what it gets: wait for `isIdle`.
    void abortAll();
    void resume();
    [[nodiscard]] bool isIdle() const;

Q_SIGNALS:
    /// As http::Client's: one redacted line a request.
    void requestLogged(const QString &line);

private:
    [[nodiscard]] Task<std::vector<WriteOutcome>> sendNotes(std::vector<NewNote> notes, WriteOptions options);
    [[nodiscard]] Task<std::vector<NoteLink>> linksBy(
        QString field, QList<RecordId> ids, http::Priority priority);

    class Private;
    std::unique_ptr<Private> d;
};

/// Parses one query answer with simdjson: every truncation gives an error and no record.
[[nodiscard]] Result<Page> parseQueryPage(const QByteArray &body, const ObjectSchema &schema);

/// What a Salesforce error code means, who can mend it and whether it may be tried again (contract 5.8).
[[nodiscard]] Error explain(
    const QString &code, const QString &message, const QStringList &fields, int httpStatus);

} // namespace tandem::salesforce
