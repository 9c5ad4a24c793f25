// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <variant>

namespace tandem {

/// An exact decimal number as text in canonical form: no exponent, no leading or trailing zeros, "0" never
/// "-0". Money and 18-digit numbers never pass through a double.
class Decimal
{
public:
    Decimal()
        : m_text(QStringLiteral("0"))
    {
    }
    /// Reads "12", "-0.50", "1.2e3"; nothing else.
    [[nodiscard]] static std::optional<Decimal> parse(QStringView text);
    [[nodiscard]] static Decimal fromInteger(qint64 number);

    [[nodiscard]] const QString &text() const { return m_text; }
    /// Rounded half away from zero, as the services store a value with more digits than the field has.
    [[nodiscard]] Decimal rounded(int scale) const;
    [[nodiscard]] bool isInteger() const { return !m_text.contains(u'.'); }
    [[nodiscard]] std::strong_ordering compare(const Decimal &other) const;

    friend bool operator==(const Decimal &, const Decimal &) = default;

private:
    QString m_text;
};

/// One field's value as both sides understand it. Immutable in spirit, cheap to copy, safe to pass between
/// threads. "Absent" is not a Value: a record simply has no such field (rule S6).
class Value
{
public:
    using Variant = std::variant<std::monostate, bool, qint64, Decimal, QDate, Instant, QString, QStringList>;
    enum class Kind { Null, Boolean, Integer, Decimal, Day, Instant, Text, List };

    Value() = default;
    Value(bool v)
        : m_value(v)
    {
    }
    Value(qint64 v)
        : m_value(v)
    {
    }
    Value(Decimal v)
        : m_value(std::move(v))
    {
    }
    Value(QDate v)
        : m_value(v)
    {
    }
    Value(Instant v)
        : m_value(v)
    {
    }
    Value(QString v)
        : m_value(std::move(v))
    {
    }
    Value(QStringList v)
        : m_value(std::move(v))
    {
    }
    Value(const char *) = delete;
    Value(int) = delete;
    Value(double) = delete;

    [[nodiscard]] Kind kind() const { return static_cast<Kind>(m_value.index()); }
    [[nodiscard]] bool isNull() const { return m_value.index() == 0; }
    /// Null, empty text or an empty list.
    [[nodiscard]] bool isBlank() const;

    template <typename T> [[nodiscard]] const T *get() const { return std::get_if<T>(&m_value); }

    /// The value as a person reads it: ISO days and instants, lists joined by "; ", null as "".
    [[nodiscard]] QString display() const;
    /// Integer or Decimal as a Decimal.
    [[nodiscard]] std::optional<Decimal> number() const;

    friend bool operator==(const Value &, const Value &) = default;

private:
    Variant m_value;
};

/// Equality as sync sees it (S4, S6): null, empty text and empty list are one; 5 equals 5.0; lists without
/// order.
[[nodiscard]] bool sameValue(const Value &a, const Value &b);

/// A stable 64-bit hash that agrees with sameValue.
[[nodiscard]] quint64 valueHash(const Value &value);

/// JSON of a value and back; the kind is kept ({"day":"2026-01-31"}, {"instant":ms}, {"decimal":"1.5"}).
[[nodiscard]] QByteArray encodeValue(const Value &value);
[[nodiscard]] std::optional<Value> decodeValue(const QByteArray &bytes);

QDebug operator<<(QDebug debug, const Value &value);

} // namespace tandem
