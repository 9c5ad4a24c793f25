// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/replyparser.h"

#include "core/base/json.h"

#include <QTimeZone>

// Without its exceptions no conversion can throw in passing: every error is a code that must be looked at.
#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

namespace tandem::startdeliver {
using namespace Qt::StringLiterals;
using namespace simdjson;

namespace {

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// simdjson reads a little beyond the end: the bytes there must be ours.
QByteArray padded(QByteArray body)
{
    if (body.capacity() - body.size() < qsizetype{SIMDJSON_PADDING})
        body.reserve(body.size() + qsizetype{SIMDJSON_PADDING});
    return body;
}

padded_string_view viewOf(const QByteArray &body)
{
    return padded_string_view(
        body.constData(), static_cast<size_t>(body.size()), static_cast<size_t>(body.capacity()));
}

bool atEnd(ondemand::document &document)
{
    const char *here = nullptr;
    return document.current_location().get(here) == OUT_OF_BOUNDS;
}

std::string_view trimmed(std::string_view token)
{
    while (!token.empty()
        && (token.back() == ' ' || token.back() == '\n' || token.back() == '\r' || token.back() == '\t'))
        token.remove_suffix(1);
    return token;
}

/// Reads the record objects of one answer. What a key means is looked up once.
class ReplyReader
{
public:
    ReplyReader(const ObjectSchema &schema, const Dialect &dialect);
    error_code readRecord(ondemand::object object, Record &record);
    error_code readRecords(ondemand::array array, std::vector<Record> &records);

private:
    struct Key
    {
        QString ours;
        const FieldSchema *field = nullptr;
    };
    const Key &keyFor(std::string_view serviceKey);
    error_code readValue(ondemand::value value, const FieldSchema *field, Value &out) const;
    error_code readNumber(ondemand::value value, const FieldSchema *field, Value &out) const;
    error_code readList(ondemand::value value, Value &out) const;
    Value fromText(const QString &text, std::string_view utf8, const FieldSchema *field) const;
    std::optional<QDate> dayOf(std::string_view utf8) const;

