// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace tandem::http {

/// A request's body that can be read once. Qt re-sends a request by itself when the connection closes before
/// the answer, if it can rewind the body; this device cannot, so Qt reports ContentReSendError instead and a
/// create never happens twice (architecture.md, network library traps).
class UploadDevice final : public QIODevice
{
    Q_OBJECT
public:
    explicit UploadDevice(QByteArray body, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_read; }
    [[nodiscard]] bool atEnd() const override { return m_read >= m_body.size(); }
    bool seek(qint64) override { return false; }
    bool reset() override { return false; }
    /// Bytes that were handed over to the network.
    [[nodiscard]] qint64 bytesRead() const { return m_read; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 size = std::min(maximum, static_cast<qint64>(m_body.size()) - m_read);
        if (size <= 0)
            return maximum == 0 ? 0 : -1;
        std::memcpy(data, m_body.constData() + m_read, static_cast<size_t>(size));
        m_read += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qint64 m_read = 0;
};

} // namespace tandem::http
