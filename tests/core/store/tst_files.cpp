// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "tests/core/store/smalldisk.h"
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

#include <QDir>
#include <QFileInfo>
#include <QSemaphore>

#include <atomic>

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const CacheObject account{Side::Salesforce, u"Account"_s};
constexpr QFile::Permissions forOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

QStringList backupsIn(const QString &directory)
{
    return QDir(directory + u"/backups"_s).entryList(QDir::Files, QDir::Name);
}

Status setMark(StateTransaction &tx)
{
    return tx.setMeta(u"mark"_s, "here");
}

/// The name of a daily copy.
QString copyOf(const QString &time)
{
    return u"state-%1-v%2.db"_s.arg(time).arg(migrations(u"state"_s).last().version);
}

} // namespace

/// The files: who may read them, what is refused, backups, and the thread behind them.
class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheOwnerReadsThem();
    void looseRightsAreTakenAway();
    void theLogIsUsedWhereItIsPossible_data();
    void theLogIsUsedWhereItIsPossible();
    void aNewerFileIsRefusedAndLeftAlone();
    void aDamagedFileNamesTheNewestBackup_data();
    void aDamagedFileNamesTheNewestBackup();
    void aBackupCanBeRestored();
    void aPlaceThatCannotBeUsedIsNamed_data();
    void aPlaceThatCannotBeUsedIsNamed();
    void aBackupIsMadeEachDayAndSevenAreKept();
    void aLongRunningProgramBacksUpToo();
    void aDamagedCacheIsMadeAnew_data();
    void aDamagedCacheIsMadeAnew();
    void damageInsideTheCacheIsMendedWhenItIsMet();
    void olderCachesAreRemoved();
    void queuedJobsAreDoneBeforeTheEnd();
    void aJobAfterTheEndIsRefused();
    void aReadingJobCannotWrite();
    void onlyWritingCommitsAreCounted();
};

void TestFiles::onlyTheOwnerReadsThem()
{
    StatePlace place;
    auto cache = std::move(*CacheStore::open(place.directory()));
    VERIFY_RESULT(place.write(setMark));
    VERIFY_RESULT(await(cache->put(account, {makeEntry(u"1"_s, 1, u"x"_s)}, {})));
    place.clock->advance(25h);
    VERIFY_RESULT(place.write(setMark));
    const QDir folder(place.directory());
    QCOMPARE(QFileInfo(folder.path()).permissions() & forOthers, QFile::Permissions());
    QCOMPARE(QFileInfo(folder.filePath(u"backups"_s)).permissions() & forOthers, QFile::Permissions());
    QStringList names = folder.entryList(QDir::Files);
    QCOMPARE(names.size(), 6); // two databases, each with its log and index
    for (const QString &backup : backupsIn(place.directory()))
        names.append(u"backups/"_s + backup);
    QCOMPARE(names.size(), 7);
    for (const QString &name : std::as_const(names)) {
        const auto rights = QFileInfo(folder.filePath(name)).permissions();
        QVERIFY2(!(rights & (forOthers | QFile::ExeOwner)), qPrintable(name));
    }
}

void TestFiles::looseRightsAreTakenAway()
{
    StatePlace place;
    place.close();
    QFile::setPermissions(place.directory(), QFile::Permissions(0x7755));
    QFile::setPermissions(place.path(), QFile::Permissions(0x6644));
    place.reopen();
    QCOMPARE(QFileInfo(place.directory()).permissions() & forOthers, QFile::Permissions());
    QCOMPARE(QFileInfo(place.path()).permissions() & forOthers, QFile::Permissions());
}

void TestFiles::theLogIsUsedWhereItIsPossible_data()
{
    QTest::addColumn<QString>("vfs");
    QTest::addColumn<QString>("mode");
    QTest::newRow("usual") << QString() << u"wal"_s;
    QTest::newRow("no shared memory") << u"unix-dotfile"_s << u"delete"_s;
}

void TestFiles::theLogIsUsedWhereItIsPossible()
{
    QFETCH(QString, vfs);
    QFETCH(QString, mode);
    const QTemporaryDir folder;
    auto database = Database::open({.path = folder.filePath(u"odd name?.db"_s), .vfs = vfs});
    VERIFY_RESULT(database);
    QCOMPARE((*database)->journalMode(), mode);
    VERIFY_RESULT((*database)->execute(u"CREATE TABLE t (a)"_s));
    QCOMPARE(*(*database)->single(u"PRAGMA foreign_keys"_s), QVariant(1));
    QCOMPARE(*(*database)->single(u"PRAGMA synchronous"_s), QVariant(2));
}

