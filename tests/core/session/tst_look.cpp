// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/settled.h"
#include "tests/core/session/suites.h"

#include "core/session/decidedsince.h"

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const TraceView &view, const QString &topic)
{
    QStringList texts;
    for (const TraceLine &line : view.lines) {
        if (line.topic == topic)
            texts.append(line.text);
    }
    return texts;
}

bool has(const DoctorReport &report, CheckState state, const QString &part)
{
    return std::any_of(report.checks.cbegin(), report.checks.cend(), [&](const Check &check) {
        return check.state == state && (check.what.contains(part) || check.mend.contains(part));
    });
}

} // namespace

/// What a person looks at and decides: doctor, status, describe, matches, conflicts, trace.
class TestLook : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doctorFindsNothingWrong();
    void doctorNamesABrokenMapping();
    void doctorSaysWhoMustSignIn();
    void doctorKeepsItsConnectionsWhileOneIsReplaced();
    void describesBothSides();
    void tellsTheStatus();
    void aRunWhoseProcessIsGoneIsInterrupted();
    void listsMatches();
    void resolvesAConflict();
    void countsWhatWasDecidedSinceAPlan();
    void makesADecisionTheRuleOfItsField();
    void makesAFirstDecisionTheRuleOfFirstAgreements();
    void namesFieldsAsPeopleKnowThem();
    void tracesALinkedRecord();
    void tracesWhatWasNeverRead();
    void tracesARecordThatWaits();
    void tracesAContactOfSeveralAccounts();
    void tracesBothEndsOfALoop();
    void namesTenOfWhomItIsACandidateFor();
};

void TestLook::doctorFindsNothingWrong()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    const auto report = await(desk.session->doctor());
    QVERIFY2(report, qPrintable(report ? QString() : report.error().text));
    QStringList failures;
    for (const Check &check : report->checks) {
        if (check.state == CheckState::Fail)
            failures.append(check.what);
    }
    QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    QVERIFY(has(*report, CheckState::Ok, u"API calls"_s));
}

void TestLook::doctorNamesABrokenMapping()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    Configuration broken = desk.configuration();
    broken.flow(Flow::Accounts).mappings.first().salesforce = u"NoSuchField__c"_s;
    QVERIFY(await(desk.session->saveConfiguration(broken)));
    const auto report = await(desk.session->doctor());
    QVERIFY(report);
    QCOMPARE(report->worst(), CheckState::Fail);
    QVERIFY(has(*report, CheckState::Fail, u"NoSuchField__c"_s));
    // The place tells the mapping by both of its fields.
    const QString partner = broken.flow(Flow::Accounts).mappings.first().startdeliver;
    QVERIFY(has(*report, CheckState::Fail,
        u"/flows/accounts/mappings/0/salesforce (NoSuchField__c, %1): "_s.arg(partner)));
    const auto placed = std::find_if(report->checks.cbegin(), report->checks.cend(),
        [](const Check &check) { return check.place && !check.place->salesforce.name.isEmpty(); });
    QVERIFY(placed != report->checks.cend());
    const CheckPlace &place = *placed->place;
    QCOMPARE(place.flow, Flow::Accounts);
    QCOMPARE(place.path, u"/flows/accounts/mappings/0/salesforce"_s);
    QCOMPARE(place.salesforce.name, u"NoSuchField__c"_s);
    QCOMPARE(place.salesforce.label, u"NoSuchField__c"_s);
    QCOMPARE(place.startdeliver.name, partner);
    QCOMPARE(place.startdeliver.label, placed->labels.value(partner, partner));
    QVERIFY2(placed->what.endsWith(u"): "_s + place.text), qPrintable(placed->what));
    // What is not about a flow stands nowhere in its configuration.
    QVERIFY(!report->checks.first().place && report->checks.first().labels.isEmpty());
    QCOMPARE(report->firstFailure->kind, ErrorKind::Configuration);
}

