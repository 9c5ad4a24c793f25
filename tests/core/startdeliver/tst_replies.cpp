// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/replyparser.h"
#include "tests/core/startdeliver/samples.h"
#include "tests/core/startdeliver/suites.h"

using namespace tandem;
using namespace tandem::startdeliver;

namespace {

class TestReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryTypeOfField();
    void idsMayBeNumbersOrTexts_data();
    void idsMayBeNumbersOrTexts();
    void readsBareAndWrapped_data();
    void readsBareAndWrapped();
    void everyTruncationGivesAnErrorAndNoRecord();
    void refusesWhatIsNoList_data();
    void refusesWhatIsNoList();
    void decodesByDialect_data();
    void decodesByDialect();
    void translatesTheServicesKeys();
};

void TestReplies::readsEveryTypeOfField()
{
    const Dialect dialect = dialectWith();
    const auto page = parseListPage(sampleList, *schemaOf(dialect), dialect);
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->records.size(), 2U);
    const Record &record = page->records[0];
    QCOMPARE(record.id, RecordId(qint64{17}));
    QCOMPARE(record.stamp, *Instant::fromIso(u"2026-01-31T09:30:00.123Z"));
    const Fields &fields = record.fields;
    QCOMPARE(fields.value(u"name"), Value(u"Nørd \"& Söhne\" 😀"_s));
    QCOMPARE(fields.value(u"teamMemberId"), Value(QStringList{u"3"_s, u"4"_s}));
    QCOMPARE(fields.value(u"arr"), Value(*Decimal::parse(u"12345678901234567.89")));
    QCOMPARE(fields.value(u"renewalAt"), Value(QDate(2026, 1, 31)));
    QCOMPARE(fields.value(u"parentId"), Value(u"9"_s));
    QCOMPARE(fields.value(u"customfieldFlag"), Value(true));
    QCOMPARE(fields.value(u"customfieldTags"), Value(QStringList{u"a"_s, u"b"_s}));
    QVERIFY(fields.contains(u"customfieldText") && fields.value(u"customfieldText").isNull());
    QCOMPARE(fields.value(u"customfieldNew"), Value(u"12"_s)); // not in the schema: text
    QCOMPARE(fields.value(u"nested"), Value(u"{\"a\":[1,{\"b\":2}]}"_s));
    QCOMPARE(fields.value(u"createdAt"), Value(*Instant::fromIso(u"2025-01-01T00:00:00Z")));
    QVERIFY(!fields.contains(u"id"));
    QVERIFY(!fields.contains(u"updatedAt"));
    QVERIFY(!page->records[1].fields.contains(u"arr")); // absent, not null (S6)
    QCOMPARE(page->records[1].fields.value(u"name"), Value(QString(u""_s)));
}

void TestReplies::idsMayBeNumbersOrTexts_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QString>("text");
    QTest::newRow("number") << QByteArray("17") << u"17"_s;
    QTest::newRow("text") << QByteArray("\"17\"") << u"17"_s;
    QTest::newRow("long number") << QByteArray("900719925474099312") << u"900719925474099312"_s;
    QTest::newRow("number with a point") << QByteArray("17.0") << u"17"_s;
}

void TestReplies::idsMayBeNumbersOrTexts()
{
    QFETCH(QByteArray, id);
    const Dialect dialect = dialectWith();
    const auto page = parseListPage("{\"result\":[{\"id\":" + id + "}]}", *schemaOf(dialect), dialect);
    QVERIFY(page);
    QTEST(page->records.front().id.text(), "text");
}

void TestReplies::readsBareAndWrapped_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("fine");
    QTest::newRow("bare") << QByteArray(R"({"id":17,"name":"A"})") << true;
    QTest::newRow("wrapped") << QByteArray(R"({"result":{"id":17,"name":"A"}})") << true;
    QTest::newRow("wrapped with company")
        << QByteArray(R"({"ok":true,"result":{"id":17,"name":"A"},"n":1})") << true;
    QTest::newRow("a list of one") << QByteArray(R"({"result":[{"id":17,"name":"A"}]})") << true;
    QTest::newRow("a bare list of one") << QByteArray(R"([{"id":17,"name":"A"}])") << true;
    QTest::newRow("a list of two") << QByteArray(R"({"result":[{"id":17,"name":"A"},{"id":18}]})") << false;
    QTest::newRow("no id") << QByteArray(R"({"name":"A"})") << false;
    QTest::newRow("empty object") << QByteArray("{}") << false;
    QTest::newRow("true") << QByteArray("true") << false;
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("cut") << QByteArray(R"({"id":17,"name":"A")") << false;
    QTest::newRow("trailing") << QByteArray(R"({"id":17,"name":"A"}})") << false;
}

void TestReplies::readsBareAndWrapped()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, fine);
    const Dialect dialect = dialectWith();
    const auto record = parseRecordReply(body, *schemaOf(dialect), dialect);
    QCOMPARE(record.has_value(), fine);
    if (fine) {
        QCOMPARE(record->id, RecordId(qint64{17}));
        QCOMPARE(record->fields.value(u"name"), Value(u"A"_s));
    }
}

