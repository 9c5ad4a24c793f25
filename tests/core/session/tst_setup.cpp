// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"

#include "core/session/findings.h"
#include "tests/support/testclock.h"

#include <QSignalSpy>
#include <QUrlQuery>

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

Configuration accountsAlone(const Desk &desk)
{
    Configuration wanted = desk.configuration();
    wanted.flow(Flow::Contacts).enabled = false;
    return wanted;
}

size_t customers(Desk &desk)
{
    return desk.services.withStartdeliver(
        [](sandbox::StartdeliverService &service) { return service.allRows("customer").size(); });
}

const DateKind &kindOf(const DialectView &view, const QString &name)
{
    const auto found = std::find_if(
        view.dates.cbegin(), view.dates.cend(), [&name](const DateKind &kind) { return kind.name == name; });
    return *found;
}

QString factOf(const DialectView &view, const QString &name)
{
    for (const DialectFact &fact : view.facts) {
        if (fact.name == name)
            return fact.value;
    }
    return {};
}

/// Signs in through the browser, which comes back after `thinking`.
Result<ConnectionView> signIn(
    Desk &desk, const SignInTarget &target, TestClock *clock, std::chrono::seconds thinking)
{
    TANDEM_TRY(begun, await(desk.session->beginSalesforceSignIn(target)));
    auto finished = desk.session->finishSalesforceSignIn();
    if (clock)
        clock->advance(thinking);
    QUrl url = begun.url;
    url.setQuery(url.query(QUrl::FullyEncoded) + u"&auto=allow"_s);
    static_cast<void>(httpGet(locationOf(httpGet(url))));
    return await(finished);
}

} // namespace

/// What a first run asks for: who signed in, what doctor says as it goes, how dates are read, a trial of a
/// few rows.
class TestSetup : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsAPersonsUserFromOneForIntegrations_data();
    void tellsAPersonsUserFromOneForIntegrations();
    void warnsOfAPersonsUser();
    void saysThatTheBrowserHadASession();
    void tellsOfEachCheckAsItIsDone();
    void saysWhatTheOrganisationHasSwitchedOn();
    void showsRealDatesOfEachKind();
    void readsDaysAsAPersonSaysTheyAre();
    void refusesADialectThatMakesNoSense();
    void readsAPlanWhileTheConfigurationIsSaved();
    void S17_aTrialSendsAFewRowsAndReleasesNothing();
};

void TestSetup::tellsAPersonsUserFromOneForIntegrations_data()
{
    QTest::addColumn<QString>("userName");
    QTest::addColumn<QString>("displayName");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<bool>("personal");
    QTest::newRow("person") << u"anna.berg@acme.example"_s << u"Anna Berg"_s << u"Standard User"_s << true;
    QTest::newRow("administrator") << u"bo@acme.example"_s << u"Bo Ek"_s << u"System Administrator"_s << true;
    QTest::newRow("profile not told") << u"bo@acme.example"_s << u"Bo Ek"_s << QString() << true;
    QTest::newRow("inside a word") << u"apia.syncre@acme.example"_s << u"Apia Syncre"_s << QString() << true;
    QTest::newRow("domain") << u"bo@integration.example"_s << u"Bo Ek"_s << QString() << true;
    QTest::newRow("user name") << u"sf-integration@acme.example"_s << u"Salesforce Acme"_s << QString()
                               << false;
    QTest::newRow("name") << u"sf@acme.example"_s << u"Integration User"_s << QString() << false;
    QTest::newRow("profile") << u"sd@acme.example"_s << u"Start Deliver"_s
                             << u"Minimum Access - API Only Integrations"_s << false;
}

void TestSetup::tellsAPersonsUserFromOneForIntegrations()
{
    QFETCH(QString, userName);
    QFETCH(QString, displayName);
    QFETCH(QString, profile);
    salesforce::Identity identity;
    identity.userName = userName;
    identity.displayName = displayName;
    identity.profileName = profile;
    QTEST(looksPersonal(identity), "personal");
}

void TestSetup::warnsOfAPersonsUser()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const auto status = await(desk.session->status());
    QVERIFY(status->salesforce.personal);
    QCOMPARE(status->salesforce.profileName, u"System Administrator"_s);
    const auto report = await(desk.session->doctor());
    const auto warned = [](const DoctorReport &doctor) {
        return std::any_of(doctor.checks.cbegin(), doctor.checks.cend(),
            [](const Check &check) { return check.code == "PERSONAL_USER"_L1; });
    };
    QVERIFY(warned(*report));
    desk.services.withSalesforce([](sandbox::SalesforceService &service) {
        const QByteArray profile = service.insert("Profile", {{"Name", "Acme Integration"}});
        QVERIFY(service.update(sandbox::seedUserId(0).toLatin1(), {{"ProfileId", profile.toStdString()}}));
    });
    QVERIFY(desk.connectBoth());
    QVERIFY(!await(desk.session->status())->salesforce.personal);
    QVERIFY(!warned(*await(desk.session->doctor())));
}

