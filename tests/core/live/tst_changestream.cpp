// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"
#include "app/sandbox/seeddata.h"
#include "core/live/bayeux.h"
#include "core/live/changestream.h"
#include "tests/core/store/storetesting.h"

using namespace tandem;
using namespace tandem::live;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using sandbox::FaultKind;

namespace {

/// A stream between the sandbox's organisation and a store.
class StreamWorld
{
public:
    StreamWorld()
        : services(options())
    {
        if (const Status started = services.start(); !started)
            qFatal("%s", qPrintable(started.error().text));
        services.streaming().withSwitches([](auto &switches) { switches.hold = 400ms; });
        token = services.grantTokens().access;
    }
    ~StreamWorld() { stop(); }

    void start(const QStringList &objects = {u"Account"_s})
    {
        inbox = std::make_unique<Inbox>(place.store.get());
        ChangeStream::Access access;
        access.url = [this] { return services.salesforceUrl(); };
        access.authorization = [this] { return "Bearer " + token; };
        access.renew = [this] { return renew(this); };
        access.ownOrigin = "client=Tandem-test";
        stream = std::make_unique<ChangeStream>(
            access, http::NetworkSettings(), inbox.get(), place.store.get(), std::make_shared<SystemClock>());
        stream->start(objects);
    }
    void stop()
    {
        if (!stream)
            return;
        stream->stop();
        QVERIFY(QTest::qWaitFor([&] { return stream->isIdle(); }, 10'000));
        stream.reset();
    }
    [[nodiscard]] bool listens()
    {
        return QTest::qWaitFor(
            [&] { return stream->status().state == StreamStatus::State::Listening; }, 20'000);
    }

    QString account(const std::string &name)
    {
        return services.withSalesforce([&](auto &service) {
            return QString::fromLatin1(service.insert("Account", {{"Name", name}}));
        });
    }
    [[nodiscard]] QList<store::Notice> notices()
    {
        return place.read([](store::StateTransaction &tx) { return tx.openNotices(0, 1000); }).value();
    }
    /// "Account updated 001..." of what is in the inbox.
    [[nodiscard]] QStringList told()
    {
        QStringList lines;
        for (const store::Notice &notice : notices())
            lines.append((notice.object + u' ' + notice.change + u' ' + notice.record.text()).trimmed());
        return lines;
    }
    [[nodiscard]] bool knows(const QString &line)
    {
        return QTest::qWaitFor([&] { return told().contains(line); }, 20'000);
    }
    [[nodiscard]] qint64 mark(const QString &channel)
    {
        return place.read([&](store::StateTransaction &tx) { return tx.meta(replayKey(channel)); })
            ->toLongLong();
    }

    store::StatePlace place;
    sandbox::Sandbox services;
    QByteArray token;
    int renewals = 0;
    std::unique_ptr<Inbox> inbox;
    std::unique_ptr<ChangeStream> stream;

private:
    static sandbox::SandboxOptions options()
    {
        sandbox::SandboxOptions options;
        options.companies = 0;
        return options;
    }
    static Task<bool> renew(StreamWorld *self)
    {
        ++self->renewals;
        self->token = self->services.grantTokens().access;
        co_return true;
    }
};

const QString accounts = u"/data/AccountChangeEvent"_s;

} // namespace

/// Salesforce's change events on their way to the inbox (contract salesforce.md 9): nothing that was said is
/// lost, and what was not said is known to be missing.
class ChangeStreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindOfChangeIsHeard();
    void notesAreHeardByTheirVersions();
    void aVersionMeansItsNote_data();
    void aVersionMeansItsNote();
    void whatCameWhileNobodyListenedIsReplayed();
    void aDropAtAnyMessageLosesNothing_data();
    void aDropAtAnyMessageLosesNothing();
    void aForgottenClientStartsAnew();
    void aTokenThatExpiresIsRenewedInTheMidst();
    void anInvalidReplayIdIsAGap();
    void gapsAreNotices_data();
    void gapsAreNotices();
    void ourOwnWritesAreKnown();
    void missingRightsAreSaid();
    void someObjectsMayBeHeardWithoutOthers();
    void aRefusedHandshakeSaysWhy_data();
    void aRefusedHandshakeSaysWhy();
    void anEventThatComesAgainIsStoredOnce();
    void aDiskThatRefusesLosesNothing();
};

void ChangeStreamTest::everyKindOfChangeIsHeard()
{
    StreamWorld world;
    world.start({u"Account"_s, u"Contact"_s});
    QVERIFY(world.listens());
    // What was before the first subscription is for a read to find.
    QCOMPARE(world.told(), (QStringList{u"Account gap"_s, u"Contact gap"_s}));
    const QString account = world.account("Acme");
    QVERIFY(world.knows(u"Account created "_s + account));
    world.services.withSalesforce([&](auto &service) {
        service.update(account.toLatin1(), {{"Phone", "1"}});
        service.insert("Contact", {{"LastName", "Person"}, {"AccountId", account.toStdString()}});
    });
    QVERIFY(world.knows(u"Account updated "_s + account));
    QTRY_VERIFY(world.told().filter(u"Contact created"_s).size() == 1);
    QVERIFY(world.stream->status().heard.contains(u"Account"_s));
    QVERIFY(world.mark(accounts) > 0);
    QCOMPARE(world.notices().last().source, u"change-event"_s);
}

/// Nobody is told of a ContentNote, but of each version that an edit makes (contract salesforce.md 9.3).
void ChangeStreamTest::notesAreHeardByTheirVersions()
{
    StreamWorld world;
    world.start({u"ContentNote"_s});
    QVERIFY(world.listens());
    QCOMPARE(world.stream->status().refused, (QHash<QString, QString>()));
    QCOMPARE(world.told(), QStringList{u"ContentNote gap"_s});
    const auto coded = [](const char *html) { return QByteArray(html).toBase64().toStdString(); };
    const QString note = world.services.withSalesforce([&](auto &service) {
        return QString::fromLatin1(
            service.insert("ContentNote", {{"Title", "Visit"}, {"Content", coded("<p>Good</p>")}}));
    });
    QVERIFY(world.knows(u"ContentNote updated "_s + note));
    const auto count = [&] { return world.told().count(u"ContentNote updated "_s + note); };
    const qsizetype before = count();
    world.services.withSalesforce([&](auto &service) {
        service.update(note.toLatin1(), {{"Content", coded("<p>Better</p>")}});
    });
    QTRY_VERIFY(count() > before);
    QVERIFY(world.stream->status().heard.contains(u"ContentNote"_s));
    QVERIFY(world.mark(u"/data/ContentVersionChangeEvent"_s) > 0);
}

void ChangeStreamTest::aVersionMeansItsNote_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("told");
    const QByteArray document = R"("ContentDocumentId":"069Kx00000NoTeAIAV")";
    QTest::newRow("a new version of a note") << QByteArray("CREATE") << document + R"(,"FileType":"SNOTE")"
                                             << u"ContentNote updated 069Kx00000NoTeAIAV"_s;
    QTest::newRow("of a file") << QByteArray("CREATE") << document + R"(,"FileType":"PDF")" << QString();
    QTest::newRow("an edit that names no document")
        << QByteArray("UPDATE") << QByteArray(R"("Title":"Other")")
        << u"ContentNote updated 068Kx00000VeRsAIAV"_s;
    QTest::newRow("a deleted one") << QByteArray("DELETE") << QByteArray(R"("Title":null)")
                                   << u"ContentNote deleted 068Kx00000VeRsAIAV"_s;
    QTest::newRow("a gap") << QByteArray("GAP_OVERFLOW") << QByteArray(R"("Title":null)")
                           << u"ContentNote gap "_s;
}

void ChangeStreamTest::aVersionMeansItsNote()
{
    QFETCH(const QByteArray, change);
    QFETCH(const QByteArray, fields);
    QFETCH(const QString, told);
    const QByteArray body = R"([{"channel":"/data/ContentVersionChangeEvent","data":{"payload":{)"
                            R"("ChangeEventHeader":{"entityName":"ContentVersion","changeType":")"
        + change + R"(","recordIds":["068Kx00000VeRsAIAV"],"transactionKey":"t","sequenceNumber":1},)"
        + fields + R"(},"event":{"replayId":7}}}])";
    const auto answer = bayeux::readAnswer(body, "/meta/connect", {}, Instant{1});
    QVERIFY(answer);
    QCOMPARE(answer->objects, QSet<QString>{u"ContentNote"_s});
    QStringList lines;
    for (const store::Notice &notice : answer->notices)
        lines.append(notice.object + u' ' + notice.change + u' ' + notice.record.text());
    QCOMPARE(lines, told.isEmpty() ? QStringList() : QStringList{told});
    QCOMPARE(answer->marks.size(), 1);
}

