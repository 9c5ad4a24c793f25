// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

const QString phone = u"Phone=customfieldPhone"_s;

/// The pairs that a test does something with, by what is done.
enum Role {
    InStep,
    EditedInSalesforce,
    EditedInStartdeliver,
    EditedOnBoth,
    EmptiedInSalesforce,
    EmptiedInStartdeliver,
    Outsider,
    SaidNoTo,
    RoleCount
};

FieldMapping &phoneOf(FlowConfiguration &flow)
{
    return *std::find_if(flow.mappings.begin(), flow.mappings.end(),
        [](const FieldMapping &mapping) { return mapping.key() == phone; });
}

/// What a plan has of one mapping, and what a trial said of it.
struct Count
{
    qint64 toSalesforce = 0;
    qint64 toStartdeliver = 0;
    qint64 clears = 0;
    friend bool operator==(const Count &, const Count &) = default;
};

QString worded(const Count &count)
{
    return u"%1 to Salesforce, %2 to Startdeliver, %3 clear"_s.arg(count.toSalesforce)
        .arg(count.toStartdeliver)
        .arg(count.clears);
}

/// Linked companies whose phones are in step, and then edited in every way there is.
struct World
{
    World()
        : desk(24)
    {
    }

    [[nodiscard]] QString settle()
    {
        if (!desk.prepare())
            return u"not prepared"_s;
        saved = desk.configuration();
        for (FieldMapping &mapping : saved.flow(Flow::Accounts).mappings)
            mapping.first = FirstAgreement::SalesforceWins;
        if (!await(desk.session->saveConfiguration(saved))
            || !await(desk.session->waiveMatching({Flow::Accounts})) || !sync() || !sync())
            return u"not in step"_s;
        const auto known = await(desk.session->links(Flow::Accounts));
        if (!known || known->size() < RoleCount)
            return u"too few pairs"_s;
        links = *known;
        for (int role = 0; role < RoleCount; ++role)
            editSalesforce(role, {{"Phone", "+46 8 100 0" + std::to_string(role)}});
        editSalesforce(Outsider, {{"Name", "Left Out AB"}});
        return sync() && sync() ? QString() : u"not in step again"_s;
    }

    /// A person says no to one value; then everything else is edited, and read by a plan.
    [[nodiscard]] QString disturb()
    {
        editSalesforce(SaidNoTo, {{"Phone", "+46 8 999"}});
        const auto plan = await(desk.session->plan({Flow::Accounts}));
        const auto rows =
            plan ? await(desk.session->planRows(plan->id)) : Result<QList<PlanRowView>>(fail(plan.error()));
        if (!rows || rows->size() != 1)
            return u"one row was to be planned"_s;
        if (!await(desk.session->setTicked({rows->first().id}, false))
            || !await(desk.session->apply(plan->id)))
            return u"nobody said no"_s;
        editSalesforce(EditedInSalesforce, {{"Phone", "+46 8 201"}});
        editStartdeliver(EditedInStartdeliver, {{"customfieldPhone", "+46 8 202"}});
        editSalesforce(EditedOnBoth, {{"Phone", "+46 8 203"}});
        editStartdeliver(EditedOnBoth, {{"customfieldPhone", "+46 8 204"}});
        editSalesforce(EmptiedInSalesforce, {{"Phone", nullptr}});
        editStartdeliver(EmptiedInStartdeliver, {{"customfieldPhone", nullptr}});
        editSalesforce(Outsider, {{"Phone", "+46 8 206"}});
        return await(desk.session->plan({Flow::Accounts})) ? QString() : u"not read"_s;
    }

