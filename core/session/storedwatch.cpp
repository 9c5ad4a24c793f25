// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/storedwatch.h"

#include <QTimeZone>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr auto documentKey = "watch"_L1;
constexpr auto writerKey = "watch-writer"_L1; ///< "pid host milliseconds"
constexpr auto callsKey = "api-calls"_L1; ///< "2026-01-31/42"

QByteArray writerText(const std::optional<FileLock::Holder> &writer)
{
    if (!writer)
        return {};
    return QByteArray::number(writer->processId) + ' ' + writer->host.toUtf8() + ' '
        + QByteArray::number(writer->since.ms);
}

bool isOfToday(const StoredWatch &watch, Instant now)
{
    const QTimeZone zone(watch.view->zone.toLatin1());
    return zone.isValid() && watch.calls.day == now.toDateTime().toTimeZone(zone).date();
}

} // namespace

Result<DayCalls> readCalls(store::StateTransaction &tx)
{
    TANDEM_TRY(text, tx.meta(callsKey));
    const QList<QByteArray> parts = text.split('/');
    return DayCalls{
        QDate::fromString(QString::fromLatin1(parts.value(0)), Qt::ISODate), parts.value(1).toLongLong()};
}

Result<StoredWatch> readStoredWatch(store::StateTransaction &tx)
{
    TANDEM_TRY(document, tx.meta(documentKey));
    TANDEM_TRY(writer, tx.meta(writerKey));
    TANDEM_TRY(calls, readCalls(tx));
    const QList<QByteArray> parts = writer.split(' ');
    StoredWatch stored{watchFromJson(document), std::nullopt, calls};
    if (parts.size() == 3) {
        stored.writer = FileLock::Holder{
            parts.at(0).toLongLong(), QString::fromUtf8(parts.at(1)), Instant{parts.at(2).toLongLong()}};
    }
    return stored;
}

Status writeStoredWatch(store::StateTransaction &tx, const QByteArray &document,
    const std::optional<FileLock::Holder> &writer, const DayCalls &calls)
{
    TANDEM_CHECK(tx.setMeta(documentKey, document));
    TANDEM_CHECK(tx.setMeta(writerKey, writerText(writer)));
    return tx.setMeta(
        callsKey, calls.day.toString(Qt::ISODate).toLatin1() + '/' + QByteArray::number(calls.calls));
}

bool isAlive(const StoredWatch &watch, const std::optional<FileLock::Holder> &holder)
{
    return watch.view && watch.view->running && holder && watch.writer == holder;
}

WatchView asItHolds(const StoredWatch &watch, const std::optional<FileLock::Holder> &holder, Instant now)
{
    if (isAlive(watch, holder))
        return *watch.view;
    WatchView view;
    if (!watch.view || !isOfToday(watch, now))
        return view;
    const AllowanceView &last = watch.view->allowance;
    view.allowance = {last.used, last.maximum, last.own, last.cap, last.floor, 0, {}, {}};
    return view;
}

} // namespace tandem::session
