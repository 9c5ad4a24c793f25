// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/schedule.h"

#include "core/domain/stablehash.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

/// A run that begins this late is still on time: the program was busy, not away.
constexpr std::chrono::minutes onTime{2};
/// Nobody needs more than this after a long absence.
constexpr int mostMissedRuns = 50;
constexpr qint64 dayMs = 86'400'000;

const QStringList &dayNames()
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    return names;
}

QString missedName(Schedule::Missed missed)
{
    switch (missed) {
    case Schedule::Missed::Once:
        return u"once"_s;
    case Schedule::Missed::Skip:
        return u"skip"_s;
    case Schedule::Missed::All:
        return u"all"_s;
    }
    return {};
}

QTime timeOf(const QString &text)
{
    return QTime::fromString(text.trimmed(), u"HH:mm"_s);
}

QList<QTime> timesOf(const QString &text)
{
    QList<QTime> times;
    for (const QString &part : text.split(u',')) {
        const QTime time = timeOf(part);
        if (!times.contains(time))
            times.append(time);
    }
    std::sort(times.begin(), times.end());
    return times;
}

QString timesText(const QList<QTime> &times)
{
    QStringList parts;
    for (const QTime &time : times)
        parts.append(time.toString(u"HH:mm"_s));
    return parts.join(u", "_s);
}

const QRegularExpression &form()
{
    static const QRegularExpression expression(
        QString(u"^(?:every (?<count>[1-9][0-9]{0,3})(?<unit>[mhd])|hourly(?: at :(?<minute>[0-5][0-9]))?"
                "|daily at (?<daily>%1(?:, ?%1)*)|weekly on (?<days>%2(?:, ?%2)*) at (?<weekly>%1(?:, ?%1)*))"
                "(?: quiet (?<from>%1)-(?<to>%1))?(?: missed (?<missed>once|skip|all))?"
                "(?: jitter (?<jitter>[1-9][0-9]{0,3})(?<jitterUnit>[sm]))?$"_s)
            .arg(u"(?:[01][0-9]|2[0-3]):[0-5][0-9]"_s, u"(?:mon|tue|wed|thu|fri|sat|sun)"_s));
    return expression;
}

/// Milliseconds since the epoch as if local time were UTC.
qint64 localMs(Instant time, const QTimeZone &zone)
{
    return time.ms + qint64{zone.offsetFromUtc(time.toDateTime())} * 1000;
}

/// The first instant whose local time this is; where no instant has it, the moment the clocks were changed.
Instant instantOf(qint64 local, const QTimeZone &zone)
{
    const auto offsetAt = [&](qint64 ms) {
        return qint64{zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC))} * 1000;
    };
    const qint64 before = offsetAt(local - dayMs);
    const qint64 after = offsetAt(local + dayMs);
    std::optional<qint64> found;
    for (const qint64 offset : {before, after}) {
        const qint64 candidate = local - offset;
        if (candidate + offsetAt(candidate) == local && (!found || candidate < *found))
            found = candidate;
    }
    if (found)
        return {*found};
    const QDateTime around = QDateTime::fromMSecsSinceEpoch(local - dayMs, Qt::UTC);
    const QTimeZone::OffsetData change = zone.nextTransition(around);
    return change.atUtc.isValid() ? Instant::fromDateTime(change.atUtc) : Instant{local - after};
}

bool isIn(const Schedule::Quiet &quiet, const QTime &time)
{
    if (quiet.from <= quiet.to)
        return time >= quiet.from && time < quiet.to;
    return time >= quiet.from || time < quiet.to;
}

struct Interval
{
    Instant from;
    Instant to;
};

/// The quiet hours that hold this instant.
std::optional<Interval> quietAround(const Schedule::Quiet &quiet, Instant time, const QTimeZone &zone)
{
    const qint64 local = localMs(time, zone);
    const qint64 day = local - ((local % dayMs) + dayMs) % dayMs;
    const QTime clock = QTime::fromMSecsSinceStartOfDay(static_cast<int>(local - day));
    if (!isIn(quiet, clock))
        return std::nullopt;
    qint64 from = day + quiet.from.msecsSinceStartOfDay();
    qint64 to = day + quiet.to.msecsSinceStartOfDay();
    if (quiet.from > quiet.to) {
        if (clock < quiet.to)
            from -= dayMs;
        else
            to += dayMs;
    }
    return Interval{instantOf(from, zone), instantOf(to, zone)};
}

} // namespace

