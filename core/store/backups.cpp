// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/backups.h"

#include "core/store/place.h"

#include <QDir>
#include <QFile>
#include <QTimeZone>

namespace tandem::store {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString timeFormat()
{
    return u"yyyyMMdd'T'HHmmss'Z'"_s;
}

std::optional<Instant> timeOf(const QString &name)
{
    QDateTime time = QDateTime::fromString(name.section(u'-', 1, 1), timeFormat());
    time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(Instant::fromDateTime(time)) : std::nullopt;
}

} // namespace

Backups::Backups(const QString &directory, int kept)
    : m_directory(directory)
    , m_kept(kept)
    , m_last(timeOf(newest()))
{
}

QStringList Backups::names() const
{
    return QDir(m_directory).entryList({u"state-*-v*.db"_s}, QDir::Files, QDir::Name | QDir::Reversed);
}

QString Backups::newest() const
{
    return names().value(0);
}

bool Backups::due(Instant now) const
{
    // A copy from the future was made before the machine's clock was set right.
    return !m_last || now - *m_last >= 24h || *m_last - now >= 24h;
}

Status Backups::make(Database &database, int version)
{
    m_last = database.now();
    TANDEM_CHECK(prepareFolder(m_directory));
    const QString name =
        u"state-%1-v%2.db"_s.arg(database.now().toDateTime().toString(timeFormat())).arg(version);
    const QString path = m_directory + u'/' + name;
    const QString unfinished = path + u".part"_s;
    QFile::remove(unfinished);
    // The file is made first, because SQLite would make it readable for others.
    TANDEM_CHECK(preparePlace(unfinished));
    QString quoted = unfinished;
    quoted.replace(u'\'', u"''"_s);
    if (auto copied = database.execute(u"VACUUM INTO '%1'"_s.arg(quoted)); !copied) {
        QFile::remove(unfinished);
        return copied;
    }
    QFile::remove(path);
    QFile::rename(unfinished, path);
    const QStringList all = names();
    for (qsizetype i = m_kept; i < all.size(); ++i)
        QFile::remove(m_directory + u'/' + all.at(i));
    return {};
}

} // namespace tandem::store
