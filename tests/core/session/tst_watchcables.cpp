// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/watchdesk.h"

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

    /// What differs between the two services, in words: read from both, knowing nothing of Tandem's store.
    [[nodiscard]] QStringList differences()
    {
        const auto left = services.withSalesforce([](auto &service) {
            QMap<QString, QString> phones;
            for (const auto &row : service.allRows("Account")) {
                if (!row.value("IsDeleted", false)) // the recycle bin is no difference
                    phones.insert(text(row, "Name"), text(row, "Phone"));
            }
            return phones;
        });
        const auto right = services.withStartdeliver([](auto &service) {
            QMap<QString, QString> phones;
            for (const auto &row : service.allRows("customer"))
                phones.insert(text(row, "name"), text(row, "customfieldPhone"));
            return phones;
        });
        QStringList found;
        for (const QString &name : left.keys() + right.keys()) {
            if (!left.contains(name) || !right.contains(name) || left.value(name) != right.value(name))
                found.append(u"%1: \"%2\" and \"%3\""_s.arg(name, left.value(name), right.value(name)));
        }
        return found;
    }

private:
    [[nodiscard]] static QString text(const nlohmann::json &row, const char *field)
    {
        return row.contains(field) && row[field].is_string()
            ? QString::fromStdString(row[field].get<std::string>())
            : QString();
    }
};

} // namespace

/// Any one cable is pulled out while people edit on both sides, and plugged in again: both sides agree soon,
/// and the book of notices says what arrived, what was missed, and which path found it.
class WatchCablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S18_afterAnyCableBothSidesAgreeAndTheBookSaysHow_data();
    void S18_afterAnyCableBothSidesAgreeAndTheBookSaysHow();
    void S19_aMachineThatSleptLooksForItsLostCreateBeforeItSends();
};

void WatchCablesTest::S18_afterAnyCableBothSidesAgreeAndTheBookSaysHow_data()
{
    QTest::addColumn<Cable>("cable");
    QTest::addColumn<QStringList>("salesforcePaths");
    QTest::addColumn<QStringList>("startdeliverPaths");
    const QString told = u"change-event synced"_s;
    const QString sent = u"webhook synced"_s;
    const QString found = u"poll no notice had told of it"_s;
    // What a lost notice would have told is found by a look; what is only late comes by itself.
    QTest::newRow("webhook") << Cable::Webhook << QStringList{told} << QStringList{found};
    QTest::newRow("stream") << Cable::Stream << QStringList{found} << QStringList{sent};
    QTest::newRow("token") << Cable::Token << QStringList{told, found} << QStringList{sent, found};
    QTest::newRow("network") << Cable::Network << QStringList{told, found} << QStringList{sent, found};
}

void WatchCablesTest::S18_afterAnyCableBothSidesAgreeAndTheBookSaysHow()
{
    QFETCH(const Cable, cable);
    QFETCH(const QStringList, salesforcePaths);
    QFETCH(const QStringList, startdeliverPaths);
    CableDesk desk;
    const QString account = desk.account("Left");
    desk.account("Right");
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
    SOON_COMPARE(desk.differences(), QStringList());
    SOON_COMPARE(desk.view().waitingNotices, 0);
    const qint64 mark = desk.lastNotice();
    desk.pull(cable);
    if (cable == Cable::Stream)
        SOON_VERIFY(desk.view().stream.state != u"listening"_s);
    desk.editAccount(account, {{"Phone", "while it was out"}});
    desk.editCustomer(customer, {{"customfieldPhone", "while it was out"}});
    if (cable == Cable::Token || cable == Cable::Network)
        SOON_VERIFY(desk.view().failedRuns > 0);
    else
        SOON_COMPARE(desk.differences(), QStringList());
    const Status plugged = desk.plug(cable);
    QVERIFY2(plugged, plugged ? "" : qPrintable(plugged.error().text));
    QTRY_COMPARE_WITH_TIMEOUT(desk.phoneOfCustomer("Left"), std::string("while it was out"), 150'000);
    QTRY_COMPARE_WITH_TIMEOUT(desk.differences(), QStringList(), 150'000);
    SOON_COMPARE(desk.view().waitingNotices, 0);
    // Each change arrived on a path that was open, and the book says which.
    const auto openPath = [&desk, mark](const QString &record, const QStringList &paths) {
        const QStringList book = desk.book(record, mark);
        return std::any_of(
            paths.begin(), paths.end(), [&book](const QString &path) { return book.contains(path); });
    };
    SOON_VERIFY(openPath(account, salesforcePaths));
    SOON_VERIFY(openPath(QString::number(customer), startdeliverPaths));
    QTRY_COMPARE_WITH_TIMEOUT(desk.view().health, u"good"_s, 150'000);
    const auto rest = await(desk.session->sync());
    QVERIFY(rest && !rest->error);
    QCOMPARE(rest->flows.at(Flow::Accounts).updated, session::SideCounts());
    QCOMPARE(desk.differences(), QStringList());
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
    desk.account("Made before the night");
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
    QCOMPARE(desk.services.withStartdeliver([](auto &service) { return service.rowCount("customer"); }), 1U);
    QCOMPARE(desk.services.requests().count(sandbox::Side::Startdeliver, "create"), 0);
    SOON_COMPARE(desk.differences(), QStringList());
    QCOMPARE(desk.idOfCustomer("Made before the night"), made);
}

QTEST_GUILESS_MAIN(WatchCablesTest)

#include "tst_watchcables.moc"