    const ObjectSchema &m_schema;
    const Dialect &m_dialect;
    const QTimeZone m_dayZone;
    QHash<QString, QString> m_ourKeys;
    std::unordered_map<std::string, Key> m_keys;
};

ReplyReader::ReplyReader(const ObjectSchema &schema, const Dialect &dialect)
    : m_schema(schema)
    , m_dialect(dialect)
    , m_dayZone(dialect.dayEncoding == "zoneMidnight"_L1 ? dialect.dayZone : QByteArray("UTC"))
{
    const auto fields = dialect.entities.value(schema.name).fields;
    for (auto it = fields.begin(); it != fields.end(); ++it)
        m_ourKeys.insert(it.value(), it.key());
}

const ReplyReader::Key &ReplyReader::keyFor(std::string_view serviceKey)
{
    auto [it, fresh] = m_keys.try_emplace(std::string(serviceKey));
    if (fresh) {
        const QString name = toText(serviceKey);
        it->second.ours = m_ourKeys.value(name, name);
        it->second.field = m_schema.field(it->second.ours);
    }
    return it->second;
}

std::optional<QDate> ReplyReader::dayOf(std::string_view utf8) const
{
    if (const auto day = dayFromIso(utf8))
        return day;
    // A day that comes as an instant is read only in the way the dialect names: guessing moves it by one
    // (S7).
    if (m_dialect.dayEncoding == "date"_L1)
        return std::nullopt;
    const auto instant = instantFromIso(utf8);
    if (!instant)
        return std::nullopt;
    return instant->toDateTime().toTimeZone(m_dayZone).date();
}

Value ReplyReader::fromText(const QString &text, std::string_view utf8, const FieldSchema *field) const
{
    if (!field)
        return Value(text);
    if (field->multi) {
        const QChar separator = m_dialect.listEncoding == "commas"_L1 ? u',' : u';';
        QStringList list = m_dialect.listEncoding == "array"_L1 ? QStringList{text} : text.split(separator);
        list.removeAll(QString());
        return Value(list);
    }
    switch (field->type) {
    case FieldType::Instant:
        if (const auto instant = instantFromIso(utf8))
            return Value(*instant);
        break;
    case FieldType::Day:
        if (const auto day = dayOf(utf8))
            return Value(*day);
        break;
    case FieldType::Decimal:
        if (const auto number = Decimal::parse(text))
            return Value(*number);
        break;
    case FieldType::Integer: {
        bool ok = false;
        if (const qint64 number = text.toLongLong(&ok); ok)
            return Value(number);
        break;
    }
    default:
        break;
    }
    return Value(text);
}

/// Money and long numbers are taken from the text of the answer and never pass through a double.
error_code ReplyReader::readNumber(ondemand::value value, const FieldSchema *field, Value &out) const
{
    const std::string_view token = trimmed(value.raw_json_token());
    const QString text = toText(token);
    const auto number = Decimal::parse(text);
    if (!number)
        return NUMBER_ERROR;
    bool whole = false;
    const qint64 integer = number->text().toLongLong(&whole);
    const FieldType type = field ? field->type : FieldType::Unknown;
    if (type == FieldType::Decimal)
        out = Value(*number);
    else if (type == FieldType::Integer && whole)
        out = Value(integer);
    else if (type == FieldType::Integer)
        out = Value(*number);
    else if (type == FieldType::Instant && whole)
        out = Value(Instant{integer});
    else if (type == FieldType::Day && whole)
        out = Value(Instant{integer}.toDateTime().toTimeZone(m_dayZone).date());
    else if (field && field->multi)
        out = Value(QStringList{number->text()});
    else
        out = Value(number->text());
    return SUCCESS;
}

error_code ReplyReader::readList(ondemand::value value, Value &out) const
{
    ondemand::array array;
    if (const auto error = value.get_array().get(array))
        return error;
    QStringList list;
    for (auto next : array) {
        ondemand::value entry;
        if (const auto error = std::move(next).get(entry))
            return error;
        Value one;
        if (const auto error = readValue(entry, nullptr, one))
            return error;
        list += one.display();
    }
    out = Value(list);
    return SUCCESS;
}

error_code ReplyReader::readValue(ondemand::value value, const FieldSchema *field, Value &out) const
{
    ondemand::json_type kind{};
    if (const auto error = value.type().get(kind))
        return error;
    switch (kind) {
    case ondemand::json_type::string: {
        std::string_view utf8;
        if (const auto error = value.get_string().get(utf8))
            return error;
        out = fromText(toText(utf8), utf8, field);
        return SUCCESS;
    }
    case ondemand::json_type::number:
        return readNumber(value, field, out);
    case ondemand::json_type::boolean: {
        bool truth = false;
        if (const auto error = value.get_bool().get(truth))
            return error;
        out =
            field && field->type != FieldType::Unknown ? Value(truth) : Value(truth ? u"true"_s : u"false"_s);
        return SUCCESS;
    }
    case ondemand::json_type::null: {
        bool null = false;
        if (const auto error = value.is_null().get(null))
            return error;
        out = Value();
        return null ? SUCCESS : N_ATOM_ERROR;
    }
    case ondemand::json_type::array:
        return readList(value, out);
    case ondemand::json_type::object: {
        std::string_view raw;
        ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        if (const auto error = object.raw_json().get(raw))
            return error;
        out = Value(toText(trimmed(raw)));
        return SUCCESS;
    }
    }
    return INCORRECT_TYPE;
}

error_code ReplyReader::readRecord(ondemand::object object, Record &record)
{
    for (auto next : object) {
        ondemand::field member;
        if (const auto error = std::move(next).get(member))
            return error;
        std::string_view serviceKey;
        if (const auto error = member.unescaped_key().get(serviceKey))
            return error;
        const Key &key = keyFor(serviceKey);
        Value value;
        if (const auto error = readValue(member.value(), key.field, value))
            return error;
        if (key.ours == "id"_L1) {
            // A number, or a number written as text; anything else is kept and simply never matches.
            const auto number = value.number();
            record.id = RecordId(number ? number->text() : value.display());
        } else if (key.ours == "updatedAt"_L1) {
            const auto *instant = value.get<Instant>();
            record.stamp =
                instant ? *instant : instantFromIso(value.display().toStdString()).value_or(Instant());
        } else {
            record.fields.append(key.ours, std::move(value));
        }
    }
    record.fields.sort();
    return record.id.isEmpty() ? NO_SUCH_FIELD : SUCCESS;
}

error_code ReplyReader::readRecords(ondemand::array array, std::vector<Record> &records)
{
    for (auto next : array) {
        ondemand::object object;
        if (const auto error = next.get_object().get(object))
            return error;
        if (const auto error = readRecord(object, records.emplace_back()))
            return error;
    }
    return SUCCESS;
}

error_code readList(ondemand::document &document, ReplyReader &reader, const Dialect &dialect, Page &page)
{
    ondemand::json_type kind{};
    if (const auto error = document.type().get(kind))
        return error;
    if (kind == ondemand::json_type::array) {
        ondemand::array array;
        if (const auto error = document.get_array().get(array))
            return error;
        if (const auto error = reader.readRecords(array, page.records))
            return error;
        return atEnd(document) ? SUCCESS : TRAILING_CONTENT;
    }
    ondemand::object root;
    if (const auto error = document.get_object().get(root))
        return error;
    bool found = false;
    const std::string wanted = dialect.resultMember.toStdString();
    for (auto next : root) {
        ondemand::field member;
        if (const auto error = std::move(next).get(member))
            return error;
        if (!member.key().unsafe_is_equal(wanted))
            continue;
        ondemand::array array;
        if (const auto error = member.value().get_array().get(array))
            return error;
        found = true;
        if (const auto error = reader.readRecords(array, page.records))
            return error;
    }
    if (!atEnd(document))
        return TRAILING_CONTENT;
    return found ? SUCCESS : NO_SUCH_FIELD;
}

error_code readBare(ondemand::document &document, ReplyReader &reader, Record &record)
{
    ondemand::object root;
    if (const auto error = document.get_object().get(root))
        return error;
    if (const auto error = reader.readRecord(root, record))
        return error;
    return atEnd(document) ? SUCCESS : TRAILING_CONTENT;
}

error_code readWrapped(
    ondemand::document &document, ReplyReader &reader, const Dialect &dialect, Record &record)
{
    ondemand::object root;
    if (const auto error = document.get_object().get(root))
        return error;
    const std::string wanted = dialect.resultMember.toStdString();
    bool found = false;
    for (auto next : root) {
        ondemand::field member;
        if (const auto error = std::move(next).get(member))
            return error;
        ondemand::json_type kind{};
        if (const auto error = member.value().type().get(kind))
            return error;
        if (!member.key().unsafe_is_equal(wanted) || kind != ondemand::json_type::object)
            continue;
        ondemand::object object;
        if (const auto error = member.value().get_object().get(object))
            return error;
        found = true;
        if (const auto error = reader.readRecord(object, record))
            return error;
    }
    if (!atEnd(document))
        return TRAILING_CONTENT;
    return found ? SUCCESS : NO_SUCH_FIELD;
}

tl::unexpected<Error> badReply(error_code code, qsizetype size)
{
    return fail(ErrorKind::Network, u"UNEXPECTED_ANSWER"_s,
        u"An answer of Startdeliver was cut off or is not what was asked for; Tandem reads it again."_s,
        u"%1 in %2 bytes"_s.arg(QLatin1StringView(error_message(code)), QString::number(size)), Retry::Now);
}

} // namespace

Result<Page> parseListPage(const QByteArray &body, const ObjectSchema &schema, const Dialect &dialect)
{
    const QByteArray bytes = padded(body);
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(viewOf(bytes)).get(document))
        return badReply(error, body.size());
    ReplyReader reader(schema, dialect);
    Page page;
    if (const auto error = readList(document, reader, dialect, page))
        return badReply(error, body.size());
    return page;
}

Result<Record> parseRecordReply(const QByteArray &body, const ObjectSchema &schema, const Dialect &dialect)
{
    const QByteArray bytes = padded(body);
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(viewOf(bytes)).get(document))
        return badReply(error, body.size());
    ReplyReader reader(schema, dialect);
    Record bare;
    if (readBare(document, reader, bare) == SUCCESS)
        return bare;
    if (const auto error = parser.iterate(viewOf(bytes)).get(document))
        return badReply(error, body.size());
    Record wrapped;
    if (readWrapped(document, reader, dialect, wrapped) == SUCCESS)
        return wrapped;
    auto list = parseListPage(body, schema, dialect);
    if (!list)
        return fail(list.error());
    if (list->records.size() != 1)
        return badReply(NO_SUCH_FIELD, body.size());
    return std::move(list->records.front());
}

} // namespace tandem::startdeliver
