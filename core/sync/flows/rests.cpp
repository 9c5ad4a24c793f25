// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/rests.h"

#include "core/base/logging.h"
#include "core/domain/richtext.h"
#include "core/sync/environment.h"
#include "core/sync/sendjob.h"

#include <nlohmann/json.hpp>

namespace tandem::sync::rests {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype recordsPerQuery = 100;

/// A comment, or a note, that is there.
struct Known
{
    RecordId id;
    RestText title;
};
using Place = std::pair<RecordId, QString>; ///< record, field

/// What is wanted of one field of one record.
struct Wish
{
    SendJob *job = nullptr;
    RestText rest;
    QList<Known> known;

    [[nodiscard]] bool isWritten() const { return !rest.text.isEmpty() && !stands(); }
    [[nodiscard]] bool stands() const { return !known.isEmpty() && known.first().title.check == rest.check; }
    /// What nothing points at once the record is written.
    [[nodiscard]] QList<Known> spare() const { return known.mid(rest.text.isEmpty() ? 0 : 1); }
};

/// One is looked for, too, where the field bears no mark: it may have outlived a change before.
QList<Wish> wishesOf(const FlowContext *flow, std::vector<SendJob> *jobs)
{
    QSet<QString> keys;
    for (const ActiveMapping &active : flow->mappings) {
        if (active.mapping.tooLong == TooLong::Comment)
            keys.insert(active.mapping.key());
    }
    QList<Wish> wishes;
    for (SendJob &job : *jobs) {
        if (job.write.action != store::Action::Update)
            continue;
        QList<RestText> rests = job.rests();
        for (const FieldChange &change : job.write.changes) {
            const bool known = std::any_of(rests.cbegin(), rests.cend(),
                [&](const RestText &rest) { return rest.field == change.field; });
            if (!known && keys.contains(change.mappingKey))
                rests.append({change.field, {}, {}});
        }
        for (const RestText &rest : std::as_const(rests))
            wishes.append({&job, rest, {}});
    }
    return wishes;
}

QList<RecordId> recordsOf(const QList<Wish> &wishes)
{
    QList<RecordId> ids;
    for (const Wish &wish : wishes) {
        if (!ids.contains(wish.job->entry.target))
            ids.append(wish.job->entry.target);
    }
    return ids;
}

/// Trouble is the next one's, too; a lost answer is this record's, whatever its kind.
bool isOfRecord(const Error &error)
{
    return !isTrouble(error.kind) || error.retry == Retry::AfterReadBack;
}

void setBack(const Wish &wish, Error error)
{
    SendOutcome &outcome = wish.job->outcome;
    if (isOfRecord(error))
        outcome.fields.append(wish.rest.field);
    else
        outcome.ofCall = true;
    // It is looked for before it is made again, whatever became of it.
    if (error.retry == Retry::AfterReadBack)
        error.retry = Retry::Later;
    outcome.error = std::move(error);
}

/// Comments of Startdeliver; one call each, as that service takes them.
class Comments
{
public:
    Comments(const Environment *environment, QString entity)
        : m_environment(environment)
        , m_entity(std::move(entity))
    {
    }

    Task<QHash<Place, QList<Known>>> find(QList<RecordId> records)
    {
        TANDEM_CO_TRY(schema, m_environment->startdeliver->describe(u"comment"_s));
        m_schema = schema;
        QHash<Place, QList<Known>> found;
        for (qsizetype start = 0; start < records.size(); start += recordsPerQuery) {
            nlohmann::json ids = nlohmann::json::array();
            for (const RecordId &id : records.mid(start, recordsPerQuery))
                ids.push_back(id.number());
            const nlohmann::json filter = {{"entity", m_entity.toStdString()}, {"entityId", ids}};
            startdeliver::ListQuery query;
            query.schema = m_schema;
            query.filter = QByteArray::fromStdString(filter.dump());
            query.limit = m_environment->startdeliver->dialect().pageLimit;
            if (m_environment->startdeliver->dialect().sort != startdeliver::Dialect::Sort::None)
                query.sort = {u"id"_s};
            QSet<RecordId> seen;
            for (bool more = true; more;) {
                TANDEM_CO_TRY(page, m_environment->startdeliver->list(query, m_environment->priority));
                query.offset += static_cast<int>(page.records.size());
                const qsizetype before = seen.size();
                for (const Record &record : page.records)
                    take(record, seen, found);
                more = seen.size() > before && page.records.size() >= static_cast<size_t>(query.limit);
            }
        }
        co_return found;
    }

