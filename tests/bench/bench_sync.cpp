// SPDX-License-Identifier: GPL-3.0-or-later
// What a run costs.   bench_sync empty|plan|write|first|read|scale [...]     (use the preset "release")
//   empty [links ...]      an empty run over so many links: calls and seconds (10000 100000 1000000)
//   plan [links] [changed] planning the changed ones among so many links (100000 10000)
//   write [records]        creates and updates on both sides, against the sandbox (2000)
//   first [companies]      a whole first sync and its peak memory; the sandbox is another process (200000)
//   read [companies]       reading 20 fields of every account into the cache, and how to let jsforce do it
//   (50000)
//   scale [companies]      how soon tandem-sandbox is ready with them, its memory, and how fast Tandem reads
//   its
//                          accounts (1000000)
#include "app/sandbox/sandbox.h"
#include "app/sandbox/seeddata.h"
#include "tests/bench/benchsupport.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::bench;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 pageSize = 2000;

/// Both services in this process.
class World
{
public:
    World()
        : m_sandbox(options())
    {
        if (const Status started = m_sandbox.start(); !started)
            qFatal("sandbox: %s", qPrintable(started.error().text));
        const sandbox::TokenPair tokens = m_sandbox.grantTokens();
        profile = std::make_unique<Profile>(Services{m_sandbox.salesforceUrl(), m_sandbox.startdeliverUrl(),
            tokens.access, tokens.refresh, sandbox::Sandbox::apiKey()});
        profile->connect();
    }
    [[nodiscard]] sandbox::Sandbox &services() { return m_sandbox; }

private:
    static sandbox::SandboxOptions options()
    {
        sandbox::SandboxOptions none;
        none.companies = 0;
        return none;
    }
    sandbox::Sandbox m_sandbox;

public:
    std::unique_ptr<Profile> profile;
};

/// One pair of records that agree, and their link.
struct Pair
{
    store::CacheEntry left;
    store::CacheEntry right;
    store::Link link;
};

Pair makePair(const sync::FlowContext &flow, qint64 number, Instant stamp, bool changed)
{
    Pair pair;
    pair.left.record.id = RecordId(sandbox::seedAccountId(static_cast<int>(number)));
    pair.right.record.id = RecordId(number + 1);
    pair.link.salesforce = pair.left.record.id;
    pair.link.startdeliver = pair.right.record.id;
    pair.link.origin = u"matched"_s;
    pair.link.createdAt = stamp;
    for (Record *record : {&pair.left.record, &pair.right.record})
        record->stamp = stamp;
    for (const sync::ActiveMapping &active : flow.mappings) {
        Value value;
        if (active.salesforce.type == FieldType::Integer)
            value = Value(number % 5000);
        else if (active.salesforce.type != FieldType::Picklist)
            value = Value(u"%1 of company %2"_s.arg(active.salesforce.name).arg(number));
        pair.right.record.fields.set(active.startdeliver.name, value);
        pair.link.base.insert(active.mapping.key(), BasePair{value, value, 0, 0});
        if (changed && active.salesforce.name == "Phone"_L1)
            value = Value(u"+46 %1"_s.arg(number));
        pair.left.record.fields.set(active.salesforce.name, value);
    }
    pair.left.matchKeys = sync::matchKeysOf(flow, Side::Salesforce, pair.left.record);
    pair.right.matchKeys = sync::matchKeysOf(flow, Side::Startdeliver, pair.right.record);
    return pair;
}

void storePage(
    Profile &profile, const sync::FlowContext &flow, qint64 from, qint64 to, qint64 changed, Instant stamp)
{
    std::vector<store::CacheEntry> left;
    std::vector<store::CacheEntry> right;
    QList<std::pair<RecordId, quint64>> judgedLeft;
    QList<std::pair<RecordId, quint64>> judgedRight;
    QList<store::Link> links;
    for (qint64 number = from; number < to; ++number) {
        Pair pair = makePair(flow, number, stamp, number < changed);
        if (number >= changed)
            judgedLeft.append({pair.left.record.id, store::recordHash(pair.left.record)});
        judgedRight.append({pair.right.record.id, store::recordHash(pair.right.record)});
        left.push_back(std::move(pair.left));
        right.push_back(std::move(pair.right));
        links.append(std::move(pair.link));
    }
    const store::CacheObject objects[2] = {
        flow.cacheObject(Side::Salesforce), flow.cacheObject(Side::Startdeliver)};
    need(profile.cache->put(objects[0], std::move(left), std::nullopt), "put");
    need(profile.cache->put(objects[1], std::move(right), std::nullopt), "put");
    need(profile.cache->clearDirty(objects[0], judgedLeft), "clear");
    need(profile.cache->clearDirty(objects[1], judgedRight), "clear");
    need(profile.state->write<bool>([links](store::StateTransaction &tx) mutable -> Result<bool> {
        TANDEM_CHECK(tx.putLinks(links));
        return true;
    }),
        "links");
}

