// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"

#include "core/base/workwatch.h"

#include <QScopeGuard>

#include <atomic>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

constexpr int many = 3'000;

std::atomic<int> statements = 0;

void witness(Work work, qsizetype)
{
    if (work == Work::Sql)
        ++statements;
}

/// How many statements any store ran until the answer was there, the brackets of transactions among them.
template <typename T> int statementsOf(QFuture<Result<T>> (*ask)(Session *), Session *session)
{
    statements = 0;
    setWorkWitness(&witness);
    const auto end = qScopeGuard([] { setWorkWitness(nullptr); });
    return await(ask(session)) ? statements.load() : -1;
}

/// Rows of contacts as a long plan has them: every third goes to Salesforce, every tenth clears; each changes
/// the phone, every second the title too.
Status addRows(store::StateTransaction &tx, qint64 planId)
{
    using About = store::PlanAbout;
    QList<store::PlanRow> rows(many);
    for (int i = 0; i < many; ++i) {
        store::PlanRow &row = rows[i];
        row.planId = planId;
        row.flow = Flow::Contacts;
        row.action = store::Action::Update;
        row.side = i % 3 == 0 ? Side::Salesforce : Side::Startdeliver;
        row.clears = i % 10 == 0;
        row.linkId = i + 1;
        row.title = u"Row %1"_s.arg(i);
        row.body = "[]";
        row.traits = {{About::Field, u"Phone=phone"_s}, {About::Reason, u"one side changed"_s}};
        if (i % 2 == 0)
            row.traits +=
                QList<store::PlanTrait>{{About::Field, u"Title=title"_s}, {About::First, u"Title=title"_s}};
    }
    return tx.addPlanRows(rows);
}

/// A desk with a plan of one real row and many more.
struct LongPlan
{
    LongPlan()
        : desk(2)
    {
    }
    [[nodiscard]] bool make()
    {
        if (!desk.prepare() || !await(desk.session->waiveMatching({Flow::Accounts})))
            return false;
        desk.addAccount(u"Only Here"_s);
        const auto plan = await(desk.session->plan({Flow::Accounts}));
        if (!plan || plan->rows == 0)
            return false;
        id = plan->id;
        made = *plan;
        return true;
    }
    [[nodiscard]] bool lengthen()
    {
        desk.alter([this](store::StateTransaction &tx) { return addRows(tx, id); });
        return await(desk.session->open()).has_value();
    }
    /// Every row that the filter lets through, page by page.
    [[nodiscard]] QStringList titles(const PlanFilter &filter, int limit = 500)
    {
        QStringList titles;
        qint64 after = 0;
        for (;;) {
            const auto page = await(desk.session->filteredPlanRows(id, filter, after, limit));
            if (!page)
                return {page.error().text};
            for (const PlanRowView &row : *page)
                titles.append(row.title);
            if (page->size() < limit)
                return titles;
            after = page->last().id;
        }
    }

    [[nodiscard]] QSet<QString> statesOfAll()
    {
        QSet<QString> states;
        qint64 after = 0;
        for (;;) {
            const auto page = await(desk.session->filteredPlanRows(id, {}, after, 1000));
            for (const PlanRowView &row : page.value_or(QList<PlanRowView>())) {
                states.insert(row.state);
                after = row.id;
            }
            if (!page || page->size() < 1000)
                return states;
        }
    }

    Desk desk;
    qint64 id = 0;
    PlanView made;
};

PlanTrait field(const QString &key)
{
    return {PlanTrait::About::Field, key};
}

} // namespace

/// A plan of any length: its groups, what narrows it, and what a look at it costs.
class TestPlanPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsGroupsAndFirstValues();
    void narrowsByWhatRowsHaveInCommon();
    void ownersHaveGroups();
    void ticksWhatAGroupHolds();
    void S17_whatIsUntickedBeforeItIsAppliedIsNotWritten();
    void S17_aPlanThatIsAppliedTakesNoTicks();
    void ticksOnlyWhatIsStillPlanned();
    void countsWhatBecameOfItsRows();
    void aLookAtALongPlanCostsNoMore();
};

