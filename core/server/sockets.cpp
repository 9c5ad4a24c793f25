// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/sockets.h"

#include <QHostAddress>
#include <QtEndian>

#include <cstring>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#endif

namespace tandem::server {

QByteArray socketAddress(const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        in.sin6_port = qToBigEndian(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&in.sin6_addr, &bytes, sizeof(bytes));
        return QByteArray(reinterpret_cast<const char *>(&in), sizeof(in));
    }
    sockaddr_in in{};
    in.sin_family = AF_INET;
    in.sin_port = qToBigEndian(port);
    in.sin_addr.s_addr = qToBigEndian(address.toIPv4Address());
    return QByteArray(reinterpret_cast<const char *>(&in), sizeof(in));
}

int listenError(const QByteArray &address)
{
    const auto *where = reinterpret_cast<const sockaddr *>(address.constData());
#ifdef Q_OS_WIN
    const SOCKET probe = ::socket(where->sa_family, SOCK_STREAM, 0);
    const bool good = probe != INVALID_SOCKET && ::bind(probe, where, static_cast<int>(address.size())) == 0;
    const int error = good ? 0 : WSAGetLastError();
    if (probe != INVALID_SOCKET)
        ::closesocket(probe);
#else
    const int probe = ::socket(where->sa_family, SOCK_STREAM, 0);
    const int yes = 1; // connections that have ended keep their address for a while, and are no hindrance
    const bool good = probe >= 0 && ::setsockopt(probe, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof(yes)) == 0
        && ::bind(probe, where, static_cast<socklen_t>(address.size())) == 0;
    const int error = good ? 0 : errno;
    if (probe >= 0)
        ::close(probe);
#endif
    return error;
}

bool isAddressInUse(int error)
{
#ifdef Q_OS_WIN
    return error == WSAEADDRINUSE;
#else
    return error == EADDRINUSE;
#endif
}

void resetConnection(int socket)
{
    linger value{};
    value.l_onoff = 1;
    value.l_linger = 0;
#ifdef Q_OS_WIN
    setsockopt(static_cast<SOCKET>(socket), SOL_SOCKET, SO_LINGER, reinterpret_cast<const char *>(&value),
        sizeof(value));
#else
    setsockopt(socket, SOL_SOCKET, SO_LINGER, &value, sizeof(value));
    // The library below says goodbye in good order before it closes; an end without a peer cannot.
    sockaddr nobody{};
    nobody.sa_family = AF_UNSPEC;
    static_cast<void>(::connect(socket, &nobody, sizeof(nobody)));
#endif
}

void shutDown(int socket)
{
#ifdef Q_OS_WIN
    ::shutdown(static_cast<SOCKET>(socket), SD_BOTH);
#else
    ::shutdown(socket, SHUT_RDWR);
#endif
}

QByteArray peerText(const sockaddr *address)
{
    return address == nullptr ? QByteArray() : QHostAddress(address).toString().toLatin1();
}

bool peerHasLeft(int socket)
{
    char byte = 0;
#ifdef Q_OS_WIN
    const int got = recv(static_cast<SOCKET>(socket), &byte, 1, MSG_PEEK);
    return got == 0 || (got < 0 && WSAGetLastError() != WSAEWOULDBLOCK);
#else
    const ssize_t got = recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
    return got == 0 || (got < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR);
#endif
}

} // namespace tandem::server
