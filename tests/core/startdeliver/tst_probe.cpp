// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/startdeliver/samples.h"
#include "tests/core/startdeliver/simulated.h"
#include "tests/core/startdeliver/suites.h"

using namespace tandem;
using namespace tandem::startdeliver;

namespace {

class TestProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fittingServiceNeedsNoOverrides();
    void findsWhatDiffers_data();
    void findsWhatDiffers();
    void overridesFitTheDialectAndEndTheDifference_data();
    void overridesFitTheDialectAndEndTheDifference();
    void saysWhichEntitiesAnswer();
    void wrappedRepliesAreSeen();
    void tooFewRecordsLeaveTheDefaults();
    void badKeyEndsTheProbe();
    void writesNothing();
};

Result<Probe> probe(const Simulated &service, const QByteArray &overrides = {})
{
    Fixture f(service, overrides);
    return await(f.client->probe());
}

void TestProbe::fittingServiceNeedsNoOverrides()
{
    const auto found = probe({});
    QVERIFY2(found, found ? "" : qPrintable(found.error().text));
    QVERIFY(found->comparisons);
    QVERIFY(found->sortHonoured);
    QCOMPARE(found->sort, Dialect::Sort::Object);
    QCOMPARE(found->pageLimit, 500);
    QVERIFY(!found->wrappedReplies);
    QCOMPARE(found->overrides, "{}");
}

void TestProbe::findsWhatDiffers_data()
{
    QTest::addColumn<Simulated>("service");
    QTest::addColumn<QByteArray>("overrides");
    const auto row = [](const char *name, const Simulated &service, const QByteArray &overrides) {
        QTest::newRow(name) << service << overrides;
    };
    row("comparisons are ignored", {.compares = false},
        R"({"filter":{"comparisons":false},"updatedAt":{"filterable":false}})");
    row("comparisons are refused", {.refusesComparisons = true},
        R"({"filter":{"comparisons":false},"updatedAt":{"filterable":false}})");
    row("sort by name", {.sortStyle = "minusName"}, R"({"sort":{"honoured":true,"style":"minusName"}})");
    row("sort by pairs", {.sortStyle = "pairs"}, R"({"sort":{"honoured":true,"style":"pairs"}})");
    row("no sorting", {.sortStyle = ""}, R"({"sort":{"honoured":false},"updatedAt":{"sortable":false}})");
    row("smaller pages", {.maximum = 55}, R"({"page":{"maximum":55}})");
    row("larger pages are refused", {.maximum = 50, .refusesLargePages = true}, R"({"page":{"maximum":50}})");
    row("newest first by default", {.newestFirst = true}, "{}");
    row("newest first and no sorting", {.sortStyle = "", .newestFirst = true},
        R"({"sort":{"honoured":false},"updatedAt":{"sortable":false}})");
}

void TestProbe::findsWhatDiffers()
{
    QFETCH(Simulated, service);
    const auto found = probe(service);
    QVERIFY2(found, found ? "" : qPrintable(found.error().text));
    QTEST(found->overrides, "overrides");
    const bool quiet = found->overrides == "{}";
    QVERIFY(quiet || found->notes.size() > 1 || found->sort != Dialect::Sort::Object);
}

void TestProbe::overridesFitTheDialectAndEndTheDifference_data()
{
    findsWhatDiffers_data();
}

void TestProbe::overridesFitTheDialectAndEndTheDifference()
{
    QFETCH(Simulated, service);
    const auto found = probe(service);
    QVERIFY(found);
    QVERIFY(loadDialect(found->overrides));
    const auto again = probe(service, found->overrides);
    QVERIFY(again);
    QCOMPARE(again->overrides, "{}");
}

void TestProbe::saysWhichEntitiesAnswer()
{
    const auto found = probe({});
    QVERIFY(found);
    QVERIFY(found->entities.value(u"customer"_s));
    QVERIFY(found->entities.value(u"field"_s));
    QVERIFY(!found->entities.value(u"task"_s, true));
    QVERIFY(!found->entities.contains(u"me"_s));
    QVERIFY(found->notes.contains(u"The entity \"task\" does not answer."_s));
    QVERIFY(found->notes.contains(u"An unknown entity answers with status 404."_s));
}

void TestProbe::wrappedRepliesAreSeen()
{
    const auto found = probe({.wrapped = true});
    QVERIFY(found);
    QVERIFY(found->wrappedReplies);
}

void TestProbe::tooFewRecordsLeaveTheDefaults()
{
    const auto found = probe({.compares = false, .sortStyle = "", .rows = 1});
    QVERIFY(found);
    QCOMPARE(found->overrides, "{}");
    QVERIFY(found->notes.join(u' ').contains(u"too few records"_s));
}

void TestProbe::badKeyEndsTheProbe()
{
    Fixture f([](const auto &) { return RawServer::answer(401); });
    const auto found = await(f.client->probe());
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::SignIn);
    QCOMPARE(f.server.count(), 1);
}

void TestProbe::writesNothing()
{
    Fixture f(Simulated{});
    QVERIFY(await(f.client->probe()));
    for (const auto &seen : f.server.requests())
        QCOMPARE(seen.method, "GET");
}

} // namespace

std::unique_ptr<QObject> testProbe()
{
    return std::make_unique<TestProbe>();
}

#include "tst_probe.moc"
