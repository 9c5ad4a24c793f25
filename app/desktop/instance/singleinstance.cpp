// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/instance/singleinstance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalServer>
#include <QLocalSocket>

namespace tandem::desktop {
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 2000; // milliseconds; the other program only has to take the connection

} // namespace

SingleInstance::SingleInstance(const QString &profileDirectory, QObject *parent)
    : QObject(parent)
    , m_directory(QDir(profileDirectory).absolutePath())
    , m_lock(m_directory + u"/window.lock"_s)
    , m_server(new QLocalServer(this))
{
    m_lock.setStaleLockTime(0); // only death frees it, however long the window is open
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    connect(m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
}

QString SingleInstance::socketName() const
{
    const QByteArray hash = QCryptographicHash::hash(m_directory.toUtf8(), QCryptographicHash::Sha256);
    return u"tandem-"_s + QString::fromLatin1(hash.toHex().left(24));
}

Result<bool> SingleInstance::claim()
{
    if (m_lock.tryLock(0)) {
        QLocalServer::removeServer(socketName());
        if (!m_server->listen(socketName())) {
            return fail(ErrorKind::Storage, u"NO_LOCAL_SOCKET"_s,
                u"Tandem cannot listen for a second start: %1."_s.arg(m_server->errorString()));
        }
        return true;
    }
    if (m_lock.error() != QLockFile::LockFailedError) {
        return fail(ErrorKind::Storage, u"PROFILE_FOLDER"_s,
            u"The profile's folder %1 cannot be written to."_s.arg(m_directory));
    }
    QLocalSocket socket;
    socket.connectToServer(socketName());
    if (!socket.waitForConnected(patience)) {
        return fail(ErrorKind::Conflict, u"WINDOW_ELSEWHERE"_s,
            u"This profile is open in another window that does not answer (%1)."_s.arg(socket.errorString()));
    }
    socket.write("raise\n");
    socket.waitForBytesWritten(patience);
    socket.disconnectFromServer();
    return false;
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        Q_EMIT raiseRequested();
    }
}

} // namespace tandem::desktop
