// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/files.h"
#include "tests/ui/document/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/document/diffview.h"
#include "ui/document/documentpage.h"
#include "ui/document/jsoneditor.h"
#include "ui/draft/configdraft.h"
#include "ui/kit/notice.h"
#include "ui/settings/settingspage.h"

#include <QCheckBox>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// Form and document of one profile, as the window has them.
struct Bench
{
    explicit Bench(Session &session)
        : draft(&session)
        , form(&draft)
        , page(&draft)
    {
        for (Page *each : {static_cast<Page *>(&form), static_cast<Page *>(&page)}) {
            each->resize(816, 640);
            each->show();
        }
        page.activateWindow();
        page.refresh();
    }
    [[nodiscard]] JsonEditor *editor() { return child<JsonEditor>(&page, "document"); }
    [[nodiscard]] QString label(const char *name) { return child<QLabel>(&page, name)->text(); }
    void showTab(int index) { child<QTabWidget>(&page, "documentTabs")->setCurrentIndex(index); }
    /// Types over what stands there, by keys.
    void replace(const QByteArray &before, const QString &after)
    {
        const qsizetype at = editor()->document().indexOf(before);
        QVERIFY2(at >= 0, before.constData());
        editor()->setFocus();
        editor()->SendScintilla(
            QsciScintilla::SCI_SETSEL, static_cast<unsigned long>(at), static_cast<long>(at + before.size()));
        QTest::keyClick(editor(), Qt::Key_Delete);
        QTest::keyClicks(editor(), after);
        if (editor()->isListActive())
            QTest::keyClick(editor(), Qt::Key_Escape);
    }

    ConfigDraft draft;
    SettingsPage form;
    DocumentPage page;
};

enum Tab { Document, NotSaved, Versions };

} // namespace

/// The page of the document beside the forms, on a real session.
class TestDocumentPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatTheFormEditsStandsInTheDocument();
    void whatIsTypedStandsInTheForm();
    void takesStepsBackInBoth();
    void saysWhatIsWrongAtItsLine();
    void goesToAPlaceInTheDocument();
    void savesTheDocument();
    void showsWhatIsNotSaved();
    void restoresAnEarlierVersion();
    void importsAndExports();
    void noticesAFileThatWasEditedOutside();
    void opensAFileThatIsBroken();
    void saysWhereSomethingElseIsEdited();
    void findsByKeys();
    void isReachedByKeysAndFits();
};

namespace {

/// As Mappings and Filters, which keep what is edited until it is saved.
class OtherEditor : public Page
{
public:
    OtherEditor()
        : Page(u"Mappings"_s)
    {
        setProperty("pageId", u"mappings"_s);
    }
    [[nodiscard]] bool hasUnsavedEdits() const override { return edited; }
    bool edited = false;
};

} // namespace

void TestDocumentPage::saysWhereSomethingElseIsEdited()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    OtherEditor mappings;
    bench.page.setOtherEditors({&mappings});
    auto *notice = child<Notice>(&bench.page, "otherEdits");
    QVERIFY(!notice->isVisible());
    mappings.edited = true;
    bench.page.refresh();
    QVERIFY(notice->isVisible());
    QCOMPARE(notice->text(), u"What was edited under Mappings is not saved."_s);
    QSignalSpy requested(&bench.page, &Page::pageRequested);
    click(notice, "noticeAction");
    QCOMPARE(requested.count(), 1);
    QCOMPARE(requested.first().first().toString(), u"mappings"_s);
    mappings.edited = false;
    bench.page.refresh();
    QVERIFY(!notice->isVisible());
}

void TestDocumentPage::whatTheFormEditsStandsInTheDocument()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    auto *box = child<QCheckBox>(&bench.form, "syncContentNotesToStartdeliver");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QVERIFY(bench.editor()->document().contains("\"syncContentNotesToStartdeliver\": true"));
    child<QSpinBox>(&bench.form, "deletesPerDay")->setValue(11);
    QVERIFY(bench.editor()->document().contains("\"deletesPerDay\": 11"));
    QCOMPARE(bench.editor()->document(), toJson(bench.draft.configuration()));
}

