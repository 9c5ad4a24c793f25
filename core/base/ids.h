// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QHashFunctions>
#include <compare>

namespace tandem {

/// A Salesforce record id, always in its 18-character form (contract salesforce.md 3.1).
class SalesforceId
{
public:
    /// Takes 15 or 18 characters; fails on anything else, and on 18 characters whose check part is wrong
    /// in more than case.
    [[nodiscard]] static Result<SalesforceId> parse(QStringView text);

    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QStringView keyPrefix() const { return QStringView(m_text).left(3); }

    friend bool operator==(const SalesforceId &, const SalesforceId &) = default;
    friend size_t qHash(const SalesforceId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    explicit SalesforceId(QString text)
        : m_text(std::move(text))
    {
    }
    QString m_text;
};

/// The three check characters for the first fifteen of an id.
[[nodiscard]] QString salesforceIdSuffix(QStringView fifteen);

/// A record's identity on either side as the store keeps it: an 18-character Salesforce id (or a composite
/// key of such ids joined by '/', rule S1), or a decimal Startdeliver id. Empty means "none".
class RecordId
{
public:
    RecordId() = default;
    explicit RecordId(QString text)
        : m_text(std::move(text))
    {
    }
    explicit RecordId(const SalesforceId &id)
        : m_text(id.text())
    {
    }
    explicit RecordId(qint64 startdeliverId)
        : m_text(QString::number(startdeliverId))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] const QString &text() const { return m_text; }
    /// The number of a Startdeliver id; 0 where this is not one.
    [[nodiscard]] qint64 number() const { return m_text.toLongLong(); }

    friend bool operator==(const RecordId &, const RecordId &) = default;
    friend auto operator<=>(const RecordId &a, const RecordId &b) { return a.m_text.compare(b.m_text) <=> 0; }
    friend size_t qHash(const RecordId &id, size_t seed = 0) { return qHash(id.m_text, seed); }

private:
    QString m_text;
};

QDebug operator<<(QDebug debug, const SalesforceId &id);
QDebug operator<<(QDebug debug, const RecordId &id);

} // namespace tandem