    [[nodiscard]] bool sync()
    {
        const auto report = await(desk.session->sync({Flow::Accounts}));
        return report && !report->error;
    }
    void editSalesforce(int role, const nlohmann::json &fields)
    {
        desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
            QVERIFY(service.update(links.at(role).salesforce.text().toLatin1(), fields));
        });
    }
    void editStartdeliver(int role, const nlohmann::json &fields)
    {
        desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
            QVERIFY(service.update("customer", links.at(role).startdeliver.number(), fields));
        });
    }

    [[nodiscard]] FlowConfiguration flow() const { return saved.flow(Flow::Accounts); }

    [[nodiscard]] Result<MappingTrial> tried(const FlowConfiguration &edited, const QString &key)
    {
        const auto trials = await(desk.session->tryMappings(edited, {key}));
        if (!trials)
            return fail(trials.error());
        return trials->first();
    }

    /// Saves the edit and plans: what is to be written to this mapping's fields of linked records. What the
    /// plan makes anew is no change of a field that is there.
    [[nodiscard]] Result<Count> planned(const FlowConfiguration &edited, const QString &key)
    {
        Configuration changed = saved;
        changed.flow(Flow::Accounts) = edited;
        TANDEM_CHECK(await(desk.session->saveConfiguration(changed)));
        TANDEM_TRY(plan, await(desk.session->plan({Flow::Accounts})));
        if (plan.report.error)
            return fail(*plan.report.error);
        TANDEM_TRY(rows, await(desk.session->planRows(plan.id)));
        Count count;
        for (const PlanRowView &row : std::as_const(rows)) {
            for (const FieldChangeView &change : row.changes) {
                if (row.action != PlanAction::Update || change.mapping != key)
                    continue;
                ++(row.side == Side::Salesforce ? count.toSalesforce : count.toStartdeliver);
                count.clears += change.clears ? 1 : 0;
            }
        }
        return count;
    }

    /// Empty where the plan that follows the edit writes what the trial of the edit said, no more and no
    /// less.
    [[nodiscard]] QString difference(const FlowConfiguration &edited, const QString &key, Count expected)
    {
        const auto trial = tried(edited, key);
        if (!trial)
            return u"the trial: "_s + trial.error().text;
        const Count said{trial->toSalesforce, trial->toStartdeliver, trial->clears};
        const auto plan = planned(edited, key);
        if (!plan)
            return u"the plan: "_s + plan.error().text;
        if (said == *plan && said == expected)
            return {};
        return u"expected: "_s + worded(expected) + u"; the trial: "_s + worded(said) + u"; the plan: "_s
            + worded(*plan);
    }

    Desk desk;
    Configuration saved;
    QList<LinkView> links;
};

} // namespace

/// A trial of an edited mapping beside the plan that is made after the edit was saved: they never disagree.
class TestTrials : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsInStepWouldNotChange();
    void theNextPlanWritesWhatTheTrialSaid();
    void showsTheRecordsThatTheNextPlanWrites();
    void S8_theNextPlanLeavesOutWhatTheTrialLeftOut();
    void S21_theNextPlanMeetsNewFieldsAsTheTrialDid();
    void tellsApartWhatIsWrittenAskedDeclinedAndLeftAlone();
    void S4_aDecisionIsTakenBackUntilARunWroteIt();
    void theFirstPairsAreThoseWhoseRecordsAreThere();
    void tellsWhatKeepsTheFlowFromBeingPlanned();
};

void TestTrials::whatIsInStepWouldNotChange()
{
    World world;
    QCOMPARE(world.settle(), QString());
    const auto trial = world.tried(world.flow(), phone);
    QVERIFY2(trial, qPrintable(trial ? QString() : trial.error().text));
    QCOMPARE(trial->reach, MappingTrial::Reach::All);
    QCOMPARE(trial->tried, world.links.size());
    QCOMPARE(trial->same, trial->tried);
    QCOMPARE(world.difference(world.flow(), phone, {}), QString());
}

void TestTrials::theNextPlanWritesWhatTheTrialSaid()
{
    World world;
    QCOMPARE(world.settle(), QString());
    QCOMPARE(world.disturb(), QString());
    using Edit = std::function<void(FlowConfiguration &)>;
    struct Case
    {
        const char *name;
        Edit edit;
        Count expected;
    };
    const auto nulls = [](NullPolicy policy) {
        return [policy](FlowConfiguration &flow) { phoneOf(flow).nulls = policy; };
    };
    const std::vector<Case> cases{
        {"as it is: clears what Tandem set", nulls(NullPolicy::OnlyOurs), {1, 3, 1}},
        {"never clears", nulls(NullPolicy::Never), {1, 2, 0}},
        {"clears too", nulls(NullPolicy::Mirror), {2, 3, 2}},
        {"Salesforce wins",
            [](FlowConfiguration &flow) { phoneOf(flow).conflict = ConflictPolicy::SalesforceWins; },
            {1, 4, 1}},
        {"the mapping goes one way",
            [](FlowConfiguration &flow) { phoneOf(flow).direction = Direction::ToStartdeliver; }, {0, 4, 1}},
        {"the flow goes one way", [](FlowConfiguration &flow) { flow.direction = Direction::ToStartdeliver; },
            {0, 4, 1}},
        {"the flow does not update Salesforce",
            [](FlowConfiguration &flow) { flow.updateSalesforce = false; }, {0, 3, 1}},
    };
    for (const Case &one : cases) {
        FlowConfiguration edited = world.flow();
        one.edit(edited);
        const QString difference = world.difference(edited, phone, one.expected);
        QVERIFY2(difference.isEmpty(), qPrintable(QLatin1String(one.name) + u": "_s + difference));
    }
}

