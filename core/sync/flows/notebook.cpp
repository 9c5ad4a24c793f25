// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/notebook.h"

#include "core/domain/notetitle.h"
#include "core/domain/sanitiser.h"
#include "core/http/lanes.h"
#include "core/sync/flows/activity.h"
#include "core/sync/runstate.h"

namespace tandem::sync::notebook {
using namespace Qt::StringLiterals;
using salesforce::NoteLink;

namespace {

constexpr qsizetype idsPerQuery = 400;
constexpr size_t pairsAtOnce = 200; ///< whose bodies are in memory together
constexpr qsizetype windowSize = 1000;
constexpr int bodyLanes = 4;
constexpr auto versionPrefix = "068"_L1; ///< of ids of ContentVersion

QString text(const Record &record, const QString &field)
{
    return record.fields.value(field).display();
}

struct Body
{
    RecordId version;
    QString html;
};

Task<Body> readBody(salesforce::SalesforceClient *client, RecordId version, http::Priority priority)
{
    TANDEM_CO_TRY(bytes, client->noteBody(version, priority));
    co_return Body{version, sanitisedHtml(QString::fromUtf8(bytes))};
}

} // namespace

void addFields(ObjectSchema &schema)
{
    for (FieldSchema &field : schema.fields)
        field.required = false;
    FieldSchema own = activity::synthetic(body, u"Text"_s, FieldType::RichText);
    schema.fields.append(own);
    own = activity::synthetic(account, u"Account"_s, FieldType::Reference);
    own.referenceTo = {u"Account"_s};
    own.updatable = false;
    schema.fields.append(own);
    own = activity::synthetic(writtenAt, u"Written"_s, FieldType::Instant);
    own.creatable = own.updatable = false;
    schema.fields.append(own);
}

QStringList serviceFields(QStringList shown, const ObjectSchema &described)
{
    for (const QString &name : {body, account, writtenAt, activity::occasion})
        shown.removeAll(name);
    shown += {title, version, u"CreatedDate"_s};
    shown.removeDuplicates();
    return activity::visible(shown, described);
}

Task<ReadCount> Notebook::readChanges(bool full)
{
    const store::CacheObject object = m_flow->cacheObject(Side::Salesforce);
    store::Cursor cursor;
    cursor.fieldsFingerprint = readFingerprint(*m_flow, Side::Salesforce, QString());
    cursor.complete = true;
    TANDEM_CO_TRY(stored, m_environment->cache->cursor(object));
    const bool usable = stored && !full && stored->fieldsFingerprint == cursor.fieldsFingerprint;
    salesforce::ChangeQuery query;
    query.schema = m_flow->salesforceService;
    query.fields = m_flow->serviceFields(Side::Salesforce);
    query.afterStamp = usable ? stored->stamp : m_environment->salesforce->serverNow() - salesforceOverlap;
    if (!usable) {
        // What is linked and not in the cache; the rest comes with the sweep.
        qint64 after = 0;
        for (bool more = true; more;) {
            TANDEM_CO_TRY(links, linksAfter(m_flow->definition.flow, after));
            more = links.size() == windowSize;
            QList<RecordId> pairs;
            for (const store::Link &link : std::as_const(links)) {
                after = link.id;
                if (link.state == store::LinkState::Active)
                    pairs.append(link.salesforce);
            }
            TANDEM_CO_TRY(found, fetch(pairs));
            TANDEM_CO_CHECK(store(std::move(found)));
        }
    }
    Instant date;
    TANDEM_CO_CHECK(readPages(query, &date));
    cursor.stamp = date - salesforceOverlap;
    cursor.storedAt = date;
    TANDEM_CO_CHECK(m_environment->cache->put(object, {}, cursor));
    co_return m_count;
}

Task<bool> Notebook::readPages(salesforce::ChangeQuery query, Instant *date)
{
    for (bool more = true; more;) {
        if (const Status go = m_environment->checkStop(); !go)
            co_return fail(go.error());
        TANDEM_CO_TRY(page, m_environment->salesforce->changes(query, m_environment->priority));
        more = !page.next.isEmpty() || static_cast<int>(page.records.size()) >= query.limit;
        if (!page.records.empty()) {
            query.afterStamp = page.records.back().stamp;
            query.afterId = page.records.back().id;
        }
        *date = page.serverDate;
        m_count.rows += static_cast<qint64>(page.records.size());
        TANDEM_CO_CHECK(takePage(std::move(page.records)));
    }
    co_return true;
}

Task<bool> Notebook::takePage(std::vector<Record> notes)
{
    QHash<RecordId, Record> alive;
    QSet<RecordId> gone;
    QList<RecordId> ids;
    for (Record &note : notes) {
        if (note.deleted)
            gone.insert(note.id);
        else
            ids.append(note.id);
        if (!note.deleted)
            alive.insert(note.id, std::move(note));
    }
    if (!gone.isEmpty())
        TANDEM_CO_CHECK(removeNotes(gone));
    if (ids.isEmpty())
        co_return true;
    TANDEM_CO_TRY(links, m_environment->salesforce->linksOfNotes(ids, m_environment->priority));
    auto taking = take(std::move(links), std::move(alive));
    co_return co_await std::move(taking);
}

/// A deleted note takes its links with it, and with them whatever says which accounts it was on.
Task<bool> Notebook::removeNotes(QSet<RecordId> notes)
{
    qint64 after = 0;
    QList<RecordId> pairs;
    for (bool more = true; more;) {
        TANDEM_CO_TRY(links, linksAfter(m_flow->definition.flow, after));
        more = links.size() == windowSize;
        for (const store::Link &link : std::as_const(links)) {
            after = link.id;
            if (notes.contains(splitPairId(link.salesforce).first))
                pairs.append(link.salesforce);
        }
    }
    TANDEM_CO_TRY(known, m_environment->cache->records(m_flow->cacheObject(Side::Salesforce), pairs));
    std::vector<Record> removed;
    for (const Record &record : std::as_const(known)) {
        removed.push_back(record);
        removed.back().deleted = true;
        removed.back().stamp = m_environment->salesforce->serverNow();
    }
    auto storing = store(std::move(removed));
    co_return co_await std::move(storing);
}

bool Notebook::isDue(const std::optional<store::Cursor> &mark, bool full) const
{
    const std::chrono::minutes interval(m_environment->configuration.options.noteSweepMinutes);
    const Instant now = m_environment->clock->now();
    return full || !mark || mark->fieldsFingerprint != readFingerprint(*m_flow, Side::Salesforce, QString())
        || now - mark->storedAt >= interval || now < mark->storedAt;
}

Task<ReadCount> Notebook::sweep(RunState *run)
{
    const store::CacheObject object = m_flow->cacheObject(Side::Salesforce);
    const store::CacheObject marks{Side::Salesforce, object.name + u"/accounts"_s};
    TANDEM_CO_TRY(stored, m_environment->cache->cursor(marks));
    QSet<RecordId> *done = &run->accountsRead[m_flow->definition.flow];
    const bool all = isDue(stored, run->full && done->isEmpty());
    store::Cursor mark;
    mark.fieldsFingerprint = readFingerprint(*m_flow, Side::Salesforce, QString());
    mark.storedAt = all ? m_environment->clock->now() : stored->storedAt;
    mark.complete = true;
    qint64 after = all ? 0 : stored->id.number();
    const qint64 before = stored ? stored->id.number() : 0;
    QList<RecordId> accounts;
    for (bool more = true; more;) {
        TANDEM_CO_TRY(links, linksAfter(Flow::Accounts, after));
        more = links.size() == windowSize;
        for (const store::Link &link : std::as_const(links)) {
            after = link.id;
            if (link.state == store::LinkState::Active && !done->contains(link.salesforce))
                accounts.append(link.salesforce);
        }
    }
    const QString prefix = recordName(Flow::Accounts, Side::Salesforce, QString());
    for (const QString &name : std::as_const(run->creates)) {
        const RecordId id(name.mid(prefix.size()));
        if (name.startsWith(prefix) && !done->contains(id)) {
            accounts.append(id);
            m_accounts.insert(id);
        }
    }
    for (qsizetype start = 0; start < accounts.size(); start += idsPerQuery) {
        if (const Status go = m_environment->checkStop(); !go)
            co_return fail(go.error());
        const QList<RecordId> some = accounts.mid(start, idsPerQuery);
        TANDEM_CO_TRY(links, m_environment->salesforce->noteLinks(some, m_environment->priority));
        m_count.rows += static_cast<qint64>(links.size());
        TANDEM_CO_CHECK(take(std::move(links), {}));
        done->unite(QSet<RecordId>(some.cbegin(), some.cend()));
    }
    mark.id = RecordId(after);
    if (all || after != before)
        TANDEM_CO_CHECK(m_environment->cache->put(marks, {}, mark));
    co_return m_count;
}

/// Brings the cache up to these links. `notes`: details that were read already.
Task<bool> Notebook::take(std::vector<NoteLink> links, QHash<RecordId, Record> notes)
{
    TANDEM_CO_TRY(pairs, ownPairs(std::move(links)));
    std::vector<Record> removed;
    std::vector<Pair> changed;
    for (Pair &pair : pairs) {
        if (pair.link.removed) {
            if (!pair.known || pair.known->deleted)
                continue;
            removed.push_back(std::move(*pair.known));
            removed.back().deleted = true;
            removed.back().stamp = m_environment->salesforce->serverNow();
            continue;
        }
        const bool same = pair.known && !pair.known->deleted && !notes.contains(pair.link.note)
            && text(*pair.known, version) == pair.link.version.text()
            && text(*pair.known, title) == pair.link.title;
        if (!same)
            changed.push_back(std::move(pair));
    }
    TANDEM_CO_CHECK(store(std::move(removed)));
    for (size_t start = 0; start < changed.size(); start += pairsAtOnce) {
        if (const Status go = m_environment->checkStop(); !go)
            co_return fail(go.error());
        const auto end = std::min(start + pairsAtOnce, changed.size());
        std::vector<Pair> some(changed.begin() + static_cast<std::ptrdiff_t>(start),
            changed.begin() + static_cast<std::ptrdiff_t>(end));
        TANDEM_CO_TRY(fresh, records(std::move(some), notes));
        TANDEM_CO_CHECK(store(std::move(fresh)));
    }
    co_return true;
}

/// Each pair once, of accounts that sync, and only the flow's own: a note that a comment became is not
/// imported as somebody's, whatever its title has become (S1).
Task<std::vector<Notebook::Pair>> Notebook::ownPairs(std::vector<NoteLink> links)
{
    QHash<RecordId, NoteLink> byPair;
    QList<RecordId> accounts;
    for (NoteLink &link : links) {
        const RecordId id = pairId(link.note, link.record);
        if (link.removed && byPair.contains(id))
            continue;
        accounts.append(link.record);
        byPair.insert(id, std::move(link));
    }
    const QList<RecordId> ids = byPair.keys();
    struct Linked
    {
        QHash<RecordId, store::Link> accounts;
        QHash<RecordId, store::Link> notes;
        QHash<RecordId, store::Link> comments;
    };
    const std::function<Result<Linked>(store::StateTransaction &)> job =
        [accounts, ids](store::StateTransaction &tx) -> Result<Linked> {
        TANDEM_TRY(ofAccounts, tx.links(Flow::Accounts, Side::Salesforce, accounts));
        TANDEM_TRY(ofNotes, tx.links(Flow::Notes, Side::Salesforce, ids));
        TANDEM_TRY(ofComments, tx.links(Flow::Comments, Side::Salesforce, ids));
        return Linked{ofAccounts, ofNotes, ofComments};
    };
    TANDEM_CO_TRY(linked, m_environment->state->read<Linked>(job));
    TANDEM_CO_TRY(known, m_environment->cache->records(m_flow->cacheObject(Side::Salesforce), ids));
    const bool comments = m_flow->definition.flow == Flow::Comments;
    std::vector<Pair> pairs;
    for (auto pair = byPair.cbegin(); pair != byPair.cend(); ++pair) {
        const NoteLink &link = pair.value();
        if (!linked.accounts.contains(link.record) && !m_accounts.contains(link.record))
            continue;
        const bool ofComment = linked.comments.contains(pair.key())
            || (!linked.notes.contains(pair.key()) && !commentOfNote(link.title).isEmpty());
        if (ofComment != comments)
            continue;
        const auto before = known.constFind(pair.key());
        pairs.push_back(
            {pair.key(), link, before == known.constEnd() ? std::nullopt : std::optional(*before)});
    }
    co_return pairs;
}

Task<std::vector<Record>> Notebook::records(std::vector<Pair> pairs, QHash<RecordId, Record> notes)
{
    QList<RecordId> unread;
    QList<RecordId> versions;
    for (const Pair &pair : pairs) {
        if (!notes.contains(pair.link.note) && !unread.contains(pair.link.note))
            unread.append(pair.link.note);
        const bool sameBody = pair.known && text(*pair.known, version) == pair.link.version.text()
            && pair.known->fields.contains(body);
        if (!sameBody && !versions.contains(pair.link.version))
            versions.append(pair.link.version);
    }
    TANDEM_CO_TRY(read, details(unread));
    notes.insert(read);
    TANDEM_CO_TRY(texts, bodies(versions));
    std::vector<Record> records;
    for (const Pair &pair : pairs) {
        const auto note = notes.constFind(pair.link.note);
        if (note == notes.constEnd())
            continue; // deleted meanwhile
        Record record = *note;
        record.id = pair.id;
        const auto html = texts.constFind(pair.link.version);
        if (html == texts.constEnd() && versions.contains(pair.link.version))
            continue;
        record.fields.set(body, html == texts.constEnd() ? pair.known->fields.value(body) : Value(*html));
        record.fields.set(version, Value(pair.link.version.text()));
        record.fields.set(account, Value(pair.link.record.text()));
        record.fields.set(writtenAt, record.fields.value(u"CreatedDate"));
        std::vector<Record> one;
        one.push_back(std::move(record));
        records.push_back(std::move(m_flow->presented(Side::Salesforce, std::move(one)).front()));
    }
    co_return records;
}

Task<QHash<RecordId, Record>> Notebook::details(QList<RecordId> notes)
{
    QHash<RecordId, Record> found;
    for (qsizetype start = 0; start < notes.size(); start += idsPerQuery) {
        QStringList quoted;
        for (const RecordId &id : notes.mid(start, idsPerQuery))
            quoted.append(soqlQuoted(id.text()));
        salesforce::ChangeQuery query;
        query.schema = m_flow->salesforceService;
        query.fields = m_flow->serviceFields(Side::Salesforce);
        query.where = u"Id IN ("_s + quoted.join(u',') + u')';
        query.deletedToo = false;
        TANDEM_CO_TRY(page, m_environment->salesforce->changes(query, m_environment->priority));
        for (Record &record : page.records)
            found.insert(record.id, std::move(record));
    }
    co_return found;
}

Task<QHash<RecordId, QString>> Notebook::bodies(QList<RecordId> versions)
{
    const std::function<Task<Body>(RecordId)> read = [client = m_environment->salesforce,
                                                         priority = m_environment->priority](RecordId id) {
        return readBody(client, std::move(id), priority);
    };
    std::vector<RecordId> wanted(versions.cbegin(), versions.cend());
    auto reading = http::Lanes::forEach<Body, RecordId>(bodyLanes, std::move(wanted), read);
    const auto answers = co_await std::move(reading);
    if (!answers)
        co_return fail(answers.error());
    QHash<RecordId, QString> texts;
    for (const Result<Body> &answer : *answers) {
        if (answer)
            texts.insert(answer->version, answer->html);
        else if (answer.error().httpStatus != 404) // deleted meanwhile
            co_return fail(answer.error());
    }
    co_return texts;
}

Task<QList<store::Link>> Notebook::linksAfter(Flow flow, qint64 after)
{
    const std::function<Result<QList<store::Link>>(store::StateTransaction &)> job =
        [flow, after](store::StateTransaction &tx) { return tx.linksAfter(flow, after, windowSize); };
    TANDEM_CO_TRY(links, m_environment->state->read<QList<store::Link>>(job));
    co_return links;
}

Task<bool> Notebook::store(std::vector<Record> records)
{
    if (records.empty())
        co_return true;
    TANDEM_CO_TRY(put,
        m_environment->cache->put(m_flow->cacheObject(Side::Salesforce),
            cacheEntries(*m_flow, Side::Salesforce, std::move(records)), std::nullopt));
    m_count.changed += put.added + put.changed;
    m_environment->progress({u"reading"_s, m_flow->definition.flow, Side::Salesforce, m_count.rows, 0, {}});
    co_return true;
}

Task<std::vector<Record>> Notebook::fetch(QList<RecordId> pairs)
{
    QList<RecordId> notes;
    for (const RecordId &pair : std::as_const(pairs))
        notes.append(splitPairId(pair).first);
    if (notes.isEmpty())
        co_return std::vector<Record>();
    TANDEM_CO_TRY(links, m_environment->salesforce->linksOfNotes(notes, m_environment->priority));
    TANDEM_CO_TRY(known, m_environment->cache->records(m_flow->cacheObject(Side::Salesforce), pairs));
    const QSet<RecordId> wanted(pairs.cbegin(), pairs.cend());
    std::vector<Pair> found;
    for (const NoteLink &link : links) {
        const RecordId id = pairId(link.note, link.record);
        if (link.removed || !wanted.contains(id))
            continue;
        const auto before = known.constFind(id);
        found.push_back({id, link, before == known.constEnd() ? std::nullopt : std::optional(*before)});
    }
    auto reading = records(std::move(found), {});
    co_return co_await std::move(reading);
}

Task<QList<RecordId>> Notebook::meant(QList<RecordId> told)
{
    QList<RecordId> meant;
    QList<RecordId> versions;
    QSet<RecordId> notes;
    for (const RecordId &id : std::as_const(told)) {
        if (!splitPairId(id).second.isEmpty())
            meant.append(id);
        else if (id.text().startsWith(versionPrefix))
            versions.append(id);
        else
            notes.insert(id);
    }
    if (!versions.isEmpty()) {
        TANDEM_CO_TRY(
            documents, m_environment->salesforce->documentsOfVersions(versions, m_environment->priority));
        for (const RecordId &document : std::as_const(documents))
            notes.insert(document);
    }
    if (notes.isEmpty())
        co_return meant;
    TANDEM_CO_TRY(links, m_environment->salesforce->linksOfNotes(notes.values(), m_environment->priority));
    TANDEM_CO_TRY(pairs, ownPairs(std::move(links)));
    for (const Pair &pair : pairs) {
        if (!meant.contains(pair.id))
            meant.append(pair.id);
    }
    co_return meant;
}

Task<std::vector<Record>> Notebook::commentNotes(QList<RecordId> accounts)
{
    TANDEM_CO_TRY(links, m_environment->salesforce->noteLinks(accounts, m_environment->priority));
    std::vector<Pair> found;
    for (const NoteLink &link : links) {
        if (!link.removed && !commentOfNote(link.title).isEmpty())
            found.push_back({pairId(link.note, link.record), link, std::nullopt});
    }
    auto reading = records(std::move(found), {});
    co_return co_await std::move(reading);
}

} // namespace tandem::sync::notebook
