// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"
#include "tests/app/cli/suites.h"

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

/// Plans with a purpose through the real program: a run taken back, and existing values of a new mapping.
class TestCliUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void undoSetsBackWhatARunWrote();
    void undoSaysWhatStays();
    void undoDeletesWhatWasMadeOnlyWhereTicked();
    void undoNeedsARunThatWrote();
    void existingValuesOfAMappingArePlanned();
    void mappingNeedsOneFlowAndAChoice_data();
    void mappingNeedsOneFlowAndAChoice();

private:
    /// The number of the run that brought accounts in step just now.
    [[nodiscard]] QString syncNow() const
    {
        const Json document = m_world->json({u"sync"_s, u"--flow"_s, u"accounts"_s}).json();
        return QString::number(document.value("run", Json::object()).value("id", qint64(0)));
    }
    [[nodiscard]] std::string customerText(qint64 id, const char *field) const
    {
        return m_world->services.withStartdeliver([&](sandbox::StartdeliverService &service) {
            const Json row = *service.find("customer", id);
            return row.contains(field) && row[field].is_string() ? row[field].get<std::string>()
                                                                 : std::string();
        });
    }

    std::unique_ptr<CliWorld> m_world;
};

void TestCliUndo::initTestCase()
{
    m_world = std::make_unique<CliWorld>(companies(4));
    QVERIFY(m_world->settle());
}

void TestCliUndo::undoSetsBackWhatARunWrote()
{
    const auto pair = m_world->pairs().first();
    const std::string before = customerText(pair.second, "customfieldPhone");
    m_world->setSalesforce(pair.first, {{"Phone", "+46 8 100"}});
    const QString run = syncNow();
    QCOMPARE(customerText(pair.second, "customfieldPhone"), std::string("+46 8 100"));
    const QString file = m_world->path(u"undo.json"_s);
    const Outcome plan = m_world->json({u"undo"_s, run, u"--save"_s, file});
    VERIFY_EXIT(plan, 1);
    QCOMPARE(plan.json()["changes"].size(), size_t(1));
    // Nothing is written before somebody applies it.
    QCOMPARE(customerText(pair.second, "customfieldPhone"), std::string("+46 8 100"));
    VERIFY_EXIT(m_world->run({u"apply"_s, file}), 0);
    QCOMPARE(customerText(pair.second, "customfieldPhone"), before);
    // The account keeps its value, and no later run brings it here again.
    static_cast<void>(syncNow());
    QCOMPARE(customerText(pair.second, "customfieldPhone"), before);
    const Outcome again = m_world->run({u"undo"_s, run});
    VERIFY_EXIT(again, 0);
    QVERIFY2(again.out.startsWith("Nothing is left to undo"), again.told().constData());
}

void TestCliUndo::undoSaysWhatStays()
{
    const auto pairs = m_world->pairs();
    for (int i : {1, 2})
        m_world->setSalesforce(pairs.at(i).first, {{"Phone", "+46 8 200"}});
    const QString run = syncNow();
    m_world->setSalesforce(pairs.at(1).first, {{"Phone", "+46 8 300"}});
    static_cast<void>(syncNow());
    const Outcome plan = m_world->run({u"undo"_s, run});
    QVERIFY2(plan.out.contains("Of what it wrote 1 record stays as it is"), plan.told().constData());
}

void TestCliUndo::undoDeletesWhatWasMadeOnlyWhereTicked()
{
    m_world->addAccount("Made By A Run");
    const QString run = syncNow();
    QCOMPARE(m_world->customers("Made By A Run"), size_t(1));
    const QString file = m_world->path(u"undo.json"_s);
    VERIFY_EXIT(m_world->run({u"undo"_s, run, u"--save"_s, file}), 1);
    Json document = parsed(m_world->read(u"undo.json"_s));
    QCOMPARE(document["rows"].size(), size_t(1));
    QVERIFY(!document["rows"][0]["ticked"].get<bool>());
    VERIFY_EXIT(m_world->run({u"apply"_s, file}), 0);
    QCOMPARE(m_world->customers("Made By A Run"), size_t(1));
    // Left out is not declined for ever: a new plan has it again.
    VERIFY_EXIT(m_world->run({u"undo"_s, run, u"--save"_s, file}), 1);
    document = parsed(m_world->read(u"undo.json"_s));
    document["rows"][0]["ticked"] = true;
    m_world->write(u"undo.json"_s, dumped(document));
    VERIFY_EXIT(m_world->run({u"apply"_s, file}), 0);
    QCOMPARE(m_world->customers("Made By A Run"), size_t(0));
    static_cast<void>(syncNow());
    QCOMPARE(m_world->customers("Made By A Run"), size_t(0));
}