void TestDocumentPage::whatIsTypedStandsInTheForm()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.replace("\"deletesPerDay\": 25", u"\"deletesPerDay\": 12"_s);
    QCOMPARE(child<QSpinBox>(&bench.form, "deletesPerDay")->value(), 12);
    bench.replace("\"syncContentNotesToStartdeliver\": false", u"\"syncContentNotesToStartdeliver\": true"_s);
    QVERIFY(child<QCheckBox>(&bench.form, "syncContentNotesToStartdeliver")->isChecked());
    // While the text cannot be read the form shows nothing rather than something else.
    bench.replace("\"guards\"", u"\"guards"_s);
    QCOMPARE(bench.form.state(), Page::State::Empty);
    QVERIFY(bench.draft.isBroken());
    bench.replace("\"guards", u"\"guards\""_s);
    QCOMPARE(bench.form.state(), Page::State::Full);
}

void TestDocumentPage::takesStepsBackInBoth()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const QByteArray before = bench.editor()->document();
    bench.replace("\"deletesPerDay\": 25", u"\"deletesPerDay\": 12"_s);
    child<QCheckBox>(&bench.form, "changeEvents")->click();
    QTest::keyClick(bench.editor(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(child<QCheckBox>(&bench.form, "changeEvents")->isChecked());
    QTest::keyClick(bench.editor(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.editor()->document(), before);
    QCOMPARE(child<QSpinBox>(&bench.form, "deletesPerDay")->value(), 25);
    QTest::keyClick(bench.editor(), Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(child<QSpinBox>(&bench.form, "deletesPerDay")->value(), 12);
}

void TestDocumentPage::saysWhatIsWrongAtItsLine()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    auto *problems = child<QListWidget>(&bench.page, "documentProblems");
    QVERIFY(!problems->isVisible());
    bench.replace("\"deletesPerDay\": 25", u"\"deletesPerDay\": \"many\""_s);
    QVERIFY(problems->isVisible());
    int line = 0;
    int column = 0;
    bench.editor()->getCursorPosition(&line, &column);
    QVERIFY2(problems->item(0)->text().startsWith(u"Line %1: guards › deletesPerDay"_s.arg(line + 1)),
        qPrintable(problems->item(0)->text()));
    QVERIFY(bench.editor()->markersAtLine(line) != 0);
    QVERIFY(!child<QPushButton>(&bench.page, "saveDocument")->isEnabled());
    bench.editor()->setCursorPosition(0, 0);
    problems->setFocus();
    problems->setCurrentRow(0);
    QTest::keyClick(problems, Qt::Key_Return);
    int now = 0;
    bench.editor()->getCursorPosition(&now, &column);
    QCOMPARE(now, line);
    QVERIFY(bench.editor()->hasFocus());
}

void TestDocumentPage::goesToAPlaceInTheDocument()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    bench.page.open(u"/guards/deletesPerDay"_s);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    int line = 0;
    int column = 0;
    bench.editor()->getCursorPosition(&line, &column);
    QVERIFY2(
        bench.editor()->text(line).contains(u"\"deletesPerDay\""_s), qPrintable(bench.editor()->text(line)));
    bench.showTab(Versions);
    bench.page.open(u"/webhooks"_s);
    QCOMPARE(child<QTabWidget>(&bench.page, "documentTabs")->currentIndex(), static_cast<int>(Document));
    bench.editor()->getCursorPosition(&line, &column);
    QVERIFY2(bench.editor()->text(line).contains(u"\"webhooks\""_s), qPrintable(bench.editor()->text(line)));
}

void TestDocumentPage::savesTheDocument()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    const Configuration before = *await(desk.session->configuration());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.replace("\"deletesPerDay\": 25", u"\"deletesPerDay\":     12"_s);
    QTest::keyClick(bench.editor(), Qt::Key_S, Qt::ControlModifier);
    auto *sheet = child<QDialog>(&bench.page, "saveSheet");
    click(sheet, "saveConfiguration");
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"Saved"_s));
    const auto changes = changesBetween(before, *await(desk.session->configuration()));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().path, u"/guards/deletesPerDay"_s);
    // In the one form, as it is stored.
    QCOMPARE(bench.editor()->document(), *await(desk.session->configurationText()));
    // Who comes back is not told again; what is wrong stays.
    QTRY_VERIFY((bench.page.activateWindow(), bench.page.isActiveWindow()));
    bench.page.hide();
    QVERIFY(bench.page.notice()->isHidden());
    bench.page.show();
    bench.page.notice()->say(Tone::Warn, u"Look."_s);
    bench.page.hide();
    QVERIFY(!bench.page.notice()->isHidden());
}

