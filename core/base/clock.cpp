// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QPromise>
#include <QThread>
#include <QTimeZone>
#include <QTimer>

#include <memory>

namespace tandem {
using namespace Qt::StringLiterals;

QString Instant::toIso() const
{
    return toDateTime().toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ");
}

QString Instant::toIsoSeconds() const
{
    return toDateTime().toString(u"yyyy-MM-ddTHH:mm:ssZ");
}

std::optional<Instant> Instant::fromIso(QStringView text)
{
    QString normal = text.toString();
    // Salesforce writes the offset without a colon, which Qt's ISO reader does not take.
    if (normal.size() > 5) {
        const QChar sign = normal.at(normal.size() - 5);
        const bool hasTime = normal.contains(u'T');
        if (hasTime && (sign == u'+' || sign == u'-') && !QStringView(normal).right(4).contains(u':'))
            normal.insert(normal.size() - 2, u':');
    }
    QDateTime time = QDateTime::fromString(normal, Qt::ISODateWithMs);
    if (!time.isValid() || !normal.contains(u'T'))
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC); // A time without an offset is read as UTC, never as this machine's zone.
    return fromDateTime(time);
}

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

QFuture<void> SystemClock::wait(std::chrono::milliseconds duration)
{
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    auto *timer = new QTimer;
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, timer, [promise, timer] {
        promise->finish();
        timer->deleteLater();
    });
    // A wait that is longer than its thread lives goes with the thread; its future is then cancelled.
    QObject::connect(
        QThread::currentThread(), &QThread::finished, timer, [timer] { delete timer; }, Qt::DirectConnection);
    timer->start(duration);
    return promise->future();
}

} // namespace tandem
