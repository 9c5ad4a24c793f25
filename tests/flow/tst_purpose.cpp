// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/deletedworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

/// Accounts whose city no mapping carries yet.
class CityWorld : public World
{
public:
    CityWorld()
    {
        configuration.flow(Flow::Contacts).enabled = false;
        configuration.flow(Flow::Accounts).mappings.removeIf([](const FieldMapping &mapping) {
            return mapping.salesforce == "BillingCity"_L1;
        });
        reopen();
        for (const auto &[left, right] : {std::pair("Oslo", "Bergen"), std::pair("Lund", ""),
                 std::pair("", "Malmo"), std::pair("Umea", "Umea")}) {
            accounts.append(
                account({{"Name", "Company " + std::to_string(accounts.size())}, {"BillingCity", left}}));
            run();
            const QString id = partnerOf(Flow::Accounts, Side::Salesforce, accounts.last());
            customers.append(id.toLongLong());
            if (*right)
                editStartdeliver("customer", customers.last(), {{"customfieldCity", right}});
        }
        run();
    }

    void reopen()
    {
        close();
        open();
    }

    sync::RunReport run(sync::RunRequest request = {})
    {
        skip(std::chrono::minutes(1));
        const auto report = sync(std::move(request));
        if (!report || report->error)
            qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
        return *report;
    }

    void mapCity()
    {
        FieldMapping city;
        city.salesforce = u"BillingCity"_s;
        city.startdeliver = u"customfieldCity"_s;
        configuration.flow(Flow::Accounts).mappings.append(city);
        reopen();
    }

    sync::RunReport planExisting(FirstAgreement keep)
    {
        sync::PlanPurpose purpose;
        purpose.mappings = {u"BillingCity=customfieldCity"_s};
        purpose.choice = keep;
        sync::RunRequest request;
        request.mode = sync::RunMode::Plan;
        request.flows = {Flow::Accounts};
        request.purpose = purpose;
        return run(request);
    }

    sync::RunReport planUndo(qint64 runId)
    {
        sync::PlanPurpose purpose;
        purpose.kind = sync::PlanPurpose::Kind::Undo;
        purpose.run = runId;
        sync::RunRequest request;
        request.mode = sync::RunMode::Plan;
        request.flows = {Flow::Accounts};
        request.purpose = purpose;
        return run(request);
    }

    sync::RunReport apply(qint64 planId)
    {
        sync::RunRequest request;
        request.mode = sync::RunMode::Apply;
        request.flows = {Flow::Accounts};
        request.planId = planId;
        return run(request);
    }

    QList<store::PlanRow> rowsOf(qint64 planId)
    {
        return fromState<QList<store::PlanRow>>([planId](store::StateTransaction &tx) {
            return tx.planRows(planId, std::nullopt, std::nullopt, std::nullopt, std::nullopt, 0, 100);
        });
    }

    void tickAll(qint64 planId)
    {
        QList<qint64> ids;
        for (const store::PlanRow &row : rowsOf(planId))
            ids.append(row.id);
        fromState<bool>([ids](store::StateTransaction &tx) -> Result<bool> {
            TANDEM_CHECK(tx.setTicked(ids, true));
            return true;
        });
    }

    /// "Oslo=Bergen Lund= ..."
    QString cities()
    {
        QStringList all;
        for (qsizetype i = 0; i < accounts.size(); ++i) {
            all.append(text(salesforceRow(accounts.at(i)), "BillingCity") + u'='
                + text(startdeliverRow("customer", customers.at(i)), "customfieldCity"));
        }
        return all.join(u' ');
    }

    QStringList accounts;
    QList<qint64> customers;
};

} // namespace

