// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/schedule.h"
#include "tests/ui/settings/settingsbench.h"
#include "tests/ui/settings/suites.h"
#include "ui/kit/words.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTableView>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// The page of sync settings on a real session beside both simulated services.
class TestSettingsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flipsTheFourSwitchesByKeys();
    void showsAndSavesWhatOneFlowDoes();
    void choosesARecordTypeByItsName();
    void saysWhatItCosts();
    void schedulesByPartsAndByLine();
    void showsAnErrorAtTheField();
    void choosesTheFirstDayOfHistory();
    void countsWhatAFirstDayBrings();
    void saysWhatTheGuardsDo();
    void namesEveryTabForTheSearch();
    void goesNearWhatCannotBeUsedNow();
    void scrollsByKeysFromItsTabs();
    void takesBackAndDiscards();
    void showsWhatWasEditedElsewhere();
    void isReachedByKeysAndFits_data();
    void isReachedByKeysAndFits();
};

void TestSettingsPage::flipsTheFourSwitchesByKeys()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const Switches before = bench.draft.configuration().settings;
    for (const char *name : {"syncTasksToSalesforce", "salesforceOwnersAsTeamMembers",
             "syncContentNotesToStartdeliver", "syncCommentsToContentNotes"}) {
        const QString consequence = bench.label((QByteArray(name) + "Consequence").constData());
        bench.press(name, Qt::Key_Space);
        QVERIFY(bench.label((QByteArray(name) + "Consequence").constData()) != consequence);
        QVERIFY(child<QLabel>(&bench.page, (QByteArray(name) + "Edited").constData())->isVisible());
    }
    QVERIFY(bench.label("notesGoverned").startsWith(u"On"_s));
    QVERIFY(bench.label("pageSubtitle").startsWith(u"4 changes"_s));
    QStringList said;
    connect(
        &bench.draft, &ConfigDraft::savingBegun, this, [&] { said.append(bench.label("pageSubtitle")); },
        Qt::QueuedConnection);
    bench.saveAll();
    QCOMPARE(said, QStringList{u"Saving…"_s});
    const Switches after = await(desk.session->configuration())->settings;
    QCOMPARE(after.syncTasksToSalesforce, !before.syncTasksToSalesforce);
    QCOMPARE(after.salesforceOwnersAsTeamMembers, !before.salesforceOwnersAsTeamMembers);
    QCOMPARE(after.syncContentNotesToStartdeliver, !before.syncContentNotesToStartdeliver);
    QCOMPARE(after.syncCommentsToContentNotes, !before.syncCommentsToContentNotes);
    QCOMPARE(bench.label("pageSubtitle"), u"All is saved."_s);
}

void TestSettingsPage::showsAndSavesWhatOneFlowDoes()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const Configuration before = *await(desk.session->configuration());
    QVERIFY(!bench.page.findChild<QWidget *>(u"eventsDetails"_s));
    click(&bench.page, "eventsEnabled");
    QVERIFY(child<QWidget>(&bench.page, "eventsDetails")->isVisible());
    QTRY_VERIFY(child<QWidget>(&bench.page, "eventsDirection")->height() > 0);
    bench.press("eventsDirection", Qt::Key_Down);
    QCOMPARE(bench.draft.configuration().flow(Flow::Events).direction, Direction::ToStartdeliver);
    QVERIFY(!child<QCheckBox>(&bench.page, "eventsCreateSalesforce")->isEnabled());
    QVERIFY(bench.label("eventsConsequence").contains(u"Startdeliver only"_s));
    bench.press("eventsCreateStartdeliver", Qt::Key_Space);
    bench.press("eventsDelete", Qt::Key_Down);
    QCOMPARE(bench.draft.configuration().flow(Flow::Events).deletes, DeletePolicy::Mark);
    auto *mark = child<QLineEdit>(&bench.page, "eventsMarkField-startdeliver");
    QVERIFY(mark->isVisible());
    QTest::keyClicks(mark, u"customfieldGone"_s);
    bench.press("eventsWebhook", Qt::Key_Space);
    bench.saveAll();
    const auto changes = changesBetween(before, *await(desk.session->configuration()));
    QStringList paths;
    for (const ConfigurationChange &change : changes)
        paths.append(change.path);
    QCOMPARE(paths,
        (QStringList{u"/flows/events/enabled"_s, u"/flows/events/direction"_s,
            u"/flows/events/create/startdeliver"_s, u"/flows/events/delete"_s,
            u"/flows/events/mark/startdeliver/field"_s, u"/flows/events/webhook"_s}));
}

