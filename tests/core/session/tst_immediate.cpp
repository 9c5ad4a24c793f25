// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/watchdesk.h"

using namespace tandem;
using namespace Qt::StringLiterals;

namespace {

/// What happens on one side, to be seen on the other at once.
enum class Path {
    CustomerCreated,
    CustomerUpdated,
    UserUpdated,
    TaskCreated,
    TaskUpdated,
    TaskComment,
    CustomerComment,
    AccountUpdated,
    ContactUpdated,
    TodoCreated,
    TodoUpdated
};

/// An account with a person and a task, on both sides; every flow of them runs by notices.
class PathDesk : public WatchDesk
{
public:
    [[nodiscard]] Status beginWith(bool tasksToSalesforce)
    {
        account = WatchDesk::account("Acme");
        contact = made("Contact", {{"LastName", "Person"}, {"AccountId", account.toStdString()}});
        task = made("Task", {{"Subject", "Send offer"}, {"WhatId", account.toStdString()}});
        TANDEM_CHECK(begin([tasksToSalesforce](Configuration &wanted) {
            wanted.settings.syncTasksToSalesforce = tasksToSalesforce;
            wanted.settings.syncCommentsToContentNotes = true;
            for (const Flow flow : {Flow::Tasks, Flow::TaskComments, Flow::Comments}) {
                wanted.flow(flow).enabled = true;
                wanted.flow(flow).webhook = true;
            }
        }));
        customer = idOfCustomer("Acme");
        user = idThere("user", "Person");
        todo = idThere("task", "Send offer");
        if (customer <= 0 || user <= 0 || todo <= 0)
            return fail(ErrorKind::Internal, u"TEST"_s, u"the first run did not make the pairs"_s);
        connectWebhooks();
        return watch();
    }

    /// Returns the record that is told of.
    QString act(Path path)
    {
        const std::string text = value.toStdString();
        switch (path) {
        case Path::CustomerCreated:
            return inserted("customer", {{"name", text}});
        case Path::CustomerUpdated:
            return edited("customer", customer, {{"customfieldPhone", text}});
        case Path::UserUpdated:
            return edited("user", user, {{"phone", text}});
        case Path::TaskCreated:
            return inserted("task", {{"name", text}, {"customerId", customer}});
        case Path::TaskUpdated:
            return edited("task", todo, {{"description", text}});
        case Path::TaskComment:
            return inserted("comment", {{"entity", "task"}, {"entityId", todo}, {"text", text}});
        case Path::CustomerComment:
            return inserted("comment", {{"entity", "customer"}, {"entityId", customer}, {"text", text}});
        case Path::AccountUpdated:
            return editedHere(account, {{"Phone", text}});
        case Path::ContactUpdated:
            return editedHere(contact, {{"Phone", text}});
        case Path::TodoCreated:
            return made("Task", {{"Subject", text}, {"WhatId", account.toStdString()}});
        case Path::TodoUpdated:
            return editedHere(task, {{"Description", text}});
        }
        return {};
    }

    /// How often the other side has it.
    int arrived(Path path)
    {
        switch (path) {
        case Path::CustomerCreated:
            return countHere("Account", "Name");
        case Path::CustomerUpdated:
            return fieldHere(account, "Phone") == value;
        case Path::UserUpdated:
            return fieldHere(contact, "Phone") == value;
        case Path::TaskCreated:
            return countHere("Task", "Subject");
        case Path::TaskUpdated:
            return fieldHere(task, "Description") == value;
        case Path::TaskComment:
            return static_cast<int>(fieldHere(task, "Description").count(value));
        case Path::CustomerComment:
            return notesOnAccount();
        case Path::AccountUpdated:
            return countThere("customer", "customfieldPhone");
        case Path::ContactUpdated:
            return countThere("user", "phone");
        case Path::TodoCreated:
            return countThere("task", "name");
        case Path::TodoUpdated:
            return countThere("task", "description");
        }
        return 0;
    }

    /// Of a record the notices that were dealt with, each as "source outcome"; one that a run dealt with
    /// names it.
    [[nodiscard]] QStringList book(const QString &object, const QString &record)
    {
        QStringList lines;
        const auto notices = await(session->notices(0, 500));
        for (const session::NoticeView &notice : notices.value_or(QList<session::NoticeView>())) {
            if (notice.object != object || notice.record.text() != record || !notice.handledAt)
                continue;
            const bool named =
                notice.outcome == "our own write"_L1 || (notice.runId > 0) == (notice.outcome == "synced"_L1);
            lines.append(notice.source + u' ' + (named ? notice.outcome : u"without its run"_s));
        }
        return lines;
    }