void TestLook::doctorSaysWhoMustSignIn()
{
    Desk desk(0);
    QVERIFY(await(desk.session->open()));
    const auto bare = await(desk.session->doctor());
    QCOMPARE(bare->firstFailure->code, u"NOT_CONFIGURED"_s);
    QVERIFY(await(desk.session->saveConfiguration(desk.configuration())));
    const auto report = await(desk.session->doctor());
    QCOMPARE(report->firstFailure->kind, ErrorKind::SignIn);
    QVERIFY(has(*report, CheckState::Fail, u"connect salesforce"_s));
    QVERIFY(has(*report, CheckState::Fail, u"connect startdeliver"_s));
}

void TestLook::doctorKeepsItsConnectionsWhileOneIsReplaced()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    for (int i = 0; i < 5; ++i) {
        const auto looking = desk.session->doctor();
        const auto connecting = desk.session->connectStartdeliver(Secret(sandbox::Sandbox::apiKey()));
        QVERIFY(await(connecting));
        const auto report = await(looking);
        QVERIFY(report);
        for (const Check &check : report->checks)
            QVERIFY2(check.state != CheckState::Fail, qPrintable(check.what));
    }
}

void TestLook::describesBothSides()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const auto account = await(desk.session->describe(Side::Salesforce, u"Account"_s));
    QVERIFY(account && account->field(u"Name"));
    const auto customer = await(desk.session->describe(Side::Startdeliver, u"customer"_s));
    QVERIFY(customer && customer->field(u"name"));
    QCOMPARE(await(desk.session->describe(Side::Salesforce, u"NoSuchThing"_s)).error().kind,
        ErrorKind::Permission);
}

void TestLook::tellsTheStatus()
{
    Desk desk(10);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto status = await(desk.session->status());
    QVERIFY2(status, qPrintable(status ? QString() : status.error().text));
    QCOMPARE(status->profile, u"desk"_s);
    QVERIFY(status->configured);
    QVERIFY(status->lastRun);
    QVERIFY(status->cursors.first().complete);
    QVERIFY(status->cursors.first().records > 0);
    QVERIFY(status->matching.first().linked > 0);
}

void TestLook::aRunWhoseProcessIsGoneIsInterrupted()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    desk.alter([](store::StateTransaction &tx) -> Status {
        TANDEM_TRY(runs, tx.runs(1));
        runs.first().state = u"running"_s;
        TANDEM_TRY(id, tx.putRun(runs.first()));
        return id > 0 ? Status() : fail(ErrorKind::Internal, u"TEST"_s, {});
    });
    QVERIFY(await(desk.session->open()));
    const auto status = await(desk.session->status());
    QVERIFY(status && status->lastRun);
    QCOMPARE(status->lastRun->state, u"interrupted"_s);
}

void TestLook::listsMatches()
{
    Desk desk(20);
    QVERIFY(desk.prepare());
    const auto synced = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(synced && !synced->error);
    const auto views = await(desk.session->matching({Flow::Accounts}));
    QVERIFY2(views && views->size() == 1, qPrintable(views ? QString() : views.error().text));
    const MatchingView &view = views->first();
    QVERIFY(view.exact > 0);
    QCOMPARE(view.state == "open"_L1, view.likely + view.ambiguous > 0);
    const auto rows = await(desk.session->matchRows(Flow::Accounts));
    QVERIFY(rows);
    const auto count = [&](const QString &kind) {
        return std::count_if(
            rows->cbegin(), rows->cend(), [&](const MatchRow &row) { return row.kind == kind; });
    };
    QCOMPARE(count(u"exact"_s), view.exact);
    QCOMPARE(count(u"likely"_s) + count(u"ambiguous"_s), view.likely + view.ambiguous);
    QCOMPARE(count(u"only-salesforce"_s), view.onlyHere.salesforce);
    QVERIFY(await(desk.session->waiveMatching({Flow::Accounts})));
    QCOMPARE(await(desk.session->matching({Flow::Accounts}))->first().state, u"waived"_s);
}

