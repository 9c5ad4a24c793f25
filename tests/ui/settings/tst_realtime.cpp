// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsbench.h"
#include "tests/ui/settings/suites.h"

#include "ui/kit/badge.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/formats.h"
#include "ui/models/hearing.h"
#include "ui/settings/noticesmodel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

struct RealTimeBench : SettingsBench
{
    explicit RealTimeBench(session::Session &session)
        : SettingsBench(session)
    {
    }
    [[nodiscard]] bool show()
    {
        if (!QTest::qWaitFor([this] { return page.state() == Page::State::Full; }, 30'000))
            return false;
        showTab(RealTime);
        return true;
    }
    [[nodiscard]] QString address() { return child<CopyField>(&page, "webhookAddress")->text(); }
    [[nodiscard]] bool shows(const char *name) { return child<QWidget>(&page, name)->isVisible(); }
};

} // namespace

/// The tab "Real time" of the settings on a real session: secrets, the receiver, what was heard.
class TestRealTime : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesASecretThatIsShownOnce();
    void showsTheSecretApartWhereNoticesAreSigned();
    void saysThatNobodyListens();
    void listsWhatTheStreamDoesNotTellOf();
    void saysWhyNothingIsHeardAsTheOverviewDoes();
    void tellsExactlyWhenItHeardLast();
    void provesThePathAndListsWhatCame();
    void editsWhereAndWhich();
    void modelIsInOrder();
};

void TestRealTime::makesASecretThatIsShownOnce()
{
    TestDialogs dialogs;
    Desk desk(2);
    QVERIFY(desk.prepare());
    RealTimeBench bench(*desk.session);
    QVERIFY(bench.show());
    QVERIFY(!bench.shows("webhookAddress"));
    bench.press("renewSecret", Qt::Key_Space); // and nobody answers: nothing happens
    QCOMPARE(dialogs.asked.size(), 1);
    QVERIFY(!bench.shows("webhookAddress"));
    for (const QString &answer : {u"make"_s, u"make"_s, u"retire"_s, u"retire"_s})
        dialogs.answers.enqueue(answer);
    bench.press("renewSecret", Qt::Key_Space);
    QTRY_VERIFY(bench.shows("webhookAddress"));
    const QString first = bench.address();
    QVERIFY2(first.startsWith(u"http://127.0.0.1:47820/"_s) && first.size() > 60, qPrintable(first));
    QVERIFY(!bench.shows("webhookKey"));
    bench.press("renewSecret", Qt::Key_Space);
    QTRY_VERIFY(bench.address() != first);
    bench.press("retireSecret", Qt::Key_Space);
    QTRY_COMPARE(bench.label("webhookResult"), u"Only the newest secret is good now."_s);
    QVERIFY(!bench.shows("webhookAddress"));
    bench.press("retireSecret", Qt::Key_Space);
    QTRY_COMPARE(bench.label("webhookResult"), u"There was none to retire: at most one secret is good."_s);
    // It does not stand there for whoever comes by.
    for (const QString &answer : {u"make"_s})
        dialogs.answers.enqueue(answer);
    bench.press("renewSecret", Qt::Key_Space);
    QTRY_VERIFY(bench.shows("webhookAddress"));
    bench.showTab(WhatSyncs);
    bench.showTab(RealTime);
    QVERIFY(!bench.shows("webhookAddress"));
    QCOMPARE(bench.address(), QString());
    // Nobody who opens the page later sees it.
    RealTimeBench again(*desk.session);
    QVERIFY(again.show());
    QVERIFY(!again.shows("webhookAddress"));
    QCOMPARE(again.address(), QString());
}

void TestRealTime::showsTheSecretApartWhereNoticesAreSigned()
{
    TestDialogs dialogs;
    for (const QString &answer : {u"make"_s})
        dialogs.answers.enqueue(answer);
    Desk desk(2);
    QVERIFY(desk.prepare());
    Configuration configuration = *await(desk.session->configuration());
    configuration.webhooks.signatureHeader = u"X-Signature"_s;
    configuration.webhooks.publicUrl = QUrl(u"https://hooks.example.com/tandem"_s);
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    RealTimeBench bench(*desk.session);
    QVERIFY(bench.show());
    bench.press("renewSecret", Qt::Key_Space);
    QTRY_VERIFY(bench.shows("webhookKey"));
    QCOMPARE(bench.address(), u"https://hooks.example.com/tandem"_s);
    QVERIFY(child<CopyField>(&bench.page, "webhookKey")->text().size() >= 32);
}