    QString value = u"Called twice"_s;
    QString account;
    QString contact;
    QString task;
    qint64 customer = 0;
    qint64 user = 0;
    qint64 todo = 0;

private:
    QString made(const QByteArray &object, const nlohmann::json &fields)
    {
        return services.withSalesforce(
            [&](auto &service) { return QString::fromLatin1(service.insert(object, fields)); });
    }
    QString editedHere(const QString &id, const nlohmann::json &fields)
    {
        editAccount(id, fields);
        return id;
    }
    QString inserted(const std::string &entity, const nlohmann::json &fields)
    {
        return services.withStartdeliver(
            [&](auto &service) { return QString::number(service.insert(entity, fields)); });
    }
    QString edited(const std::string &entity, qint64 id, const nlohmann::json &fields)
    {
        services.withStartdeliver([&](auto &service) { service.update(entity, id, fields); });
        return QString::number(id);
    }
    qint64 idThere(const std::string &entity, const std::string &name)
    {
        return services.withStartdeliver([&](auto &service) {
            const auto found = service.findBy(entity, "name", name);
            return found.size() == 1 ? found.front()["id"].template get<qint64>() : 0;
        });
    }
    int countThere(const std::string &entity, const std::string &field)
    {
        return services.withStartdeliver([&](auto &service) {
            const auto rows = service.allRows(entity);
            return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const nlohmann::json &row) {
                return row.contains(field) && row[field] == value.toStdString();
            }));
        });
    }
    int countHere(const QByteArray &object, const QByteArray &field)
    {
        return services.withSalesforce(
            [&](auto &service) { return static_cast<int>(service.find(object, field, value).size()); });
    }
    QString fieldHere(const QString &id, const std::string &field)
    {
        return services.withSalesforce([&](auto &service) {
            const nlohmann::json row = service.row(id.toLatin1());
            return row.contains(field) && row[field].is_string()
                ? QString::fromStdString(row[field].template get<std::string>())
                : QString();
        });
    }
    int notesOnAccount()
    {
        return services.withSalesforce([&](auto &service) {
            int count = 0;
            for (const auto &note : service.allRows("ContentNote")) {
                const bool says = QString::fromStdString(note.value("Title", std::string()))
                                      .startsWith(value + u" [Startdeliver comment"_s);
                for (const auto &link : service.allRows("ContentDocumentLink")) {
                    const bool here = link["ContentDocumentId"] == note["Id"]
                        && link["LinkedEntityId"] == account.toStdString();
                    count += says && here ? 1 : 0;
                }
            }
            return count;
        });
    }
};

} // namespace

/// Each kind of change that is told of, from the notice as the service sends it to the record on the other
/// side; and notices that come late, in the wrong order, or of what is gone: each is only a hint.
class ImmediateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsToldOfIsOnTheOtherSideAtOnce_data();
    void whatIsToldOfIsOnTheOtherSideAtOnce();
    void aTaskIsNotMadeWhereTheSwitchIsOff();
    void theUpdateMayComeBeforeTheCreate();
    void anOlderNoticeAfterANewerOneChangesNothing();
    void S10_aNoticeOfWhatIsGoneFindsThatOut();
};

void ImmediateTest::whatIsToldOfIsOnTheOtherSideAtOnce_data()
{
    QTest::addColumn<Path>("path");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("object");
    const auto sent = [](const char *name, Path path, const QString &entity) {
        QTest::newRow(name) << path << u"webhook"_s << entity;
    };
    sent("customer created: account", Path::CustomerCreated, u"customer"_s);
    sent("customer updated: account", Path::CustomerUpdated, u"customer"_s);
    sent("user updated: contact", Path::UserUpdated, u"user"_s);
    sent("task created: task", Path::TaskCreated, u"task"_s);
    sent("task updated: task", Path::TaskUpdated, u"task"_s);
    sent("comment on a task: in the task", Path::TaskComment, u"comment"_s);
    sent("comment on a customer: note", Path::CustomerComment, u"comment"_s);
    const auto told = [](const char *name, Path path, const QString &object) {
        QTest::newRow(name) << path << u"change-event"_s << object;
    };
    told("account updated: customer", Path::AccountUpdated, u"Account"_s);
    told("contact updated: user", Path::ContactUpdated, u"Contact"_s);
    told("task created in Salesforce: task", Path::TodoCreated, u"Task"_s);
    told("task updated in Salesforce: task", Path::TodoUpdated, u"Task"_s);
}

