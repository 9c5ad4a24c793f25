// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/commandsearch.h"

#include "ui/shell/commandmodel.h"
#include "ui/shell/commandrank.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// "text|place|keywords"; its text is its id.
Command commandOf(const QString &line)
{
    Command command;
    command.text = line.section(u'|', 0, 0);
    command.place = line.section(u'|', 1, 1);
    command.keywords = line.section(u'|', 2, 2);
    command.id = command.text;
    return command;
}

QList<Command> commandsOf(const QStringList &lines)
{
    QList<Command> commands;
    for (const QString &line : lines)
        commands.append(commandOf(line));
    return commands;
}

} // namespace

/// Which commands are found by what was typed, and in which order.
class TestCommandSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void foldsNothingWhileItIsTyped();
    void modelsWhatIsFound();
};

void TestCommandSearch::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("lines");
    QTest::addColumn<QStringList>("lastUsed");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *name, const QString &typed, const QStringList &lines,
                         const QStringList &found, const QStringList &lastUsed = {}) {
        QTest::newRow(name) << typed << lines << lastUsed << found;
    };
    row("nothing typed: as they come", {}, {u"Sync"_s, u"About"_s, u"Plan"_s},
        {u"Sync"_s, u"About"_s, u"Plan"_s});
    row("nothing typed: last used first", u" "_s, {u"Sync"_s, u"About"_s, u"Plan"_s},
        {u"Plan"_s, u"About"_s, u"Sync"_s}, {u"Plan"_s, u"About"_s});
    row("beginning, then inside", u"map"_s, {u"Make a plan"_s, u"Remap"_s, u"Map names"_s},
        {u"Map names"_s, u"Remap"_s});
    row("letters in order where nothing has the word", u"map"_s, {u"Make a plan"_s, u"Contacts"_s},
        {u"Make a plan"_s});
    row("the beginning of any word", u"plan"_s, {u"Explanation"_s, u"Make a plan"_s, u"Planet"_s},
        {u"Make a plan"_s, u"Planet"_s, u"Explanation"_s});
    row("words in any order, over text and place", u"contacts map"_s,
        {u"Contacts|Filters"_s, u"Contacts|Mappings"_s, u"Accounts|Mappings"_s}, {u"Contacts"_s});
    row("every word must be found", u"contacts zebra"_s, {u"Contacts|Mappings"_s}, {});
    row("the word that is found worst decides", u"a plan"_s, {u"Aplanatic"_s, u"Explain a plan"_s},
        {u"Explain a plan"_s, u"Aplanatic"_s});
    row("text before place before keywords", u"filter"_s,
        {u"Find|Window|filter"_s, u"Accounts|Filters"_s, u"Filters"_s},
        {u"Filters"_s, u"Accounts"_s, u"Find"_s});
    row("a beginning among the keywords, not letters of the text", u"log"_s,
        {u"Lots of gold"_s, u"Activity||history log"_s}, {u"Activity"_s});
    row("letters over place and text", u"mapcon"_s, {u"Contacts|Mappings"_s, u"Contacts|Filters"_s},
        {u"Contacts"_s});
    row("no letters of keywords", u"xz"_s, {u"Plan||x y z"_s}, {});
    row("letters not in order", u"wns"_s, {u"Sync now"_s}, {});
    row("as a path", u"Mappings > Contacts"_s, {u"Contacts|Mappings"_s}, {u"Contacts"_s});
    row("capitals", u"SYNC"_s, {u"Sync now"_s}, {u"Sync now"_s});
    row("without its marks", u"oppna"_s, {u"Öppna loggen"_s}, {u"Öppna loggen"_s});
    row("with its marks", u"öppna"_s, {u"Öppna loggen"_s}, {u"Öppna loggen"_s});
    row("ties: used last, then by name", u"con"_s, {u"Contacts"_s, u"Conflicts"_s, u"Connections"_s},
        {u"Connections"_s, u"Conflicts"_s, u"Contacts"_s}, {u"Connections"_s});
    row("what is called exactly that", u"people settings"_s,
        {u"Left for people|Settings"_s, u"People|Settings"_s}, {u"People"_s, u"Left for people"_s},
        {u"Left for people"_s});
    row("as it is typed", u"notes from"_s, {u"Comments from there to notes"_s, u"Sync notes from here"_s},
        {u"Sync notes from here"_s, u"Comments from there to notes"_s});
    row("what begins as it is typed", u"mapp"_s, {u"Edit in Mappings|Value maps"_s, u"Mappings|Section"_s},
        {u"Mappings"_s, u"Edit in Mappings"_s});
    row("a whole word before a beginning", u"plan"_s, {u"Planet"_s, u"Make a plan"_s},
        {u"Make a plan"_s, u"Planet"_s});
    row("a key of the document", u"apifloorpercent"_s,
        {u"Left for people|Guards|salesforce apiFloorPercent"_s}, {u"Left for people"_s});
    row("and how it is written there", u"salesforce.apiFloor"_s,
        {u"Left for people|Guards|salesforce apiFloorPercent"_s}, {u"Left for people"_s});
    row("what was used does not come before what is found better", u"map"_s, {u"Remap"_s, u"Map"_s},
        {u"Map"_s, u"Remap"_s}, {u"Remap"_s});
}

