// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/schema.h"

#include "core/base/ids.h"
#include "core/domain/period.h"
#include "core/domain/suggestion.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

constexpr auto wrongType = "INVALID_TYPE_ON_FIELD_IN_RECORD"_L1;

bool holdsList(const FieldSchema &field)
{
    return field.multi || field.type == FieldType::MultiPicklist;
}

bool holdsText(FieldType type)
{
    switch (type) {
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::RichText:
    case FieldType::Time:
    case FieldType::Period:
    case FieldType::Picklist:
    case FieldType::Email:
    case FieldType::Phone:
    case FieldType::Url:
        return true;
    default:
        return false;
    }
}

const PicklistEntry *picklistEntry(const FieldSchema &field, const QString &value)
{
    const PicklistEntry *found = nullptr;
    for (const PicklistEntry &entry : field.picklist) {
        if (entry.value == value)
            return &entry;
        if (!found && entry.value.compare(value, Qt::CaseInsensitive) == 0)
            found = &entry;
    }
    return found;
}

QString ownSpelling(const FieldSchema &field, const QString &value)
{
    const PicklistEntry *entry = picklistEntry(field, value);
    return entry ? entry->value : value;
}

QString canonicalText(const FieldSchema &field, const QString &text)
{
    QString result = text.trimmed();
    if (result.contains(u'\r')) {
        result.replace("\r\n"_L1, "\n"_L1);
        result.replace(u'\r', u'\n');
    }
    if (field.type == FieldType::Picklist)
        return ownSpelling(field, result);
    if (field.type == FieldType::Period) {
        const auto period = Period::parse(result);
        return period ? period->text() : result;
    }
    if ((field.type == FieldType::Id || field.type == FieldType::Reference) && result.size() == 15) {
        if (const auto id = SalesforceId::parse(result))
            return id->text();
    }
    return result;
}

QStringList split(const QString &text)
{
    return text.split(u';', Qt::SkipEmptyParts);
}

Value canonicalList(const FieldSchema &field, const Value &value)
{
    QStringList parts;
    if (const auto *list = value.get<QStringList>())
        parts = *list;
    else if (const auto *text = value.get<QString>(); text && field.type == FieldType::MultiPicklist)
        parts = split(*text);
    else
        parts = {value.display()};
    QStringList set;
    for (const QString &part : parts) {
        QString own = part.trimmed();
        if (!field.picklist.isEmpty())
            own = ownSpelling(field, own);
        if (!own.isEmpty())
            set.append(own);
    }
    set.sort();
    set.removeDuplicates();
    if (set.isEmpty() && !field.keepsEmpty)
        return {};
    return set;
}

Value canonicalNumber(const FieldSchema &field, const Value &value)
{
    const std::optional<Decimal> number = value.number();
    if (!number)
        return value;
    if (field.type == FieldType::Integer) {
        const Decimal whole = number->rounded(0);
        bool fits = false;
        const qint64 integer = whole.text().toLongLong(&fits);
        return fits ? Value(integer) : Value(whole);
    }
    // Precision 0 is "unknown": such a field keeps what it is given.
    return field.precision > 0 ? number->rounded(field.scale) : *number;
}

tl::unexpected<Error> refuse(const FieldSchema &field, QLatin1StringView code, const QString &problem)
{
    return fail(ErrorKind::Data, code, u"The field %1 %2."_s.arg(field.name, problem), field.name);
}

Status checkLength(const FieldSchema &field, qsizetype size)
{
    if (field.length > 0 && size > field.length) {
        return refuse(field, "STRING_TOO_LONG"_L1,
            u"takes at most %1 characters, the value has %2"_s.arg(field.length).arg(size));
    }
    return {};
}

Status checkPicked(const FieldSchema &field, const QString &value)
{
    if (!field.restricted || field.picklist.isEmpty())
        return {};
    const PicklistEntry *entry = picklistEntry(field, value);
    if (entry && entry->active)
        return {};
    QStringList offered;
    for (const PicklistEntry &known : field.picklist) {
        if (known.active)
            offered.append(known.value);
    }
    const QString near = nearest(value, offered);
    return refuse(field, "INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"_L1,
        u"does not offer the value \"%1\""_s.arg(value)
            + (near.isEmpty()
                    ? u" (it offers %1). Map it to one of them, or add it to the field's list"_s.arg(
                        offered.mid(0, 5).join(u", "_s) + (offered.size() > 5 ? u", …"_s : QString()))
                    : u". \"%1\" may be meant: map the one to the other (valueMap), or add it to the "
                      u"field's list"_s.arg(near)));
}

