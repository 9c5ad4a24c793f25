// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/terminal.h"

#include <QProcess>

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

namespace tandem::cli {

Terminal::Terminal(unsigned short columns)
{
    winsize size = {40, columns, 0, 0};
    if (::openpty(&m_ours, &m_theirs, nullptr, nullptr, &size) != 0)
        qFatal("there is no terminal to be had");
    for (const int end : {m_ours, m_theirs})
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
    ::fcntl(m_ours, F_SETFL, O_NONBLOCK);
}

Terminal::~Terminal()
{
    ::close(m_ours);
    ::close(m_theirs);
}

void Terminal::attach(QProcess &process, const QList<int> &streams)
{
    process.setChildProcessModifier([theirs = m_theirs, streams] {
        for (const int stream : streams)
            ::dup2(theirs, stream);
    });
}

void Terminal::type(const QByteArray &bytes)
{
    if (::write(m_ours, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
        qFatal("the terminal does not take what is typed");
}

bool Terminal::ended(const QProcess &process)
{
    static_cast<void>(shown());
    return process.state() == QProcess::NotRunning;
}

const QByteArray &Terminal::shown()
{
    char buffer[4096];
    for (ssize_t got = 0; (got = ::read(m_ours, buffer, sizeof buffer)) > 0;)
        m_shown.append(buffer, got);
    return m_shown;
}

} // namespace tandem::cli