    Task<bool> fulfil(Wish wish)
    {
        Fields fields;
        fields.set(u"text"_s, Value(htmlFromPlain(restTitle(wish.rest) + u'\n' + wish.rest.text)));
        if (!wish.known.isEmpty()) {
            TANDEM_CO_CHECK(m_environment->startdeliver->patch(
                m_schema, wish.known.first().id, fields, m_environment->priority));
            co_return true;
        }
        fields.set(u"entity"_s, Value(m_entity));
        fields.set(u"entityId"_s, Value(wish.job->entry.target.number()));
        TANDEM_CO_CHECK(m_environment->startdeliver->create(m_schema, fields, m_environment->priority));
        co_return true;
    }

    Task<bool> remove(RecordId comment)
    {
        auto removing = m_environment->startdeliver->remove(m_schema, comment, m_environment->priority);
        co_return co_await std::move(removing);
    }

private:
    void take(const Record &record, QSet<RecordId> &seen, QHash<Place, QList<Known>> &found) const
    {
        const Fields &fields = record.fields;
        if (seen.contains(record.id) || fields.value(u"entity").display() != m_entity)
            return;
        seen.insert(record.id);
        const RestText title = restOfComment(fields.value(u"text").display());
        if (!title.field.isEmpty())
            found[{RecordId(fields.value(u"entityId").display()), title.field}].append({record.id, title});
    }

