// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/historycounts.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/watch.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString kindText(const QString &kind, qint64 records)
{
    const int count = pluralCount(records);
    if (kind == "call"_L1)
        return HistoryCounts::tr("%Ln call(s)", nullptr, count);
    if (kind == "email"_L1)
        return HistoryCounts::tr("%Ln e-mail(s)", nullptr, count);
    if (kind == "meeting"_L1)
        return HistoryCounts::tr("%Ln meeting(s)", nullptr, count);
    if (kind == "open-task"_L1)
        return HistoryCounts::tr("%Ln open task(s)", nullptr, count);
    return HistoryCounts::tr("%Ln closed task(s)", nullptr, count);
}

} // namespace

QString historyCountsText(const QList<session::HistoryCount> &counts)
{
    QStringList texts;
    for (const session::HistoryCount &count : counts)
        texts.append(kindText(count.kind, count.records));
    return texts.join(u", "_s);
}

HistoryCounts::HistoryCounts(session::Session *session, Flow flow, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_flow(flow)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(400ms);
    connect(&m_pause, &QTimer::timeout, this, &HistoryCounts::askNow);
}

HistoryCounts::Question HistoryCounts::questionOf(const Configuration &configuration) const
{
    const FlowConfiguration &events = configuration.flow(Flow::Events);
    const FlowConfiguration &tasks = configuration.flow(Flow::Tasks);
    Question question;
    question.start = configuration.flow(m_flow).historyStart;
    question.accounts = configuration.flow(Flow::Accounts).salesforceFilter;
    if (m_flow == Flow::History) {
        // It has what the other two leave.
        question.closedTasks = configuration.flow(Flow::History).closedTasks;
        question.events = events.enabled;
        question.eventsStart = events.historyStart;
        question.tasks = tasks.enabled;
        question.tasksStart = tasks.historyStart;
    }
    return question;
}

void HistoryCounts::ask(const Configuration &configuration)
{
    const Question question = questionOf(configuration);
    if (m_asked == question)
        return;
    m_asked = question;
    m_configuration = configuration;
    ++m_number; // What is on its way answers another question.
    say(tr("Counting in Salesforce…"));
    m_pause.start();
}

void HistoryCounts::askNow()
{
    watch(m_session->historyCounts(m_flow, m_configuration), this,
        [this, number = m_number](const Result<QList<session::HistoryCount>> &counts) {
            if (number != m_number)
                return;
            if (!counts) {
                m_asked.reset();
                return say(tr("Not counted: %1").arg(spoken(counts.error().text)));
            }
            const QString found = historyCountsText(*counts);
            const QString where = m_configuration.flow(m_flow).historyStart
                ? tr("In Salesforce from that day on: %1.").arg(found)
                : tr("In Salesforce, however old: %1.").arg(found);
            say(where + u' '
                + tr("Archived ones count. What belongs to accounts that do not sync is not read."));
        });
}

void HistoryCounts::say(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    Q_EMIT changed(text);
}

} // namespace tandem::ui