void TestPlanPages::countsGroupsAndFirstValues()
{
    LongPlan plan;
    QVERIFY(plan.make() && plan.lengthen());
    const auto view = await(plan.desk.session->planView(plan.id));
    QVERIFY2(view, qPrintable(view ? QString() : view.error().text));
    QCOMPARE(view->rows, plan.made.rows + many);
    QCOMPARE(view->open, view->rows);
    qint64 phones = 0;
    qint64 titles = 0;
    qint64 whole = 0;
    for (const PlanGroup &group : view->groups) {
        if (group.trait == field(u"Phone=phone"_s))
            phones += group.rows;
        if (group.trait == field(u"Title=title"_s) && group.kind == PlanKind::Clear)
            titles += group.rows;
        if (group.trait == field({}))
            whole += group.rows;
    }
    QCOMPARE(phones, many);
    QCOMPARE(titles, many / 10);
    qint64 creates = 0;
    for (const PlanClass &known : plan.made.classes)
        creates += known.action == PlanAction::Create ? known.rows : 0;
    QVERIFY(creates > 0);
    QCOMPARE(whole, creates);
    qint64 first = 0;
    for (const PlanBackfill &backfill : view->backfill)
        first += backfill.mapping == "Title=title"_L1 ? backfill.rows : 0;
    QCOMPARE(first, many / 2);
}

void TestPlanPages::narrowsByWhatRowsHaveInCommon()
{
    LongPlan plan;
    QVERIFY(plan.make() && plan.lengthen());
    PlanFilter filter;
    QCOMPARE(plan.titles(filter).size(), plan.made.rows + many);
    filter.side = Side::Salesforce;
    QCOMPARE(plan.titles(filter).size(), many / 3);
    filter.kinds = {PlanKind::Clear};
    const QStringList clears = plan.titles(filter, 7);
    QCOMPARE(clears.size(), many / 30);
    QCOMPARE(clears.first(), u"Row 0"_s);
    QCOMPARE(clears.last(), u"Row 2970"_s);
    filter.kinds = {PlanKind::Clear, PlanKind::Update};
    filter.trait = field(u"Title=title"_s);
    QCOMPARE(plan.titles(filter).size(), many / 6);
    filter.text = u"row 29"_s;
    // 29, 290 to 299 and 2900 to 2999: of each those that six divides.
    QCOMPARE(plan.titles(filter).size(), 1 + 16);
    filter.trait = field(u"Nobody=nobody"_s);
    QCOMPARE(plan.titles(filter), QStringList());
    filter = {};
    filter.flow = Flow::Accounts;
    QCOMPARE(plan.titles(filter).size(), plan.made.rows);
}

void TestPlanPages::ownersHaveGroups()
{
    Desk desk(2);
    QVERIFY(desk.prepare() && await(desk.session->waiveMatching({Flow::Accounts})));
    for (const auto &[name, owner] : {std::pair{"His", 1}, {"Hers", 2}, {"Hers Too", 2}}) {
        const QByteArray id = desk.addAccount(QString::fromLatin1(name));
        desk.services.withSalesforce([&id, owner = owner](auto &service) {
            return service.update(id, {{"OwnerId", sandbox::seedUserId(owner).toStdString()}});
        });
    }
    desk.services.withStartdeliver([](auto &service) {
        return service.insert("customer", {{"name", "Nobody's Yet"}});
    });
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan);
    const auto titlesOf = [&](const QString &owner) {
        PlanFilter filter;
        filter.trait = PlanTrait{PlanTrait::About::Owner, owner};
        QSet<QString> titles;
        const auto rows = await(desk.session->filteredPlanRows(plan->id, filter, 0));
        for (const PlanRowView &row : rows.value_or(QList<PlanRowView>()))
            titles.insert(row.title);
        return titles;
    };
    QVERIFY(titlesOf(sandbox::seedUserId(1)).contains(u"His"_s));
    QVERIFY(titlesOf(sandbox::seedUserId(2)).contains({u"Hers"_s, u"Hers Too"_s}));
    QVERIFY(!titlesOf(sandbox::seedUserId(2)).contains(u"His"_s));
    QCOMPARE(titlesOf({}), QSet<QString>{u"Nobody's Yet"_s});
    const auto group = std::find_if(plan->groups.begin(), plan->groups.end(), [](const PlanGroup &candidate) {
        return candidate.trait == PlanTrait{PlanTrait::About::Owner, sandbox::seedUserId(2)};
    });
    QVERIFY(group != plan->groups.end());
    const std::string name = desk.services.withSalesforce([](auto &service) {
        return service.row(sandbox::seedUserId(2).toLatin1())["Name"].template get<std::string>();
    });
    QCOMPARE(group->label, QString::fromStdString(name));
}

