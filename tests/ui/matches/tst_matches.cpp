// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/uitest.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/notice.h"
#include "ui/matches/matchcard.h"
#include "ui/matches/matchespage.h"
#include "ui/models/matchesmodel.h"
#include "ui/tables/tableview.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    explicit Bench(Session &session)
        : page(&session)
    {
        page.resize(816, 640);
        page.show();
        page.activateWindow();
        page.refresh();
    }
    [[nodiscard]] TableView *table() { return child<TableView>(&page, "matchRows"); }
    [[nodiscard]] TableView *fields() { return child<TableView>(&page, "matchCardFields"); }
    /// The first row is there, and what the two of it hold.
    [[nodiscard]] bool comparesTwo()
    {
        return page.state() == Page::State::Full && model()->rowCount() > 0
            && fields()->model()->rowCount() > 0;
    }
    [[nodiscard]] MatchesModel *model() { return qobject_cast<MatchesModel *>(table()->model()); }
    [[nodiscard]] QString cell(int row, int column) { return model()->index(row, column).data().toString(); }
    void press(Qt::Key key) { QTest::keyClick(table(), key); }

    MatchesPage page;
};

/// An account whose name looks like a customer that other keys do not find.
void addLikely(Desk &desk, const char *name)
{
    desk.addAccount(QString::fromLatin1(name));
    desk.services.withStartdeliver([name](sandbox::StartdeliverService &service) {
        service.insert("customer", {{"name", name}});
    });
}

/// One on either side that nothing on the other one is like.
void addLonely(Desk &desk)
{
    desk.addAccount(u"Quartz Orchard"_s);
    desk.services.withStartdeliver([](sandbox::StartdeliverService &service) {
        service.insert("customer", {{"name", "Velvet Harbour"}});
    });
}

bool prepareLikely(Desk &desk)
{
    if (!desk.prepare())
        return false;
    for (const char *name : {"Nordic Bricks", "Baltic Stones"})
        addLikely(desk, name);
    const auto report = await(desk.session->sync({Flow::Accounts}));
    return report && !report->error;
}

} // namespace

/// The matches page on a real session beside both simulated services.
class TestMatches : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsToReviewWhereNothingWasCompared();
    void linksALikelyMatchByKeysAndTakesItBack();
    void takesQuickKeysForOneRowAfterTheOther();
    void showsWhoTakesThePlaceOfTheChosenOne();
    void takesNothingBackThatARunHasCarriedOut();
    void takesNothingBackBeforeADecision();
    void choosesARecordForWhoeverComesBack();
    void showsEachKindWithItsNumber();
    void namesThePartnersOfExactMatches();
    void decidesNothingAboutWhatCouldNotBeRead();
    void acceptsNothingWhereNothingIsExact();
    void acceptsNothingThatIsLinkedAlready();
    void saysInTheLanguageWhyTwoMayBeOne();
    void beginsWithoutMatchingOnlyAfterSayingWhatItMeans();
    void fitsItsTextsInTheSmallestWindow();
    void comparesBelowAFewRows();
};

void TestMatches::sendsToReviewWhereNothingWasCompared()
{
    Desk desk(0);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Empty);
    QSignalSpy asked(&bench.page, &Page::pageRequested);
    click(&bench.page, "stateAction");
    QCOMPARE(asked.first().first().toString(), u"review"_s);
    saveScreen(&bench.page, u"matches-empty"_s);
}

void TestMatches::linksALikelyMatchByKeysAndTakesItBack()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    const auto holds = await(desk.session->holds());
    QVERIFY(holds && holds->size() >= 2);
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.model()->rowCount() >= 2);
    bench.table()->setFocus();
    bench.press(Qt::Key_J);
    QCOMPARE(bench.table()->currentRow(), 1);
    bench.press(Qt::Key_K);
    QCOMPARE(bench.table()->currentRow(), 0);
    // What the inspector opens with.
    QVERIFY(bench.page.currentRecord().endsWith(bench.model()->rowAt(0)->record.text()));
    const qint64 first = bench.model()->rowAt(0)->holdId;
    auto *fields = child<TableView>(&bench.page, "matchCardFields");
    QTRY_VERIFY(fields->model()->rowCount() > 0);
    const auto *chip = child<QPushButton>(&bench.page, "match-likely");
    const QString before = chip->text();
    bench.press(Qt::Key_L);
    QTRY_COMPARE(bench.cell(0, MatchesModel::Decision), u"Link"_s);
    QTRY_COMPARE(bench.table()->currentRow(), 1);
    QTRY_VERIFY(chip->text() != before);
    saveScreen(&bench.page, u"matches-linked"_s);
    bench.press(Qt::Key_Z);
    QTRY_COMPARE(bench.cell(0, MatchesModel::Decision), QString());
    QTRY_COMPARE(bench.table()->currentRow(), 0);
    QTRY_COMPARE(chip->text(), before);
    bench.press(Qt::Key_L);
    QTRY_COMPARE(bench.cell(0, MatchesModel::Decision), u"Link"_s);
    QTRY_COMPARE(bench.table()->currentRow(), 1);
    bench.press(Qt::Key_A);
    QTRY_COMPARE(bench.cell(1, MatchesModel::Decision), u"Keep apart"_s);
    const auto report = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(report && !report->error);
    const auto left = await(desk.session->holds());
    QVERIFY(left);
    for (const HoldView &hold : *left)
        QVERIFY(hold.id != first);
}