void TestDocumentPage::showsWhatIsNotSaved()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.showTab(NotSaved);
    QCOMPARE(bench.label("changesSummary"), u"The document is saved as it stands."_s);
    child<QSpinBox>(&bench.form, "deletesPerDay")->setValue(12);
    QCOMPARE(bench.label("changesSummary"), u"Lines since it was saved: 1 added, 1 removed."_s);
    QVERIFY(child<DiffView>(&bench.page, "documentDiff")->text().contains(u"+     \"deletesPerDay\": 12"_s));
}

void TestDocumentPage::restoresAnEarlierVersion()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    const QByteArray first = *await(desk.session->configurationText());
    Configuration changed = *await(desk.session->configuration());
    changed.guards.deletesPerDay = 12;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    bench.showTab(Versions);
    auto *versions = child<QListWidget>(&bench.page, "versions");
    QTRY_VERIFY(versions->count() > 0);
    versions->setFocus();
    versions->setCurrentRow(0);
    QTRY_VERIFY(bench.label("versionSummary").endsWith(u"1 removed, 1 added."_s));
    auto *restore = child<QPushButton>(&bench.page, "restoreVersion");
    QTRY_VERIFY(takesFocus(restore));
    QTest::keyClick(restore, Qt::Key_Space);
    QVERIFY(child<DiffView>(&bench.page, "documentDiff")->hasFocus());
    QCOMPARE(bench.draft.text(), first);
    QCOMPARE(child<QSpinBox>(&bench.form, "deletesPerDay")->value(), 25);
    // It is an edit: the file says what it said.
    QCOMPARE(await(desk.session->configuration())->guards.deletesPerDay, 12);
    QTest::keyClick(&bench.page, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(child<QSpinBox>(&bench.form, "deletesPerDay")->value(), 12);
}

void TestDocumentPage::importsAndExports()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    TestDialogs dialogs;
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    Configuration other = bench.draft.configuration();
    other.guards.deletesPerDay = 12;
    dialogs.file = desk.directory.filePath(u"other.json"_s);
    QVERIFY(writeFile(dialogs.file, toJson(other)));
    click(&bench.page, "importDocument");
    QTRY_COMPARE(bench.draft.configuration(), other);
    QCOMPARE(child<QTabWidget>(&bench.page, "documentTabs")->currentIndex(), static_cast<int>(NotSaved));
    dialogs.file = desk.directory.filePath(u"out.json"_s);
    click(&bench.page, "exportDocument");
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"Wrote"_s));
    QCOMPARE(child<QPushButton>(bench.page.notice(), "noticeAction")->text(), u"Open the folder"_s);
    QFile written(dialogs.file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), toJson(other));
    dialogs.file = desk.directory.filePath(u"broken.json"_s);
    QVERIFY(writeFile(dialogs.file, "{ nonsense"));
    click(&bench.page, "importDocument");
    QTRY_VERIFY(bench.page.notice()->text().contains(u"has errors"_s));
    QVERIFY(bench.draft.isBroken());
    dialogs.file = desk.directory.filePath(u"missing.json"_s);
    click(&bench.page, "importDocument");
    QTRY_VERIFY(bench.page.notice()->text().contains(u"could not be read"_s));
}

void TestDocumentPage::noticesAFileThatWasEditedOutside()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    Configuration outside = bench.draft.configuration();
    outside.guards.deletesPerDay = 12;
    QVERIFY(desk.editOutside(outside));
    QTRY_VERIFY(bench.editor()->document().contains("\"deletesPerDay\": 12"));
    QVERIFY(bench.page.notice()->text().contains(u"changed elsewhere"_s));
    // With edits here: both stand.
    child<QSpinBox>(&bench.form, "apiFloorPercent")->setValue(33);
    outside.guards.deletesPerDay = 13;
    QVERIFY(desk.editOutside(outside));
    QTRY_VERIFY(bench.editor()->document().contains("\"deletesPerDay\": 13"));
    QVERIFY(bench.editor()->document().contains("\"apiFloorPercent\": 33"));
    QCOMPARE(bench.draft.changes().size(), 1);
}