void TestRealTime::saysThatNobodyListens()
{
    TestDialogs dialogs;
    for (const QString &answer : {u"make"_s})
        dialogs.answers.enqueue(answer);
    Desk desk(2);
    QVERIFY(desk.prepare());
    Configuration configuration = *await(desk.session->configuration());
    configuration.webhooks.port = freePort();
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    RealTimeBench bench(*desk.session);
    QVERIFY(bench.show());
    bench.press("testWebhook", Qt::Key_Space);
    QTRY_VERIFY2(bench.label("webhookResult").startsWith(u"No secret for webhooks is stored yet"_s),
        qPrintable(bench.label("webhookResult")));
    QVERIFY(!bench.label("webhookResult").contains(u"tandemctl"_s));
    bench.press("renewSecret", Qt::Key_Space);
    QTRY_VERIFY(bench.shows("webhookAddress"));
    bench.press("testWebhook", Qt::Key_Space);
    QTRY_VERIFY2_WITH_TIMEOUT(bench.label("webhookResult").startsWith(u"Nobody answers at"_s),
        qPrintable(bench.label("webhookResult")), 30'000);
    QCOMPARE(child<Badge>(&bench.page, "receiverState")->text(), u"Off"_s);
}

void TestRealTime::listsWhatTheStreamDoesNotTellOf()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    RealTimeBench bench(*desk.session);
    QVERIFY(bench.show());
    QVERIFY(!bench.shows("streamRefused"));
    WatchView view;
    view.running = true;
    view.stream.state = u"listening"_s;
    Q_EMIT desk.session->watchChanged(view);
    const auto *state = child<Badge>(&bench.page, "streamState");
    QCOMPARE(state->text(), u"Listening"_s);
    QCOMPARE(state->tone(), Tone::Good);
    QVERIFY(!bench.shows("streamRefused"));
    view.stream.refused = {{u"Contact"_s, u"Salesforce does not tell of changes of Contact (403)."_s},
        {u"Task"_s, u"Salesforce does not tell of changes of Task (404)."_s}};
    Q_EMIT desk.session->watchChanged(view);
    QVERIFY(state->text() != u"Listening"_s);
    QCOMPARE(state->tone(), Tone::Warn);
    QVERIFY(bench.shows("streamRefused"));
    QCOMPARE(bench.label("streamRefused"),
        u"Contact: Salesforce does not tell of changes of Contact (403).\n"
        "Task: Salesforce does not tell of changes of Task (404)."_s);
    saveScreen(&bench.page, u"settings-realtime-refused"_s);
    // None at all: the reason of the whole stream is not said a second time.
    view.stream.state = u"unavailable"_s;
    view.stream.reason = view.stream.refused.first().second;
    Q_EMIT desk.session->watchChanged(view);
    QCOMPARE(state->text(), u"Off"_s);
    QCOMPARE(bench.label("streamText"), view.stream.reason);
    QCOMPARE(bench.label("streamRefused"), u"Task: Salesforce does not tell of changes of Task (404)."_s);
    view.stream = {};
    Q_EMIT desk.session->watchChanged(view);
    QVERIFY(!bench.shows("streamRefused"));
}

/// What runs by itself on its schedule alone hears nothing, and is no reason to say that nothing runs.
void TestRealTime::saysWhyNothingIsHeardAsTheOverviewDoes()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    RealTimeBench bench(*desk.session);
    QVERIFY(bench.show());
    WatchView view;
    Q_EMIT desk.session->watchChanged(view);
    QVERIFY(bench.label("streamText").startsWith(u"Nothing runs by itself now"_s));
    QVERIFY(bench.label("receiverText").startsWith(u"Nothing runs by itself now"_s));
    view.running = true;
    view.schedules = {{Flow::Accounts, u"hourly at :05"_s, false, true, {}}};
    Q_EMIT desk.session->watchChanged(view);
    QVERIFY(howItHears(view).contains(u"on schedule alone"_s));
    QCOMPARE(bench.label("streamText"), howItHears(view));
    QCOMPARE(bench.label("receiverText"), howItHears(view));
    view.schedules.first().immediate = true;
    Q_EMIT desk.session->watchChanged(view);
    QVERIFY(!howItHears(view).contains(u"on schedule alone"_s));
    QVERIFY(bench.label("receiverText").contains(u"once a secret was made"_s));
}