/// So many linked pairs straight in the store, `changed` of them edited in Salesforce since. The services are
/// empty: what they would send is known.
void fill(Profile &profile, qint64 count, qint64 changed)
{
    profile.waiveMatching();
    (void)profile.run(); // cursors, schemas, and what the flow was judged by
    const sync::FlowContext flow = profile.accounts();
    const Instant stamp = profile.clock->now() - std::chrono::hours(24);
    for (qint64 from = 0; from < count; from += pageSize)
        storePage(profile, flow, from, std::min(from + pageSize, count), changed, stamp);
    profile.reopen();
    profile.connect();
}

void emptyRun(qint64 links)
{
    World world;
    fill(*world.profile, links, 0);
    for (const char *which : {"first after a start", "next"}) {
        QElapsedTimer timer;
        timer.start();
        const sync::RunReport report = world.profile->run();
        printLine("empty run, %8lld links, %-20s %lld + %lld calls   %.3f s", links, which, report.calls[0],
            report.calls[1], seconds(timer));
    }
    printLine("  peak memory %lld MB (filling included)", peakMegabytes());
}

void plan(qint64 links, qint64 changed)
{
    World world;
    fill(*world.profile, links, changed);
    sync::RunRequest request;
    request.mode = sync::RunMode::Plan;
    QElapsedTimer timer;
    timer.start();
    const sync::RunReport report = world.profile->run(request);
    const double spent = seconds(timer);
    const auto counts =
        need(world.profile->state->read<QList<store::PlanCount>>(
                 [id = report.planId](store::StateTransaction &tx) { return tx.planCounts(id); }),
            "counts");
    qint64 rows = 0;
    for (const store::PlanCount &count : counts)
        rows += count.rows;
    printLine("%lld links, %lld changed: %lld rows planned", links, changed, rows);
    printRate("plan, changed records", changed, spent);
}

/// Plans what is to do, then measures applying it.
void apply(Profile &profile, const char *what, qint64 records)
{
    sync::RunRequest request;
    request.mode = sync::RunMode::Plan;
    request.planId = profile.run(request).planId;
    request.mode = sync::RunMode::Apply;
    const http::Meter before[2] = {profile.meter(Side::Salesforce), profile.meter(Side::Startdeliver)};
    QElapsedTimer timer;
    timer.start();
    const sync::RunReport report = profile.run(request);
    const double spent = seconds(timer);
    const sync::FlowCounts &done = report.flows.at(Flow::Accounts);
    const qint64 written = done.created[0] + done.created[1] + done.updated[0] + done.updated[1];
    printRate(what, written, spent);
    if (written != records)
        printLine("  of %lld records only %lld were written", records, written);
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const http::Meter meter = profile.meter(side);
        for (const auto &[purpose, calls] : meter.byPurpose.asKeyValueRange()) {
            const qint64 made = calls - before[sync::at(side)].byPurpose.value(purpose);
            if (made > 0)
                printLine("  %-12s %-24s %6lld calls, %.2f per 200 records", qPrintable(sideName(side)),
                    purpose.constData(), made,
                    static_cast<double>(made) * 200 / static_cast<double>(records));
        }
    }
}

void editAll(World &world, Side side, const std::string &phone)
{
    const auto links = need(world.profile->state->read<QList<store::Link>>([](store::StateTransaction &tx) {
        return tx.linksAfter(Flow::Accounts, 0, 1'000'000);
    }),
        "links");
    for (const store::Link &link : links) {
        if (side == Side::Salesforce) {
            world.services().withSalesforce([&](auto &service) {
                return service.update(link.salesforce.text().toLatin1(), {{"Phone", phone}});
            });
        } else {
            world.services().withStartdeliver([&](auto &service) {
                return service.update(
                    "customer", link.startdeliver.text().toLongLong(), {{"customfieldPhone", phone}});
            });
        }
    }
}

void write(qint64 records)
{
    World world;
    world.profile->waiveMatching();
    for (qint64 i = 0; i < records; ++i) {
        world.services().withStartdeliver([&](auto &service) {
            return service.insert("customer",
                {{"name", "Right " + std::to_string(i)}, {"customfieldPhone", std::to_string(i)}});
        });
    }
    apply(*world.profile, "create in Salesforce", records);
    editAll(world, Side::Startdeliver, "+46 1");
    apply(*world.profile, "update in Salesforce", records);
    editAll(world, Side::Salesforce, "+46 2");
    apply(*world.profile, "update in Startdeliver", records);
    for (qint64 i = 0; i < records; ++i) {
        world.services().withSalesforce([&](auto &service) {
            return service.insert(
                "Account", {{"Name", "Left " + std::to_string(i)}, {"Phone", std::to_string(i)}});
        });
    }
    apply(*world.profile, "create in Startdeliver", records);
}