void TestMatches::takesQuickKeysForOneRowAfterTheOther()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.model()->rowCount() >= 2);
    QTRY_VERIFY(child<TableView>(&bench.page, "matchCardFields")->model()->rowCount() > 0);
    bench.table()->setFocus();
    bench.table()->goToRow(0);
    bench.press(Qt::Key_L);
    bench.press(Qt::Key_A);
    QTRY_COMPARE(bench.cell(0, MatchesModel::Decision), u"Link"_s);
    QTRY_COMPARE(bench.cell(1, MatchesModel::Decision), u"Keep apart"_s);
}

/// A run has carried out one and found another one: there are as many as before.
void TestMatches::showsWhoTakesThePlaceOfTheChosenOne()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.model()->rowCount() >= 2);
    QTRY_COMPARE(bench.model()->state(), PagedModel::State::Ready);
    const int before = bench.model()->rowCount();
    bench.table()->goToRow(0);
    const session::MatchRow first = *bench.model()->rowAt(0);
    const auto *card = child<QWidget>(&bench.page, "matchCard");
    QCOMPARE(card->accessibleName(), bench.cell(0, MatchesModel::Record));
    QVERIFY(await(desk.session->decideHoldLink(first.holdId, first.candidates.first())));
    addLikely(desk, "Alpine Timber");
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    bench.model()->refetch();
    QTRY_VERIFY(bench.model()->rowAt(0)->holdId != first.holdId);
    QCOMPARE(bench.model()->rowCount(), before);
    QCOMPARE(bench.table()->currentRow(), 0);
    QVERIFY(bench.cell(0, MatchesModel::Record) != first.title);
    QCOMPARE(card->accessibleName(), bench.cell(0, MatchesModel::Record));
}

void TestMatches::takesNothingBackThatARunHasCarriedOut()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.model()->rowCount() >= 2);
    QTRY_VERIFY(child<TableView>(&bench.page, "matchCardFields")->model()->rowCount() > 0);
    bench.table()->setFocus();
    bench.table()->goToRow(0);
    bench.press(Qt::Key_L);
    QTRY_COMPARE(bench.cell(0, MatchesModel::Decision), u"Link"_s);
    const auto *undo = child<QPushButton>(&bench.page, "undoMatch");
    QVERIFY(undo->isEnabled());
    QSignalSpy problems(bench.model(), &PagedModel::problem);
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QTRY_VERIFY(!undo->isEnabled());
    bench.press(Qt::Key_Z);
    QCOMPARE(problems.count(), 0);
    QVERIFY2(undo->toolTip().startsWith(u"A run has carried out"_s), qPrintable(undo->toolTip()));
    QVERIFY(bench.page.notice()->text().startsWith(undo->toolTip()));
}

/// And looks like it, and says so.
void TestMatches::takesNothingBackBeforeADecision()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    Bench bench(*desk.session);
    QVERIFY(!bench.page.firstFocus());
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.model()->rowCount() >= 2);
    auto *undo = child<QPushButton>(&bench.page, "undoMatch");
    QVERIFY(!undo->isEnabled());
    QVERIFY2(undo->toolTip().startsWith(u"Nothing was decided here"_s), qPrintable(undo->toolTip()));
    const QImage asleep = undo->grab().toImage();
    // Where the keyboard is once the page is gone to.
    QCOMPARE(bench.page.firstFocus(), bench.table());
    bench.page.firstFocus()->setFocus(Qt::ShortcutFocusReason);
    bench.table()->goToRow(0);
    QTest::keyClick(bench.page.firstFocus(), Qt::Key_A);
    QTRY_VERIFY(undo->isEnabled());
    QVERIFY2(undo->toolTip().startsWith(u"Takes the last decision back"_s), qPrintable(undo->toolTip()));
    const QImage awake = undo->grab().toImage();
    QCOMPARE(awake.size(), asleep.size());
    QVERIFY(awake != asleep);
}

