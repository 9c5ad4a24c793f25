// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/rests.h"

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

    [[nodiscard]] bool stands() const { return !known.isEmpty() && known.first().title.check == rest.check; }
};

QList<Wish> wishesOf(std::vector<SendJob> *jobs)
{
    QList<Wish> wishes;
    for (SendJob &job : *jobs) {
        if (job.write.action != store::Action::Update)
            continue;
        const QList<RestText> rests = job.rests();
        for (const RestText &rest : rests)
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
    Comments(const Environment *environment, startdeliver::SchemaPtr schema, QString entity)
        : m_environment(environment)
        , m_schema(std::move(schema))
        , m_entity(std::move(entity))
    {
    }

    Task<QHash<Place, QList<Known>>> find(QList<RecordId> records)
    {
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
        const bool stands = wish.stands();
        for (qsizetype i = stands || !wish.rest.text.isEmpty() ? 1 : 0; i < wish.known.size(); ++i)
            TANDEM_CO_CHECK(
                m_environment->startdeliver->remove(m_schema, wish.known.at(i).id, m_environment->priority));
        if (stands || wish.rest.text.isEmpty())
            co_return true;
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

Task<bool> writeComments(const Environment *environment, QList<Wish> wishes, QString entity)
{
    TANDEM_CO_TRY(schema, environment->startdeliver->describe(u"comment"_s));
    Comments comments(environment, schema, entity);
    TANDEM_CO_TRY(found, comments.find(recordsOf(wishes)));
    std::optional<Error> trouble;
    for (Wish &wish : wishes) {
        if (const Status go = environment->checkStop(); !go)
            trouble = go.error();
        if (trouble) {
            setBack(wish, *trouble);
            continue;
        }
        wish.known = found.value({wish.job->entry.target, wish.rest.field});
        auto writing = comments.fulfil(wish);
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

Task<bool> changeNotes(const Environment *environment, QList<Wish> wishes, salesforce::WriteOptions options)
{
    std::vector<salesforce::WriteRow> rows;
    for (const Wish &wish : std::as_const(wishes)) {
        salesforce::WriteRow row;
        row.id = wish.known.first().id;
        const QByteArray html = htmlFromPlain(wish.rest.text).toUtf8();
        row.fields.set(u"Title"_s, Value(restTitle(wish.rest)));
        row.fields.set(u"Content"_s, Value(QString::fromLatin1(html.toBase64())));
        rows.push_back(std::move(row));
    }
    auto changing = environment->salesforce->update(u"ContentNote"_s, std::move(rows), options);
    take(wishes, co_await std::move(changing));
    co_return true;
}

/// Notes on accounts: what is alike for all goes in one call.
Task<bool> writeNotes(const Environment *environment, QList<Wish> wishes)
{
    TANDEM_CO_TRY(links, environment->salesforce->noteLinks(recordsOf(wishes), environment->priority));
    QHash<Place, QList<Known>> found;
    for (const salesforce::NoteLink &link : links) {
        const RestText title = restOfTitle(link.title);
        if (!link.removed && !title.field.isEmpty())
            found[{link.record, title.field}].append({link.note, title});
    }
    QList<Wish> made;
    QList<Wish> changed;
    QList<RecordId> gone;
    for (Wish &wish : wishes) {
        wish.known = found.value({wish.job->entry.target, wish.rest.field});
        for (qsizetype i = wish.rest.text.isEmpty() ? 0 : 1; i < wish.known.size(); ++i)
            gone.append(wish.known.at(i).id);
        if (wish.rest.text.isEmpty() || wish.stands())
            continue;
        (wish.known.isEmpty() ? made : changed).append(wish);
    }
    salesforce::WriteOptions options;
    options.priority = environment->priority;
    TANDEM_CO_CHECK(makeNotes(environment, made, options));
    if (!changed.isEmpty())
        TANDEM_CO_CHECK(changeNotes(environment, changed, options));
    if (!gone.isEmpty())
        TANDEM_CO_CHECK(environment->salesforce->remove(gone, options));
    co_return true;
}

} // namespace

Task<bool> write(const Environment *environment, std::vector<SendJob> *jobs, QString entity)
{
    const QList<Wish> wishes = wishesOf(jobs);
    if (wishes.isEmpty())
        co_return true;
    auto writing = jobs->front().write.side == Side::Salesforce ? writeNotes(environment, wishes)
                                                                : writeComments(environment, wishes, entity);
    const Result<bool> written = co_await std::move(writing);
    if (!written) {
        for (const Wish &wish : wishes)
            setBack(wish, written.error());
    }
    co_return true;
}

} // namespace tandem::sync::rests
