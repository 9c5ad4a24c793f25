// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/changestream.h"
#include "tests/contract/program.h"
#include "tests/core/store/storetesting.h"

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::live;
using namespace Qt::StringLiterals;

namespace {

Task<bool> nothing()
{
    co_return true;
}

QByteArray changeEvent(int number, const std::string &id)
{
    const nlohmann::json line{{"channel", "/data/AccountChangeEvent"},
        {"data",
            {{"schema", "x"},
                {"payload",
                    {{"ChangeEventHeader",
                        {{"entityName", "Account"}, {"recordIds", {id}}, {"changeType", "UPDATE"},
                            {"transactionKey", "t" + std::to_string(number)}, {"sequenceNumber", 1}}}}},
                {"event", {{"replayId", number}}}}}};
    return QByteArray::fromStdString(line.dump());
}

} // namespace

/// The change stream beside faye, a Bayeux server that nobody here wrote and that knows no replay.
class FayeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void eventsAreHeardAndConnectionsMayDrop();

private:
    [[nodiscard]] QByteArray ask(const QByteArray &line);
    Program m_server;
    QUrl m_url;
};

void FayeTest::initTestCase()
{
    if (const QString missing = Program::missing(); !missing.isEmpty())
        QFAIL(qPrintable(missing));
    QVERIFY(m_server.start(u"fayeserver.mjs"_s, {}));
    m_url = QUrl(QString::fromLatin1(m_server.nextLine()));
    QCOMPARE(m_url.host(), u"127.0.0.1"_s);
}

QByteArray FayeTest::ask(const QByteArray &line)
{
    m_server.say(line);
    return m_server.nextLine();
}

void FayeTest::eventsAreHeardAndConnectionsMayDrop()
{
    store::StatePlace place;
    Inbox inbox(place.store.get());
    ChangeStream::Access access;
    access.url = [this] { return m_url; };
    access.authorization = [] { return QByteArray("Bearer token"); };
    access.renew = nothing;
    ChangeStream stream(
        access, http::NetworkSettings(), &inbox, place.store.get(), std::make_shared<SystemClock>());
    stream.start({u"Account"_s});
    QTRY_COMPARE_WITH_TIMEOUT(stream.status().state, StreamStatus::State::Listening, 20'000);
    const auto heard = [&] {
        QStringList ids;
        const auto notices = place.read([](store::StateTransaction &tx) { return tx.openNotices(0, 100); });
        for (const store::Notice &notice : notices.value()) {
            if (notice.change == "updated"_L1)
                ids.append(notice.record.text());
        }
        return ids;
    };
    const QStringList ids{u"001000000000001AAA"_s, u"001000000000002AAA"_s, u"001000000000003AAA"_s};
    for (int i = 0; i < 3; ++i) {
        QTRY_COMPARE_WITH_TIMEOUT(stream.status().state, StreamStatus::State::Listening, 20'000);
        // faye keeps nothing for a client that is away: what is said again until it is heard is one notice.
        QTRY_VERIFY_WITH_TIMEOUT(
            [&] {
                return ask(changeEvent(10 + i, ids.at(i).toStdString())) == "done"
                    && heard().contains(ids.at(i));
            }(),
            20'000);
        // A cut connection may be taken up again unnoticed; who is forgotten has to shake hands.
        const auto before = stream.status().handshakes;
        QCOMPARE(ask(i == 0 ? R"({"drop": true})" : R"({"drop": true, "forget": true})"), QByteArray("done"));
        if (i > 0) {
            QTRY_VERIFY_WITH_TIMEOUT(stream.status().handshakes > before, 20'000);
            QTRY_COMPARE_WITH_TIMEOUT(stream.status().state, StreamStatus::State::Listening, 20'000);
        }
    }
    QTRY_COMPARE(heard(), ids);
    const auto mark = place.read(
        [](store::StateTransaction &tx) { return tx.meta(replayKey(u"/data/AccountChangeEvent"_s)); });
    QCOMPARE(mark, QByteArray("12"));
    QVERIFY(stream.status().handshakes >= 3);
    // What was asked for after the drops: to go on behind the last event that is on disk.
    const QByteArray asked = ask(R"({"heard": true})");
    QVERIFY2(asked.contains(R"({"/data/AccountChangeEvent":-1})"), asked.constData());
    QVERIFY2(asked.contains(R"({"/data/AccountChangeEvent":11})"), asked.constData());
    QVERIFY2(asked.contains(R"({"/data/AccountChangeEvent":12})"), asked.constData());
    stream.stop();
    QTRY_VERIFY(stream.isIdle());
}

QTEST_GUILESS_MAIN(FayeTest)

#include "tst_faye.moc"
