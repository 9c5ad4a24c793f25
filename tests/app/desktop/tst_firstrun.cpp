// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logfile.h"
#include "tests/app/desktop/connected.h"
#include "tests/app/desktop/person.h"
#include "tests/app/desktop/suites.h"
#include "tests/app/desktop/workcounts.h"
#include "tests/support/overheard.h"
#include "ui/shell/navigation.h"

#include <nlohmann/json.hpp>

#include <QClipboard>
#include <QDirIterator>
#include <QLineEdit>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QStandardPaths>

using namespace tandem;
using namespace Qt::StringLiterals;
using ui::child;

namespace {

/// Everything the window says, tool tips and what screen readers are told included.
QByteArray saidBy(const QWidget *window)
{
    QStringList said;
    for (const QWidget *widget : window->findChildren<QWidget *>()) {
        said += {widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            said += label->text();
        const auto *edit = qobject_cast<const QLineEdit *>(widget);
        if (edit && edit->echoMode() == QLineEdit::Normal)
            said += edit->text();
    }
    return said.join(u'\n').toUtf8();
}

/// The files in these folders, with what is in them.
QHash<QString, QByteArray> filesIn(const QStringList &folders)
{
    QHash<QString, QByteArray> files;
    for (const QString &folder : folders) {
        QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            const QString path = all.next();
            files.insert(path, test::contents(path));
        }
    }
    return files;
}

} // namespace

/// From the first start to what was written: with one hand on the mouse, or with none.
class TestFirstRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesByTheMouseAlone();
    void goesByTheKeyboardAlone();
    void leavesTheWaitingToOtherThreads();
    void leavesNoSecretBehind();

private:
    static void compareTheWorld(Person &person, const QString &schedule);
};