void TestPlanPages::ticksWhatAGroupHolds()
{
    LongPlan plan;
    QVERIFY(plan.make() && plan.lengthen());
    PlanFilter filter;
    filter.trait = field(u"Title=title"_s);
    filter.side = Side::Startdeliver;
    const auto changed = await(plan.desk.session->tickFiltered(plan.id, filter, false));
    QVERIFY(changed);
    QCOMPARE(*changed, many / 3);
    QCOMPARE(await(plan.desk.session->tickFiltered(plan.id, filter, false)).value_or(-1), 0);
    const auto view = await(plan.desk.session->planView(plan.id));
    qint64 ticked = 0;
    qint64 phones = 0;
    for (const PlanGroup &group : view->groups) {
        ticked += group.trait.about == PlanTrait::About::Rows ? group.ticked : 0;
        phones += group.trait == field(u"Phone=phone"_s) ? group.ticked : 0;
    }
    QCOMPARE(ticked, view->rows - many / 3);
    QCOMPARE(phones, many - many / 3);
    filter.text = u"Row 2998"_s;
    QCOMPARE(await(plan.desk.session->tickFiltered(plan.id, filter, true)).value_or(-1), 1);
}

/// Nothing comes in between, however long the plan is.
void TestPlanPages::S17_whatIsUntickedBeforeItIsAppliedIsNotWritten()
{
    LongPlan plan;
    QVERIFY(plan.make() && plan.lengthen());
    const auto ticking = plan.desk.session->tickFiltered(plan.id, {}, false);
    const auto applying = plan.desk.session->apply(plan.id);
    const auto changed = await(ticking);
    QVERIFY(changed);
    QCOMPARE(*changed, many + plan.made.rows);
    const auto report = await(applying);
    QVERIFY(report && !report->error);
    QCOMPARE(plan.statesOfAll(), QSet<QString>{u"unticked"_s});
}

void TestPlanPages::S17_aPlanThatIsAppliedTakesNoTicks()
{
    LongPlan plan;
    QVERIFY(plan.make());
    const auto rows = await(plan.desk.session->planRows(plan.id));
    QVERIFY(rows && !rows->isEmpty());
    QList<QFuture<Result<qint64>>> all;
    QList<QFuture<Result<bool>>> some;
    Session *session = plan.desk.session.get();
    connect(session, &Session::runStarted, this, [&] {
        all.append(session->tickFiltered(plan.id, {}, false));
        some.append(session->setTicked({rows->first().id}, false));
    });
    const auto report = await(session->apply(plan.id));
    QVERIFY(report && !report->error);
    QCOMPARE(all.size(), 1);
    const auto refused = await(all.first());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"PLAN_APPLIED"_s);
    const auto refusedToo = await(some.first());
    QVERIFY(!refusedToo);
    QCOMPARE(refusedToo.error().code, u"PLAN_APPLIED"_s);
    QCOMPARE(plan.statesOfAll(), QSet<QString>{u"done"_s});
    session->disconnect(this);
    // Another plan, and this one once it is over, may be ticked.
    QCOMPARE(await(session->tickFiltered(plan.id, {}, false)).value_or(-1), 0);
}

