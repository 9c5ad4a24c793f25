// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/settled.h"
#include "tests/core/session/suites.h"

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

FieldMapping mapped(const QString &salesforce, const QString &startdeliver)
{
    FieldMapping mapping;
    mapping.salesforce = salesforce;
    mapping.startdeliver = startdeliver;
    return mapping;
}

/// With the flow as it is configured but for this mapping.
Result<MappingTrial> tryOne(
    Desk &desk, const FieldMapping &mapping, const std::stop_token &stop = {}, qint64 atMost = 0)
{
    FlowConfiguration edited = desk.configuration().flow(Flow::Accounts);
    edited.mappings.removeIf([&](const FieldMapping &known) { return known.key() == mapping.key(); });
    edited.mappings.append(mapping);
    const auto trials = await(desk.session->tryMappings(edited, {mapping.key()}, stop, atMost));
    if (!trials)
        return fail(trials.error());
    return trials->first();
}

} // namespace

/// What the editors of mappings and filters ask a session for.
class TestEditors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheFieldsOfBothSides();
    void worksFromTheCopyWhereAServiceIsSilent();
    void samplesLinkedPairsWithAllTheirFields();
    void triesAMappingOnLinkedPairs();
    void triesSeveralMappingsAtOnceEachWithItsOwnAnswer();
    void triesTheFirstPairsBeforeTheOthers();
    void givesUpTheTrialThatNobodyWaitsFor();
    void saysThatAMappingAgainstAOneWayFlowWritesNothing();
    void triesFieldsThatNoRunHasRead();
    void checksAgainstRealValues();
    void tellsOnceOfAParentsFieldThatIsGone();
    void countsWhatAFilterLetsIn();
    void givesUpTheCountThatNobodyWaitsFor();
    void namesWhatAFieldCanRefer();
    void savesOneFlowAndNothingThatWasChangedElsewhere();
    void knowsOnlyTheFlowsOfThisVersion();
};

void TestEditors::readsTheFieldsOfBothSides()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    const auto fields = await(desk.session->flowFields(Flow::Accounts));
    QVERIFY2(fields, qPrintable(fields ? QString() : fields.error().text));
    QVERIFY(fields->live && !fields->offline);
    QVERIFY(fields->salesforce.field(u"Industry"));
    QVERIFY(fields->startdeliver.field(u"name"));
    QCOMPARE_EQ(fields->configuration, desk.configuration().flow(Flow::Accounts));
}

void TestEditors::worksFromTheCopyWhereAServiceIsSilent()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    QVERIFY(await(desk.session->disconnectSide(Side::Startdeliver)));
    const auto fields = await(desk.session->flowFields(Flow::Accounts));
    QVERIFY2(fields, qPrintable(fields ? QString() : fields.error().text));
    QVERIFY(!fields->live && fields->offline);
    QVERIFY(fields->asOf.ms > 0);
    QVERIFY(fields->salesforce.field(u"Industry"));
    // The cache has what is mapped.
    const auto sample = await(desk.session->flowSample(Flow::Accounts));
    QVERIFY(sample && !sample->live && !sample->pairs.isEmpty());
    QVERIFY(sample->salesforceFilled.contains(u"Name"_s));
    // What was never read cannot be shown.
    Desk fresh(1);
    QVERIFY(fresh.prepare());
    QVERIFY(await(fresh.session->disconnectSide(Side::Startdeliver)));
    QVERIFY(!await(fresh.session->flowFields(Flow::Accounts)));
}

void TestEditors::samplesLinkedPairsWithAllTheirFields()
{
    Desk desk(30);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && links->size() > 20);
    QVERIFY(await(desk.session->flowFields(Flow::Accounts)));
    const auto sample = await(desk.session->flowSample(Flow::Accounts));
    QVERIFY2(sample, qPrintable(sample ? QString() : sample.error().text));
    QVERIFY(sample->live);
    QCOMPARE_EQ(sample->linked, links->size());
    QCOMPARE_EQ(sample->pairs.size(), 20);
    QVERIFY(!sample->pairs.first().title.isEmpty());
    // Unmapped fields too, and their shares are of all that was looked at.
    QVERIFY(sample->pairs.first().salesforce.fields.contains(u"BillingCity"));
    const FilledShare name = sample->salesforceFilled.value(u"Name"_s);
    QCOMPARE_EQ(name.records, links->size());
    QCOMPARE_EQ(name.filled, name.records);
}