Status checkNumber(const FieldSchema &field, const Value &value)
{
    const std::optional<Decimal> number = value.number();
    if (!number)
        return refuse(field, wrongType, u"takes a number"_s);
    if (field.type == FieldType::Integer && !value.get<qint64>())
        return refuse(field, "NUMBER_OUTSIDE_VALID_RANGE"_L1, u"takes a whole number of at most 18 digits"_s);
    if (field.precision <= 0)
        return {};
    const QString &text = number->text();
    const qsizetype dot = text.indexOf(u'.');
    const qsizetype whole = (dot < 0 ? text.size() : dot) - (text.startsWith(u'-') ? 1 : 0);
    const qsizetype room = field.precision - (field.type == FieldType::Integer ? 0 : field.scale);
    if (whole > room && !(whole == 1 && text.contains("0."_L1))) {
        return refuse(
            field, "NUMBER_OUTSIDE_VALID_RANGE"_L1, u"takes at most %1 digits before the point"_s.arg(room));
    }
    return {};
}

Status checkList(const FieldSchema &field, const Value &value)
{
    const auto *list = value.get<QStringList>();
    if (!list)
        return refuse(field, wrongType, u"takes a list"_s);
    for (const QString &entry : *list)
        TANDEM_CHECK(checkPicked(field, entry));
    if (field.type == FieldType::Reference && field.length > 0 && list->size() > field.length) {
        return refuse(field, "FIELD_INTEGRITY_EXCEPTION"_L1,
            u"takes at most %1 of them, there are %2"_s.arg(field.length).arg(list->size()));
    }
    return field.type == FieldType::MultiPicklist ? checkLength(field, list->join(u';').size()) : Status();
}

Status checkText(const FieldSchema &field, const Value &value)
{
    const auto *text = value.get<QString>();
    if (!text)
        return refuse(field, wrongType, u"takes text"_s);
    TANDEM_CHECK(checkLength(field, text->size()));
    if (field.type == FieldType::Picklist)
        return checkPicked(field, *text);
    if (field.type == FieldType::Email && !text->isEmpty()) {
        static const QRegularExpression form(
            uR"(\A[^\s@<>(),;:"\[\]\\]+@[^\s@<>(),;:"\[\]\\.]+(\.[^\s@<>(),;:"\[\]\\.]+)+\z)"_s);
        if (!form.match(*text).hasMatch())
            return refuse(field, "INVALID_EMAIL_ADDRESS"_L1, u"takes an e-mail address"_s);
    }
    return {};
}

Status checkPeriod(const FieldSchema &field, const Value &value)
{
    const auto *text = value.get<QString>();
    const auto period = text ? Period::parse(*text) : std::nullopt;
    if (!period)
        return refuse(field, wrongType, u"takes a period such as 2026-01-31/2026-02-01"_s);
    if (!period->isOrdered())
        return refuse(field, "FIELD_INTEGRITY_EXCEPTION"_L1, u"cannot end before it begins"_s);
    if (field.length > 0 && period->minutes() > field.length) {
        return refuse(field, "FIELD_INTEGRITY_EXCEPTION"_L1,
            u"takes at most %1 days, this one lasts %2"_s.arg(field.length / 1440)
                .arg((period->minutes() + 1439) / 1440));
    }
    return {};
}

template <typename T> Status checkKind(const FieldSchema &field, const Value &value, const QString &what)
{
    if (value.get<T>())
        return {};
    return refuse(field, wrongType, u"takes "_s + what);
}

Result<Value> toText(const Value &value, const FieldSchema &to)
{
    const auto *list = value.get<QStringList>();
    if (!list)
        return Value(value.display());
    if (to.type == FieldType::Picklist && list->size() > 1)
        return refuse(to, wrongType, u"takes one value, there are several"_s);
    for (const QString &entry : *list) {
        if (entry.contains(u';'))
            return refuse(to, wrongType, u"cannot hold a list whose values contain semicolons"_s);
    }
    return Value(list->join(u';'));
}

Result<Value> toBoolean(const Value &value, const FieldSchema &to)
{
    if (value.get<bool>())
        return value;
    const QString word = value.display().trimmed().toLower();
    if (word == "true"_L1 || word == "yes"_L1 || word == "1"_L1)
        return Value(true);
    if (word == "false"_L1 || word == "no"_L1 || word == "0"_L1)
        return Value(false);
    return refuse(to, wrongType, u"takes true or false"_s);
}

Result<Value> toNumber(const Value &value, const FieldSchema &to)
{
    std::optional<Decimal> number = value.number();
    if (!number) {
        if (const auto *text = value.get<QString>())
            number = Decimal::parse(text->trimmed());
    }
    if (!number)
        return refuse(to, wrongType, u"takes a number"_s);
    if (to.type == FieldType::Decimal)
        return Value(*number);
    if (!number->isInteger())
        return refuse(to, wrongType, u"takes a whole number"_s);
    return canonicalNumber(to, Value(*number));
}

