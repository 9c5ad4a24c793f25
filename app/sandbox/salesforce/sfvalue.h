// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QExplicitlySharedDataPointer>
#include <QSharedData>

#include <variant>

namespace tandem::sandbox {

struct FieldDef;

/// UTF-8 text that rows, indexes and references share. Takes no more room than it needs: Qt's conversions
/// reserve three times as much.
struct SfText : QSharedData
{
    explicit SfText(QByteArray text)
        : utf8(std::move(text))
    {
        utf8.squeeze();
    }
    QByteArray utf8;
};
using SfTextPtr = QExplicitlySharedDataPointer<SfText>;

/// A datetime: whole seconds since the epoch (contract salesforce.md 4.9).
struct SfInstant
{
    qint64 seconds = 0;
    friend auto operator<=>(const SfInstant &, const SfInstant &) = default;
};

/// A date without time zone, as a Julian day.
struct SfDay
{
    qint64 julian = 0;
    friend auto operator<=>(const SfDay &, const SfDay &) = default;
};

/// Milliseconds since midnight.
struct SfTime
{
    qint64 ms = 0;
    friend auto operator<=>(const SfTime &, const SfTime &) = default;
};

/// One field's content in 16 bytes. A value type; the text behind it is shared and never changed.
class SfValue
{
public:
    SfValue() = default;
    explicit SfValue(bool value)
        : m_data(value)
    {
    }
    explicit SfValue(double value)
        : m_data(value)
    {
    }
    explicit SfValue(SfInstant value)
        : m_data(value)
    {
    }
    explicit SfValue(SfDay value)
        : m_data(value)
    {
    }
    explicit SfValue(SfTime value)
        : m_data(value)
    {
    }
    explicit SfValue(SfTextPtr value)
        : m_data(std::move(value))
    {
    }
    [[nodiscard]] static SfValue text(QByteArray utf8)
    {
        return SfValue(SfTextPtr(new SfText(std::move(utf8))));
    }
    [[nodiscard]] static SfValue text(const QString &value) { return text(value.toUtf8()); }

    [[nodiscard]] bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    [[nodiscard]] bool isText() const { return std::holds_alternative<SfTextPtr>(m_data); }
    [[nodiscard]] bool boolean() const { return get<bool>(); }
    [[nodiscard]] double number() const { return get<double>(); }
    [[nodiscard]] SfInstant instant() const { return get<SfInstant>(); }
    [[nodiscard]] SfDay day() const { return get<SfDay>(); }
    [[nodiscard]] SfTime time() const { return get<SfTime>(); }
    [[nodiscard]] const SfTextPtr &sharedText() const;
    /// The text; empty where this is none.
    [[nodiscard]] const QByteArray &utf8() const;

    friend bool operator==(const SfValue &a, const SfValue &b);

private:
    template <typename T> [[nodiscard]] T get() const
    {
        const T *value = std::get_if<T>(&m_data);
        return value ? *value : T{};
    }
    std::variant<std::monostate, bool, double, SfInstant, SfDay, SfTime, SfTextPtr> m_data;
};

/// Order of two values of one kind: texts without regard to case unless `caseSensitive`. Nulls come first.
[[nodiscard]] int compareValues(const SfValue &a, const SfValue &b, bool caseSensitive);
[[nodiscard]] int compareTexts(const QByteArray &a, const QByteArray &b, bool caseSensitive);
/// Lower case for index keys.
[[nodiscard]] QByteArray foldedText(const QByteArray &utf8);

/// The value as Salesforce writes it in JSON: 2026-11-03T10:15:30.000+0000, 1.25E8, "text" (contract 4.2).
void appendJson(QByteArray &out, const SfValue &value, const FieldDef &field);
void appendJsonText(QByteArray &out, const QByteArray &utf8);
[[nodiscard]] QByteArray instantText(SfInstant instant);
[[nodiscard]] QByteArray dayText(SfDay day);
/// A double as the service's Java writes it: 15000.0, 3.5E8.
[[nodiscard]] QByteArray doubleText(double value);

} // namespace tandem::sandbox
