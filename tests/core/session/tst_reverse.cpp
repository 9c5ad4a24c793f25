// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rowpair.h"
#include "tests/core/session/fixture.h"

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

QString textOf(const nlohmann::json &row, const char *key)
{
    const auto found = row.find(key);
    return found != row.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                    : QString();
}

/// Both services in step, one linked company, and a rule that lets Salesforce win.
struct Company
{
    Company()
        : desk(4)
    {
    }

    [[nodiscard]] bool settle(Direction nameFlows = Direction::Both)
    {
        if (!desk.prepare())
            return false;
        Configuration configuration = desk.configuration();
        for (FieldMapping &mapping : configuration.flow(Flow::Accounts).mappings) {
            mapping.conflict = ConflictPolicy::SalesforceWins;
            if (mapping.salesforce == "Name"_L1)
                mapping.direction = nameFlows;
        }
        if (!await(desk.session->saveConfiguration(configuration))
            || !await(desk.session->waiveMatching({Flow::Accounts})))
            return false;
        for (int round = 0; round < 2; ++round) {
            const auto report = await(desk.session->sync({Flow::Accounts}));
            if (!report || report->error)
                return false;
        }
        const auto links = await(desk.session->links(Flow::Accounts));
        if (!links || links->isEmpty())
            return false;
        account = links->first().salesforce.text().toLatin1();
        customer = links->first().startdeliver.number();
        return true;
    }

    /// In step, and then both sides change the name.
    [[nodiscard]] bool quarrel()
    {
        if (!settle())
            return false;
        editSalesforce({{"Name", "Left"}});
        editStartdeliver({{"name", "Right"}});
        return true;
    }

    void editSalesforce(const nlohmann::json &fields)
    {
        desk.services.withSalesforce(
            [&](sandbox::SalesforceService &service) { QVERIFY(service.update(account, fields)); });
    }
    void editStartdeliver(const nlohmann::json &fields)
    {
        desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
            QVERIFY(service.update("customer", customer, fields));
        });
    }
    [[nodiscard]] QString inSalesforce(const char *field)
    {
        return desk.services.withSalesforce(
            [&](sandbox::SalesforceService &service) { return textOf(service.row(account), field); });
    }
    [[nodiscard]] QString inStartdeliver(const char *field)
    {
        return desk.services.withStartdeliver([&](sandbox::StartdeliverService &service) {
            return textOf(service.find("customer", customer).value_or(nlohmann::json::object()), field);
        });
    }

    /// The plan's rows; the test fails by their number where there is none.
    [[nodiscard]] QList<PlanRowView> plan()
    {
        const auto made = await(desk.session->plan({Flow::Accounts}));
        planId = made ? made->id : 0;
        return rows();
    }
    [[nodiscard]] QList<PlanRowView> rows()
    {
        return await(desk.session->planRows(planId)).value_or(QList<PlanRowView>());
    }
    [[nodiscard]] bool apply()
    {
        const auto report = await(desk.session->apply(planId));
        return report && !report->error;
    }
    /// Both sides agree, nothing is left to decide, and one more look finds nothing to write (S20).
    [[nodiscard]] QString leftOver()
    {
        if (!plan().isEmpty())
            return u"there is still something to write"_s;
        const auto conflicts = await(desk.session->conflicts());
        if (!conflicts || !conflicts->isEmpty())
            return u"a conflict is left"_s;
        const auto decisions = await(desk.session->decisions());
        return decisions && decisions->isEmpty() ? QString() : u"a decision is left"_s;
    }

    Desk desk;
    QByteArray account;
    qint64 customer = 0;
    qint64 planId = 0;
};

} // namespace

/// A row that a rule decided is turned by a person (S4, S17): both services and the store after each run.
class TestReverse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S4_theOtherSideWinsAtOnce();
    void onlyWhatWasDecidedTurns();
    void turnedTwiceItIsAsItWas();
    void itCountsForTheNextRunToo();
    void anEditInBetweenIsNotOverwritten();
    void leftOutItIsDeclined();
    void S4_whatOneSideChangedIsNotTurned();
    void aOneWayMappingIsNotTurned();
    void saysBeforehandWhatIsNotTurned();
    void saysWhoChose();
    void aRowThatWasDealtWithIsNotTurned();
    void aPlanThatUndoesIsNotTurned();
    void aPairThatWasReadAnewIsNotTurned();
    void nothingIsLeftOfATurnThatFails();
    void aRunThatBeginsMeanwhileIsWaitedFor();
    void saysWhatKeepsTheOtherValueBack();
};

