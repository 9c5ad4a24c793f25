// SPDX-License-Identifier: GPL-3.0-or-later
// Parse + cache on recorded Salesforce pages, from memory, beside what SQLite alone does with the same rows
// in the same run.   bench_pages [accounts] [rounds]     (50000 and 3 by default; use the preset "release")
//
// The pages are answers of tandem-sandbox: 2,000 accounts of 20 fields each, in the order that
// Tandem reads them (SystemModstamp, Id). Ours is everything from the bytes of a page to the committed cache:
// simdjson, typed records, hash, encoding, upsert with its change mark, cursor. "SQLite alone" is its C
// interface with one prepared INSERT per row into one table with a unique id, the same columns the cache
// keeps for a record (id, stamp, hash, hash of the match keys, match keys, fields) with the very same bytes,
// one transaction per page, the same page size, log and synchronous setting. What it does not do: look
// whether a row is there, mark it, or keep match keys.
#include "core/http/client.h"
#include "core/salesforce/pageparser.h"
#include "core/store/cachecodec.h"
#include "tests/bench/benchsupport.h"

#include <QCoreApplication>
#include <QUrl>
#include <QtConcurrentRun>

#include <deque>
#include <random>
#include <sqlite3.h>

using namespace tandem;
using namespace tandem::bench;
using namespace Qt::StringLiterals;

