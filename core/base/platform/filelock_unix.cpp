// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/platform/filelock.h"

#include <QFile>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tandem {
using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unusable(const QString &path, int problem)
{
    return fail(ErrorKind::Storage, u"LOCK_FILE"_s,
        u"The lock file %1 cannot be used: %2."_s.arg(path, QString::fromLocal8Bit(std::strerror(problem))),
        path);
}

int openFile(const QString &path, int flags)
{
    int descriptor = -1;
    do {
        descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, 0600);
    } while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

/// "pid host milliseconds"; a half-written line is no holder.
std::optional<FileLock::Holder> parseHolder(const QByteArray &text)
{
    const QList<QByteArray> parts = text.trimmed().split(' ');
    if (parts.size() != 3)
        return std::nullopt;
    return FileLock::Holder{
        parts.at(0).toLongLong(), QString::fromUtf8(parts.at(1)), Instant{parts.at(2).toLongLong()}};
}

std::optional<FileLock::Holder> readHolder(int descriptor)
{
    QByteArray text(512, '\0');
    const ssize_t size = ::pread(descriptor, text.data(), static_cast<size_t>(text.size()), 0);
    return size > 0 ? parseHolder(text.left(size)) : std::nullopt;
}

/// Open file description locks: of this opening, not of the process, and they can be asked for without being
/// taken.
struct flock wholeFile(short type)
{
    struct flock range = {};
    range.l_type = type;
    range.l_whence = SEEK_SET;
    return range;
}

} // namespace

Status FileLock::tryTake(Instant now)
{
    if (isTaken())
        return {};
    const int descriptor = openFile(m_path, O_RDWR | O_CREAT);
    if (descriptor < 0)
        return unusable(m_path, errno);
    struct flock range = wholeFile(F_WRLCK);
    if (::fcntl(descriptor, F_OFD_SETLK, &range) != 0) {
        const int problem = errno;
        const auto by = readHolder(descriptor);
        ::close(descriptor);
        if (problem != EAGAIN && problem != EACCES)
            return unusable(m_path, problem);
        const QString who = by
            ? u"process %1 on %2, since %3"_s.arg(by->processId).arg(by->host, by->since.toIsoSeconds())
            : u"another process"_s;
        return fail(
            ErrorKind::Conflict, u"LOCKED"_s, u"%1 is locked by %2."_s.arg(m_path, who), who, Retry::Later);
    }
    const QByteArray text = QByteArray::number(::getpid()) + ' '
        + QSysInfo::machineHostName().toUtf8().replace(' ', '-') + ' ' + QByteArray::number(now.ms) + '\n';
    // Who has it is only told to people: a full disk must not keep the lock from working.
    if (::ftruncate(descriptor, 0) == 0)
        (void)!::pwrite(descriptor, text.constData(), static_cast<size_t>(text.size()), 0);
    m_handle = descriptor;
    return {};
}

void FileLock::release()
{
    if (!isTaken())
        return;
    ::close(static_cast<int>(m_handle));
    m_handle = -1;
}

std::optional<FileLock::Holder> FileLock::holder(const QString &path)
{
    const int descriptor = openFile(path, O_RDWR);
    if (descriptor < 0)
        return std::nullopt;
    struct flock range = wholeFile(F_WRLCK);
    const bool asked = ::fcntl(descriptor, F_OFD_GETLK, &range) == 0;
    std::optional<Holder> found;
    if (asked && range.l_type != F_UNLCK)
        found = readHolder(descriptor).value_or(Holder{});
    ::close(descriptor);
    return found;
}

} // namespace tandem
