// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/namesearch.h"
#include "core/session/traceid.h"
#include "tests/core/session/settled.h"
#include "tests/core/session/suites.h"

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

/// "accounts/salesforce Acme" of each.
QStringList saidOf(const Result<FoundRecords> &found)
{
    QStringList said;
    for (const FoundRecord &record : found.value().records)
        said.append(flowName(record.flow) + u'/' + sideName(record.side) + u' ' + record.title);
    return said;
}

QStringList titlesOf(const Result<FoundRecords> &found)
{
    QStringList titles;
    for (const FoundRecord &record : found.value().records)
        titles.append(record.title);
    return titles;
}

qint64 addCustomer(Desk &desk, const QString &name)
{
    return desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        return service.insert("customer", {{"name", name.toStdString()}});
    });
}

} // namespace

/// Records by a part of their name.
class TestFind : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsNamesFromIds_data();
    void tellsNamesFromIds();
    void fitsNames_data();
    void fitsNames();
    void findsBothServicesRecordsAndTheirPartners();
    void putsTheBestFirstAndSaysThatThereAreMore();
    void givesEachRecordOnceToItsOwnFlow();
    void passesOverWhatIsDeletedAndFindsNoOther();
    void goesThroughMoreThanAWindow();
    void endsWhereNobodyWaits();
};

void TestFind::tellsNamesFromIds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("name");
    QTest::newRow("a word") << u"Acme"_s << true;
    QTest::newRow("two letters") << u"å ö"_s << true;
    QTest::newRow("a name with a number") << u"Bluefin Paper 1 BV"_s << true;
    QTest::newRow("begins with a number") << u"3M"_s << true;
    QTest::newRow("a word as long as an id") << u"Acmecorporation"_s << true;
    QTest::newRow("one letter") << u"x"_s << false;
    QTest::newRow("no letter") << u"?!–"_s << false;
    QTest::newRow("nothing") << u" "_s << false;
    QTest::newRow("a Salesforce id") << u"001000000000001"_s << false;
    QTest::newRow("a Startdeliver number") << u"12"_s << false;
    QTest::newRow("a kind and a number") << u"customer/12"_s << false;
    QTest::newRow("in words") << u"user 12"_s << false;
    QTest::newRow("an address")
        << u"https://acme.lightning.force.com/lightning/r/Account/001000000000001AAA"_s << false;
    QTest::newRow("an address of no record") << u"https://acme.example.com/home"_s << false;
}

void TestFind::tellsNamesFromIds()
{
    QFETCH(const QString, typed);
    QFETCH(const bool, name);
    QCOMPARE(isRecordName(typed), name);
}

void TestFind::fitsNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("fit");
    const auto row = [](const char *what, const QString &typed, const QString &name, NameFit fit) {
        QTest::newRow(what) << typed << name << static_cast<int>(fit);
    };
    row("the name", u"acme"_s, u"Acme"_s, NameFit::Whole);
    row("without marks", u"akerlund & son"_s, u"Åkerlund, Son"_s, NameFit::Whole);
    row("its beginning", u"acme n"_s, u"Acme Nordic"_s, NameFit::Beginning);
    row("a later word", u"nord"_s, u"Acme Nordic"_s, NameFit::Words);
    row("words in another order", u"nord acm"_s, u"Acme Nordic"_s, NameFit::Words);
    row("within a word", u"ordi"_s, u"Acme Nordic"_s, NameFit::Inside);
    row("one within a word", u"acme ordi"_s, u"Acme Nordic"_s, NameFit::Inside);
    row("one word is missing", u"acme south"_s, u"Acme Nordic"_s, NameFit::None);
    row("not over a gap", u"menor"_s, u"Acme Nordic"_s, NameFit::None);
    row("nothing typed", u"-"_s, u"Acme"_s, NameFit::None);
    row("no name", u"acme"_s, u""_s, NameFit::None);
}

void TestFind::fitsNames()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, name);
    QFETCH(const int, fit);
    QCOMPARE(static_cast<int>(fitOf(searchWords(typed), searchWords(name))), fit);
}

void TestFind::findsBothServicesRecordsAndTheirPartners()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const auto before = await(desk.session->findRecords(u"Zenith"_s));
    QVERIFY2(before, qPrintable(before ? QString() : before.error().text));
    QVERIFY(before->nothingRead && before->records.isEmpty() && !before->more);
    const RecordId account(QString::fromLatin1(desk.addAccount(u"Zenith Bolts"_s)));
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(!service
                     .insert("Contact",
                         {{"FirstName", "Zenith"}, {"LastName", "Ek"},
                             {"AccountId", account.text().toStdString()}})
                     .isEmpty());
    });
    QVERIFY(await(desk.session->waiveMatching()));
    for (int round = 0; round < 2; ++round) {
        const auto report = await(desk.session->sync({Flow::Accounts, Flow::Contacts}));
        QVERIFY(report && !report->error);
    }
    const auto found = await(desk.session->findRecords(u" zENITH "_s));
    QVERIFY(found);
    QCOMPARE(saidOf(found),
        (QStringList{u"accounts/salesforce Zenith Bolts"_s, u"accounts/startdeliver Zenith Bolts"_s,
            u"contacts/salesforce Zenith Ek"_s, u"contacts/startdeliver Zenith Ek"_s}));
    QVERIFY(!found->nothingRead && !found->more);
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && links->size() == 1);
    QCOMPARE(found->records.at(0).record, account);
    QCOMPARE(found->records.at(0).partner, links->first().startdeliver);
    QCOMPARE(found->records.at(1).record, links->first().startdeliver);
    QCOMPARE(found->records.at(1).partner, account);
    // What is found can be asked for.
    for (const FoundRecord &record : found->records) {
        const auto trace =
            await(desk.session->trace(askedAs(record.flow, record.side, record.record.text())));
        QVERIFY(trace);
        QCOMPARE(trace->title, record.title);
        QCOMPARE(trace->flow, std::optional(record.flow));
    }
}