void TestTrials::showsTheRecordsThatTheNextPlanWrites()
{
    World world;
    QCOMPARE(world.settle(), QString());
    QCOMPARE(world.disturb(), QString());
    const auto trial = world.tried(world.flow(), phone);
    QVERIFY(trial);
    const auto line = [](const QString &title, Side to, const Value &before, const Value &after) {
        return u"%1, %2: %3 -> %4"_s.arg(title, sideName(to), before.display(), after.display());
    };
    QStringList shown;
    for (const TrialRow &row : trial->writes) {
        const Value &before = row.to == Side::Salesforce ? row.salesforce : row.startdeliver;
        shown.append(line(row.title, row.to, before, row.after));
    }
    const auto plan = await(world.desk.session->plan({Flow::Accounts}));
    QVERIFY(plan && !plan->report.error);
    const auto rows = await(world.desk.session->planRows(plan->id));
    QVERIFY(rows);
    QStringList planned;
    for (const PlanRowView &row : *rows) {
        for (const FieldChangeView &change : row.changes) {
            if (row.action == PlanAction::Update && change.mapping == phone)
                planned.append(line(row.title, row.side, change.before, change.after));
        }
    }
    QCOMPARE(shown.size(), 4);
    shown.sort();
    planned.sort();
    QCOMPARE(shown, planned);
}

void TestTrials::S8_theNextPlanLeavesOutWhatTheTrialLeftOut()
{
    World world;
    QCOMPARE(world.settle(), QString());
    QCOMPARE(world.disturb(), QString());
    FlowConfiguration edited = world.flow();
    edited.salesforceFilter.node = Filter::Node::Condition;
    edited.salesforceFilter.field = u"Name"_s;
    edited.salesforceFilter.op = Filter::Operator::NotEquals;
    edited.salesforceFilter.operands = {Value(u"Left Out AB"_s)};
    // Leaving, it is emptied where Tandem filled it.
    edited.leaveScope = LeaveScope::ClearOurs;
    QCOMPARE(world.difference(edited, phone, {1, 3, 2}), QString());
    edited.leaveScope = LeaveScope::Nothing;
    const auto trial = world.tried(edited, phone);
    QVERIFY(trial);
    QCOMPARE(trial->outOfScope, 1);
    QCOMPARE(world.difference(edited, phone, {1, 2, 1}), QString());
    // By now it is known to be out; the trial of an edit that lets it in again counts it again.
    QCOMPARE(world.difference(world.flow(), phone, {1, 3, 1}), QString());
}

void TestTrials::S21_theNextPlanMeetsNewFieldsAsTheTrialDid()
{
    World world;
    QCOMPARE(world.settle(), QString());
    QVERIFY(await(world.desk.session->flowFields(Flow::Accounts)));
    QVERIFY(await(world.desk.session->flowSample(Flow::Accounts)));
    FlowConfiguration edited = world.flow();
    FieldMapping city;
    city.salesforce = u"BillingCity"_s;
    city.startdeliver = u"customfieldCity"_s;
    city.first = FirstAgreement::SalesforceWins;
    edited.mappings.append(city);
    const auto trial = world.tried(edited, city.key());
    QVERIFY2(trial, qPrintable(trial ? QString() : trial.error().text));
    QCOMPARE(trial->reach, MappingTrial::Reach::Sample);
    QVERIFY2(trial->changes() > 0, "no city differs: the seed tells nothing");
    const Count said{trial->toSalesforce, trial->toStartdeliver, trial->clears};
    QCOMPARE(world.difference(edited, city.key(), said), QString());
    // The plan has read them: now it is a count of all pairs, and the same.
    const auto again = world.tried(edited, city.key());
    QVERIFY(again);
    QCOMPARE(again->reach, MappingTrial::Reach::All);
    QCOMPARE(again->changes(), trial->changes());
}

void TestTrials::tellsApartWhatIsWrittenAskedDeclinedAndLeftAlone()
{
    World world;
    QCOMPARE(world.settle(), QString());
    QCOMPARE(world.disturb(), QString());
    const auto trial = world.tried(world.flow(), phone);
    QVERIFY2(trial, qPrintable(trial ? QString() : trial.error().text));
    QCOMPARE(trial->conflicts, 1);
    QCOMPARE(trial->declined, 1);
    QCOMPARE(trial->blocked, 1);
    QCOMPARE(trial->changed, 4);
    QCOMPARE(trial->tried, trial->same + 7);
    const auto rowOf = [&](const QString &there) {
        const auto row = std::find_if(trial->rows.begin(), trial->rows.end(),
            [&](const TrialRow &one) { return one.salesforce.display() == there; });
        return row == trial->rows.end() ? TrialRow() : *row;
    };
    const TrialRow written = rowOf(u"+46 8 201"_s);
    QCOMPARE(written.what, TrialRow::What::Write);
    QCOMPARE(written.to, Side::Startdeliver);
    QCOMPARE(written.startdeliver.display(), u"+46 8 100 01"_s);
    QCOMPARE(written.after.display(), u"+46 8 201"_s);
    QCOMPARE(rowOf(u"+46 8 203"_s).what, TrialRow::What::Conflict);
    QCOMPARE(rowOf(u"+46 8 203"_s).reason, u"both changed"_s);
    QCOMPARE(rowOf(u"+46 8 999"_s).what, TrialRow::What::Declined);
    // The person's word on the conflict is in the next plan, and in the trial before it.
    const auto conflicts = await(world.desk.session->conflicts());
    QVERIFY(conflicts);
    QCOMPARE(conflicts->size(), 1);
    QVERIFY(await(world.desk.session->resolveConflict(conflicts->first().id, Side::Startdeliver)));
    QCOMPARE(world.difference(world.flow(), phone, {2, 3, 1}), QString());
}