void TestLook::resolvesAConflict()
{
    Desk desk(10);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(service.update(link.salesforce.text().toLatin1(), {{"Name", "From The Left"}}));
    });
    desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        QVERIFY(service.update("customer", link.startdeliver.number(), {{"name", "From The Right"}}));
    });
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto conflicts = await(desk.session->conflicts());
    QVERIFY(conflicts);
    const auto found =
        std::find_if(conflicts->cbegin(), conflicts->cend(), [&](const ConflictView &conflict) {
            return conflict.salesforce == link.salesforce && conflict.field == "Name=name"_L1;
        });
    QVERIFY(found != conflicts->cend());
    const auto traced = await(desk.session->trace(link.salesforce.text()));
    QVERIFY(!textsOf(*traced, u"conflict"_s).isEmpty());
    QVERIFY(await(desk.session->resolveConflict(found->id, Side::Startdeliver)));
    const auto report = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(report && !report->error);
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(service.row(link.salesforce.text().toLatin1())["Name"] == "From The Right");
    });
    QCOMPARE(await(desk.session->resolveConflict(999'999, Side::Salesforce)).error().code, u"NOT_FOUND"_s);
}

/// Also where it was decided by a session that is gone.
void TestLook::countsWhatWasDecidedSinceAPlan()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const LinkView link = await(desk.session->links(Flow::Accounts)).value_or(QList<LinkView>()).value(0);
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(service.update(link.salesforce.text().toLatin1(), {{"Name", "From The Left"}}));
    });
    desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
        QVERIFY(service.update("customer", link.startdeliver.number(), {{"name", "From The Right"}}));
    });
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto first = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(first && !first->report.error);
    const auto conflicts = await(desk.session->conflicts());
    QVERIFY(conflicts && !conflicts->isEmpty());
    const auto since = [&desk](qint64 planId) {
        return await(decidedSince(desk.session.get(), planId)).value_or(-1);
    };
    QCOMPARE(since(first->id), 0);
    QVERIFY(await(desk.session->resolveConflict(conflicts->first().id, Side::Startdeliver)));
    QCOMPARE(since(first->id), 1);
    // Nothing else was decided.
    QVERIFY(await(desk.session->resolveConflict(conflicts->first().id, Side::Startdeliver)));
    QCOMPARE(since(first->id), 1);
    QVERIFY(await(desk.session->resolveConflict(conflicts->first().id, Side::Salesforce)));
    const auto second = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(second && second->id > first->id);
    QCOMPARE(since(second->id), 0);
    desk.reopen();
    QVERIFY(await(desk.session->open()));
    QCOMPARE(since(first->id), 2);
    QCOMPARE(await(decidedSince(desk.session.get(), 999'999)).error().code, u"PLAN_UNKNOWN"_s);
}

/// Of a field, all that is open, and the rule with it; what was decided before stays.
void TestLook::makesADecisionTheRuleOfItsField()
{
    Desk desk(10);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && links->size() >= 3);
    for (int i = 0; i < 3; ++i) {
        const std::string number = std::to_string(i);
        desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
            QVERIFY(service.update(
                links->at(i).salesforce.text().toLatin1(), {{"Name", "From The Left " + number}}));
        });
        desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
            QVERIFY(service.update(
                "customer", links->at(i).startdeliver.number(), {{"name", "From The Right " + number}}));
        });
    }
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto ofName = [&desk] {
        auto conflicts = await(desk.session->conflicts(Flow::Accounts)).value_or(QList<ConflictView>());
        conflicts.removeIf([](const ConflictView &one) { return one.field != "Name=name"_L1 || one.first; });
        return conflicts;
    };
    const QList<ConflictView> open = ofName();
    QCOMPARE(open.size(), 3);
    QVERIFY(await(desk.session->resolveConflict(open.at(0).id, Side::Startdeliver)));
    QCOMPARE(await(desk.session->openConflictsLike(open.at(1).id)).value_or(-1), 2);
    QCOMPARE(await(desk.session->alwaysTake(open.at(1).id, Side::Salesforce)).value_or(-1), 2);
    QList<std::optional<Side>> decided;
    for (const ConflictView &conflict : ofName())
        decided.append(conflict.resolution);
    QCOMPARE(decided, (QList<std::optional<Side>>{Side::Startdeliver, Side::Salesforce, Side::Salesforce}));
    const auto configured = await(desk.session->configuration());
    QVERIFY(configured);
    FlowConfiguration expected = desk.configuration().flow(Flow::Accounts);
    for (FieldMapping &mapping : expected.mappings) {
        if (mapping.key() == "Name=name"_L1)
            mapping.conflict = ConflictPolicy::SalesforceWins;
    }
    QCOMPARE(configured->flow(Flow::Accounts), expected);
    QCOMPARE(await(desk.session->alwaysTake(999'999, Side::Salesforce)).error().code, u"NOT_FOUND"_s);
}

/// Two records that were never compared have a rule of their own.
void TestLook::makesAFirstDecisionTheRuleOfFirstAgreements()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    desk.alter([&link](store::StateTransaction &tx) {
        store::Conflict conflict;
        conflict.flow = Flow::Accounts;
        conflict.linkId = link.id;
        conflict.salesforce = link.salesforce;
        conflict.startdeliver = link.startdeliver;
        conflict.mappingKey = u"Phone=customfieldPhone"_s;
        conflict.first = true;
        conflict.salesforceValue = Value(u"1"_s);
        conflict.startdeliverValue = Value(u"2"_s);
        return tx.putConflict(conflict);
    });
    QVERIFY(await(desk.session->open()));
    const auto conflicts = await(desk.session->conflicts());
    QVERIFY(conflicts);
    const auto found = std::find_if(conflicts->cbegin(), conflicts->cend(),
        [&link](const ConflictView &one) { return one.first && one.salesforce == link.salesforce; });
    QVERIFY(found != conflicts->cend());
    QVERIFY(await(desk.session->alwaysTake(found->id, Side::Startdeliver)));
    const auto configured = await(desk.session->configuration());
    QVERIFY(configured);
    for (const FieldMapping &mapping : configured->flow(Flow::Accounts).mappings) {
        if (mapping.key() != found->field)
            continue;
        QCOMPARE(mapping.first, FirstAgreement::StartdeliverWins);
        QCOMPARE(mapping.conflict, ConflictPolicy::Ask);
        return;
    }
    QFAIL("the mapping is gone");
}

void TestLook::namesFieldsAsPeopleKnowThem()
{
    Desk desk(6);
    QVERIFY(desk.prepare());
    const auto report = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(report && !report->error);
    const auto changes = await(desk.session->changesOfRun(report->runId));
    QVERIFY(changes);
    QStringList labels;
    for (const ChangeView &change : *changes) {
        QCOMPARE(change.label.isEmpty(), change.field.isEmpty());
        if (!change.field.isEmpty())
            labels.append(change.label);
    }
    QVERIFY2(labels.contains(u"Employees"_s), qPrintable(labels.join(u", "_s)));
}

void TestLook::tracesALinkedRecord()
{
    Desk desk(10);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    const auto view = await(desk.session->trace(link.salesforce.text().left(15)));
    QVERIFY2(view, qPrintable(view ? QString() : view.error().text));
    QCOMPARE(view->flow, Flow::Accounts);
    QCOMPARE(view->link->id, link.id);
    QVERIFY(textsOf(*view, u"link"_s).first().contains(link.startdeliver.text()));
    QVERIFY(!textsOf(*view, u"field"_s).isEmpty());
    QVERIFY(!textsOf(*view, u"history"_s).isEmpty());
    QCOMPARE(textsOf(*view, u"verdict"_s).size(), 1);
    // Everything that decides about it, and what a person can do.
    for (const QString &topic : {u"scope"_s, u"cursor"_s, u"policy"_s, u"write"_s})
        QVERIFY2(!textsOf(*view, topic).isEmpty(), qPrintable(topic));
    QVERIFY(!textsOf(*view, u"advice"_s).isEmpty());
    const auto other = await(desk.session->trace(u"customer/"_s + link.startdeliver.text()));
    QCOMPARE(other->link->id, link.id);
    QCOMPARE(other->side, Side::Startdeliver);
}

void TestLook::tracesWhatWasNeverRead()
{
    Desk desk(4);
    QVERIFY(desk.prepare());
    const auto view = await(desk.session->trace(u"customer/424242"_s));
    QVERIFY(view);
    QVERIFY(textsOf(*view, u"record"_s).first().contains(u"has not read"_s));
    QCOMPARE(await(desk.session->trace(u"rubbish"_s)).error().code, u"BAD_ID"_s);
}

void TestLook::tracesAContactOfSeveralAccounts()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const QByteArray own = desk.addAccount(u"Acme"_s);
    const QByteArray further = desk.addAccount(u"Contoso"_s);
    QByteArray contact;
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        contact = service.insert("Contact", {{"LastName", "Ek"}, {"AccountId", own.toStdString()}});
    });
    QVERIFY(await(desk.session->sync()));
    const auto scope = [&] {
        const auto view = await(desk.session->trace(QString::fromLatin1(contact)));
        return view ? textsOf(*view, u"scope"_s).join(u' ') : QString();
    };
    QVERIFY2(!scope().contains(u"further accounts"_s), qPrintable(scope()));
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        service.setFeature(sandbox::SfFeature::ContactsToMultipleAccounts, true);
        QVERIFY2(!service
                      .insert("AccountContactRelation",
                          {{"ContactId", contact.toStdString()}, {"AccountId", further.toStdString()}})
                      .isEmpty(),
            qPrintable(service.lastRefusal()));
    });
    QVERIFY2(scope().contains(u"further accounts: Contoso."_s), qPrintable(scope()));
}

