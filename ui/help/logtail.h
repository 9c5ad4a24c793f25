// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/logline.h"

#include <QFile>
#include <QObject>
#include <QTimer>

namespace tandem::ui {

/// Reads the end of a log and follows what is added, also over a change of file (a full one is renamed and a
/// new one begun). GUI thread: a block at a time, each in a turn of its own, so that the window never waits;
/// memory does not depend on the file's size.
class LogTail : public QObject
{
    Q_OBJECT
public:
    static constexpr qint64 block = 64 * 1024; ///< read and understood in a few milliseconds
    static constexpr qint64 mostBytes = 4 * 1024 * 1024; ///< looked through for the lines to begin with

    /// `lines`: how many entries to begin with.
    LogTail(const QString &path, qsizetype lines, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] bool isReading() const { return m_reading; }

Q_SIGNALS:
    /// What the file ends with; once after start().
    void began(const QList<tandem::ui::LogLine> &lines);
    void added(const QList<tandem::ui::LogLine> &lines);

private:
    void open();
    void readBack();
    void look();
    void readOn();

    QString m_path;
    qsizetype m_wanted;
    QFile m_file;
    QTimer m_timer; ///< looks for more
    bool m_reading = false;
    qint64 m_from = 0; ///< where what was read back begins
    qint64 m_to = 0; ///< where what was read ends
    QByteArray m_half; ///< the end of an entry whose beginning is further up
    QByteArray m_rest; ///< the beginning of a line that is being written
    QList<LogLine> m_found;
};

} // namespace tandem::ui