Result<Schedule> Schedule::parse(const QString &text)
{
    Schedule schedule;
    const QString line = text.simplified();
    if (line.isEmpty())
        return schedule;
    const auto match = form().match(line);
    if (!match.hasMatch()) {
        return fail(ErrorKind::Configuration, u"BAD_SCHEDULE"_s,
            u"\"%1\" is no schedule. Write it like \"every 15m\", \"hourly at :05\", \"daily at 02:30\" or "
            "\"weekly on mon, thu at 08:00\"; behind it may stand \"quiet 22:00-06:00\", \"missed skip\" and "
            "\"jitter 2m\"."_s.arg(line));
    }
    if (!match.captured(u"count").isEmpty()) {
        schedule.kind = Kind::Every;
        const int count = match.captured(u"count").toInt();
        const QString unit = match.captured(u"unit");
        schedule.every = std::chrono::minutes(count * (unit == "m"_L1 ? 1 : unit == "h"_L1 ? 60 : 1440));
    } else if (!match.captured(u"daily").isEmpty()) {
        schedule.kind = Kind::Daily;
        schedule.times = timesOf(match.captured(u"daily"));
    } else if (!match.captured(u"weekly").isEmpty()) {
        schedule.kind = Kind::Weekly;
        schedule.times = timesOf(match.captured(u"weekly"));
        const QStringList days = match.captured(u"days").split(u',');
        for (int day = 1; day <= 7; ++day) {
            const QString &name = dayNames().at(day - 1);
            if (std::any_of(days.begin(), days.end(), [&](const QString &d) { return d.trimmed() == name; }))
                schedule.days.append(day);
        }
    } else {
        schedule.kind = Kind::Hourly;
        schedule.minute = match.captured(u"minute").toInt();
    }
    if (!match.captured(u"from").isEmpty()) {
        const Quiet quiet{timeOf(match.captured(u"from")), timeOf(match.captured(u"to"))};
        if (quiet.from != quiet.to)
            schedule.quiet = quiet;
    }
    const QString missed = match.captured(u"missed");
    schedule.missed = missed == "skip"_L1 ? Missed::Skip : missed == "all"_L1 ? Missed::All : Missed::Once;
    const int jitter = match.captured(u"jitter").toInt();
    schedule.jitter = std::chrono::seconds(jitter * (match.captured(u"jitterUnit") == "m"_L1 ? 60 : 1));
    return schedule;
}

QString Schedule::text() const
{
    QString line;
    switch (kind) {
    case Kind::Never:
        return {};
    case Kind::Every: {
        const auto minutes = every.count();
        line = minutes % 1440 == 0 ? u"every %1d"_s.arg(minutes / 1440)
            : minutes % 60 == 0    ? u"every %1h"_s.arg(minutes / 60)
                                   : u"every %1m"_s.arg(minutes);
        break;
    }
    case Kind::Hourly:
        line = u"hourly at :%1"_s.arg(minute, 2, 10, QChar(u'0'));
        break;
    case Kind::Daily:
        line = u"daily at "_s + timesText(times);
        break;
    case Kind::Weekly: {
        QStringList names;
        for (const int day : days)
            names.append(dayNames().at(day - 1));
        line = u"weekly on %1 at %2"_s.arg(names.join(u", "_s), timesText(times));
        break;
    }
    }
    if (quiet)
        line += u" quiet %1-%2"_s.arg(quiet->from.toString(u"HH:mm"_s), quiet->to.toString(u"HH:mm"_s));
    if (missed != Missed::Once)
        line += u" missed "_s + missedName(missed);
    if (jitter.count() > 0) {
        line += jitter.count() % 60 == 0 ? u" jitter %1m"_s.arg(jitter.count() / 60)
                                         : u" jitter %1s"_s.arg(jitter.count());
    }
    return line;
}

