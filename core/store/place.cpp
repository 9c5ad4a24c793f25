// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/place.h"

#include "core/store/sqliteerror.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions ownerFolder = ownerFile | QFile::ExeOwner;
constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

Status prepareFolder(const QString &directory)
{
    const QFileInfo folder(directory);
    if (!folder.isDir()) {
        const QString above = folder.absolutePath();
        if (!QDir().mkpath(above) || !QDir().mkdir(directory, ownerFolder))
            return fail(sqliteerror::describePlace(directory, u"The folder could not be made."_s));
        return {};
    }
    if (folder.permissions() & others)
        QFile::setPermissions(directory, ownerFolder);
    return {};
}

Status preparePlace(const QString &path)
{
    TANDEM_CHECK(prepareFolder(QFileInfo(path).absolutePath()));
    QFile file(path);
    if (!file.exists()) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile))
            return fail(sqliteerror::describePlace(path, file.errorString()));
        return {};
    }
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return fail(sqliteerror::describePlace(path, file.errorString()));
    if (file.permissions() & others)
        file.setPermissions(ownerFile);
    return {};
}

} // namespace tandem::store