void ChangeStreamTest::whatCameWhileNobodyListenedIsReplayed()
{
    StreamWorld world;
    world.start();
    QVERIFY(world.listens());
    QVERIFY(world.knows(u"Account created "_s + world.account("First")));
    world.stop();
    const QString missed = world.account("Missed");
    world.start();
    QVERIFY(world.knows(u"Account created "_s + missed));
    QCOMPARE(world.told().filter(u"gap"_s).size(), 1); // of the very first subscription
}

void ChangeStreamTest::aDropAtAnyMessageLosesNothing_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("message");
    for (const sandbox::FaultName &fault : sandbox::faultNames()) {
        static const QList<FaultKind> tried{FaultKind::ResetBefore, FaultKind::ResetAfter,
            FaultKind::Truncate, FaultKind::Garbage, FaultKind::BadGatewayAfter, FaultKind::Unavailable};
        if (!tried.contains(fault.kind))
            continue;
        for (int message = 1; message <= 4; ++message) // handshake, subscribe, two connects
            QTest::addRow("%s at %d", fault.name, message) << static_cast<int>(fault.kind) << message;
    }
}

void ChangeStreamTest::aDropAtAnyMessageLosesNothing()
{
    QFETCH(const int, kind);
    QFETCH(const int, message);
    StreamWorld world;
    world.start();
    QVERIFY(world.listens());
    QVERIFY(world.knows(u"Account created "_s + world.account("Before")));
    // The next handshake is number one of those that count.
    world.services.faults().failNth(
        sandbox::Side::Salesforce, message, static_cast<FaultKind>(kind), {.kind = "streaming"});
    world.services.streaming().forgetClients();
    QStringList made;
    for (int i = 0; i < 5; ++i) {
        made.append(u"Account created "_s + world.account("During " + std::to_string(i)));
        QCoreApplication::processEvents();
    }
    for (const QString &line : std::as_const(made))
        QVERIFY2(world.knows(line), qPrintable(line));
    QTRY_VERIFY(!world.services.faults().pending());
    for (const QString &line : std::as_const(made))
        QCOMPARE(world.told().count(line), 1);
    QVERIFY(world.knows(u"Account created "_s + world.account("After")));
    QCOMPARE(world.told().filter(u"gap"_s).size(), 1);
}

