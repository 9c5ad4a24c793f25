// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"

namespace tandem {

/// One value of the document that differs; the values as JSON, empty where the key is absent.
struct ConfigurationChange
{
    QString path; ///< JSON pointer
    QString before;
    QString after;
    friend bool operator==(const ConfigurationChange &, const ConfigurationChange &) = default;
};

/// What differs, in the order of the document; a list counts as one value.
[[nodiscard]] QList<ConfigurationChange> changesBetween(
    const Configuration &before, const Configuration &after);

/// One document that two people went on from.
struct DocumentVersions
{
    QByteArray base;
    QByteArray mine;
    QByteArray theirs;
};

struct MergedDocument
{
    QByteArray text;
    QStringList conflicts; ///< JSON pointers of values that both changed, each in its own way: mine stand
    friend bool operator==(const MergedDocument &, const MergedDocument &) = default;
};

/// Both people's changes in one document; none where one of the three is no JSON.
[[nodiscard]] std::optional<MergedDocument> mergeDocuments(const DocumentVersions &versions);

} // namespace tandem
