// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/errortable.h"
#include "tests/ui/models/suites.h"
#include "ui/models/refusaladvice.h"
#include "ui/models/refusalsmodel.h"

#include <QMap>
#include <QTest>

using namespace tandem;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

/// What is said about the codes of both services.
class TestRefusalAdvice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhoCanFixARefusal_data();
    void knowsWhoCanFixARefusal();
    void knowsEveryCodeOfSalesforce_data();
    void knowsEveryCodeOfSalesforce();
    void saysWhatItDoesNotKnow();
    void saysWhatMixedRefusalsHaveInCommon();
};

void TestRefusalAdvice::knowsWhoCanFixARefusal_data()
{
    QTest::addColumn<Mender>("who");
    const auto row = [](const char *code, Mender who) { QTest::newRow(code) << who; };
    row("REQUIRED_FIELD_MISSING", Mender::Editor);
    row("FIELD_CUSTOM_VALIDATION_EXCEPTION", Mender::Editor);
    row("FIELD_INTEGRITY_EXCEPTION", Mender::Editor);
    row("STRING_TOO_LONG", Mender::Editor);
    row("INVALID_EMAIL_ADDRESS", Mender::Editor);
    row("DUPLICATE_VALUE", Mender::Editor);
    row("DELETE_FAILED", Mender::Editor);
    row("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", Mender::You);
    row("DUPLICATES_DETECTED", Mender::You);
    row("INACTIVE_OWNER_OR_USER", Mender::You);
    row("ENTITY_IS_DELETED", Mender::You);
    row("FIELD_NOT_UPDATABLE", Mender::You);
    row("INSUFFICIENT_ACCESS_OR_READONLY", Mender::SalesforceAdministrator);
    row("INVALID_FIELD_FOR_INSERT_UPDATE", Mender::SalesforceAdministrator);
    row("CANNOT_EXECUTE_FLOW_TRIGGER", Mender::SalesforceAdministrator);
    row("STORAGE_LIMIT_EXCEEDED", Mender::SalesforceAdministrator);
    row("UNABLE_TO_LOCK_ROW", Mender::Itself);
    row("ENTITY_IS_LOCKED", Mender::Itself);
    row("REQUEST_LIMIT_EXCEEDED", Mender::Itself);
    row("PROCESSING_HALTED", Mender::Itself);
    row("NO_ANSWER", Mender::Itself);
    row("HTTP_400", Mender::Editor);
    row("HTTP_401", Mender::You);
    row("HTTP_403", Mender::StartdeliverAdministrator);
    row("HTTP_404", Mender::You);
    row("HTTP_409", Mender::Itself);
    row("HTTP_413", Mender::Editor);
    row("HTTP_418", Mender::Editor);
    row("HTTP_422", Mender::Editor);
    row("HTTP_429", Mender::Itself);
    row("HTTP_503", Mender::Itself);
}

void TestRefusalAdvice::knowsWhoCanFixARefusal()
{
    QFETCH(Mender, who);
    const RefusalAdvice advice = refusalAdvice(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(advice.known);
    QCOMPARE(advice.who, who);
    QVERIFY(!advice.meaning.isEmpty() && !advice.action.isEmpty() && !menderTitle(who).isEmpty());
}

/// What the client tells apart is told apart here too, and blames nobody else.
void TestRefusalAdvice::knowsEveryCodeOfSalesforce_data()
{
    QTest::addColumn<QList<int>>("menders");
    QMap<QString, QList<int>> all;
    for (const salesforce::CodeRow &row : salesforce::codeRows()) {
        if (!row.code.contains("::"_L1)) // of the stream of changes, which no record is refused by
            all[row.code].append(static_cast<int>(row.who));
    }
    for (auto one = all.cbegin(); one != all.cend(); ++one)
        QTest::newRow(qPrintable(one.key())) << one.value();
}

void TestRefusalAdvice::knowsEveryCodeOfSalesforce()
{
    QFETCH(QList<int>, menders);
    const RefusalAdvice advice = refusalAdvice(QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(advice.known);
    const auto core = [](Mender who) {
        switch (who) {
        case Mender::Itself:
            return salesforce::Mender::Tandem;
        case Mender::SalesforceAdministrator:
            return salesforce::Mender::Administrator;
        case Mender::Makers:
            return salesforce::Mender::Makers;
        default:
            return salesforce::Mender::You;
        }
    };
    QVERIFY2(menders.contains(static_cast<int>(core(advice.who))), qPrintable(menderTitle(advice.who)));
}

void TestRefusalAdvice::saysWhatItDoesNotKnow()
{
    for (const QString &code : {u"SOMETHING_NEW"_s, QString(), u"HTTP_302"_s})
        QVERIFY2(!refusalAdvice(code).known, qPrintable(code));
}

void TestRefusalAdvice::saysWhatMixedRefusalsHaveInCommon()
{
    const QString text = u"The field Website takes at most 255 characters, the value has 316."_s;
    session::CauseView view{{Side::Salesforce, u"STRING_TOO_LONG"_s, text, 2}, std::nullopt, 1};
    QCOMPARE(causeText(view), text);
    view.isMixed = true;
    QCOMPARE(causeText(view), u"A text is longer than the field there."_s);
    view.fields = {u"Website"_s, u"Phone=phone"_s};
    QCOMPARE(causeText(view), u"A text is longer than the field there. Fields: Website, Phone"_s);
    view.cause.code = u"SOMETHING_NEW"_s;
    QVERIFY2(causeText(view).contains(u"(SOMETHING_NEW)"_s), qPrintable(causeText(view)));
}

std::unique_ptr<QObject> tandem::ui::testRefusalAdvice()
{
    return std::make_unique<TestRefusalAdvice>();
}

#include "tst_refusaladvice.moc"