void ChangeStreamTest::aForgottenClientStartsAnew()
{
    StreamWorld world;
    world.start();
    QVERIFY(world.listens());
    const qint64 before = world.stream->status().handshakes;
    // Who has heard nothing yet has no mark to go on from, and is told of a gap.
    QVERIFY(world.knows(u"Account created "_s + world.account("Before")));
    for (int i = 0; i < 3; ++i) {
        world.services.streaming().forgetClients();
        QVERIFY(world.knows(u"Account created "_s + world.account("Round " + std::to_string(i))));
    }
    QVERIFY(world.stream->status().handshakes > before);
    QCOMPARE(world.services.streaming().clients(), 1);
}

void ChangeStreamTest::aTokenThatExpiresIsRenewedInTheMidst()
{
    StreamWorld world;
    world.start();
    QVERIFY(world.listens());
    QVERIFY(world.knows(u"Account created "_s + world.account("Before")));
    world.services.withAuth([](auto &auth) { auth.expireAccessTokens(); });
    const QString during = world.account("During");
    QVERIFY(world.knows(u"Account created "_s + during));
    QVERIFY(world.renewals >= 1 && world.renewals <= 2);
    QVERIFY(world.knows(u"Account created "_s + world.account("After")));
}

void ChangeStreamTest::anInvalidReplayIdIsAGap()
{
    StreamWorld world;
    VERIFY_RESULT(
        world.place.write([](store::StateTransaction &tx) { return tx.setMeta(replayKey(accounts), "17"); }));
    world.start();
    QVERIFY(world.listens());
    QVERIFY(world.knows(u"Account gap"_s));
    QVERIFY(world.knows(u"Account created "_s + world.account("Acme")));
}

void ChangeStreamTest::gapsAreNotices_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("line");
    const QByteArray id = "001000000000001AAA";
    QTest::newRow("update") << QByteArray("GAP_UPDATE") << id << u"Account updated 001000000000001AAA"_s;
    QTest::newRow("create") << QByteArray("GAP_CREATE") << id << u"Account created 001000000000001AAA"_s;
    QTest::newRow("delete") << QByteArray("GAP_DELETE") << id << u"Account deleted 001000000000001AAA"_s;
    QTest::newRow("undelete") << QByteArray("GAP_UNDELETE") << id
                              << u"Account undeleted 001000000000001AAA"_s;
    QTest::newRow("overflow") << QByteArray("GAP_OVERFLOW") << QByteArray("001000000000000AAA")
                              << u"Account gap"_s;
    QTest::newRow("any record") << QByteArray("GAP_UPDATE") << QByteArray("001*") << u"Account gap"_s;
}

void ChangeStreamTest::gapsAreNotices()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, id);
    QFETCH(const QString, line);
    StreamWorld world;
    world.start();
    QVERIFY(world.listens());
    const qsizetype before = world.told().count(line);
    sandbox::SfTransaction transaction;
    transaction.when = SystemClock().now();
    transaction.number = 77;
    world.services.streaming().publish({sandbox::gapEvent("Account", type, {id}, transaction)});
    QTRY_COMPARE(world.told().count(line), before + 1);
}

