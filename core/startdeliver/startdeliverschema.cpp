// SPDX-License-Identifier: GPL-3.0-or-later
// How StartdeliverClient learns the fields of an entity: the dialect's, then those that `field` lists; where
// that does not answer, those seen in a sample of records.
#include "core/startdeliver/dialectcheck.h"
#include "core/startdeliver/startdeliverclient_p.h"

#include "core/base/json.h"

namespace tandem::startdeliver {
using namespace Qt::StringLiterals;

namespace {

constexpr int sampleSize = 100;

FieldType customType(const Dialect &dialect, const QString &word, bool multi)
{
    const FieldType type = fieldTypeOfWord(dialect.customTypes.value(word, u"text"_s));
    if (type == FieldType::Picklist && multi)
        return FieldType::MultiPicklist;
    return type == FieldType::Unknown ? FieldType::Text : type;
}

std::optional<FieldSchema> definedField(const Record &definition, const Dialect &dialect)
{
    const Fields &values = definition.fields;
    FieldSchema field;
    field.name = values.value(u"alias").display();
    if (field.name.isEmpty())
        return std::nullopt;
    const QString word = values.value(u"type").display();
    field.label = values.value(u"name").display();
    field.multi = values.value(u"multi") == Value(true);
    field.type = customType(dialect, word, field.multi);
    field.required = values.value(u"required") == Value(true);
    field.nullable = !field.required;
    field.creatable = !dialect.readOnlyCustomTypes.contains(word);
    field.updatable = field.creatable;
    field.custom = true;
    if (const auto *options = values.find(u"options"); options && options->get<QStringList>()) {
        for (const QString &option : *options->get<QStringList>())
            field.picklist.append({option, option, true});
    }
    field.restricted = !field.picklist.isEmpty();
    return field;
}

/// What a value of a field without definition looks like.
FieldType looksLike(const Value &value)
{
    const auto *text = value.get<QString>();
    if (!text)
        return FieldType::Text;
    const std::string utf8 = text->toStdString();
    if (*text == "true"_L1 || *text == "false"_L1)
        return FieldType::Boolean;
    if (dayFromIso(utf8))
        return FieldType::Day;
    if (instantFromIso(utf8))
        return FieldType::Instant;
    // Ids and postal codes look like numbers too, but a number never begins with a zero.
    const auto number = Decimal::parse(*text);
    return number && number->text() == *text ? FieldType::Decimal : FieldType::Text;
}

void addInferred(ObjectSchema &schema, const std::vector<Record> &sample, const Dialect &dialect)
{
    QStringList order;
    QHash<QString, FieldSchema> found;
    for (const Record &record : sample) {
        for (const auto &[key, value] : record.fields.entries()) {
            if (schema.field(key) || dialect.serverOwned.contains(key))
                continue;
            FieldSchema &field = found[key];
            const bool fresh = field.name.isEmpty();
            if (fresh) {
                order += key;
                field.name = field.label = key;
                field.custom = key.startsWith(dialect.customPrefix);
            }
            if (value.isBlank())
                continue;
            field.multi = field.multi || value.get<QStringList>();
            const FieldType type = looksLike(value);
            // Values that do not look alike are only text to us.
            field.type = field.type == FieldType::Unknown || field.type == type ? type : FieldType::Text;
        }
    }
    order.sort();
    for (const QString &key : std::as_const(order)) {
        FieldSchema field = found.value(key);
        if (field.type == FieldType::Unknown || field.multi)
            field.type = FieldType::Text;
        schema.fields.append(field);
    }
}

bool onlyListingIsMissing(const Error &error)
{
    return error.httpStatus >= 400 && error.httpStatus < 500 && error.kind != ErrorKind::SignIn
        && error.kind != ErrorKind::Limit;
}

} // namespace

SchemaPtr StartdeliverClient::Private::standardSchema(const QString &entity) const
{
    const auto it = dialect.entities.constFind(entity);
    if (it == dialect.entities.constEnd())
        return {};
    ObjectSchema schema;
    schema.side = Side::Startdeliver;
    schema.name = entity;
    schema.label = it->label;
    schema.creatable = schema.updatable = schema.deletable = it->writable;
    schema.fields = it->schema;
    return std::make_shared<const ObjectSchema>(std::move(schema));
}

Task<SchemaPtr> StartdeliverClient::describe(QString entity)
{
    const SchemaPtr standard = d->standardSchema(entity);
    if (!standard) {
        co_return fail(ErrorKind::Configuration, u"UNKNOWN_ENTITY"_s,
            u"The Startdeliver dialect has no entity \"%1\"."_s.arg(entity));
    }
    if (!d->dialect.entities.value(entity).customFields)
        co_return standard;
    auto schema = std::make_shared<ObjectSchema>(*standard);
    ListQuery query;
    query.schema = d->standardSchema(u"field"_s);
    Result<Page> page = fail(ErrorKind::Data, u"HTTP_404"_s, {});
    if (query.schema) {
        query.filter = "{\"entity\":";
        appendJsonText(query.filter, d->serviceName(entity));
        query.filter += '}';
        query.limit = d->dialect.pageLimit;
        auto listing = list(query, http::Priority::Manual);
        page = co_await std::move(listing);
        if (!page && !onlyListingIsMissing(page.error()))
            co_return fail(page.error());
    }
    if (!page) {
        query = {.schema = standard, .filter = "{}", .sort = {}, .limit = sampleSize, .offset = 0};
        TANDEM_CO_TRY(sample, list(query, http::Priority::Manual));
        addInferred(*schema, sample.records, d->dialect);
        co_return SchemaPtr(schema);
    }
    for (const Record &definition : page->records) {
        const auto field = definedField(definition, d->dialect);
        // The filter may have been ignored: the definition itself says where it belongs.
        const QString owner = definition.fields.value(u"entity").display();
        if (field && !schema->field(field->name) && owner == d->serviceName(entity))
            schema->fields.append(*field);
    }
    co_return SchemaPtr(schema);
}

} // namespace tandem::startdeliver