void TestLook::tracesARecordThatWaits()
{
    Desk desk(10);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const QByteArray id = desk.addAccount(u"Coming Soon"_s);
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    const auto view = await(desk.session->trace(QString::fromLatin1(id)));
    QVERIFY(view);
    QCOMPARE(view->title, u"Coming Soon"_s);
    QVERIFY(!view->link);
    QVERIFY(textsOf(*view, u"verdict"_s).first().contains(u"creates its partner"_s));
}

/// Somebody turns a value to and fro: what holds the pair is told at either end.
void TestLook::tracesBothEndsOfALoop()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    for (int i = 0; i < 8; ++i) {
        desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
            QVERIFY(service.update("customer", link.startdeliver.number(),
                {{"name", i % 2 == 0 ? "One Way" : "The Other Way"}}));
        });
        QVERIFY(await(desk.session->sync({Flow::Accounts})));
    }
    QStringList told;
    for (const QString &id : {link.salesforce.text(), u"customer/"_s + link.startdeliver.text()}) {
        const auto view = await(desk.session->trace(id));
        QVERIFY2(view, qPrintable(view ? QString() : view.error().text));
        const QStringList holds = textsOf(*view, u"hold"_s);
        QCOMPARE(holds.size(), 1);
        QVERIFY2(holds.first().contains(u"(loop)"_s) && holds.first().contains(u"tandemctl decide "_s),
            qPrintable(holds.first()));
        QVERIFY2(!holds.first().contains(u"candidate"_s, Qt::CaseInsensitive), qPrintable(holds.first()));
        told.append(holds.first());
    }
    QCOMPARE(told.filter(u"Its partner"_s).size(), 1);
}

