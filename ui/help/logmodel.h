// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/logline.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// The newest entries of a log, of which those are rows that a filter lets through. GUI thread.
class LogModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Time, Level, Room, Text, ColumnCount };

    /// Keeps `most` entries; a few more until the oldest go together.
    explicit LogModel(qsizetype most, QObject *parent = nullptr);

    void show(const QList<LogLine> &lines);
    void append(const QList<LogLine> &lines);
    /// Entries of this level and above with this text in them, in any case.
    void setFilter(LogLevel least, const QString &text);
    [[nodiscard]] qsizetype kept() const { return m_lines.size(); }
    [[nodiscard]] const LogLine &line(int row) const;

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] bool passes(const LogLine &line) const;
    void forgetOldest();
    void choose();

    qsizetype m_most;
    QList<LogLine> m_lines;
    qsizetype m_forgotten = 0; ///< before the first of m_lines
    QList<qsizetype> m_shown; ///< numbers of entries, counted from the first that ever came
    LogLevel m_least = LogLevel::Debug;
    QString m_text;
};

} // namespace tandem::ui