void TestPlanPages::ticksOnlyWhatIsStillPlanned()
{
    LongPlan plan;
    QVERIFY(plan.make() && plan.lengthen());
    const auto rows = await(plan.desk.session->filteredPlanRows(plan.id, {}, 0, 3));
    QVERIFY(rows && rows->size() == 3);
    const QList<qint64> sent{rows->at(1).id};
    plan.desk.alter(
        [&sent](store::StateTransaction &tx) { return tx.setPlanRowState(sent, store::PlanRowState::Done); });
    QVERIFY(await(plan.desk.session->open()));
    QVERIFY(await(plan.desk.session->setTicked(sent, false)));
    QCOMPARE(
        await(plan.desk.session->tickFiltered(plan.id, {}, false)).value_or(-1), many + plan.made.rows - 1);
    const auto after = await(plan.desk.session->filteredPlanRows(plan.id, {}, 0, 3));
    QVERIFY(after && !after->at(0).ticked && after->at(1).ticked && !after->at(2).ticked);
}

void TestPlanPages::countsWhatBecameOfItsRows()
{
    LongPlan plan;
    QVERIFY(plan.make() && plan.lengthen());
    const qint64 rows = many + plan.made.rows;
    QCOMPARE(await(plan.desk.session->planOutcomes(plan.id)).value(), (PlanOutcomes{0, 0, 0, 0, rows}));
    const auto some = await(plan.desk.session->filteredPlanRows(plan.id, {}, 0, 7));
    QVERIFY(some && some->size() == 7);
    plan.desk.alter([&some](store::StateTransaction &tx) -> Status {
        using State = store::PlanRowState;
        const QList<State> states{State::Done, State::Done, State::Failed, State::Drifted, State::Drifted,
            State::Waiting, State::Unticked};
        for (qsizetype i = 0; i < states.size(); ++i)
            TANDEM_CHECK(tx.setPlanRowState({some->at(i).id}, states.at(i)));
        return {};
    });
    QVERIFY(await(plan.desk.session->open()));
    const auto outcomes = await(plan.desk.session->planOutcomes(plan.id));
    QCOMPARE(outcomes.value(), (PlanOutcomes{2, 1, 2, 1, rows - 7}));
    QCOMPARE(await(plan.desk.session->planView(plan.id))->open, rows - 7);
}

/// Opening reads as much of a long plan as of a short one, and a page at most two statements, wherever it is
/// and whatever narrows it. (That each finds its rows through an index: TestPlanGroups.)
void TestPlanPages::aLookAtALongPlanCostsNoMore()
{
    LongPlan plan;
    QVERIFY(plan.make());
    // What a session learns once is known to neither of the two that are compared.
    plan.desk.alter([](store::StateTransaction &) { return Status(); });
    QVERIFY(await(plan.desk.session->open()));
    static qint64 id = 0;
    id = plan.id;
    const auto wholePlan = +[](Session *session) { return session->planView(id); };
    const int opening = statementsOf(wholePlan, plan.desk.session.get());
    QVERIFY(opening > 0);
    QVERIFY(plan.lengthen());
    QCOMPARE(statementsOf(wholePlan, plan.desk.session.get()), opening);
    const auto anyPage = +[](Session *session) { return session->filteredPlanRows(id, {}, 0); };
    // The names of the fields of contacts are not known yet.
    QVERIFY(statementsOf(anyPage, plan.desk.session.get()) > 0);
    constexpr int brackets = 2;
    QVERIFY(statementsOf(anyPage, plan.desk.session.get()) <= brackets + 1);
    const auto deepPage = +[](Session *session) {
        PlanFilter filter;
        filter.side = Side::Salesforce;
        filter.kinds = {PlanKind::Update, PlanKind::Clear};
        filter.trait = PlanTrait{PlanTrait::About::Reason, u"one side changed"_s};
        return session->filteredPlanRows(id, filter, many / 2, 100);
    };
    QVERIFY(statementsOf(deepPage, plan.desk.session.get()) <= brackets + 2);
}

QTEST_GUILESS_MAIN(TestPlanPages)
#include "tst_planpages.moc"
