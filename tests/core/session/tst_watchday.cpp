// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/schedule.h"
#include "tests/core/session/watchdesk.h"
#include "tests/support/testclock.h"

#include <QRandomGenerator>

using namespace tandem;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// S16, S18: a day on a clock that the test moves, with edits on both sides, notices that are lost at random,
/// a stream whose client is forgotten and one that tells of a gap. In the end both sides agree, and every
/// scheduled run began once.
class WatchDayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S18_aDayWithLostNoticesConverges();

private:
    void edit(int number);
    void disturb();
    /// One step of the clock, until whatever it woke waits for the clock again.
    void step();
    [[nodiscard]] bool agree();

    std::unique_ptr<WatchDesk> m_desk;
    std::shared_ptr<TestClock> m_clock;
    QStringList m_accounts;
    QList<qint64> m_customers;
    QHash<int, std::string> m_last;
    QRandomGenerator m_random;
};

constexpr int pairCount = 8;
const QString line = u"hourly at :10 quiet 22:00-06:00"_s;

/// A pair is edited on one side only: two sides at once would be a conflict.
void WatchDayTest::edit(int number)
{
    const int pair = static_cast<int>(m_random.bounded(pairCount));
    m_last[pair] = "edit " + std::to_string(number);
    if (pair % 2 == 0)
        m_desk->editAccount(m_accounts.at(pair), {{"Phone", m_last[pair]}});
    else
        m_desk->editCustomer(m_customers.at(pair), {{"customfieldPhone", m_last[pair]}});
}

/// Now and then: notices are lost, or not any more; the stream's client is forgotten; a gap is told of.
void WatchDayTest::disturb()
{
    if (m_random.bounded(200) == 0) {
        const bool lost = m_random.bounded(2) == 0;
        m_desk->services.webhooks().withSwitches([lost](auto &s) { s.wrongSecret = lost; });
    }
    if (m_random.bounded(200) == 0) {
        const bool lost = m_random.bounded(2) == 0;
        m_desk->services.streaming().withSwitches([lost](auto &s) {
            s.entities = lost ? QSet<QByteArray>() : QSet<QByteArray>{"Account", "Contact"};
        });
    }
    if (m_random.bounded(250) == 0)
        m_desk->services.mischief().act(
            m_random.bounded(2) == 0 ? sandbox::MischiefKind::ForgetStreams : sandbox::MischiefKind::Gap);
}

void WatchDayTest::step()
{
    m_clock->advance(30s);
    QTRY_VERIFY_WITH_TIMEOUT(m_clock->waiting() > 0, 30'000);
}

bool WatchDayTest::agree()
{
    for (int i = 0; i < pairCount; ++i) {
        const std::string left = m_desk->phoneOfAccount(m_accounts.at(i));
        if (left != m_last.value(i) || left != m_desk->phoneOfCustomer("Company " + std::to_string(i)))
            return false;
    }
    return true;
}

void WatchDayTest::S18_aDayWithLostNoticesConverges()
{
    const auto seed = static_cast<quint32>(qEnvironmentVariableIntValue("TANDEM_SEED"));
    qInfo("TANDEM_SEED=%u", seed);
    m_random.seed(seed);
    m_desk = std::make_unique<WatchDesk>();
    m_clock = std::make_shared<TestClock>(SystemClock().now());
    m_clock->setAutoAdvance(true);
    m_desk->clock = m_clock;
    m_desk->reopen();
    for (int i = 0; i < pairCount; ++i)
        m_accounts.append(m_desk->account("Company " + std::to_string(i)));
    QVERIFY(m_desk->begin([](Configuration &wanted) {
        wanted.flow(Flow::Accounts).schedule = line;
        wanted.live.pollSeconds = 5400;
    }));
    for (int i = 0; i < pairCount; ++i)
        m_customers.append(m_desk->idOfCustomer("Company " + std::to_string(i)));
    m_desk->connectWebhooks();
    m_clock->setAutoAdvance(false);
    const Instant start = m_clock->now();
    QVERIFY(await(m_desk->session->startWatch()));
    int number = 0;
    while (m_clock->now() < start + 24h) {
        if (m_random.bounded(40) == 0)
            edit(++number);
        disturb();
        step();
    }
    QVERIFY(number > 30);
    QVERIFY(m_desk->services.mischief().done() >= 4);
    QVERIFY(m_desk->view().stream.handshakes >= 2);
    // No more edits: the next scheduled run finds whatever nobody told of.
    for (int i = 0; i < 8 * 120 && !agree(); ++i)
        step();
    QVERIFY2(agree(), session::watchJson(m_desk->view()).constData());
    const Schedule schedule = Schedule::parse(line).value();
    qint64 expected = 0;
    for (auto time = schedule.next(start, QTimeZone::systemTimeZone()); time && *time <= m_clock->now();
         time = schedule.next(*time, QTimeZone::systemTimeZone()))
        ++expected;
    // A run begins some minutes after its time: those that are due come in the next half hour.
    for (int i = 0; i < 60 && m_desk->view().scheduledRuns < expected; ++i)
        step();
    QCOMPARE(m_desk->view().scheduledRuns, expected);
    QVERIFY(m_desk->view().polls >= 5);
    QCOMPARE(m_desk->view().failedRuns, 0);
    QVERIFY(m_desk->view().allowance.own > 0);
    // Nothing is left to write.
    m_clock->setAutoAdvance(true);
    const auto rest = await(m_desk->session->sync());
    QVERIFY(rest && !rest->error);
    QCOMPARE(rest->flows.at(Flow::Accounts).updated, session::SideCounts());
}

QTEST_GUILESS_MAIN(WatchDayTest)

#include "tst_watchday.moc"