void TestEditors::triesAMappingOnLinkedPairs()
{
    Desk desk(12);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const FieldMapping name = desk.configuration().flow(Flow::Accounts).mappings.first();
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links);
    const auto same = tryOne(desk, name);
    QVERIFY2(same, qPrintable(same ? QString() : same.error().text));
    QCOMPARE_EQ(same->tried, links->size());
    QCOMPARE_EQ(same->same, same->tried);
    // Two that have never been compared meet for the first time (S21).
    const auto trial = tryOne(desk, mapped(u"Name"_s, u"customfieldPhone"_s));
    QVERIFY(trial);
    QCOMPARE_EQ(trial->tried, links->size());
    QVERIFY2(trial->conflicts > 0, qPrintable(QString::number(trial->conflicts)));
    QCOMPARE_EQ(trial->conflicts + trial->changes() + trial->refusals(), trial->tried);
    const auto none = tryOne(desk, mapped(u"Nope"_s, u"name"_s));
    QVERIFY(!none);
    QCOMPARE_EQ(none.error().code, u"UNKNOWN_FIELD"_s);
}

void TestEditors::triesSeveralMappingsAtOnceEachWithItsOwnAnswer()
{
    Desk desk(12);
    QVERIFY(settle(desk, {Flow::Accounts}));
    FlowConfiguration edited = desk.configuration().flow(Flow::Accounts);
    const QString name = edited.mappings.first().key();
    edited.mappings.append(mapped(u"Nope"_s, u"customfieldPhone"_s));
    const auto trials = await(desk.session->tryMappings(edited, {u"Nope=customfieldPhone"_s, name}));
    QVERIFY2(trials, qPrintable(trials ? QString() : trials.error().text));
    QCOMPARE_EQ(trials->size(), 2);
    QVERIFY(!trials->first());
    const auto alone = tryOne(desk, edited.mappings.first());
    QVERIFY(alone && trials->last());
    QCOMPARE_EQ(*trials->last(), *alone);
}

void TestEditors::triesTheFirstPairsBeforeTheOthers()
{
    Desk desk(12);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const FieldMapping name = desk.configuration().flow(Flow::Accounts).mappings.first();
    const auto first = tryOne(desk, name, {}, 3);
    QVERIFY(first);
    QCOMPARE_EQ(first->reach, MappingTrial::Reach::First);
    QCOMPARE_EQ(first->tried, 3);
    const auto all = tryOne(desk, name);
    QVERIFY(all && all->tried > 3);
    QCOMPARE_EQ(all->reach, MappingTrial::Reach::All);
    QCOMPARE_EQ(all->rows.mid(0, 3), first->rows);
}

void TestEditors::givesUpTheTrialThatNobodyWaitsFor()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    std::stop_source stop;
    stop.request_stop();
    const auto given =
        tryOne(desk, desk.configuration().flow(Flow::Accounts).mappings.first(), stop.get_token());
    QVERIFY(!given);
    QCOMPARE_EQ(given.error().code, u"SUPERSEDED"_s);
}

void TestEditors::saysThatAMappingAgainstAOneWayFlowWritesNothing()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    FlowConfiguration edited = desk.configuration().flow(Flow::Accounts);
    edited.direction = Direction::ToStartdeliver;
    edited.mappings.first().direction = Direction::ToSalesforce;
    const auto trials = await(desk.session->tryMappings(edited, {edited.mappings.first().key()}));
    QVERIFY2(trials, qPrintable(trials ? QString() : trials.error().text));
    QVERIFY(!trials->first());
    QCOMPARE_EQ(trials->first().error().code, u"AGAINST_THE_FLOW"_s);
}