namespace {

const store::CacheObject account{Side::Salesforce, u"Account"_s};

struct Recording
{
    salesforce::SchemaPtr schema;
    std::vector<QByteArray> pages;
    qint64 records = 0;
    qint64 bytes = 0;
};

/// The answers to the query, byte by byte, as a client of ours hears them.
Recording record(qint64 accounts)
{
    const SandboxProcess sandbox({u"--accounts"_s, QString::number(accounts), u"--contacts"_s, u"0"_s});
    Profile profile(sandbox.services());
    profile.connect();
    Recording recording;
    recording.schema = profile.accounts().salesforceSchema;
    http::ServicePolicy policy;
    policy.name = "salesforce";
    policy.baseUrl = sandbox.services().salesforce;
    policy.authorization = [token = sandbox.services().accessToken] { return "Bearer " + token; };
    http::Client client(policy, {}, profile.clock);
    const QString soql = u"SELECT Id, SystemModstamp, IsDeleted, MasterRecordId, %1 FROM Account"
                         " ORDER BY SystemModstamp, Id"_s.arg(twentyFields().join(u", "_s));
    http::Request request;
    request.path = "/services/data/v" + profile.configuration.salesforce.apiVersion.toLatin1()
        + "/query?q=" + QUrl::toPercentEncoding(soql);
    request.largeAnswer = true;
    while (!request.path.isEmpty()) {
        const auto response = need(await(client.send(request)), "page");
        if (!response.ok())
            qFatal("page: %s", response.body.constData());
        const auto page = need(salesforce::parseQueryPage(response.body, *recording.schema), "page");
        recording.records += static_cast<qint64>(page.records.size());
        recording.bytes += response.body.size();
        recording.pages.push_back(response.body);
        request.path = page.next;
    }
    return recording;
}

Result<salesforce::Page> parsePacked(const Recording &recording, const QByteArray &body)
{
    return salesforce::parseQueryPage(body, *recording.schema, {}, salesforce::PageForm::Packed);
}

std::vector<store::CacheEntry> entriesOf(salesforce::Page page)
{
    std::vector<store::CacheEntry> entries;
    entries.reserve(page.records.size());
    for (size_t i = 0; i < page.records.size(); ++i)
        entries.push_back({std::move(page.records[i]), {}, std::move(page.packed[i])});
    return entries;
}

/// The way of a reader: while one page is parsed on the pool, the ones before are encoded and written.
double parseAndCache(const Recording &recording)
{
    const QTemporaryDir folder;
    auto cache = need(store::CacheStore::open(folder.path()), "cache");
    QElapsedTimer timer;
    timer.start();
    std::deque<QFuture<Result<store::PutResult>>> underWay;
    for (const QByteArray &body : recording.pages) {
        auto parsing = QtConcurrent::run([&] { return parsePacked(recording, body); });
        parsing.waitForFinished();
        underWay.push_back(
            cache->put(account, entriesOf(need(parsing.takeResult(), "parse")), store::Cursor{}));
        if (underWay.size() > 4) {
            need(underWay.front(), "put");
            underWay.pop_front();
        }
    }
    for (const auto &put : underWay)
        need(put, "put");
    return seconds(timer);
}

double parseOnly(const Recording &recording)
{
    QElapsedTimer timer;
    timer.start();
    for (const QByteArray &body : recording.pages)
        need(parsePacked(recording, body), "parse");
    return seconds(timer);
}

/// Pages of columns as the cache stores them, made before the clock starts.
using Rows = std::vector<std::vector<store::EncodedEntry>>;

Rows encode(const Recording &recording)
{
    Rows rows;
    for (const QByteArray &body : recording.pages)
        rows.push_back(store::encodeEntries(entriesOf(need(parsePacked(recording, body), "parse"))));
    return rows;
}

void insertPage(sqlite3 *database, sqlite3_stmt *insert, const std::vector<store::EncodedEntry> &page)
{
    sqlite3_exec(database, "BEGIN", nullptr, nullptr, nullptr);
    for (const store::EncodedEntry &row : page) {
        sqlite3_bind_text16(insert, 1, row.id.utf16(), static_cast<int>(row.id.size() * 2), SQLITE_STATIC);
        sqlite3_bind_int64(insert, 2, row.stamp);
        sqlite3_bind_int64(insert, 3, row.hash);
        sqlite3_bind_int64(insert, 4, row.keysHash);
        sqlite3_bind_blob(insert, 5, row.keys.constData(), static_cast<int>(row.keys.size()), SQLITE_STATIC);
        sqlite3_bind_blob(
            insert, 6, row.fields.constData(), static_cast<int>(row.fields.size()), SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE)
            qFatal("SQLite: %s", sqlite3_errmsg(database));
        sqlite3_reset(insert);
    }
    sqlite3_exec(database, "COMMIT", nullptr, nullptr, nullptr);
}

double sqliteAlone(const Rows &rows)
{
    const QTemporaryDir folder;
    sqlite3 *database = nullptr;
    if (sqlite3_open(folder.filePath(u"bare.db"_s).toUtf8().constData(), &database) != SQLITE_OK)
        qFatal("SQLite does not open");
    for (const char *sql : {"PRAGMA page_size=8192", "PRAGMA journal_mode=WAL", "PRAGMA synchronous=NORMAL",
             "PRAGMA cache_size=-24000", "PRAGMA wal_autocheckpoint=4000",
             "CREATE TABLE records (id TEXT NOT NULL UNIQUE, stamp INTEGER NOT NULL, hash INTEGER NOT NULL,"
             " keys_hash INTEGER NOT NULL, match_keys BLOB NOT NULL, fields BLOB NOT NULL)"})
        sqlite3_exec(database, sql, nullptr, nullptr, nullptr);
    sqlite3_stmt *insert = nullptr;
    sqlite3_prepare_v2(database, "INSERT INTO records VALUES (?, ?, ?, ?, ?, ?)", -1, &insert, nullptr);
    QElapsedTimer timer;
    timer.start();
    for (const auto &page : rows)
        insertPage(database, insert, page);
    const double spent = seconds(timer);
    sqlite3_finalize(insert);
    sqlite3_close(database);
    return spent;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Recording recording = record(numberArgument(1, 50'000));
    const qint64 rounds = numberArgument(2, 3);
    const Rows rows = encode(recording);
    printLine("%lld records in %zu pages, %.1f MB of JSON", recording.records, recording.pages.size(),
        static_cast<double>(recording.bytes) / 1e6);
    double ours = 1e9;
    double alone = 1e9;
    double parsing = 1e9;
    for (qint64 round = 0; round < rounds; ++round) { // in turns: what else the machine does hits both
        alone = std::min(alone, sqliteAlone(rows));
        ours = std::min(ours, parseAndCache(recording));
        parsing = std::min(parsing, parseOnly(recording));
    }
    printRate("parse alone, one thread", recording.records, parsing);
    printRate("SQLite alone, the same rows", recording.records, alone);
    printRate("parse + cache", recording.records, ours);
    printLine("%-46s %9.0f %%   (goal: 90 %%; best of %lld rounds)", "  of what SQLite alone does",
        100.0 * alone / ours, rounds);
    return 0;
}