void TestCliUndo::undoNeedsARunThatWrote()
{
    const Outcome unknown = m_world->json({u"undo"_s, u"999999"_s});
    VERIFY_EXIT(unknown, 2);
    QCOMPARE(errorCode(unknown), u"NO_SUCH_RUN"_s);
    const Outcome idle = m_world->json({u"undo"_s, syncNow()});
    VERIFY_EXIT(idle, 2);
    QCOMPARE(errorCode(idle), u"NOTHING_TO_UNDO"_s);
    VERIFY_EXIT(m_world->run({u"undo"_s, u"last"_s}), 2);
    VERIFY_EXIT(m_world->run({u"undo"_s}), 2);
}

void TestCliUndo::existingValuesOfAMappingArePlanned()
{
    const auto pairs = m_world->pairs();
    const auto mapped = [](Configuration &configuration) {
        FieldMapping city;
        city.salesforce = u"BillingCity"_s;
        city.startdeliver = u"customfieldCity"_s;
        configuration.flow(Flow::Accounts).mappings.removeIf([](const FieldMapping &mapping) {
            return mapping.salesforce == "BillingCity"_L1;
        });
        configuration.flow(Flow::Accounts).mappings.append(city);
    };
    m_world->setSalesforce(pairs[0].first, {{"BillingCity", "Oslo"}});
    m_world->setStartdeliver(pairs[0].second, {{"customfieldCity", "Bergen"}});
    VERIFY_EXIT(m_world->configure(mapped), 0);
    const QString file = m_world->path(u"existing.json"_s);
    const Outcome plan = m_world->json({u"plan"_s, u"--flow"_s, u"accounts"_s, u"--mapping"_s,
        u"BillingCity=customfieldCity"_s, u"--keep"_s, u"salesforce"_s, u"--save"_s, file});
    VERIFY_EXIT(plan, 1);
    VERIFY_EXIT(m_world->run({u"apply"_s, file}), 0);
    QCOMPARE(customerText(pairs[0].second, "customfieldCity"), std::string("Oslo"));
    const Outcome unknown = m_world->json({u"plan"_s, u"--flow"_s, u"accounts"_s, u"--mapping"_s,
        u"Nothing=nothing"_s, u"--keep"_s, u"blanks"_s});
    VERIFY_EXIT(unknown, 2);
    QVERIFY2(unknown.out.contains("UNKNOWN_MAPPING"), unknown.told().constData());
}

void TestCliUndo::mappingNeedsOneFlowAndAChoice_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList mapping{u"plan"_s, u"--mapping"_s, u"Name=name"_s};
    const QStringList accounts{u"--flow"_s, u"accounts"_s};
    const QStringList keep{u"--keep"_s, u"blanks"_s};
    QTest::newRow("no flow") << mapping + keep;
    QTest::newRow("two flows") << mapping + keep + accounts + QStringList{u"--flow"_s, u"contacts"_s};
    QTest::newRow("no choice") << mapping + accounts;
    QTest::newRow("unknown choice") << mapping + accounts + QStringList{u"--keep"_s, u"both"_s};
    QTest::newRow("a choice of nothing") << QStringList{u"plan"_s} + accounts + keep;
}

void TestCliUndo::mappingNeedsOneFlowAndAChoice()
{
    QFETCH(const QStringList, arguments);
    VERIFY_EXIT(m_world->run(arguments), 2);
}

std::unique_ptr<QObject> testCliUndo()
{
    return std::make_unique<TestCliUndo>();
}

#include "tst_cliundo.moc"
