// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/storedwatch.h"

#include <QTimeZone>

namespace tandem::session {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto storedResolution = 1s; ///< times of the document have whole seconds

bool isOfToday(const StoredWatch &watch, Instant now)
{
    const QTimeZone zone(watch.view->zone.toLatin1());
    return zone.isValid() && watch.day == now.toDateTime().toTimeZone(zone).date();
}

} // namespace

QString callsKey()
{
    return u"api-calls"_s;
}

Result<StoredWatch> readStoredWatch(store::StateTransaction &tx)
{
    TANDEM_TRY(document, tx.meta(u"watch"_s));
    TANDEM_TRY(calls, tx.meta(callsKey()));
    return StoredWatch{watchFromJson(document),
        QDate::fromString(QString::fromLatin1(calls.split('/').value(0)), Qt::ISODate)};
}

bool isAlive(const StoredWatch &watch, const std::optional<FileLock::Holder> &holder)
{
    return watch.view && watch.view->running && watch.view->since && holder
        && holder->since < *watch.view->since + storedResolution;
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