void TestReverse::S4_theOtherSideWinsAtOnce()
{
    Company company;
    QVERIFY(company.quarrel());
    QList<PlanRowView> rows = company.plan();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().side, Side::Startdeliver);
    QVERIFY(rows.first().changes.first().decided);
    const qint64 id = rows.first().id;
    const auto turned = await(company.desk.session->reverseRow(id));
    QVERIFY2(turned, qPrintable(turned ? QString() : turned.error().text));
    rows = company.rows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().id, id);
    QCOMPARE(rows.first().side, Side::Salesforce);
    QVERIFY(rows.first().ticked);
    QCOMPARE(rows.first().changes.first().after, Value(u"Right"_s));
    QCOMPARE(rows.first().changes.first().rule, u"Startdeliver chosen"_s);
    const auto view = await(company.desk.session->planView(company.planId));
    QCOMPARE(view->rows, 1);
    QCOMPARE(view->classes.size(), 1);
    QCOMPARE(view->classes.first().side, Side::Salesforce);
    QVERIFY(company.apply());
    QCOMPARE(company.inSalesforce("Name"), u"Right"_s);
    QCOMPARE(company.inStartdeliver("name"), u"Right"_s);
    const auto changes =
        await(company.desk.session->changesOfRun(await(company.desk.session->runs())->first().runId));
    QVERIFY(changes);
    // What lost is in the history.
    QVERIFY(std::any_of(changes->cbegin(), changes->cend(),
        [](const ChangeView &change) { return change.before == Value(u"Left"_s); }));
    QCOMPARE(company.leftOver(), QString());
}

void TestReverse::onlyWhatWasDecidedTurns()
{
    Company company;
    QVERIFY(company.settle());
    company.editSalesforce({{"Name", "Left"}, {"Phone", "+46 8 111"}});
    company.editStartdeliver({{"name", "Right"}});
    QList<PlanRowView> rows = company.plan();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().changes.size(), 2);
    const qint64 id = rows.first().id;
    QVERIFY(await(company.desk.session->reverseRow(id)));
    rows = company.rows();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first().id, id);
    QCOMPARE(rows.first().side, Side::Startdeliver);
    QCOMPARE(rows.first().changes.size(), 1);
    QVERIFY(!rows.first().changes.first().decided);
    QCOMPARE(rows.last().side, Side::Salesforce);
    QVERIFY(company.apply());
    QCOMPARE(company.inSalesforce("Name"), u"Right"_s);
    QCOMPARE(company.inStartdeliver("name"), u"Right"_s);
    QCOMPARE(company.inStartdeliver("customfieldPhone"), u"+46 8 111"_s);
    QCOMPARE(company.leftOver(), QString());
}

void TestReverse::turnedTwiceItIsAsItWas()
{
    Company company;
    QVERIFY(company.settle());
    company.editSalesforce({{"Name", "Left"}, {"Phone", "+46 8 111"}});
    company.editStartdeliver({{"name", "Right"}});
    const QList<PlanRowView> before = company.plan();
    QVERIFY(await(company.desk.session->reverseRow(before.first().id)));
    QVERIFY(await(company.desk.session->reverseRow(company.rows().last().id)));
    const QList<PlanRowView> rows = company.rows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().id, before.first().id);
    QCOMPARE(rows.first().side, Side::Startdeliver);
    QCOMPARE(rows.first().changes.size(), 2);
    QVERIFY(company.apply());
    QCOMPARE(company.inSalesforce("Name"), u"Left"_s);
    QCOMPARE(company.inStartdeliver("name"), u"Left"_s);
    QCOMPARE(company.leftOver(), QString());
}

