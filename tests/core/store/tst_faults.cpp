// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "tests/core/store/smalldisk.h"
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

#include <QCoreApplication>
#include <QProcess>

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;

namespace {

const CacheObject account{Side::Salesforce, u"Account"_s};

std::function<Status(qint64)> failAt(qint64 fatal, std::shared_ptr<qint64> last)
{
    return [fatal, last](qint64 number) -> Status {
        *last = number;
        if (number == fatal)
            return fail(ErrorKind::Storage, u"FAULT"_s, u"injected"_s);
        return {};
    };
}

/// A transaction that touches many tables.
Status workOn(StateTransaction &tx, const QString &suffix)
{
    QList<Link> links{
        makeLink(u"001a"_s + suffix, u"1"_s + suffix), makeLink(u"001b"_s + suffix, u"2"_s + suffix)};
    TANDEM_CHECK(tx.putLinks(links));
    std::swap(links[0].startdeliver, links[1].startdeliver);
    TANDEM_CHECK(tx.putLinks(links));
    QList<OutboxEntry> entries(2);
    TANDEM_CHECK(tx.putOutbox(entries));
    TANDEM_CHECK(tx.addHistory({HistoryEntry{}}));
    Conflict conflict;
    conflict.linkId = links[0].id;
    TANDEM_CHECK(tx.putConflict(conflict));
    TANDEM_CHECK(tx.putWaiting({Waiting{}}));
    TANDEM_CHECK(tx.removeWaiting(Flow::Accounts, Side::Salesforce, {RecordId()}));
    TANDEM_CHECK(tx.raiseEpoch());
    return tx.setMeta(u"last"_s, suffix.toUtf8());
}

struct Seen
{
    QList<Link> links;
    qsizetype outbox = 0;
    qsizetype history = 0;
    qint64 epoch = 0;
    QByteArray last;
    StateTransaction::Counts counts;
    friend bool operator==(const Seen &, const Seen &) = default;
};

Result<Seen> look(StateTransaction &tx)
{
    TANDEM_TRY(links, tx.linksAfter(Flow::Accounts, 0, 999));
    TANDEM_TRY(outbox, tx.openOutbox({}, 0, 999));
    TANDEM_TRY(history, tx.historyOfRun(0, 0, 999));
    TANDEM_TRY(epoch, tx.epoch());
    TANDEM_TRY(last, tx.meta(u"last"_s));
    TANDEM_TRY(counts, tx.counts({}));
    return Seen{links, outbox.size(), history.size(), epoch, last, counts};
}

QByteArray runVictim(const QString &folder, const QString &what, int fatal)
{
    QProcess victim;
    victim.start(
        QCoreApplication::applicationDirPath() + u"/store_victim"_s, {folder, what, QString::number(fatal)});
    if (!victim.waitForFinished() || victim.exitStatus() != QProcess::CrashExit)
        return "not killed";
    return victim.readAllStandardOutput().trimmed().split('\n').last();
}

} // namespace

/// What is stored stays whole, whatever fails and whoever dies.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFailingWriteLeavesTheStateAsItWas();
    void everyFailingWriteLeavesTheCacheAsItWas();
    void aKilledProgramLeavesNoTornState_data();
    void aKilledProgramLeavesNoTornState();
    void aKilledProgramLeavesNoTornCache_data() { aKilledProgramLeavesNoTornState_data(); }
    void aKilledProgramLeavesNoTornCache();
    void aFullFileIsSaidAndHeals();
    void aFullDiskIsSaidAndHeals_data();
    void aFullDiskIsSaidAndHeals();
};

void TestFaults::everyFailingWriteLeavesTheStateAsItWas()
{
    StatePlace place;
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return workOn(tx, u"-first"_s); }));
    const auto before = place.read(look);
    VERIFY_RESULT(before);
    const qint64 commits = place.store->commits();
    auto last = std::make_shared<qint64>(0);
    for (qint64 fatal = 1;; ++fatal) {
        place.store->setFaultHook(failAt(fatal, last));
        const auto written = place.write([](StateTransaction &tx) { return workOn(tx, u"-second"_s); });
        if (written)
            break;
        QCOMPARE(written.error().code, u"FAULT"_s);
        QCOMPARE(*last, fatal);
        QCOMPARE(place.read(look).value() == *before, true);
        QCOMPARE(place.store->commits(), commits);
    }
    QVERIFY2(*last >= 12, "the hook saw too few writes");
    QCOMPARE(place.store->commits(), commits + 1);
    QCOMPARE(place.read(look)->links.size(), 4);
}

