// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/value.h"

#include "core/base/workwatch.h"
#include "core/domain/stablehash.h"

#include <QDebug>

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace tandem {

namespace {

QStringList asSet(const QStringList &list)
{
    QStringList set = list;
    set.sort();
    set.removeDuplicates();
    return set;
}

} // namespace

bool Value::isBlank() const
{
    if (isNull())
        return true;
    if (const auto *text = get<QString>())
        return text->isEmpty();
    if (const auto *list = get<QStringList>())
        return list->isEmpty();
    return false;
}

QString Value::display() const
{
    switch (kind()) {
    case Kind::Null:
        return {};
    case Kind::Boolean:
        return std::get<bool>(m_value) ? u"true"_s : u"false"_s;
    case Kind::Integer:
        return QString::number(std::get<qint64>(m_value));
    case Kind::Decimal:
        return std::get<tandem::Decimal>(m_value).text();
    case Kind::Day:
        return std::get<QDate>(m_value).toString(Qt::ISODate);
    case Kind::Instant:
        return std::get<tandem::Instant>(m_value).toIso();
    case Kind::Text:
        return std::get<QString>(m_value);
    case Kind::List:
        return std::get<QStringList>(m_value).join(u"; "_s);
    }
    return {};
}

std::optional<Decimal> Value::number() const
{
    if (const auto *integer = get<qint64>())
        return tandem::Decimal::fromInteger(*integer);
    if (const auto *decimal = get<tandem::Decimal>())
        return *decimal;
    return std::nullopt;
}

bool sameValue(const Value &a, const Value &b)
{
    if (a == b)
        return true;
    if (a.isBlank() || b.isBlank())
        return a.isBlank() && b.isBlank();
    const auto *listA = a.get<QStringList>();
    const auto *listB = b.get<QStringList>();
    if (listA && listB)
        return asSet(*listA) == asSet(*listB);
    if (a.kind() == b.kind())
        return false;
    const std::optional<Decimal> numberA = a.number();
    return numberA && numberA == b.number();
}

quint64 valueHash(const Value &value)
{
    StableHash hash;
    if (value.isBlank())
        return hash.result();
    const auto tagged = [&hash](Value::Kind kind, const auto &content) {
        hash.add(static_cast<quint64>(kind));
        hash.add(content);
    };
    if (const auto *text = value.get<QString>()) {
        tagged(Value::Kind::Text, QStringView(*text));
    } else if (const auto *list = value.get<QStringList>()) {
        hash.add(static_cast<quint64>(Value::Kind::List));
        for (const QString &entry : asSet(*list))
            hash.add(QStringView(entry));
    } else if (const auto *integer = value.get<qint64>()) {
        tagged(Value::Kind::Integer, static_cast<quint64>(*integer));
    } else if (const auto *decimal = value.get<Decimal>()) {
        // 5.0 is 5: a whole number has the integer's hash, as far as integers reach.
        bool fits = false;
        const qint64 number = decimal->text().toLongLong(&fits);
        if (fits)
            tagged(Value::Kind::Integer, static_cast<quint64>(number));
        else
            tagged(Value::Kind::Decimal, QStringView(decimal->text()));
    } else if (const auto *day = value.get<QDate>()) {
        tagged(Value::Kind::Day, static_cast<quint64>(day->toJulianDay()));
    } else if (const auto *instant = value.get<Instant>()) {
        tagged(Value::Kind::Instant, static_cast<quint64>(instant->ms));
    } else if (const auto *flag = value.get<bool>()) {
        tagged(Value::Kind::Boolean, static_cast<quint64>(*flag));
    }
    return hash.result();
}

QByteArray encodeValue(const Value &value)
{
    json document;
    if (const auto *flag = value.get<bool>()) {
        document = *flag;
    } else if (const auto *integer = value.get<qint64>()) {
        document = *integer;
    } else if (const auto *text = value.get<QString>()) {
        document = text->toStdString();
    } else if (const auto *list = value.get<QStringList>()) {
        document = json::array();
        for (const QString &entry : *list)
            document.push_back(entry.toStdString());
    } else if (const auto *decimal = value.get<Decimal>()) {
        document["decimal"] = decimal->text().toStdString();
    } else if (const auto *day = value.get<QDate>()) {
        document["day"] = day->toString(Qt::ISODate).toStdString();
    } else if (const auto *instant = value.get<Instant>()) {
        document["instant"] = instant->ms;
    }
    return QByteArray::fromStdString(document.dump(-1, ' ', false, json::error_handler_t::replace));
}

namespace {

std::optional<Value> decodeObject(const json &document)
{
    if (document.size() != 1)
        return std::nullopt;
    const std::string key = document.begin().key();
    const json &content = document.begin().value();
    if (key == "instant" && content.is_number_integer())
        return Value(Instant{content.get<qint64>()});
    if (!content.is_string())
        return std::nullopt;
    const QString text = QString::fromStdString(content.get_ref<const std::string &>());
    if (key == "decimal") {
        if (const auto decimal = Decimal::parse(text))
            return Value(*decimal);
    } else if (key == "day") {
        if (const QDate day = QDate::fromString(text, Qt::ISODate); day.isValid())
            return Value(day);
    }
    return std::nullopt;
}

} // namespace

std::optional<Value> decodeValue(const QByteArray &bytes)
{
    noteWork(Work::Json);
    const json document = json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (document.is_null())
        return Value();
    if (document.is_boolean())
        return Value(document.get<bool>());
    if (document.is_number_unsigned()
        && document.get<quint64>() > quint64(std::numeric_limits<qint64>::max()))
        return std::nullopt;
    if (document.is_number_integer())
        return Value(document.get<qint64>());
    if (document.is_string())
        return Value(QString::fromStdString(document.get_ref<const std::string &>()));
    if (document.is_array()) {
        QStringList list;
        for (const json &entry : document) {
            if (!entry.is_string())
                return std::nullopt;
            list.append(QString::fromStdString(entry.get_ref<const std::string &>()));
        }
        return Value(list);
    }
    return document.is_object() ? decodeObject(document) : std::nullopt;
}

QDebug operator<<(QDebug debug, const Value &value)
{
    const QDebugStateSaver saver(debug);
    return debug.nospace().noquote() << "Value(" << QString::fromUtf8(encodeValue(value)) << ')';
}

} // namespace tandem