void ImmediateTest::whatIsToldOfIsOnTheOtherSideAtOnce()
{
    QFETCH(const Path, path);
    QFETCH(const QString, source);
    QFETCH(const QString, object);
    PathDesk desk;
    const Status watching = desk.beginWith(true);
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    const qint64 polls = desk.view().polls;
    QCOMPARE(desk.arrived(path), 0);
    const QString record = desk.act(path);
    SOON_COMPARE(desk.arrived(path), 1);
    SOON_VERIFY(desk.book(object, record).contains(source + u" synced"_s));
    SOON_COMPARE(desk.view().waitingNotices, 0);
    QVERIFY(desk.triggers().contains(source));
    QCOMPARE(desk.view().polls, polls);
    QCOMPARE(desk.view().failedRuns, 0);
    // Neither our own echo nor a complete look does it again.
    const auto rest = await(desk.session->sync());
    QVERIFY(rest && !rest->error);
    QCOMPARE(desk.arrived(path), 1);
}

void ImmediateTest::aTaskIsNotMadeWhereTheSwitchIsOff()
{
    PathDesk desk;
    const Status watching = desk.beginWith(false);
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    const QString record = desk.act(Path::TaskCreated);
    SOON_VERIFY(desk.book(u"task"_s, record).contains(u"webhook nothing to do"_s));
    QCOMPARE(desk.arrived(Path::TaskCreated), 0);
    const auto trace = await(desk.session->trace(u"task/"_s + record));
    QVERIFY2(trace, trace ? "" : qPrintable(trace.error().text));
    QCOMPARE(trace->verdict, session::TraceView::Verdict::NotCreated);
    QVERIFY(std::any_of(trace->lines.begin(), trace->lines.end(), [](const session::TraceLine &line) {
        return line.topic == "verdict"_L1 && line.text.contains(u"does not create records in Salesforce"_s);
    }));
    // What was made in Salesforce goes on in both directions.
    const QString before = std::exchange(desk.value, u"Ask again"_s);
    desk.act(Path::TaskUpdated);
    SOON_COMPARE(desk.arrived(Path::TaskUpdated), 1);
    desk.value = before;
    QCOMPARE(desk.arrived(Path::TaskCreated), 0);
}

void ImmediateTest::theUpdateMayComeBeforeTheCreate()
{
    WatchDesk desk;
    QVERIFY(desk.begin());
    desk.connectWebhooks();
    const Status watching = desk.watch();
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    desk.services.webhooks().withSwitches([](auto &switches) { switches.outOfOrder = true; });
    const qint64 customer = desk.services.withStartdeliver([](auto &service) {
        return service.insert("customer", {{"name", "Fresh"}});
    });
    desk.editCustomer(customer, {{"customfieldPhone", "from the start"}});
    desk.services.webhooks().withSwitches([](auto &switches) { switches.outOfOrder = false; });
    const auto changes = [&] {
        QStringList words;
        const auto notices = await(desk.session->notices(0, 500));
        for (const session::NoticeView &notice : notices.value_or(QList<session::NoticeView>())) {
            if (notice.record.text() == QString::number(customer) && notice.handledAt)
                words.prepend(notice.change);
        }
        return words.mid(0, 2);
    };
    SOON_COMPARE(changes(), (QStringList{u"updated"_s, u"created"_s}));
    const auto accounts = [&desk] {
        return desk.services.withSalesforce(
            [](auto &service) { return service.find("Account", "Name", u"Fresh"_s); });
    };
    SOON_COMPARE(desk.view().waitingNotices, 0);
    QCOMPARE(accounts().size(), 1U);
    QCOMPARE(desk.phoneOfAccount(QString::fromStdString(accounts().front()["Id"].get<std::string>())),
        std::string("from the start"));
    QCOMPARE(desk.view().failedRuns, 0);
}

