// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cachestore.h"

namespace tandem::store {

/// A CacheEntry as its columns. Made on another thread than the one that writes, so that both cores work.
struct EncodedEntry
{
    QString id;
    QString mergedInto; ///< never a null string
    qint64 stamp = 0;
    qint64 hash = 0; ///< recordHash()
    qint64 keysHash = 0;
    bool deleted = false;
    QByteArray fields;
    QByteArray
        keys; ///< encodeMatchKeys(); kept with the record, so that a change knows which rows to take away
    QList<std::pair<QString, QString>> matchKeys;
};

[[nodiscard]] std::vector<EncodedEntry> encodeEntries(const std::vector<CacheEntry> &entries);

[[nodiscard]] QByteArray encodeMatchKeys(const QList<std::pair<QString, QString>> &keys);
[[nodiscard]] std::optional<QList<std::pair<QString, QString>>> decodeMatchKeys(const QByteArray &bytes);

} // namespace tandem::store
