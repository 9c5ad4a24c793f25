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
    RecordId version; ///< of a note: where its text is
};
using Place = std::pair<RecordId, QString>; ///< record, field

/// What is wanted of one field of one record.
struct Wish
{
    SendJob *job = nullptr;
    RestText rest;
    QList<Known> known;

    [[nodiscard]] bool stands() const
    {
        return std::any_of(
            known.cbegin(), known.cend(), [this](const Known &one) { return one.title.check == rest.check; });
    }
    [[nodiscard]] bool isMade() const { return !rest.text.isEmpty() && !stands(); }
    /// What nothing points at once the record is written; the text of a note is not known here.
    [[nodiscard]] QList<Known> spare() const
    {
        QList<Known> all;
        bool kept = rest.text.isEmpty();
        for (const Known &one : known) {
            if (!kept && one.title.check == rest.check)
                kept = true;
            else
                all.append(one);
        }
        return all;
    }
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

    Task<bool> make(Wish wish)
    {
        Fields fields;
        fields.set(u"text"_s, Value(htmlFromPlain(restTitle(wish.rest) + u'\n' + wish.rest.text)));
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
            found[{RecordId(fields.value(u"entityId").display()), title.field}].append(
                {record.id, title, {}});
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
        if (!wish.isMade())
            continue;
        if (const Status go = environment->checkStop(); !go)
            trouble = go.error();
        if (trouble) {
            setBack(wish, *trouble);
            continue;
        }
        auto making = comments->make(wish);
        const Result<bool> written = co_await std::move(making);
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
            found[{link.record, title.field}].append({link.note, title, link.version});
    }
    takeFound(wishes, found);
    QList<Wish> made;
    for (const Wish &wish : std::as_const(*wishes)) {
        if (wish.isMade())
            made.append(wish);
    }
    TANDEM_CO_CHECK(makeNotes(environment, made, optionsOf(environment)));
    co_return true;
}

/// Where those are kept that could not be removed: they go with the next of their side.
QString leftKey(bool notes, const QString &entity)
{
    return u"rests-left/"_s + (notes ? u"notes"_s : entity);
}

Task<QList<RecordId>> readLeft(const Environment *environment, QString key)
{
    TANDEM_CO_TRY(stored,
        environment->state->read<QByteArray>([key](store::StateTransaction &tx) { return tx.meta(key); }));
    QList<RecordId> ids;
    const QStringList texts = QString::fromLatin1(stored).split(u' ', Qt::SkipEmptyParts);
    for (const QString &id : texts)
        ids.append(RecordId(id));
    co_return ids;
}

Task<bool> storeLeft(const Environment *environment, QString key, QList<RecordId> ids)
{
    QStringList texts;
    for (const RecordId &id : std::as_const(ids))
        texts.append(id.text());
    const QByteArray stored = texts.join(u' ').toLatin1();
    const std::function<Result<bool>(store::StateTransaction &)> job =
        [key, stored](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.setMeta(key, stored));
        return true;
    };
    co_return co_await asRunner<bool>(*environment, job);
}

/// Adds to `left` what is to be tried again.
Task<bool> removeNotes(const Environment *environment, QList<RecordId> notes, QList<RecordId> *left)
{
    constexpr qsizetype notesPerCall = 200;
    for (qsizetype start = 0; start < notes.size(); start += notesPerCall) {
        const QList<RecordId> part = notes.mid(start, notesPerCall);
        auto removing = environment->salesforce->remove(part, optionsOf(environment));
        const auto removed = co_await std::move(removing);
        for (qsizetype i = 0; i < part.size(); ++i) {
            if (!removed || (*removed)[static_cast<size_t>(i)].error)
                left->append(part.at(i));
        }
    }
    co_return true;
}

Task<bool> removeComments(
    const Environment *environment, QList<RecordId> ids, Comments *comments, QList<RecordId> *left)
{
    bool goes = true;
    for (const RecordId &id : std::as_const(ids)) {
        goes = goes && environment->checkStop();
        if (goes) {
            auto removing = comments->remove(id);
            const Result<bool> removed = co_await std::move(removing);
            if (removed)
                continue;
            goes = isOfRecord(removed.error());
        }
        left->append(id);
    }
    co_return true;
}

/// What nothing points at any more, now that these records are written. What a person wrote in is his.
Task<QList<RecordId>> spareOf(const Environment *environment, QList<Wish> wishes)
{
    QList<RecordId> ids;
    for (const Wish &wish : std::as_const(wishes)) {
        const QList<Known> spare = wish.job->done() ? wish.spare() : QList<Known>();
        for (Known known : spare) {
            if (!known.version.isEmpty()) {
                TANDEM_CO_TRY(body, environment->salesforce->noteBody(known.version, environment->priority));
                known.title.text = plainFromHtml(QString::fromUtf8(body)).trimmed();
            }
            if (isAsWritten(known.title))
                ids.append(known.id);
        }
    }
    co_return ids;
}

Task<bool> removeSpare(const Environment *environment, QList<Wish> wishes, Comments *comments, QString key)
{
    TANDEM_CO_TRY(before, readLeft(environment, key));
    TANDEM_CO_TRY(spare, spareOf(environment, std::move(wishes)));
    for (const RecordId &id : std::as_const(before)) {
        if (!spare.contains(id))
            spare.append(id);
    }
    QList<RecordId> left;
    auto removing = comments ? removeComments(environment, spare, comments, &left)
                             : removeNotes(environment, spare, &left);
    TANDEM_CO_CHECK(std::move(removing));
    if (left != before)
        TANDEM_CO_CHECK(storeLeft(environment, key, left));
    co_return true;
}

} // namespace

Task<bool> send(
    const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs, QString entity)
{
    QList<Wish> wishes = wishesOf(jobs);
    if (wishes.isEmpty()) {
        auto sending = sendJobs(environment, flow, jobs);
        co_return co_await std::move(sending);
    }
    const bool notes = jobs->front().write.side == Side::Salesforce;
    const QString key = leftKey(notes, entity);
    Comments comments(environment, std::move(entity));
    auto writing = notes ? writeNotes(environment, &wishes) : writeComments(environment, &wishes, &comments);
    const Result<bool> written = co_await std::move(writing);
    if (!written) {
        for (const Wish &wish : std::as_const(wishes))
            setBack(wish, written.error());
    }
    auto sending = sendJobs(environment, flow, jobs);
    const Result<bool> sent = co_await std::move(sending);
    auto removing = removeSpare(environment, wishes, notes ? nullptr : &comments, key);
    const Result<bool> removed = co_await std::move(removing);
    // The records are written; a comment too many is no reason to say that they are not.
    if (!removed)
        qCWarning(log::sync).noquote() << "rests of texts were not tidied up:" << removed.error().text;
    co_return sent;
}

} // namespace tandem::sync::rests
