// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/live/crowd.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr int mostSockets = 4000;
constexpr int patience = 120'000; ///< milliseconds

int connectTo(quint16 port)
{
    const int made = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (made < 0)
        return -1;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(made, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0)
        return made;
    ::close(made);
    return -1;
}

bool isClosed(int socket)
{
    char byte = 0;
    const ssize_t got = ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK);
}

/// A fork of a process with threads: nothing but system calls. Each question is answered with a number, the
/// first with how many connections there are, the others with how many of them are closed.
[[noreturn]] void hold(quint16 port, int count, int asks, int answers)
{
    static int sockets[mostSockets];
    for (int other = 3; other < 1024; ++other) {
        if (other != asks && other != answers)
            ::close(other);
    }
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
    int open = 0;
    while (open < count) {
        const int made = connectTo(port);
        if (made < 0)
            break;
        sockets[open++] = made;
    }
    int answer = open;
    char question = 0;
    while (::read(asks, &question, 1) == 1) {
        if (::write(answers, &answer, sizeof(answer)) != sizeof(answer))
            break;
        answer = 0;
        for (int i = 0; i < open; ++i)
            answer += isClosed(sockets[i]) ? 1 : 0;
    }
    ::_exit(0);
}

} // namespace

Crowd::Crowd(quint16 port, int processes, int connectionsEach)
{
    for (int i = 0; i < processes; ++i) {
        int asks[2];
        int answers[2];
        if (::pipe(asks) != 0 || ::pipe(answers) != 0)
            qFatal("no pipe for a crowd");
        const pid_t process = ::fork();
        if (process < 0)
            qFatal("no process for a crowd");
        if (process == 0)
            hold(port, std::min(connectionsEach, mostSockets), asks[0], answers[1]);
        ::close(asks[0]);
        ::close(answers[1]);
        m_members.append({process, asks[1], answers[0]});
    }
}

Crowd::~Crowd()
{
    for (const Member &member : std::as_const(m_members)) {
        ::close(member.asks);
        ::close(member.answers);
        ::kill(member.process, SIGKILL);
        ::waitpid(member.process, nullptr, 0);
    }
}

int Crowd::opened()
{
    return ask();
}

int Crowd::closed()
{
    return ask();
}

int Crowd::ask()
{
    for (const Member &member : std::as_const(m_members)) {
        if (::write(member.asks, "?", 1) != 1)
            return -1;
    }
    int sum = 0;
    for (const Member &member : std::as_const(m_members)) {
        pollfd ready{member.answers, POLLIN, 0};
        int number = 0;
        if (::poll(&ready, 1, patience) != 1
            || ::read(member.answers, &number, sizeof(number)) != sizeof(number))
            return -1;
        sum += number;
    }
    return sum;
}