Instant Schedule::nextRaw(Instant after, const QTimeZone &zone) const
{
    if (kind == Kind::Every) {
        const qint64 step = std::chrono::milliseconds(every).count();
        return {(after.ms / step + 1) * step};
    }
    const qint64 local = localMs(after, zone);
    if (kind == Kind::Hourly) {
        constexpr qint64 hourMs = 3'600'000;
        // From the hour before on: where the clocks are put back, an hour comes twice.
        for (qint64 hour = local - local % hourMs - hourMs;; hour += hourMs) {
            const Instant candidate = instantOf(hour + qint64{minute} * 60'000, zone);
            if (candidate > after)
                return candidate;
            const Instant again = candidate + std::chrono::hours(1);
            if (again > after && localMs(again, zone) % hourMs == qint64{minute} * 60'000)
                return again;
        }
    }
    for (qint64 day = local - local % dayMs - dayMs;; day += dayMs) {
        const int weekday = static_cast<int>((day / dayMs + 3) % 7) + 1; // 1970 began on a Thursday
        if (kind == Kind::Weekly && !days.contains(weekday))
            continue;
        for (const QTime &time : times) {
            const Instant candidate = instantOf(day + time.msecsSinceStartOfDay(), zone);
            if (candidate > after)
                return candidate;
        }
    }
}

std::optional<Instant> Schedule::next(Instant after, const QTimeZone &zone) const
{
    if (isNever())
        return std::nullopt;
    Instant from = after;
    if (quiet) {
        // What falls into quiet hours that `after` stands in comes at their end.
        if (const auto around = quietAround(*quiet, after, zone))
            from = around->from - std::chrono::milliseconds(1);
    }
    for (;;) {
        const Instant raw = nextRaw(from, zone);
        const auto around = quiet ? quietAround(*quiet, raw, zone) : std::nullopt;
        const Instant moved = around ? around->to : raw;
        if (moved > after)
            return moved;
        from = raw;
    }
}

QList<Instant> Schedule::nextTimes(Instant after, const QTimeZone &zone, int count) const
{
    QList<Instant> coming;
    while (coming.size() < count) {
        const auto time = next(coming.isEmpty() ? after : coming.last(), zone);
        if (!time)
            break;
        coming.append(*time);
    }
    return coming;
}

std::chrono::milliseconds Schedule::delayOf(Instant time, quint64 seed) const
{
    if (jitter.count() <= 0)
        return {};
    StableHash hash;
    hash.add(static_cast<quint64>(time.ms));
    hash.add(seed);
    return std::chrono::milliseconds(
        static_cast<qint64>(hash.result() % static_cast<quint64>(std::chrono::milliseconds(jitter).count())));
}

Schedule::Due Schedule::due(Instant handledUpTo, Instant now, const QTimeZone &zone, quint64 seed) const
{
    Due due{0, handledUpTo, 0};
    if (isNever() || handledUpTo > now + onTime) {
        // The clock was set back: what was dealt with then may come again.
        due.handledUpTo = std::min(handledUpTo, now);
        return due;
    }
    // After a long absence only the end of it is looked at.
    const Instant from = std::max(handledUpTo, now - std::chrono::hours(24 * 40));
    bool lastIsOnTime = false;
    int passed = 0;
    for (auto time = next(from, zone); time && *time <= now; time = next(*time, zone)) {
        const Instant start = *time + delayOf(*time, seed);
        if (start > now)
            break;
        ++passed;
        due.handledUpTo = *time;
        lastIsOnTime = now - start <= onTime;
    }
    due.missedTimes = passed - (lastIsOnTime ? 1 : 0);
    switch (missed) {
    case Missed::Once:
        due.runs = passed > 0 ? 1 : 0;
        break;
    case Missed::Skip:
        due.runs = lastIsOnTime ? 1 : 0;
        break;
    case Missed::All:
        due.runs = std::min(passed, mostMissedRuns);
        break;
    }
    return due;
}

} // namespace tandem