void TestSettingsPage::choosesARecordTypeByItsName()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    const auto found = desk.services.withSalesforce(
        [](auto &service) { return service.find("RecordType", "DeveloperName", u"Partner"_s); });
    QCOMPARE(found.size(), size_t(1));
    const QString partner = QString::fromStdString(found.front().value("Id", std::string()));
    // A retired one is not offered: Salesforce makes nothing with it.
    const QString retired = desk.services.withSalesforce([](auto &service) {
        const std::string id = service.find("RecordType", "DeveloperName", u"Customer"_s).front()["Id"];
        service.update(QByteArray::fromStdString(id), {{"IsActive", false}});
        return QString::fromStdString(id);
    });
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    auto *types = child<QComboBox>(&bench.page, "accountsRecordType");
    QTRY_VERIFY(types->findData(partner) > 0);
    QCOMPARE(types->findData(retired), -1);
    QVERIFY(types->itemText(types->findData(partner)) != partner);
    while (types->currentData().toString() != partner) {
        const int before = types->currentIndex();
        bench.press("accountsRecordType", Qt::Key_Down);
        QVERIFY(types->currentIndex() > before);
    }
    bench.press("accountsDuplicates", Qt::Key_Down);
    bench.saveAll();
    const FlowConfiguration saved = await(desk.session->configuration())->flow(Flow::Accounts);
    QCOMPARE(saved.recordType, partner);
    QCOMPARE(saved.duplicates, DuplicateRule::AllowSave);
}

void TestSettingsPage::saysWhatItCosts()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    QTRY_VERIFY2(bench.label("accountsCost").startsWith(u"Only when you start it"_s),
        qPrintable(bench.label("accountsCost")));
    QTRY_COMPARE(bench.label("syncContentNotesToStartdeliverCost"), u"No calls while it is off"_s);
    // What was counted is not said of what was just switched on or off.
    bench.press("syncContentNotesToStartdeliver", Qt::Key_Space);
    QCOMPARE(bench.label("syncContentNotesToStartdeliverCost"), u"Counting the calls…"_s);
    QTRY_VERIFY(bench.label("syncContentNotesToStartdeliverCost").contains(u"under Schedules"_s));
    bench.press("syncContentNotesToStartdeliver", Qt::Key_Space);
    QCOMPARE(bench.label("syncContentNotesToStartdeliverCost"), u"No calls while it is off"_s);
    bench.showTab(Schedules);
    QTest::keyClicks(child<QLineEdit>(&bench.page, "scheduleLine"), u"every 15m"_s);
    bench.showTab(WhatSyncs);
    QTRY_VERIFY2(bench.label("accountsCost").contains(u"Calls a day: about 96 to Salesforce"_s),
        qPrintable(bench.label("accountsCost")));
    QTest::keyClick(&bench.page, Qt::Key_S, Qt::ControlModifier);
    auto *sheet = child<QDialog>(&bench.page, "saveSheet");
    const auto *costs = child<QLabel>(sheet, "saveCosts");
    QTRY_VERIFY2(costs->text().startsWith(u"Calls a day: Salesforce 0 → 96, Startdeliver 0 → 96. Not"_s),
        qPrintable(costs->text()));
    QVERIFY2(costs->text().contains(u"first run: what is written for Accounts"_s), qPrintable(costs->text()));
    QAbstractItemModel *changes = child<QTableView>(sheet, "saveChanges")->model();
    const QAbstractItemModelTester tester(changes);
    // By the words of the card, with its place in the document for who looks for it there.
    QCOMPARE(changes->index(0, 0).data().toString(), flowTitle(Flow::Accounts) + u": Schedule"_s);
    QCOMPARE(changes->index(0, 0).data(Qt::ToolTipRole).toString(), u"flows › accounts › schedule"_s);
    saveScreen(sheet, u"settings-save"_s);
    QCOMPARE(truncatedTexts(sheet).join(u" | "_s), QString());
    QTest::keyClick(sheet, Qt::Key_Escape);
    QVERIFY(bench.draft.isChanged());
}

