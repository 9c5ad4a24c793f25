// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSslConfiguration>
#include <QUrl>

#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace tandem {

/// An HTTP server that says, byte for byte, what a test wants, can break a connection anywhere, and counts.
/// Runs in the event loop of the thread that makes it.
class RawServer : public QObject
{
    Q_OBJECT
public:
    struct Seen
    {
        QByteArray method;
        QByteArray target;
        QByteArray head; ///< header lines as sent, without the request line
        QByteArray body;
        int connection = 0; ///< the how manieth connection brought it

        [[nodiscard]] QByteArray header(QByteArrayView name) const;
    };
    enum class After { KeepOpen, Close, Reset };
    struct Answer
    {
        QByteArray bytes; ///< empty with KeepOpen: no answer until `release`
        After after = After::KeepOpen;
    };
    using Script = std::function<Answer(const Seen &)>;

    /// Listens on a free port of 127.0.0.1; with a configuration, on TLS.
    explicit RawServer(Script script, QObject *parent = nullptr, const QSslConfiguration *tls = nullptr);
    ~RawServer() override;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] const QList<Seen> &requests() const { return m_requests; }
    [[nodiscard]] int count() const { return static_cast<int>(m_requests.size()); }
    [[nodiscard]] int connections() const { return m_connections; }
    void setScript(Script script) { m_script = std::move(script); }
    /// Requests whose answer is held back.
    [[nodiscard]] int held() const { return static_cast<int>(m_held.size()); }
    /// Answers the oldest held request.
    void release(const Answer &answer);

    /// A whole answer with Content-Length.
    [[nodiscard]] static Answer answer(int status, const QByteArray &body = "{}",
        const QByteArray &extraHeaders = {}, const QByteArray &contentType = "application/json");
    [[nodiscard]] static Answer hold() { return {}; }
    [[nodiscard]] static Answer close() { return {{}, After::Close}; }
    [[nodiscard]] static Answer reset() { return {{}, After::Reset}; }

private:
    void accept();
    void read(QTcpSocket *socket, int connection);
    bool takeRequest(QTcpSocket *socket, int connection);
    static void send(QTcpSocket *socket, const Answer &answer);

    QTcpServer *m_server;
    bool m_tls;
    Script m_script;
    QList<Seen> m_requests;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<QTcpSocket *> m_held;
    int m_connections = 0;
};

/// A proxy that tunnels (CONNECT) to `target` whatever host is asked for. With credentials set, it wants
/// them.
class TestProxy : public QObject
{
    Q_OBJECT
public:
    explicit TestProxy(quint16 targetPort, QByteArray credentials = {}, QObject *parent = nullptr);
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] const QList<QByteArray> &asked() const { return m_asked; } ///< request lines
    [[nodiscard]] int refused() const { return m_refused; }

private:
    void read(QTcpSocket *socket);

    QTcpServer *m_server;
    quint16 m_targetPort;
    QByteArray m_credentials;
    QHash<QTcpSocket *, QByteArray> m_buffers;
    QList<QByteArray> m_asked;
    int m_refused = 0;
};

} // namespace tandem
