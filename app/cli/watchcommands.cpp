// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/jsonviews.h"
#include "app/cli/plaintext.h"
#include "app/cli/system/system.h"
#include "app/cli/texts.h"
#include "app/cli/texttable.h"
#include "app/cli/watchfiles.h"
#include "core/base/clock.h"
#include "core/session/webhookaddress.h"

#include <QFutureWatcher>
#include <QPromise>
#include <QTimer>

namespace tandem::cli {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto metricsPause = 5s;

Priority priorityOf(const QString &health)
{
    if (health == "failing"_L1)
        return Priority::Error;
    return health == "degraded"_L1 || health == "paused"_L1 ? Priority::Warning : Priority::Info;
}

/// Shows a watch on standard error, in its metrics file, to the service manager and to the person's command.
class Teller : public QObject
{
public:
    explicit Teller(Context *context)
        : m_context(context)
        , m_metrics(context->invocation.value(u"metrics"_s))
        , m_hook(context->invocation.value(u"hook"_s))
    {
        connect(context->session.get(), &session::Session::watchChanged, this, &Teller::show);
        connect(context->session.get(), &session::Session::runFinished, this, &Teller::showRun);
        connect(&m_tick, &QTimer::timeout, this, &Teller::writeNumbers);
        m_tick.start(metricsPause);
        if (const auto interval = system::watchdogInterval(); interval.count() > 0) {
            connect(&m_dog, &QTimer::timeout, this, &Teller::answerWatchdog);
            connect(&m_alive, &QFutureWatcherBase::finished, this,
                [] { system::tellServiceManager("WATCHDOG=1"); });
            m_dog.start(interval / 3);
        }
    }

private:
    void show(const session::WatchView &view)
    {
        m_view = view;
        if (view.health == m_health && view.trouble == m_trouble)
            return;
        const bool changed = view.health != m_health;
        m_health = view.health;
        m_trouble = view.trouble;
        const QString line = view.trouble.isEmpty() ? view.health : view.health + u": "_s + view.trouble;
        m_context->progress.clear();
        m_context->output.note(plain(line), priorityOf(view.health));
        system::tellServiceManager("STATUS=" + plain(line).toUtf8());
        if (changed && !m_hook.isEmpty() && !startHook(m_hook, m_context->session->profile(), view))
            m_context->output.note(u"The command of --hook could not be started."_s, Priority::Warning);
        writeNumbers();
    }

    void showRun(const session::RunReport &report)
    {
        qint64 writes = 0;
        for (const auto &[flow, counts] : report.flows)
            writes += counts.created.salesforce + counts.created.startdeliver + counts.updated.salesforce
                + counts.updated.startdeliver;
        if (writes == 0 && !report.error && !report.leftSomethingNew)
            return;
        m_context->progress.clear();
        m_context->output.note(
            u"Run %1 (%2): %3, %4."_s.arg(report.runId)
                .arg(report.trigger, report.state, counted(writes, u"change"_s, u"changes"_s)),
            report.error ? Priority::Warning : Priority::Info);
    }

    void writeNumbers()
    {
        if (m_metrics.isEmpty())
            return;
        const bool written = writeMetrics(m_metrics, metricsText(m_view, SystemClock().now()));
        if (!written && !std::exchange(m_said, true))
            m_context->output.note(
                u"The metrics cannot be written to %1."_s.arg(plain(m_metrics)), Priority::Warning);
    }

    /// Only an answer of the thread that does the work counts as a sign of life.
    void answerWatchdog() { m_alive.setFuture(m_context->session->watchView()); }

