// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace tandem::store {

/// The copies of state.db in <folder>/backups, named by time (UTC) and format: state-20260131T093000Z-v1.db.
/// Used on the store thread only.
class Backups
{
public:
    Backups(const QString &directory, int kept);

    /// A day has passed since the newest copy or attempt, or there is none.
    [[nodiscard]] bool due(Instant now) const;
    /// A file that was made just now needs no copy before tomorrow.
    void begin(Instant now) { m_last = now; }
    /// Copies the open database, then removes all but the newest copies.
    [[nodiscard]] Status make(Database &database, int version);
    /// File name of the newest copy; empty where there is none.
    [[nodiscard]] QString newest() const;
    [[nodiscard]] const QString &directory() const { return m_directory; }

private:
    [[nodiscard]] QStringList names() const; ///< newest first
    QString m_directory;
    int m_kept;
    std::optional<Instant> m_last;
};

} // namespace tandem::store