void TestCommandSearch::finds()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, lines);
    QFETCH(QStringList, lastUsed);
    QFETCH(QStringList, found);
    const QList<Command> commands = commandsOf(lines);
    QStringList texts;
    for (const qsizetype at : rankedCommands(typed, commands, searchedIn(commands), lastUsed))
        texts.append(commands.at(at).text);
    QCOMPARE(texts, found);
}

/// What a command is searched in was made before: only that is looked at.
void TestCommandSearch::foldsNothingWhileItIsTyped()
{
    QList<Command> commands = commandsOf({u"Öppna|Fönster|log"_s});
    const QList<Searched> searched = searchedIn(commands);
    QCOMPARE(searched.first().text, QStringList(u"oppna"_s));
    commands.first() = commandOf(u"Plan"_s);
    for (const QString &typed : {u"oppna"_s, u"fonster"_s, u"log"_s})
        QCOMPARE(rankedCommands(typed, commands, searched, {}).size(), 1);
    QVERIFY(rankedCommands(u"plan"_s, commands, searched, {}).isEmpty());
}

void TestCommandSearch::modelsWhatIsFound()
{
    CommandModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<Command> commands =
        commandsOf({u"Sync now|Overview|run"_s, u"Plan|Overview"_s, u"Contacts|Mappings"_s});
    commands[0].keys = QKeySequence(Qt::CTRL | Qt::Key_R);
    commands[0].obstacle = u"A run is going."_s;
    model.setCommands(commands, {u"Plan"_s});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0).data().toString(), u"Plan"_s);
    model.setTyped(u"overview"_s);
    QCOMPARE(model.rowCount(), 2);
    model.setTyped(u"overview sy"_s);
    QCOMPARE(model.rowCount(), 1);
    const QModelIndex sync = model.index(0);
    QCOMPARE(sync.data(CommandModel::PlaceRole).toString(), u"Overview"_s);
    QCOMPARE(sync.data(CommandModel::KeysRole).toString(), u"Ctrl+R"_s);
    QVERIFY(!sync.flags().testFlag(Qt::ItemIsEnabled));
    QCOMPARE(sync.data(Qt::AccessibleTextRole).toString(), u"Sync now, Overview, Ctrl+R, A run is going."_s);
    model.setTyped(u"zebra"_s);
    QCOMPARE(model.rowCount(), 0);
    model.setTyped({});
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.index(2).flags().testFlag(Qt::ItemIsEnabled));
    model.setCommands({}, {});
    QCOMPARE(model.rowCount(), 0);
}

std::unique_ptr<QObject> testCommandSearch()
{
    return std::make_unique<TestCommandSearch>();
}

#include "commandsearch.moc"
