// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqliteerror.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace tandem::store::sqliteerror {
using namespace Qt::StringLiterals;

namespace {

// Primary result codes: https://www.sqlite.org/rescode.html
enum PrimaryCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    Constraint = 19,
    NotADatabase = 26
};

Error storage(QLatin1StringView code, const QString &text, const QString &detail, Retry retry = Retry::Never)
{
    return {ErrorKind::Storage, code, text, detail, retry, 0, std::nullopt};
}

/// The shared-memory file of a write-ahead log reports a full disk only as an input/output error.
bool nothingFree(const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < 64 * 1024;
}

Error diskFull(const QString &path, const QString &detail)
{
    return storage(full,
        u"The disk is full: %1 could not be written. Free some space, then run again; nothing that was stored is lost."_s
            .arg(path),
        detail, Retry::Later);
}

Error notWritable(const QString &path, const QString &detail)
{
    return storage(readOnly,
        u"%1 cannot be written: the file or its folder is read-only. Make it writable for your user, then run again."_s
            .arg(path),
        detail);
}

} // namespace

Error describe(int extended, const QString &message, const QString &path)
{
    const QString detail = u"%1 (SQLite %2)"_s.arg(message).arg(extended);
    switch (extended & 0xff) {
    case Full:
        return diskFull(path, detail);
    case ReadOnly:
        return notWritable(path, detail);
    case Busy:
    case Locked:
        return storage(busy,
            u"Another program is using %1. Close it, or wait until it has finished, then run again."_s.arg(
                path),
            detail, Retry::Later);
    case Corrupt:
    case NotADatabase:
        return storage(damaged, u"The file %1 is damaged."_s.arg(path), detail);
    case CannotOpen:
        return describePlace(path, detail);
    case IoError:
        if (nothingFree(path))
            return diskFull(path, detail);
        return storage("IO_ERROR"_L1,
            u"%1 could not be read or written: the disk reported an error. Check the disk, then run again."_s
                .arg(path),
            detail, Retry::Later);
    case Constraint:
        return {ErrorKind::Internal, constraint,
            u"%1 refused a row that breaks one of its rules."_s.arg(path), detail, Retry::Never, 0,
            std::nullopt};
    default:
        return {ErrorKind::Internal, u"SQLITE_%1"_s.arg(extended),
            u"The store could not work with %1."_s.arg(path), detail, Retry::Never, 0, std::nullopt};
    }
}

Error describePlace(const QString &path, const QString &why)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (nothingFree(path))
        return diskFull(path, why);
    if (folder.isDir() && (!folder.isWritable() || (file.exists() && !file.isWritable())))
        return notWritable(path, why);
    return storage(cannotOpen,
        u"%1 could not be opened or made. Check that the folder exists and belongs to your user, then run again."_s
            .arg(path),
        why);
}

} // namespace tandem::store::sqliteerror
