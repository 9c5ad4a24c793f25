// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/secret.h"
#include "core/base/task.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

namespace {
Task<int> answer(int value)
{
    if (value < 0)
        co_return fail(ErrorKind::Data, u"NEGATIVE"_s, u"The value is negative."_s);
    co_return value;
}

Task<int> twice(int value)
{
    TANDEM_CO_TRY(first, answer(value));
    co_return first * 2;
}
} // namespace

class TestBase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void salesforceIdSuffix_data()
    {
        QTest::addColumn<QString>("fifteen");
        QTest::addColumn<QString>("eighteen");
        // Vectors of contract salesforce.md 3.1.
        QTest::newRow("1") << u"001D000000INjVe"_s << u"001D000000INjVeIAL"_s;
        QTest::newRow("2") << u"001D000000IqhSL"_s << u"001D000000IqhSLIAZ"_s;
        QTest::newRow("3") << u"003RO0000035WQg"_s << u"003RO0000035WQgYAM"_s;
        QTest::newRow("4") << u"001D000000IRFma"_s << u"001D000000IRFmaIAH"_s;
    }
    void salesforceIdSuffix()
    {
        QFETCH(QString, fifteen);
        QFETCH(QString, eighteen);
        QCOMPARE(SalesforceId::parse(fifteen).value().text(), eighteen);
        QCOMPARE(SalesforceId::parse(eighteen).value().text(), eighteen);
        QVERIFY(!SalesforceId::parse(eighteen.left(17) + u'Q'));
    }
    void salesforceIdRefuses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("short") << u"001D000000INjV"_s;
        QTest::newRow("quote") << u"001D000000INjV'"_s;
        QTest::newRow("wrong check") << u"001D000000INjVeIAA"_s;
    }
    void salesforceIdRefuses()
    {
        QFETCH(QString, text);
        QVERIFY(!SalesforceId::parse(text));
    }
    void instantReadsBothServices_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso");
        QTest::newRow("salesforce") << u"2026-11-03T10:15:30.000+0000"_s << u"2026-11-03T10:15:30.000Z"_s;
        QTest::newRow("startdeliver") << u"2026-01-31T09:30:00.123Z"_s << u"2026-01-31T09:30:00.123Z"_s;
        QTest::newRow("offset") << u"2026-01-31T09:30:00+02:00"_s << u"2026-01-31T07:30:00.000Z"_s;
        QTest::newRow("no offset is UTC") << u"2026-01-31T09:30:00"_s << u"2026-01-31T09:30:00.000Z"_s;
        QTest::newRow("a day is no instant") << u"2026-01-31"_s << QString();
        QTest::newRow("garbage") << u"soon"_s << QString();
    }
    void instantReadsBothServices()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto instant = Instant::fromIso(text);
        QCOMPARE(instant ? instant->toIso() : QString(), iso);
    }
    void secretNeverPrints()
    {
        QString out;
        QDebug(&out) << Secret("planted-token");
        QVERIFY(!out.contains(u"planted"_s));
        QVERIFY(out.contains(u"•••"_s));
    }
    void taskCarriesValueAndError()
    {
        Result<int> good;
        Result<int> bad;
        [](Result<int> *a, Result<int> *b) -> QCoro::Task<> {
            *a = co_await twice(21);
            *b = co_await twice(-1);
        }(&good, &bad);
        QCOMPARE(good.value(), 42);
        QCOMPARE(bad.error().code, u"NEGATIVE"_s);
    }
};

QTEST_GUILESS_MAIN(TestBase)
#include "tst_base.moc"
