// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/traceid.h"
#include "tests/ui/inspector/inspecting.h"

#include "ui/inspector/tracemodel.h"
#include "ui/inspector/tracewords.h"
#include "ui/inspector/ways.h"
#include "ui/kit/badge.h"
#include "ui/kit/copyfield.h"
#include "ui/kit/formats.h"
#include "ui/kit/statepane.h"
#include "ui/kit/taborder.h"
#include "ui/models/fieldsmodel.h"
#include "ui/models/values.h"
#include "ui/tables/fieldspane.h"
#include "ui/tables/tableview.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;
using Verdict = TraceView::Verdict;

namespace {

QStringList column(const InspectorWindow &window, const char *table, int column)
{
    const QAbstractItemModel *model = child<TableView>(&window, table)->model();
    QStringList texts;
    for (int row = 0; row < model->rowCount(); ++row)
        texts.append(model->index(row, column).data().toString());
    return texts;
}

void openTab(InspectorWindow &window, int index)
{
    child<QTabWidget>(&window, "inspectorTabs")->setCurrentIndex(index);
}

} // namespace

/// The inspector on a real session beside both simulated services.
class TestInspector : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersWhatHelps_data();
    void offersWhatHelps();
    void namesARecordAsTraceTakesIt();
    void modelsAreInOrder();
    void saysTimesAndFieldsAsAPersonReadsThem();
    void showsALinkedRecord();
    void masksWhatLooksLikeASecret();
    void saysThatARecordIsDueAndLooksAgainAfterTheRun();
    void leadsToTheSettingsOfAFlowThatIsOff();
    void goesOnToWhatAContactWaitsFor();
    void saysWhatIsNoRecord();
    void takesADroppedLink();
    void keepsWhatIsBeingTyped();
    void isNotInStepWhileSomethingIsRefused();
    void looksAtANoteByBothItsIds();
    void speaksSwedish();
};

void TestInspector::offersWhatHelps_data()
{
    QTest::addColumn<int>("verdict");
    QTest::addColumn<QStringList>("topics");
    QTest::addColumn<QString>("parent");
    QTest::addColumn<QStringList>("ways");
    const auto row = [](const char *name, Verdict verdict, const QStringList &topics, const QString &parent,
                         const QStringList &ways) {
        QTest::newRow(name) << static_cast<int>(verdict) << topics << parent << ways;
    };
    row("in step", Verdict::InStep, {u"link"_s, u"field"_s}, {}, {});
    row("due", Verdict::Due, {u"field"_s}, {}, {u"sync"_s});
    row("a conflict", Verdict::Unsettled, {u"conflict"_s}, {}, {u"activity/conflicts:001A"_s});
    row("held, and a refusal from before", Verdict::Held, {u"hold"_s, u"refusal"_s}, {},
        {u"activity/holds:001A"_s, u"activity/refusals:001A"_s});
    row("held, and decided", Verdict::Due, {u"decided"_s}, {}, {u"sync"_s, u"activity/holds:001A"_s});
    row("declined", Verdict::InStep, {u"decision"_s}, {}, {u"activity/decisions"_s});
    row("outside the filter", Verdict::OutOfScope, {u"scope"_s}, {}, {u"filters/accounts"_s});
    row("its parent is outside", Verdict::OutOfScope, {u"scope"_s}, u"001A"_s, {u"record 001A"_s});
    row("waits", Verdict::WaitsForParent, {u"waiting"_s}, u"customer/7"_s, {u"record customer/7"_s});
    row("locked", Verdict::Locked, {}, {}, {u"matches/accounts"_s});
    row("not created", Verdict::NotCreated, {}, {}, {u"settings/flows/accounts"_s});
    row("off", Verdict::FlowOff, {}, {}, {u"settings/flows/accounts"_s});
    row("deleted", Verdict::Deleted, {u"link"_s}, {}, {});
    row("not known", Verdict::Unknown, {u"record"_s}, {}, {});
}

void TestInspector::offersWhatHelps()
{
    QFETCH(const int, verdict);
    QFETCH(const QStringList, topics);
    QFETCH(const QString, parent);
    QFETCH(const QStringList, ways);
    TraceView trace;
    trace.flow = Flow::Accounts;
    trace.verdict = static_cast<Verdict>(verdict);
    trace.parent = parent;
    trace.record = RecordId(u"001A"_s);
    for (const QString &topic : topics)
        trace.lines.append({topic, u"Something."_s});
    QStringList offered;
    const QList<Way> found = waysOn(trace);
    for (const Way &way : found) {
        QVERIFY(!way.text.isEmpty());
        offered.append(way.kind == Way::Kind::Sync ? u"sync"_s
                : way.kind == Way::Kind::Record    ? u"record "_s + way.id
                                                   : way.id + u'/' + way.argument);
    }
    QCOMPARE(offered, ways);
    QVERIFY(!verdictTitle(trace.verdict).isEmpty());
}

