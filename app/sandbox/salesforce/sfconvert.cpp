// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfconvert.h"

#include <QDateTime>
#include <QRegularExpression>
#include <cmath>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

QString tokenName(const json &value)
{
    if (value.is_string())
        return u"VALUE_STRING"_s;
    if (value.is_number_integer())
        return u"VALUE_NUMBER_INT"_s;
    if (value.is_number())
        return u"VALUE_NUMBER_FLOAT"_s;
    if (value.is_boolean())
        return value.get<bool>() ? u"VALUE_TRUE"_s : u"VALUE_FALSE"_s;
    return value.is_array() ? u"START_ARRAY"_s : u"START_OBJECT"_s;
}

tl::unexpected<SfError> notOfType(const QByteArray &type, const json &value)
{
    const QString shown =
        value.is_string() ? QString::fromUtf8(textOf(value)) : QString::fromUtf8(toBytes(value));
    return refuse("JSON_PARSER_ERROR",
        u"Cannot deserialize instance of %1 from %2 value %3 or request may be missing a required field at "
        "[line:1, column:1]"_s.arg(QString::fromLatin1(type), tokenName(value), shown));
}

SfResult<SfValue> convertNumber(const FieldDef &field, const json &value)
{
    bool good = value.is_number();
    double number = good ? value.get<double>() : 0;
    if (value.is_string())
        number = textOf(value).trimmed().toDouble(&good);
    if (!good || !std::isfinite(number))
        return notOfType(fieldTypeName(field.type), value);
    const bool whole = field.type == FieldType::Int;
    if (whole && std::trunc(number) != number)
        return notOfType("int", value);
    const double unit = std::pow(10.0, field.scale);
    const int before = whole ? field.digits : field.precision - field.scale;
    if (std::abs(number) < 1e15 / unit)
        number = std::round(number * unit) / unit;
    if (std::abs(number) >= std::pow(10.0, before)) {
        return refuse("NUMBER_OUTSIDE_VALID_RANGE",
            u"%1: value outside of valid range on numeric field: %2"_s.arg(
                field.label, QString::fromLatin1(doubleText(number))),
            {field.name});
    }
    return SfValue(number);
}

SfResult<SfValue> convertDate(const FieldDef &field, const json &value)
{
    QString text = QString::fromUtf8(textOf(value)).trimmed();
    if (value.is_string() && text.isEmpty())
        return SfValue();
    if (field.type == FieldType::Date) {
        static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\d$"_s);
        const QDate day = form.match(text).hasMatch() ? QDate::fromString(text, Qt::ISODate) : QDate();
        if (!day.isValid() || day.year() < 1700 || day.year() > 4000)
            return notOfType("date", value);
        return SfValue(SfDay{day.toJulianDay()});
    }
    if (field.type == FieldType::Time) {
        const QTime time = QTime::fromString(text.left(12), Qt::ISODateWithMs);
        if (!time.isValid())
            return notOfType("time", value);
        return SfValue(SfTime{time.msecsSinceStartOfDay()});
    }
    static const QRegularExpression offset(u"([+-]\\d\\d)(\\d\\d)$"_s);
    static const QRegularExpression form(
        u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d{1,3})?)?(Z|[+-]\\d\\d:\\d\\d)$"_s);
    if (text.contains(u'T'))
        text.replace(offset, u"\\1:\\2"_s);
    const QDateTime time =
        form.match(text).hasMatch() ? QDateTime::fromString(text, Qt::ISODateWithMs) : QDateTime();
    if (!time.isValid())
        return notOfType("datetime", value);
    return SfValue(SfInstant{time.toSecsSinceEpoch()});
}

SfResult<SfValue> convertPicklist(const FieldDef &field, const QString &text)
{
    const QStringList chosen =
        field.type == FieldType::MultiPicklist ? text.split(u';', Qt::SkipEmptyParts) : QStringList{text};
    for (const QString &one : chosen) {
        if (field.restrictedPicklist && !field.picklist.contains(one)) {
            return refuse("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                u"%1: bad value for restricted picklist field: %2"_s.arg(field.label, one), {field.name});
        }
    }
    if (field.type == FieldType::Picklist)
        return SfValue::text(text);
    // The service keeps a set: each value once, in the order of the field's own list.
    QStringList ordered;
    for (const QString &known : field.picklist) {
        if (chosen.contains(known))
            ordered.append(known);
    }
    for (const QString &one : chosen) {
        if (!ordered.contains(one))
            ordered.append(one);
    }
    return ordered.isEmpty() ? SfValue() : SfValue::text(ordered.join(u';'));
}

SfResult<SfValue> convertText(const FieldDef &field, const json &value)
{
    if (!value.is_string())
        return notOfType("string", value);
    QString text = QString::fromUtf8(textOf(value)).trimmed();
    if (text.isEmpty())
        return SfValue();
    if (field.type == FieldType::Reference) {
        const QByteArray id = canonicalId(text.toUtf8());
        if (id.isEmpty()) {
            return refuse(
                "MALFORMED_ID", u"%1: id value of incorrect type: %2"_s.arg(field.label, text), {field.name});
        }
        return SfValue::text(id);
    }
    if (field.length > 0 && text.size() > field.length) {
        return refuse("STRING_TOO_LONG",
            u"%1: data value too large: %2 (max length=%3)"_s.arg(field.label, text).arg(field.length),
            {field.name});
    }
    if (field.type == FieldType::Email) {
        static const QRegularExpression form(u"^[^@\\s,;<>()\"]+@[^@\\s,;<>()\"]+\\.[^@\\s.,;<>()\"]+$"_s);
        if (!form.match(text).hasMatch()) {
            return refuse("INVALID_EMAIL_ADDRESS", u"%1: invalid email address: %2"_s.arg(field.label, text),
                {field.name});
        }
    }
    if (field.type == FieldType::Picklist || field.type == FieldType::MultiPicklist)
        return convertPicklist(field, text);
    return SfValue::text(text);
}

SfResult<SfValue> convertBytes(const FieldDef &field, const json &value)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(textOf(value), QByteArray::AbortOnBase64DecodingErrors);
    if (!value.is_string() || !decoded)
        return notOfType(fieldTypeName(field.type), value);
    return SfValue::text(*decoded);
}

} // namespace

SfResult<SfValue> convertValue(const FieldDef &field, const json &value)
{
    if (value.is_null()) {
        if (field.type == FieldType::Boolean) {
            return refuse("INVALID_TYPE_ON_FIELD_IN_RECORD",
                u"%1: value not of required type: null"_s.arg(field.label), {field.name});
        }
        return SfValue();
    }
    if (field.isNumber())
        return value.is_string() && textOf(value).trimmed().isEmpty() ? SfValue()
                                                                      : convertNumber(field, value);
    switch (field.type) {
    case FieldType::Boolean: {
        if (value.is_boolean())
            return SfValue(value.get<bool>());
        const QByteArray word = textOf(value).toLower();
        if (word == "true" || word == "false")
            return SfValue(word == "true");
        return notOfType("boolean", value);
    }
    case FieldType::Date:
    case FieldType::DateTime:
    case FieldType::Time:
        return convertDate(field, value);
    case FieldType::Base64:
        return convertBytes(field, value);
    default:
        return convertText(field, value);
    }
}

} // namespace tandem::sandbox
