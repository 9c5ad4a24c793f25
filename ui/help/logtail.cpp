// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/logtail.h"

#include <QFileInfo>

namespace tandem::ui {

namespace {

constexpr std::chrono::milliseconds lookEvery(400);

/// Where the first whole entry begins; the size where none does.
qsizetype firstEntry(const QByteArray &bytes)
{
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', end + 1)) {
        if (beginsEntry(QByteArrayView(bytes).sliced(end + 1)))
            return end + 1;
    }
    return bytes.size();
}

} // namespace

LogTail::LogTail(const QString &path, qsizetype lines, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_wanted(lines)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &LogTail::look);
}

void LogTail::start()
{
    open();
    m_reading = true;
    m_to = m_file.isOpen() ? m_file.size() : 0;
    m_from = m_to;
    QTimer::singleShot(0, this, &LogTail::readBack);
}

void LogTail::open()
{
    m_file.close();
    m_file.setFileName(m_path);
    // Unbuffered: what another handle appends must be seen at once.
    static_cast<void>(m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered));
}

void LogTail::readBack()
{
    if (m_from > 0 && m_found.size() < m_wanted && m_to - m_from < mostBytes) {
        const qint64 begin = std::max<qint64>(0, m_from - block);
        m_file.seek(begin);
        QByteArray bytes = m_file.read(m_from - begin);
        m_from = begin;
        bytes += m_half;
        const qsizetype cut = begin > 0 ? firstEntry(bytes) : 0;
        m_half = bytes.left(cut);
        m_found = readLogLines(bytes.sliced(cut)) + m_found;
        QTimer::singleShot(0, this, &LogTail::readBack);
        return;
    }
    m_half.clear();
    if (m_found.size() > m_wanted)
        m_found.remove(0, m_found.size() - m_wanted);
    m_reading = false;
    m_timer.start();
    Q_EMIT began(std::exchange(m_found, {}));
}

void LogTail::look()
{
    if (m_file.isOpen() && m_file.size() > m_to)
        return readOn();
    const QFileInfo now(m_path);
    if (!now.exists() || (m_file.isOpen() && now.size() >= m_file.size()))
        return;
    // Another file has this name now, and nothing more comes into the old one.
    open();
    m_to = 0;
    m_rest.clear();
    if (m_file.isOpen() && m_file.size() > 0)
        readOn();
}

void LogTail::readOn()
{
    m_file.seek(m_to);
    const QByteArray bytes = m_file.read(block);
    if (bytes.isEmpty())
        return;
    m_to += bytes.size();
    m_rest += bytes;
    const qsizetype end = m_rest.lastIndexOf('\n') + 1;
    const QList<LogLine> lines = readLogLines(m_rest.left(end));
    m_rest.remove(0, end);
    if (!lines.isEmpty())
        Q_EMIT added(lines);
    if (m_file.size() > m_to)
        QTimer::singleShot(0, this, &LogTail::readOn);
}

} // namespace tandem::ui