void TestInspector::namesARecordAsTraceTakesIt()
{
    const RecordId account(u"001000000000001AAA"_s);
    QCOMPARE(recordToInspect(Flow::Accounts, account, RecordId(7)), account.text());
    QCOMPARE(recordToInspect(Flow::Accounts, {}, RecordId(7)), u"customer/7"_s);
    // By the words that a trace calls them.
    for (const Flow flow : session::supportedFlows()) {
        QCOMPARE(
            recordToInspect(flow, {}, RecordId(7)), session::askedAs(flowName(flow) + u"/startdeliver/7"_s));
    }
    QCOMPARE(recordToInspect(Flow::Notes, RecordId(u"069000000000001AAA/001000000000001AAA"_s), RecordId(9)),
        u"notes/9"_s);
    QCOMPARE(recordToInspect(Flow::Notes, RecordId(u"069000000000001AAA/001000000000001AAA"_s), {}),
        u"notes/069000000000001AAA/001000000000001AAA"_s);
    QCOMPARE(recordToInspect(Flow::Notes, {}, {}), QString());
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Contacts))->first();
    const auto trace = await(desk.session->trace(recordToInspect(Flow::Contacts, {}, link.startdeliver)));
    QVERIFY(trace && trace->link);
    QCOMPARE(trace->link->id, link.id);
}

void TestInspector::modelsAreInOrder()
{
    for (const auto part : {TraceModel::Part::Reasons, TraceModel::Part::Timeline}) {
        TraceModel model(part);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setLines({{u"record"_s, u"One."_s}, {u"history"_s, u"Old."_s}, {u"hold"_s, u"Two."_s},
                           {u"history"_s, u"New."_s}, {u"verdict"_s, u"Three."_s}, {u"advice"_s, u"Four."_s}},
            {});
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, TraceModel::Text).data().toString());
        const QStringList reasons{u"Two."_s, u"One."_s};
        const QStringList timeline{u"New."_s, u"Old."_s};
        QCOMPARE(texts, part == TraceModel::Part::Reasons ? reasons : timeline);
        model.setLines({}, {});
        QCOMPARE(model.rowCount(), 0);
    }
}

/// Exactly only in the tool tip. What a value says is left alone.
void TestInspector::saysTimesAndFieldsAsAPersonReadsThem()
{
    const QHash<QString, QString> labels{{u"Title=title"_s, u"Job title"_s}, {u"Name"_s, u"Full name"_s}};
    const Instant then = *Instant::fromIso(u"2026-03-04T05:06:07Z");
    const TraceLine line{u"history"_s,
        u"2026-03-04T05:06:07Z, run 3: it was updated, Title=title: \"Title=title\" → \"Name\"."_s,
        {u"Title=title"_s, u"Name"_s}};
    QCOMPARE(traceText(line, labels),
        u"%1, run 3: it was updated, Job title: \"Title=title\" → \"Name\"."_s.arg(formatInstant(then)));
    QCOMPARE(exactTraceText(line), line.text);
    const TraceLine rules{u"policy"_s, u"Where both sides changed Name, Name2, MailingCity: you are asked."_s,
        {u"Name"_s, u"MailingCity"_s}};
    QCOMPARE(traceText(rules, labels),
        u"Where both sides changed Full name, Name2, MailingCity: you are asked."_s);
    // At every place, however often the field is listed.
    const TraceLine filter{u"scope"_s,
        u"It passes the filter for records of Salesforce: Name is \"Name\" or Name is \"B\" and not Account.Name is \"C\"."_s,
        {u"Name"_s, u"Name"_s}};
    QCOMPARE(traceText(filter, labels),
        u"It passes the filter for records of Salesforce: Full name is \"Name\" or Full name is \"B\" and not Account.Name is \"C\"."_s);
    TraceModel model(TraceModel::Part::Timeline);
    model.setLines({line}, labels);
    QCOMPARE(model.index(0, TraceModel::Text).data().toString(), traceText(line, labels));
    QCOMPARE(model.index(0, TraceModel::Text).data(Qt::ToolTipRole).toString(), line.text);
    Desk desk(4);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Contacts))->first();
    InspectorWindow window(desk.session.get());
    window.show();
    window.look(u"user/"_s + link.startdeliver.text());
    QTRY_VERIFY(textOf(window, "recordTitle").startsWith(u"User "_s));
    QVERIFY(!textOf(window, "recordTitle").contains(link.startdeliver.text()));
    static const QRegularExpression raw(u"\\dT\\d\\d:\\d\\d|\\w=\\w"_s);
    const QStringList texts =
        column(window, "reasons", TraceModel::Text) + column(window, "timeline", TraceModel::Text);
    QVERIFY(texts.size() > 10);
    for (const QString &text : texts)
        QVERIFY2(!text.contains(raw), qPrintable(text));
    openTab(window, 1);
    const auto *fields = child<FieldsPane>(&window, "inspectedFields")->model();
    QTRY_VERIFY(fields->rowCount() > 0);
    QStringList tips;
    for (int row = 0; row < fields->rowCount(); ++row)
        tips.append(fields->index(row, FieldsModel::Field).data(Qt::ToolTipRole).toString());
    QVERIFY2(tips.join(u'|').contains(u"\nLastName / name"_s), qPrintable(tips.join(u'|')));
}