void TestSettingsPage::schedulesByPartsAndByLine()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "accountsSchedule");
    QCOMPARE(child<QTabWidget>(&bench.page, "settingsTabs")->currentIndex(), static_cast<int>(Schedules));
    const auto line = [&bench] { return child<QLineEdit>(&bench.page, "scheduleLine")->text(); };
    bench.press("scheduleKind", Qt::Key_Down);
    QCOMPARE(line(), u"every 1m"_s);
    auto *count = child<QSpinBox>(&bench.page, "scheduleEvery");
    count->setFocus();
    count->selectAll();
    QTest::keyClicks(count, u"90"_s);
    QCOMPARE(line(), u"every 90m"_s);
    QCOMPARE(bench.label("scheduleNext").split(u'\n').size(), 5);
    QVERIFY2(bench.label("scheduleNext").contains(u"UTC)"_s), qPrintable(bench.label("scheduleNext")));
    bench.press("scheduleQuiet", Qt::Key_Space);
    QCOMPARE(line(), u"every 90m quiet 22:00-06:00"_s);
    // By its line: the parts follow.
    auto *edit = child<QLineEdit>(&bench.page, "scheduleLine");
    edit->selectAll();
    QTest::keyClicks(edit, u"weekly on mon, thu at 08:00 missed skip"_s);
    QVERIFY(child<QCheckBox>(&bench.page, "scheduleDay4")->isChecked());
    QVERIFY(!child<QCheckBox>(&bench.page, "scheduleDay2")->isChecked());
    QCOMPARE(child<QLineEdit>(&bench.page, "scheduleTimes")->text(), u"08:00"_s);
    QCOMPARE(child<QComboBox>(&bench.page, "scheduleMissed")->currentText(), u"are left out"_s);
    const Schedule schedule = *Schedule::parse(bench.draft.configuration().flow(Flow::Accounts).schedule);
    QCOMPARE(schedule.days, (QList<int>{1, 4}));
    bench.press("scheduleDay2", Qt::Key_Space);
    QVERIFY(line().startsWith(u"weekly on mon, tue, thu"_s));
    QVERIFY(bench.label("allSchedules").contains(u"Accounts: On"_s));
    bench.saveAll();
    QCOMPARE(await(desk.session->configuration())->flow(Flow::Accounts).schedule, line());
}

void TestSettingsPage::showsAnErrorAtTheField()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.showTab(Schedules);
    auto *line = child<QLineEdit>(&bench.page, "scheduleLine");
    QTest::keyClicks(line, u"now and then"_s);
    QVERIFY(child<QLabel>(&bench.page, "scheduleError")->isVisible());
    QVERIFY(bench.label("scheduleError").contains(u"now and then"_s));
    QVERIFY(!line->accessibleDescription().isEmpty());
    QVERIFY(!child<QPushButton>(&bench.page, "saveSettings")->isEnabled());
    bench.showTab(WhatSyncs);
    QVERIFY(child<QLabel>(&bench.page, "accountsScheduleLineError")->isVisible());
    QTest::keyClick(&bench.page, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!bench.page.findChild<QDialog *>(u"saveSheet"_s));
}

