// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfcontext.h"
#include "app/sandbox/salesforce/soqlengine.h"

#include <map>

namespace tandem::sandbox {

/// /query, /queryAll and the pages behind a locator (contract salesforce.md 4). Keeps the open cursors.
class SfQueries
{
public:
    [[nodiscard]] server::HttpResponse query(
        const SfContext &context, const server::HttpRequest &request, bool includeDeleted);
    [[nodiscard]] server::HttpResponse more(
        const SfContext &context, const server::HttpRequest &request, const QByteArray &locator);
    /// Every open cursor is forgotten, as after two days.
    void closeAll() { m_cursors.clear(); }

private:
    struct Cursor
    {
        QByteArray user;
        Instant opened;
        bool includeDeleted = false;
        bool read = false; ///< its last page was served; the first to be given up
        std::shared_ptr<const BoundQuery> query;
        std::vector<const SfRow *> rows;
    };
    [[nodiscard]] server::HttpResponse page(
        const SfContext &context, const Cursor &cursor, const QByteArray &id, size_t from, size_t size) const;
    [[nodiscard]] QByteArray open(const SfContext &context, Cursor cursor);

    std::map<QByteArray, Cursor> m_cursors; ///< ids ascend, so the oldest comes first
    quint64 m_counter = 0;
};

} // namespace tandem::sandbox
