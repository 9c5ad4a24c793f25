// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

QString text(const Row &row, const char *field)
{
    return plainText(row.value(field, Row()));
}

/// Opens the world anew with what `change` makes of one flow's configuration.
void configure(World &world, Flow flow, const std::function<void(FlowConfiguration &)> &change)
{
    change(world.configuration.flow(flow));
    world.close();
    world.open();
}

qint64 partnerOf(World &world, Flow flow, const QString &salesforceId)
{
    return world.partnerOf(flow, Side::Salesforce, salesforceId).toLongLong();
}

/// A run that must end well; what it wrote.
qint64 run(World &world)
{
    const auto report = world.sync();
    if (!report || report->error)
        qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
    qint64 written = 0;
    for (const auto &[flow, counts] : report->flows)
        written += counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1];
    return written;
}

} // namespace

/// What may flow and what may not: one-way flows, holds, records that leave the scope and come back.
class ScopeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S4_aOneWayFlowWritesNothingBack_data()
    {
        QTest::addColumn<bool>("toStartdeliver");
        QTest::newRow("to Startdeliver") << true;
        QTest::newRow("to Salesforce") << false;
    }
    void S4_aOneWayFlowWritesNothingBack()
    {
        QFETCH(bool, toStartdeliver);
        World world;
        QCOMPARE(world.configuration.flow(Flow::Accounts).mappings.at(2).direction, Direction::Both);
        configure(world, Flow::Accounts, [&](FlowConfiguration &flow) {
            flow.direction = toStartdeliver ? Direction::ToStartdeliver : Direction::ToSalesforce;
        });
        QString account;
        qint64 customer = 0;
        if (toStartdeliver) {
            account = world.account({{"Name", "Northwind"}, {"Phone", "1"}});
            QCOMPARE(run(world), 1);
            customer = partnerOf(world, Flow::Accounts, account);
        } else {
            customer = world.customer({{"name", "Northwind"}, {"customfieldPhone", "1"}});
            QCOMPARE(run(world), 1);
            account = world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(customer));
        }
        const auto editSource = [&](const char *value) {
            if (toStartdeliver)
                world.editSalesforce(account, {{"Phone", value}});
            else
                world.editStartdeliver("customer", customer, {{"customfieldPhone", value}});
        };
        const auto editCopy = [&](const char *value) {
            if (toStartdeliver)
                world.editStartdeliver("customer", customer, {{"customfieldPhone", value}});
            else
                world.editSalesforce(account, {{"Phone", value}});
        };
        world.skip(std::chrono::minutes(20));
        editCopy("edited in the copy");
        QCOMPARE(run(world), 0);
        QCOMPARE(
            text(world.salesforceRow(account), "Phone"), toStartdeliver ? u"1"_s : u"edited in the copy"_s);
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldPhone"),
            toStartdeliver ? u"edited in the copy"_s : u"1"_s);
        QCOMPARE(world.faults(), QStringList());
        // The source still rules.
        world.skip(std::chrono::minutes(20));
        editSource("2");
        QCOMPARE(run(world), 1);
        QCOMPARE(text(world.salesforceRow(account), "Phone"), u"2"_s);
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldPhone"), u"2"_s);
        QCOMPARE(run(world), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void aMappingAgainstItsFlowsDirectionIsLeftOut()
    {
        World world;
        configure(world, Flow::Accounts, [&](FlowConfiguration &flow) {
            flow.direction = Direction::ToStartdeliver;
            for (FieldMapping &mapping : flow.mappings) {
                if (mapping.salesforce == "Phone"_L1)
                    mapping.direction = Direction::ToSalesforce;
            }
        });
        const QString account = world.account({{"Name", "Northwind"}, {"Phone", "1"}});
        QCOMPARE(run(world), 1);
        const qint64 customer = partnerOf(world, Flow::Accounts, account);
        QCOMPARE(text(world.startdeliverRow("customer", customer), "customfieldPhone"), QString());
        world.editStartdeliver("customer", customer, {{"customfieldPhone", "2"}});
        QCOMPARE(run(world), 0);
        QCOMPARE(text(world.salesforceRow(account), "Phone"), u"1"_s);
    }
};

QTEST_GUILESS_MAIN(ScopeTest)

#include "tst_scope.moc"
