// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/setup/setupworld.h"
#include "ui/kit/badge.h"
#include "ui/kit/notice.h"
#include "ui/models/values.h"
#include "ui/setup/dialectwords.h"
#include "ui/setup/setupchoices.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QRadioButton>
#include <QSignalSpy>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// Some label that is seen says so.
bool labelled(const QWidget *page, const QString &text)
{
    const QList<QLabel *> labels = page->findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&text](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

/// "Step 6: Plan, done"
QString stateOf(const SetupWorld &world, const char *step)
{
    return child<QWidget>(world.page.get(), step)->accessibleName();
}

/// The plan is out of date then, and the page knows it.
bool changeWhatIsPlanned(SetupWorld &world)
{
    Configuration changed = *await(world.desk.session->configuration());
    const OwnerRule before = changed.options.owners;
    changed.options.owners =
        before == OwnerRule::OnlyOwners ? Configuration::defaults().options.owners : OwnerRule::OnlyOwners;
    if (!await(world.desk.session->saveConfiguration(changed)))
        return false;
    click(world.page.get(), "step-plan");
    return QTest::qWaitFor(
        [&world] { return world.text("planSentence").startsWith(u"You have decided or changed"_s); }, 30'000);
}

} // namespace

/// The steps of the first run: what they say of a profile, and what they leave in it. The walk through all of
/// them is tst_desktop's.
class TestSetupPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheTemplateOfAConfiguration();
    void keepsTheConnectionsOfATemplate();
    void turnsFlowsWithTheirSwitches();
    void setsOneScheduleForAll();
    void ticksWhatItChecks();
    void writesALetterAboutWhatIsMissing();
    void asksAboutDatesThatCannotBeReadAsAssumed();
    void countsWhatAFirstDayBrings();
    void keepsTheEditsOfAPerson();
    void triesTenRowsFirst();
    void ticksAnEmptyPlanWhileItHolds();
    void asksAboutAScheduleThatIsOnAlready();
    void namesWhatKeepsTheMatchingOpen();
    void goesOnWhereItWasLeft();
    void saysThatAServiceCannotBeReached();
    void isReachedByTheTabKey();
    void choosesByArrowKeys();
    void reachesItsTemplatesWhereTheLastOneIsGone();
};

void TestSetupPage::knowsTheTemplateOfAConfiguration()
{
    for (const QString &name : Configuration::templateNames()) {
        Configuration configuration = *Configuration::fromTemplate(name);
        QCOMPARE(templateOf(configuration), name);
        // What the set-up turns itself makes no difference.
        configuration = withSchedule(withFlows(configuration, {Flow::Accounts, Flow::Tasks}), u"every 1h"_s);
        configuration.flow(Flow::History).historyStart = QDate(2026, 1, 1);
        QCOMPARE(templateOf(configuration), name);
        configuration.flow(Flow::Accounts).mappings.removeLast();
        QCOMPARE(templateOf(configuration), QString());
    }
}

void TestSetupPage::keepsTheConnectionsOfATemplate()
{
    Configuration configuration = Configuration::defaults();
    configuration.salesforce.clientId = u"a key"_s;
    configuration.startdeliver.dialectOverrides = R"({"days":{"style":"utcMidnight"}})";
    configuration.network.proxy = u"none"_s;
    const Configuration changed = withTemplate(configuration, u"salesforce-to-startdeliver"_s);
    QCOMPARE(changed.flows, Configuration::fromTemplate(u"salesforce-to-startdeliver"_s)->flows);
    QCOMPARE(changed.salesforce, configuration.salesforce);
    QCOMPARE(changed.startdeliver, configuration.startdeliver);
    QCOMPARE(changed.network, configuration.network);
    QCOMPARE(withTemplate(configuration, QString()), configuration);
}