void TestReplies::everyTruncationGivesAnErrorAndNoRecord()
{
    const Dialect dialect = dialectWith();
    const SchemaPtr schema = schemaOf(dialect);
    const QByteArray bare = R"([{"id":1,"name":"A","teamMemberId":[1,2]},{"id":2}])";
    for (const QByteArray &whole : {sampleList, bare}) {
        QVERIFY(parseListPage(whole, *schema, dialect));
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto page = parseListPage(whole.left(length), *schema, dialect);
            QVERIFY2(!page, qPrintable(u"%1 of %2"_s.arg(length).arg(whole.size())));
            QCOMPARE(page.error().kind, ErrorKind::Network);
        }
    }
}

void TestReplies::refusesWhatIsNoList_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("html") << QByteArray("<html>");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("error") << QByteArray(R"({"error":"no"})");
    QTest::newRow("result of another type") << QByteArray(R"({"result":{"id":1}})");
    QTest::newRow("row without id") << QByteArray(R"({"result":[{"name":"A"}]})");
    QTest::newRow("row that is no object") << QByteArray(R"({"result":[1]})");
    QTest::newRow("trailing garbage") << sampleList + "x";
    QTest::newRow("trailing brace") << sampleList + "}";
    QTest::newRow("bad number") << QByteArray(R"({"result":[{"id":1,"arr":1.2.3}]})");
    QTest::newRow("bad literal") << QByteArray(R"({"result":[{"id":1,"arr":nul}]})");
}

void TestReplies::refusesWhatIsNoList()
{
    QFETCH(QByteArray, body);
    const Dialect dialect = dialectWith();
    QVERIFY(!parseListPage(body, *schemaOf(dialect), dialect));
}

void TestReplies::decodesByDialect_data()
{
    QTest::addColumn<QByteArray>("overrides");
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<Value>("value");
    const QByteArray none;
    const QByteArray stockholm = R"({"days":{"style":"zoneMidnight","dayZone":"Europe/Stockholm"}})";
    QTest::newRow("day") << none << QByteArray(R"("renewalAt":"2026-01-31")") << Value(QDate(2026, 1, 31));
    QTest::newRow("instant for a day is not guessed")
        << none << QByteArray(R"("renewalAt":"2026-01-30T23:00:00.000Z")")
        << Value(u"2026-01-30T23:00:00.000Z"_s);
    QTest::newRow("midnight UTC") << QByteArray(R"({"days":{"style":"utcMidnight"}})")
                                  << QByteArray(R"("renewalAt":"2026-01-31T00:00:00.000Z")")
                                  << Value(QDate(2026, 1, 31));
    QTest::newRow("midnight of a zone")
        << stockholm << QByteArray(R"("renewalAt":"2026-01-30T23:00:00.000Z")") << Value(QDate(2026, 1, 31));
    QTest::newRow("midnight in summer")
        << stockholm << QByteArray(R"("renewalAt":"2026-06-30T22:00:00.000Z")") << Value(QDate(2026, 7, 1));
    QTest::newRow("instant") << none << QByteArray(R"("createdAt":"2026-01-31T10:30:00.000+01:00")")
                             << Value(Instant{1'769'851'800'000});
    QTest::newRow("instant as number")
        << none << QByteArray(R"("createdAt":1769851800000)") << Value(Instant{1'769'851'800'000});
    QTest::newRow("number as text") << none << QByteArray(R"("arr":"12.50")")
                                    << Value(*Decimal::parse(u"12.5"));
    QTest::newRow("text that is no number") << none << QByteArray(R"("arr":"much")") << Value(u"much"_s);
    QTest::newRow("list as text") << QByteArray(R"({"multiple":{"style":"semicolons"}})")
                                  << QByteArray(R"("customfieldTags":"a;b;")")
                                  << Value(QStringList{u"a"_s, u"b"_s});
    QTest::newRow("one id for a list")
        << none << QByteArray(R"("teamMemberId":3)") << Value(QStringList{u"3"_s});
    QTest::newRow("one text for a list")
        << none << QByteArray(R"("customfieldTags":"a")") << Value(QStringList{u"a"_s});
    QTest::newRow("unknown boolean") << none << QByteArray(R"("brandNew":true)") << Value(u"true"_s);
}

void TestReplies::decodesByDialect()
{
    QFETCH(QByteArray, overrides);
    QFETCH(QByteArray, member);
    const Dialect dialect = dialectWith(overrides);
    const auto page = parseListPage("{\"result\":[{\"id\":1," + member + "}]}", *schemaOf(dialect), dialect);
    QVERIFY(page);
    QCOMPARE(page->records.front().fields.entries().size(), 1U);
    QTEST(page->records.front().fields.entries().front().second, "value");
}

void TestReplies::translatesTheServicesKeys()
{
    const Dialect dialect =
        dialectWith(R"({"serverOwned":{"updatedAt":"modified"},"list":{"resultMember":"rows"},
        "entities":{"customer":{"fields":{"id":{"key":"_id"},"name":{"key":"title"}}}}})");
    const auto page =
        parseListPage(R"({"rows":[{"_id":4,"title":"A","modified":"2026-01-31T09:30:00.000Z"}]})",
            *schemaOf(dialect), dialect);
    QVERIFY(page);
    QCOMPARE(page->records.front().id, RecordId(qint64{4}));
    QCOMPARE(page->records.front().stamp, Instant{1'769'851'800'000});
    QCOMPARE(page->records.front().fields, Fields({{u"name"_s, Value(u"A"_s)}}));
}

} // namespace

std::unique_ptr<QObject> testReplies()
{
    return std::make_unique<TestReplies>();
}

#include "tst_replies.moc"