void TestInspector::showsALinkedRecord()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    const QByteArray name = await(desk.session->trace(link.salesforce.text()))->title.toUtf8();
    InspectorWindow window(desk.session.get());
    window.show();
    window.activateWindow();
    child<QLineEdit>(&window, "inspectedId")->setText(link.salesforce.text());
    QTest::keyClick(child<QLineEdit>(&window, "inspectedId"), Qt::Key_Return);
    QTRY_COMPARE(textOf(window, "recordTitle"), u"Account "_s + QString::fromUtf8(name));
    QCOMPARE(child<Badge>(&window, "recordState")->text(), u"In step"_s);
    QCOMPARE(child<CopyField>(&window, "startdeliverId")->text(), link.startdeliver.text());
    QVERIFY(column(window, "reasons", TraceModel::Text).join(u' ').contains(link.startdeliver.text()));
    QCOMPARE(truncatedTexts(&window).join(u" | "_s), QString());
    saveScreen(&window, u"inspector"_s);
    openTab(window, 1);
    QTRY_VERIFY(!child<FieldsPane>(&window, "inspectedFields")->model()->lines().isEmpty());
    QCOMPARE(truncatedTexts(&window).join(u" | "_s), QString());
    openTab(window, 2);
    QVERIFY(!column(window, "timeline", TraceModel::Text).isEmpty());
    openTab(window, 3);
    for (const char *raw : {"rawSalesforce", "rawStartdeliver"})
        QTRY_VERIFY(child<QPlainTextEdit>(&window, raw)->toPlainText().toUtf8().contains(name));
    saveScreen(&window, u"inspector-raw"_s);
    for (int tab = 0; tab < 4; ++tab) {
        openTab(window, tab);
        const QStringList missed = missedByTab(&window);
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u" | "_s)));
    }
}