/// A run has carried out what was decided about the record that was chosen.
void TestMatches::choosesARecordForWhoeverComesBack()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.model()->rowCount() >= 2);
    const int last = bench.model()->rowCount() - 1;
    bench.table()->setFocus();
    bench.table()->goToRow(last);
    QTRY_VERIFY(child<TableView>(&bench.page, "matchCardFields")->model()->rowCount() > 0);
    bench.press(Qt::Key_L);
    QTRY_COMPARE(bench.cell(last, MatchesModel::Decision), u"Link"_s);
    bench.page.hide();
    QWidget elsewhere;
    elsewhere.show();
    QVERIFY(QTest::qWaitForWindowActive(&elsewhere));
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    bench.page.show();
    bench.page.refresh();
    QTRY_COMPARE(bench.model()->rowCount(), last);
    QTRY_COMPARE(bench.table()->currentRow(), 0);
    // While they are there no other one is chosen for them, and the key says so.
    bench.table()->setCurrentIndex({});
    QTRY_VERIFY(takesFocus(bench.table()));
    bench.press(Qt::Key_L);
    QVERIFY2(bench.page.notice()->text().startsWith(u"No record is chosen"_s),
        qPrintable(bench.page.notice()->text()));
}

void TestMatches::showsEachKindWithItsNumber()
{
    Desk desk(20);
    addLonely(desk);
    QVERIFY(prepareLikely(desk));
    const auto view = await(desk.session->matching({Flow::Accounts}))->first();
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    QCOMPARE(child<QPushButton>(&bench.page, "match-exact")->text(), u"Exact  %1"_s.arg(view.exact));
    click(&bench.page, "match-exact");
    QTRY_COMPARE(bench.model()->rowCount(), static_cast<int>(view.exact));
    click(&bench.page, "match-only-salesforce");
    QTRY_COMPARE(bench.model()->rowCount(), static_cast<int>(view.onlyHere.salesforce));
    QVERIFY(bench.table()->isColumnHidden(MatchesModel::Decision));
    // A key that cannot do anything says why.
    bench.press(Qt::Key_L);
    QVERIFY2(bench.page.notice()->text().startsWith(u"There is nothing to decide"_s),
        qPrintable(bench.page.notice()->text()));
    click(&bench.page, "acceptExact");
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"Exact matches"_s));
}

void TestMatches::acceptsNothingWhereNothingIsExact()
{
    Desk desk(0);
    QVERIFY(prepareLikely(desk));
    const auto view = await(desk.session->matching({Flow::Accounts}))->first();
    QCOMPARE(view.exact, 0);
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const auto *accept = child<QPushButton>(&bench.page, "acceptExact");
    QVERIFY(!accept->isEnabled());
    QVERIFY2(accept->toolTip().startsWith(u"No exact match was found"_s), qPrintable(accept->toolTip()));
}

/// What counts as exact is linked; with the matching over no other one is found by looking again.
void TestMatches::acceptsNothingThatIsLinkedAlready()
{
    Desk desk(20);
    addLonely(desk);
    QVERIFY(prepareLikely(desk));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const auto *accept = child<QPushButton>(&bench.page, "acceptExact");
    QVERIFY2(accept->isEnabled(), qPrintable(accept->toolTip()));
    QVERIFY(await(desk.session->waiveMatching({Flow::Accounts})));
    bench.page.refresh();
    QTRY_VERIFY(!accept->isEnabled());
    QCOMPARE(accept->toolTip(), u"All exact matches are linked already."_s);
}

void TestMatches::namesThePartnersOfExactMatches()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "match-exact");
    QTRY_VERIFY(bench.model()->rowCount() > 0 && bench.model()->rowAt(0)->kind == "exact"_L1);
    const session::MatchRow &row = *bench.model()->rowAt(0);
    const RecordId partner = row.candidates.first();
    const auto pair = await(desk.session->pair(Flow::Accounts, row.record, partner));
    QVERIFY(pair && !pair->startdeliverTitle.isEmpty());
    QCOMPARE(bench.cell(0, MatchesModel::Candidates), pair->startdeliverTitle);
}

/// Of one flow something was read, of the other one nothing.
void TestMatches::decidesNothingAboutWhatCouldNotBeRead()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    MatchCard card(desk.session.get());
    card.show();
    session::MatchRow row;
    row.flow = Flow::Tasks;
    row.record = RecordId(u"001TASKUNREAD"_s);
    row.candidates = {RecordId(qint64{7})};
    row.holdId = 1;
    const session::MatchRow unread = row;
    card.showRow(&unread);
    QTRY_VERIFY(card.isUnread());
    for (const char *name : {"linkMatch", "createMatch", "apartMatch"})
        QVERIFY2(!child<QPushButton>(&card, name)->isEnabled(), name);
    QVERIFY(!child<QLabel>(&card, "matchCardExplanation")->text().isEmpty());
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && !links->isEmpty());
    row.flow = Flow::Accounts;
    row.record = links->first().salesforce;
    row.candidates = {links->first().startdeliver};
    card.showRow(&row);
    QTRY_VERIFY(child<TableView>(&card, "matchCardFields")->model()->rowCount() > 0);
    QVERIFY(!card.isUnread());
    for (const char *name : {"linkMatch", "createMatch", "apartMatch"})
        QVERIFY2(child<QPushButton>(&card, name)->isEnabled(), name);
    // The keyboard does not fall onto Undo.
    auto *elsewhere = child<TableView>(&card, "matchCardFields");
    connect(&card, &MatchCard::focusLetGo, elsewhere, qOverload<>(&QWidget::setFocus));
    auto *link = child<QPushButton>(&card, "linkMatch");
    QTRY_VERIFY(takesFocus(link));
    card.showRow(&unread);
    QTRY_VERIFY(card.isUnread());
    QCOMPARE(QApplication::focusWidget(), elsewhere);
    QCOMPARE(link->toolTip(), u"The record could not be read."_s);
}

