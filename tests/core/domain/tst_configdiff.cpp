// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configdiff.h"
#include "core/domain/linediff.h"
#include "tests/core/domain/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

namespace {

QStringList side(const QList<DiffLine> &diff, DiffLine::Kind left)
{
    QStringList lines;
    for (const DiffLine &line : diff) {
        if (line.kind != left)
            lines.append(line.text);
    }
    return lines;
}

qsizetype changesIn(const QList<DiffLine> &diff)
{
    return std::count_if(
        diff.begin(), diff.end(), [](const DiffLine &line) { return line.kind != DiffLine::Kind::Same; });
}

} // namespace

/// What differs between two configurations, and how two edits of one come together.
class TestConfigDiff : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesExactlyWhatDiffers();
    void bringsTwoEditsTogether();
    void saysWhereBothChangedTheSame();
    void mergesNothingThatIsNoJson();
    void differsByLines_data();
    void differsByLines();
    void leadsFromOneTextToTheOther();
    void keepsALittleAroundWhatDiffers();
};

void TestConfigDiff::namesExactlyWhatDiffers()
{
    const Configuration before = Configuration::defaults();
    QVERIFY(changesBetween(before, before).isEmpty());
    Configuration after = before;
    after.guards.deletesPerDay = 3;
    after.flow(Flow::Accounts).schedule = u"every 15m"_s;
    after.flow(Flow::Accounts).matchKeys.clear();
    const auto changes = changesBetween(before, after);
    QCOMPARE(changes.size(), 3);
    QCOMPARE(changes.at(0), (ConfigurationChange{u"/guards/deletesPerDay"_s, u"25"_s, u"3"_s}));
    QCOMPARE(changes.at(1).path, u"/flows/accounts/matchKeys"_s);
    QCOMPARE(changes.at(1).after, u"[]"_s);
    QCOMPARE(
        changes.at(2), (ConfigurationChange{u"/flows/accounts/schedule"_s, u"\"\""_s, u"\"every 15m\""_s}));
}

void TestConfigDiff::bringsTwoEditsTogether()
{
    const Configuration base = Configuration::defaults();
    Configuration mine = base;
    mine.guards.deletesPerDay = 3;
    Configuration theirs = base;
    theirs.flow(Flow::Accounts).schedule = u"every 15m"_s;
    theirs.guards.deletesPercent = 2;
    const auto merged = mergeDocuments({toJson(base), toJson(mine), toJson(theirs)});
    QVERIFY(merged);
    QVERIFY(merged->conflicts.isEmpty());
    Configuration both = theirs;
    both.guards.deletesPerDay = 3;
    QCOMPARE(merged->text, toJson(both));
}

void TestConfigDiff::saysWhereBothChangedTheSame()
{
    const Configuration base = Configuration::defaults();
    Configuration mine = base;
    mine.guards.deletesPerDay = 3;
    mine.guards.deletesPercent = 2;
    Configuration theirs = base;
    theirs.guards.deletesPerDay = 4;
    theirs.guards.deletesPercent = 2;
    const auto merged = mergeDocuments({toJson(base), toJson(mine), toJson(theirs)});
    QVERIFY(merged);
    QCOMPARE(merged->conflicts, QStringList{u"/guards/deletesPerDay"_s});
    QCOMPARE(merged->text, toJson(mine));
    const auto gone =
        mergeDocuments({R"({"a": 1, "b": {"c": 1}})", R"({"a": 1})", R"({"a": 1, "b": {"c": 2}})"});
    QVERIFY(gone);
    QCOMPARE(gone->conflicts, QStringList{u"/b"_s});
}

void TestConfigDiff::mergesNothingThatIsNoJson()
{
    QVERIFY(!mergeDocuments({"{}", "{", "{}"}));
    QVERIFY(!mergeDocuments({"{}", "{}", ""}));
}

void TestConfigDiff::differsByLines_data()
{
    QTest::addColumn<QStringList>("before");
    QTest::addColumn<QStringList>("after");
    QTest::addColumn<int>("changed");
    const auto lines = [](const QString &text) { return text.split(u' ', Qt::SkipEmptyParts); };
    QTest::newRow("nothing") << lines(u"a b c"_s) << lines(u"a b c"_s) << 0;
    QTest::newRow("from nothing") << QStringList() << lines(u"a b"_s) << 2;
    QTest::newRow("to nothing") << lines(u"a b"_s) << QStringList() << 2;
    QTest::newRow("one in the middle") << lines(u"a b c"_s) << lines(u"a x c"_s) << 2;
    QTest::newRow("one more of the same") << lines(u"a a"_s) << lines(u"a a a"_s) << 1;
    QTest::newRow("moved") << lines(u"a b c d"_s) << lines(u"b c d a"_s) << 2;
    QTest::newRow("nothing in common") << lines(u"a b"_s) << lines(u"c d e"_s) << 5;
}

void TestConfigDiff::differsByLines()
{
    QFETCH(QStringList, before);
    QFETCH(QStringList, after);
    QFETCH(int, changed);
    const auto diff = lineDiff(before, after);
    QCOMPARE(changesIn(diff), changed);
    QCOMPARE(side(diff, DiffLine::Kind::Added), before);
    QCOMPARE(side(diff, DiffLine::Kind::Removed), after);
}

void TestConfigDiff::leadsFromOneTextToTheOther()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 300; ++round) {
        const auto text = [&random] {
            QStringList lines;
            for (quint32 i = random.bounded(12); i > 0; --i)
                lines.append(QString(QChar(u'a' + random.bounded(4))));
            return lines;
        };
        const QStringList before = text();
        const QStringList after = text();
        const auto diff = lineDiff(before, after);
        QCOMPARE(side(diff, DiffLine::Kind::Added), before);
        QCOMPARE(side(diff, DiffLine::Kind::Removed), after);
    }
}

void TestConfigDiff::keepsALittleAroundWhatDiffers()
{
    const QStringList before{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s};
    QStringList after = before;
    after[3] = u"x"_s;
    const auto near = withContext(lineDiff(before, after), 1);
    QCOMPARE(near.size(), 4);
    QCOMPARE(near.first().text, u"3"_s);
    QCOMPARE(near.last().text, u"5"_s);
    QVERIFY(withContext(lineDiff(before, before), 3).isEmpty());
}

std::unique_ptr<QObject> makeTestConfigDiff()
{
    return std::make_unique<TestConfigDiff>();
}

#include "tst_configdiff.moc"
