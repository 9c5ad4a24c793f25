// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

#include <optional>

namespace tandem {

/// A lock between processes on one file (S19). The system frees it when the process ends, however it ends;
/// two FileLocks of one process exclude each other too. Never waits. The file stays behind and says who had
/// it.
class FileLock
{
public:
    struct Holder
    {
        qint64 processId = 0;
        QString host;
        Instant since;
        friend bool operator==(const Holder &, const Holder &) = default;
    };

    explicit FileLock(QString path)
        : m_path(std::move(path))
    {
    }
    ~FileLock() { release(); }
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;

    /// Conflict with code LOCKED where somebody has it (holder() says who), Storage where the file cannot be
    /// used.
    [[nodiscard]] Status tryTake(Instant now);
    void release();
    [[nodiscard]] bool isTaken() const { return m_handle != -1; }

    /// Who has it now; none where nobody does. Takes nothing.
    [[nodiscard]] static std::optional<Holder> holder(const QString &path);

private:
    QString m_path;
    qintptr m_handle = -1;
};

} // namespace tandem
