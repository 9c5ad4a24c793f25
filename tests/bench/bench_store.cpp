// SPDX-License-Identifier: GPL-3.0-or-later
// How fast records go into the cache, beside what SQLite alone does with the same bytes in the same run.
//   bench_store [records]     (200000 by default; use the preset "release")
#include "core/store/cachestore.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

#include <cstdio>
#include <random>

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 2000; // what Salesforce answers in one page
const CacheObject account{Side::Salesforce, u"Account"_s};

/// 20 fields of the usual kinds; `order` scatters the ids, `round` changes one value.
Record makeRecord(qint64 number, qint64 order, int round)
{
    Record record;
    record.id = RecordId(u"0015g%1AAA"_s.arg(order, 10, 10, QChar(u'0')));
    record.stamp = Instant{1'700'000'000'000 + number * 7 + round};
    for (int i = 0; i < 12; ++i)
        record.fields.append(u"Text_%1__c"_s.arg(i), Value(u"value %1 of record %2"_s.arg(i).arg(number)));
    record.fields.append(u"AnnualRevenue"_s, Value(Decimal::fromInteger(number * 1000 + round)));
    record.fields.append(u"Employees"_s, Value(number % 5000));
    record.fields.append(u"IsActive"_s, Value(number % 2 == 0));
    record.fields.append(u"CreatedDate"_s, Value(record.stamp));
    record.fields.append(u"Renewal__c"_s, Value(QDate(2026, 1, 1).addDays(number % 365)));
    record.fields.append(u"Tags__c"_s, Value(QStringList{u"Gold"_s, u"North"_s}));
    record.fields.append(u"Phone"_s, Value());
    record.fields.append(u"OwnerId"_s, Value(u"0055g000001AAAAAA0"_s));
    record.fields.sort();
    return record;
}

std::vector<CacheEntry> makePage(const std::vector<qint64> &order, size_t from, bool matchKeys, int round = 0)
{
    std::vector<CacheEntry> page;
    const size_t end = std::min(from + pageSize, order.size());
    page.reserve(end - from);
    for (size_t i = from; i < end; ++i) {
        CacheEntry entry{makeRecord(static_cast<qint64>(i), order[i], round), {}};
        if (matchKeys)
            entry.matchKeys = {{u"domain"_s, u"company-%1.example"_s.arg(order[i])}};
        page.push_back(std::move(entry));
    }
    return page;
}

qint64 residentKilobytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toLongLong();
    }
    return 0;
}

void print(const char *what, size_t records, qint64 nanoseconds)
{
    const double seconds = static_cast<double>(nanoseconds) / 1e9;
    std::printf("%-44s %8.0f records/s   (%.2f s)\n", what, static_cast<double>(records) / seconds, seconds);
    std::fflush(stdout);
}

/// One prepared INSERT OR REPLACE per record into the simplest table; only SQLite's time is counted.
qint64 bare(const QString &path, const std::vector<qint64> &order)
{
    qint64 spent = 0;
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
        database.setDatabaseName(path);
        if (!database.open())
            std::abort();
        QSqlQuery query(database);
        for (const char *pragma : {"page_size=8192", "journal_mode=WAL", "synchronous=NORMAL",
                 "cache_size=-24000", "secure_delete=OFF", "wal_autocheckpoint=4000"})
            query.exec(u"PRAGMA "_s + QLatin1StringView(pragma));
        query.exec(u"CREATE TABLE bare (id TEXT PRIMARY KEY, fields BLOB)"_s);
        query.prepare(u"INSERT INTO bare VALUES (?, ?)"_s);
        for (size_t from = 0; from < order.size(); from += pageSize) {
            std::vector<std::pair<QString, QByteArray>> rows;
            for (const CacheEntry &entry : makePage(order, from, false))
                rows.emplace_back(entry.record.id.text(), encodeFields(entry.record.fields));
            QElapsedTimer timer;
            timer.start();
            database.transaction();
            for (const auto &[id, fields] : rows) {
                query.bindValue(0, id);
                query.bindValue(1, fields);
                query.exec();
            }
            database.commit();
            spent += timer.nsecsElapsed();
        }
        query.finish();
    }
    QSqlDatabase::removeDatabase(u"bare"_s);
    return spent;
}

/// The time the caller's pages spend in put(): encoding, hashing and writing, two pages under way as in a
/// reader.
qint64 cached(CacheStore &store, const std::vector<qint64> &order, bool matchKeys, int round = 0)
{
    qint64 spent = 0;
    constexpr size_t pagesTogether = 10;
    for (size_t from = 0; from < order.size(); from += pageSize * pagesTogether) {
        std::vector<std::vector<CacheEntry>> pages;
        for (size_t i = 0; i < pagesTogether && from + i * pageSize < order.size(); ++i)
            pages.push_back(makePage(order, from + i * pageSize, matchKeys, round));
        QElapsedTimer timer;
        timer.start();
        QList<QFuture<Result<PutResult>>> futures;
        for (auto &page : pages)
            futures.append(store.put(account, std::move(page), Cursor{}));
        for (auto &future : futures) {
            future.waitForFinished();
            if (!future.result())
                std::abort();
        }
        spent += timer.nsecsElapsed();
    }
    return spent;
}

void compare(const char *name, const std::vector<qint64> &order)
{
    const QTemporaryDir folder;
    std::printf("\n%s ids\n", name);
    const qint64 bareTime = bare(folder.filePath(u"bare.db"_s), order);
    print("bare INSERT of id and blob", order.size(), bareTime);
    {
        auto store = std::move(*CacheStore::open(folder.filePath(u"plain"_s)));
        const qint64 time = cached(*store, order, false);
        print("CacheStore::put, new", order.size(), time);
        std::printf("%-44s %8.0f %%\n", "  of the bare rate",
            100.0 * static_cast<double>(bareTime) / static_cast<double>(time));
        print("CacheStore::put, unchanged", order.size(), cached(*store, order, false));
        print("CacheStore::put, every record changed", order.size(), cached(*store, order, false, 1));
    }
    auto store = std::move(*CacheStore::open(folder.filePath(u"keys"_s)));
    print("CacheStore::put, new, one match key each", order.size(), cached(*store, order, true));
    QElapsedTimer timer;
    timer.start();
    RecordId after;
    size_t read = 0;
    while (true) {
        auto window = store->dirty(account, after, pageSize);
        window.waitForFinished();
        const auto records = window.result();
        if (!records || records->empty())
            break;
        read += records->size();
        after = records->back().id;
    }
    print("CacheStore::dirty, in windows", read, timer.nsecsElapsed());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 count = argc > 1 ? QByteArray(argv[1]).toLongLong() : 200'000;
    std::vector<qint64> order(static_cast<size_t>(count));
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<qint64>(i);
    std::printf("%lld records of 20 fields, %lld bytes each as a blob\n", static_cast<long long>(count),
        static_cast<long long>(encodeFields(makeRecord(1, 1, 0).fields).size()));
    compare("Ascending", order);
    std::shuffle(order.begin(), order.end(), std::mt19937(1)); // NOLINT: the same order in every run
    compare("Scattered", order);
    std::printf("\nPeak memory: %lld MB\n", static_cast<long long>(residentKilobytes() / 1024));
    return 0;
}
