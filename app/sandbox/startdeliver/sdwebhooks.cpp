// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/sdwebhooks.h"

#include <QMessageAuthenticationCode>
#include <QTcpSocket>

namespace tandem::sandbox {

using nlohmann::json;
using namespace Qt::StringLiterals;

namespace {

QByteArray textOf(const json &value)
{
    const std::string text = value.is_string() ? value.get<std::string>()
                                               : value.dump(-1, ' ', false, json::error_handler_t::replace);
    return QByteArray::fromStdString(text);
}

QByteArray bodyFor(SdWebhookTarget::Form form, const json &wrapped)
{
    if (form == SdWebhookTarget::Form::Wrapped)
        return textOf(wrapped);
    if (form == SdWebhookTarget::Form::BareItem)
        return textOf(wrapped["data"]);
    QByteArray body;
    for (const auto &[name, value] : wrapped.items())
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(QString::fromStdString(name)) + '='
            + QUrl::toPercentEncoding(QString::fromUtf8(textOf(value)));
    return body;
}

QByteArray requestText(const SdWebhookTarget &target, const QByteArray &body, bool wrongSecret)
{
    QByteArray path = target.url.path(QUrl::FullyEncoded).toLatin1();
    if (path.isEmpty())
        path = "/";
    if (wrongSecret)
        path = path.left(path.lastIndexOf('/') + 1) + "not-the-secret";
    if (target.url.hasQuery())
        path += '?' + target.url.query(QUrl::FullyEncoded).toLatin1();
    const bool form = target.form == SdWebhookTarget::Form::FormEncoded;
    QByteArray text = "POST " + path + " HTTP/1.1\r\nHost: " + target.url.authority().toLatin1()
        + "\r\nUser-Agent: Startdeliver\r\nConnection: close\r\nContent-Type: "
        + (form ? "application/x-www-form-urlencoded" : "application/json")
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    if (!target.hmacKey.isEmpty()) {
        const QByteArray key = wrongSecret ? "wrong" + target.hmacKey : target.hmacKey;
        text += "X-Startdeliver-Signature: "
            + QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex() + "\r\n";
    }
    for (const auto &[name, value] : target.headers)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + body;
}

} // namespace

SdWebhooks::SdWebhooks(const SandboxClock &clock)
    : m_clock(clock)
{
}

SdWebhooks::~SdWebhooks()
{
    stop();
}

void SdWebhooks::setTargets(QList<SdWebhookTarget> targets)
{
    const std::lock_guard lock(m_mutex);
    m_targets = std::move(targets);
    m_stopped = false;
    if (!m_targets.isEmpty() && !m_thread.joinable())
        m_thread = std::thread([this] { run(); });
}

QList<SdWebhookTarget> SdWebhooks::targets() const
{
    const std::lock_guard lock(m_mutex);
    return m_targets;
}

void SdWebhooks::notify(const std::string &event, const std::string &entity, qint64 id, json record)
{
    const std::lock_guard lock(m_mutex);
    if (m_targets.isEmpty() || m_stopped)
        return;
    const json wrapped{{"event", entity + '.' + event}, {"entity", entity}, {"id", id},
        {"data", std::move(record)}, {"timestamp", m_clock.now().toIso().toStdString()}};
    for (const SdWebhookTarget &target : std::as_const(m_targets)) {
        Message message{target, bodyFor(target.form, wrapped),
            std::chrono::steady_clock::now() + m_switches.late, std::max(1, m_switches.attempts)};
        if (m_switches.outOfOrder && !m_waiting) {
            m_waiting = std::move(message);
            continue;
        }
        enqueue(message);
        if (m_switches.duplicated)
            enqueue(message);
        if (m_waiting) {
            m_waiting->due = message.due + std::chrono::nanoseconds(1);
            enqueue(*std::exchange(m_waiting, std::nullopt));
        }
    }
}

void SdWebhooks::enqueue(Message message)
{
    m_queue.push_back(std::move(message));
    m_changed.notify_all();
}

void SdWebhooks::flush()
{
    const std::lock_guard lock(m_mutex);
    if (m_waiting)
        enqueue(*std::exchange(m_waiting, std::nullopt));
}

void SdWebhooks::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        m_queue.clear();
        m_waiting.reset();
        m_changed.notify_all();
    }
    if (m_thread.joinable())
        m_thread.join();
}

bool SdWebhooks::idle() const
{
    const std::lock_guard lock(m_mutex);
    return m_queue.empty() && !m_sending;
}

void SdWebhooks::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        if (m_queue.empty()) {
            m_changed.wait(lock);
            continue;
        }
        const auto next = std::min_element(
            m_queue.begin(), m_queue.end(), [](const Message &a, const Message &b) { return a.due < b.due; });
        if (next->due > std::chrono::steady_clock::now()) {
            m_changed.wait_until(lock, next->due);
            continue;
        }
        Message message = std::move(*next);
        m_queue.erase(next);
        m_sending = true;
        const auto timeout = m_switches.timeout;
        const bool wrong = m_switches.wrongSecret;
        lock.unlock();
        const bool good = send(message, timeout, wrong);
        lock.lock();
        m_sending = false;
        --message.attemptsLeft;
        if (good) {
            ++m_delivered;
        } else if (message.attemptsLeft > 0 && !m_stopped) {
            message.due = std::chrono::steady_clock::now() + m_switches.pause;
            m_queue.push_back(std::move(message));
        } else {
            ++m_failed;
        }
    }
}

bool SdWebhooks::send(const Message &message, std::chrono::milliseconds timeout, bool wrongSecret)
{
    const auto until = std::chrono::steady_clock::now() + timeout;
    const auto left = [&] {
        const auto rest = until - std::chrono::steady_clock::now();
        return static_cast<int>(
            std::max<qint64>(1, std::chrono::duration_cast<std::chrono::milliseconds>(rest).count()));
    };
    QTcpSocket socket;
    socket.connectToHost(message.target.url.host(), static_cast<quint16>(message.target.url.port(80)));
    if (!socket.waitForConnected(left()))
        return false;
    socket.write(requestText(message.target, message.body, wrongSecret));
    QByteArray answer;
    while (!answer.contains("\r\n") && std::chrono::steady_clock::now() < until) {
        if (!socket.waitForReadyRead(std::min(left(), 100))
            && socket.state() != QAbstractSocket::ConnectedState)
            break;
        answer += socket.readAll();
        const std::lock_guard lock(m_mutex);
        if (m_stopped)
            return false;
    }
    return answer.startsWith("HTTP/1.1 2") || answer.startsWith("HTTP/1.0 2");
}

} // namespace tandem::sandbox