void TestFaults::everyFailingWriteLeavesTheCacheAsItWas()
{
    const QTemporaryDir folder;
    auto store = std::move(*CacheStore::open(folder.path()));
    const auto put = [&](const QString &suffix) {
        std::vector<CacheEntry> entries{
            makeEntry(u"known"_s, 1, u"name"_s + suffix), makeEntry(u"new"_s + suffix, 1, u"n"_s)};
        return await(
            store->put(account, entries, Cursor{Instant{suffix.size()}, {}, {}, {}, false}, suffix.size()));
    };
    VERIFY_RESULT(put(u"-a"_s));
    const auto seen = [&] {
        return std::tuple(await(store->all(account, RecordId(), 99)).value(),
            await(store->cursor(account)).value(), await(store->counts(account)).value(),
            await(store->unseen(account, 2, RecordId(), 9)).value(),
            await(store->candidates(account, u"name"_s, {u"n"_s, u"name-a"_s, u"name-bb"_s})).value());
    };
    const auto before = seen();
    auto last = std::make_shared<qint64>(0);
    for (qint64 fatal = 1;; ++fatal) {
        store->setFaultHook(failAt(fatal, last));
        const auto written = put(u"-bb"_s);
        if (written) {
            QCOMPARE(*written, (PutResult{1, 1, 0}));
            break;
        }
        QCOMPARE(written.error().code, u"FAULT"_s);
        QCOMPARE(seen() == before, true);
    }
    QVERIFY2(*last >= 8, "the hook saw too few writes");
    QCOMPARE(std::get<0>(seen()).size(), 3U);
}

void TestFaults::aKilledProgramLeavesNoTornState_data()
{
    QTest::addColumn<int>("fatal");
    for (const int fatal : {1, 2, 3, 4, 5, 6, 7, 8, 41, 42, 43, 44})
        QTest::addRow("write %d", fatal) << fatal;
}

void TestFaults::aKilledProgramLeavesNoTornState()
{
    QFETCH(int, fatal);
    StatePlace place;
    place.close();
    const QByteArray reported = runVictim(place.directory(), u"state"_s, fatal);
    QVERIFY2(reported != "not killed", reported.constData());
    place.reopen();
    const auto rounds = place.read([](StateTransaction &tx) { return tx.meta(u"rounds"_s); });
    VERIFY_RESULT(rounds);
    // Each round is three statements and a commit; what was reported as stored is there, and nothing by
    // halves.
    QCOMPARE(*rounds, reported);
    QCOMPARE(rounds->toInt(), (fatal - 1) / 4);
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.linkCount(Flow::Accounts); }), rounds->toInt());
    QCOMPARE(
        place.read([](StateTransaction &tx) { return tx.historyOfRun(1, 0, 999); })->size(), rounds->toInt());
}

void TestFaults::aKilledProgramLeavesNoTornCache()
{
    QFETCH(int, fatal);
    const QTemporaryDir folder;
    const QByteArray reported = runVictim(folder.path(), u"cache"_s, fatal);
    QVERIFY2(reported != "not killed", reported.constData());
    auto store = std::move(*CacheStore::open(folder.path()));
    const auto cursor = await(store->cursor(account));
    VERIFY_RESULT(cursor);
    const qint64 rounds = *cursor ? (*cursor)->stamp.ms : 0;
    QCOMPARE(rounds, reported.toLongLong());
    QCOMPARE(await(store->counts(account))->records, rounds * 10);
    QCOMPARE(await(store->candidates(account, u"name"_s, {u"same"_s}))->value(u"same"_s).size(), rounds * 10);
}

