// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/settingsbench.h"
#include "tests/ui/settings/suites.h"
#include "ui/kit/fieldbox.h"
#include "ui/settings/matchkeysmodel.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QSpinBox>
#include <QTableView>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

using Rule = MatchKey::Normalise;

/// The sheet of match keys above its page, opened by keyboard, with the fields of both services read.
struct KeysBench : SettingsBench
{
    explicit KeysBench(session::Session &session)
        : SettingsBench(session)
    {
    }
    [[nodiscard]] bool isFull()
    {
        return QTest::qWaitFor([this] { return page.state() == Page::State::Full; }, 30'000);
    }
    [[nodiscard]] bool open(const char *button)
    {
        if (!isFull())
            return false;
        press(button, Qt::Key_Space);
        sheet = child<QDialog>(&page, "matchKeySheet");
        return QTest::qWaitForWindowActive(sheet)
            && QTest::qWaitFor([this] { return said("matchKeyState")->isHidden(); }, 30'000);
    }
    void key(const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        auto *control = child<QWidget>(sheet, name);
        QVERIFY2(control->isVisible() && control->isEnabled(), name);
        control->setFocus();
        QTest::keyClick(control, key, modifiers);
    }
    /// Where the focus is, wherever that is.
    void keyAtFocus(Qt::Key key)
    {
        QVERIFY(sheet->focusWidget());
        QTest::keyClick(sheet->focusWidget(), key);
    }
    [[nodiscard]] bool close()
    {
        QTest::keyClick(sheet, Qt::Key_Escape);
        const bool gone =
            QTest::qWaitFor([this] { return !page.findChild<QDialog *>(u"matchKeySheet"_s); }, 30'000);
        page.activateWindow();
        return gone && QTest::qWaitForWindowActive(&page);
    }
    [[nodiscard]] QLabel *said(const char *name) { return child<QLabel>(sheet, name); }
    [[nodiscard]] QString cell(int row, int column)
    {
        const auto *model = child<QTableView>(sheet, "matchKeys")->model();
        return model->index(row, column).data().toString();
    }
    [[nodiscard]] QList<MatchKey> keys(Flow flow) { return draft.configuration().flow(flow).matchKeys; }

    QDialog *sheet = nullptr;
};

const MatchKey website{u"Website"_s, u"customfieldWebsite"_s, Rule::Domain, false};
const MatchKey companyName{u"Name"_s, u"name"_s, Rule::CompanyName, false};
const MatchKey phone{u"Phone"_s, u"customfieldPhone"_s, Rule::Phone, false};

void type(QComboBox *box, const QString &text)
{
    box->setEditText(text);
    QTest::keyClick(box->lineEdit(), Qt::Key_Return);
}

} // namespace

/// How records are recognised: the sheet of match keys on a real session beside both simulated services.
class TestMatchKeys : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysHowRecordsAreRecognised();
    void ordersAddsAndRemovesByKeys();
    void keepsTheFocusWhereItIsUsed();
    void editsAKeyByKeys();
    void setsHowManyPointsAProposalNeeds();
    void warnsWhereThereIsNoKeyOrNoSuchField();
    void showsWhatTheDocumentSays();
    void standsOnlyWithFlowsThatUseKeys();
    void isFoundByTheSearch();
    void takesTheFieldThatIsMeantByWhatWasTyped();
    void choosesBetweenSeveralFieldsOnlyWhereAKeySaysSo();
    void isReachedByKeysAndFits_data();
    void isReachedByKeysAndFits();
};

void TestMatchKeys::saysHowRecordsAreRecognised()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    KeysBench bench(*desk.session);
    QVERIFY(bench.isFull());
    QCOMPARE(bench.label("accountsMatchKeysText"),
        u"Website = customfieldWebsite, by domain\nName = name, as company names"_s);
    QVERIFY(bench.open("accountsMatchKeys"));
    const auto *table = child<QTableView>(bench.sheet, "matchKeys");
    const QAbstractItemModelTester tester(table->model());
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY2(bench.cell(0, MatchKeysModel::Salesforce).contains(u"Website"_s),
        qPrintable(bench.cell(0, MatchKeysModel::Salesforce)));
    QCOMPARE(bench.cell(0, MatchKeysModel::Startdeliver), u"Website"_s);
    QCOMPARE(bench.cell(0, MatchKeysModel::Compared), u"by domain"_s);
    QCOMPARE(bench.cell(1, MatchKeysModel::Found), u"is proposed"_s);
    QVERIFY(!bench.said("matchKeyProblems")->isVisible());
    QVERIFY(!bench.draft.isChanged());
}