void TestEditors::triesFieldsThatNoRunHasRead()
{
    Desk desk(12);
    QVERIFY(settle(desk, {Flow::Accounts}));
    QVERIFY(await(desk.session->flowFields(Flow::Accounts)));
    const FieldMapping unread = mapped(u"BillingCity"_s, u"name"_s);
    const auto before = tryOne(desk, unread);
    QVERIFY(before);
    QCOMPARE_EQ(before->tried, 0);
    QVERIFY(await(desk.session->flowSample(Flow::Accounts)));
    const auto after = tryOne(desk, unread);
    QVERIFY(after && after->tried > 0);
    QCOMPARE_EQ(after->reach, MappingTrial::Reach::Sample);
    QVERIFY(after->conflicts > 0);
}

void TestEditors::checksAgainstRealValues()
{
    Desk desk(8);
    QVERIFY(settle(desk, {Flow::Accounts}));
    QVERIFY(await(desk.session->flowFields(Flow::Accounts)));
    QVERIFY(await(desk.session->flowSample(Flow::Accounts)));
    FlowConfiguration flow = desk.configuration().flow(Flow::Accounts);
    const auto sound = await(desk.session->checkFlow(flow));
    QVERIFY(sound);
    for (const ConfigurationProblem &problem : *sound)
        QVERIFY2(problem.warning, qPrintable(problem.text));
    // A name is no web address and no number.
    flow.mappings.append(mapped(u"Name"_s, u"noSuchField"_s));
    flow.mappings.append(mapped(u"Name"_s, u"name"_s));
    flow.mappings.append(mapped(u"NumberOfEmployees"_s, u"name"_s));
    flow.mappings.last().direction = Direction::ToSalesforce;
    const auto problems = await(desk.session->checkFlow(flow));
    QVERIFY(problems);
    QStringList texts;
    for (const ConfigurationProblem &problem : *problems)
        texts.append(problem.path + u' ' + problem.text);
    const QString all = texts.join(u'\n');
    QVERIFY2(all.contains(u"noSuchField"), qPrintable(all));
    QVERIFY2(all.contains(u"written by another mapping"), qPrintable(all));
    QVERIFY2(all.contains(u"would be refused"), qPrintable(all));
}

/// Without the parent's field nothing of the flow can run, which the flow itself says too.
void TestEditors::tellsOnceOfAParentsFieldThatIsGone()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    FlowConfiguration flow = desk.configuration().flow(Flow::Contacts);
    const auto parent = std::find_if(flow.mappings.begin(), flow.mappings.end(),
        [](const FieldMapping &mapping) { return mapping.salesforce == "AccountId"_L1; });
    QVERIFY(parent != flow.mappings.end());
    parent->startdeliver = u"wentAway"_s;
    const auto problems = await(desk.session->checkFlow(flow));
    QVERIFY(problems);
    QCOMPARE(std::count_if(problems->begin(), problems->end(),
                 [](const ConfigurationProblem &problem) { return problem.text.contains(u"wentAway"); }),
        1);
}

void TestEditors::countsWhatAFilterLetsIn()
{
    Desk desk(20);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto everything = await(desk.session->tryFilter(Flow::Accounts, Side::Salesforce, {}));
    QVERIFY2(everything, qPrintable(everything ? QString() : everything.error().text));
    QVERIFY(everything->whole && everything->records > 10);
    QCOMPARE_EQ(everything->inScope, everything->records);
    QCOMPARE_EQ(everything->samples.size(), FilterTrial::samplesKept);
    Filter named;
    named.node = Filter::Node::Condition;
    named.field = u"Name"_s;
    named.operands = {Value(everything->samples.first())};
    const auto one = await(desk.session->tryFilter(Flow::Accounts, Side::Salesforce, named));
    QVERIFY(one && one->inScope >= 1 && one->inScope < everything->inScope);
    QCOMPARE_EQ(one->leaving, everything->inScope - one->inScope);
    const auto far = await(desk.session->tryFilter(Flow::Accounts, Side::Startdeliver, {}));
    QVERIFY(far && far->records > 0);
    // What the cache has not read is judged on the sample.
    named.field = u"BillingCity"_s;
    named.op = Filter::Operator::IsFilled;
    named.operands.clear();
    QVERIFY(await(desk.session->flowSample(Flow::Accounts)));
    const auto sampled = await(desk.session->tryFilter(Flow::Accounts, Side::Salesforce, named));
    QVERIFY(sampled && !sampled->whole && sampled->records > 0);
    QCOMPARE_EQ(sampled->unread, QStringList{u"BillingCity"_s});
}

