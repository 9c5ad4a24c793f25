// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QTcpSocket>

/// An HTTP client that sends exactly the bytes it is given and shows exactly those that come back.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_connected = m_socket.waitForConnected(5000);
    }

    struct Answer
    {
        int status = 0; ///< 0: nothing that looks like an answer came
        QByteArray head;
        QByteArray body;
        bool complete = false; ///< as many body bytes as Content-Length promised
    };

    [[nodiscard]] bool isConnected() const { return m_connected; }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(5000)) { }
    }

    /// Reads one answer: header, then the promised body, or all until the connection closes where none is
    /// promised.
    Answer receive(int timeoutMs = 10'000)
    {
        Answer answer;
        QElapsedTimer timer;
        timer.start();
        while (!m_buffer.contains("\r\n\r\n") && readMore(timer, timeoutMs)) { }
        const qsizetype end = m_buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return answer;
        answer.head = m_buffer.left(end + 2);
        m_buffer.remove(0, end + 4);
        answer.status = answer.head.mid(9, 3).toInt();
        const QByteArray promised = header(answer.head, "Content-Length");
        const qsizetype length =
            promised.isEmpty() ? std::numeric_limits<qsizetype>::max() : promised.toLongLong();
        while (m_buffer.size() < length && readMore(timer, timeoutMs)) { }
        answer.body = m_buffer.left(length);
        m_buffer.remove(0, answer.body.size());
        answer.complete = answer.body.size() == length;
        return answer;
    }

    Answer roundTrip(const QByteArray &bytes)
    {
        send(bytes);
        return receive();
    }

    /// True once the server has closed the connection.
    bool closes(int timeoutMs = 10'000)
    {
        QElapsedTimer timer;
        timer.start();
        while (m_socket.state() == QAbstractSocket::ConnectedState && timer.elapsed() < timeoutMs)
            m_socket.waitForDisconnected(100);
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    void giveUp() { m_socket.abort(); }

    [[nodiscard]] static QByteArray header(const QByteArray &head, const QByteArray &name)
    {
        for (const QByteArray &line : head.split('\n')) {
            if (line.size() > name.size() && line.at(name.size()) == ':'
                && line.left(name.size()).compare(name, Qt::CaseInsensitive) == 0)
                return line.mid(name.size() + 1).trimmed();
        }
        return {};
    }

private:
    bool readMore(const QElapsedTimer &timer, int timeoutMs)
    {
        const int left = timeoutMs - static_cast<int>(timer.elapsed());
        if (m_socket.bytesAvailable() == 0
            && (left <= 0 || m_socket.state() != QAbstractSocket::ConnectedState
                || !m_socket.waitForReadyRead(left))) {
            return false;
        }
        m_buffer += m_socket.readAll();
        return true;
    }

    QTcpSocket m_socket;
    QByteArray m_buffer;
    bool m_connected = false;
};