void TestMatchKeys::ordersAddsAndRemovesByKeys()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    KeysBench bench(*desk.session);
    QVERIFY(bench.open("accountsMatchKeys"));
    const auto *table = child<QTableView>(bench.sheet, "matchKeys");
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{website, companyName}));
    bench.key("matchKeys", Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{companyName, website}));
    QCOMPARE(table->currentIndex().row(), 1);
    bench.key("matchKeys", Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{website, companyName}));
    bench.key("matchKeyDown", Qt::Key_Space);
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{companyName, website}));
    QVERIFY(!child<QPushButton>(bench.sheet, "matchKeyDown")->isEnabled());
    bench.key("matchKeyUp", Qt::Key_Space);
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{website, companyName}));
    // A fresh key is of fields that are mapped, and sound at once.
    bench.key("addMatchKey", Qt::Key_Space);
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{website, companyName, phone}));
    QCOMPARE(table->currentIndex().row(), 2);
    QVERIFY(bench.draft.canSave());
    QTest::keyClick(bench.sheet, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{website, companyName}));
    QTest::keyClick(bench.sheet, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{website, companyName, phone}));
    QCOMPARE(table->currentIndex().row(), 1);
    bench.key("matchKeys", Qt::Key_Delete);
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{website, phone}));
    QVERIFY(bench.close());
    bench.saveAll();
    QCOMPARE(await(desk.session->configuration())->flow(Flow::Accounts).matchKeys,
        (QList<MatchKey>{website, phone}));
}

void TestMatchKeys::keepsTheFocusWhereItIsUsed()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    KeysBench bench(*desk.session);
    QVERIFY(bench.open("accountsMatchKeys"));
    auto *remove = child<QPushButton>(bench.sheet, "removeMatchKey");
    auto *add = child<QPushButton>(bench.sheet, "addMatchKey");
    auto *field = child<QComboBox>(bench.sheet, "matchKeySalesforce");
    remove->setFocus();
    bench.keyAtFocus(Qt::Key_Space);
    QCOMPARE(bench.keys(Flow::Accounts), QList<MatchKey>{companyName});
    QVERIFY(remove->hasFocus());
    bench.keyAtFocus(Qt::Key_Space);
    QVERIFY(bench.keys(Flow::Accounts).isEmpty());
    // Nothing is left to remove: what can be done is to add one.
    QVERIFY(add->hasFocus());
    bench.keyAtFocus(Qt::Key_Space);
    QCOMPARE(bench.keys(Flow::Accounts).size(), 1);
    QVERIFY(field->hasFocus());
    add->setFocus();
    bench.keyAtFocus(Qt::Key_Space);
    QCOMPARE(bench.keys(Flow::Accounts).size(), 2);
    QVERIFY(field->hasFocus());
    QTest::keyClick(bench.sheet, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.keys(Flow::Accounts).size(), 1);
    QVERIFY(field->hasFocus());
    QTest::keyClick(bench.sheet, Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(bench.keys(Flow::Accounts).size(), 2);
    // A key that is at the top already is not moved down again by one press too many.
    auto *table = child<QTableView>(bench.sheet, "matchKeys");
    table->selectRow(1);
    child<QPushButton>(bench.sheet, "matchKeyUp")->setFocus();
    bench.keyAtFocus(Qt::Key_Space);
    QCOMPARE(table->currentIndex().row(), 0);
    QVERIFY(table->hasFocus());
}