void TestEditors::givesUpTheCountThatNobodyWaitsFor()
{
    Desk desk(6);
    QVERIFY(settle(desk, {Flow::Accounts}));
    QVERIFY(await(desk.session->flowFields(Flow::Accounts)));
    QList<QFuture<Result<FilterTrial>>> counts;
    for (int i = 0; i < 8; ++i)
        counts.append(desk.session->tryFilter(Flow::Accounts, Side::Salesforce, {}));
    const auto other = desk.session->tryFilter(Flow::Accounts, Side::Startdeliver, {});
    int superseded = 0;
    for (const auto &count : std::as_const(counts)) {
        const auto answered = await(count);
        if (!answered && answered.error().code == "SUPERSEDED"_L1)
            ++superseded;
    }
    QVERIFY(superseded > 0);
    // The last one is answered, and so is the other side's.
    QVERIFY(counts.last().result());
    QVERIFY(await(other));
}

void TestEditors::namesWhatAFieldCanRefer()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    const auto owners = await(desk.session->fieldChoices(Flow::Accounts, Side::Salesforce, u"OwnerId"_s));
    QVERIFY2(owners, qPrintable(owners ? QString() : owners.error().text));
    QVERIFY(!owners->isEmpty());
    for (const FieldChoice &owner : *owners)
        QVERIFY(owner.value.display().startsWith(u"005"_s) && owner.label != owner.value.display());
    const auto types = await(desk.session->fieldChoices(Flow::Accounts, Side::Salesforce, u"RecordTypeId"_s));
    QVERIFY(types && types->size() >= 2);
    QVERIFY(types->first().active);
    desk.services.withSalesforce([&types](auto &service) {
        service.update(types->first().value.display().toLatin1(), {{"IsActive", false}});
    });
    const auto retired =
        await(desk.session->fieldChoices(Flow::Accounts, Side::Salesforce, u"RecordTypeId"_s));
    QVERIFY(retired && retired->size() == types->size());
    QVERIFY(!retired->first().active && retired->last().active);
    const auto members =
        await(desk.session->fieldChoices(Flow::Accounts, Side::Startdeliver, u"teamMemberId"_s));
    QVERIFY2(members, qPrintable(members ? QString() : members.error().text));
    QVERIFY(!members->isEmpty() && !members->first().label.isEmpty());
    const auto none = await(desk.session->fieldChoices(Flow::Accounts, Side::Salesforce, u"Name"_s));
    QVERIFY(none && none->isEmpty());
}

void TestEditors::savesOneFlowAndNothingThatWasChangedElsewhere()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    const FlowConfiguration before = desk.configuration().flow(Flow::Accounts);
    FlowConfiguration after = before;
    after.mappings.removeLast();
    QVERIFY(await(desk.session->saveFlow(before, after)));
    const auto stored = await(desk.session->configuration());
    QVERIFY(stored);
    QCOMPARE_EQ(stored->flow(Flow::Accounts), after);
    QCOMPARE_EQ(stored->flow(Flow::Contacts), desk.configuration().flow(Flow::Contacts));
    const auto late = await(desk.session->saveFlow(before, before));
    QVERIFY(!late);
    QCOMPARE_EQ(late.error().code, u"CONFIG_CHANGED"_s);
    QCOMPARE_EQ(await(desk.session->configuration())->flow(Flow::Accounts), after);
}

void TestEditors::knowsOnlyTheFlowsOfThisVersion()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    QVERIFY(supportedFlows().contains(Flow::Accounts));
    for (const Flow flow : allFlows()) {
        const auto fields = await(desk.session->flowFields(flow));
        QCOMPARE_EQ(fields.has_value(), supportedFlows().contains(flow));
    }
}

std::unique_ptr<QObject> testEditors()
{
    return std::make_unique<TestEditors>();
}

#include "tst_editors.moc"
