// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/files.h"

#include <QFile>
#include <QSaveFile>

namespace tandem::cli {
using namespace Qt::StringLiterals;

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Configuration, u"CANNOT_READ"_s,
            u"Cannot read %1: %2."_s.arg(path, file.errorString()));
    return file.readAll();
}

Status writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly)
        && file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
    if (!written)
        return fail(ErrorKind::Configuration, u"CANNOT_WRITE"_s,
            u"Cannot write %1: %2."_s.arg(path, file.errorString()));
    return {};
}

} // namespace tandem::cli
