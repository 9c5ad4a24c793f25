// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_p.h"

namespace tandem::session {

Session::Done Session::startWatch(const WatchOptions &options)
{
    return d->ask<bool>([options](Profile *p) { return session::startWatch(p, options); });
}

Session::Done Session::stopWatch()
{
    return d->ask<bool>(session::stopWatch);
}

Session::Done Session::pauseWatch(std::chrono::minutes duration)
{
    return d->ask<bool>([duration](Profile *p) { return session::pauseWatch(p, duration); });
}

Session::Answer<WatchView> Session::watchView()
{
    return d->ask<WatchView>(watchViewOf);
}

Session::Answer<QList<NoticeView>> Session::notices(qint64 beforeId, int limit)
{
    return d->ask<QList<NoticeView>>([=](Profile *p) { return noticesOf(p, beforeId, limit); });
}

Session::Answer<Secret> Session::renewWebhookSecret()
{
    return d->ask<Secret>(session::renewWebhookSecret);
}

Session::Done Session::retireWebhookSecret()
{
    return d->ask<bool>(session::retireWebhookSecret);
}

Session::Answer<WebhookTest> Session::testWebhook()
{
    return d->ask<WebhookTest>(session::testWebhook);
}

} // namespace tandem::session
