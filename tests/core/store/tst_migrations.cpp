// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/mutedcauses.h"
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

#include <QDir>
#include <QFileInfo>

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;

namespace {

QString fixture(const QString &name)
{
    const QString here = QFileInfo(QString::fromLocal8Bit(__FILE__)).absolutePath();
    const QString source = qEnvironmentVariable("TANDEM_SOURCE");
    QFile file((source.isEmpty() ? here : source + u"/tests/core/store"_s) + u"/fixtures/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

std::unique_ptr<Database> openIn(const QTemporaryDir &folder)
{
    return std::move(*Database::open({.path = folder.filePath(u"some.db"_s)}));
}

/// The rows of a plan are counted and found by what they are; what changes later is counted too.
void comparePlanGroups(StatePlace &place)
{
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.setTicked({24}, true); }));
    const auto groups = place.read([](StateTransaction &tx) { return tx.planGroups(9); });
    VERIFY_RESULT(groups);
    const auto find = [&groups](Action action, bool clears) {
        for (const PlanGroup &group : *groups) {
            if (group.action == action && group.clears == clears)
                return group;
        }
        return PlanGroup();
    };
    QCOMPARE(groups->size(), 3);
    const PlanGroup creates = find(Action::Create, false);
    const PlanGroup clears = find(Action::Update, true);
    QCOMPARE(creates,
        (PlanGroup{creates.id, Flow::Accounts, Side::Startdeliver, Action::Create, false,
            {PlanAbout::Row, {}}, 2, 2, 2}));
    QCOMPARE(clears,
        (PlanGroup{clears.id, Flow::Accounts, Side::Startdeliver, Action::Update, true, {PlanAbout::Row, {}},
            1, 0, 1}));
    QCOMPARE(find(Action::Update, false).open, 0);
    const auto rows = place.read([ids = QList<qint64>{creates.id, clears.id}](
                                     StateTransaction &tx) { return tx.planRowsIn(ids, 21, 9); });
    VERIFY_RESULT(rows);
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().id, 23);
    QCOMPARE(rows->last().title, u"Raket"_s);
}

/// Nothing is muted in a file that knew of no such thing, and everything can be.
void muteACause(StatePlace &place)
{
    const auto mutes = [&place] {
        return *place.read([](StateTransaction &tx) { return tx.mutedCauses(Instant{1}); });
    };
    QCOMPARE(mutes(), QList<MutedCause>());
    const MutedCause mute{{Side::Salesforce, u"LOCKED"_s, u"locked"_s}, u"known"_s, Instant{1}, Instant{2}};
    VERIFY_RESULT(place.write([mute](StateTransaction &tx) { return tx.muteCause(mute); }));
    QCOMPARE(mutes(), QList{mute});
}

} // namespace

/// How a file comes from one format to the next.
class TestMigrations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void statementsAreSplitAtTheLine_data();
    void statementsAreSplitAtTheLine();
    void theStepsAreNumberedWithoutAGap();
    void aFileOfAnOlderFormatKeepsEverything_data();
    void aFileOfAnOlderFormatKeepsEverything();
    void onlyMissingStepsAreTaken();
    void aStepThatFailsIsRolledBackWhole();
    void eachStepIsPrecededByItsBackup();
};

void TestMigrations::statementsAreSplitAtTheLine_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QStringList>("statements");
    QTest::newRow("empty") << QString() << QStringList();
    QTest::newRow("one") << u"SELECT 1\n"_s << QStringList{u"SELECT 1"_s};
    QTest::newRow("two") << u"A\n-- next\nB\n"_s << QStringList{u"A"_s, u"B"_s};
    QTest::newRow("semicolons stay") << u"BEGIN;\nEND;\n-- next\nB"_s
                                     << QStringList{u"BEGIN;\nEND;"_s, u"B"_s};
    QTest::newRow("comments go") << u"-- about\nA\n-- next\n\n-- next\n-- only words\n"_s
                                 << QStringList{u"A"_s};
}

void TestMigrations::statementsAreSplitAtTheLine()
{
    QFETCH(QString, script);
    QFETCH(QStringList, statements);
    QCOMPARE(splitStatements(script), statements);
}

void TestMigrations::theStepsAreNumberedWithoutAGap()
{
    for (const QString &name : {u"state"_s, u"cache"_s}) {
        const auto steps = migrations(name);
        QVERIFY(!steps.isEmpty());
        for (qsizetype i = 0; i < steps.size(); ++i) {
            QCOMPARE(steps.at(i).version, static_cast<int>(i) + 1);
            QVERIFY(!steps.at(i).statements.isEmpty());
        }
    }
}

void TestMigrations::aFileOfAnOlderFormatKeepsEverything_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("1") << u"state-001.sql"_s;
    QTest::newRow("2") << u"state-002.sql"_s;
    QTest::newRow("4") << u"state-004.sql"_s;
}

