// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/noteworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

/// Startdeliver takes 80 characters of a task's or a customer's name.
const QByteArray shortNames = R"({"entities":{"task":{"fields":{"name":{"length":80}}},
    "customer":{"fields":{"name":{"length":80}}}}})";

QString longText(int number)
{
    QStringList words;
    for (int i = 0; words.join(u' ').size() < 240; ++i)
        words.append(u"word%1of%2"_s.arg(i).arg(number));
    return words.join(u' ');
}

/// The words of a text, as the oracle counts them.
QStringList words(const QString &text)
{
    return wordsOf(text).split(u' ', Qt::SkipEmptyParts);
}

/// Every flow that holds notes or comments, and texts whose rests go into them.
class RestWorld : public NoteWorld
{
public:
    explicit RestWorld(const QByteArray &dialect = "{}")
        : NoteWorld({Flow::Tasks, Flow::TaskComments, Flow::Notes, Flow::Comments}, false, dialect)
    {
        for (const Flow flow : {Flow::Accounts, Flow::Tasks}) {
            for (FieldMapping &mapping : configuration.flow(flow).mappings) {
                if (mapping.startdeliver == "name"_L1)
                    mapping.tooLong = TooLong::Comment;
            }
        }
        reopen();
    }

    [[nodiscard]] std::vector<Row> commentsOn(const char *entity, qint64 id)
    {
        std::vector<Row> found;
        for (const Row &row : startdeliverRows("comment")) {
            if (row.value("entity", Row()) == entity && row.value("entityId", Row()) == id)
                found.push_back(row);
        }
        return found;
    }

    /// What field and comment say together, word by word: nothing is lost, nothing stands twice.
    static QStringList together(const QString &field, const QString &comment)
    {
        const qsizetype mark = field.indexOf(u"… [more in a comment, "_s);
        const qsizetype title = comment.indexOf(u']');
        return mark < 0 ? words(field) : words(field.left(mark)) + words(comment.mid(title + 1));
    }

    static bool sameMark(const QString &field, const QString &comment)
    {
        return field.endsWith(comment.section(u"[Tandem "_s, 1).section(u']', 0, 0) + u']');
    }
};

/// One company whose name is changed on one side, and the comments or notes that hold its rest on the other.
class RenamedWorld : public RestWorld
{
public:
    explicit RenamedWorld(bool salesforce)
        : RestWorld(salesforce ? QByteArray("{}") : shortNames)
        , atSalesforce(salesforce)
    {
    }

    /// Startdeliver takes more than Salesforce does.
    [[nodiscard]] QString tooLong(int number) const
    {
        return atSalesforce ? longText(number) + u' ' + longText(number + 10) : longText(number);
    }
    void edit(const QString &name)
    {
        skip(std::chrono::minutes(20));
        if (atSalesforce)
            editStartdeliver("customer", customer, {{"name", name.toStdString()}});
        else
            editSalesforce(account, {{"Name", name.toStdString()}});
    }
    qint64 rename(const QString &name)
    {
        edit(name);
        return ActivityWorld::written(run());
    }
    [[nodiscard]] QStringList restTexts()
    {
        QStringList texts;
        if (atSalesforce) {
            for (const Row &note : notesOn(account))
                texts.append(noteHtml(text(note, "Id")));
        } else {
            for (const Row &comment : commentsOn("customer", customer))
                texts.append(text(comment, "text"));
        }
        return texts;
    }
    [[nodiscard]] size_t rests() { return static_cast<size_t>(restTexts().size()); }
    /// A person adds words to the only one.
    void writeInRest(const std::string &words)
    {
        const std::string before = restTexts().first().toStdString();
        if (atSalesforce)
            editNote(text(notesOn(account).front(), "Id"), before + "<br>" + words);
        else
            editStartdeliver("comment", commentsOn("customer", customer).front()["id"].get<qint64>(),
                {{"text", before + "<br>" + words}});
    }

    bool atSalesforce;
};