    Context *m_context;
    QString m_metrics;
    QString m_hook;
    QString m_health;
    QString m_trouble;
    session::WatchView m_view;
    bool m_said = false;
    QTimer m_tick;
    QTimer m_dog;
    QFutureWatcher<Result<session::WatchView>> m_alive;
};

QString schedulesText(const session::WatchView &view)
{
    QString text;
    for (const session::ScheduleView &schedule : view.schedules) {
        if (schedule.line.isEmpty() && !schedule.immediate)
            continue;
        text += u"%1: %2%3\n"_s.arg(flowName(schedule.flow),
            schedule.line.isEmpty() ? u"no schedule"_s : schedule.line,
            schedule.immediate ? u", and at once on notices"_s : QString());
        if (!schedule.released)
            text +=
                u"  It begins when a person has applied its first plan (tandemctl plan, apply, or sync).\n"_s;
        for (const Instant &time : schedule.next)
            text += u"  %1  (%2)\n"_s.arg(timeText(time), time.toIsoSeconds());
    }
    return text;
}

QString nonEmpty(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

} // namespace

QString watchText(const session::WatchView &view)
{
    QString text = u"\nIt runs by itself: %1%2\n"_s.arg(
        view.health, view.trouble.isEmpty() ? QString() : u", "_s + plain(view.trouble));
    if (view.pausedUntil)
        text += u"Paused until %1.\n"_s.arg(timeText(view.pausedUntil));
    text += schedulesText(view);
    text += view.receiver.listening
        ? u"Webhooks: listening at %1; %2 taken, %3 refused\n"_s.arg(plain(view.receiver.url.toString()))
              .arg(view.receiver.taken)
              .arg(view.receiver.refused)
        : u"Webhooks: not listening. %1\n"_s.arg(plain(view.receiver.trouble));
    text += u"Change events: %1; %2\n"_s.arg(view.stream.state,
        nonEmpty(plain(view.stream.reason), counted(view.stream.events, u"event"_s, u"events"_s)));
    for (const auto &[object, reason] : view.stream.refused)
        text += u"  %1: %2\n"_s.arg(plain(object), plain(reason));
    const session::AllowanceView &calls = view.allowance;
    if (calls.maximum > 0 || calls.own > 0) {
        text +=
            u"Salesforce calls: %1 of %2 used, %3 left for people, %4 at midnight as it goes; %5 today by Tandem%6\n"_s
                .arg(calls.used)
                .arg(calls.maximum)
                .arg(calls.floor)
                .arg(calls.forecast)
                .arg(calls.own)
                .arg(calls.cap > 0 ? u" of %1"_s.arg(calls.cap) : QString());
        text += calls.reason.isEmpty() ? QString() : u"  %1: %2\n"_s.arg(calls.step, calls.reason);
    }
    if (view.waitingNotices > 0)
        text += u"%1 to be dealt with, the oldest of %2.\n"_s.arg(
            counted(view.waitingNotices, u"notice is"_s, u"notices are"_s), timeText(view.oldestNotice));
    return text;
}

Task<Reply> watch(Context *context)
{
    // Where nobody looks, lines of progress are only in the way.
    context->progress.silence();
    Teller teller(context);
    auto stopped = std::make_shared<QPromise<void>>();
    stopped->start();
    context->onStop = [stopped] {
        if (!stopped->future().isFinished())
            stopped->finish();
    };
    TANDEM_CO_CHECK(context->session->startWatch());
    system::tellServiceManager("READY=1");
    const QFuture<void> asked = stopped->future();
    co_await asked;
    system::tellServiceManager("STOPPING=1");
    TANDEM_CO_TRY(view, context->session->watchView());
    TANDEM_CO_CHECK(context->session->stopWatch());
    Reply reply;
    reply.json = dumped({{"watch", parsed(session::watchJson(view))}});
    reply.text = u"Stopped.\n"_s;
    co_return reply;
}

Task<Reply> webhooksSecret(Context *context)
{
    TANDEM_CO_TRY(configuration, context->session->configuration());
    TANDEM_CO_TRY(secret, context->session->renewWebhookSecret());
    const QString address =
        session::webhookAddress(configuration.webhooks, secret).toString(QUrl::FullyEncoded);
    Reply reply;
    const bool bySignature = !configuration.webhooks.signatureHeader.isEmpty();
    Json document = {{"url", utf8(address)}};
    if (bySignature)
        document["secret"] = secret.reveal().toStdString();
    reply.json = dumped(document);
    // Shown this once, for the automation in Startdeliver; it is in no log.
    reply.text = bySignature ? u"address %1\nsecret %2\n"_s.arg(address, QString::fromLatin1(secret.reveal()))
                             : address + u'\n';
    if (!context->output.json())
        context->output.note(u"Put this into the automation in Startdeliver (Settings, Automations, send a "
                             u"webhook). The secret before "
                             "it stays good until: tandemctl webhooks retire"_s);
    co_return reply;
}

Task<Reply> webhooksRetire(Context *context)
{
    TANDEM_CO_TRY(retired, context->session->retireWebhookSecret());
    Reply reply;
    reply.json = dumped({{"retired", retired}});
    reply.text = retired ? u"Only the newest secret is good now.\n"_s
                         : u"There was none to retire: at most one secret is good.\n"_s;
    co_return reply;
}

Task<Reply> webhooksTest(Context *context)
{
    TANDEM_CO_TRY(test, context->session->testWebhook());
    Reply reply;
    reply.json = dumped({{"url", utf8(test.url.toString())}, {"status", test.status},
        {"arrived", test.arrived}, {"milliseconds", test.milliseconds}, {"text", utf8(test.text)}});
    reply.text = plain(test.text) + u'\n';
    reply.code = test.arrived ? ExitCode::Done : ExitCode::Unreachable;
    co_return reply;
}

Task<Reply> notices(Context *context)
{
    int limit = 20;
    if (context->invocation.has(u"limit"_s)) {
        const Result<qint64> number = idArgument(context->invocation.value(u"limit"_s));
        if (!number)
            co_return fail(number.error());
        limit = static_cast<int>(std::min<qint64>(*number, 10'000));
    }
    TANDEM_CO_TRY(list, context->session->notices(0, limit));
    Json document = Json::array();
    TextTable table({{u"id"_s, true}, {u"received"_s}, {u"by"_s}, {u"record"_s}, {u"change"_s},
        {u"copies"_s, true}, {u"handled"_s}, {u"run"_s, true}, {u"outcome"_s, false, true}});
    for (const session::NoticeView &notice : list) {
        const QString run = notice.runId > 0 ? QString::number(notice.runId) : QString();
        document.push_back({{"id", notice.id}, {"source", utf8(notice.source)},
            {"side", utf8(sideName(notice.side))}, {"object", utf8(notice.object)},
            {"record", utf8(notice.record.text())}, {"change", utf8(notice.change)},
            {"copies", notice.copies}, {"receivedAt", toJson(std::optional(notice.receivedAt))},
            {"handledAt", toJson(notice.handledAt)}, {"run", notice.runId > 0 ? Json(notice.runId) : Json()},
            {"outcome", utf8(notice.outcome)}});
        table.add({QString::number(notice.id), timeText(notice.receivedAt), notice.source,
            notice.object + u' ' + notice.record.text(), notice.change, QString::number(notice.copies),
            timeText(notice.handledAt), run, notice.outcome});
    }
    Reply reply;
    reply.json = dumped({{"notices", std::move(document)}});
    reply.text = table.isEmpty() ? u"No notice came yet.\n"_s : table.toString(context->output.width());
    co_return reply;
}

} // namespace tandem::cli
