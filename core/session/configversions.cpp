// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/configfollower.h"
#include "core/session/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto folderName = "config-versions"_L1;
constexpr auto timeForm = "yyyyMMdd-HHmmss-zzz"_L1;
constexpr auto settlingTime = 100ms;

QDir folderOf(const Profile &profile)
{
    return QDir(profile.path(folderName));
}

/// Oldest first.
QStringList filesIn(const QDir &folder)
{
    return folder.entryList({u"config-*.json"_s}, QDir::Files, QDir::Name);
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void keepVersion(const Profile &profile, const QString &path)
{
    QDir folder = folderOf(profile);
    if (!QFileInfo::exists(path) || !folder.mkpath(u"."_s))
        return;
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QString time = profile.clock->now().toDateTime().toString(timeForm);
    QFile::copy(path, folder.filePath(u"config-%1.json"_s.arg(time)));
    QStringList files = filesIn(folder);
    while (files.size() > configurationVersionsKept)
        folder.remove(files.takeFirst());
}

Task<QList<ConfigurationVersion>> configurationVersionsOf(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    QList<ConfigurationVersion> versions;
    const QStringList files = filesIn(folderOf(*profile));
    for (const QString &file : files) {
        const QString id = file.sliced(7).chopped(5); // "config-" and ".json"
        QDateTime time = QDateTime::fromString(id, timeForm);
        if (!time.isValid())
            continue;
        time.setTimeSpec(Qt::UTC);
        versions.prepend({id, Instant::fromDateTime(time)});
    }
    co_return versions;
}

Task<QByteArray> configurationVersionOf(Profile *profile, QString id)
{
    static const QRegularExpression form(u"^[0-9-]{1,40}$"_s);
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    QFile file(folderOf(*profile).filePath(u"config-%1.json"_s.arg(id)));
    if (!form.match(id).hasMatch() || !file.open(QIODevice::ReadOnly)) {
        co_return fail(ErrorKind::Data, u"NOT_FOUND"_s,
            u"There is no kept configuration \"%1\" any more: the last %2 are kept."_s.arg(id).arg(
                configurationVersionsKept));
    }
    co_return file.readAll();
}

Task<bool> followConfiguration(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    if (!profile->follower) {
        profile->follower = std::make_unique<ConfigFollower>(profile->path(u"config.json"_s));
        QObject::connect(
            profile->follower.get(), &ConfigFollower::changed, profile, &Profile::configurationChanged);
    }
    co_return true;
}

ConfigFollower::ConfigFollower(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_text(contentOf(path))
    , m_watcher({QFileInfo(path).path(), path}, this)
    , m_settling(this)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(settlingTime);
    connect(&m_settling, &QTimer::timeout, this, &ConfigFollower::look);
    const auto settle = [this] { m_settling.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
}

void ConfigFollower::look()
{
    // A file that another one took the place of is not watched any more.
    if (!m_watcher.files().contains(m_path) && QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
    const QByteArray text = contentOf(m_path);
    if (text == m_text)
        return;
    m_text = text;
    Q_EMIT changed();
}

} // namespace tandem::session
