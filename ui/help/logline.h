// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tandem::ui {

enum class LogLevel { Debug, Info, Warning, Error };

/// One entry of the log. What stands on lines of its own below it belongs to it.
struct LogLine
{
    QString time; ///< as it stands in the file: ISO 8601 in UTC; empty where the line does not say
    LogLevel level = LogLevel::Info;
    QString room; ///< "tandem.sync"
    QString text;
    QString raw; ///< as it stands in the file
    friend bool operator==(const LogLine &, const LogLine &) = default;
};

/// True where an entry begins, and none goes on.
[[nodiscard]] bool beginsEntry(QByteArrayView line);
/// Whole lines of the file as entries. Lines that go on with what is not there are entries without time.
[[nodiscard]] QList<LogLine> readLogLines(const QByteArray &bytes);

} // namespace tandem::ui