void TestMatchKeys::editsAKeyByKeys()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    KeysBench bench(*desk.session);
    QVERIFY(bench.open("contactsMatchKeys"));
    const MatchKey before{u"Email"_s, u"email"_s, Rule::Email, false};
    QCOMPARE(bench.keys(Flow::Contacts), QList<MatchKey>{before});
    const QString meaning = bench.said("matchKeyMeaning")->text();
    bench.key("matchKeyNormalise", Qt::Key_Down);
    QCOMPARE(bench.keys(Flow::Contacts).first().normalise, Rule::Domain);
    QVERIFY(bench.said("matchKeyMeaning")->text() != meaning);
    bench.key("matchKeyExact", Qt::Key_Space);
    QVERIFY(bench.keys(Flow::Contacts).first().exact);
    QCOMPARE(bench.cell(0, MatchKeysModel::Found), u"is linked"_s);
    QVERIFY(bench.label("contactsMatchKeysText").endsWith(u"; linked without asking"_s));
    bench.key("matchKeySalesforce", Qt::Key_Down);
    QCOMPARE(bench.keys(Flow::Contacts).first().salesforce, before.salesforce); // the list is open, no more
    auto *offered = child<QComboBox>(bench.sheet, "matchKeySalesforce")->view();
    QTRY_VERIFY(offered->isVisible());
    QTest::keyClick(offered, Qt::Key_Down);
    QTest::keyClick(offered, Qt::Key_Return);
    QTRY_VERIFY(bench.keys(Flow::Contacts).first().salesforce != before.salesforce);
    QTRY_VERIFY((bench.sheet->activateWindow(), bench.sheet->isActiveWindow() && !offered->isVisible()));
    QTest::keyClick(bench.sheet, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(bench.keys(Flow::Contacts).first().salesforce, before.salesforce);
    type(child<QComboBox>(bench.sheet, "matchKeyStartdeliver"), u"phone"_s);
    QCOMPARE(bench.keys(Flow::Contacts), (QList<MatchKey>{{u"Email"_s, u"phone"_s, Rule::Domain, true}}));
    QVERIFY(bench.draft.text().contains("\"normalise\": \"domain\""));
    QVERIFY(child<QLabel>(&bench.page, "contactsMatchKeyListEdited")->isVisible());
    QVERIFY(bench.close());
    bench.saveAll();
    QCOMPARE(await(desk.session->configuration())->flow(Flow::Contacts).matchKeys,
        (QList<MatchKey>{{u"Email"_s, u"phone"_s, Rule::Domain, true}}));
}

void TestMatchKeys::setsHowManyPointsAProposalNeeds()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    KeysBench bench(*desk.session);
    QVERIFY(bench.open("contactsMatchKeys"));
    QCOMPARE(child<QSpinBox>(bench.sheet, "candidateScore")->value(), 50);
    bench.key("candidateScore", Qt::Key_Up);
    QCOMPARE(bench.draft.configuration().flow(Flow::Contacts).candidateScore, 51);
    QCOMPARE(bench.draft.configuration().flow(Flow::Accounts).candidateScore, 50);
}