void TestFiles::aNewerFileIsRefusedAndLeftAlone()
{
    StatePlace place;
    VERIFY_RESULT(place.write(setMark));
    place.close();
    VERIFY_RESULT((*Database::open({.path = place.path()}))->execute(u"PRAGMA user_version=99"_s));
    const auto refused = StateStore::open({place.directory(), place.clock});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Storage);
    QCOMPARE(refused.error().code, u"NEWER_VERSION"_s);
    QVERIFY2(refused.error().text.contains(place.path()) && refused.error().text.contains(u"Update Tandem"),
        qPrintable(refused.error().text));
    VERIFY_RESULT((*Database::open({.path = place.path()}))
                      ->execute(u"PRAGMA user_version=%1"_s.arg(migrations(u"state"_s).last().version)));
    place.reopen();
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.meta(u"mark"_s); }), QByteArray("here"));
}

void TestFiles::aDamagedFileNamesTheNewestBackup_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("backup");
    QTest::newRow("head") << qint64(0) << 100 << true;
    QTest::newRow("inside") << qint64(8192) << 4096 << true;
    QTest::newRow("without a backup") << qint64(0) << 100 << false;
}

void TestFiles::aDamagedFileNamesTheNewestBackup()
{
    QFETCH(qint64, at);
    QFETCH(int, size);
    QFETCH(bool, backup);
    StatePlace place;
    if (backup) {
        place.clock->advance(24h);
        VERIFY_RESULT(place.write(setMark));
    }
    place.close();
    overwrite(place.path(), at, QByteArray(size, '\x5a'));
    const auto refused = StateStore::open({place.directory(), place.clock});
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Storage);
    QCOMPARE(refused.error().code, u"DAMAGED"_s);
    QVERIFY2(refused.error().text.contains(place.path()), qPrintable(refused.error().text));
    const QStringList backups = backupsIn(place.directory());
    QCOMPARE(backups.size(), backup ? 1 : 0);
    if (backup)
        QVERIFY2(refused.error().text.contains(backups.last()), qPrintable(refused.error().text));
    else
        QVERIFY2(refused.error().text.contains(u"no backup"), qPrintable(refused.error().text));
}

void TestFiles::aBackupCanBeRestored()
{
    StatePlace place;
    VERIFY_RESULT(place.write(setMark));
    place.clock->advance(24h);
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.setMeta(u"mark"_s, "second"); }));
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.setMeta(u"mark"_s, "lost"); }));
    place.close();
    overwrite(place.path(), 0, QByteArray(100, '\x5a'));
    QVERIFY(QFile::remove(place.path()));
    const QString backup = place.directory() + u"/backups/"_s + backupsIn(place.directory()).last();
    QVERIFY(QFile::copy(backup, place.path()));
    place.reopen();
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.meta(u"mark"_s); }), QByteArray("second"));
}

void TestFiles::aPlaceThatCannotBeUsedIsNamed_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("a file in the way") << u"file"_s << u"CANNOT_OPEN"_s;
    QTest::newRow("a folder in the file's place") << u"folder"_s << u"CANNOT_OPEN"_s;
#ifdef Q_OS_LINUX
    QTest::newRow("a system that makes no folders") << u"proc"_s << u"CANNOT_OPEN"_s;
#endif
    const QTemporaryDir probe;
    if (SmallDisk::possible(probe.filePath(u"disk"_s)))
        QTest::newRow("a disk mounted read-only") << u"mount"_s << u"READ_ONLY"_s;
    QFile::setPermissions(probe.path(), QFile::ReadOwner | QFile::ExeOwner);
    const bool rightsBind = !QFile(probe.filePath(u"try"_s)).open(QIODevice::WriteOnly);
    QFile::setPermissions(probe.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (rightsBind)
        QTest::newRow("a folder without the right to write") << u"rights"_s << u"READ_ONLY"_s;
}