void TestSetupPage::turnsFlowsWithTheirSwitches()
{
    const Configuration on =
        withFlows(Configuration::defaults(), {Flow::Accounts, Flow::Owners, Flow::Notes, Flow::Comments});
    QVERIFY(on.settings.salesforceOwnersAsTeamMembers);
    QVERIFY(on.settings.syncContentNotesToStartdeliver);
    QVERIFY(on.settings.syncCommentsToContentNotes);
    QVERIFY(!on.flow(Flow::Contacts).enabled);
    // The document says the same after it was written and read.
    const auto read = parseConfiguration(toJson(on));
    QVERIFY(read.configuration);
    QCOMPARE(*read.configuration, on);
    QCOMPARE(neededBy(Flow::TaskComments), (QList<Flow>{Flow::Accounts, Flow::Tasks}));
}

void TestSetupPage::setsOneScheduleForAll()
{
    Configuration configuration = withFlows(Configuration::defaults(), {Flow::Accounts, Flow::Contacts});
    QCOMPARE(commonSchedule(configuration), QString());
    QVERIFY(hasSchedulesOfTemplate(configuration));
    configuration = withSchedule(configuration, u"every 15m"_s);
    QVERIFY(!hasSchedulesOfTemplate(configuration));
    QCOMPARE(commonSchedule(configuration), u"every 15m"_s);
    QCOMPARE(configuration.flow(Flow::Events).schedule, QString());
    configuration.flow(Flow::Contacts).schedule = u"daily at 02:30"_s;
    QVERIFY(!commonSchedule(configuration));
}

void TestSetupPage::ticksWhatItChecks()
{
    SetupWorld world(4);
    QSignalSpy checks(world.desk.session.get(), &session::Session::checkDone);
    QVERIFY(world.open());
    QVERIFY(world.comesTo("setup-check"));
    QTRY_VERIFY(world.sees("checkState"));
    QCOMPARE(child<Badge>(world.page.get(), "checkState")->text(), u"Worth a look"_s);
    QVERIFY(checks.count() > 5);
    QCOMPARE(child<QPushButton>(world.page.get(), "setupNext")->text(), u"Continue"_s);
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
}

void TestSetupPage::writesALetterAboutWhatIsMissing()
{
    SetupWorld world(4);
    world.desk.services.withSalesforce([](sandbox::SalesforceService &service) {
        QVERIFY(service.setFieldSecurity("Account", "Phone", sandbox::SalesforceService::Access::Hidden));
    });
    QVERIFY(world.open());
    QTRY_VERIFY(world.sees("checkState"));
    QCOMPARE(child<Badge>(world.page.get(), "checkState")->text(), u"To mend"_s);
    QCOMPARE(child<QPushButton>(world.page.get(), "setupNext")->text(), u"Check again"_s);
    click(world.page.get(), "copyCheckRequest");
    QVERIFY2(QGuiApplication::clipboard()->text().contains(u"Phone"_s),
        qPrintable(QGuiApplication::clipboard()->text()));
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
    // The administrator has mended it.
    world.desk.services.withSalesforce([](sandbox::SalesforceService &service) {
        QVERIFY(service.setFieldSecurity("Account", "Phone", sandbox::SalesforceService::Access::Full));
    });
    QVERIFY(world.next());
    QTRY_COMPARE(child<Badge>(world.page.get(), "checkState")->text(), u"Worth a look"_s);
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-dates"));
}