void TestMatchKeys::warnsWhereThereIsNoKeyOrNoSuchField()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    KeysBench bench(*desk.session);
    QVERIFY(bench.open("accountsMatchKeys"));
    const auto change = [&bench](const std::function<void(QList<MatchKey> &)> &edit) {
        Configuration edited = bench.draft.configuration();
        edit(edited.flow(Flow::Accounts).matchKeys);
        bench.draft.edit(edited, u"test"_s);
    };
    bench.key("matchKeys", Qt::Key_Delete);
    bench.key("removeMatchKey", Qt::Key_Space);
    QVERIFY(bench.keys(Flow::Accounts).isEmpty());
    QVERIFY(bench.said("matchKeyProblems")->isVisible());
    QVERIFY(bench.said("matchKeyProblems")->text().startsWith(u"There is no match key"_s));
    QCOMPARE(bench.label("accountsMatchKeysText"), bench.said("matchKeyProblems")->text());
    QVERIFY(!child<QWidget>(bench.sheet, "matchKeySalesforce")->isEnabled());
    QVERIFY(!child<QWidget>(bench.sheet, "removeMatchKey")->isEnabled());
    QVERIFY(bench.draft.canSave());
    // A field that is not there any more, or was mistyped in the document.
    change([](QList<MatchKey> &keys) { keys = {website, {u"Name"_s, u"nam"_s, Rule::CompanyName, false}}; });
    const QString text = bench.said("matchKeyProblems")->text();
    QVERIFY2(text.startsWith(u"Key 2 is left out of every match: "_s), qPrintable(text));
    QVERIFY2(text.contains(u"Did you mean \"name\"?"_s), qPrintable(text));
    QCOMPARE(child<QTableView>(bench.sheet, "matchKeys")->accessibleDescription(), text);
    QVERIFY(bench.draft.canSave());
    bench.key("matchKeys", Qt::Key_Down);
    QCOMPARE(child<QComboBox>(bench.sheet, "matchKeyStartdeliver")->currentText(), u"nam"_s);
    // A key without a field cannot be saved.
    change([](QList<MatchKey> &keys) { keys[1].startdeliver.clear(); });
    QCOMPARE(bench.said("matchKeyProblems")->text(), u"Key 2 needs a field on both sides."_s);
    QVERIFY(!bench.draft.canSave());
    type(child<QComboBox>(bench.sheet, "matchKeyStartdeliver"), u"name"_s);
    QVERIFY(!bench.said("matchKeyProblems")->isVisible());
    QCOMPARE(bench.keys(Flow::Accounts), (QList<MatchKey>{website, companyName}));
}

void TestMatchKeys::showsWhatTheDocumentSays()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    KeysBench bench(*desk.session);
    QVERIFY(bench.open("contactsMatchKeys"));
    QByteArray text = bench.draft.text();
    text.replace("\"normalise\": \"email\"", "\"normalise\": \"text\"");
    bench.draft.setText(text, u"type"_s);
    QCOMPARE(bench.cell(0, MatchKeysModel::Compared), u"as text"_s);
    QCOMPARE(child<QComboBox>(bench.sheet, "matchKeyNormalise")->currentText(), u"as text"_s);
    QCOMPARE(bench.label("contactsMatchKeysText"), u"Email = email, as text"_s);
    // What cannot be read has no form.
    bench.draft.setText("{", u"type"_s);
    QTRY_VERIFY(!bench.page.findChild<QDialog *>(u"matchKeySheet"_s));
    QCOMPARE(bench.page.state(), Page::State::Empty);
}

void TestMatchKeys::standsOnlyWithFlowsThatUseKeys()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    Configuration changed = *await(desk.session->configuration());
    for (FlowConfiguration &flow : changed.flows)
        flow.enabled = true;
    changed.settings = {true, true, true, true};
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    KeysBench bench(*desk.session);
    QVERIFY(bench.isFull());
    for (const char *name :
        {"accountsMatchKeys", "contactsMatchKeys", "eventsMatchKeys", "tasksMatchKeys", "historyMatchKeys"})
        QVERIFY2(child<QPushButton>(&bench.page, name)->isVisible(), name);
    QVERIFY(!child<QPushButton>(&bench.page, "notesMatchKeys")->isVisible());
    // What the document says is shown all the same.
    changed.flow(Flow::Notes).matchKeys = {{u"Title"_s, u"title"_s, Rule::Text, false}};
    bench.draft.edit(changed, u"test"_s);
    QVERIFY(child<QPushButton>(&bench.page, "notesMatchKeys")->isVisible());
}