void TestReverse::itCountsForTheNextRunToo()
{
    Company company;
    QVERIFY(company.quarrel());
    const QList<PlanRowView> rows = company.plan();
    QVERIFY(await(company.desk.session->reverseRow(rows.first().id)));
    const auto status = await(company.desk.session->status());
    QCOMPARE(status->standing.conflicts, 0); // nothing waits for a person
    const auto report = await(company.desk.session->sync({Flow::Accounts}));
    QVERIFY(report && !report->error);
    QCOMPARE(company.inSalesforce("Name"), u"Right"_s);
    QCOMPARE(company.inStartdeliver("name"), u"Right"_s);
    QCOMPARE(company.leftOver(), QString());
}

void TestReverse::anEditInBetweenIsNotOverwritten()
{
    Company company;
    QVERIFY(company.quarrel());
    const QList<PlanRowView> rows = company.plan();
    QVERIFY(await(company.desk.session->reverseRow(rows.first().id)));
    company.editSalesforce({{"Name", "Left Again"}});
    QVERIFY(company.apply());
    QCOMPARE(company.inSalesforce("Name"), u"Left Again"_s);
    QCOMPARE(company.inStartdeliver("name"), u"Right"_s);
    QCOMPARE(company.rows().first().state, u"drifted"_s);
    // The word was about two other values: the rule decides again.
    const auto report = await(company.desk.session->sync({Flow::Accounts}));
    QVERIFY(report && !report->error);
    QCOMPARE(company.inStartdeliver("name"), u"Left Again"_s);
    QCOMPARE(company.leftOver(), QString());
}

void TestReverse::leftOutItIsDeclined()
{
    Company company;
    QVERIFY(company.quarrel());
    const QList<PlanRowView> rows = company.plan();
    QVERIFY(await(company.desk.session->reverseRow(rows.first().id)));
    QVERIFY(await(company.desk.session->setTicked({rows.first().id}, false)));
    QVERIFY(company.apply());
    QCOMPARE(company.inSalesforce("Name"), u"Left"_s);
    QCOMPARE(company.inStartdeliver("name"), u"Right"_s);
    const auto decisions = await(company.desk.session->decisions());
    QVERIFY(decisions);
    QCOMPARE(decisions->size(), 1);
    QCOMPARE(decisions->first().side, Side::Salesforce);
    QCOMPARE(company.plan().size(), 0);
}

void TestReverse::S4_whatOneSideChangedIsNotTurned()
{
    Company company;
    QVERIFY(company.settle());
    company.editSalesforce({{"Name", "Left"}});
    company.desk.addAccount(u"Only Here"_s);
    const QList<PlanRowView> rows = company.plan();
    QCOMPARE(rows.size(), 2);
    for (const PlanRowView &row : rows) {
        const auto turned = await(company.desk.session->reverseRow(row.id));
        QVERIFY(!turned);
        QCOMPARE(turned.error().code, u"NOT_REVERSIBLE"_s);
        QVERIFY2(turned.error().text.contains("does not choose"_L1), qPrintable(turned.error().text));
    }
    QCOMPARE(company.rows(), rows);
}

void TestReverse::aOneWayMappingIsNotTurned()
{
    Company company;
    QVERIFY(company.settle(Direction::ToStartdeliver));
    company.editSalesforce({{"Name", "Left"}});
    company.editStartdeliver({{"name", "Right"}});
    const QList<PlanRowView> rows = company.plan();
    QCOMPARE(rows.size(), 1);
    const auto turned = await(company.desk.session->reverseRow(rows.first().id));
    QVERIFY(!turned);
    QVERIFY2(turned.error().text.startsWith("The other way is closed"_L1), qPrintable(turned.error().text));
    QCOMPARE(company.rows(), rows);
    // Nothing is left of the attempt.
    QVERIFY(await(company.desk.session->conflicts())->isEmpty());
    QVERIFY(company.apply());
    QCOMPARE(company.inStartdeliver("name"), u"Left"_s);
    QCOMPARE(company.leftOver(), QString());
}