void TestSettingsPage::choosesTheFirstDayOfHistory()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "eventsEnabled");
    bench.press("eventsHistoryLimited", Qt::Key_Space);
    auto *day = child<QDateEdit>(&bench.page, "eventsHistoryStart");
    QVERIFY(day->isEnabled());
    day->setDate(QDate(2024, 3, 1));
    QCOMPARE(bench.draft.configuration().flow(Flow::Events).historyStart, QDate(2024, 3, 1));
    QVERIFY(bench.draft.text().contains("\"historyStart\": \"2024-03-01\""));
    bench.press("eventsHistoryLimited", Qt::Key_Space);
    QVERIFY(!bench.draft.configuration().flow(Flow::Events).historyStart);
}

void TestSettingsPage::countsWhatAFirstDayBrings()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    const QByteArray account = desk.addAccount(u"Acme"_s);
    desk.services.withSalesforce([&account](sandbox::SalesforceService &service) {
        for (const char *day : {"2025-03-01", "2026-03-01"}) {
            const std::string at = std::string(day) + "T09:00:00.000Z";
            QVERIFY(!service
                         .insert("Event",
                             {{"Subject", "Visit"}, {"WhatId", account.toStdString()}, {"StartDateTime", at},
                                 {"EndDateTime", at}})
                         .isEmpty());
        }
    });
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "eventsEnabled");
    QTRY_VERIFY2(bench.label("eventsHistoryCounts").contains(u"however old: 2 meetings."_s),
        qPrintable(bench.label("eventsHistoryCounts")));
    bench.press("eventsHistoryLimited", Qt::Key_Space);
    auto *day = child<QDateEdit>(&bench.page, "eventsHistoryStart");
    desk.services.requests().clear();
    for (const QDate first : {QDate(2024, 1, 1), QDate(2025, 1, 1), QDate(2026, 1, 1)})
        day->setDate(first);
    QVERIFY(bench.label("eventsHistoryCounts").startsWith(u"Counting"_s));
    QTRY_VERIFY2(bench.label("eventsHistoryCounts").contains(u"from that day on: 1 meeting."_s),
        qPrintable(bench.label("eventsHistoryCounts")));
    // Only the last of three days was asked for, and what has nothing to do with it asks nothing.
    QCOMPARE(desk.services.requests().calls(sandbox::Side::Salesforce), 1);
    bench.press("eventsWebhook", Qt::Key_Space);
    QVERIFY(!bench.label("eventsHistoryCounts").startsWith(u"Counting"_s));
    desk.services.withSalesforce([](auto &service) { service.setLimits(95, 100); });
    // Salesforce tells with the next answer how little is left; what is left is people's.
    day->setDate(QDate(2026, 2, 1));
    QTRY_COMPARE(desk.services.requests().calls(sandbox::Side::Salesforce), 2);
    QTRY_VERIFY(!bench.label("eventsHistoryCounts").startsWith(u"Counting"_s));
    day->setDate(QDate(2026, 2, 2));
    QTRY_VERIFY2(bench.label("eventsHistoryCounts").startsWith(u"Not counted: "_s),
        qPrintable(bench.label("eventsHistoryCounts")));
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
}

void TestSettingsPage::saysWhatTheGuardsDo()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.showTab(Guards);
    QVERIFY(bench.label("guardConsequence").contains(u"more than 25 records"_s));
    bench.press("deletesPerDay", Qt::Key_Up);
    QVERIFY(bench.label("guardConsequence").contains(u"more than 26 records"_s));
    QCOMPARE(bench.draft.configuration().guards.deletesPerDay, 26);
    bench.press("apiFloorPercent", Qt::Key_Up);
    QCOMPARE(bench.draft.configuration().salesforce.apiFloorPercent, 21);
    QVERIFY(bench.label("callsConsequence").contains(u"21 %"_s));
    bench.press("changeEvents", Qt::Key_Space);
    QVERIFY(!bench.draft.configuration().live.changeEvents);
    // A wheel that passes over a field scrolls the page.
    auto *share = child<QDoubleSpinBox>(&bench.page, "deletesPercent");
    const double before = share->value();
    const QPointF middle(share->rect().center());
    QWheelEvent wheel(middle, share->mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(share, &wheel);
    QCOMPARE(share->value(), before);
}

