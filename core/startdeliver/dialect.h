// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"

#include <QHash>
#include <nlohmann/json_fwd.hpp>

namespace tandem::startdeliver {

/// How the Startdeliver service spells things (contract startdeliver.md 0): data, not code. A value.
struct Dialect
{
    enum class Sort { Object, Name, MinusName, Pairs, None };
    struct Entity
    {
        QString name; ///< in URLs
        QHash<QString, QString> fields; ///< our key -> the service's key
        QList<FieldSchema> schema; ///< standard fields, keyed by our key
        bool customFields = false;
        QString label;
        bool writable = true;
        bool single = false; ///< one record without an id in the path (`me`)
    };
    QString root = QStringLiteral("api/v1/");
    int pageLimit = 500;
    int longQuery = 7500; ///< characters, beyond: POST with X-HTTP-Method-Override
    bool comparisons = true; ///< filter takes {gt,...} objects
    Sort sort = Sort::Object;
    QString dayEncoding = QStringLiteral("date"); ///< date, utcMidnight, zoneMidnight
    QByteArray dayZone = "UTC";
    QString listEncoding = QStringLiteral("array");
    QString clearEncoding = QStringLiteral("null");
    QStringList serverOwned;
    QHash<QString, Entity> entities; ///< by our name: "customer", "user", ...

    QByteArray authHeader = "Authorization";
    QByteArray authPrefix; ///< "" : the raw key (contract 2.3)
    QString queryParameter = QStringLiteral("query");
    QString resultMember = QStringLiteral("result");
    QByteArray overrideHeader = "X-HTTP-Method-Override";
    QByteArray overrideValue = "GET";
    QString bodyMember = QStringLiteral("query");
    QString filterMember = QStringLiteral("filter");
    QString limitMember = QStringLiteral("limit");
    QString offsetMember = QStringLiteral("offset");
    QString sortMember = QStringLiteral("sort");
    QString ascending = QStringLiteral("asc");
    QString descending = QStringLiteral("desc");
    QHash<QString, QString> operators; ///< gt, gte, lt, lte, eq, ne -> the service's spelling
    QString instantEncoding = QStringLiteral("isoUtcMilliseconds"); ///< isoUtcSeconds, epochMilliseconds
    QString allDayEnd = QStringLiteral("inclusive"); ///< exclusive
    bool updatedAtFilterable = true; ///< false: full reads compared by hash
    bool updatedAtSortable = true;
    QStringList errorMembers;
    QString customPrefix = QStringLiteral("customfield");
    QHash<QString, QString> customTypes; ///< the service's type -> our type word
    QStringList readOnlyCustomTypes;
    QStringList adminMembers; ///< of `me`, the first one that is there counts
    QStringList adminValues;

    /// The service's name of one of our keys; the key itself where the dialect does not list it (custom
    /// fields).
    [[nodiscard]] QString serviceKey(const QString &entity, const QString &key) const;
};

/// The built-in dialect with a profile's overrides merged over it; errors name the JSON path.
[[nodiscard]] Result<Dialect> loadDialect(const QByteArray &overrides);
/// The styles that a section ("days", "instants", "allDayEnd", ...) can have.
[[nodiscard]] QStringList dialectStyles(const QString &section);
/// Overrides with others merged over them, checked.
[[nodiscard]] Result<QByteArray> mergedOverrides(const QByteArray &overrides, const QByteArray &more);

} // namespace tandem::startdeliver