void TestFiles::aPlaceThatCannotBeUsedIsNamed()
{
    QFETCH(QString, kind);
    QFETCH(QString, code);
    const QTemporaryDir folder;
    QString directory = folder.filePath(u"place/profile"_s);
    std::optional<SmallDisk> disk;
    if (kind == u"file"_s) {
        QFile file(folder.filePath(u"place"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
    } else if (kind == u"folder"_s) {
        QVERIFY(QDir().mkpath(directory + u"/state.db"_s));
        QVERIFY(QDir().mkpath(directory + u"/cache-%1.db"_s.arg(CacheStore::version)));
    } else if (kind == u"proc"_s) {
        directory = u"/proc/tandem/profile"_s;
    } else if (kind == u"mount"_s) {
        disk.emplace(folder.filePath(u"place"_s), 2);
        QVERIFY(StateStore::open({directory, nullptr}).has_value());
        QVERIFY(disk->makeReadOnly());
    } else {
        QVERIFY(StateStore::open({directory, nullptr}).has_value());
        QFile::setPermissions(directory + u"/state.db"_s, QFile::ReadOwner);
    }
    const auto state = StateStore::open({directory, nullptr});
    QVERIFY(!state);
    QCOMPARE(state.error().kind, ErrorKind::Storage);
    QCOMPARE(state.error().code, code);
    QVERIFY2(state.error().text.contains(directory), qPrintable(state.error().text));
    QVERIFY2(state.error().text.contains(u"then run again"), qPrintable(state.error().text));
    if (kind == u"rights"_s)
        return;
    const auto cache = CacheStore::open(directory);
    QVERIFY(!cache);
    QCOMPARE(cache.error().code, code);
}

void TestFiles::aBackupIsMadeEachDayAndSevenAreKept()
{
    StatePlace place;
    QVERIFY(backupsIn(place.directory()).isEmpty());
    place.clock->advance(23h);
    place.reopen();
    // A file that was there before, and of which there is no copy.
    QCOMPARE(backupsIn(place.directory()), QStringList{copyOf(u"20260201T083000Z"_s)});
    place.clock->advance(23h);
    place.reopen();
    QCOMPARE(backupsIn(place.directory()).size(), 1);
    for (int day = 0; day < 9; ++day) {
        place.clock->advance(24h);
        place.reopen();
    }
    const QStringList kept = backupsIn(place.directory());
    QCOMPARE(kept.size(), 7);
    QCOMPARE(kept.last(), copyOf(u"20260211T073000Z"_s));
    QCOMPARE(kept.first(), copyOf(u"20260205T073000Z"_s));
}

void TestFiles::aLongRunningProgramBacksUpToo()
{
    StatePlace place;
    VERIFY_RESULT(place.write(setMark));
    QVERIFY(backupsIn(place.directory()).isEmpty());
    place.clock->advance(24h);
    VERIFY_RESULT(place.write(setMark));
    VERIFY_RESULT(place.write(setMark));
    QCOMPARE(backupsIn(place.directory()).size(), 1);
}

void TestFiles::aDamagedCacheIsMadeAnew_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("no database at all") << u"garbage"_s;
    QTest::newRow("of another format") << u"version"_s;
    QTest::newRow("without its tables") << u"tables"_s;
}

void TestFiles::aDamagedCacheIsMadeAnew()
{
    QFETCH(QString, kind);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cache-%1.db"_s.arg(CacheStore::version));
    auto store = std::move(*CacheStore::open(folder.path()));
    VERIFY_RESULT(await(store->put(account, {makeEntry(u"1"_s, 1, u"x"_s)}, {})));
    store.reset();
    if (kind == u"garbage"_s)
        overwrite(path, 0, QByteArray(100, '\x5a'));
    else if (kind == u"version"_s)
        VERIFY_RESULT((*Database::open({.path = path}))->execute(u"PRAGMA user_version=77"_s));
    else
        VERIFY_RESULT((*Database::open({.path = path}))->execute(u"DROP TABLE objects"_s));
    auto again = CacheStore::open(folder.path());
    VERIFY_RESULT(again);
    QCOMPARE(await((*again)->counts(account))->records, 0);
    QCOMPARE(await((*again)->put(account, {makeEntry(u"1"_s, 1, u"x"_s)}, {})), (PutResult{1, 0, 0}));
}

void TestFiles::damageInsideTheCacheIsMendedWhenItIsMet()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cache-%1.db"_s.arg(CacheStore::version));
    auto store = std::move(*CacheStore::open(folder.path()));
    std::vector<CacheEntry> entries;
    for (int i = 0; i < 5000; ++i)
        entries.push_back(makeEntry(QString::number(i), 1, QString(200, u'x')));
    VERIFY_RESULT(await(store->put(account, entries, Cursor{Instant{5}, {}, {}, {}, true})));
    store.reset();
    const qint64 size = QFileInfo(path).size();
    overwrite(path, 16 * 8192, QByteArray(static_cast<int>(size) - 16 * 8192, '\x5a'));
    store = std::move(*CacheStore::open(folder.path()));
    const auto met = await(store->all(account, RecordId(), 9999));
    QVERIFY(!met);
    QCOMPARE(met.error().code, u"CACHE_LOST"_s);
    QCOMPARE(met.error().retry, Retry::Later);
    QCOMPARE(await(store->cursor(account)).value(), std::optional<Cursor>());
    QCOMPARE(await(store->put(account, {makeEntry(u"1"_s, 1, u"x"_s)}, {})), (PutResult{1, 0, 0}));
}