void TestMigrations::aFileOfAnOlderFormatKeepsEverything()
{
    QFETCH(QString, file);
    StatePlace place;
    place.close();
    QVERIFY(QDir(place.directory()).removeRecursively());
    {
        auto old = std::move(*Database::open({.path = place.path()}));
        const QStringList statements = splitStatements(fixture(file));
        QVERIFY(statements.size() > 30);
        for (const QString &statement : statements)
            VERIFY_RESULT(old->execute(statement));
    }
    place.reopen();
    const auto links = place.read([](StateTransaction &tx) { return tx.linksAfter(Flow::Contacts, 0, 9); });
    VERIFY_RESULT(links);
    QCOMPARE(links->size(), 1);
    QCOMPARE(links->first().salesforce.text(), u"0035g00000AAAAAAA0/0015g00000AAAAAAA0"_s);
    QCOMPARE(links->first().state, LinkState::Tombstone);
    const auto account = place.read([](StateTransaction &tx) { return tx.link(7); });
    QCOMPARE((*account)->base.value(u"Name|name"_s).salesforce, Value(u"Åkeri & Söner"_s));
    QCOMPARE((*account)->base.value(u"Amount|amount"_s).startdeliver, Value(qint64(12)));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.epoch(); }), 12);
    const auto holds = place.read([](StateTransaction &tx) { return tx.holds({}, 0, 9); });
    QCOMPARE(holds->first().decision, u"link:41"_s);
    QCOMPARE(holds->first().candidates, (QList{RecordId(u"41"_s), RecordId(u"42"_s)}));
    const auto conflicts = place.read([](StateTransaction &tx) { return tx.conflicts({}, 0, 9); });
    QCOMPARE(conflicts->first().salesforceValue, Value(u"Åkeri & Söner"_s));
    const auto outbox = place.read([](StateTransaction &tx) { return tx.openOutbox({}, 0, 9); });
    QCOMPARE(outbox->first().state, OutboxState::Unknown);
    QCOMPARE(outbox->first().fields.value(u"name"), Value(u"Rocket 🚀"_s));
    muteACause(place);
    if (file == "state-004.sql"_L1)
        comparePlanGroups(place);
    if (file == "state-002.sql"_L1) {
        const RecordId apart(u"0015g00000AAAACAA4"_s);
        QCOMPARE(*place.read([=](StateTransaction &tx) {
            return tx.keptApart(Flow::Accounts, Side::Salesforce, apart);
        }),
            QList{RecordId(u"43"_s)});
        const auto decisions = place.read([](StateTransaction &tx) { return tx.decisions({}, 0, 9); });
        QCOMPARE(decisions->first().action, Action::Link);
        QVERIFY(decisions->first().at.ms > 0);
    }
    // A migrated file, and one without a copy, is copied before anything else happens to it.
    QCOMPARE(QDir(place.directory() + u"/backups"_s).entryList(QDir::Files).isEmpty(), false);
}

void TestMigrations::onlyMissingStepsAreTaken()
{
    const QTemporaryDir folder;
    auto database = openIn(folder);
    const QList<Migration> steps{{1, {u"CREATE TABLE a (x)"_s}}, {2, {u"CREATE TABLE b (x)"_s}}};
    const auto nothing = [](int) { return Status(); };
    VERIFY_RESULT(migrate(*database, steps.first(1), nothing));
    QCOMPARE(*formatVersion(*database), 1);
    VERIFY_RESULT(migrate(*database, steps, nothing));
    VERIFY_RESULT(migrate(*database, steps, nothing));
    QCOMPARE(*formatVersion(*database), 2);
    const auto refused = migrate(*database, steps.first(1), nothing);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"NEWER_VERSION"_s);
}

void TestMigrations::aStepThatFailsIsRolledBackWhole()
{
    const QTemporaryDir folder;
    auto database = openIn(folder);
    const QList<Migration> steps{{1, {u"CREATE TABLE a (x)"_s}},
        {2, {u"CREATE TABLE b (x)"_s, u"INSERT INTO a VALUES (1)"_s, u"INSERT INTO nowhere VALUES (1)"_s}}};
    QVERIFY(!migrate(*database, steps, [](int) { return Status(); }));
    QCOMPARE(*formatVersion(*database), 1);
    QCOMPARE(*database->single(u"SELECT count(*) FROM a"_s), QVariant(0));
    QCOMPARE(*database->single(u"SELECT count(*) FROM sqlite_schema WHERE name = 'b'"_s), QVariant(0));
    // The same step, mended, goes through.
    QList<Migration> mended = steps;
    mended[1].statements.removeLast();
    VERIFY_RESULT(migrate(*database, mended, [](int) { return Status(); }));
    QCOMPARE(*database->single(u"SELECT count(*) FROM a"_s), QVariant(1));
}

void TestMigrations::eachStepIsPrecededByItsBackup()
{
    const QTemporaryDir folder;
    auto database = openIn(folder);
    const QList<Migration> steps{
        {1, {u"CREATE TABLE a (x)"_s}}, {2, {u"CREATE TABLE b (x)"_s}}, {3, {u"DROP TABLE a"_s}}};
    QList<int> before;
    const auto refused = migrate(*database, steps, [&](int version) -> Status {
        before.append(version);
        if (version == 2)
            return fail(ErrorKind::Storage, u"NO_BACKUP"_s, u"no room for a copy"_s);
        return {};
    });
    QCOMPARE(before, (QList{0, 1, 2}));
    QCOMPARE(refused.error().code, u"NO_BACKUP"_s);
    QCOMPARE(*formatVersion(*database), 2);
}

std::unique_ptr<QObject> testMigrations()
{
    return std::make_unique<TestMigrations>();
}
#include "tst_migrations.moc"