/// The same as a full disk, on every machine: the file may not grow beyond a number of pages.
void TestFaults::aFullFileIsSaidAndHeals()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"state.db"_s);
    auto database = std::move(*Database::open({.path = path}));
    VERIFY_RESULT(migrate(*database, migrations(u"state"_s), [](int) { return Status(); }));
    StateTransaction tx(*database);
    const auto store = [&](int round) {
        return database->transaction(Database::Access::Write, [&]() -> Status {
            TANDEM_CHECK(tx.setMeta(u"round"_s, QByteArray::number(round)));
            return tx.setMeta(u"filler-%1"_s.arg(round), QByteArray(50'000, 'x'));
        });
    };
    VERIFY_RESULT(database->single(u"PRAGMA max_page_count=200"_s));
    int round = 1;
    Status status = store(round);
    while (status && round < 100)
        status = store(++round);
    QVERIFY(!status);
    QCOMPARE(status.error().code, u"DISK_FULL"_s);
    QCOMPARE(status.error().kind, ErrorKind::Storage);
    QVERIFY2(status.error().text.contains(path)
            && status.error().text.contains(u"Free some space, then run again"),
        qPrintable(status.error().text));
    QCOMPARE(*tx.meta(u"round"_s), QByteArray::number(round - 1));
    VERIFY_RESULT(database->single(u"PRAGMA max_page_count=4000"_s));
    VERIFY_RESULT(store(round));
    QCOMPARE(*tx.meta(u"round"_s), QByteArray::number(round));
}

void TestFaults::aFullDiskIsSaidAndHeals_data()
{
    QTest::addColumn<int>("megabytes");
    QTest::addColumn<bool>("whileOpening");
    const QTemporaryDir probe;
    if (SmallDisk::possible(probe.filePath(u"disk"_s))) {
        QTest::newRow("2 MB, in use") << 2 << false;
        QTest::newRow("20 MB, in use") << 20 << false;
        QTest::newRow("2 MB, full before the start") << 2 << true;
    }
}

void TestFaults::aFullDiskIsSaidAndHeals()
{
    QFETCH(int, megabytes);
    QFETCH(bool, whileOpening);
    const QTemporaryDir folder;
    const SmallDisk disk(folder.filePath(u"disk"_s), megabytes);
    QVERIFY(disk.valid());
    const QString directory = folder.filePath(u"disk/profile"_s);
    QFile filler(folder.filePath(u"disk/filler"_s));
    QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    const QByteArray block(4096, 'x');
    const int blocks = whileOpening ? megabytes * 256 : megabytes * 128;
    for (int i = 0; i < blocks && filler.write(block) == block.size(); ++i) { }
    if (whileOpening) {
        const auto refused = StateStore::open({directory, nullptr});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"DISK_FULL"_s);
        QVERIFY2(refused.error().text.contains(directory), qPrintable(refused.error().text));
        filler.remove();
    }
    auto opened = StateStore::open({directory, nullptr});
    VERIFY_RESULT(opened);
    const auto store = [&](int round) {
        return await((*opened)->write<bool>([round](StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.setMeta(u"round"_s, QByteArray::number(round)));
            TANDEM_CHECK(tx.setMeta(u"filler-%1"_s.arg(round), QByteArray(100'000, 'x')));
            return true;
        }));
    };
    const auto stored = [&] {
        return await((*opened)->read<QByteArray>([](StateTransaction &tx) {
            return tx.meta(u"round"_s);
        })).value();
    };
    int round = 1;
    auto status = store(round);
    while (status && round < 1000)
        status = store(++round);
    QVERIFY(!status);
    QCOMPARE(status.error().code, u"DISK_FULL"_s);
    QVERIFY2(status.error().text.contains(directory), qPrintable(status.error().text));
    QCOMPARE(stored(), round == 1 ? QByteArray() : QByteArray::number(round - 1));
    if (whileOpening)
        return;
    filler.remove();
    VERIFY_RESULT(store(round));
    QCOMPARE(stored(), QByteArray::number(round));
}

std::unique_ptr<QObject> testFaults()
{
    return std::make_unique<TestFaults>();
}
#include "tst_faults.moc"