void TestInspector::masksWhatLooksLikeASecret()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        service.addCustomField({"customer", "API token", "customfieldApiToken", "text", false});
    });
    Configuration configuration = *await(desk.session->configuration());
    FieldMapping token;
    token.salesforce = u"Description"_s;
    token.startdeliver = u"customfieldApiToken"_s;
    configuration.flow(Flow::Accounts).mappings.append(token);
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    const qint64 customer = desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        return service.insert("customer", {{"name", "Keeper"}, {"customfieldApiToken", "tell-nobody"}});
    });
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    const auto raw = await(desk.session->rawRecord(Flow::Accounts, Side::Startdeliver, RecordId(customer)));
    QVERIFY2(raw, raw ? "" : qPrintable(raw.error().text));
    QVERIFY2(raw->contains("Keeper") && raw->contains("customfieldApiToken"), raw->constData());
    QVERIFY(!raw->contains("tell-nobody"));
    const auto none = await(desk.session->rawRecord(Flow::Accounts, Side::Startdeliver, RecordId(424'242)));
    QCOMPARE(none.error().code, u"NOT_FOUND"_s);
}

void TestInspector::saysThatARecordIsDueAndLooksAgainAfterTheRun()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const QByteArray id = desk.addAccount(u"Coming Soon"_s);
    QVERIFY(await(desk.session->plan({Flow::Accounts})));
    InspectorWindow window(desk.session.get());
    QSignalSpy sync(&window, &InspectorWindow::syncRequested);
    window.show();
    window.look(QString::fromLatin1(id));
    QTRY_COMPARE(child<Badge>(&window, "recordState")->text(), u"Due"_s);
    QVERIFY(!textOf(window, "recordAdvice").contains(u"tandemctl"_s));
    // By the Tab key it comes where it is seen: after the ids and before the tabs.
    const QWidget *line = child<QLineEdit>(&window, "inspectedId");
    QStringList order;
    const QWidget *each = line;
    do {
        if (takesTab(each))
            order.append(each->objectName());
        each = each->nextInFocusChain();
    } while (each != line);
    QVERIFY2(order.join(u' ').startsWith(u"inspectedId lookAtRecord copy way0 qt_tabwidget_tabbar reasons"_s),
        qPrintable(order.join(u' ')));
    // From anywhere in the window.
    const auto *tabs = child<QTabWidget>(&window, "inspectorTabs");
    QTRY_VERIFY((window.activateWindow(), child<QLineEdit>(&window, "inspectedId")->setFocus(),
        line->isVisible() && line->hasFocus()));
    QTest::keyClick(child<QLineEdit>(&window, "inspectedId"), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(tabs->currentIndex(), 1);
    QTest::keyClick(
        child<QLineEdit>(&window, "inspectedId"), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(tabs->currentIndex(), 0);
    click(&window, "way0");
    QCOMPARE(sync.count(), 1);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QTRY_COMPARE(child<Badge>(&window, "recordState")->text(), u"In step"_s);
    QTRY_VERIFY(!column(window, "timeline", TraceModel::Text).filter(u"was created"_s).isEmpty());
}

void TestInspector::leadsToTheSettingsOfAFlowThatIsOff()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Contacts))->first();
    Configuration configuration = *await(desk.session->configuration());
    configuration.flow(Flow::Contacts).enabled = false;
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    InspectorWindow window(desk.session.get());
    QSignalSpy pages(&window, &InspectorWindow::pageRequested);
    window.show();
    window.look(link.salesforce.text());
    QTRY_COMPARE(child<Badge>(&window, "recordState")->text(), u"Switched off"_s);
    click(&window, "way0");
    QCOMPARE(pages.count(), 1);
    QCOMPARE(pages.first().at(0).toString(), u"settings"_s);
    QCOMPARE(pages.first().at(1).toString(), u"flows/contacts"_s);
}

void TestInspector::goesOnToWhatAContactWaitsFor()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    Configuration configuration = *await(desk.session->configuration());
    configuration.flow(Flow::Accounts).createStartdeliver = false;
    QVERIFY(await(desk.session->saveConfiguration(configuration)));
    const QByteArray account = desk.addAccount(u"Alone"_s);
    QByteArray contact;
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        contact = service.insert("Contact", {{"LastName", "Ek"}, {"AccountId", account.toStdString()}});
    });
    QVERIFY(await(desk.session->sync()));
    InspectorWindow window(desk.session.get());
    window.show();
    window.look(QString::fromLatin1(contact));
    QTRY_COMPARE(textOf(window, "recordTitle"), u"Contact Ek"_s);
    QTRY_COMPARE(child<Badge>(&window, "recordState")->text(), u"Waits"_s);
    click(&window, "way0");
    QTRY_COMPARE(textOf(window, "recordTitle"), u"Account Alone"_s);
    QCOMPARE(child<Badge>(&window, "recordState")->text(), u"Not created"_s);
}

void TestInspector::saysWhatIsNoRecord()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    InspectorWindow window(desk.session.get());
    window.show();
    window.look(u"?!"_s);
    QTRY_VERIFY(window.findChild<StatePane *>()->headline().contains(u"?!"_s));
    // What was typed is the cause, not the configuration.
    const auto *pane = window.findChild<StatePane *>();
    QVERIFY2(pane->explanation().startsWith(u"Check the id"_s), qPrintable(pane->explanation()));
    {
        const InLanguage swedish(u"sv"_s);
        window.look(u"!?"_s);
        QTRY_VERIFY2(
            pane->headline().startsWith(u"”!?” är ingen post. Ange"_s), qPrintable(pane->headline()));
        QVERIFY2(pane->explanation().startsWith(u"Kontrollera id:t"_s), qPrintable(pane->explanation()));
    }
    window.look(u"customer/424242"_s);
    QTRY_VERIFY(textOf(window, "recordVerdict").contains(u"has not read"_s));
    QCOMPARE(child<Badge>(&window, "recordState")->text(), u"Not known"_s);
}