/// Plans with a purpose of their own: existing values of a new mapping, and a run that is taken back.
class PurposeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S21_existingValuesGoByOneChoice_data()
    {
        QTest::addColumn<FirstAgreement>("keep");
        QTest::addColumn<qint64>("rows");
        QTest::addColumn<QString>("cities");
        QTest::newRow("Salesforce") << FirstAgreement::SalesforceWins << qint64(3)
                                    << u"Oslo=Oslo Lund=Lund Malmo=Malmo Umea=Umea"_s;
        QTest::newRow("Startdeliver") << FirstAgreement::StartdeliverWins << qint64(3)
                                      << u"Bergen=Bergen Lund=Lund Malmo=Malmo Umea=Umea"_s;
        QTest::newRow("blanks") << FirstAgreement::FillBlanks << qint64(2)
                                << u"Oslo=Bergen Lund=Lund Malmo=Malmo Umea=Umea"_s;
    }

    void S21_existingValuesGoByOneChoice()
    {
        QFETCH(const FirstAgreement, keep);
        QFETCH(const qint64, rows);
        QFETCH(const QString, cities);
        CityWorld world;
        world.mapCity();
        const QString before = world.cities();
        const sync::RunReport plan = world.planExisting(keep);
        QCOMPARE(world.rowsOf(plan.planId).size(), rows);
        QVERIFY(plan.plannedCalls[0] + plan.plannedCalls[1] > 0);
        QCOMPARE(world.cities(), before); // a plan writes nothing
        QCOMPARE(written(world.apply(plan.planId)), rows);
        QCOMPARE(world.cities(), cities);
        // Nothing is left to ask or to write, and from here on edits flow.
        const sync::RunReport next = world.run();
        QCOMPARE(written(next), 0);
        QCOMPARE(next.flows.at(Flow::Accounts).conflicts, 0);
        QCOMPARE(world.counts(Flow::Accounts).conflicts, 0);
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(world.accounts.first(), {{"BillingCity", "Bodo"}});
        QCOMPARE(written(world.run()), 1);
        QVERIFY(world.cities().startsWith(u"Bodo=Bodo "_s));
    }

    /// Rows that were discarded leave everything as it would have been without the plan.
    void aPlanThatIsNotAppliedAgreesOnNothing()
    {
        CityWorld world;
        world.mapCity();
        (void)world.planExisting(FirstAgreement::FillBlanks);
        const sync::RunReport next = world.run();
        QCOMPARE(next.flows.at(Flow::Accounts).conflicts, 1); // the mapping's own rule: ask
        QCOMPARE(written(next), 2);
    }

    /// A changed mapping: what both agreed on under the old one does not count.
    void S21_aChangedMappingRewritesWhatIsThere()
    {
        CityWorld world;
        world.mapCity();
        (void)world.apply(world.planExisting(FirstAgreement::SalesforceWins).planId);
        for (FieldMapping &mapping : world.configuration.flow(Flow::Accounts).mappings) {
            if (mapping.salesforce == "BillingCity"_L1) {
                mapping.direction = Direction::ToStartdeliver;
                mapping.toStartdeliver = {{TransformStep::Op::Upper, {}}};
            }
        }
        world.reopen();
        QCOMPARE(written(world.run()), 0);
        const sync::RunReport plan = world.planExisting(FirstAgreement::SalesforceWins);
        QCOMPARE(world.rowsOf(plan.planId).size(), 4);
        QCOMPARE(written(world.apply(plan.planId)), 4);
        QCOMPARE(world.cities(), u"Oslo=OSLO Lund=LUND Malmo=MALMO Umea=UMEA"_s);
        QCOMPARE(written(world.run()), 0);
    }

    /// Edits of other fields that wait are neither written by it nor forgotten for it.
    void otherEditsAreNotLostForIt()
    {
        CityWorld world;
        world.mapCity();
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(world.accounts.first(), {{"Name", "Renamed"}});
        (void)world.apply(world.planExisting(FirstAgreement::SalesforceWins).planId);
        QVERIFY(text(world.startdeliverRow("customer", world.customers.first()), "name") != u"Renamed"_s);
        QCOMPARE(written(world.run()), 1);
        QCOMPARE(text(world.startdeliverRow("customer", world.customers.first()), "name"), u"Renamed"_s);
        QCOMPARE(written(world.run()), 0);
    }

    void aMappingThatIsNotThereIsNamed()
    {
        CityWorld world;
        sync::PlanPurpose purpose;
        purpose.mappings = {u"BillingCity=customfieldCity"_s};
        sync::RunRequest request;
        request.mode = sync::RunMode::Plan;
        request.flows = {Flow::Accounts};
        request.purpose = purpose;
        const auto report = world.sync(request);
        QVERIFY(report && report->error);
        QCOMPARE(report->error->code, u"UNKNOWN_MAPPING"_s);
    }

    void aRunIsTakenBack()
    {
        CityWorld world;
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(world.accounts.at(0), {{"Name", "One"}});
        world.editSalesforce(world.accounts.at(1), {{"Name", "Two"}});
        world.editStartdeliver("customer", world.customers.at(2), {{"name", "Three"}});
        const QString made = world.account({{"Name", "Made"}});
        const sync::RunReport run = world.run();
        QCOMPARE(written(run), 4);
        const qint64 copy = world.partnerOf(Flow::Accounts, Side::Salesforce, made).toLongLong();
        // Somebody goes on with one of them.
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("customer", world.customers.at(1), {{"name", "Two, and more"}});
        const sync::RunReport plan = world.planUndo(run.runId);
        const QList<store::PlanRow> rows = world.rowsOf(plan.planId);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(
            plan.flows.at(Flow::Accounts).skipped, 1); // what somebody went on with stays, and is counted
        for (const store::PlanRow &row : rows)
            QCOMPARE(row.ticked, row.action != store::Action::Delete);
        const auto name = [&](int i) {
            return text(world.startdeliverRow("customer", world.customers.at(i)), "name");
        };
        QCOMPARE(name(0), u"One"_s);
        QCOMPARE(written(world.apply(plan.planId)), 2);
        QCOMPARE(name(0), u"Company 0"_s);
        QCOMPARE(text(world.salesforceRow(world.accounts.at(0)), "Name"), u"One"_s);
        QCOMPARE(name(1), u"Two, and more"_s);
        QCOMPARE(text(world.salesforceRow(world.accounts.at(2)), "Name"), u"Company 2"_s);
        QCOMPARE(name(2), u"Three"_s);
        QCOMPARE(text(world.startdeliverRow("customer", copy), "name"), u"Made"_s);
        // What was undone stays undone; what somebody did meanwhile flows.
        QCOMPARE(written(world.run()), 1);
        QCOMPARE(written(world.run()), 0);
        QCOMPARE(name(0), u"Company 0"_s);
        // A new edit flows as ever.
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(world.accounts.at(0), {{"Name", "One again"}});
        QCOMPARE(written(world.run()), 1);
        QCOMPARE(name(0), u"One again"_s);
    }

    void whatARunMadeIsDeletedWhereAPersonSaysSo()
    {
        CityWorld world;
        const QString made = world.account({{"Name", "Made"}});
        const sync::RunReport run = world.run();
        const qint64 copy = world.partnerOf(Flow::Accounts, Side::Salesforce, made).toLongLong();
        QVERIFY(!world.startdeliverRow("customer", copy).empty());
        const sync::RunReport plan = world.planUndo(run.runId);
        QCOMPARE(world.rowsOf(plan.planId).size(), 1);
        world.tickAll(plan.planId);
        QCOMPARE(written(world.apply(plan.planId)), 1);
        QVERIFY(world.startdeliverRow("customer", copy).empty());
        QCOMPARE(text(world.salesforceRow(made), "Name"), u"Made"_s);
        // It is not made again, whatever runs.
        QCOMPARE(written(world.run()), 0);
        world.skip(std::chrono::hours(24 * 8));
        QCOMPARE(written(world.run()), 0);
        // An undo can be undone no further, and says nothing is left.
        QCOMPARE(world.rowsOf(world.planUndo(run.runId).planId).size(), 0);
    }

    /// What Startdeliver's side makes in Salesforce may not pass the filter there: it left the scope as soon
    /// as it was made, and the undo left it out.
    void whatARunMadeOutsideTheFilterIsUndoneToo()
    {
        CityWorld world;
        Filter &filter = world.configuration.flow(Flow::Accounts).salesforceFilter;
        filter.node = Filter::Node::Condition;
        filter.field = u"Type"_s;
        filter.operands = {Value(u"Customer"_s)};
        world.reopen();
        (void)world.run();
        const qint64 customer = world.customer({{"name", "From Startdeliver"}});
        const sync::RunReport run = world.run();
        QCOMPARE(written(run), 1);
        const QString made = world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(customer));
        QVERIFY(!isDeleted(world, made));
        QCOMPARE(written(world.run()), 0);
        const sync::RunReport plan = world.planUndo(run.runId);
        QCOMPARE(world.rowsOf(plan.planId).size(), 1);
        QCOMPARE(plan.flows.at(Flow::Accounts).skipped, 0);
        world.tickAll(plan.planId);
        QCOMPARE(written(world.apply(plan.planId)), 1);
        QVERIFY(isDeleted(world, made));
        QCOMPARE(written(world.run()), 0);
        QVERIFY(isDeleted(world, made));
        QVERIFY(!world.startdeliverRow("customer", customer).empty());
    }

    /// Neither are records that no read brings any more: a lost cache, read anew through a filter.
    void whatTheCacheLostIsReadToBeUndone()
    {
        CityWorld world;
        const qint64 customer = world.customer({{"name", "From Startdeliver"}});
        const sync::RunReport run = world.run();
        QCOMPARE(written(run), 1);
        const RecordId made(world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(customer)));
        const store::CacheObject accounts{Side::Salesforce, u"Account"_s};
        auto removed = world.cache->remove(accounts, {made});
        removed.waitForFinished();
        QVERIFY(removed.result());
        const sync::RunReport plan = world.planUndo(run.runId);
        QCOMPARE(world.rowsOf(plan.planId).size(), 1);
    }

    /// The delete arrived and its answer did not: the undo is complete all the same, and stays (S12).
    void S12_anUndoWhoseAnswerIsLostStaysUndone()
    {
        CityWorld world;
        const QString made = world.account({{"Name", "Made"}});
        const sync::RunReport run = world.run();
        const qint64 copy = world.partnerOf(Flow::Accounts, Side::Salesforce, made).toLongLong();
        const sync::RunReport plan = world.planUndo(run.runId);
        world.tickAll(plan.planId);
        world.services.faults().failNth(
            sandbox::Side::Startdeliver, 1, sandbox::FaultKind::ResetAfter, {.kind = "delete"});
        QCOMPARE(written(world.apply(plan.planId)), 1);
        QCOMPARE(world.services.faults().struck(), 1);
        QVERIFY(world.startdeliverRow("customer", copy).empty());
        QCOMPARE(written(world.run()), 0);
        world.skip(std::chrono::hours(24 * 8));
        QCOMPARE(written(world.run()), 0);
        QCOMPARE(text(world.salesforceRow(made), "Name"), u"Made"_s);
    }

    /// Somebody works on what the run made, after the plan: it is not deleted any more (S10, S17).
    void S10_whatWasMadeAndWorkedOnSinceStays()
    {
        CityWorld world;
        const QString made = world.account({{"Name", "Made"}});
        const sync::RunReport run = world.run();
        const qint64 copy = world.partnerOf(Flow::Accounts, Side::Salesforce, made).toLongLong();
        const sync::RunReport plan = world.planUndo(run.runId);
        QCOMPARE(world.rowsOf(plan.planId).size(), 1);
        world.tickAll(plan.planId);
        world.editStartdeliver("customer", copy, {{"name", "Made and kept"}});
        QCOMPARE(written(world.apply(plan.planId)), 0);
        QVERIFY(!world.startdeliverRow("customer", copy).empty());
        QCOMPARE(world.rowsOf(world.planUndo(run.runId).planId).size(), 0);
    }

    /// The source was edited again and no run has carried that yet: the undo does not agree it away (S20).
    void S20_anEditThatIsOnItsWayOutlivesAnUndo()
    {
        CityWorld world;
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(world.accounts.at(0), {{"Name", "One"}});
        const sync::RunReport run = world.run();
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(world.accounts.at(0), {{"Name", "Two"}});
        const sync::RunReport plan = world.planUndo(run.runId);
        QCOMPARE(written(world.apply(plan.planId)), 1);
        world.run();
        QCOMPARE(text(world.startdeliverRow("customer", world.customers.at(0)), "name"), u"Two"_s);
    }

    /// Who found that a side should not have been written to says so first, and undoes it then (S17).
    void S17_anUndoDoesNotAskWhatTheFlowMayWriteByNow()
    {
        CityWorld world;
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(world.accounts.at(0), {{"Name", "One"}});
        const sync::RunReport run = world.run();
        FlowConfiguration &flow = world.configuration.flow(Flow::Accounts);
        flow.updateStartdeliver = false;
        for (FieldMapping &mapping : flow.mappings) {
            if (mapping.startdeliver == "name"_L1)
                mapping.direction = Direction::ToSalesforce;
        }
        world.reopen();
        const sync::RunReport plan = world.planUndo(run.runId);
        QCOMPARE(world.rowsOf(plan.planId).size(), 1);
        QCOMPARE(written(world.apply(plan.planId)), 1);
        QCOMPARE(text(world.startdeliverRow("customer", world.customers.at(0)), "name"), u"Company 0"_s);
        QCOMPARE(written(world.run()), 0);
        QCOMPARE(text(world.salesforceRow(world.accounts.at(0)), "Name"), u"One"_s);
    }

    /// What is edited between the plan and its application is left alone (S17).
    void whatMovedSinceThePlanIsLeftOut()
    {
        CityWorld world;
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(world.accounts.at(0), {{"Name", "One"}});
        const sync::RunReport run = world.run();
        const sync::RunReport plan = world.planUndo(run.runId);
        QCOMPARE(world.rowsOf(plan.planId).size(), 1);
        world.editStartdeliver("customer", world.customers.at(0), {{"name", "Somebody's"}});
        const sync::RunReport applied = world.apply(plan.planId);
        QCOMPARE(written(applied), 0);
        QCOMPARE(applied.flows.at(Flow::Accounts).drifted, 1);
        QCOMPARE(text(world.startdeliverRow("customer", world.customers.at(0)), "name"), u"Somebody's"_s);
    }
};

QTEST_GUILESS_MAIN(PurposeTest)
#include "tst_purpose.moc"
