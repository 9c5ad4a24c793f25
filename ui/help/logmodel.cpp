// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/logmodel.h"

#include "core/base/clock.h"
#include "ui/kit/theme.h"
#include "ui/models/pagedmodel.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString levelWord(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return LogModel::tr("Debug");
    case LogLevel::Info:
        return LogModel::tr("Info");
    case LogLevel::Warning:
        return LogModel::tr("Warning");
    case LogLevel::Error:
        break;
    }
    return LogModel::tr("Error");
}

Tone levelTone(LogLevel level)
{
    if (level == LogLevel::Warning)
        return Tone::Warn;
    return level == LogLevel::Error ? Tone::Bad : Tone::Neutral;
}

QString localTime(const QString &iso)
{
    const auto instant = Instant::fromIso(iso);
    return instant ? instant->toDateTime().toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s) : iso;
}

} // namespace

LogModel::LogModel(qsizetype most, QObject *parent)
    : SimpleTable(parent)
    , m_most(most)
{
}

const LogLine &LogModel::line(int row) const
{
    return m_lines.at(m_shown.at(row) - m_forgotten);
}

bool LogModel::passes(const LogLine &line) const
{
    return line.level >= m_least && (m_text.isEmpty() || line.raw.contains(m_text, Qt::CaseInsensitive));
}

void LogModel::choose()
{
    m_shown.clear();
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (passes(m_lines.at(i)))
            m_shown.append(m_forgotten + i);
    }
}

void LogModel::show(const QList<LogLine> &lines)
{
    beginResetModel();
    m_lines = lines.last(std::min(lines.size(), m_most));
    choose();
    endResetModel();
}

void LogModel::setFilter(LogLevel least, const QString &text)
{
    if (least == m_least && text == m_text)
        return;
    beginResetModel();
    m_least = least;
    m_text = text;
    choose();
    endResetModel();
}

void LogModel::append(const QList<LogLine> &lines)
{
    QList<qsizetype> fresh;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (passes(lines.at(i)))
            fresh.append(m_forgotten + m_lines.size() + i);
    }
    if (fresh.isEmpty()) {
        m_lines += lines;
    } else {
        beginInsertRows({}, rows(), rows() + static_cast<int>(fresh.size()) - 1);
        m_lines += lines;
        m_shown += fresh;
        endInsertRows();
    }
    // Not one by one: each removal moves all that is left.
    if (m_lines.size() > m_most + m_most / 10)
        forgetOldest();
}

void LogModel::forgetOldest()
{
    const qsizetype many = m_lines.size() - m_most;
    const qsizetype first = m_forgotten + many;
    const auto gone = std::lower_bound(m_shown.cbegin(), m_shown.cend(), first) - m_shown.cbegin();
    if (gone > 0)
        beginRemoveRows({}, 0, static_cast<int>(gone) - 1);
    m_shown.remove(0, gone);
    m_lines.remove(0, many);
    m_forgotten = first;
    if (gone > 0)
        endRemoveRows();
}

QStringList LogModel::headers() const
{
    return {tr("Time"), tr("Severity"), tr("Part"), tr("What happened")};
}

QVariant LogModel::cell(int row, int column, int role) const
{
    const LogLine &entry = line(row);
    if (role == ToneRole)
        return column == Level ? QVariant(static_cast<int>(levelTone(entry.level))) : QVariant();
    if (role == Qt::ToolTipRole)
        return column == Time ? entry.time : entry.text;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Time:
        return localTime(entry.time);
    case Level:
        return levelWord(entry.level);
    case Room:
        return entry.room.startsWith("tandem."_L1) ? entry.room.sliced(7) : entry.room;
    default:
        return entry.text.section(u'\n', 0, 0);
    }
}

} // namespace tandem::ui
