// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo/browser.h"

#include <QPromise>
#include <QTcpSocket>
#include <QTimer>

namespace tandem::cli {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<BrowserPage> pageFrom(const QUrl &url, const QByteArray &answer)
{
    const QList<QByteArray> lines = answer.left(answer.indexOf("\r\n\r\n")).split('\n');
    BrowserPage page;
    page.status = lines.first().simplified().split(' ').value(1).toInt();
    for (const QByteArray &line : lines) {
        if (line.toLower().startsWith("location:"))
            page.location = url.resolved(QUrl(QString::fromUtf8(line.mid(9).trimmed()), QUrl::StrictMode));
    }
    if (page.status == 0)
        return fail(ErrorKind::Network, u"NO_ANSWER"_s, u"No answer came from %1."_s.arg(url.authority()));
    return page;
}

/// One visit; deletes itself at its end.
class Visit : public QObject
{
public:
    Visit(const QUrl &url, std::shared_ptr<QPromise<Result<BrowserPage>>> promise)
        : m_url(url)
        , m_promise(std::move(promise))
    {
        connect(&m_socket, &QTcpSocket::connected, this, &Visit::ask);
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_answer += m_socket.readAll(); });
        connect(&m_socket, &QTcpSocket::disconnected, this, &Visit::end);
        connect(&m_socket, &QTcpSocket::errorOccurred, this, &Visit::end);
        QTimer::singleShot(30s, this, &Visit::end);
        m_socket.connectToHost(m_url.host(), static_cast<quint16>(m_url.port(80)));
    }

private:
    void ask()
    {
        const QByteArray target =
            m_url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
        m_socket.write("GET " + target + " HTTP/1.1\r\nHost: " + m_url.authority().toLatin1()
            + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
    }
    void end()
    {
        if (!m_promise)
            return;
        m_answer += m_socket.readAll();
        m_promise->addResult(pageFrom(m_url, m_answer));
        m_promise->finish();
        m_promise.reset();
        deleteLater();
    }

    QUrl m_url;
    std::shared_ptr<QPromise<Result<BrowserPage>>> m_promise;
    QTcpSocket m_socket;
    QByteArray m_answer;
};

} // namespace

QFuture<Result<BrowserPage>> visit(const QUrl &url)
{
    auto promise = std::make_shared<QPromise<Result<BrowserPage>>>();
    promise->start();
    const auto future = promise->future();
    new Visit(url, std::move(promise)); // deletes itself
    return future;
}

} // namespace tandem::cli
