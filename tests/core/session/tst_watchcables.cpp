// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/watchdesk.h"

#include "tests/flow/worldoracle.h"
#include "tests/support/testclock.h"

using namespace tandem;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Cable { Webhook, Stream, Token, Network };

/// A watched pair of services of which one cable can be pulled out and plugged in again.
class CableDesk : public WatchDesk
{
public:
    void pull(Cable cable)
    {
        switch (cable) {
        case Cable::Webhook:
            services.webhooks().withSwitches([](auto &switches) {
                switches.wrongSecret = true;
                switches.attempts = 1;
            });
            break;
        case Cable::Stream: // and what happens meanwhile is not kept for it
            services.faults().failRandomly(sandbox::Side::Salesforce, 1, 1.0,
                {sandbox::FaultKind::ResetBefore}, {{}, u"/cometd"_s, {}, {}});
            services.streaming().withSwitches([](auto &switches) { switches.kept = 0; });
            services.streaming().forgetClients();
            break;
        case Cable::Token:
            services.withAuth([](sandbox::SalesforceAuth &auth) {
                auth.grants().revokeAll();
                auth.expireAccessTokens();
            });
            break;
        case Cable::Network:
            services.stop();
            break;
        }
    }
    [[nodiscard]] Status plug(Cable cable)
    {
        switch (cable) {
        case Cable::Webhook:
            services.webhooks().withSwitches([](auto &switches) { switches.wrongSecret = false; });
            break;
        case Cable::Stream:
            services.streaming().withSwitches([](auto &switches) { switches.kept = 100'000; });
            services.faults().clear();
            break;
        case Cable::Token:
            return signInAgain();
        case Cable::Network:
            return services.start();
        }
        return {};
    }

    /// While a run is failing nobody can.
    [[nodiscard]] Status signInAgain()
    {
        Error last;
        const bool done = QTest::qWaitFor(
            [&] {
                const auto again = await(session->connectSalesforce(grant()));
                last = again ? Error() : again.error();
                return again.has_value();
            },
            30'000);
        return done ? Status() : fail(last);
    }

    /// Of a record the notices and finds since a mark, each as "source outcome".
    [[nodiscard]] QStringList book(const QString &record, qint64 after)
    {
        QStringList lines;
        const auto notices = await(session->notices(0, 500));
        for (const session::NoticeView &notice : notices.value_or(QList<session::NoticeView>())) {
            if (notice.id > after && notice.record.text() == record)
                lines.append(notice.source + u' ' + notice.outcome);
        }
        return lines;
    }
    [[nodiscard]] qint64 lastNotice()
    {
        const auto notices = await(session->notices(0, 1));
        return notices && !notices->isEmpty() ? notices->first().id : 0;
    }

    /// Both services, and the store as it is seen from beside the session.
    [[nodiscard]] test::WorldOracle witness()
    {
        if (!m_beside) {
            auto opened = store::StateStore::open({folder(), std::make_shared<SystemClock>(), 7});
            if (!opened)
                qFatal("the store: %s", qPrintable(opened.error().text));
            m_beside = std::move(*opened);
            m_configured = await(session->configuration()).value_or(Configuration());
        }
        return {&services, m_beside.get(), &m_configured, {}, false};
    }
    /// What the oracle of S20 finds wrong, and what is not as it was left: empty once all is well.
    [[nodiscard]] QStringList faults()
    {
        const test::WorldOracle oracle = witness();
        QStringList found = oracle.faults();
        for (const Flow flow : {Flow::Accounts, Flow::Contacts})
            found += test::staleBases(oracle.judged(flow));
        // A record that was made twice has its double on the other side, too: to the oracle they are a pair.
        const std::map<std::string, size_t> made{{"Account", companies}, {"Contact", people}};
        for (const auto &[object, count] : made) {
            const std::vector<test::Row> rows = oracle.salesforceRows(QByteArray::fromStdString(object));
            const auto alive = static_cast<size_t>(std::count_if(rows.begin(), rows.end(),
                [](const test::Row &row) { return !row.value("IsDeleted", false); }));
            const size_t there = oracle.startdeliverRows(object == "Account" ? "customer" : "user").size();
            if (alive != count || there != count)
                found.append(u"%1: people made %2, there are %3 and %4"_s.arg(QString::fromStdString(object))
                                 .arg(count)
                                 .arg(alive)
                                 .arg(there));
        }
        const auto status = await(session->status());
        if (!status || status->standing != session::Standing())
            found.append(u"something waits"_s);
        return found;
    }
    QString company(const std::string &name)
    {
        ++companies;
        return account(name);
    }
    void makeCustomer(const std::string &name)
    {
        ++companies;
        services.withStartdeliver([&](auto &service) {
            return service.insert("customer", {{"name", name}});
        });
    }
    void person(const std::string &name, const QString &account)
    {
        ++people;
        services.withSalesforce([&](auto &service) {
            service.insert("Contact", {{"LastName", name}, {"AccountId", account.toStdString()}});
        });
    }

    /// People change and make records on both sides.
    void editEverything(const QString &account, qint64 customer)
    {
        editAccount(account, {{"Phone", "while it was out"}});
        editCustomer(customer, {{"customfieldPhone", "while it was out"}});
        services.withSalesforce([&](auto &service) {
            const auto row = service.allRows("Contact").front();
            service.update(QByteArray::fromStdString(row["Id"].template get<std::string>()),
                {{"Title", "Head of cables"}}, sandbox::seedUserId(1).toLatin1());
        });
        services.withStartdeliver([&](auto &service) {
            const auto row = service.allRows("user").front();
            service.update("user", row["id"].template get<qint64>(), {{"phone", "while it was out"}});
        });
        company("Made here while it was out");
        makeCustomer("Made there while it was out");
    }
    /// Agreement is not enough: it is what people wrote that both sides hold.
    [[nodiscard]] QStringList lostEdits()
    {
        QStringList lost;
        const auto look = [&lost](const std::vector<test::Row> &rows, const std::string &field,
                              const QString &value, int wanted) {
            const auto count = std::count_if(rows.begin(), rows.end(), [&](const test::Row &row) {
                return test::plainText(row.value(field, test::Row())) == value;
            });
            if (count != wanted)
                lost.append(u"%1 of %2 with \"%3\""_s.arg(count).arg(QString::fromStdString(field), value));
        };
        const test::WorldOracle oracle = witness();
        look(oracle.salesforceRows("Account"), "Phone", u"while it was out"_s, 2);
        look(oracle.startdeliverRows("customer"), "customfieldPhone", u"while it was out"_s, 2);
        look(oracle.salesforceRows("Contact"), "Phone", u"while it was out"_s, 1);
        look(oracle.startdeliverRows("user"), "title", u"Head of cables"_s, 1);
        for (const QString &name : {u"Made here while it was out"_s, u"Made there while it was out"_s}) {
            look(oracle.salesforceRows("Account"), "Name", name, 1);
            look(oracle.startdeliverRows("customer"), "name", name, 1);
        }
        return lost;
    }

    size_t companies = 0; ///< that people made, on either side
    size_t people = 0;

private:
    std::unique_ptr<store::StateStore> m_beside;
    Configuration m_configured;
};

} // namespace

/// Any one cable is pulled out while people edit on both sides, and plugged in again: the oracle of S20 is
/// content soon, and the book of notices says what arrived, what was missed, and which path found it.
class WatchCablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S20_afterAnyCableTheOracleIsContentAndTheBookSaysHow_data();
    void S20_afterAnyCableTheOracleIsContentAndTheBookSaysHow();
    void S19_aMachineThatSleptLooksForItsLostCreateBeforeItSends();
};

void WatchCablesTest::S20_afterAnyCableTheOracleIsContentAndTheBookSaysHow_data()
{
    QTest::addColumn<Cable>("cable");
    QTest::addColumn<QStringList>("salesforcePaths");
    QTest::addColumn<QStringList>("startdeliverPaths");
    const QString told = u"change-event synced"_s;
    const QString sent = u"webhook synced"_s;
    const QString found = u"poll no notice had told of it"_s;
    // What a lost notice would have told is found by a look; what is only late comes by itself, and may come
    // while a look is carrying its change over: then nothing is left to do for it.
    const QStringList toldLate{told, u"change-event nothing to do"_s, found};
    const QStringList sentLate{sent, u"webhook nothing to do"_s, found};
    QTest::newRow("webhook") << Cable::Webhook << QStringList{told} << QStringList{found};
    QTest::newRow("stream") << Cable::Stream << QStringList{found} << QStringList{sent};
    QTest::newRow("token") << Cable::Token << toldLate << sentLate;
    QTest::newRow("network") << Cable::Network << toldLate << sentLate;
}

void WatchCablesTest::S20_afterAnyCableTheOracleIsContentAndTheBookSaysHow()
{
    QFETCH(const Cable, cable);
    QFETCH(const QStringList, salesforcePaths);
    QFETCH(const QStringList, startdeliverPaths);
    CableDesk desk;
    const QString account = desk.company("Left");
    desk.company("Right");
    desk.person("Person", account);
    QVERIFY(desk.begin([](Configuration &wanted) {
        wanted.live.pollSeconds = 5;
        wanted.live.pollSecondsQuiet = 5;
    }));
    desk.connectWebhooks();
    const Status watching = desk.watch();
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    const qint64 customer = desk.idOfCustomer("Right");
    // Everything is plugged in.
    desk.editAccount(account, {{"Phone", "before"}});
    desk.editCustomer(customer, {{"customfieldPhone", "before"}});
    SOON_COMPARE(desk.faults(), QStringList());
    SOON_COMPARE(desk.view().waitingNotices, 0);
    const qint64 mark = desk.lastNotice();
    desk.pull(cable);
    if (cable == Cable::Stream)
        SOON_VERIFY(desk.view().stream.state != u"listening"_s);
    desk.editEverything(account, customer);
    if (cable == Cable::Token || cable == Cable::Network)
        SOON_VERIFY(desk.view().failedRuns > 0);
    else
        SOON_COMPARE(desk.faults(), QStringList());
    const Status plugged = desk.plug(cable);
    QVERIFY2(plugged, plugged ? "" : qPrintable(plugged.error().text));
    QTRY_COMPARE_WITH_TIMEOUT(desk.faults(), QStringList(), 150'000);
    SOON_COMPARE(desk.view().waitingNotices, 0);
    QCOMPARE(desk.lostEdits(), QStringList());
    // Each change arrived on a path that was open, and the book says which.
    const auto openPath = [&desk, mark](const QString &record, const QStringList &paths) {
        QStringList book;
        const bool open = QTest::qWaitFor(
            [&] {
                book = desk.book(record, mark);
                return std::any_of(
                    paths.begin(), paths.end(), [&book](const QString &path) { return book.contains(path); });
            },
            60'000);
        return open ? QString() : u"%1 is in the book as \"%2\""_s.arg(record, book.join(u"\", \""_s));
    };
    QCOMPARE(openPath(account, salesforcePaths), QString());
    QCOMPARE(openPath(QString::number(customer), startdeliverPaths), QString());
    QTRY_COMPARE_WITH_TIMEOUT(desk.view().health, u"good"_s, 150'000);
    const auto rest = await(desk.session->sync());
    QVERIFY(rest && !rest->error);
    // S20: one more run, of all flows, writes nothing.
    for (const auto &[flow, report] : rest->flows) {
        QCOMPARE(report.created, session::SideCounts());
        QCOMPARE(report.updated, session::SideCounts());
        QCOMPARE(report.deleted, session::SideCounts());
        QCOMPARE(report.linked, 0);
    }
    QCOMPARE(desk.faults(), QStringList());
}

/// A create was sent, its answer was lost, and the lid was closed. A night later it is looked for before
/// anything is sent: what it made is found, and not made again.
void WatchCablesTest::S19_aMachineThatSleptLooksForItsLostCreateBeforeItSends()
{
    CableDesk desk;
    const auto clock = std::make_shared<TestClock>(SystemClock().now());
    clock->setAutoAdvance(true);
    desk.clock = clock;
    desk.reopen();
    QVERIFY(desk.begin([](Configuration &wanted) {
        wanted.live.pollSeconds = 600;
        wanted.live.pollSecondsQuiet = 600;
    }));
    const Status watching = desk.watch({true, false, true});
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    clock->setAutoAdvance(false);
    desk.services.faults().failNth(
        sandbox::Side::Startdeliver, 1, sandbox::FaultKind::ResetAfter, {{}, {}, {}, "create"});
    desk.company("Made before the night");
    // The next look makes it; the answer never comes, and nobody waits for the second look.
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            clock->advance(30s);
            return desk.services.faults().struck() > 0;
        }(),
        60'000);
    const qint64 made = desk.idOfCustomer("Made before the night");
    QVERIFY(made > 0);
    clock->advance(std::chrono::hours(9));
    desk.services.requests().clear();
    clock->setAutoAdvance(true);
    SOON_VERIFY(!await(desk.session->links(Flow::Accounts))->isEmpty());
    QCOMPARE(desk.services.requests().count(sandbox::Side::Startdeliver, "create"), 0);
    SOON_COMPARE(desk.faults(), QStringList());
    QCOMPARE(desk.idOfCustomer("Made before the night"), made);
}

QTEST_GUILESS_MAIN(WatchCablesTest)

#include "tst_watchcables.moc"