void TestInspector::takesADroppedLink()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    InspectorWindow window(desk.session.get());
    window.show();
    QMimeData data;
    data.setUrls({QUrl(
        u"https://acme.lightning.force.com/lightning/r/Account/%1/view"_s.arg(link.salesforce.text()))});
    QDragEnterEvent enter(QPoint(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(40, 40), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    QTRY_COMPARE(child<Badge>(&window, "recordState")->text(), u"In step"_s);
    // A file, or a page of text, is no record.
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(u"/tmp/plan.json"_s)});
    QDragEnterEvent other(QPoint(40, 40), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &other);
    QVERIFY(!other.isAccepted());
}

/// A run ends while somebody types: neither his text nor his place is taken from him.
void TestInspector::keepsWhatIsBeingTyped()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    InspectorWindow window(desk.session.get());
    window.show();
    window.look(link.salesforce.text());
    QTRY_COMPARE(child<Badge>(&window, "recordState")->text(), u"In step"_s);
    auto *line = child<QLineEdit>(&window, "inspectedId");
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, u"customer/1"_s);
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        service.update(link.salesforce.text().toLatin1(), {{"Name", "Renamed"}});
    });
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QTRY_COMPARE(textOf(window, "recordTitle"), u"Account Renamed"_s);
    QCOMPARE(line->text(), u"customer/1"_s);
}

void TestInspector::isNotInStepWhileSomethingIsRefused()
{
    Desk desk(4);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Accounts))->first();
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        service.update(link.salesforce.text().toLatin1(), {{"Name", "Left Out"}});
    });
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan && plan->rows == 1);
    QVERIFY(await(desk.session->tickFiltered(plan->id, {}, false)));
    QVERIFY(await(desk.session->apply(plan->id)));
    InspectorWindow window(desk.session.get());
    window.show();
    window.look(link.salesforce.text());
    QTRY_COMPARE(child<Badge>(&window, "recordState")->text(), u"Kept back"_s);
    // It stands beneath here, and above in a terminal.
    QCOMPARE(textOf(window, "recordVerdict"),
        u"What is left to write of it is kept back until that is settled."_s);
    QVERIFY(!child<QPushButton>(&window, "way0")->text().isEmpty());
}

void TestInspector::looksAtANoteByBothItsIds()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    const auto target = await(desk.session->trace(u"notes/069000000000001AAA/001000000000001AAA"_s));
    QVERIFY2(target, target ? "" : qPrintable(target.error().text));
    QCOMPARE(target->flow, std::optional(Flow::Notes));
    QCOMPARE(target->record.text(), u"069000000000001AAA/001000000000001AAA"_s);
}

/// No sentence is left in English, nor does one send a person to a terminal.
void TestInspector::speaksSwedish()
{
    Desk desk(6);
    QVERIFY(settle(desk));
    const auto link = await(desk.session->links(Flow::Contacts))->first();
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        service.update(link.salesforce.text().toLatin1(), {{"Title", "Chief"}});
    });
    QVERIFY(await(desk.session->plan({Flow::Contacts})));
    const InLanguage swedish(u"sv"_s);
    InspectorWindow window(desk.session.get());
    window.show();
    window.look(link.salesforce.text());
    QTRY_COMPARE(child<Badge>(&window, "recordState")->text(), u"På tur"_s);
    static const QRegularExpression english(
        u"\\b(the|is|has|was|were|may|they|since|run)\\b"_s, QRegularExpression::CaseInsensitiveOption);
    QStringList texts =
        column(window, "reasons", TraceModel::Text) + column(window, "timeline", TraceModel::Text);
    texts += {textOf(window, "recordVerdict"), textOf(window, "recordAdvice")};
    QVERIFY(texts.size() > 10);
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(english) && !text.contains(u"tandemctl"_s), qPrintable(text));
    saveScreen(&window, u"inspector-sv"_s);
    QCOMPARE(truncatedTexts(&window).join(u" | "_s), QString());
}

namespace {

std::unique_ptr<QObject> testInspector()
{
    return std::make_unique<TestInspector>();
}

} // namespace

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {testInspector});
}

#include "tst_inspector.moc"