void TestSetupPage::asksAboutDatesThatCannotBeReadAsAssumed()
{
    SetupWorld world(0);
    world.desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        QVERIFY(service.insert("customer", {{"name", "Acme"}, {"renewalAt", "2026-03-02"}}) > 0);
        service.switches().days.encoding = sandbox::SdDays::Encoding::UtcMidnight;
    });
    QVERIFY(world.open());
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-dates"));
    auto *style = child<QComboBox>(world.page.get(), "dateStyle-days");
    QTRY_VERIFY(style->isVisible());
    const QString wanted = readingText(Value(QDate(2026, 3, 2)));
    const int assumed = style->findData(u"date"_s);
    style->setCurrentIndex(assumed);
    Q_EMIT style->activated(assumed);
    QVERIFY(!world.text("dateExamples-days").contains(wanted));
    // Nobody knows a record by its number.
    QVERIFY2(
        world.text("dateExamples-days").contains(u"Acme"_s), qPrintable(world.text("dateExamples-days")));
    const QString moments = world.text("dateExamples-instants");
    QVERIFY2(moments.contains(u"Acme"_s) && moments.contains(u"(UTC"_s), qPrintable(moments));
    const int midnight = style->findData(u"utcMidnight"_s);
    style->setCurrentIndex(midnight);
    Q_EMIT style->activated(midnight);
    QVERIFY2(world.text("dateExamples-days").contains(wanted), qPrintable(world.text("dateExamples-days")));
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
    // The choice is taken over and shown once more; then the person says yes.
    QVERIFY(world.next());
    QTRY_VERIFY(
        await(world.desk.session->configuration())->startdeliver.dialectOverrides.contains("utcMidnight"));
    QVERIFY(world.sees("setup-dates"));
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-choose"));
    QVERIFY(await(world.desk.session->dialect())->confirmed);
}

void TestSetupPage::countsWhatAFirstDayBrings()
{
    SetupWorld world(0);
    const QByteArray account = world.desk.addAccount(u"Acme"_s);
    world.desk.services.withSalesforce([&account](sandbox::SalesforceService &service) {
        for (const char *day : {"2024-03-01", "2026-03-01", "2026-04-01"}) {
            QVERIFY(!service
                         .insert("Task",
                             {{"Subject", "Called"}, {"WhatId", account.toStdString()},
                                 {"TaskSubtype", "Call"}, {"Status", "Completed"}, {"ActivityDate", day}})
                         .isEmpty());
        }
    });
    QVERIFY(world.open());
    for (const char *step : {"setup-check", "setup-dates"}) {
        QVERIFY(world.comesTo(step));
        QVERIFY(world.next());
    }
    QVERIFY(world.comesTo("setup-choose"));
    QVERIFY(!world.sees("counts-history"));
    click(world.page.get(), "flow-history");
    QVERIFY(world.sees("counts-history"));
    auto *from = child<QDateEdit>(world.page.get(), "from-history");
    from->setDate(QDate(2026, 1, 1));
    QTRY_VERIFY2(world.text("counts-history").contains(u"from that day on: 2 calls, 0 e-mails"_s),
        qPrintable(world.text("counts-history")));
    from->setDate(QDate(2026, 4, 1));
    QTRY_VERIFY2(world.text("counts-history").contains(u"from that day on: 1 call,"_s),
        qPrintable(world.text("counts-history")));
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
}

void TestSetupPage::keepsTheEditsOfAPerson()
{
    SetupWorld world(0);
    QVERIFY(world.desk.prepare());
    Configuration edited = world.desk.configuration();
    edited.flow(Flow::Accounts).mappings.removeLast();
    QVERIFY(await(world.desk.session->saveConfiguration(edited)));
    world.show();
    QVERIFY(world.comesTo("setup-check"));
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-dates"));
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-choose"));
    QTRY_VERIFY(world.sees("template-keep"));
    QVERIFY(child<QRadioButton>(world.page.get(), "template-keep")->isChecked());
    // Comments on tasks bring the tasks along.
    click(world.page.get(), "flow-task-comments");
    QVERIFY(child<QCheckBox>(world.page.get(), "flow-tasks")->isChecked());
    auto *from = child<QDateEdit>(world.page.get(), "from-tasks");
    QVERIFY(from->isVisible());
    from->setDate(QDate(2025, 5, 6));
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-match"));
    const auto saved = await(world.desk.session->configuration());
    QCOMPARE(saved->flow(Flow::Accounts).mappings, edited.flow(Flow::Accounts).mappings);
    QVERIFY(saved->flow(Flow::TaskComments).enabled && saved->flow(Flow::Tasks).enabled);
    QCOMPARE(saved->flow(Flow::Tasks).historyStart, QDate(2025, 5, 6));
}