void TestFind::putsTheBestFirstAndSaysThatThereAreMore()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    for (const QString &name : {u"The Quartzite"_s, u"Big Quartz"_s, u"Quartz Nord"_s, u"Subquartz"_s,
             u"Quartz"_s, u"Granite"_s, u"Quartz Alfa"_s})
        addCustomer(desk, name);
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    const auto all = await(desk.session->findRecords(u"quartz"_s));
    QVERIFY(all);
    QCOMPARE(titlesOf(all),
        (QStringList{u"Quartz"_s, u"Quartz Alfa"_s, u"Quartz Nord"_s, u"Big Quartz"_s, u"The Quartzite"_s,
            u"Subquartz"_s}));
    QVERIFY(!all->more);
    QVERIFY(all->records.first().partner.isEmpty());
    const auto exactly = await(desk.session->findRecords(u"quartz"_s, 6));
    QVERIFY(exactly);
    QCOMPARE(*exactly, *all);
    const auto two = await(desk.session->findRecords(u"quartz"_s, 2));
    QVERIFY(two);
    QCOMPARE(titlesOf(two), (QStringList{u"Quartz"_s, u"Quartz Alfa"_s}));
    QVERIFY(two->more);
}

/// Two flows read the meetings of Startdeliver, each for itself.
void TestFind::givesEachRecordOnceToItsOwnFlow()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const qint64 customer = addCustomer(desk, u"Customer"_s);
    const auto add = [&](const char *type, const char *title) {
        return desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
            return service.insert("interaction",
                {{"type", type}, {"title", title}, {"customerId", customer},
                    {"startAt", "2026-03-02T09:00:00.000Z"}, {"endAt", "2026-03-02T10:00:00.000Z"}});
        });
    };
    const qint64 meeting = add("meeting", "Peridot one");
    const qint64 call = add("call", "Peridot two");
    QVERIFY(meeting > 0 && call > 0);
    Configuration configuration = *await(desk.session->configuration());
    for (const Flow flow : {Flow::Events, Flow::History})
        configuration.flow(flow).enabled = true;
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    const auto plan = await(desk.session->plan());
    QVERIFY2(plan && !plan->report.error, qPrintable(plan ? QString() : plan.error().text));
    const auto found = await(desk.session->findRecords(u"peridot"_s));
    QVERIFY(found);
    QCOMPARE(saidOf(found),
        (QStringList{u"events/startdeliver Peridot one"_s, u"history/startdeliver Peridot two"_s}));
    QCOMPARE(found->records.at(0).record, RecordId(meeting));
    QCOMPARE(found->records.at(1).record, RecordId(call));
}

void TestFind::passesOverWhatIsDeletedAndFindsNoOther()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const QByteArray id = desk.addAccount(u"Obsidian Works"_s);
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    QCOMPARE(await(desk.session->findRecords(u"obsidian"_s))->records.size(), 1);
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) { QVERIFY(service.remove(id)); });
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    const auto none = await(desk.session->findRecords(u"obsidian"_s));
    QVERIFY(none);
    QVERIFY(none->records.isEmpty() && !none->nothingRead && !none->more);
}

void TestFind::goesThroughMoreThanAWindow()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        for (int number = 0; number < 2100; ++number)
            QVERIFY(service.insert("customer", {{"name", "Filler " + std::to_string(number)}}) > 0);
    });
    addCustomer(desk, u"Onyx Last"_s);
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    QCOMPARE(titlesOf(await(desk.session->findRecords(u"onyx"_s))), QStringList{u"Onyx Last"_s});
    const auto many = await(desk.session->findRecords(u"filler"_s));
    QVERIFY(many);
    QCOMPARE(many->records.size(), 20);
    QVERIFY(many->more);
    QCOMPARE(many->records.first().title, u"Filler 0"_s);
}

void TestFind::endsWhereNobodyWaits()
{
    Desk desk(2);
    const auto closed = await(desk.session->findRecords(u"acme"_s));
    QVERIFY(!closed);
    QVERIFY(desk.prepare());
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = await(desk.session->findRecords(u"acme"_s, 20, stop.get_token()));
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, u"SUPERSEDED"_s);
    QVERIFY(await(desk.session->findRecords(u"acme"_s, 20, std::stop_source().get_token())));
}

std::unique_ptr<QObject> testFind()
{
    return std::make_unique<TestFind>();
}

#include "tst_find.moc"
