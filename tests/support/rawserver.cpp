// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawserver.h"

#include <QHostAddress>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

namespace tandem {
using namespace Qt::StringLiterals;

namespace {
QByteArray headerOf(const QByteArray &head, QByteArrayView name)
{
    for (const QByteArray &line : head.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).trimmed().compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}
} // namespace

QByteArray RawServer::Seen::header(QByteArrayView name) const
{
    return headerOf(head, name);
}

RawServer::RawServer(Script script, QObject *parent, const QSslConfiguration *tls)
    : QObject(parent)
    , m_server(tls ? new QSslServer(this) : new QTcpServer(this))
    , m_tls(tls)
    , m_script(std::move(script))
{
    if (tls)
        static_cast<QSslServer *>(m_server)->setSslConfiguration(*tls);
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, &RawServer::accept);
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The test server cannot listen: %s", qPrintable(m_server->errorString()));
}

RawServer::~RawServer() = default;

QUrl RawServer::url() const
{
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    return url;
}

quint16 RawServer::port() const
{
    return m_server->serverPort();
}

void RawServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        const int connection = ++m_connections;
        connect(
            socket, &QTcpSocket::readyRead, this, [this, socket, connection] { read(socket, connection); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            m_buffers.remove(socket);
            m_held.removeAll(socket);
            socket->deleteLater();
        });
        read(socket, connection);
    }
}

void RawServer::read(QTcpSocket *socket, int connection)
{
    m_buffers[socket] += socket->readAll();
    while (m_buffers.contains(socket) && takeRequest(socket, connection)) { }
}

bool RawServer::takeRequest(QTcpSocket *socket, int connection)
{
    QByteArray &buffer = m_buffers[socket];
    const auto end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return false;
    Seen seen;
    const auto lineEnd = buffer.indexOf("\r\n");
    const QByteArrayList line = buffer.left(lineEnd).split(' ');
    seen.method = line.value(0);
    seen.target = line.value(1);
    seen.head = buffer.mid(lineEnd + 2, end - lineEnd - 2);
    seen.connection = connection;
    const auto length = seen.header("Content-Length").toLongLong();
    if (buffer.size() < end + 4 + length)
        return false;
    seen.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    m_requests.append(seen);
    const Answer answer = m_script(m_requests.last());
    if (answer.bytes.isEmpty() && answer.after == After::KeepOpen)
        m_held.append(socket);
    else
        send(socket, answer);
    return true;
}

void RawServer::release(const Answer &answer)
{
    send(m_held.takeFirst(), answer);
}

void RawServer::send(QTcpSocket *socket, const Answer &answer)
{
    socket->write(answer.bytes);
    socket->flush();
    if (answer.after == After::Close)
        socket->disconnectFromHost();
    else if (answer.after == After::Reset)
        socket->abort();
}

RawServer::Answer RawServer::answer(
    int status, const QByteArray &body, const QByteArray &extraHeaders, const QByteArray &contentType)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    if (!contentType.isEmpty())
        bytes += "Content-Type: " + contentType + "\r\n";
    if (status != 204)
        bytes += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return {bytes + extraHeaders + "\r\n" + (status == 204 ? QByteArray() : body), After::KeepOpen};
}

TestProxy::TestProxy(quint16 targetPort, QByteArray credentials, QObject *parent)
    : QObject(parent)
    , m_server(new QTcpServer(this))
    , m_targetPort(targetPort)
    , m_credentials(std::move(credentials))
{
    connect(m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server->nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
    if (!m_server->listen(QHostAddress::LocalHost))
        qFatal("The test proxy cannot listen: %s", qPrintable(m_server->errorString()));
}

quint16 TestProxy::port() const
{
    return m_server->serverPort();
}

void TestProxy::read(QTcpSocket *socket)
{
    QByteArray &buffer = m_buffers[socket];
    buffer += socket->readAll();
    const auto end = buffer.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = buffer.left(end);
    buffer.remove(0, end + 4);
    m_asked.append(head.left(head.indexOf("\r\n")));
    if (!m_credentials.isEmpty()
        && headerOf(head, "Proxy-Authorization") != "Basic " + m_credentials.toBase64()) {
        ++m_refused;
        socket->write(
            "HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm=\"test\"\r\n"
            "Content-Length: 0\r\n\r\n");
        return;
    }
    auto *target = new QTcpSocket(socket);
    socket->disconnect(this);
    connect(target, &QTcpSocket::connected, socket,
        [socket] { socket->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    connect(target, &QTcpSocket::readyRead, socket, [socket, target] { socket->write(target->readAll()); });
    connect(socket, &QTcpSocket::readyRead, target, [socket, target] { target->write(socket->readAll()); });
    connect(target, &QTcpSocket::disconnected, socket, [socket] { socket->disconnectFromHost(); });
    connect(socket, &QTcpSocket::disconnected, target, [target] { target->disconnectFromHost(); });
    target->connectToHost(QHostAddress::LocalHost, m_targetPort);
}

} // namespace tandem
