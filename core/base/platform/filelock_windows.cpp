// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform/filelock.h"

#include <QFile>
#include <QSysInfo>

#include <qt_windows.h>

namespace tandem {
using namespace Qt::StringLiterals;

namespace {

/// While it is held the file is open without sharing its writing; readers may look who has it.
HANDLE openFile(const QString &path, DWORD access, DWORD share, DWORD creation)
{
    return ::CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()), access, share, nullptr, creation,
        FILE_ATTRIBUTE_NORMAL, nullptr);
}

std::optional<FileLock::Holder> readHolder(const QString &path)
{
    const HANDLE handle =
        openFile(path, GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, OPEN_EXISTING);
    if (handle == INVALID_HANDLE_VALUE)
        return std::nullopt;
    QByteArray text(512, '\0');
    DWORD size = 0;
    const bool read = ::ReadFile(handle, text.data(), static_cast<DWORD>(text.size()), &size, nullptr);
    ::CloseHandle(handle);
    const QList<QByteArray> parts = text.left(static_cast<qsizetype>(size)).trimmed().split(' ');
    if (!read || parts.size() != 3)
        return std::nullopt;
    return FileLock::Holder{
        parts.at(0).toLongLong(), QString::fromUtf8(parts.at(1)), Instant{parts.at(2).toLongLong()}};
}

} // namespace

Status FileLock::tryTake(Instant now)
{
    if (isTaken())
        return {};
    const HANDLE handle = openFile(m_path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, OPEN_ALWAYS);
    if (handle == INVALID_HANDLE_VALUE && ::GetLastError() == ERROR_SHARING_VIOLATION) {
        const auto by = readHolder(m_path);
        const QString who = by
            ? u"process %1 on %2, since %3"_s.arg(by->processId).arg(by->host, by->since.toIsoSeconds())
            : u"another process"_s;
        return fail(
            ErrorKind::Conflict, u"LOCKED"_s, u"%1 is locked by %2."_s.arg(m_path, who), who, Retry::Later);
    }
    if (handle == INVALID_HANDLE_VALUE) {
        return fail(ErrorKind::Storage, u"LOCK_FILE"_s,
            u"The lock file %1 cannot be used: error %2."_s.arg(m_path).arg(::GetLastError()), m_path);
    }
    const QByteArray text = QByteArray::number(static_cast<qint64>(::GetCurrentProcessId())) + ' '
        + QSysInfo::machineHostName().toUtf8().replace(' ', '-') + ' ' + QByteArray::number(now.ms) + '\n';
    DWORD written = 0;
    ::SetEndOfFile(handle);
    ::WriteFile(handle, text.constData(), static_cast<DWORD>(text.size()), &written, nullptr);
    m_handle = reinterpret_cast<qintptr>(handle);
    return {};
}

void FileLock::release()
{
    if (!isTaken())
        return;
    ::CloseHandle(reinterpret_cast<HANDLE>(m_handle));
    m_handle = -1;
}

std::optional<FileLock::Holder> FileLock::holder(const QString &path)
{
    const HANDLE handle = openFile(path, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ, OPEN_EXISTING);
    if (handle != INVALID_HANDLE_VALUE) {
        ::CloseHandle(handle);
        return std::nullopt;
    }
    return ::GetLastError() == ERROR_SHARING_VIOLATION ? readHolder(path).value_or(Holder{})
                                                       : std::optional<Holder>();
}

} // namespace tandem