void TestSetup::saysThatTheBrowserHadASession()
{
    Desk desk(0, true);
    const auto clock = std::make_shared<TestClock>();
    desk.clock = clock;
    desk.reopen();
    QVERIFY(await(desk.session->open()));
    QVERIFY(await(desk.session->saveConfiguration(desk.configuration())));
    const auto quick = signIn(desk, {}, clock.get(), std::chrono::seconds(2));
    QVERIFY2(quick, qPrintable(quick ? QString() : quick.error().text));
    QVERIFY(quick->reusedSession);
    const auto typed = signIn(desk, {}, clock.get(), std::chrono::seconds(20));
    QVERIFY2(typed, qPrintable(typed ? QString() : typed.error().text));
    QVERIFY(!typed->reusedSession);
    // Who asks for another user is asked for a name, whatever the browser remembers.
    SignInTarget other;
    other.otherUser = true;
    const auto begun = await(desk.session->beginSalesforceSignIn(other));
    QCOMPARE(QUrlQuery(begun->url).queryItemValue(u"prompt"_s), u"login"_s);
    const auto plain = await(desk.session->beginSalesforceSignIn());
    QVERIFY(!QUrlQuery(plain->url).hasQueryItem(u"prompt"_s));
}

void TestSetup::tellsOfEachCheckAsItIsDone()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    QList<Check> seen;
    QObject context;
    bool beforeTheEnd = false;
    const auto looking = desk.session->doctor();
    connect(desk.session.get(), &Session::checkDone, &context, [&](const Check &check) {
        seen.append(check);
        beforeTheEnd = beforeTheEnd || !looking.isFinished();
    });
    const auto report = await(looking);
    QVERIFY(report);
    QTRY_COMPARE(seen.size(), report->checks.size());
    QCOMPARE(seen, report->checks);
    QVERIFY(beforeTheEnd);
}

void TestSetup::saysWhatTheOrganisationHasSwitchedOn()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const auto sentence = [&desk] {
        const auto report = await(desk.session->doctor());
        for (const Check &check : report->checks) {
            if (check.what.startsWith(u"Person accounts"_s))
                return check.what;
        }
        return QString();
    };
    QCOMPARE(
        sentence(), u"Person accounts are off, several currencies are off, shared activities are off."_s);
    desk.services.withSalesforce([](sandbox::SalesforceService &service) {
        for (const sandbox::SfFeature feature : {sandbox::SfFeature::PersonAccounts,
                 sandbox::SfFeature::MultiCurrency, sandbox::SfFeature::SharedActivities})
            service.setFeature(feature, true);
    });
    QCOMPARE(sentence(), u"Person accounts are on, several currencies are on, shared activities are on."_s);
}

void TestSetup::showsRealDatesOfEachKind()
{
    Desk desk(12);
    QVERIFY(desk.prepare());
    desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        QVERIFY(service.insert("interaction",
                    {{"type", "meeting"}, {"title", "Fair"}, {"allDay", true},
                        {"startAt", "2026-03-02T00:00:00.000Z"}, {"endAt", "2026-03-04T00:00:00.000Z"}})
            > 0);
    });
    const auto view = await(desk.session->dialect());
    QVERIFY2(view, qPrintable(view ? QString() : view.error().text));
    QCOMPARE(factOf(*view, u"sort"_s), u"object"_s);
    QCOMPARE(factOf(*view, u"page"_s), u"500"_s);
    QVERIFY(view->proposed.isEmpty());
    QVERIFY(!view->confirmed);
    const DateKind &days = kindOf(*view, u"days"_s);
    QCOMPARE(days.style, u"date"_s);
    QCOMPARE(days.examples.size(), 3);
    for (const DateExample &example : days.examples) {
        QCOMPARE(example.readings.first(), Value(QDate::fromString(example.raw, Qt::ISODate)));
        QVERIFY(!example.field.isEmpty());
        QCOMPARE(example.entity, u"Customer"_s);
    }
    const DateKind &instants = kindOf(*view, u"instants"_s);
    QCOMPARE(instants.examples.size(), 3);
    QCOMPARE(instants.fitting, u"isoUtcMilliseconds"_s);
    const DateKind &ends = kindOf(*view, u"allDayEnd"_s);
    QCOMPARE(ends.examples.size(), 1);
    QCOMPARE(
        ends.examples.first().readings, (QList<Value>{Value(QDate(2026, 3, 4)), Value(QDate(2026, 3, 3))}));
    // A person's word holds for these styles only.
    QVERIFY(await(desk.session->confirmDates(view->dateStyles)));
    QVERIFY(await(desk.session->dialect())->confirmed);
    QVERIFY(await(desk.session->changeDialect(R"({"allDayEnd":{"style":"exclusive"}})")));
    const auto changed = await(desk.session->dialect());
    QVERIFY(!changed->confirmed);
    QCOMPARE(kindOf(*changed, u"allDayEnd"_s).style, u"exclusive"_s);
    for (const DialectFact &fact : changed->facts)
        QCOMPARE(fact.source == DialectFact::Source::Configured, fact.name == "allDayEnd"_L1);
}

