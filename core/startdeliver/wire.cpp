// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/wire.h"

#include "core/base/json.h"

#include <QTimeZone>

#include <nlohmann/json.hpp>

namespace tandem::startdeliver {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

bool isNumber(const QString &text)
{
    bool ok = false;
    text.toLongLong(&ok);
    return ok;
}

bool isReference(const FieldSchema *field)
{
    return field && (field->type == FieldType::Reference || field->type == FieldType::Id);
}

void appendInstant(QByteArray &out, Instant instant, const Dialect &dialect)
{
    if (dialect.instantEncoding == "epochMilliseconds"_L1)
        out += QByteArray::number(instant.ms);
    else if (dialect.instantEncoding == "isoUtcSeconds"_L1)
        appendJsonText(out, instant.toIsoSeconds());
    else
        appendJsonText(out, instant.toIso());
}

void appendDay(QByteArray &out, QDate day, const Dialect &dialect)
{
    if (dialect.dayEncoding == "date"_L1) {
        appendJsonText(out, day.toString(Qt::ISODate));
        return;
    }
    const QTimeZone zone(dialect.dayEncoding == "zoneMidnight"_L1 ? dialect.dayZone : QByteArray("UTC"));
    appendInstant(out, Instant::fromDateTime(day.startOfDay(zone)), dialect);
}

/// Ids are numbers on the wire, whatever we keep them as.
void appendText(QByteArray &out, const FieldSchema *field, const QString &text)
{
    if (isReference(field) && isNumber(text))
        out += text.trimmed().toLatin1();
    else
        appendJsonText(out, text);
}

void appendList(QByteArray &out, const FieldSchema *field, const QStringList &list, const Dialect &dialect)
{
    if (dialect.listEncoding != "array"_L1 && !isReference(field)) {
        appendJsonText(out, list.join(dialect.listEncoding == "commas"_L1 ? u","_s : u";"_s));
        return;
    }
    out += '[';
    for (const QString &entry : list) {
        if (!out.endsWith('['))
            out += ',';
        appendText(out, field, entry);
    }
    out += ']';
}

void appendNull(QByteArray &out, const FieldSchema *field, const Dialect &dialect)
{
    const bool text = !field || field->type == FieldType::Text || field->type == FieldType::LongText
        || field->type == FieldType::RichText || field->type == FieldType::Email
        || field->type == FieldType::Phone || field->type == FieldType::Url
        || field->type == FieldType::Picklist;
    out += text && dialect.clearEncoding == "emptyString"_L1 ? "\"\"" : "null";
}

/// A filter's scalar in the service's form: days and instants in its encoding, ids as numbers.
Json filterValue(const Json &value, const FieldSchema *field, const Dialect &dialect)
{
    if (!value.is_string())
        return value;
    const std::string raw = value.get<std::string>();
    QByteArray wire;
    if (field && field->type == FieldType::Day) {
        if (const auto day = dayFromIso(raw))
            appendDay(wire, *day, dialect);
    } else if (field && field->type == FieldType::Instant) {
        if (const auto instant = instantFromIso(raw))
            appendInstant(wire, *instant, dialect);
    } else if (isReference(field) || (field && field->type == FieldType::Integer)) {
        const QString text = QString::fromStdString(raw);
        if (isNumber(text))
            wire = text.toLatin1();
    }
    if (wire.isEmpty())
        return value;
    Json translated = Json::parse(wire.begin(), wire.end(), nullptr, /*allow_exceptions=*/false);
    return translated.is_discarded() ? value : translated;
}

tl::unexpected<Error> badFilter(const QString &text, const QString &detail)
{
    return fail(ErrorKind::Configuration, u"BAD_FILTER"_s, text, detail);
}

Result<Json> filterCondition(
    const Json &value, const FieldSchema *field, const QString &key, const Dialect &dialect)
{
    if (value.is_array()) {
        Json list = Json::array();
        for (const Json &entry : value)
            list.push_back(filterValue(entry, field, dialect));
        return list;
    }
    if (!value.is_object())
        return filterValue(value, field, dialect);
    if (!dialect.comparisons) {
        return badFilter(
            u"Startdeliver cannot compare \"%1\" here: its dialect says that filters take no comparisons."_s
                .arg(key),
            key);
    }
    Json comparison = Json::object();
    for (const auto &[name, operand] : value.items()) {
        const QString op = QString::fromStdString(name);
        if (!dialect.operators.contains(op))
            return badFilter(u"\"%1\" is not a comparison that Startdeliver knows."_s.arg(op), key);
        comparison[dialect.operators.value(op).toStdString()] = filterValue(operand, field, dialect);
    }
    return comparison;
}

Result<Json> translatedFilter(const ListQuery &query, const Dialect &dialect)
{
    const Json filter =
        Json::parse(query.filter.begin(), query.filter.end(), nullptr, /*allow_exceptions=*/false);
    if (!filter.is_object())
        return badFilter(
            u"A filter for Startdeliver is not a JSON object."_s, QString::fromUtf8(query.filter.left(80)));
    Json translated = Json::object();
    for (const auto &[name, value] : filter.items()) {
        const QString key = QString::fromStdString(name);
        TANDEM_TRY(condition, filterCondition(value, query.schema->field(key), key, dialect));
        translated[dialect.serviceKey(query.schema->name, key).toStdString()] = condition;
    }
    return translated;
}

} // namespace

