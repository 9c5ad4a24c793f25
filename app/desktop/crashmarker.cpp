// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/crashmarker.h"

#include <QFile>

namespace tandem::desktop {
using namespace Qt::StringLiterals;

CrashMarker::CrashMarker(const QString &profileDirectory)
    : m_path(profileDirectory + u"/window.running"_s)
    , m_foundOld(QFile::exists(m_path))
{
    QFile file(m_path);
    // Without the marker the next start only misses a hint.
    static_cast<void>(file.open(QIODevice::WriteOnly));
}

CrashMarker::~CrashMarker()
{
    QFile::remove(m_path);
}

} // namespace tandem::desktop