void TestFiles::olderCachesAreRemoved()
{
    const QTemporaryDir folder;
    for (const char *name : {"cache-0.db", "cache-0.db-wal", "cache-other.db"}) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    auto store = std::move(*CacheStore::open(folder.path()));
    QVERIFY(!QFile::exists(folder.filePath(u"cache-0.db"_s)));
    QVERIFY(!QFile::exists(folder.filePath(u"cache-0.db-wal"_s)));
    QVERIFY(QFile::exists(folder.filePath(u"cache-other.db"_s)));
}

void TestFiles::queuedJobsAreDoneBeforeTheEnd()
{
    StatePlace place;
    QList<QFuture<Result<bool>>> futures;
    for (int i = 0; i < 300; ++i) {
        futures.append(place.store->write<bool>([i](StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.setMeta(QString::number(i), "x"));
            return true;
        }));
    }
    place.close();
    for (const auto &future : std::as_const(futures)) {
        QVERIFY(future.isFinished());
        VERIFY_RESULT(future.result());
    }
    place.reopen();
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.meta(u"299"_s); }), QByteArray("x"));
}

void TestFiles::aJobAfterTheEndIsRefused()
{
    StatePlace place;
    StateStore *store = place.store.get();
    QSemaphore closing;
    std::optional<Result<bool>> late;
    // A job that is still in the queue when the store closes asks for another one.
    auto last = store->write<bool>([&](StateTransaction &) -> Result<bool> {
        closing.acquire();
        QFuture<Result<bool>> future;
        do {
            future = store->write<bool>([](StateTransaction &) -> Result<bool> { return true; });
        } while (!future.isFinished()); // what was still taken waits behind this job
        late = future.result();
        return true;
    });
    closing.release();
    place.close();
    QVERIFY(last.isFinished());
    QVERIFY(late.has_value() && !late->has_value());
    QCOMPARE(late->error().kind, ErrorKind::Stopped);
}

void TestFiles::aReadingJobCannotWrite()
{
    StatePlace place;
    const auto refused = place.read([](StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(setMark(tx));
        return true;
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"READ_JOB_WRITES"_s);
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.meta(u"mark"_s); }), QByteArray());
}

void TestFiles::onlyWritingCommitsAreCounted()
{
    StatePlace place;
    const qint64 before = place.store->commits();
    VERIFY_RESULT(place.read([](StateTransaction &tx) { return tx.meta(u"mark"_s); }));
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.removeOutbox({1, 2, 3}); }));
    QCOMPARE(place.store->commits(), before);
    VERIFY_RESULT(place.write([](StateTransaction &tx) -> Status {
        TANDEM_CHECK(setMark(tx));
        return tx.setMeta(u"other"_s, "x");
    }));
    QCOMPARE(place.store->commits(), before + 1);
    auto cache = std::move(*CacheStore::open(place.directory()));
    const qint64 cacheBefore = cache->commits();
    VERIFY_RESULT(await(cache->put(account, {makeEntry(u"1"_s, 1, u"x"_s)}, {})));
    QCOMPARE(cache->commits(), cacheBefore + 1);
    VERIFY_RESULT(await(cache->put(account, {makeEntry(u"1"_s, 1, u"x"_s)}, {})));
    QCOMPARE(cache->commits(), cacheBefore + 1);
}

std::unique_ptr<QObject> testFiles()
{
    return std::make_unique<TestFiles>();
}
#include "tst_files.moc"