void appendWireValue(QByteArray &out, const FieldSchema *field, const Value &value, const Dialect &dialect)
{
    switch (value.kind()) {
    case Value::Kind::Null:
        appendNull(out, field, dialect);
        break;
    case Value::Kind::Boolean:
        out += *value.get<bool>() ? "true" : "false";
        break;
    case Value::Kind::Integer:
        out += QByteArray::number(*value.get<qint64>());
        break;
    case Value::Kind::Decimal:
        out += value.get<Decimal>()->text().toLatin1();
        break;
    case Value::Kind::Day:
        appendDay(out, *value.get<QDate>(), dialect);
        break;
    case Value::Kind::Instant:
        appendInstant(out, *value.get<Instant>(), dialect);
        break;
    case Value::Kind::Text:
        if (field && field->multi)
            appendList(out, field, {*value.get<QString>()}, dialect);
        else
            appendText(out, field, *value.get<QString>());
        break;
    case Value::Kind::List:
        appendList(out, field, *value.get<QStringList>(), dialect);
        break;
    }
}

QByteArray recordBody(const ObjectSchema &schema, const Fields &fields, const Dialect &dialect, bool creating)
{
    QByteArray body = "{";
    for (const auto &[key, value] : fields.entries()) {
        if (dialect.serverOwned.contains(key) || (creating && value.isNull()))
            continue;
        if (body.size() > 1)
            body += ',';
        appendJsonText(body, dialect.serviceKey(schema.name, key));
        body += ':';
        appendWireValue(body, schema.field(key), value, dialect);
    }
    return body + '}';
}

QByteArray sortJson(
    const QStringList &serviceKeys, Dialect::Sort style, const Dialect &dialect, bool ascending)
{
    if (serviceKeys.isEmpty() || style == Dialect::Sort::None)
        return {};
    const QString direction = ascending ? dialect.ascending : dialect.descending;
    QByteArray json;
    if (style == Dialect::Sort::Name || style == Dialect::Sort::MinusName) {
        const QString minus = ascending ? QString() : u"-"_s;
        for (const QString &key : serviceKeys) {
            json += json.isEmpty() ? "" : ",";
            appendJsonText(json, minus + key);
        }
        // One name is attested as a candidate (contract 4.4); several can only be a list.
        if (serviceKeys.size() > 1)
            json = '[' + json + ']';
        return json;
    }
    const bool pairs = style == Dialect::Sort::Pairs;
    // Written by hand: a JSON library would sort the members, and their order is the order of sorting.
    for (const QString &key : serviceKeys) {
        json += json.isEmpty() ? "" : ",";
        json += pairs ? "[" : "";
        appendJsonText(json, key);
        json += pairs ? ',' : ':';
        appendJsonText(json, direction);
        json += pairs ? "]" : "";
    }
    return pairs ? '[' + json + ']' : '{' + json + '}';
}

Result<QByteArray> listQueryJson(const ListQuery &query, const Dialect &dialect)
{
    TANDEM_TRY(filter, translatedFilter(query, dialect));
    QByteArray json = "{";
    appendJsonText(json, dialect.filterMember);
    json +=
        ':' + QByteArray::fromStdString(filter.dump(-1, ' ', false, Json::error_handler_t::replace)) + ',';
    appendJsonText(json, dialect.limitMember);
    json += ':' + QByteArray::number(std::min(query.limit, dialect.pageLimit));
    if (query.offset > 0) {
        json += ',';
        appendJsonText(json, dialect.offsetMember);
        json += ':' + QByteArray::number(query.offset);
    }
    QStringList keys;
    for (const QString &key : query.sort)
        keys += dialect.serviceKey(query.schema->name, key);
    const QByteArray sort = sortJson(keys, dialect.sort, dialect);
    if (!sort.isEmpty()) {
        json += ',';
        appendJsonText(json, dialect.sortMember);
        json += ':' + sort;
    }
    return json + '}';
}

QByteArray resourcePath(const Dialect &dialect, const QString &serviceEntity, const QString &id)
{
    QByteArray path = '/' + dialect.root.toUtf8() + QUrl::toPercentEncoding(serviceEntity);
    if (!id.isEmpty())
        path += '/' + QUrl::toPercentEncoding(id);
    return path;
}

http::Request listRequest(const QString &serviceEntity, const QByteArray &queryJson, const Dialect &dialect)
{
    http::Request request;
    request.purpose = "list";
    const QByteArray path = resourcePath(dialect, serviceEntity);
    request.path =
        path + '?' + QUrl::toPercentEncoding(dialect.queryParameter) + '=' + queryJson.toPercentEncoding();
    if (request.path.size() <= dialect.longQuery)
        return request;
    // Still a reading call, whatever its method: repeating it is harmless (contract 4.1).
    request.method = "POST";
    request.path = path;
    request.headers.emplaceBack(dialect.overrideHeader, dialect.overrideValue);
    request.headers.emplaceBack("Content-Type", "application/json");
    request.body = "{";
    appendJsonText(request.body, dialect.bodyMember);
    request.body += ':' + queryJson + '}';
    return request;
}

} // namespace tandem::startdeliver