void TestSetupPage::triesTenRowsFirst()
{
    SetupWorld world(0);
    for (int i = 0; i < 13; ++i)
        world.desk.addAccount(u"Company %1"_s.arg(i));
    QVERIFY(world.open());
    QVERIFY(await(world.desk.session->plan()));
    world.show();
    QVERIFY(world.comesTo("setup-match"));
    // By the names that Matches has for them.
    QTRY_VERIFY(world.sees("matchNumbers"));
    QStringList headings;
    for (const QLabel *label : child<QWidget>(world.page.get(), "matchNumbers")->findChildren<QLabel *>())
        headings.append(label->text());
    for (const auto kind : {session::MatchKind::Likely, session::MatchKind::Ambiguous})
        QVERIFY2(headings.contains(matchKindTitle(kind).toLower()), qPrintable(matchKindTitle(kind)));
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-plan"));
    QVERIFY2(world.text("planSentence").startsWith(u"13 change"_s), qPrintable(world.text("planSentence")));
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-try"));
    auto *next = child<QPushButton>(world.page.get(), "setupNext");
    QTRY_COMPARE(next->text(), u"Write 10 records"_s);
    QVERIFY(labelled(world.page.get(), u"Ten records first"_s));
    QVERIFY(world.next());
    QTRY_COMPARE_WITH_TIMEOUT(next->text(), u"Write the other 3"_s, 30'000);
    const auto customers = [&world] {
        return world.desk.services.withStartdeliver(
            [](sandbox::StartdeliverService &service) { return service.allRows("customer").size(); });
    };
    QCOMPARE(customers(), size_t(10));
    QVERIFY(world.sees("trialChanges"));
    QCOMPARE(truncatedTexts(world.page.get()).join(u" | "_s), QString());
    QVERIFY(world.next());
    QTRY_COMPARE_WITH_TIMEOUT(customers(), size_t(13), 30'000);
    QTRY_VERIFY(next->isEnabled());
    QCOMPARE(next->text(), u"Continue"_s);
    // The heading is of what stands below it.
    QVERIFY(!labelled(world.page.get(), u"Ten records first"_s));
    // It was planned and applied, whatever is changed since.
    QVERIFY(changeWhatIsPlanned(world));
    for (const char *step : {"step-plan", "step-try"})
        QVERIFY2(stateOf(world, step).endsWith(u", done"_s), step);
}

/// That there is nothing to write is true until something is changed, and of both steps.
void TestSetupPage::ticksAnEmptyPlanWhileItHolds()
{
    SetupWorld world(0);
    QVERIFY(world.desk.prepare());
    QVERIFY(await(world.desk.session->plan()));
    world.show();
    QVERIFY(world.comesTo("setup-match"));
    for (const char *step : {"step-plan", "step-try"})
        QTRY_VERIFY2(stateOf(world, step).endsWith(u", done"_s), step);
    QVERIFY(changeWhatIsPlanned(world));
    for (const char *step : {"step-plan", "step-try"})
        QVERIFY2(stateOf(world, step).endsWith(u", to do"_s), step);
}

/// It came with the template: what is on is said, and a person keeps it or not.
void TestSetupPage::asksAboutAScheduleThatIsOnAlready()
{
    SetupWorld world(0);
    world.desk.addAccount(u"Acme"_s);
    QVERIFY(world.desk.prepare());
    const Configuration configuration = world.desk.configuration();
    QVERIFY(await(world.desk.session->saveConfiguration(
        withFlows(withTemplate(configuration, u"customer-success"_s), {Flow::Accounts, Flow::Notes}))));
    QVERIFY(await(world.desk.session->sync()));
    QVERIFY(await(world.desk.session->startWatch()));
    world.show();
    QVERIFY(world.comesTo("setup-match"));
    click(world.page.get(), "step-schedule");
    QVERIFY(world.comesTo("setup-schedule"));
    const auto *next = child<QPushButton>(world.page.get(), "setupNext");
    QTRY_COMPARE(next->text(), u"Keep this schedule"_s);
    const QString on = world.text("scheduleState");
    QVERIFY2(on.startsWith(u"On"_s) && on.contains(u"from: Accounts."_s), qPrintable(on));
    QVERIFY2(on.contains(u"Only by hand: Notes."_s), qPrintable(on));
    QVERIFY(world.next());
    QTRY_COMPARE(next->text(), u"Go to the overview"_s);
    QVERIFY(await(world.desk.session->stopWatch()));
}

/// Matches does not list it.
void TestSetupPage::namesWhatKeepsTheMatchingOpen()
{
    SetupWorld world(0);
    world.desk.addAccount(u"Acme"_s);
    QVERIFY(world.desk.prepare());
    QVERIFY(await(world.desk.session->plan({Flow::Accounts})));
    world.desk.alter([](store::StateTransaction &tx) -> Status {
        store::Hold hold;
        hold.flow = Flow::Accounts;
        hold.record = RecordId(u"001000000000001AAA"_s);
        hold.kind = u"duplicate"_s;
        hold.title = u"Acme twice"_s;
        hold.candidates = {RecordId(7)};
        TANDEM_CHECK(tx.setMatching(Flow::Accounts, store::MatchingState::Open));
        return tx.putHold(hold);
    });
    QVERIFY(await(world.desk.session->open()));
    world.show();
    QVERIFY(world.comesTo("setup-match"));
    QTRY_VERIFY2(world.text("matchSentence").contains(u"Accounts: Acme twice"_s),
        qPrintable(world.text("matchSentence")));
    QVERIFY(world.sees("matchHeld"));
    QSignalSpy asked(world.page.get(), &Page::pageRequested);
    click(world.page.get(), "matchHeld");
    QCOMPARE(asked.last().at(0).toString() + u'/' + asked.last().at(1).toString(), u"activity/holds"_s);
    // Decided, it is said to be carried out by the next plan.
    const auto holds = await(world.desk.session->holds());
    QVERIFY(holds && !holds->isEmpty());
    QVERIFY(await(world.desk.session->decideHoldKeepApart(holds->first().id)));
    world.page->refresh();
    QTRY_VERIFY2(world.text("matchSentence").contains(u"what you decided about 1 record"_s),
        qPrintable(world.text("matchSentence")));
}

void TestSetupPage::goesOnWhereItWasLeft()
{
    SetupWorld world(0);
    world.desk.addAccount(u"Acme"_s);
    QVERIFY(world.open());
    QVERIFY(await(world.desk.session->sync()));
    world.page.reset();
    world.desk.reopen();
    QVERIFY(await(world.desk.session->open()));
    world.show();
    // Who ran it before need not go through the first steps again, and may.
    QVERIFY(world.comesTo("setup-match"));
    click(world.page.get(), "step-connect");
    QVERIFY(world.comesTo("setup-connect"));
    QVERIFY(child<QWidget>(world.page.get(), "step-schedule")->isEnabled());
    // Disconnected, everything begins with connecting.
    QVERIFY(await(world.desk.session->disconnectSide(Side::Startdeliver)));
    world.page->refresh();
    QTRY_VERIFY(!child<QWidget>(world.page.get(), "step-schedule")->isEnabled());
}

void TestSetupPage::saysThatAServiceCannotBeReached()
{
    SetupWorld world(0);
    QVERIFY(world.open());
    QTRY_VERIFY(world.sees("checkState"));
    QVERIFY(await(world.desk.session->disconnectSide(Side::Startdeliver)));
    QVERIFY(world.next());
    QVERIFY(world.comesTo("setup-dates"));
    const auto *step = child<QWidget>(world.page.get(), "setup-dates");
    auto *notice = step->findChild<Notice *>();
    QTRY_VERIFY(!notice->text().isEmpty());
    QCOMPARE(child<QPushButton>(world.page.get(), "setupNext")->text(), u"Ask again"_s);
    QVERIFY(await(world.desk.session->connectStartdeliver(Secret(sandbox::Sandbox::apiKey()))));
    QVERIFY(world.next());
    QTRY_VERIFY(child<QWidget>(world.page.get(), "dialectFacts")->isVisible());
}

void TestSetupPage::isReachedByTheTabKey()
{
    SetupWorld world(4);
    QVERIFY(world.open());
    QVERIFY(QTest::qWaitForWindowActive(world.page.get()));
    for (const char *step : {"setup-check", "setup-dates", "setup-choose"}) {
        QVERIFY(world.comesTo(step));
        const auto *next = child<QPushButton>(world.page.get(), "setupNext");
        QTRY_VERIFY(next->isEnabled());
        QCOMPARE(missedByTab(world.page.get()).join(u" | "_s), QString());
        QVERIFY(world.next());
    }
}

void TestSetupPage::choosesByArrowKeys()
{
    SetupWorld world(4);
    QVERIFY(world.open());
    QVERIFY(QTest::qWaitForWindowActive(world.page.get()));
    for (const char *step : {"setup-check", "setup-dates"}) {
        QVERIFY(world.comesTo(step));
        QVERIFY(world.next());
    }
    QVERIFY(world.comesTo("setup-choose"));
    auto *here = child<QPushButton>(world.page.get(), "step-choose");
    QVERIFY(tabStops(world.page.get()).contains(here));
    here->setFocus(Qt::TabFocusReason);
    QTest::keyClick(here, Qt::Key_Left);
    QVERIFY(world.comesTo("setup-dates"));
    auto *before = child<QPushButton>(world.page.get(), "step-dates");
    QVERIFY(before->hasFocus());
    QTest::keyClick(before, Qt::Key_Right);
    QVERIFY(world.comesTo("setup-choose"));
    auto *first = child<QRadioButton>(world.page.get(), "template-customer-success");
    auto *second = child<QRadioButton>(world.page.get(), "template-default");
    first->setFocus(Qt::TabFocusReason);
    QTest::keyClick(first, Qt::Key_Space);
    QTest::keyClick(first, Qt::Key_Down);
    QVERIFY(second->hasFocus() && second->isChecked());
}

void TestSetupPage::reachesItsTemplatesWhereTheLastOneIsGone()
{
    SetupWorld world(0);
    QVERIFY(world.desk.prepare());
    const Configuration plain = world.desk.configuration();
    Configuration edited = plain;
    edited.flow(Flow::Accounts).mappings.removeLast();
    QVERIFY(await(world.desk.session->saveConfiguration(edited)));
    world.show();
    for (const char *step : {"setup-check", "setup-dates"}) {
        QVERIFY(world.comesTo(step));
        QVERIFY(world.next());
    }
    QVERIFY(world.comesTo("setup-choose"));
    QTRY_VERIFY(world.sees("template-keep"));
    child<QWidget>(world.page.get(), "template-keep")->setFocus(Qt::TabFocusReason);
    QVERIFY(await(world.desk.session->saveConfiguration(withTemplate(plain, u"default"_s))));
    world.page->refresh();
    QTRY_VERIFY(!world.sees("template-keep"));
    auto *chosen = child<QRadioButton>(world.page.get(), "template-default");
    QVERIFY(chosen->isChecked());
    QVERIFY(tabStops(world.page.get()).contains(chosen));
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestSetupPage>(); }});
}

#include "tst_setuppage.moc"