void TestRealTime::tellsExactlyWhenItHeardLast()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    RealTimeBench bench(*desk.session);
    QVERIFY(bench.show());
    WatchView view;
    view.receiver.listening = true;
    view.receiver.last = Instant{1'700'000'000'000};
    view.stream.state = u"listening"_s;
    view.stream.lastEvent = Instant{1'700'000'060'000};
    Q_EMIT desk.session->watchChanged(view);
    QVERIFY(bench.label("receiverText").contains(formatInstant(*view.receiver.last)));
    QCOMPARE(child<QLabel>(&bench.page, "receiverText")->toolTip(), view.receiver.last->toIsoSeconds());
    QVERIFY(bench.label("streamText").contains(formatInstant(*view.stream.lastEvent)));
    QCOMPARE(child<QLabel>(&bench.page, "streamText")->toolTip(), view.stream.lastEvent->toIsoSeconds());
    Q_EMIT desk.session->watchChanged({});
    QVERIFY(child<QLabel>(&bench.page, "receiverText")->toolTip().isEmpty());
    QVERIFY(child<QLabel>(&bench.page, "streamText")->toolTip().isEmpty());
}

void TestRealTime::provesThePathAndListsWhatCame()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Configuration configuration = *await(desk.session->configuration());
    configuration.webhooks.port = freePort();
    configuration.flow(Flow::Accounts).webhook = true;
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    QVERIFY(await(desk.session->renewWebhookSecret()));
    QVERIFY(await(desk.session->startWatch()));
    RealTimeBench bench(*desk.session);
    QVERIFY(bench.show());
    QTRY_COMPARE_WITH_TIMEOUT(child<Badge>(&bench.page, "receiverState")->text(), u"Listening"_s, 60'000);
    bench.press("testWebhook", Qt::Key_Space);
    QTRY_VERIFY2_WITH_TIMEOUT(bench.label("webhookResult").startsWith(u"It arrived after"_s),
        qPrintable(bench.label("webhookResult")), 30'000);
    // Once more is one key.
    QVERIFY(child<QPushButton>(&bench.page, "testWebhook")->hasFocus());
    const auto *notices = child<QTableView>(&bench.page, "notices");
    QTRY_VERIFY(notices->model()->rowCount() > 0);
    QCOMPARE(notices->model()->index(0, NoticesModel::From).data().toString(), u"Test"_s);
    saveScreen(&bench.page, u"settings-realtime-heard"_s);
    QVERIFY(await(desk.session->stopWatch()));
}

void TestRealTime::editsWhereAndWhich()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    RealTimeBench bench(*desk.session);
    QVERIFY(bench.show());
    auto *url = child<QLineEdit>(&bench.page, "publicUrl");
    QTest::keyClicks(url, u"https://hooks.example.com/t"_s);
    child<QSpinBox>(&bench.page, "port")->setValue(47'999);
    QCOMPARE(child<QSpinBox>(&bench.page, "port")->text(), u"47999"_s);
    bench.press("interaction", Qt::Key_Space);
    bench.saveAll();
    const WebhookConfiguration saved = await(desk.session->configuration())->webhooks;
    QCOMPARE(saved.publicUrl, QUrl(u"https://hooks.example.com/t"_s));
    QCOMPARE(saved.port, 47'999);
    QCOMPARE(saved.accept.interaction, false);
    QCOMPARE(saved.accept.taskUpdated, true);
    // Others could listen in: the field says so.
    auto *address = child<QLineEdit>(&bench.page, "listenAddress");
    address->selectAll();
    QTest::keyClicks(address, u"not an address"_s);
    QTRY_VERIFY(child<QLabel>(&bench.page, "listenAddressError")->isVisible());
}

void TestRealTime::modelIsInOrder()
{
    NoticesModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    NoticeView notice;
    notice.source = u"webhook"_s;
    notice.object = u"customer"_s;
    notice.record = RecordId(7);
    notice.change = u"updated"_s;
    notice.copies = 3;
    NoticeView done = notice;
    done.copies = 1;
    done.runId = 12;
    model.setNotices({notice, done});
    const auto cell = [&](int row, int column) { return model.index(row, column).data().toString(); };
    QCOMPARE(cell(0, NoticesModel::Record), u"customer 7"_s);
    QCOMPARE(cell(0, NoticesModel::Change), u"Changed, 3 times"_s);
    QCOMPARE(cell(0, NoticesModel::Outcome), u"Waits for its run"_s);
    QCOMPARE(cell(1, NoticesModel::Outcome), u"Run 12 dealt with it"_s);
}

std::unique_ptr<QObject> testRealTime()
{
    return std::make_unique<TestRealTime>();
}

#include "tst_realtime.moc"