void TestMatches::saysInTheLanguageWhyTwoMayBeOne()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    const InLanguage swedish(u"sv"_s);
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.page.state() == Page::State::Full && bench.model()->rowCount() >= 2);
    bench.table()->goToRow(0);
    const auto *why = child<QLabel>(&bench.page, "matchCardExplanation");
    const auto *row = bench.model()->rowAt(0);
    QVERIFY(row && !row->reason.isEmpty());
    QTRY_COMPARE(why->text(), spoken(row->reason));
    QVERIFY2(why->text() != row->reason, qPrintable(why->text()));
}

void TestMatches::beginsWithoutMatchingOnlyAfterSayingWhatItMeans()
{
    Desk desk(6);
    QVERIFY(prepareLikely(desk));
    TestDialogs dialogs;
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    click(&bench.page, "waiveMatching");
    QCOMPARE(dialogs.asked.size(), 1);
    QVERIFY(dialogs.asked.first().explanation.contains(u"twice"_s));
    QCOMPARE(await(desk.session->matching({Flow::Accounts}))->first().state, u"open"_s);
    dialogs.answers.enqueue(u"waive"_s);
    click(&bench.page, "waiveMatching");
    QTRY_VERIFY(bench.page.notice()->text().contains(u"begin without matching"_s));
    QCOMPARE(await(desk.session->matching({Flow::Accounts}))->first().state, u"waived"_s);
    QTRY_VERIFY(!child<QPushButton>(&bench.page, "waiveMatching")->isEnabled());
}

void TestMatches::fitsItsTextsInTheSmallestWindow()
{
    Desk desk(30);
    QVERIFY(prepareLikely(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.comparesTwo());
    const auto *fields = bench.fields();
    saveScreen(&bench.page, u"matches-full"_s);
    Theme::instance()->setMode(Theme::Mode::Dark);
    saveScreen(&bench.page, u"matches-full-dark"_s);
    Theme::instance()->setMode(Theme::Mode::Light);
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
    // With a banner of the window above it, nothing lies over anything else.
    bench.page.resize(816, 540);
    QTRY_COMPARE(bench.page.height(), 540);
    const auto *link = child<QPushButton>(&bench.page, "linkMatch");
    QTRY_VERIFY(fields->mapTo(&bench.page, QPoint(0, fields->height())).y()
        <= link->mapTo(&bench.page, QPoint(0, 0)).y());
}

/// In the smallest window three fields are seen whole, below two rows of the list and most of a third: nobody
/// links what they could not compare. Where there is room for more, the list has the larger part.
void TestMatches::comparesBelowAFewRows()
{
    Desk desk(30);
    QVERIFY(prepareLikely(desk));
    Bench bench(*desk.session);
    QTRY_VERIFY(bench.comparesTwo());
    const auto *fields = bench.fields();
    const int last = std::min(3, fields->model()->rowCount()) - 1;
    const auto bottom = [fields, last] {
        return fields->rowViewportPosition(last) + fields->rowHeight(last);
    };
    QTRY_VERIFY2(bottom() <= fields->viewport()->height(),
        qPrintable(u"%1 of %2"_s.arg(bottom()).arg(fields->viewport()->height())));
    const int row = bench.table()->verticalHeader()->defaultSectionSize();
    QVERIFY2(bench.table()->viewport()->height() > 5 * row / 2,
        qPrintable(u"%1 of %2"_s.arg(bench.table()->viewport()->height()).arg(5 * row / 2)));
    bench.page.resize(816, 1000);
    QTRY_VERIFY(bench.table()->height() > child<QWidget>(&bench.page, "matchCard")->height());
}

namespace {

std::unique_ptr<QObject> testMatches()
{
    return std::make_unique<TestMatches>();
}

} // namespace

int main(int argc, char **argv)
{
    return runUiTests(argc, argv, {testMatches});
}

#include "tst_matches.moc"