    const Environment *m_environment;
    startdeliver::SchemaPtr m_schema;
    QString m_entity;
};

void takeFound(QList<Wish> *wishes, const QHash<Place, QList<Known>> &found)
{
    for (Wish &wish : *wishes)
        wish.known = found.value({wish.job->entry.target, wish.rest.field});
}

Task<bool> writeComments(const Environment *environment, QList<Wish> *wishes, Comments *comments)
{
    TANDEM_CO_TRY(found, comments->find(recordsOf(*wishes)));
    takeFound(wishes, found);
    std::optional<Error> trouble;
    for (const Wish &wish : std::as_const(*wishes)) {
        if (!wish.isWritten())
            continue;
        if (const Status go = environment->checkStop(); !go)
            trouble = go.error();
        if (trouble) {
            setBack(wish, *trouble);
            continue;
        }
        auto writing = comments->fulfil(wish);
        const Result<bool> written = co_await std::move(writing);
        if (written)
            continue;
        setBack(wish, written.error());
        if (!isOfRecord(written.error()))
            trouble = written.error();
    }
    co_return true;
}

using salesforce::WriteOutcome;

/// Gives each wish what became of it.
void take(const QList<Wish> &wishes, const Result<std::vector<WriteOutcome>> &answers)
{
    for (qsizetype i = 0; i < wishes.size(); ++i) {
        if (!answers)
            setBack(wishes.at(i), answers.error());
        else if (const auto &error = (*answers)[static_cast<size_t>(i)].error)
            setBack(wishes.at(i), *error);
    }
}

Task<bool> makeNotes(const Environment *environment, QList<Wish> wishes, salesforce::WriteOptions options)
{
    constexpr qsizetype notesPerCall = 12;
    for (qsizetype start = 0; start < wishes.size(); start += notesPerCall) {
        const QList<Wish> part = wishes.mid(start, notesPerCall);
        std::vector<salesforce::NewNote> notes;
        for (const Wish &wish : part)
            notes.push_back({restTitle(wish.rest), htmlFromPlain(wish.rest.text), wish.job->entry.target});
        auto making = environment->salesforce->createNotes(std::move(notes), options);
        take(part, co_await std::move(making));
    }
    co_return true;
}

constexpr qsizetype notesPerBatch = 200;

Task<bool> changeNotes(const Environment *environment, QList<Wish> wishes, salesforce::WriteOptions options)
{
    for (qsizetype start = 0; start < wishes.size(); start += notesPerBatch) {
        const QList<Wish> part = wishes.mid(start, notesPerBatch);
        std::vector<salesforce::WriteRow> rows;
        for (const Wish &wish : part) {
            salesforce::WriteRow row;
            row.id = wish.known.first().id;
            const QByteArray html = htmlFromPlain(wish.rest.text).toUtf8();
            row.fields.set(u"Title"_s, Value(restTitle(wish.rest)));
            row.fields.set(u"Content"_s, Value(QString::fromLatin1(html.toBase64())));
            rows.push_back(std::move(row));
        }
        auto changing = environment->salesforce->update(u"ContentNote"_s, std::move(rows), options);
        take(part, co_await std::move(changing));
    }
    co_return true;
}

salesforce::WriteOptions optionsOf(const Environment *environment)
{
    salesforce::WriteOptions options;
    options.priority = environment->priority;
    return options;
}

/// Notes on accounts: what is alike for all goes in one call.
Task<bool> writeNotes(const Environment *environment, QList<Wish> *wishes)
{
    TANDEM_CO_TRY(links, environment->salesforce->noteLinks(recordsOf(*wishes), environment->priority));
    QHash<Place, QList<Known>> found;
    for (const salesforce::NoteLink &link : links) {
        const RestText title = restOfTitle(link.title);
        if (!link.removed && !title.field.isEmpty())
            found[{link.record, title.field}].append({link.note, title});
    }
    takeFound(wishes, found);
    QList<Wish> made;
    QList<Wish> changed;
    for (const Wish &wish : std::as_const(*wishes)) {
        if (wish.isWritten())
            (wish.known.isEmpty() ? made : changed).append(wish);
    }
    TANDEM_CO_CHECK(makeNotes(environment, made, optionsOf(environment)));
    TANDEM_CO_CHECK(changeNotes(environment, changed, optionsOf(environment)));
    co_return true;
}

void tellLeft(const RecordId &comment, const Error &error)
{
    qCWarning(log::sync).noquote() << "the comment" << comment.text()
                                   << "holds the rest of a text that fits now; it was not removed:"
                                   << error.text;
}

Task<bool> removeNotes(const Environment *environment, QList<RecordId> notes)
{
    for (qsizetype start = 0; start < notes.size(); start += notesPerBatch) {
        const QList<RecordId> part = notes.mid(start, notesPerBatch);
        auto removing = environment->salesforce->remove(part, optionsOf(environment));
        const auto removed = co_await std::move(removing);
        if (!removed)
            co_return fail(removed.error());
        for (qsizetype i = 0; i < part.size(); ++i) {
            if (const auto &error = (*removed)[static_cast<size_t>(i)].error)
                tellLeft(part.at(i), *error);
        }
    }
    co_return true;
}

Task<bool> removeComments(const Environment *environment, QList<RecordId> ids, Comments *comments)
{
    for (const RecordId &id : std::as_const(ids)) {
        if (const Status go = environment->checkStop(); !go)
            co_return fail(go.error());
        auto removing = comments->remove(id);
        const Result<bool> removed = co_await std::move(removing);
        if (removed)
            continue;
        if (!isOfRecord(removed.error()))
            co_return fail(removed.error());
        tellLeft(id, removed.error());
    }
    co_return true;
}

/// What nothing points at any more, now that these records are written.
QList<RecordId> spareOf(const QList<Wish> &wishes)
{
    QList<RecordId> ids;
    for (const Wish &wish : wishes) {
        const QList<Known> spare = wish.job->done() ? wish.spare() : QList<Known>();
        for (const Known &known : spare)
            ids.append(known.id);
    }
    return ids;
}

/// Those who only want to know what is left do without an answer that is refused.
void setAllBack(const QList<Wish> &wishes, const Error &error)
{
    for (const Wish &wish : wishes) {
        if (!wish.rest.text.isEmpty() || !isOfRecord(error))
            setBack(wish, error);
    }
}

} // namespace

Task<bool> send(
    const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs, QString entity)
{
    QList<Wish> wishes = wishesOf(flow, jobs);
    if (wishes.isEmpty()) {
        auto sending = sendJobs(environment, flow, jobs);
        co_return co_await std::move(sending);
    }
    const bool notes = jobs->front().write.side == Side::Salesforce;
    Comments comments(environment, std::move(entity));
    auto writing = notes ? writeNotes(environment, &wishes) : writeComments(environment, &wishes, &comments);
    const Result<bool> written = co_await std::move(writing);
    if (!written)
        setAllBack(wishes, written.error());
    auto sending = sendJobs(environment, flow, jobs);
    const Result<bool> sent = co_await std::move(sending);
    const QList<RecordId> spare = spareOf(wishes);
    auto removing = notes ? removeNotes(environment, spare) : removeComments(environment, spare, &comments);
    const Result<bool> removed = co_await std::move(removing);
    // The records are written; what failed here meets the next call, too, if it is more than this.
    if (!removed && !spare.isEmpty())
        tellLeft(spare.first(), removed.error());
    co_return sent;
}

} // namespace tandem::sync::rests
