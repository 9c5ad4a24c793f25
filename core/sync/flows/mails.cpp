// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/mails.h"

#include "core/domain/period.h"
#include "core/domain/richtext.h"
#include "core/sync/flows/activity.h"

namespace tandem::sync::mails {
using namespace Qt::StringLiterals;

namespace {

const QString about = u"RelatedToId"_s;
const QString task = u"ActivityId"_s;
const QString state = u"Status"_s;
const QString sentAt = u"MessageDate"_s;
constexpr auto draft = "5"_L1;
constexpr qsizetype idsPerQuery = 300;

/// What an e-mail can be about besides the account itself.
struct Between
{
    QLatin1StringView prefix;
    QString object;
};

const QList<Between> &between()
{
    static const QList<Between> all{{"006"_L1, u"Opportunity"_s}, {"500"_L1, u"Case"_s}};
    return all;
}

salesforce::SchemaPtr schemaOf(const QString &name)
{
    ObjectSchema schema;
    schema.name = name;
    FieldSchema account;
    account.name = activity::account;
    account.type = FieldType::Reference;
    schema.fields.append(account);
    return std::make_shared<const ObjectSchema>(std::move(schema));
}

/// The accounts of opportunities or cases; of those that the connected user does not see, none.
Task<QHash<QString, QString>> accountsOf(const Environment *environment, QString name, QStringList ids)
{
    const salesforce::SchemaPtr schema = schemaOf(name);
    QHash<QString, QString> accounts;
    for (qsizetype start = 0; start < ids.size(); start += idsPerQuery) {
        QStringList quoted;
        for (const QString &id : ids.mid(start, idsPerQuery))
            quoted.append(soqlQuoted(id));
        const QString soql = u"SELECT Id, AccountId FROM %1 WHERE Id IN (%2)"_s.arg(name, quoted.join(u','));
        auto asking = environment->salesforce->query(soql, schema, true, environment->priority);
        const Result<salesforce::Page> page = co_await std::move(asking);
        if (!page && page.error().code == "INVALID_TYPE"_L1)
            co_return accounts;
        if (!page)
            co_return fail(page.error());
        for (const Record &record : page->records)
            accounts.insert(record.id.text(), record.fields.value(activity::account).display());
    }
    co_return accounts;
}

} // namespace

bool isMail(const RecordId &id)
{
    return id.text().startsWith("02s"_L1);
}

QStringList fields()
{
    return {u"Subject"_s, u"TextBody"_s, u"HtmlBody"_s, about, task, state, sentAt, u"Incoming"_s,
        u"CreatedById"_s};
}

QStringList ofAccounts(const ObjectSchema &described)
{
    const FieldSchema *related = described.field(about);
    if (!related)
        return {};
    QStringList conditions{about + u" IN (%1)"_s};
    for (const Between &one : between()) {
        if (related->referenceTo.contains(one.object))
            conditions.append(
                about + u" IN (SELECT Id FROM %1 WHERE AccountId IN (%2))"_s.arg(one.object, u"%1"_s));
    }
    return conditions;
}

QStringList ofAllAccounts(const ObjectSchema &described, const QString &filter, const QString &below)
{
    const FieldSchema *related = described.field(about);
    if (!related)
        return {};
    // OR is not allowed there (contract salesforce.md 4.4).
    const bool filtered = !filter.isEmpty() && !filter.contains(" OR "_L1);
    QStringList conditions{filtered ? about + u" IN (SELECT Id FROM Account WHERE %1)"_s.arg(filter)
                                    : about + u" IN (SELECT Id FROM Account)"_s};
    for (const Between &one : between()) {
        if (!related->referenceTo.contains(one.object))
            continue;
        conditions.append(about
            + u" IN (SELECT Id FROM %1 WHERE AccountId != null%2)"_s.arg(
                one.object, filtered ? u" AND "_s + below : QString()));
    }
    return conditions;
}

QString where(const ObjectSchema &described, std::optional<QDate> start)
{
    QStringList conditions;
    if (described.field(task))
        conditions.append(task + u" = null"_s);
    if (described.field(state))
        conditions.append(u"%1 != '%2'"_s.arg(state, draft));
    if (start && described.field(sentAt)) {
        const Instant from = Instant::fromDateTime(start->startOfDay(Qt::UTC));
        conditions.append(sentAt + u" >= "_s + from.toIsoSeconds());
    }
    return conditions.join(u" AND "_s);
}

Task<bool> addAccounts(const Environment *environment, std::vector<Record> *records)
{
    QHash<QString, QString> accounts;
    for (const Between &one : between()) {
        QSet<QString> ids;
        for (const Record &record : *records) {
            const QString id = isMail(record.id) ? record.fields.value(about).display() : QString();
            if (id.startsWith(one.prefix))
                ids.insert(id);
        }
        if (ids.isEmpty())
            continue;
        TANDEM_CO_TRY(found, accountsOf(environment, one.object, QStringList(ids.begin(), ids.end())));
        accounts.insert(found);
    }
    for (Record &record : *records) {
        if (!isMail(record.id))
            continue;
        const QString id = record.fields.value(about).display();
        const QString account = id.startsWith("001"_L1) ? id : accounts.value(id);
        record.fields.set(activity::account, account.isEmpty() ? Value() : Value(account));
    }
    co_return true;
}

void present(Record &record)
{
    Fields &fields = record.fields;
    const Value at = fields.value(sentAt);
    const auto *sent = at.get<Instant>();
    fields.set(activity::when, sent ? Value(Period::timed(*sent, *sent).text()) : Value());
    const QString plain = fields.value(u"TextBody").display();
    const QString text = plain.isEmpty() ? plainFromHtml(fields.value(u"HtmlBody").display()) : plain;
    fields.set(u"Description"_s, text.isEmpty() ? Value() : Value(text));
    // Whoever is written down as its maker is a robot, where the mail came in.
    fields.set(u"OwnerId"_s, activity::isTrue(record, u"Incoming") ? Value() : fields.value(u"CreatedById"));
    for (const QString &name : {u"TextBody"_s, u"HtmlBody"_s, u"Incoming"_s, u"CreatedById"_s, about, sentAt})
        fields.remove(name);
    const QString activity = fields.value(task).display();
    if (record.deleted || activity.isEmpty())
        return;
    record.deleted = true;
    record.mergedInto = RecordId(activity);
}

bool stands(const Record &record)
{
    return record.fields.value(task).isBlank() && record.fields.value(state).display() != draft;
}

} // namespace tandem::sync::mails