/// They may be very many: the others are told by their ids.
void TestLook::namesTenOfWhomItIsACandidateFor()
{
    Desk desk(20);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && links->size() > 12);
    const RecordId customer = links->first().startdeliver;
    desk.alter([&](store::StateTransaction &tx) -> Status {
        for (int i = 1; i <= 12; ++i) {
            store::Hold hold;
            hold.record = links->at(i).salesforce;
            hold.kind = u"likely"_s;
            hold.candidates = {customer};
            hold.reason = u"It looks like it."_s;
            // All but one were answered otherwise: nobody has decided about this record.
            hold.decision = i > 1 ? u"create"_s : QString();
            TANDEM_CHECK(tx.putHold(hold));
        }
        return {};
    });
    QVERIFY(await(desk.session->open()));
    const auto view = await(desk.session->trace(u"customer/"_s + customer.text()));
    QVERIFY2(view, qPrintable(view ? QString() : view.error().text));
    const QStringList holds = textsOf(*view, u"hold"_s);
    QCOMPARE(holds.size(), 12);
    QCOMPARE(holds.filter(u"\" ("_s).size(), 10);
    QCOMPARE(textsOf(*view, u"advice"_s).filter(u"Decide the hold"_s).size(), 1);
}

std::unique_ptr<QObject> testLook()
{
    return std::make_unique<TestLook>();
}

#include "tst_look.moc"
