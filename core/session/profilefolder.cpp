// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/profilefolder.h"

#include "core/session/session.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace tandem::session {
using namespace Qt::StringLiterals;

Status checkProfileName(const QString &name)
{
    static const QRegularExpression pattern(u"\\A[A-Za-z0-9_][A-Za-z0-9._-]{0,63}\\z"_s);
    if (pattern.match(name).hasMatch())
        return {};
    if (name.isEmpty())
        return fail(ErrorKind::Configuration, u"BAD_PROFILE_NAME"_s, u"Give the profile a name."_s);
    return fail(ErrorKind::Configuration, u"BAD_PROFILE_NAME"_s,
        u"\"%1\" cannot be a profile's name. Use up to 64 letters (a to z), digits, dots, dashes and "
        "underscores, beginning with a letter, a digit or an underscore."_s.arg(name));
}

bool holdsProfile(const QString &directory)
{
    const QDir folder(directory);
    return folder.exists(u"state.db"_s) || folder.exists(u"config.json"_s);
}

ProfileFolder::ProfileFolder()
    : ProfileFolder(defaultDataDirectory({}))
{
}

ProfileFolder::ProfileFolder(const QString &path)
    : m_path(QDir::cleanPath(path))
{
}

QList<ProfilePlace> ProfileFolder::profiles() const
{
    QList<ProfilePlace> found;
    const QDir folder(m_path);
    const QStringList names = folder.entryList(QDir::Dirs, QDir::Name | QDir::IgnoreCase);
    for (const QString &name : names) {
        const QString directory = folder.filePath(name);
        if (checkProfileName(name) && holdsProfile(directory))
            found.append({name, directory});
    }
    return found;
}

Status ProfileFolder::checkNew(const QString &name) const
{
    TANDEM_CHECK(checkProfileName(name));
    const QList<ProfilePlace> there = profiles();
    for (const ProfilePlace &profile : there) {
        if (profile.name.compare(name, Qt::CaseInsensitive) == 0) {
            return fail(ErrorKind::Configuration, u"PROFILE_EXISTS"_s,
                u"There is a profile \"%1\" already. Choose another name."_s.arg(profile.name));
        }
    }
    // Something else of that name, which no folder can be made over.
    const QFileInfo entry(QDir(m_path).filePath(name));
    if (entry.exists() && !entry.isDir()) {
        return fail(ErrorKind::Configuration, u"PROFILE_EXISTS"_s,
            u"There is a file \"%1\" where the profile's folder would be. Choose another name."_s.arg(name));
    }
    return {};
}

} // namespace tandem::session