void TestReverse::saysBeforehandWhatIsNotTurned()
{
    Company company;
    QVERIFY(company.settle(Direction::ToStartdeliver));
    company.editSalesforce({{"Name", "Left"}});
    company.editStartdeliver({{"name", "Right"}});
    const QList<PlanRowView> rows = company.plan();
    QCOMPARE(rows.size(), 1);
    const auto known = await(rowPair(company.desk.session.get(), rows.first()));
    QVERIFY(known);
    QVERIFY2(known->closed.startsWith("The other way is closed"_L1), qPrintable(known->closed));
    // Asking said nothing.
    QVERIFY(await(company.desk.session->conflicts())->isEmpty());
    QCOMPARE(company.rows(), rows);
    // It is the very word of the attempt.
    const auto turned = await(company.desk.session->reverseRow(rows.first().id));
    QVERIFY(!turned);
    QCOMPARE(turned.error().text, known->closed);
    QVERIFY(company.apply());
    const auto after = await(rowPair(company.desk.session.get(), company.rows().first()));
    QVERIFY(after && after->closed.isEmpty());
}

void TestReverse::saysWhoChose()
{
    Company company;
    QVERIFY(company.quarrel());
    QList<PlanRowView> rows = company.plan();
    QVERIFY(
        !isFirstAgreement(rows.first().changes.first()) && !isPersonsChoice(rows.first().changes.first()));
    const auto open = await(rowPair(company.desk.session.get(), rows.first()));
    QVERIFY(open && open->closed.isEmpty());
    QVERIFY(await(company.desk.session->reverseRow(rows.first().id)));
    rows = company.rows();
    QVERIFY(!isFirstAgreement(rows.first().changes.first()) && isPersonsChoice(rows.first().changes.first()));
    const auto back = await(rowPair(company.desk.session.get(), rows.first()));
    QVERIFY(back && back->closed.isEmpty());
    // As the merge words what had no base (S21).
    FieldChangeView first;
    first.rule = u"first: Salesforce chosen"_s;
    QVERIFY(isFirstAgreement(first) && isPersonsChoice(first));
    first.rule = u"first: Salesforce wins"_s;
    QVERIFY(isFirstAgreement(first) && !isPersonsChoice(first));
}

