// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/system/system.h"

#include <QProcess>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <termios.h>
#include <unistd.h>

namespace tandem::cli::system {

namespace {

int stopPipe[2] = {-1, -1};

// Only write() is allowed here: a signal may come in the middle of anything.
void onStopSignal(int)
{
    const int saved = errno;
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(stopPipe[1], &byte, 1);
    errno = saved;
}

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        done += written;
    }
    return true;
}

int columnsOf(int descriptor)
{
    winsize size = {};
    if (!::isatty(descriptor))
        return 0;
    return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

/// Keeps a terminal from showing what is typed, as long as it lives.
class Silence
{
public:
    Silence()
        : m_active(::isatty(STDIN_FILENO) && ::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_active)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~Silence()
    {
        if (m_active)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    termios m_before = {};
    bool m_active = false;
};

} // namespace

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

void fillStandardStreams()
{
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(descriptor, F_GETFD) >= 0 || errno != EBADF)
            continue;
        // The lowest free number is this one. What cannot be written to fails like a closed stream.
        if (::open("/dev/null", descriptor == STDERR_FILENO ? O_WRONLY : O_RDONLY) != descriptor)
            return;
    }
}

bool standardOutputIsTerminal()
{
    return ::isatty(STDOUT_FILENO) == 1;
}

bool standardErrorIsTerminal()
{
    return ::isatty(STDERR_FILENO) == 1;
}

bool standardErrorIsJournal()
{
    static const bool is = [] {
        struct stat stream = {};
        const QByteArray named = qgetenv("JOURNAL_STREAM");
        return !named.isEmpty() && ::fstat(STDERR_FILENO, &stream) == 0
            && named == QByteArray::number(stream.st_dev) + ':' + QByteArray::number(stream.st_ino);
    }();
    return is;
}

bool standardInputIsTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

int standardOutputWidth()
{
    return columnsOf(STDOUT_FILENO);
}

int standardErrorWidth()
{
    return columnsOf(STDERR_FILENO);
}

bool writeStandardOutput(const QByteArray &bytes, bool *brokenPipe)
{
    const bool written = writeAll(STDOUT_FILENO, bytes);
    if (brokenPipe)
        *brokenPipe = !written && (errno == EPIPE || errno == EBADF);
    return written;
}

void writeStandardError(const QByteArray &bytes)
{
    writeAll(STDERR_FILENO, bytes);
}

std::optional<QByteArray> readSecretInput(qsizetype limit, const QByteArray &prompt)
{
    const Silence silence;
    const bool terminal = standardInputIsTerminal();
    if (terminal)
        writeStandardError(prompt);
    QByteArray input;
    char byte = 0;
    while (input.size() < limit) {
        // The event loop does not run while we read: a stop signal is seen here.
        pollfd ends[2] = {{STDIN_FILENO, POLLIN, 0}, {stopPipe[0], POLLIN, 0}};
        if (::poll(ends, 2, -1) < 0 && errno != EINTR)
            break;
        if (ends[1].revents != 0)
            return std::nullopt;
        if (ends[0].revents == 0)
            continue;
        const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || (terminal && byte == '\n'))
            break;
        input += byte;
    }
    return input;
}

bool openBrowser(const QUrl &url)
{
    using namespace Qt::StringLiterals;
    const QString opener = QStandardPaths::findExecutable(u"xdg-open"_s);
    if (opener.isEmpty()
        || (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")))
        return false;
    return QProcess::startDetached(opener, {url.toString(QUrl::FullyEncoded)});
}

void tellServiceManager(const QByteArray &state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.size() < 2 || static_cast<size_t>(path.size()) >= sizeof(address.sun_path))
        return;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    if (path.startsWith('@')) // An abstract name begins with a null byte.
        address.sun_path[0] = '\0';
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return;
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(path.size()));
    // Whether it is heard is not our affair.
    [[maybe_unused]] const ssize_t sent =
        ::sendto(descriptor, state.constData(), static_cast<size_t>(state.size()), MSG_NOSIGNAL,
            reinterpret_cast<const sockaddr *>(&address), length);
    ::close(descriptor);
}

std::chrono::milliseconds watchdogInterval()
{
    const QByteArray owner = qgetenv("WATCHDOG_PID");
    if (!owner.isEmpty() && owner.toLongLong() != ::getpid())
        return {};
    return std::chrono::milliseconds(qgetenv("WATCHDOG_USEC").toLongLong() / 1000);
}

void endNow(int exitCode)
{
    std::_Exit(exitCode);
}

StopSignals::StopSignals(QObject *parent)
    : QObject(parent)
{
    if (::pipe2(stopPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(stopPipe[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, &StopSignals::read);
    struct sigaction action = {};
    action.sa_handler = onStopSignal;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

StopSignals::~StopSignals()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (int &end : stopPipe) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void StopSignals::read()
{
    char bytes[16];
    const ssize_t count = ::read(stopPipe[0], bytes, sizeof bytes);
    for (ssize_t i = 0; i < count; ++i)
        Q_EMIT requested();
}

} // namespace tandem::cli::system
