// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watchfiles.h"

#include <QProcess>
#include <QSaveFile>

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

class Metrics
{
public:
    void family(const char *name, const char *type, const char *help)
    {
        m_name = name;
        m_text += "# HELP "_ba + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
    }
    void value(qint64 number, const QByteArray &labels = {})
    {
        m_text += m_name + (labels.isEmpty() ? QByteArray() : '{' + labels + '}') + ' '
            + QByteArray::number(number) + '\n';
    }
    [[nodiscard]] const QByteArray &text() const { return m_text; }

private:
    QByteArray m_name;
    QByteArray m_text;
};

void addWebhooks(Metrics &metrics, const session::ReceiverView &receiver)
{
    metrics.family("tandem_webhook_listening", "gauge", "1 while the receiver listens.");
    metrics.value(receiver.listening ? 1 : 0);
    metrics.family("tandem_webhook_notices_total", "counter", "Notices by what became of them.");
    metrics.value(receiver.taken, "result=\"taken\"");
    metrics.value(receiver.notWanted, "result=\"not_wanted\"");
    metrics.value(receiver.refused, "result=\"refused\"");
    metrics.value(receiver.notStored, "result=\"not_stored\"");
}

void addAllowance(Metrics &metrics, const session::AllowanceView &allowance)
{
    metrics.family("tandem_api_calls", "gauge", "Salesforce's API calls.");
    metrics.value(allowance.used, "of=\"used_24h\"");
    metrics.value(allowance.maximum, "of=\"allowed_24h\"");
    metrics.value(allowance.own, "of=\"own_today\"");
    metrics.value(allowance.floor, "of=\"floor\"");
    metrics.value(allowance.forecast, "of=\"forecast_midnight\"");
    metrics.family("tandem_api_step", "gauge", "1 for the step of degradation in force.");
    for (const QString &step : {u"normal"_s, u"no-backfill"_s, u"stretched"_s, u"paused"_s})
        metrics.value(allowance.step == step ? 1 : 0, "step=\"" + step.toLatin1() + '"');
}

} // namespace

QByteArray metricsText(const session::WatchView &view, Instant now)
{
    Metrics metrics;
    metrics.family("tandem_health", "gauge", "1 for the state the watch is in.");
    for (const QString &health :
        {u"off"_s, u"starting"_s, u"good"_s, u"degraded"_s, u"failing"_s, u"paused"_s})
        metrics.value(view.health == health ? 1 : 0, "state=\"" + health.toLatin1() + '"');
    metrics.family("tandem_notices_waiting", "gauge", "Notices that are not dealt with yet.");
    metrics.value(view.waitingNotices);
    metrics.family("tandem_notice_oldest_seconds", "gauge", "Age of the oldest of them.");
    metrics.value(view.oldestNotice ? std::max<qint64>(0, (now - *view.oldestNotice).count() / 1000) : 0);
    metrics.family("tandem_runs_total", "counter", "Runs that the watch began.");
    metrics.value(view.immediateRuns, "kind=\"immediate\"");
    metrics.value(view.scheduledRuns, "kind=\"scheduled\"");
    metrics.value(view.polls, "kind=\"poll\"");
    metrics.family("tandem_runs_failed_total", "counter", "Those that failed.");
    metrics.value(view.failedRuns);
    addWebhooks(metrics, view.receiver);
    metrics.family("tandem_stream_listening", "gauge", "1 while Salesforce's change events are heard.");
    metrics.value(view.stream.state == "listening"_L1 ? 1 : 0);
    metrics.family("tandem_stream_events_total", "counter", "Change events that were heard.");
    metrics.value(view.stream.events);
    metrics.family("tandem_stream_handshakes_total", "counter", "How often the stream was opened.");
    metrics.value(view.stream.handshakes);
    addAllowance(metrics, view.allowance);
    metrics.family("tandem_updated_timestamp_seconds", "gauge", "When these numbers were written.");
    metrics.value(now.ms / 1000);
    return metrics.text();
}

bool writeMetrics(const QString &file, const QByteArray &text)
{
    QSaveFile out(file);
    return out.open(QIODevice::WriteOnly) && out.write(text) == text.size() && out.commit();
}

bool startHook(const QString &command, const QString &profile, const session::WatchView &view)
{
    QStringList words = QProcess::splitCommand(command);
    if (words.isEmpty())
        return false;
    QProcess process;
    process.setProgram(words.takeFirst());
    process.setArguments(words);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"TANDEM_PROFILE"_s, profile);
    environment.insert(u"TANDEM_HEALTH"_s, view.health);
    environment.insert(u"TANDEM_TROUBLE"_s, view.trouble);
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    return process.startDetached();
}

} // namespace tandem::cli