void TestSetup::readsDaysAsAPersonSaysTheyAre()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        QVERIFY(service.insert("customer", {{"name", "Acme"}, {"renewalAt", "2026-03-02"}}) > 0);
        service.switches().days.encoding = sandbox::SdDays::Encoding::UtcMidnight;
    });
    const auto view = await(desk.session->dialect());
    const DateKind &days = kindOf(*view, u"days"_s);
    QCOMPARE(days.examples.size(), 1);
    QVERIFY2(
        days.examples.first().raw.startsWith(u"2026-03-02T00:00"_s), qPrintable(days.examples.first().raw));
    // As assumed it cannot be read at all; as midnight it is that day.
    QCOMPARE(days.examples.first().readings.value(days.styles.indexOf(u"date"_s)), Value());
    QCOMPARE(days.examples.first().readings.value(days.styles.indexOf(u"utcMidnight"_s)),
        Value(QDate(2026, 3, 2)));
    QVERIFY(await(desk.session->changeDialect(R"({"days":{"style":"utcMidnight"}})")));
    QCOMPARE(kindOf(*await(desk.session->dialect()), u"days"_s).style, u"utcMidnight"_s);
    // What was configured before stays.
    QVERIFY(await(desk.session->changeDialect(R"({"page":{"maximum":100}})")));
    const auto configuration = await(desk.session->configuration());
    QVERIFY(configuration->startdeliver.dialectOverrides.contains("utcMidnight"));
    QVERIFY(configuration->startdeliver.dialectOverrides.contains("100"));
}

void TestSetup::refusesADialectThatMakesNoSense()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    for (const char *wrong : {"{\"days\":{\"style\":\"moon\"}}", "[]", "{"}) {
        const auto changed = await(desk.session->changeDialect(wrong));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::Configuration);
    }
    QCOMPARE(await(desk.session->configuration())->startdeliver.dialectOverrides,
        desk.configuration().startdeliver.dialectOverrides);
}

/// What is shown of a plan looks at the clients' dialect, which a save makes anew.
void TestSetup::readsAPlanWhileTheConfigurationIsSaved()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    Configuration configuration = desk.configuration();
    configuration.flow(Flow::Tasks).enabled = true;
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    QVERIFY(await(desk.session->plan()));
    for (int i = 0; i < 20; ++i) {
        const auto looking = desk.session->doctor();
        QVERIFY(await(looking)); // opens the clients
        const auto reading = desk.session->latestPlan();
        const auto counting = desk.session->matching();
        configuration.flow(Flow::Tasks).schedule = u"every %1m"_s.arg(i + 5);
        const auto saving = desk.session->saveConfiguration(configuration);
        QVERIFY(await(saving));
        QVERIFY(await(reading));
        QVERIFY(await(counting));
    }
}

/// Ten of twelve rows are sent and what is left stays open; only when all went may the flow run by itself.
void TestSetup::S17_aTrialSendsAFewRowsAndReleasesNothing()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    QVERIFY(await(desk.session->saveConfiguration(accountsAlone(desk))));
    for (int i = 0; i < 12; ++i)
        desk.addAccount(u"Company %1"_s.arg(i));
    const auto plan = await(desk.session->plan());
    QVERIFY(plan);
    QCOMPARE(plan->rows, 12);
    const auto trial = await(desk.session->apply(plan->id, false, 10));
    QVERIFY(trial && !trial->error);
    QCOMPARE(trial->flows.at(Flow::Accounts).created.startdeliver, 10);
    QCOMPARE(customers(desk), size_t(10));
    QCOMPARE(await(desk.session->planView(plan->id))->open, 2);
    // Nobody said no to the rest.
    QVERIFY(await(desk.session->decisions())->isEmpty());
    QVERIFY(await(desk.session->startWatch({false, false, false})));
    const auto released = [&desk] {
        const auto view = await(desk.session->watchView());
        return !view->schedules.isEmpty() && view->schedules.first().released;
    };
    QTRY_VERIFY(!await(desk.session->watchView())->schedules.isEmpty());
    QVERIFY(!released());
    const auto rest = await(desk.session->apply(plan->id));
    QVERIFY(rest && !rest->error);
    QCOMPARE(customers(desk), size_t(12));
    QTRY_VERIFY(released());
    // A trial that is as long as the plan is no trial.
    QCOMPARE(await(desk.session->planView(plan->id))->open, 0);
}

std::unique_ptr<QObject> testSetup()
{
    return std::make_unique<TestSetup>();
}

#include "tst_setup.moc"