void addSides()
{
    QTest::addColumn<bool>("atSalesforce");
    QTest::newRow("a comment") << false;
    QTest::newRow("a note") << true;
}

} // namespace

/// S23: what is too long for a field goes on in a comment.
class RestsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S23_theRestOfACustomersNameIsANote()
    {
        RestWorld world;
        for (int number = 1; number <= 2; ++number) {
            const QString name = longText(number) + u' ' + longText(number + 10);
            world.skip(std::chrono::minutes(20));
            world.editStartdeliver("customer", world.customer, {{"name", name.toStdString()}});
            QCOMPARE(ActivityWorld::written(world.run()), 1);
            const std::vector<Row> notes = world.notesOn(world.account);
            QCOMPARE(notes.size(), size_t(1));
            const QString there = text(world.salesforceRow(world.account), "Name");
            const QString note =
                text(notes.front(), "Title") + u' ' + world.noteHtml(text(notes.front(), "Id"));
            QVERIFY2(RestWorld::sameMark(there, text(notes.front(), "Title")), qPrintable(there));
            QCOMPARE(RestWorld::together(there, note), words(name));
            QCOMPARE(ActivityWorld::written(world.run()), 0);
        }
        // Only the end was edited: what stands in the field hardly changes, the note does.
        const QString longer = longText(2) + u' ' + longText(12) + u" at last"_s;
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("customer", world.customer, {{"name", longer.toStdString()}});
        QCOMPARE(ActivityWorld::written(world.run()), 1);
        QCOMPARE(world.notesOn(world.account).size(), size_t(1));
        QVERIFY(world.noteHtml(text(world.notesOn(world.account).front(), "Id")).endsWith(u"at last"_s));
        // Nobody takes it for a note of a person, however often all notes are looked through.
        world.skip(std::chrono::hours(3));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.noteInteractions().size(), size_t(0));
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("customer", world.customer, {{"name", "Short"}});
        QCOMPARE(ActivityWorld::written(world.run()), 1);
        QCOMPARE(world.notesOn(world.account).size(), size_t(0));
        QCOMPARE(text(world.salesforceRow(world.account), "Name"), u"Short"_s);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    void S23_aNewRecordGetsItsRestInTheSameRun()
    {
        RestWorld world;
        const QString name = longText(1) + u' ' + longText(2);
        const qint64 customer = world.World::customer({{"name", name.toStdString()}});
        world.run();
        const QString account =
            world.partnerOf(Flow::Accounts, Side::Startdeliver, QString::number(customer));
        const std::vector<Row> notes = world.notesOn(account);
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(RestWorld::together(text(world.salesforceRow(account), "Name"),
                     text(notes.front(), "Title") + world.noteHtml(text(notes.front(), "Id"))),
            words(name));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        // The image never flows back (S5).
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(account, {{"Name", "Only part of it"}});
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(text(world.startdeliverRow("customer", customer), "name"), name);
    }

    void S23_theRestOfASubjectIsAComment()
    {
        RestWorld world(shortNames);
        const QString task = world.salesforce("Task",
            {{"Subject", longText(1).toStdString()}, {"WhatId", world.account.toStdString()},
                {"Description", "Own text"}});
        world.run();
        const qint64 todo = world.partnerOf(Flow::Tasks, Side::Salesforce, task).toLongLong();
        for (int number = 1; number <= 2; ++number) {
            const auto comments = world.commentsOn("task", todo);
            QCOMPARE(comments.size(), size_t(1));
            const QString there = text(world.startdeliverRow("task", todo), "name");
            const QString comment = wordsOf(text(comments.front(), "text"));
            QVERIFY2(RestWorld::sameMark(there, comment), qPrintable(there + u" | "_s + comment));
            QCOMPARE(RestWorld::together(there, comment), words(longText(number)));
            QCOMPARE(ActivityWorld::written(world.run()), 0);
            world.skip(std::chrono::minutes(20));
            world.editSalesforce(task, {{"Subject", longText(number + 1).toStdString()}});
            world.run();
        }
        // Task-comments does not carry it back.
        QCOMPARE(text(world.salesforceRow(task), "Description"), u"Own text"_s);
        world.comment("<p>by a person</p>", "task", todo);
        world.run();
        QVERIFY(!text(world.salesforceRow(task), "Description").contains(u"Rest of"_s));
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(task, {{"Subject", "Short"}});
        world.run();
        QCOMPARE(world.commentsOn("task", todo).size(), size_t(1));
        QVERIFY(text(world.commentsOn("task", todo).front(), "text").contains(u"by a person"_s));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    /// S12: whatever became of an answer, there is one comment in the end.
    void S12_aLostAnswerMakesNoSecondComment()
    {
        for (const auto kind : {sandbox::FaultKind::ResetAfter, sandbox::FaultKind::ResetBefore}) {
            RestWorld world(shortNames);
            world.services.faults().failNth(
                sandbox::Side::Startdeliver, 1, kind, {.bodyPart = "Rest of name", .kind = "create"});
            world.editSalesforce(world.account, {{"Name", longText(1).toStdString()}});
            const sync::RunReport report = world.run();
            QCOMPARE(report.flows.at(Flow::Accounts).failed, 1);
            QCOMPARE(text(world.startdeliverRow("customer", world.customer), "name"), u"Northwind"_s);
            world.skip(std::chrono::hours(2));
            QCOMPARE(ActivityWorld::written(world.run()), 1);
            const auto comments = world.commentsOn("customer", world.customer);
            QCOMPARE(comments.size(), size_t(1));
            QCOMPARE(RestWorld::together(text(world.startdeliverRow("customer", world.customer), "name"),
                         text(comments.front(), "text")),
                words(longText(1)));
            QCOMPARE(ActivityWorld::written(world.run()), 0);
            // The flow `comments` makes no note of it.
            QCOMPARE(world.notesOn(world.account).size(), size_t(0));
        }
    }

    void S23_theRestOfATasksNameStandsInTheDescription()
    {
        RestWorld world;
        const QString first = longText(1) + u' ' + longText(2);
        const qint64 todo = world.startdeliver("task",
            {{"customerId", world.customer}, {"name", first.toStdString()}, {"description", "Own text"}});
        world.run();
        const QString task = world.partnerOf(Flow::Tasks, Side::Startdeliver, QString::number(todo));
        const auto check = [&](const QString &name) {
            const Row row = world.salesforceRow(task);
            const QString block = text(row, "Description");
            const QString subject = text(row, "Subject");
            QVERIFY2(block.count(u"[Rest of Subject ~"_s) == 1, qPrintable(subject + u" | "_s + block));
            const QString rest =
                block.section(u"[Rest of Subject ~"_s, 1).section(u'\n', 1).section(u"\n\n"_s, 0, 0);
            QCOMPARE(words(subject.left(subject.indexOf(u"… ["_s))) + words(rest), words(name));
            QCOMPARE(
                text(world.startdeliverRow("task", todo), "description"), block.section(u"\n\n---"_s, 0, 0));
        };
        check(first);
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.comment("<p>by a person</p>", "task", todo);
        world.run();
        check(first);
        QVERIFY(text(world.salesforceRow(task), "Description").contains(u"by a person"_s));
        world.skip(std::chrono::minutes(20));
        const QString second = longText(3) + u' ' + longText(4);
        world.editStartdeliver("task", todo, {{"name", second.toStdString()}, {"description", "Other text"}});
        world.run();
        check(second);
        QVERIFY(text(world.salesforceRow(task), "Description").contains(u"by a person"_s));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        world.skip(std::chrono::minutes(20));
        world.editStartdeliver("task", todo, {{"name", "Short"}});
        world.run();
        QVERIFY(!text(world.salesforceRow(task), "Description").contains(u"Rest of"_s));
        QVERIFY(text(world.salesforceRow(task), "Description").contains(u"by a person"_s));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    /// What a field points at stays until the field no longer does.
    void S12_aRestOutlivesARefusedWrite()
    {
        RestWorld world(shortNames);
        world.editSalesforce(world.account, {{"Name", longText(1).toStdString()}});
        world.run();
        QCOMPARE(world.commentsOn("customer", world.customer).size(), size_t(1));
        world.skip(std::chrono::minutes(20));
        world.editSalesforce(world.account, {{"Name", "Short"}});
        world.services.faults().failNth(sandbox::Side::Startdeliver, 1, sandbox::FaultKind::ResetBefore,
            {.method = "PATCH", .bodyPart = "Short"}, 1000);
        const auto broken = world.sync();
        Q_UNUSED(broken) // It ends however it ends.
        world.services.faults().clear();
        const auto comments = world.commentsOn("customer", world.customer);
        QCOMPARE(comments.size(), size_t(1));
        const QString there = text(world.startdeliverRow("customer", world.customer), "name");
        const QString comment = wordsOf(text(comments.front(), "text"));
        QVERIFY2(RestWorld::sameMark(there, comment), qPrintable(there + u" | "_s + comment));
        QCOMPARE(RestWorld::together(there, comment), words(longText(1)));
        world.skip(std::chrono::hours(2));
        world.run();
        QCOMPARE(text(world.startdeliverRow("customer", world.customer), "name"), u"Short"_s);
        QCOMPARE(world.commentsOn("customer", world.customer).size(), size_t(0));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.faults(), QStringList());
    }

    /// One that could not be removed goes with the next.
    void S23_aRestThatOutlivedItsFieldGoesWithTheNext_data() { addSides(); }
    void S23_aRestThatOutlivedItsFieldGoesWithTheNext()
    {
        QFETCH(const bool, atSalesforce);
        RenamedWorld world(atSalesforce);
        QCOMPARE(world.rename(world.tooLong(1)), 1);
        QCOMPARE(world.rests(), size_t(1));
        const auto side = atSalesforce ? sandbox::Side::Salesforce : sandbox::Side::Startdeliver;
        world.services.faults().failNth(side, 1, sandbox::FaultKind::ServerError, {.method = "DELETE"}, 1000);
        QCOMPARE(world.rename(u"Short"_s), 1);
        QVERIFY(world.services.faults().struck() > 0);
        world.services.faults().clear();
        QCOMPARE(world.rests(), size_t(1));
        QCOMPARE(text(world.salesforceRow(world.account), "Name"), u"Short"_s);
        QCOMPARE(text(world.startdeliverRow("customer", world.customer), "name"), u"Short"_s);
        QCOMPARE(world.rename(world.tooLong(2)), 1);
        QCOMPARE(world.rests(), size_t(1));
        QCOMPARE(world.rename(u"Short again"_s), 1);
        QCOMPARE(world.rests(), size_t(0));
        QCOMPARE(world.faults(), QStringList());
    }

    /// What a person wrote in a rest is no rest any more: it is neither changed nor removed.
    void S20_aPersonsWordsInACommentStay_data() { addSides(); }
    void S20_aPersonsWordsInACommentStay()
    {
        QFETCH(const bool, atSalesforce);
        RenamedWorld world(atSalesforce);
        QCOMPARE(world.rename(world.tooLong(1)), 1);
        world.skip(std::chrono::minutes(20));
        world.writeInRest("call before Friday");
        QCOMPARE(ActivityWorld::written(world.run()), 0);
        QCOMPARE(world.rename(world.tooLong(2)), 1);
        QCOMPARE(world.rests(), size_t(2));
        QCOMPARE(world.rename(u"Short"_s), 1);
        QCOMPARE(world.rests(), size_t(1));
        QVERIFY(world.restTexts().first().contains(u"call before Friday"_s));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// The text is changed and the record refuses it: what it still says has its rest still.
    void S12_anOldRestOutlivesARefusedChange_data() { addSides(); }
    void S12_anOldRestOutlivesARefusedChange()
    {
        QFETCH(const bool, atSalesforce);
        RenamedWorld world(atSalesforce);
        QCOMPARE(world.rename(world.tooLong(1)), 1);
        const QString before = world.restTexts().first();
        const auto side = atSalesforce ? sandbox::Side::Salesforce : sandbox::Side::Startdeliver;
        world.services.faults().failNth(side, 1, sandbox::FaultKind::ResetBefore,
            {.method = "PATCH", .bodyPart = "more in a comment"}, 1000);
        world.edit(world.tooLong(2));
        const auto broken = world.sync();
        Q_UNUSED(broken) // It ends however it ends.
        world.services.faults().clear();
        QVERIFY(world.restTexts().contains(before));
        world.skip(std::chrono::hours(2));
        world.run();
        QCOMPARE(world.rests(), size_t(1));
        QVERIFY(!world.restTexts().contains(before));
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }

    /// More of them than one call takes.
    void S23_hundredsOfRestsInOneRun()
    {
        RestWorld world;
        FieldMapping site;
        site.salesforce = u"Site"_s;
        site.startdeliver = u"name"_s;
        site.direction = Direction::ToSalesforce;
        site.tooLong = TooLong::Comment;
        world.configuration.flow(Flow::Accounts).mappings.append(site);
        world.reopen();
        constexpr int many = 105;
        const auto nameOf = [](int number, int round) {
            return (longText(number) + u' ' + longText(number + round)).toStdString();
        };
        QList<qint64> customers;
        for (int i = 0; i < many; ++i)
            customers.append(world.World::customer({{"name", nameOf(i, 0)}}));
        world.run();
        const auto rests = [&] {
            QHash<QString, QStringList> titles;
            for (const Row &note : world.salesforceRows("ContentNote")) {
                if (text(note, "Title").startsWith(u"Rest of "_s) && !note.value("IsDeleted", false))
                    titles[text(note, "Title").section(u' ', 2, 2)].append(text(note, "Title"));
            }
            return titles;
        };
        const auto before = rests();
        world.skip(std::chrono::minutes(20));
        for (int i = 0; i < many; ++i)
            world.editStartdeliver("customer", customers.at(i), {{"name", nameOf(i, 1)}});
        const sync::RunReport report = world.run();
        QCOMPARE(report.flows.at(Flow::Accounts).failed, 0);
        QCOMPARE(ActivityWorld::written(report), many);
        const auto after = rests();
        for (const QString &field : {u"Name"_s, u"Site"_s}) {
            QCOMPARE(before.value(field).size(), many);
            QCOMPARE(after.value(field).size(), many);
            for (const QString &title : after.value(field))
                QVERIFY2(!before.value(field).contains(title), qPrintable(title));
        }
    }

    /// What a person made of the rest in the Description stays there.
    void S4_aPersonsWordsInARestStay()
    {
        RestWorld world;
        const QString first = longText(1) + u' ' + longText(2);
        const qint64 todo =
            world.startdeliver("task", {{"customerId", world.customer}, {"name", first.toStdString()}});
        world.run();
        const QString task = world.partnerOf(Flow::Tasks, Side::Startdeliver, QString::number(todo));
        QString block = text(world.salesforceRow(task), "Description");
        world.skip(std::chrono::minutes(20));
        const QString edited = QString(block).replace(u"word5of2"_s, u"a person's word"_s);
        QVERIFY(edited != block);
        world.editSalesforce(task, {{"Description", edited.toStdString()}});
        world.run();
        QCOMPARE(text(world.salesforceRow(task), "Description"), edited);
        for (const QString &name : {longText(3) + u' ' + longText(4), u"Short"_s}) {
            world.skip(std::chrono::minutes(20));
            world.editStartdeliver("task", todo, {{"name", name.toStdString()}});
            world.run();
            block = text(world.salesforceRow(task), "Description");
            QCOMPARE(block.count(u"a person's word"_s), 1);
            QCOMPARE(block.count(u"[Rest of Subject ~"_s), name.size() > 80 ? 1 : 0);
        }
        QCOMPARE(ActivityWorld::written(world.run()), 0);
    }
};

QTEST_GUILESS_MAIN(RestsTest)
#include "tst_rests.moc"