void ImmediateTest::anOlderNoticeAfterANewerOneChangesNothing()
{
    WatchDesk desk;
    const QString account = desk.account("Acme");
    QVERIFY(desk.begin());
    desk.connectWebhooks();
    const Status watching = desk.watch();
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    const qint64 customer = desk.idOfCustomer("Acme");
    desk.editCustomer(customer, {{"customfieldPhone", "one"}});
    const nlohmann::json older = desk.customerNamed("Acme");
    SOON_COMPARE(desk.phoneOfAccount(account), std::string("one"));
    desk.editCustomer(customer, {{"customfieldPhone", "two"}});
    SOON_COMPARE(desk.phoneOfAccount(account), std::string("two"));
    SOON_COMPARE(desk.view().waitingNotices, 0);
    // Long behind, as after a queue that stood still: what it says is not what is.
    const qint64 taken = desk.view().receiver.taken;
    const qint64 runs = desk.view().immediateRuns;
    desk.services.webhooks().notify("updated", "customer", customer, older);
    SOON_VERIFY(desk.view().receiver.taken > taken);
    SOON_VERIFY(desk.view().immediateRuns > runs);
    SOON_COMPARE(desk.view().waitingNotices, 0);
    QCOMPARE(desk.phoneOfAccount(account), std::string("two"));
    QCOMPARE(desk.phoneOfCustomer("Acme"), std::string("two"));
    const auto rest = await(desk.session->sync());
    QVERIFY(rest && !rest->error);
    QCOMPARE(rest->flows.at(Flow::Accounts).updated, session::SideCounts());
}

namespace {

QStringList aliveAccounts(WatchDesk &desk)
{
    return desk.services.withSalesforce([](auto &service) {
        QStringList names;
        for (const auto &row : service.allRows("Account")) {
            if (!row.value("IsDeleted", false))
                names.append(QString::fromStdString(row["Name"].template get<std::string>()));
        }
        return names;
    });
}

} // namespace

void ImmediateTest::S10_aNoticeOfWhatIsGoneFindsThatOut()
{
    WatchDesk desk;
    desk.account("Linked");
    desk.account("Stays");
    QVERIFY(desk.begin([](Configuration &wanted) {
        wanted.flow(Flow::Accounts).deletes = DeletePolicy::Delete;
        wanted.guards.deletesPercent = 100;
    }));
    desk.connectWebhooks();
    const Status watching = desk.watch();
    QVERIFY2(watching, watching ? "" : qPrintable(watching.error().text));
    // Nothing tells of the deletes; what tells of the edits before them comes late.
    const auto targets = desk.services.webhooks().targets();
    desk.services.webhooks().setTargets({});
    const qint64 customer = desk.idOfCustomer("Linked");
    const nlohmann::json record = desk.customerNamed("Linked");
    const qint64 fleeting = desk.services.withStartdeliver([&](auto &service) {
        const qint64 id = service.insert("customer", {{"name", "Fleeting"}});
        service.remove("customer", id);
        service.remove("customer", customer);
        return id;
    });
    desk.services.webhooks().setTargets(targets);
    desk.services.webhooks().notify("created", "customer", fleeting, {{"id", fleeting}});
    desk.services.webhooks().notify("updated", "customer", customer, record);
    SOON_COMPARE(aliveAccounts(desk), QStringList{u"Stays"_s});
    // The other way round, in one breath.
    desk.services.withSalesforce([](auto &service) {
        const QByteArray id = service.insert("Account", {{"Name", "Fleeting here"}});
        service.remove(id);
    });
    const auto heardOf = [&desk](const QString &source, int times) {
        const auto notices = await(desk.session->notices(0, 500));
        return notices
            && std::count_if(notices->begin(), notices->end(),
                   [&](const session::NoticeView &notice) {
                       return notice.source == source && notice.handledAt;
                   })
            >= times;
    };
    SOON_VERIFY(heardOf(u"webhook"_s, 2));
    SOON_VERIFY(heardOf(u"change-event"_s, 2));
    SOON_COMPARE(desk.view().waitingNotices, 0);
    QVERIFY(desk.customerNamed("Fleeting").is_null());
    QVERIFY(desk.customerNamed("Fleeting here").is_null());
    QVERIFY(desk.customerNamed("Linked").is_null());
    QVERIFY(desk.idOfCustomer("Stays") > 0);
    QCOMPARE(aliveAccounts(desk), QStringList{u"Stays"_s});
    QCOMPARE(desk.view().failedRuns, 0);
}

QTEST_GUILESS_MAIN(ImmediateTest)

#include "tst_immediate.moc"