/// Taken back, the question waits as before and no run answers it; what a run wrote is not taken back.
void TestTrials::S4_aDecisionIsTakenBackUntilARunWroteIt()
{
    World world;
    QCOMPARE(world.settle(), QString());
    const auto phoneThere = [&world] {
        return world.desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
            const QByteArray id = world.links.at(EditedOnBoth).salesforce.text().toLatin1();
            return QString::fromStdString(service.row(id)["Phone"].get<std::string>());
        });
    };
    world.editSalesforce(EditedOnBoth, {{"Phone", "+46 8 203"}});
    world.editStartdeliver(EditedOnBoth, {{"customfieldPhone", "+46 8 204"}});
    QVERIFY(world.sync());
    session::Session *session = world.desk.session.get();
    const auto asked = await(session->conflicts());
    QVERIFY(asked && asked->size() == 1);
    const qint64 id = asked->first().id;
    QVERIFY(await(session->resolveConflict(id, Side::Startdeliver)));
    QVERIFY(await(session->withdrawResolutions({id})));
    QVERIFY(world.sync());
    QCOMPARE(phoneThere(), u"+46 8 203"_s);
    const auto still = await(session->conflicts());
    QVERIFY(still);
    QCOMPARE(*still, *asked);
    QVERIFY(await(session->resolveConflict(id, Side::Startdeliver)));
    QVERIFY(world.sync());
    QCOMPARE(phoneThere(), u"+46 8 204"_s);
    const auto late = await(session->withdrawResolutions({id}));
    QVERIFY(!late);
    QCOMPARE(late.error().code, u"NOT_FOUND"_s);
}

void TestTrials::theFirstPairsAreThoseWhoseRecordsAreThere()
{
    World world;
    QCOMPARE(world.settle(), QString());
    QList<LinkView> oldest = world.links;
    std::sort(oldest.begin(), oldest.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    world.desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        for (const LinkView &link : oldest.mid(0, 2))
            QVERIFY(service.remove(link.salesforce.text().toLatin1()));
    });
    QVERIFY(world.sync());
    // As many links as are asked for are dead: they say nothing of what was read.
    const auto first = await(world.desk.session->tryMappings(world.flow(), {phone}, {}, 2));
    QVERIFY2(first, qPrintable(first ? QString() : first.error().text));
    const Result<MappingTrial> trial = first->first();
    QVERIFY(trial);
    QCOMPARE(trial->reach, MappingTrial::Reach::First);
    QCOMPARE(trial->whole, 2);
    QCOMPARE(trial->tried + trial->outOfScope, 2);
    const auto all = world.tried(world.flow(), phone);
    QVERIFY(all);
    QCOMPARE(all->reach, MappingTrial::Reach::All);
    QCOMPARE(all->whole, oldest.size() - 2);
}

void TestTrials::tellsWhatKeepsTheFlowFromBeingPlanned()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Configuration configuration = desk.configuration();
    configuration.startdeliver.externalIdFields.insert(Flow::Accounts, u"customfieldGone"_s);
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    const FlowConfiguration flow = configuration.flow(Flow::Accounts);
    const auto problems = await(desk.session->checkFlow(flow));
    QVERIFY2(problems, qPrintable(problems ? QString() : problems.error().text));
    const auto gone = std::find_if(problems->begin(), problems->end(),
        [](const ConfigurationProblem &problem) { return problem.text.contains(u"customfieldGone"_s); });
    QVERIFY(gone != problems->end());
    QCOMPARE(gone->path, u"/flows/accounts"_s);
    // No mapping can mend it.
    QVERIFY(gone->warning);
    const auto trial = await(desk.session->tryMappings(flow, {phone}));
    QVERIFY(!trial);
    QCOMPARE(trial.error().code, u"UNKNOWN_FIELD"_s);
    // A trial that nobody waits for does not even come to that.
    std::stop_source stop;
    stop.request_stop();
    const auto given = await(desk.session->tryMappings(flow, {phone}, stop.get_token()));
    QVERIFY(!given);
    QCOMPARE(given.error().code, u"SUPERSEDED"_s);
}

QTEST_GUILESS_MAIN(TestTrials)
#include "tst_trials.moc"
