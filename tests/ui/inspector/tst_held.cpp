// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/inspector/inspecting.h"

#include "ui/inspector/tracemodel.h"
#include "ui/inspector/tracewords.h"
#include "ui/inspector/ways.h"
#include "ui/kit/badge.h"
#include "ui/kit/statepane.h"
#include "ui/tables/tableview.h"

#include <QLabel>
#include <QPushButton>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// Nothing of a record that was looked at before is left to be taken for it.
bool lookAfresh(InspectorWindow &window, const QString &id)
{
    const auto *title = child<QLabel>(&window, "recordTitle");
    window.look(u"?!"_s);
    const auto gone = [&window] { return window.findChild<StatePane *>()->headline().contains(u"?!"_s); };
    if (!QTest::qWaitFor(gone, 30'000))
        return false;
    window.look(id);
    return QTest::qWaitFor([title] { return title->isVisible(); }, 30'000);
}

} // namespace

/// What the inspector says of a record that waits for a person, and of one that does not any more.
class TestInspectorHeld : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsHeldByNameAndWhatWasDecided();
    void asksForADecisionOnlyWhereOneIsOpen();
    void keepsTheIdsOfTwoOfOneName();
    void saysWhatKeepingApartComesTo_data();
    void saysWhatKeepingApartComesTo();
};

/// Neither of the two has an id where a name would do, nor is anybody told that there is nothing to do.
void TestInspectorHeld::saysWhatIsHeldByNameAndWhatWasDecided()
{
    Desk desk(2);
    QVERIFY(settle(desk));
    const QString account = QString::fromLatin1(desk.addAccount(u"Nordic Bricks"_s));
    const qint64 customer = desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        return service.insert("customer", {{"name", "Nordic Bricks"}});
    });
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    const auto holds = await(desk.session->holds());
    QVERIFY(holds && !holds->isEmpty());
    InspectorWindow window(desk.session.get());
    window.show();
    for (const QString &id : {account, u"customer/%1"_s.arg(customer)}) {
        QVERIFY(lookAfresh(window, id));
        QCOMPARE(child<Badge>(&window, "recordState")->text(), u"Held for you"_s);
        QCOMPARE(textOf(window, "recordAdvice"), u"Decide what is held under Activity, Held."_s);
        QCOMPARE(child<QPushButton>(&window, "way0")->text(), u"Decide what is held"_s);
        // Where to decide is advised above; that is enough.
        const QAbstractItemModel *lines = child<TableView>(&window, "reasons")->model();
        QTRY_VERIFY(lines->rowCount() > 0);
        QString said = textOf(window, "recordVerdict") + textOf(window, "recordAdvice");
        for (int row = 0; row < lines->rowCount(); ++row)
            said += lines->index(row, TraceModel::Text).data().toString();
        QVERIFY2(said.count(u"Activity, Held"_s) == 1, qPrintable(said));
    }
    const auto found = std::find_if(holds->cbegin(), holds->cend(), [&](const HoldView &each) {
        return each.record.text() == account || each.record.text() == QString::number(customer);
    });
    QVERIFY(found != holds->cend());
    const HoldView &hold = *found;
    const bool ours = hold.side == Side::Salesforce;
    QVERIFY(lookAfresh(window, ours ? account : u"customer/%1"_s.arg(customer)));
    const QString partner = hold.candidates.first().text();
    const QAbstractItemModel *reasons = child<TableView>(&window, "reasons")->model();
    QTRY_VERIFY(
        reasons->index(0, TraceModel::Text).data().toString().contains(u"Candidates (1): \"Nordic"_s));
    const QModelIndex held = reasons->index(0, TraceModel::Text);
    QVERIFY2(!held.data().toString().contains(u"\" ("_s), qPrintable(held.data().toString()));
    const QString exactly = held.data(Qt::ToolTipRole).toString();
    QVERIFY2(exactly.contains(u"\"Nordic Bricks\" (%1)"_s.arg(partner)), qPrintable(exactly));
    QVERIFY(await(desk.session->decideHoldLink(hold.id, hold.candidates.first())));
    for (const QString &id : {account, u"customer/%1"_s.arg(customer)}) {
        QVERIFY(lookAfresh(window, id));
        QCOMPARE(child<Badge>(&window, "recordState")->text(), u"Due"_s);
        QCOMPARE(textOf(window, "recordVerdict"),
            u"Decided: link it with \"Nordic Bricks\". The next run carries it out."_s);
        QVERIFY(textOf(window, "recordAdvice").startsWith(u"Sync now:"_s));
        QCOMPARE(child<QPushButton>(&window, "way0")->text(), u"Sync now"_s);
    }
}

/// Whatever the next run does with the record meanwhile.
void TestInspectorHeld::asksForADecisionOnlyWhereOneIsOpen()
{
    using Verdict = TraceView::Verdict;
    for (const Verdict verdict : {Verdict::Held, Verdict::Due, Verdict::Deleted}) {
        for (const bool open : {true, false}) {
            TraceView trace;
            trace.flow = Flow::Accounts;
            trace.verdict = verdict;
            trace.lines.append({open ? u"hold"_s : u"decided"_s, u"Something."_s});
            const QList<Way> ways = waysOn(trace);
            QVERIFY(!ways.isEmpty());
            QCOMPARE(ways.last().text, open ? u"Decide what is held"_s : u"See what was held"_s);
        }
    }
}

void TestInspectorHeld::keepsTheIdsOfTwoOfOneName()
{
    const TraceLine line{u"hold"_s,
        u"Candidates (3): \"Acme\" (4), \"Acme\" (7), \"Other\" (9). Decided: link it with \"Other\" (9)."_s};
    QCOMPARE(traceText(line, {}),
        u"Candidates (3): \"Acme\" (4), \"Acme\" (7), \"Other\". Decided: link it with \"Other\"."_s);
}

void TestInspectorHeld::saysWhatKeepingApartComesTo_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("said");
    QTest::newRow("likely") << u"likely"_s
                            << u"Decided: keep it apart, with a partner of its own where one is created."_s;
    QTest::newRow("merge") << u"merge"_s << u"Decided: let it stay alone."_s;
    QTest::newRow("delete-changed") << u"delete-changed"_s << u"Decided: keep it, without a partner."_s;
}

void TestInspectorHeld::saysWhatKeepingApartComesTo()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, said);
    Desk desk(2);
    QVERIFY(settle(desk));
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && !links->isEmpty());
    const QString account = links->first().salesforce.text();
    desk.alter([&](store::StateTransaction &tx) -> Status {
        store::Hold hold;
        hold.record = links->first().salesforce;
        hold.kind = kind;
        hold.reason = u"It is asked about."_s;
        hold.decision = u"keep-apart"_s;
        return tx.putHold(hold);
    });
    QVERIFY(await(desk.session->open()));
    InspectorWindow window(desk.session.get());
    window.show();
    QVERIFY(lookAfresh(window, account));
    const QAbstractItemModel *reasons = child<TableView>(&window, "reasons")->model();
    QTRY_VERIFY(reasons->rowCount() > 0);
    const QString text = reasons->index(0, TraceModel::Text).data().toString();
    QVERIFY2(text.contains(said), qPrintable(text));
}

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {[] { return std::make_unique<TestInspectorHeld>(); }});
}

#include "tst_held.moc"
