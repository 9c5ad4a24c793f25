// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMutex>
#include <QString>
#include <QStringList>

namespace tandem::desktop {

/// Writes what is logged into <folder>/tandem.log, only for its owner to read; a full file becomes
/// tandem.1.log and so on, the oldest goes. Takes over Qt's message handler while it lives. Thread-safe.
class LogFile
{
public:
    static constexpr qint64 fullAt = 2 * 1024 * 1024;
    static constexpr int kept = 4; ///< older files besides tandem.log

    explicit LogFile(const QString &folder, qint64 full = fullAt);
    ~LogFile();
    LogFile(const LogFile &) = delete;
    LogFile &operator=(const LogFile &) = delete;

    [[nodiscard]] QString path() const;
    /// Of a log in this folder, there or not: tandem.log and the older ones, newest first.
    [[nodiscard]] static QStringList files(const QString &folder);
    void write(QtMsgType type, const QString &category, const QString &text);

private:
    void rotate();
    void open();

    QString m_folder;
    qint64 m_full;
    QMutex m_mutex;
    QFile m_file;
    QtMessageHandler m_before;
};

/// Where a profile's log is kept.
[[nodiscard]] QString logFolder(const QString &profileFolder);

/// "http=debug,store=warning" as filter rules; unknown words are passed over. Levels: debug, info, warning,
/// critical, off.
[[nodiscard]] QString filterRulesFor(const QString &levels);

} // namespace tandem::desktop