void ChangeStreamTest::ourOwnWritesAreKnown()
{
    StreamWorld world;
    world.start();
    QVERIFY(world.listens());
    const auto event = [](const std::string &origin, int number) {
        return sandbox::ChangeEvent{"Account",
            R"({"ChangeEventHeader":{"entityName":"Account","recordIds":["001000000000001AAA"],"changeType":"UPDATE",)"
            R"("changeOrigin":")"
                + origin + R"(","transactionKey":"t)" + std::to_string(number)
                + R"(","sequenceNumber":1,"commitNumber":1747823948576923648}})"};
    };
    world.services.streaming().publish({event("com/salesforce/api/rest/67.0;client=Tandem-test", 1),
        event("com/salesforce/api/rest/67.0;client=Tandem-testing", 2), event("", 3)});
    QTRY_COMPARE(world.notices().size(), 4);
    const auto notices = world.notices();
    QCOMPARE(notices[1].outcome, u"our own write"_s);
    QCOMPARE(notices[2].outcome, QString()); // another installation's
    QCOMPARE(notices[3].outcome, QString());
}

void ChangeStreamTest::missingRightsAreSaid()
{
    StreamWorld world;
    world.services.streaming().withSwitches([](auto &switches) { switches.mayViewAll = false; });
    world.start();
    QTRY_COMPARE(world.stream->status().state, StreamStatus::State::Unavailable);
    QVERIFY2(world.stream->status().refused.value(u"Account"_s).contains(u"View All"_s),
        qPrintable(world.stream->status().refused.value(u"Account"_s)));
    QCOMPARE(world.stream->status().reason, world.stream->status().refused.value(u"Account"_s));
}

void ChangeStreamTest::someObjectsMayBeHeardWithoutOthers()
{
    StreamWorld world;
    world.start({u"Account"_s, u"Idea"_s}); // the service has no events of the second (contract 9.3)
    QVERIFY(world.listens());
    QVERIFY(world.stream->status().refused.value(u"Idea"_s).contains(u"doesn't exist"_s));
    QVERIFY(world.knows(u"Account created "_s + world.account("Acme")));
}

void ChangeStreamTest::aRefusedHandshakeSaysWhy_data()
{
    QTest::addColumn<bool>("busy");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("busy") << true << static_cast<int>(StreamStatus::State::Waiting) << u"too busy"_s;
    QTest::newRow("too many") << false << static_cast<int>(StreamStatus::State::Unavailable) << u"used up"_s;
}

void ChangeStreamTest::aRefusedHandshakeSaysWhy()
{
    QFETCH(const bool, busy);
    QFETCH(const int, state);
    QFETCH(const QString, word);
    StreamWorld world;
    world.services.streaming().withSwitches([busy](auto &switches) {
        switches.busy = busy;
        switches.mostClients = busy ? 10 : 0;
    });
    world.start();
    QTRY_COMPARE(static_cast<int>(world.stream->status().state), state);
    QVERIFY2(world.stream->status().reason.contains(word), qPrintable(world.stream->status().reason));
}

void ChangeStreamTest::anEventThatComesAgainIsStoredOnce()
{
    StreamWorld world;
    world.start();
    QVERIFY(world.listens());
    const QString account = world.account("Acme");
    QVERIFY(world.knows(u"Account created "_s + account));
    const qint64 heard = world.mark(accounts);
    QVERIFY(world.knows(u"Account created "_s + world.account("Second")));
    world.stop();
    // The mark of an older state, as after a restored backup: everything since comes again.
    VERIFY_RESULT(world.place.write([heard](store::StateTransaction &tx) {
        return tx.setMeta(replayKey(accounts), QByteArray::number(heard));
    }));
    world.start();
    QVERIFY(world.knows(u"Account created "_s + world.account("Third")));
    QCOMPARE(world.told().filter(u"created"_s).size(), 3);
}

void ChangeStreamTest::aDiskThatRefusesLosesNothing()
{
    StreamWorld world;
    world.start();
    QVERIFY(world.listens());
    QVERIFY(world.knows(u"Account created "_s + world.account("Before")));
    std::atomic<int> refused = 0;
    world.place.store->setFaultHook([&](qint64) -> Status {
        ++refused;
        return fail(ErrorKind::Storage, u"DISK_FULL"_s, u"The disk is full."_s);
    });
    const QString during = world.account("During");
    QTRY_VERIFY(refused > 0);
    world.place.store->setFaultHook({});
    QVERIFY(world.knows(u"Account created "_s + during));
}

QTEST_GUILESS_MAIN(ChangeStreamTest)

#include "tst_changestream.moc"