void TestDocumentPage::opensAFileThatIsBroken()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    QByteArray text = *await(desk.session->configurationText());
    QVERIFY(writeFile(desk.folder() + u"/config.json"_s, text.replace("\"guards\": {", "\"guards\": ")));
    Bench bench(*desk.session);
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    QCOMPARE(bench.form.state(), Page::State::Empty);
    QCOMPARE(bench.editor()->document(), text);
    QVERIFY(child<QListWidget>(&bench.page, "documentProblems")->count() > 0);
    bench.replace("\"guards\": ", u"\"guards\": {"_s);
    QCOMPARE(bench.form.state(), Page::State::Full);
    QTest::keyClick(bench.editor(), Qt::Key_S, Qt::ControlModifier);
    click(child<QDialog>(&bench.page, "saveSheet"), "saveConfiguration");
    QTRY_VERIFY(bench.page.notice()->text().startsWith(u"Saved"_s));
    QVERIFY(await(desk.session->configuration()));
}

void TestDocumentPage::findsByKeys()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Bench bench(*desk.session);
    bench.form.hide();
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    const QByteArray text = bench.editor()->document();
    const qsizetype places = text.toLower().count("deletes");
    QVERIFY(places > 1);
    QTRY_VERIFY(takesFocus(bench.editor()));
    bench.editor()->setCursorPosition(0, 0);
    QVERIFY(bench.page.focusSearch());
    auto *field = child<QLineEdit>(&bench.page, "documentFind");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"DELETES"_s);
    const auto place = [&](qsizetype number) { return u"%1 of %2"_s.arg(number).arg(places); };
    QCOMPARE(bench.label("findResult"), place(1));
    QCOMPARE(bench.editor()->selectedText().toLower(), u"deletes"_s);
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bench.label("findResult"), place(2));
    QTest::keyClick(field, Qt::Key_F3);
    QCOMPARE(bench.label("findResult"), place(2 % places + 1));
    for (const Qt::Key key : {Qt::Key_F3, Qt::Key_Return})
        QTest::keyClick(field, key, Qt::ShiftModifier);
    QCOMPARE(bench.label("findResult"), place(1));
    QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(bench.label("findResult"), place(places)); // round the beginning
    QTest::keyClicks(field, u"x"_s);
    QCOMPARE(bench.label("findResult"), u"Not found"_s);
    // It closes before anything else does, and nothing was typed into the document.
    QTest::keyClick(field, Qt::Key_Escape);
    QVERIFY(!child<QWidget>(&bench.page, "findBar")->isVisible());
    QVERIFY(bench.editor()->hasFocus());
    QCOMPARE(bench.editor()->document(), text);
    for (const Tab tab : {NotSaved, Versions}) {
        bench.showTab(tab);
        QVERIFY(!bench.page.canSearch() && !bench.page.focusSearch());
    }
}

void TestDocumentPage::isReachedByKeysAndFits()
{
    Desk desk(1);
    QVERIFY(desk.prepare());
    Configuration changed = *await(desk.session->configuration());
    changed.guards.deletesPerDay = 12;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    Bench bench(*desk.session);
    bench.form.hide();
    QTRY_COMPARE(bench.page.state(), Page::State::Full);
    QVERIFY2(bench.page.width() <= 816, qPrintable(QString::number(bench.page.width())));
    bench.replace("\"deletesPercent\": 1.0", u"\"deletesPercent\": \"few\""_s);
    QVERIFY(bench.page.focusSearch());
    const QStringList names{u"document"_s, u"notsaved"_s, u"versions"_s};
    for (int tab = Document; tab <= Versions; ++tab) {
        bench.showTab(tab);
        if (tab == Versions)
            QTRY_VERIFY(bench.label("versionSummary").startsWith(u"Lines that restoring"_s));
        const QList<QListWidget *> lists = bench.page.findChildren<QListWidget *>();
        for (const QListWidget *list : lists)
            QVERIFY2(!list->horizontalScrollBar()->isVisible(), qPrintable(list->objectName()));
        for (const bool dark : {false, true}) {
            Theme::instance()->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
            const QStringList cut = truncatedTexts(&bench.page);
            saveScreen(&bench.page, u"document-%1%2"_s.arg(names.at(tab), dark ? u"-dark"_s : QString()));
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u" | "_s)));
        }
        Theme::instance()->setMode(Theme::Mode::Light);
        QCOMPARE(missedByTab(&bench.page).join(u" | "_s), QString());
    }
}

std::unique_ptr<QObject> testDocumentPage()
{
    return std::make_unique<TestDocumentPage>();
}

#include "tst_documentpage.moc"
