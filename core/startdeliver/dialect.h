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
};

/// The built-in dialect with a profile's overrides merged over it; errors name the JSON path.
[[nodiscard]] Result<Dialect> loadDialect(const QByteArray &overrides);

} // namespace tandem::startdeliver