void TestReverse::aRowThatWasDealtWithIsNotTurned()
{
    Company company;
    QVERIFY(company.quarrel());
    const QList<PlanRowView> rows = company.plan();
    QVERIFY(company.apply());
    const auto turned = await(company.desk.session->reverseRow(rows.first().id));
    QVERIFY(!turned);
    QVERIFY2(turned.error().text.contains("dealt with"_L1), qPrintable(turned.error().text));
    QVERIFY(!await(company.desk.session->reverseRow(987'654)));
    QCOMPARE(company.inStartdeliver("name"), u"Left"_s);
}

void TestReverse::aPlanThatUndoesIsNotTurned()
{
    Company company;
    QVERIFY(company.settle());
    company.editSalesforce({{"Name", "Left"}});
    QCOMPARE(company.plan().size(), 1);
    QVERIFY(company.apply());
    const auto undo =
        await(company.desk.session->planUndo(await(company.desk.session->runs())->first().runId));
    QVERIFY2(undo, qPrintable(undo ? QString() : undo.error().text));
    QCOMPARE(undo->rows, 1);
    company.planId = undo->id;
    const auto turned = await(company.desk.session->reverseRow(company.rows().first().id));
    QVERIFY(!turned);
    QVERIFY2(turned.error().text.startsWith("This plan goes one way"_L1), qPrintable(turned.error().text));
}

/// What a person saw is not what would be turned.
void TestReverse::aPairThatWasReadAnewIsNotTurned()
{
    Company company;
    QVERIFY(company.quarrel());
    const QList<PlanRowView> rows = company.plan();
    const qint64 seen = company.planId;
    company.editSalesforce({{"Name", "Left Again"}});
    QCOMPARE(company.plan().size(), 1);
    const auto turned = await(company.desk.session->reverseRow(rows.first().id));
    QVERIFY(!turned);
    QVERIFY2(turned.error().text.startsWith("The record was changed"_L1), qPrintable(turned.error().text));
    QVERIFY(await(company.desk.session->conflicts())->isEmpty());
    // The plan that was made of it can be turned.
    QVERIFY(await(company.desk.session->reverseRow(company.rows().first().id)));
    company.planId = seen;
    QCOMPARE(company.rows(), rows);
}

/// Its word is stored when the pair's other row turns out to be dealt with.
void TestReverse::nothingIsLeftOfATurnThatFails()
{
    Company company;
    QVERIFY(company.settle());
    company.editSalesforce({{"Name", "Left"}, {"Phone", "+46 8 111"}});
    company.editStartdeliver({{"name", "Right"}});
    QVERIFY(await(company.desk.session->reverseRow(company.plan().first().id)));
    const QList<PlanRowView> rows = company.rows();
    QCOMPARE(rows.size(), 2);
    company.desk.alter([&rows](store::StateTransaction &tx) {
        return tx.setPlanRowState({rows.first().id}, store::PlanRowState::Done);
    });
    QVERIFY(await(company.desk.session->open()));
    const auto turned = await(company.desk.session->reverseRow(rows.last().id));
    QVERIFY(!turned);
    QVERIFY2(turned.error().text.contains("dealt with"_L1), qPrintable(turned.error().text));
    // What was said before stands: Startdeliver wins.
    const auto report = await(company.desk.session->sync({Flow::Accounts}));
    QVERIFY(report && !report->error);
    QCOMPARE(company.inSalesforce("Name"), u"Right"_s);
    QCOMPARE(company.leftOver(), QString());
}

void TestReverse::aRunThatBeginsMeanwhileIsWaitedFor()
{
    Company company;
    QVERIFY(company.quarrel());
    const QList<PlanRowView> rows = company.plan();
    // Asked for in one breath: whichever comes first, the other one finds a whole state.
    const auto turning = company.desk.session->reverseRow(rows.first().id);
    const auto applying = company.desk.session->apply(company.planId);
    const auto turned = await(turning);
    const auto report = await(applying);
    QVERIFY(report && !report->error);
    const QString winner = turned ? u"Right"_s : u"Left"_s;
    QCOMPARE(company.inSalesforce("Name"), winner);
    QCOMPARE(company.inStartdeliver("name"), winner);
    QCOMPARE(company.rows().size(), 1);
    QCOMPARE(company.rows().first().state, u"done"_s);
    QCOMPARE(company.leftOver(), QString());
}

void TestReverse::saysWhatKeepsTheOtherValueBack()
{
    Company company;
    QVERIFY(company.quarrel());
    const QList<PlanRowView> rows = company.plan();
    const auto links = await(company.desk.session->links(Flow::Accounts));
    const RecordId salesforce = links->first().salesforce;
    const RecordId startdeliver = links->first().startdeliver;
    const auto why = [&](const std::function<Status(store::StateTransaction &)> &change) {
        company.desk.alter(change);
        if (!await(company.desk.session->open()))
            return u"does not open"_s;
        const auto turned = await(company.desk.session->reverseRow(rows.first().id));
        return turned ? u"turned"_s : turned.error().text.section(u'.', 0, 0);
    };
    store::Decision decision;
    decision.salesforce = salesforce;
    decision.startdeliver = startdeliver;
    decision.side = Side::Salesforce;
    decision.mappingKey = rows.first().changes.first().mapping;
    decision.valueHash = valueHash(Value(u"Right"_s));
    store::Refusal refusal;
    refusal.side = Side::Salesforce;
    refusal.source = startdeliver;
    refusal.target = salesforce;
    refusal.mappingKey = decision.mappingKey;
    refusal.valueHash = decision.valueHash;
    refusal.nextAt = Instant{std::numeric_limits<qint64>::max() / 2};
    QCOMPARE(why([&](store::StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putRefusal(refusal));
        return {};
    }),
        u"The other value was refused before"_s);
    QCOMPARE(why([&](store::StateTransaction &tx) -> Status {
        TANDEM_CHECK(tx.putDecision(decision));
        return tx.removeRefusals(Flow::Accounts, Side::Salesforce, startdeliver, {refusal.mappingKey});
    }),
        u"A decision keeps the other value back"_s);
    QCOMPARE(company.rows(), rows);
    QVERIFY(await(company.desk.session->conflicts())->isEmpty());
}

QTEST_GUILESS_MAIN(TestReverse)
#include "tst_reverse.moc"