void TestFirstRun::goesByTheMouseAlone()
{
    Person person;
    QVERIFY(person.start());
    QTRY_COMPARE(person.page()->state(), ui::Page::State::Empty);
    QVERIFY(person.clickOn("stateAction"));
    QTRY_COMPARE(person.window->currentPageId(), u"setup"_s);
    QVERIFY(person.clickOn("startSignIn"));
    QTRY_COMPARE(person.dialogs.opened.size(), 1);
    allowInBrowser(person.dialogs.opened.first());
    QTRY_VERIFY(person.isConnected("salesforceState"));
    QGuiApplication::clipboard()->setText(QString::fromLatin1(sandbox::Sandbox::apiKey()));
    QVERIFY(person.pasteByMouse("startdeliverKey"));
    QVERIFY(person.clickOn("connectStartdeliver"));
    QTRY_VERIFY(person.isConnected("startdeliverState"));
    QVERIFY(person.clickOn("setupNext")); // connected
    QVERIFY(person.comesTo("setup-check"));
    QVERIFY(person.clickOn("setupNext")); // checked
    QVERIFY(person.comesTo("setup-dates"));
    QVERIFY(person.clickOn("setupNext")); // the dates are right
    QVERIFY(person.comesTo("setup-choose"));
    QVERIFY(person.clickOn("template-customer-success"));
    QVERIFY(person.clickOn("template-default"));
    QVERIFY(person.clickOn("setupNext"));
    QVERIFY(person.comesTo("setup-match"));
    QVERIFY(person.clickOn("setupNext")); // reads both sides
    QTRY_VERIFY_WITH_TIMEOUT(person.seen("matchAgain"), 60'000);
    // Some are only likely: a person decides on the place for it, here that they are no pairs.
    QVERIFY(person.seen("matchLater"));
    QVERIFY(person.clickOn("setupNext"));
    QTRY_COMPARE(person.window->currentPageId(), u"matches"_s);
    person.dialogs.answers.enqueue(u"waive"_s);
    QVERIFY(person.clickOn("waiveMatching"));
    QTRY_COMPARE(person.dialogs.asked.size(), 1);
    QVERIFY(person.clickOn("nav-setup"));
    QVERIFY(person.comesTo("setup-match"));
    QVERIFY(person.clickOn("matchLater")); // the contacts can wait
    QVERIFY(person.comesTo("setup-plan"));
    // With that decided, the plan is made anew, whether or not something was locked in it.
    QVERIFY(person.clickOn(person.seen("planAgain") ? "planAgain" : "setupNext"));
    QVERIFY(person.clickOn("planLook"));
    QTRY_COMPARE(person.window->currentPageId(), u"review"_s);
    QTRY_VERIFY(person.rowsOf("planRows") > 10);
    QVERIFY(person.clickOn("nav-setup"));
    QVERIFY(person.clickOn("setupNext"));
    QVERIFY(person.comesTo("setup-try"));
    const qint64 planned = await(person.desk->session()->latestPlan())->open;
    QVERIFY(person.clickOn("setupNext")); // ten records
    QTRY_VERIFY_WITH_TIMEOUT(person.seen("trialChanges"), 60'000);
    QTRY_VERIFY(person.rowsOf("trialChanges") > 0);
    QCOMPARE(await(person.desk->session()->latestPlan())->open, planned - 10);
    QVERIFY(person.clickOn("setupNext")); // the rest
    QTRY_VERIFY_WITH_TIMEOUT(person.isStepDone("try"), 60'000);
    QVERIFY(person.clickOn("setupNext"));
    QVERIFY(person.comesTo("setup-schedule"));
    QVERIFY(person.clickOn("scheduleHour"));
    QVERIFY(person.clickOn("setupNext"));
    QTRY_VERIFY(person.isStepDone("schedule"));
    QVERIFY(person.clickOn("setupNext"));
    QTRY_COMPARE(person.window->currentPageId(), u"overview"_s);
    compareTheWorld(person, u"hourly at :05"_s);
}

void TestFirstRun::goesByTheKeyboardAlone()
{
    Person person;
    QVERIFY(person.start());
    QTRY_COMPARE(person.page()->state(), ui::Page::State::Empty);
    QVERIFY(person.tabTo("stateAction"));
    person.press(Qt::Key_Space);
    QTRY_COMPARE(person.window->currentPageId(), u"setup"_s);
    QVERIFY(person.tabTo("startSignIn"));
    person.press(Qt::Key_Space);
    QTRY_COMPARE(person.dialogs.opened.size(), 1);
    allowInBrowser(person.dialogs.opened.first());
    QTRY_VERIFY(person.isConnected("salesforceState"));
    QVERIFY(person.tabTo("startdeliverKey"));
    person.type(sandbox::Sandbox::apiKey());
    person.press(Qt::Key_Return);
    QTRY_VERIFY(person.isConnected("startdeliverState"));
    QVERIFY(person.goOn());
    QVERIFY(person.comesTo("setup-check"));
    QVERIFY(person.goOn());
    QVERIFY(person.comesTo("setup-dates"));
    QVERIFY(person.goOn());
    QVERIFY(person.comesTo("setup-choose"));
    QVERIFY(person.tabTo("flow-tasks"));
    person.press(Qt::Key_Space);
    QVERIFY(person.goOn());
    QVERIFY(person.comesTo("setup-match"));
    QVERIFY(person.goOn());
    QTRY_VERIFY_WITH_TIMEOUT(person.seen("matchAgain"), 60'000);
    // Some are only likely, and can wait.
    QVERIFY(person.tabTo("matchLater"));
    person.press(Qt::Key_Space);
    QVERIFY(person.comesTo("setup-plan"));
    QVERIFY(person.goOn());
    QVERIFY(person.comesTo("setup-try"));
    QVERIFY(person.goOn());
    QTRY_VERIFY_WITH_TIMEOUT(person.seen("trialChanges"), 60'000);
    if (!person.isStepDone("try")) // ten were not all
        QVERIFY(person.goOn());
    QTRY_VERIFY_WITH_TIMEOUT(person.isStepDone("try"), 60'000);
    // Back to an earlier step and again here, by the arrow keys of the row of steps.
    QVERIFY(person.tabTo("step-try"));
    person.press(Qt::Key_Left);
    QVERIFY(person.comesTo("setup-plan"));
    person.press(Qt::Key_Right);
    QVERIFY(person.comesTo("setup-try"));
    QVERIFY(person.goOn());
    QVERIFY(person.comesTo("setup-schedule"));
    QVERIFY(person.goOn());
    QTRY_VERIFY(person.isStepDone("schedule"));
    QVERIFY(person.goOn());
    QTRY_COMPARE(person.window->currentPageId(), u"overview"_s);
    const auto configuration = await(person.desk->session()->configuration());
    QVERIFY(configuration->flow(Flow::Tasks).enabled);
    compareTheWorld(person, u"every 15m"_s);
}

/// What is in both services and in the profile after the set-up: everything that was certain is on both
/// sides, nothing of Salesforce was lost, and one more run has nothing to do.
void TestFirstRun::compareTheWorld(Person &person, const QString &schedule)
{
    session::Session *session = person.desk->session();
    const auto configuration = await(session->configuration());
    for (const FlowConfiguration &flow : configuration->flows)
        QCOMPARE(flow.schedule, flow.enabled ? schedule : QString());
    const auto watching = await(session->watchView());
    QVERIFY(watching->running);
    QTRY_VERIFY(!await(session->watchView())->schedules.isEmpty());
    const auto watched = await(session->watchView());
    for (const session::ScheduleView &view : watched->schedules)
        QVERIFY2(view.released, qPrintable(flowName(view.flow)));
    QHash<QString, RecordId> partners;
    const auto links = await(session->links(Flow::Accounts));
    for (const session::LinkView &link : *links)
        partners.insert(link.salesforce.text(), link.startdeliver);
    QVERIFY(partners.size() > 4);
    QStringList excused; // what waits for a person, by its reason
    const auto holds = await(session->holds());
    for (const session::HoldView &hold : *holds) {
        excused.append(hold.record.text());
        for (const RecordId &candidate : hold.candidates)
            excused.append(candidate.text());
    }
    const auto conflicts = await(session->conflicts());
    for (const session::ConflictView &conflict : *conflicts)
        excused.append(conflict.salesforce.text());
    const bool open = await(session->matching({Flow::Accounts}))->first().state == "open"_L1;
    std::map<std::string, std::string> customers;
    for (const auto &customer :
        person.sandbox.services().withStartdeliver([](auto &service) { return service.allRows("customer"); }))
        customers[std::to_string(customer["id"].template get<qint64>())] = customer["name"];
    for (const auto &account :
        person.sandbox.services().withSalesforce([](auto &service) { return service.allRows("Account"); })) {
        const auto id = QString::fromStdString(account["Id"].template get<std::string>());
        if (account["IsDeleted"] == true || excused.contains(id) || (open && !partners.contains(id)))
            continue;
        QVERIFY2(partners.contains(id), qPrintable(id + u" has no partner"_s));
        QCOMPARE(
            customers[partners.value(id).text().toStdString()], account["Name"].template get<std::string>());
    }
    const auto again = await(session->plan());
    QVERIFY2(again && !again->report.error, again ? "" : qPrintable(again.error().text));
    QCOMPARE(again->rows, 0);
}

void TestFirstRun::leavesTheWaitingToOtherThreads()
{
    for (auto *counts : {&workElsewhere, &workInTheWindow})
        std::fill(counts->begin(), counts->end(), 0);
    setWorkWitness(&witness);
    const auto end = qScopeGuard([] { setWorkWitness(nullptr); });
    Person person;
    QVERIFY(person.start());
    QTRY_COMPARE(person.page()->state(), ui::Page::State::Empty);
    QVERIFY(connectBoth(person.sandbox, *person.desk->session()));
    person.window->refresh();
    QTRY_COMPARE(person.headline(), u"Both sides are connected."_s);
    person.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(person.window->currentPageId(), u"setup"_s);
    person.window->showPage(u"review"_s);
    QVERIFY(person.clickOn("stateAction"));
    QTRY_COMPARE_WITH_TIMEOUT(person.window->currentPageId(), u"review"_s, 60'000);
    QTRY_VERIFY_WITH_TIMEOUT(person.rowsOf("planRows") > 0, 60'000);
    QTRY_VERIFY(person.rowsOf("planDetailFields") > 0);
    person.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(person.clickOn("noticeAction"));
    QTRY_VERIFY(person.rowsOf("runChanges") > 0);
    const auto places = child<ui::Navigation>(person.window, "navigation")->places().size();
    for (int place = 0; place < places; ++place) {
        person.press(static_cast<Qt::Key>(Qt::Key_1 + place), Qt::AltModifier);
        QTRY_VERIFY(person.page()->state() != ui::Page::State::Busy);
        person.press(Qt::Key_F5);
    }
    QTRY_VERIFY(person.seen("dialect"));
    for (size_t kind = 0; kind < kinds; ++kind) {
        QVERIFY2(workElsewhere.at(kind) > 0, qPrintable(QString::number(kind)));
        QCOMPARE(workInTheWindow.at(kind).load(), 0);
    }
}

/// A sign-in, a wrong key and a right one, a renewed token and a run, with every message in the log: nothing
/// of it is in the window, in its settings, or in what a crash would leave (the log and the profile).
void TestFirstRun::leavesNoSecretBehind()
{
    Person person;
    test::Overheard overheard;
    sandbox::Sandbox &services = person.sandbox.services();
    services.onBeforeHandle(
        [&overheard](sandbox::Side, const server::HttpRequest &request) { overheard.listen(request); });
    const QString profile = person.sandbox.options().dataDirectory;
    QVERIFY(QDir().mkpath(profile));
    QVERIFY(QFile::setPermissions(profile, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    const desktop::LogFile log(profile + u"/log"_s);
    QLoggingCategory::setFilterRules(u"tandem.*=true"_s);
    const auto quiet = qScopeGuard([] { QLoggingCategory::setFilterRules({}); });
    QVERIFY(person.start());
    QTRY_COMPARE(person.page()->state(), ui::Page::State::Empty);
    QVERIFY(person.clickOn("stateAction"));
    QVERIFY(person.clickOn("startSignIn"));
    QTRY_COMPARE(person.dialogs.opened.size(), 1);
    allowInBrowser(person.dialogs.opened.first());
    QTRY_VERIFY(person.isConnected("salesforceState"));
    const QByteArray wrongKey = "planted-wrong-key-77";
    QVERIFY(person.tabTo("startdeliverKey"));
    person.type(wrongKey);
    person.press(Qt::Key_Return);
    QTRY_VERIFY(overheard.secrets().count({"authorization", wrongKey}) == 1);
    QTRY_VERIFY(person.seen("startdeliverKey")->isEnabled());
    QVERIFY(!test::holds(saidBy(person.window), wrongKey));
    QVERIFY(person.tabTo("startdeliverKey"));
    person.press(Qt::Key_A, Qt::ControlModifier);
    person.type(sandbox::Sandbox::apiKey());
    person.press(Qt::Key_Return);
    QTRY_VERIFY(person.isConnected("startdeliverState"));
    services.withAuth([](sandbox::SalesforceAuth &auth) { auth.expireAccessTokens(); });
    QVERIFY(await(person.desk->session()->sync()));
    person.window->refresh();
    const QByteArray said = saidBy(person.window);
    QVERIFY2(overheard.foundIn(said).isEmpty(), overheard.foundIn(said).constData());
    // While it runs, and after it has closed.
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    for (const bool closed : {false, true}) {
        if (closed)
            person.desk.reset();
        const auto files = filesIn({profile, config});
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            if (file.key() == profile + u"/secrets"_s)
                continue;
            const QByteArray found = overheard.foundIn(*file);
            QVERIFY2(found.isEmpty(), qPrintable(file.key() + u" holds: "_s + QString::fromUtf8(found)));
            QVERIFY2(!test::holds(*file, wrongKey), qPrintable(file.key()));
        }
        QVERIFY(files.value(log.path()).contains("tandem.http"));
        QVERIFY(test::holds(files.value(profile + u"/secrets"_s), sandbox::Sandbox::apiKey()));
    }
    QVERIFY(overheard.secrets().size() >= 6);
}

std::unique_ptr<QObject> testFirstRun()
{
    return std::make_unique<TestFirstRun>();
}

#include "tst_firstrun.moc"
