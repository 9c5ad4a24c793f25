// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"

#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsEscaped_data();
    void textIsEscaped();
    void readsDays_data();
    void readsDays();
    void readsInstants_data();
    void readsInstants();
    void agreesWithQtOnEveryDay();
};

void TestJson::textIsEscaped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("plain") << u"abc"_s << QByteArray("\"abc\"");
    QTest::newRow("empty") << QString() << QByteArray("\"\"");
    QTest::newRow("quote and backslash") << u"a\"b\\"_s << QByteArray("\"a\\\"b\\\\\"");
    QTest::newRow("line ends") << u"a\r\n\tb"_s << QByteArray("\"a\\r\\n\\tb\"");
    QTest::newRow("control characters") << u"\u0000\u001f\u007f"_s << QByteArray("\"\\u0000\\u001f\\u007f\"");
    QTest::newRow("not ASCII") << u"é😀"_s << QByteArray("\"\xc3\xa9\xf0\x9f\x98\x80\"");
    QTest::newRow("lone surrogate") << QString(QChar(u'\xd800')) << QByteArray("\"?\"");
}

void TestJson::textIsEscaped()
{
    QFETCH(QString, text);
    QByteArray out = "x";
    appendJsonText(out, text);
    QFETCH(QByteArray, json);
    if (QByteArray(QTest::currentDataTag()) == "lone surrogate")
        QVERIFY(QString::fromUtf8(out).isValidUtf16());
    else
        QCOMPARE(out, "x" + json);
}

void TestJson::readsDays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QDate>("day"); // invalid: refused
    QTest::newRow("day") << QByteArray("2026-01-31") << QDate(2026, 1, 31);
    QTest::newRow("leap day") << QByteArray("2028-02-29") << QDate(2028, 2, 29);
    QTest::newRow("no leap day") << QByteArray("2026-02-29") << QDate();
    QTest::newRow("month 13") << QByteArray("2026-13-01") << QDate();
    QTest::newRow("short") << QByteArray("2026-1-31") << QDate();
    QTest::newRow("letters") << QByteArray("2026-01-3x") << QDate();
    QTest::newRow("sign") << QByteArray("-026-01-31") << QDate();
    QTest::newRow("instant") << QByteArray("2026-01-31T00:00:00Z") << QDate();
    QTest::newRow("empty") << QByteArray() << QDate();
}

void TestJson::readsDays()
{
    QFETCH(QByteArray, text);
    QFETCH(QDate, day);
    QCOMPARE(dayFromIso(text.toStdString()).value_or(QDate()), day);
}

void TestJson::readsInstants_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("ms"); // -1: refused
    constexpr qint64 ms = 1'769'851'800'000; // 2026-01-31T09:30:00Z
    QTest::newRow("Salesforce") << QByteArray("2026-01-31T09:30:00.000+0000") << ms;
    QTest::newRow("Z") << QByteArray("2026-01-31T09:30:00Z") << ms;
    QTest::newRow("milliseconds") << QByteArray("2026-01-31T09:30:00.123Z") << ms + 123;
    QTest::newRow("one digit") << QByteArray("2026-01-31T09:30:00.5Z") << ms + 500;
    QTest::newRow("microseconds") << QByteArray("2026-01-31T09:30:00.123999Z") << ms + 123;
    QTest::newRow("east") << QByteArray("2026-01-31T10:30:00+01:00") << ms;
    QTest::newRow("west") << QByteArray("2026-01-31T05:00:00-0430") << ms;
    QTest::newRow("no offset is UTC") << QByteArray("2026-01-31T09:30:00") << ms;
    QTest::newRow("blank for T") << QByteArray("2026-01-31 09:30:00Z") << ms;
    QTest::newRow("before the epoch") << QByteArray("1969-12-31T23:59:59.001Z") << qint64{-999};
    QTest::newRow("day alone") << QByteArray("2026-01-31") << qint64{-1};
    QTest::newRow("hour 24") << QByteArray("2026-01-31T24:00:00Z") << qint64{-1};
    QTest::newRow("minute 60") << QByteArray("2026-01-31T09:60:00Z") << qint64{-1};
    QTest::newRow("no digits behind the point") << QByteArray("2026-01-31T09:30:00.Z") << qint64{-1};
    QTest::newRow("bad offset") << QByteArray("2026-01-31T09:30:00+1") << qint64{-1};
    QTest::newRow("offset of a day") << QByteArray("2026-01-31T09:30:00+2400") << qint64{-1};
    QTest::newRow("trailing") << QByteArray("2026-01-31T09:30:00Zx") << qint64{-1};
    QTest::newRow("empty") << QByteArray() << qint64{-1};
}

void TestJson::readsInstants()
{
    QFETCH(QByteArray, text);
    QFETCH(qint64, ms);
    QCOMPARE(instantFromIso(text.toStdString()).value_or(Instant{-1}).ms, ms);
}

void TestJson::agreesWithQtOnEveryDay()
{
    for (QDate day(1999, 1, 1); day < QDate(2041, 1, 1); day = day.addDays(1)) {
        const std::string text = day.toString(Qt::ISODate).toStdString();
        QCOMPARE(dayFromIso(text), std::optional(day));
        const QDateTime noon(day, QTime(12, 34, 56, 789), Qt::UTC);
        QCOMPARE(instantFromIso(text + "T12:34:56.789Z"), std::optional(Instant::fromDateTime(noon)));
    }
}

QTEST_GUILESS_MAIN(TestJson)
#include "tst_json.moc"
