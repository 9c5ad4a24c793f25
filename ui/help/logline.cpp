// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/logline.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

LogLevel levelFrom(const QString &word)
{
    if (word == "debug"_L1)
        return LogLevel::Debug;
    if (word == "warning"_L1)
        return LogLevel::Warning;
    return word == "critical"_L1 || word == "fatal"_L1 ? LogLevel::Error : LogLevel::Info;
}

/// "2026-01-31T09:30:00.000Z info tandem.sync: what happened"
LogLine entryFrom(const QString &line)
{
    LogLine entry;
    entry.raw = line;
    entry.time = line.section(u' ', 0, 0);
    entry.level = levelFrom(line.section(u' ', 1, 1));
    const QString rest = line.section(u' ', 2);
    const auto colon = rest.indexOf(": "_L1);
    entry.room = rest.left(std::max<qsizetype>(0, colon));
    entry.text = colon < 0 ? rest : rest.sliced(colon + 2);
    return entry;
}

} // namespace

bool beginsEntry(QByteArrayView line)
{
    constexpr qsizetype day = 11; // "2026-01-31T"
    if (line.size() < day || line.at(4) != '-' || line.at(7) != '-' || line.at(10) != 'T')
        return false;
    return line.at(0) >= '0' && line.at(0) <= '9';
}

QList<LogLine> readLogLines(const QByteArray &bytes)
{
    QList<LogLine> entries;
    for (qsizetype at = 0; at < bytes.size();) {
        qsizetype end = bytes.indexOf('\n', at);
        if (end < 0)
            end = bytes.size();
        const QByteArrayView line = QByteArrayView(bytes).sliced(at, end - at);
        at = end + 1;
        if (line.isEmpty())
            continue;
        const QString text = QString::fromUtf8(line);
        if (beginsEntry(line)) {
            entries.append(entryFrom(text));
        } else if (entries.isEmpty()) {
            entries.append({{}, LogLevel::Info, {}, text.trimmed(), text});
        } else {
            entries.last().text += u'\n' + text.trimmed();
            entries.last().raw += u'\n' + text;
        }
    }
    return entries;
}

} // namespace tandem::ui