Result<Value> toDay(const Value &value, const FieldSchema &to)
{
    if (value.get<QDate>())
        return value;
    if (value.get<Instant>())
        return refuse(
            to, wrongType, u"takes a day; a point in time needs a transform that names a time zone"_s);
    if (const auto *text = value.get<QString>()) {
        const QString trimmed = text->trimmed();
        const QDate day = QDate::fromString(trimmed, Qt::ISODate);
        if (trimmed.size() == 10 && day.isValid())
            return Value(day);
    }
    return refuse(to, wrongType, u"takes a day in the form 2026-01-31"_s);
}

Result<Value> toInstant(const Value &value, const FieldSchema &to)
{
    if (value.get<Instant>())
        return value;
    if (value.get<QDate>())
        return refuse(to, wrongType, u"takes a point in time; a day has none without a time zone"_s);
    if (const auto *text = value.get<QString>()) {
        if (const auto instant = Instant::fromIso(text->trimmed()))
            return Value(*instant);
    }
    return refuse(to, wrongType, u"takes a point in time in the form 2026-01-31T09:30:00Z"_s);
}

} // namespace

Value canonical(const FieldSchema &field, const Value &value)
{
    if (value.isNull())
        return {};
    if (holdsList(field))
        return canonicalList(field, value);
    if (const auto *text = value.get<QString>()) {
        const QString result = canonicalText(field, *text);
        if (field.type == FieldType::Id || field.type == FieldType::Reference) {
            // Ids of Startdeliver are numbers, however they were spelled; ids of Salesforce have 15
            // characters or more.
            bool isNumber = false;
            const qint64 number = result.toLongLong(&isNumber);
            if (isNumber && result.size() < 15)
                return Value(number);
        }
        if (result.isEmpty() && !field.keepsEmpty)
            return {};
        return result;
    }
    if (const auto *instant = value.get<Instant>()) {
        // Salesforce keeps whole seconds (contract salesforce.md 5.7): compared at the coarser grain on both
        // sides, milliseconds never make a change.
        const qint64 over = ((instant->ms % 1000) + 1000) % 1000;
        return field.type == FieldType::Instant ? Value(Instant{instant->ms - over}) : value;
    }
    if (field.type == FieldType::Integer || field.type == FieldType::Decimal)
        return canonicalNumber(field, value);
    return value;
}

Status checkValue(const FieldSchema &field, const Value &value)
{
    if (value.isBlank()) {
        if (field.nullable && !field.required)
            return {};
        return refuse(field, "REQUIRED_FIELD_MISSING"_L1, u"may not be empty"_s);
    }
    if (holdsList(field))
        return checkList(field, value);
    switch (field.type) {
    case FieldType::Boolean:
        return checkKind<bool>(field, value, u"true or false"_s);
    case FieldType::Integer:
    case FieldType::Decimal:
        return checkNumber(field, value);
    case FieldType::Day:
        return checkKind<QDate>(field, value, u"a day"_s);
    case FieldType::Instant:
        return checkKind<Instant>(field, value, u"a point in time"_s);
    case FieldType::Period:
        return checkPeriod(field, value);
    case FieldType::Id:
    case FieldType::Reference:
        return value.get<qint64>() ? Status() : checkKind<QString>(field, value, u"an id"_s);
    case FieldType::Unknown:
        return {};
    default:
        return checkText(field, value);
    }
}

Result<Value> convertValue(const Value &value, const FieldSchema &to)
{
    if (value.isNull())
        return Value();
    if (holdsList(to)) {
        const auto *text = value.get<QString>();
        if (value.get<QStringList>())
            return value;
        return Value(text ? split(*text) : QStringList{value.display()});
    }
    const auto *text = value.get<QString>();
    if (text && text->trimmed().isEmpty() && !holdsText(to.type))
        return Value();
    switch (to.type) {
    case FieldType::Boolean:
        return toBoolean(value, to);
    case FieldType::Integer:
    case FieldType::Decimal:
        return toNumber(value, to);
    case FieldType::Day:
        return toDay(value, to);
    case FieldType::Instant:
        return toInstant(value, to);
    case FieldType::Id:
    case FieldType::Reference:
        return text || value.get<qint64>() ? Result<Value>(value) : refuse(to, wrongType, u"takes an id"_s);
    case FieldType::Unknown:
        return value;
    default:
        return toText(value, to);
    }
}

} // namespace tandem