void TestMatchKeys::isFoundByTheSearch()
{
    Desk desk(2);
    QVERIFY(desk.prepare());
    KeysBench bench(*desk.session);
    QVERIFY(bench.isFull());
    const QList<PagePart> parts = bench.page.index().parts;
    const auto part = std::find_if(parts.begin(), parts.end(),
        [](const PagePart &one) { return one.argument == "flows/contacts/keys"_L1; });
    QVERIFY(part != parts.end());
    QCOMPARE(part->title, u"Match keys"_s);
    QCOMPARE(part->within, u"Contacts"_s);
    bench.showTab(Guards);
    bench.page.open(part->argument);
    QCOMPARE(child<QTabWidget>(&bench.page, "settingsTabs")->currentIndex(), static_cast<int>(WhatSyncs));
    bench.sheet = child<QDialog>(&bench.page, "matchKeySheet");
    QCOMPARE(bench.cell(0, MatchKeysModel::Compared), u"as mail addresses"_s);
}

void TestMatchKeys::takesTheFieldThatIsMeantByWhatWasTyped()
{
    FieldBox box(u"field"_s, u"Field"_s);
    QStringList chosen;
    connect(&box, &FieldBox::fieldChosen, &box, [&chosen](const QString &name) { chosen.append(name); });
    box.showField(u"Gone"_s);
    QCOMPARE(box.currentText(), u"Gone"_s);
    QVERIFY(chosen.isEmpty());
    // Nothing is known to choose from.
    type(&box, u"Any__c"_s);
    QCOMPARE(chosen, QStringList{u"Any__c"_s});
    ObjectSchema schema;
    for (const auto &[name, label] : {std::pair(u"b"_s, u"Beta"_s), std::pair(u"a"_s, u"Alpha"_s)}) {
        FieldSchema field;
        field.name = name;
        field.label = label;
        schema.fields.append(field);
    }
    box.setFields(schema);
    QCOMPARE(box.itemText(0), u"Alpha (a)"_s);
    QCOMPARE(box.currentText(), u"Any__c"_s);
    QCOMPARE(chosen.size(), 1);
    type(&box, u"b"_s);
    QCOMPARE(chosen, (QStringList{u"Any__c"_s, u"b"_s}));
    QCOMPARE(box.currentText(), u"Beta (b)"_s);
    // A label, and the first of those that are suggested for a part of one.
    type(&box, u"alpha"_s);
    QCOMPARE(chosen.mid(2), QStringList{u"a"_s});
    type(&box, u"et"_s);
    QCOMPARE(chosen.mid(3), QStringList{u"b"_s});
    // What is no field stays to be mended, and so does the field.
    type(&box, u"neither"_s);
    QCOMPARE(chosen.size(), 4);
    QCOMPARE(box.currentText(), u"neither"_s);
    QCOMPARE(box.complaint(), u"No field is called “neither”. Until you mend it, Beta (b) stays."_s);
    QCOMPARE(box.accessibleDescription(), box.complaint());
    // Esc takes it back; the beginning of the name is what is seen.
    QTest::keyClick(box.lineEdit(), Qt::Key_Escape);
    QCOMPARE(box.currentText(), u"Beta (b)"_s);
    QCOMPARE(box.complaint(), QString());
    QCOMPARE(box.lineEdit()->cursorPosition(), 0);
    type(&box, u"BETA (b)"_s);
    QCOMPARE(box.currentText(), u"Beta (b)"_s);
    QCOMPARE(box.lineEdit()->cursorPosition(), 0);
    QCOMPARE(box.complaint(), QString());
    QCOMPARE(chosen.size(), 4);
}

