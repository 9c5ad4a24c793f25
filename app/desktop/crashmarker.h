// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tandem::desktop {

/// A file that is there while the program runs: found at the next start, it tells that the program did not
/// end properly. Take it only while holding the profile (SingleInstance).
class CrashMarker
{
public:
    explicit CrashMarker(const QString &profileDirectory);
    /// A proper end.
    ~CrashMarker();
    CrashMarker(const CrashMarker &) = delete;
    CrashMarker &operator=(const CrashMarker &) = delete;

    [[nodiscard]] bool foundOld() const { return m_foundOld; }

private:
    QString m_path;
    bool m_foundOld;
};

} // namespace tandem::desktop
