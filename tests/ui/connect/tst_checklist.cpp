// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/connect/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/connect/appsettings.h"
#include "ui/connect/checklist.h"

#include <QLabel>
#include <QPushButton>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// How the window says what doctor found, and what is to be set up.
class TestCheckList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesThePlaceOfAProblem_data();
    void namesThePlaceOfAProblem();
    void listsEveryCallback();
    void leadsToWhatIsToBeMended_data();
    void leadsToWhatIsToBeMended();
};

void TestCheckList::namesThePlaceOfAProblem_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("found");
    QTest::addColumn<bool>("ofMapping");
    QTest::addColumn<QString>("said");
    QTest::addColumn<QString>("named");
    QTest::newRow("mapping") << u"/flows/accounts/mappings/3"_s
                             << u"Tier__c cannot be written by the connected user."_s << true
                             << u"Accounts, mapping of Support tier and Tier: Support tier cannot be written "
                                "by the connected user."_s
                             << u"Accounts, mapping of Tier__c and customfieldTier: Tier__c cannot be "
                                "written by the connected user."_s;
    QTest::newRow("filter") << u"/flows/accounts/filter/salesforce"_s << u"It is gone."_s << false
                            << u"Accounts, filter: It is gone."_s << QString();
    QTest::newRow("match keys") << u"/flows/accounts/matchKeys/0/salesforce"_s << u"It (x) is gone."_s
                                << false << u"Accounts, match keys: It (x) is gone."_s << QString();
    QTest::newRow("the whole flow") << u"/flows/accounts/mappings"_s << u"No: it is gone."_s << false
                                    << u"Accounts: No: it is gone."_s << QString();
    QTest::newRow("none") << QString() << u"The connected user may not write the external-id field Tier__c."_s
                          << false
                          << u"The connected user may not write the external-id field Support tier."_s
                          << u"The connected user may not write the external-id field Tier__c."_s;
}

void TestCheckList::namesThePlaceOfAProblem()
{
    QFETCH(QString, path);
    QFETCH(QString, found);
    QFETCH(bool, ofMapping);
    QFETCH(QString, said);
    QFETCH(QString, named);
    session::Check check;
    check.state = session::CheckState::Warn;
    check.what = found;
    check.labels = {{u"Tier__c"_s, u"Support tier"_s}, {u"customfieldTier"_s, u"Tier"_s}};
    if (!path.isEmpty()) {
        check.place = session::CheckPlace{Flow::Accounts, path, {}, {}, found};
        check.what = path + u": "_s + found;
    }
    if (ofMapping) {
        check.place->salesforce = {u"Tier__c"_s, u"Support tier"_s};
        check.place->startdeliver = {u"customfieldTier"_s, u"Tier"_s};
    }
    CheckList list;
    list.show({check});
    QStringList texts;
    QString toolTip;
    for (const QLabel *label : list.findChildren<QLabel *>()) {
        texts.append(label->text());
        toolTip += label->toolTip();
    }
    QVERIFY2(texts.contains(said), qPrintable(texts.join(u" | "_s)));
    QVERIFY2(toolTip.contains(path) && toolTip.contains(named), qPrintable(toolTip));
    QCOMPARE(toolTip.isEmpty(), path.isEmpty() && named.isEmpty());
    // Who must look a field up gets its name.
    check.area = sideName(Side::Salesforce);
    const QString request = checkRequestText({check});
    QVERIFY2(request.contains(named.isEmpty() ? said : named), qPrintable(request));
}

void TestCheckList::leadsToWhatIsToBeMended_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("pageId");
    QTest::addColumn<QString>("argument");
    QTest::newRow("mapping") << u"/flows/events/mappings/3"_s << u"mappings"_s
                             << u"events/Description=text/problems"_s;
    QTest::newRow("mappings") << u"/flows/events/mappings"_s << u"mappings"_s << u"events"_s;
    QTest::newRow("filter") << u"/flows/events/filter/startdeliver/all/0"_s << u"filters"_s
                            << u"events/startdeliver"_s;
    QTest::newRow("match keys") << u"/flows/events/matchKeys/0"_s << u"settings"_s << u"flows/events/keys"_s;
    QTest::newRow("other") << u"/flows/events/direction"_s << u"configuration"_s
                           << u"/flows/events/direction"_s;
}

void TestCheckList::leadsToWhatIsToBeMended()
{
    QFETCH(QString, path);
    QFETCH(QString, pageId);
    QFETCH(QString, argument);
    session::Check check;
    check.state = session::CheckState::Warn;
    check.place = session::CheckPlace{Flow::Events, path, {}, {}, u"It is gone."_s};
    if (path.contains(u"mappings/"_s)) {
        check.place->salesforce = {u"Description"_s, u"Description"_s};
        check.place->startdeliver = {u"text"_s, u"Text"_s};
    }
    CheckList list;
    list.show({check});
    QVERIFY(!list.findChild<QPushButton *>());
    QStringList went;
    list.offerPlaces([&went](const QString &page, const QString &what) { went = QStringList{page, what}; });
    list.show({check, session::Check()});
    const auto buttons = list.findChildren<QPushButton *>();
    QCOMPARE(buttons.size(), 1);
    QVERIFY(buttons.first()->accessibleDescription().endsWith(u"It is gone."_s));
    QVERIFY((buttons.first()->focusPolicy() & Qt::TabFocus) != 0);
    buttons.first()->click();
    QCOMPARE(went, (QStringList{pageId, argument}));
}

void TestCheckList::listsEveryCallback()
{
    const QString text = appRequestText({47811, 47812, 47813});
    for (const char *wanted : {"http://localhost:47811/oauth/callback",
             "http://localhost:47813/oauth/callback", "api refresh_token id openid", "PKCE", "Rotation",
             "Require secret for Web Server Flow: Off", "Require secret for Refresh Token Flow: Off"})
        QVERIFY2(text.contains(QString::fromLatin1(wanted)), wanted);
}

std::unique_ptr<QObject> testCheckList()
{
    return std::make_unique<TestCheckList>();
}

#include "tst_checklist.moc"