void TestSettingsPage::namesEveryTabForTheSearch()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const QList<PagePart> parts = bench.page.index().parts;
    const auto *tabs = child<QTabWidget>(&bench.page, "settingsTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        const QString id = tabs->widget(i)->property("tabId").toString();
        const auto part = std::find_if(
            parts.begin(), parts.end(), [&id](const PagePart &one) { return one.argument == id; });
        QVERIFY2(part != parts.end(), qPrintable(id));
        QCOMPARE(part->title, tabs->tabText(i));
    }
}

void TestSettingsPage::goesNearWhatCannotBeUsedNow()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    QTRY_VERIFY((bench.page.activateWindow(), bench.page.isActiveWindow()));
    // Without a proxy there is no password, and nothing to store.
    bench.page.open(u"guards/storeProxyPassword"_s);
    QVERIFY(!child<QWidget>(&bench.page, "storeProxyPassword")->isVisible());
    const auto *kind = child<QWidget>(&bench.page, "proxyKind");
    QTRY_VERIFY(kind->hasFocus());
    QTRY_VERIFY(!kind->visibleRegion().isEmpty());
}

/// Whoever goes through the tabs reads what stands below the edge.
void TestSettingsPage::scrollsByKeysFromItsTabs()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    auto *tabs = child<QTabWidget>(&bench.page, "settingsTabs");
    for (const SettingsTab tab : {WhatSyncs, RealTime}) {
        bench.showTab(tab);
        const QScrollBar *bar = qobject_cast<QScrollArea *>(tabs->currentWidget())->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_VERIFY(takesFocus(tabs->tabBar()));
        QTest::keyClick(tabs->tabBar(), Qt::Key_PageDown);
        QVERIFY(bar->value() > 0);
        QTest::keyClick(tabs->tabBar(), Qt::Key_PageUp);
        QCOMPARE(bar->value(), 0);
    }
}

void TestSettingsPage::takesBackAndDiscards()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    TestDialogs dialogs;
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const Configuration before = bench.draft.configuration();
    bench.press("syncCommentsToContentNotes", Qt::Key_Space);
    QVERIFY(bench.page.hasUnsavedEdits());
    QTest::keyClick(&bench.page, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.draft.configuration(), before);
    QVERIFY(!bench.page.hasUnsavedEdits());
    QTest::keyClick(&bench.page, Qt::Key_Y, Qt::ControlModifier);
    QVERIFY(bench.draft.configuration().settings.syncCommentsToContentNotes);
    click(&bench.page, "discardSettings");
    QVERIFY(bench.page.hasUnsavedEdits()); // The safe answer keeps them.
    dialogs.answers.enqueue(u"discard"_s);
    click(&bench.page, "discardSettings");
    QTRY_COMPARE(bench.draft.configuration(), before);
    QVERIFY(!child<QCheckBox>(&bench.page, "syncCommentsToContentNotes")->isChecked());
}