void first(qint64 companies)
{
    const SandboxProcess sandbox({u"--accounts"_s, QString::number(companies), u"--contacts"_s, u"0"_s});
    Profile profile(sandbox.services());
    profile.waiveMatching();
    profile.connect();
    printLine("before                       peak %4lld MB", peakMegabytes());
    QElapsedTimer timer;
    timer.start();
    sync::RunRequest request;
    request.mode = sync::RunMode::Plan;
    const sync::RunReport planned = profile.run(request);
    const auto counts = planned.flows.at(Flow::Accounts);
    printLine("read %lld + %lld, linked %lld, planned  peak %4lld MB   %.1f s", counts.read[0],
        counts.read[1], counts.linked, peakMegabytes(), seconds(timer));
    request.mode = sync::RunMode::Apply;
    request.planId = planned.planId;
    const sync::FlowCounts done = profile.run(request).flows.at(Flow::Accounts);
    printLine("created %lld + %lld, updated %lld + %lld   peak %4lld MB   %.1f s   (goal: below 200 MB)",
        done.created[0], done.created[1], done.updated[0], done.updated[1], peakMegabytes(), seconds(timer));
}

/// As the reader of core/sync: the next page travels while the last one is written.
qint64 readAll(Profile &profile, const QStringList &fields)
{
    salesforce::ChangeQuery query;
    query.schema = profile.accounts().salesforceSchema;
    query.fields = fields;
    query.deletedToo = false;
    query.packed = true;
    qint64 records = 0;
    std::optional<QFuture<Result<store::PutResult>>> putting;
    for (bool more = true; more;) {
        salesforce::Page page =
            need(await(profile.salesforceClient->changes(query, http::Priority::Manual)), "page");
        if (putting)
            need(*putting, "put");
        records += static_cast<qint64>(page.records.size());
        more = static_cast<int>(page.records.size()) >= query.limit;
        if (!page.records.empty()) {
            query.afterStamp = page.records.back().stamp;
            query.afterId = page.records.back().id;
        }
        std::vector<store::CacheEntry> entries;
        for (size_t i = 0; i < page.records.size(); ++i)
            entries.push_back({std::move(page.records[i]), {}, std::move(page.packed[i])});
        putting = profile.cache->put({Side::Salesforce, u"Account"_s}, std::move(entries), store::Cursor{});
    }
    need(*putting, "put");
    return records;
}

void read(qint64 companies)
{
    const SandboxProcess sandbox({u"--accounts"_s, QString::number(companies), u"--contacts"_s, u"0"_s});
    Profile profile(sandbox.services());
    profile.connect();
    (void)profile.accounts(); // the schema is not part of it
    QElapsedTimer timer;
    timer.start();
    const qint64 records = readAll(profile, twentyFields());
    printRate("Tandem: read, parse, cache", records, seconds(timer));
    const QString soql = u"SELECT Id, SystemModstamp, IsDeleted, MasterRecordId, %1 FROM Account"_s.arg(
        twentyFields().join(u", "_s));
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedChannels);
    node.start(u"node"_s,
        {QString::fromUtf8(qgetenv("TANDEM_SOURCE")) + u"/tests/contract/readjsforce.mjs"_s,
            sandbox.services().salesforce.toString(), QString::fromLatin1(sandbox.services().accessToken),
            soql});
    if (!node.waitForFinished(600'000) || node.exitCode() != 0)
        printLine("jsforce did not run: see tests/bench/README.md");
}

/// The sandbox with so many companies and two people of each, in a process of its own.
void scale(qint64 companies)
{
    QElapsedTimer timer;
    timer.start();
    const SandboxProcess sandbox({u"--accounts"_s, QString::number(companies)});
    printLine("%lld companies are served after %.2f s, from %lld MB", companies, seconds(timer),
        sandbox.megabytes());
    Profile profile(sandbox.services());
    profile.connect();
    (void)profile.accounts(); // the schema is not part of it
    timer.restart();
    const qint64 records = readAll(profile, twentyFields());
    printRate("Tandem: read, parse, cache", records, seconds(timer));
    printLine("the sandbox after that: %lld MB   (goal: below 1,000 MB)", sandbox.megabytes());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString what = QCoreApplication::arguments().value(1);
    if (what == "empty"_L1) {
        const qsizetype sizes = QCoreApplication::arguments().size() - 2;
        for (const qint64 links : {qint64(10'000), qint64(100'000), qint64(1'000'000)}) {
            if (sizes == 0)
                emptyRun(links);
        }
        for (int i = 0; i < sizes; ++i)
            emptyRun(numberArgument(i + 2, 0));
    } else if (what == "plan"_L1) {
        plan(numberArgument(2, 100'000), numberArgument(3, 10'000));
    } else if (what == "write"_L1) {
        write(numberArgument(2, 2000));
    } else if (what == "first"_L1) {
        first(numberArgument(2, 200'000));
    } else if (what == "read"_L1) {
        read(numberArgument(2, 50'000));
    } else if (what == "scale"_L1) {
        scale(numberArgument(2, 1'000'000));
    } else {
        printLine("bench_sync empty|plan|write|first|read|scale: see the top of bench_sync.cpp");
        return 2;
    }
    return 0;
}