void TestMatchKeys::choosesBetweenSeveralFieldsOnlyWhereAKeySaysSo()
{
    FieldBox box(u"field"_s, u"Field"_s);
    QStringList chosen;
    connect(&box, &FieldBox::fieldChosen, &box, [&chosen](const QString &name) { chosen.append(name); });
    ObjectSchema schema;
    for (const auto &[name, label] : {std::pair(u"Kind"_s, u"A kind of industry"_s),
             std::pair(u"Sector"_s, u"Industry"_s), std::pair(u"Phone"_s, u"Telephone"_s)}) {
        FieldSchema field;
        field.name = name;
        field.label = label;
        schema.fields.append(field);
    }
    box.setFields(schema);
    box.showField(u"Phone"_s);
    const auto leave = [&box](const QString &typed, Qt::FocusReason reason) {
        box.setEditText(typed);
        QFocusEvent event(QEvent::FocusOut, reason);
        QCoreApplication::sendEvent(&box, &event);
    };
    // Two hold it: going elsewhere chooses neither, and says so.
    leave(u"Indu"_s, Qt::MouseFocusReason);
    QVERIFY(chosen.isEmpty());
    QCOMPARE(box.currentText(), u"Indu"_s);
    QCOMPARE(box.complaint(), u"No field is called “Indu”. Until you mend it, Telephone (Phone) stays."_s);
    // Return and Tab do, and prefer the one that begins so.
    type(&box, u"Indu"_s);
    QCOMPARE(chosen, QStringList{u"Sector"_s});
    QCOMPARE(box.complaint(), QString());
    leave(u"kin"_s, Qt::TabFocusReason);
    QCOMPARE(chosen.mid(1), QStringList{u"Kind"_s});
    // A name counts as well as a label; one that is exact or the only one needs no key.
    leave(u"INDUSTRY"_s, Qt::MouseFocusReason);
    QCOMPARE(chosen.mid(2), QStringList{u"Sector"_s});
    leave(u"lepho"_s, Qt::MouseFocusReason);
    QCOMPARE(chosen.mid(3), QStringList{u"Phone"_s});
    QCOMPARE(box.complaint(), QString());
}

void TestMatchKeys::isReachedByKeysAndFits_data()
{
    addLanguages();
}

void TestMatchKeys::isReachedByKeysAndFits()
{
    QFETCH(QString, language);
    const InLanguage spoken(language);
    const QString suffix = language == "en"_L1 ? QString() : u'-' + language;
    Desk desk(2);
    QVERIFY(desk.prepare());
    Configuration changed = *await(desk.session->configuration());
    changed.flow(Flow::Accounts).matchKeys[1].startdeliver = u"nam"_s;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    KeysBench bench(*desk.session);
    QVERIFY(bench.open("accountsMatchKeys"));
    QVERIFY(bench.said("matchKeyProblems")->isVisible());
    for (const bool dark : {false, true}) {
        Theme::instance()->setMode(dark ? Theme::Mode::Dark : Theme::Mode::Light);
        const QStringList cut = truncatedTexts(bench.sheet);
        saveScreen(bench.sheet, (dark ? u"settings-matchkeys-dark"_s : u"settings-matchkeys"_s) + suffix);
        QCOMPARE(cut, QStringList());
    }
    Theme::instance()->setMode(Theme::Mode::Light);
    QCOMPARE(missedByTab(bench.sheet).join(u" | "_s), QString());
    child<QTableView>(bench.sheet, "matchKeys")->selectRow(0);
    bench.key("matchKeys", Qt::Key_Delete);
    bench.key("matchKeys", Qt::Key_Delete);
    QCOMPARE(truncatedTexts(bench.sheet).join(u" | "_s), QString());
    QCOMPARE(truncatedTexts(&bench.page).join(u" | "_s), QString());
}

std::unique_ptr<QObject> testMatchKeys()
{
    return std::make_unique<TestMatchKeys>();
}

#include "tst_matchkeys.moc"
