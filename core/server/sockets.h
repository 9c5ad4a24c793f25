// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QHostAddress;
struct sockaddr;

/// Everything of this room that differs between operating systems.
namespace tandem::server {

/// The bytes of a sockaddr_in or sockaddr_in6 for that address and port.
[[nodiscard]] QByteArray socketAddress(const QHostAddress &address, quint16 port);

/// Why nobody can listen there, as the operating system numbers it; 0 where somebody can. `address` is what
/// socketAddress() gave.
[[nodiscard]] int listenError(const QByteArray &address);
[[nodiscard]] bool isAddressInUse(int error);

/// Resets the connection: the other end is told at once, where the system can, else when the socket is
/// closed. What is still to be sent is dropped.
void resetConnection(int socket);

/// Ends both directions at once; whoever waits on the socket wakes up.
void shutDown(int socket);

/// The address at the other end of a connection, as text.
[[nodiscard]] QByteArray peerText(const sockaddr *address);

/// True once the other end has closed the connection.
[[nodiscard]] bool peerHasLeft(int socket);

} // namespace tandem::server
