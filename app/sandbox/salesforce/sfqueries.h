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
    /// What the service would do for the statement of ?explain=.
    [[nodiscard]] static server::HttpResponse explain(const SfContext &context, const QString &statement);
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
        bool ofChildren = false; ///< belongs to a row of another query
        std::shared_ptr<const BoundQuery> query;
        std::vector<SfSpot> rows;
    };
    struct Page
    {
        QByteArray records;
        size_t end = 0;
    };
    [[nodiscard]] Page render(const SfContext &context, const Cursor &cursor, size_t from, size_t size);
    [[nodiscard]] QByteArray open(const SfContext &context, Cursor cursor);
    [[nodiscard]] QByteArray keep(Cursor cursor);

    std::map<QByteArray, Cursor> m_cursors; ///< ids ascend, so the oldest comes first
    quint64 m_counter = 0;
};

} // namespace tandem::sandbox