void TestSettingsPage::showsWhatWasEditedElsewhere()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    Configuration theirs = *await(desk.session->configuration());
    theirs.settings.syncContentNotesToStartdeliver = true;
    // Another page of the window: it is simply shown.
    QVERIFY(await(desk.session->saveConfiguration(theirs)));
    QTRY_VERIFY(child<QCheckBox>(&bench.page, "syncContentNotesToStartdeliver")->isChecked());
    QVERIFY(!bench.page.notice()->isVisible());
    bench.press("syncCommentsToContentNotes", Qt::Key_Space);
    theirs.guards.deletesPerDay = 12;
    QVERIFY(await(desk.session->saveConfiguration(theirs)));
    QTRY_VERIFY(bench.page.notice()->text().contains(u"Your edits are kept"_s));
    QVERIFY(bench.page.notice()->text().contains(u"this window saved"_s));
    bench.draft.discard();
    bench.page.notice()->dismiss();
    // Somebody outside it.
    theirs.settings.syncContentNotesToStartdeliver = false;
    QVERIFY(desk.editOutside(theirs));
    QTRY_VERIFY(!child<QCheckBox>(&bench.page, "syncContentNotesToStartdeliver")->isChecked());
    QVERIFY(bench.page.notice()->text().contains(u"changed elsewhere"_s));
    bench.draft.setText("{", u"type"_s);
    QCOMPARE(bench.page.state(), Page::State::Empty);
    QSignalSpy wanted(&bench.page, &Page::pageRequested);
    bench.page.statePane()->actionButton()->click();
    QCOMPARE(wanted.first().first().toString(), u"configuration"_s);
    bench.draft.history()->undo();
    QCOMPARE(bench.page.state(), Page::State::Full);
}

void TestSettingsPage::isReachedByKeysAndFits_data()
{
    addLanguages();
}

void TestSettingsPage::isReachedByKeysAndFits()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    const QString suffix = language == "en"_L1 ? QString() : u'-' + language;
    Desk desk(4);
    QVERIFY(desk.prepare());
    Configuration changed = *await(desk.session->configuration());
    for (FlowConfiguration &flow : changed.flows)
        flow.enabled = true;
    changed.settings = {true, true, true, true};
    changed.flow(Flow::Accounts).schedule = u"weekly on mon, thu at 08:00, 14:00 quiet 22:00-06:00"_s;
    changed.flow(Flow::Contacts).deletes = DeletePolicy::Mark;
    changed.flow(Flow::Events).historyStart = QDate(2024, 1, 1);
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    SettingsBench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    QTRY_VERIFY(!bench.label("accountsCost").isEmpty());
    QVERIFY2(bench.page.width() <= 816, qPrintable(QString::number(bench.page.width())));
    bench.press("syncTasksToSalesforce", Qt::Key_Space);
    const QStringList names{u"flows"_s, u"schedules"_s, u"people"_s, u"values"_s, u"guards"_s, u"realtime"_s};
    for (int tab = WhatSyncs; tab <= RealTime; ++tab) {
        bench.showTab(tab);
        if (tab == People)
            QTRY_VERIFY(child<QTableView>(&bench.page, "people")->model()->rowCount() > 0);
        for (const auto *area : bench.page.findChildren<QScrollArea *>()) {
            if (area->isVisible())
                QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(names.at(tab)));
        }
        const QStringList cut = truncatedTexts(&bench.page);
        saveScreen(&bench.page, u"settings-%1"_s.arg(names.at(tab)) + suffix);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
        QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
        QCOMPARE(tabsOutOfPlace(&bench.page).join(u" | "_s), QString());
    }
    {
        // Once: each change of the look dresses every widget anew.
        Theme::instance()->setMode(Theme::Mode::Dark);
        const auto light = qScopeGuard([] { Theme::instance()->setMode(Theme::Mode::Light); });
        for (int tab = WhatSyncs; tab <= RealTime; ++tab) {
            bench.showTab(tab);
            saveScreen(&bench.page, u"settings-%1-dark"_s.arg(names.at(tab)) + suffix);
            QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
        }
        bench.showTab(WhatSyncs);
    }
    // What another page asks for is brought into sight.
    for (const QString &flow : {u"contacts"_s, u"events"_s, u"notes"_s}) {
        bench.page.open(u"flows/"_s + flow);
        const auto *card = child<QWidget>(&bench.page, (flow + u"Card"_s).toLatin1().constData());
        QVERIFY(!card->visibleRegion().isEmpty());
        saveScreen(&bench.page, u"settings-flows-"_s + flow + suffix);
    }
}

std::unique_ptr<QObject> testSettingsPage()
{
    return std::make_unique<TestSettingsPage>();
}

#include "tst_settingspage.moc"
