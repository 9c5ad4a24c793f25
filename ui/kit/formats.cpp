// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/formats.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Gives the free functions of this file their translations.
struct Formats
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Formats)
};

QString past(std::chrono::milliseconds ago)
{
    if (ago < 45s)
        return Formats::tr("just now");
    if (ago < 1h)
        return Formats::tr("%n minute(s) ago", nullptr, std::max(1, static_cast<int>((ago + 30s) / 1min)));
    return Formats::tr("%n hour(s) ago", nullptr, static_cast<int>((ago + 30min) / 1h));
}

QString future(std::chrono::milliseconds ahead)
{
    if (ahead < 45s)
        return Formats::tr("in a moment");
    if (ahead < 1h)
        return Formats::tr("in %n minute(s)", nullptr, std::max(1, static_cast<int>((ahead + 30s) / 1min)));
    return Formats::tr("in %n hour(s)", nullptr, static_cast<int>((ahead + 30min) / 1h));
}

} // namespace

QString formatCount(qint64 count)
{
    return QLocale().toString(count);
}

int pluralCount(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

QString formatRelative(Instant then, Instant now)
{
    const auto ago = now - then;
    if (ago >= 0ms && ago < 12h)
        return past(ago);
    if (ago < 0ms && -ago < 12h)
        return future(-ago);
    const QLocale locale;
    const QDateTime at = then.toDateTime().toLocalTime();
    const QDate today = now.toDateTime().toLocalTime().date();
    const QString time = locale.toString(at.time(), QLocale::ShortFormat);
    if (at.date() == today)
        return Formats::tr("today %1").arg(time);
    if (at.date() == today.addDays(-1))
        return Formats::tr("yesterday %1").arg(time);
    if (at.date() == today.addDays(1))
        return Formats::tr("tomorrow %1").arg(time);
    return locale.toString(at, QLocale::ShortFormat);
}

QString formatTime(Instant instant)
{
    return QLocale().toString(instant.toDateTime().toLocalTime().time(), QLocale::ShortFormat);
}

QString formatDate(Instant instant)
{
    return QLocale().toString(instant.toDateTime().toLocalTime().date(), QLocale::ShortFormat);
}

QString formatMoment(Instant then, Instant now)
{
    const bool today = then.toDateTime().toLocalTime().date() == now.toDateTime().toLocalTime().date();
    return today ? formatTime(then) : formatInstant(then);
}

QString formatInstant(Instant instant)
{
    return QLocale().toString(instant.toDateTime().toLocalTime(), QLocale::ShortFormat);
}

QString formatDuration(std::chrono::milliseconds duration)
{
    if (duration < 10s)
        return Formats::tr("%1 s").arg(
            QLocale().toString(static_cast<double>(duration.count()) / 1000.0, 'f', 1));
    const qint64 seconds = std::chrono::round<std::chrono::seconds>(duration).count();
    if (seconds < 60)
        return Formats::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Formats::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return Formats::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

QString formatCountdown(std::chrono::milliseconds left)
{
    const qint64 seconds = std::max<qint64>(0, std::chrono::ceil<std::chrono::seconds>(left).count());
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QString formatRate(double perSecond)
{
    const int digits = perSecond < 10 ? 1 : 0;
    return Formats::tr("%1/s").arg(QLocale().toString(perSecond, 'f', digits));
}

QString formatShare(qint64 part, qint64 whole)
{
    const qint64 share = whole <= 0 ? 0 : std::clamp<qint64>(part * 100 / whole, 0, 100);
    return Formats::tr("%1 %").arg(QLocale().toString(share));
}

QString withOneStop(QString text)
{
    static const QRegularExpression twice(u"(?<!\\.)([….!?])\\.(?=\\s|$)"_s);
    return text.replace(twice, u"\\1"_s);
}

QString shortened(const QString &text, qsizetype longest)
{
    return text.size() <= longest ? text : text.left(longest - 1) + u'…';
}

} // namespace tandem::ui
