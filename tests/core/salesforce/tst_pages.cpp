// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/pageparser.h"
#include "core/salesforce/salesforceclient.h"
#include "tests/core/salesforce/samples.h"
#include "tests/core/salesforce/suites.h"

#include <QTest>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;

namespace {

QByteArray pageOf(const QByteArray &fields)
{
    return "{\"totalSize\":1,\"done\":true,\"records\":[{\"Id\":\"001Kx00000AbCdEIAV\"," + fields + "}]}";
}

class TestPages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryTypeOfField();
    void readsRecordMembers();
    void readsParentsAsDottedNames();
    void missingParentIsNullNotAbsent();
    void wantedParentFieldIsNullWhereNoRecordHasTheParent();
    void followsDoneAndNextRecordsUrl();
    void everyTruncationGivesAnErrorAndNoRecord();
    void everyTruncationOfARetrievalGivesAnError();
    void refusesWhatIsNoPage_data();
    void refusesWhatIsNoPage();
    void numbersKeepEveryDigit_data();
    void numbersKeepEveryDigit();
    void keepsWhatDoesNotFitTheType();
    void keysMayComeInAnyOrder();
    void usesLastModifiedDateWhereThereIsNoSystemModstamp();
    void fieldsAreSortedAndShareTheirNames();
    void retrievalIsAlignedWithTheIds();
    void retrievalInWrongOrderIsAnError();
    void readsBytesWithoutRoomBehindThem();
    void packedPagesSayTheSame_data();
    void packedPagesSayTheSame();
};

void TestPages::readsEveryTypeOfField()
{
    const auto page = parseQueryPage(samplePage(), *sampleSchema());
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QCOMPARE(page->records.size(), 2U);
    const Fields &fields = page->records[0].fields;
    QCOMPARE(fields.value(u"Name"), Value(u"Nørd \"& Söhne\" 😀\nLine"_s));
    QVERIFY(fields.contains(u"Description"));
    QVERIFY(fields.value(u"Description").isNull());
    QCOMPARE(fields.value(u"AnnualRevenue"), Value(*Decimal::parse(u"123456789012345678.25")));
    QCOMPARE(fields.value(u"NumberOfEmployees"), Value(qint64{42}));
    QCOMPARE(fields.value(u"Active__c"), Value(true));
    QCOMPARE(fields.value(u"Renewal__c"), Value(QDate(2026, 11, 3)));
    QCOMPARE(fields.value(u"LastActivity__c"), Value(*Instant::fromIso(u"2026-11-03T10:15:30Z")));
    QCOMPARE(fields.value(u"Tags__c"), Value(QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(fields.value(u"Type"), Value(u"Customer"_s));
    QCOMPARE(fields.value(u"OwnerId"), Value(u"005Kx000001bRtYIAU"_s));
    QVERIFY(!fields.contains(u"NotInSchema__c"));
    QVERIFY(!fields.contains(u"BillingAddress"));
    QVERIFY(!fields.contains(u"attributes"));
    QCOMPARE(page->totalSize, 3222);
}

void TestPages::readsRecordMembers()
{
    const auto page = parseQueryPage(samplePage(), *sampleSchema());
    QVERIFY(page);
    QCOMPARE(page->records[0].id, RecordId(u"001Kx00000AbCdEIAV"_s));
    QCOMPARE(page->records[0].stamp, *Instant::fromIso(u"2026-11-03T10:15:30Z"));
    QVERIFY(!page->records[0].deleted);
    QVERIFY(page->records[0].mergedInto.isEmpty());
    QVERIFY(page->records[1].deleted);
    QCOMPARE(page->records[1].mergedInto, RecordId(u"001Kx00000AbCdEIAV"_s));
    for (const QString &own : {u"Id"_s, u"SystemModstamp"_s, u"IsDeleted"_s, u"MasterRecordId"_s})
        QVERIFY2(!page->records[0].fields.contains(own), qPrintable(own));
}

void TestPages::readsParentsAsDottedNames()
{
    const auto page = parseQueryPage(samplePage(), *sampleSchema());
    QVERIFY(page);
    const Fields &fields = page->records[0].fields;
    QCOMPARE(fields.value(u"Owner.Name"), Value(u"Ana"_s));
    QCOMPARE(fields.value(u"Owner.Profile.Name"), Value(u"Admin"_s));
    QCOMPARE(fields.value(u"Owner.Profile.Level__c"), Value(u"3"_s));
    QVERIFY(!fields.contains(u"Owner.attributes.type"));
}

void TestPages::missingParentIsNullNotAbsent()
{
    const auto page = parseQueryPage(samplePage(), *sampleSchema());
    QVERIFY(page);
    const Fields &fields = page->records[1].fields;
    QVERIFY(fields.contains(u"Owner.Name"));
    QVERIFY(fields.value(u"Owner.Name").isNull());
    QVERIFY(fields.contains(u"Owner.Profile.Name"));
    QVERIFY(!fields.contains(u"Type")); // not in the answer: absent, not null (S6)
}

void TestPages::wantedParentFieldIsNullWhereNoRecordHasTheParent()
{
    const auto page = parseQueryPage(pageOf("\"Owner\":null"), *sampleSchema(), {u"Owner.Name"_s, u"Name"_s});
    QVERIFY(page);
    QVERIFY(page->records[0].fields.contains(u"Owner.Name"));
    QVERIFY(!page->records[0].fields.contains(u"Name"));
}

void TestPages::followsDoneAndNextRecordsUrl()
{
    const auto first = parseQueryPage(samplePage(), *sampleSchema());
    QVERIFY(first);
    QCOMPARE(first->next, "/services/data/v67.0/query/0r8Kx00000ExAmPIAV-2000");
    const auto last = parseQueryPage("{\"totalSize\":0,\"done\":true,\"records\":[]}", *sampleSchema());
    QVERIFY(last);
    QVERIFY(last->next.isEmpty());
    const auto count = parseQueryPage("{\"totalSize\":17,\"done\":true,\"records\":null}", *sampleSchema());
    QVERIFY(count);
    QCOMPARE(count->totalSize, 17);
}

void TestPages::everyTruncationGivesAnErrorAndNoRecord()
{
    const QByteArray whole = samplePage();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const PageForm form = length % 2 == 0 ? PageForm::Records : PageForm::Packed;
        const auto page = parseQueryPage(whole.left(length), *sampleSchema(), {}, form);
        QVERIFY2(!page, qPrintable(u"%1 of %2 bytes were taken for a page"_s.arg(length).arg(whole.size())));
        QCOMPARE(page.error().kind, ErrorKind::Network);
    }
}

void TestPages::everyTruncationOfARetrievalGivesAnError()
{
    const QByteArray whole = R"([{"attributes":{},"Id":"001Kx00000AbCdEIAV","Name":"A"},null])";
    const QList<RecordId> ids{RecordId(u"001Kx00000AbCdEIAV"_s), RecordId(u"001Kx00000AbCdFIAV"_s)};
    QVERIFY(parseRetrieval(whole, *sampleSchema(), ids, {}));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!parseRetrieval(whole.left(length), *sampleSchema(), ids, {}),
            qPrintable(QString::number(length)));
}

void TestPages::refusesWhatIsNoPage_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("   ");
    QTest::newRow("html") << QByteArray("<html><body>Maintenance</body></html>");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("error array") << QByteArray(R"([{"errorCode":"X","message":"y"}])");
    QTest::newRow("other object") << QByteArray(R"({"totalSize":1,"done":true})");
    QTest::newRow("no done") << QByteArray(R"({"totalSize":1,"records":[]})");
    QTest::newRow("more to come, but not where")
        << QByteArray(R"({"totalSize":1,"done":false,"records":[]})");
    QTest::newRow("records of another type")
        << QByteArray(R"({"totalSize":1,"done":true,"records":{"a":1}})");
    QTest::newRow("a row that is no object") << QByteArray(R"({"totalSize":1,"done":true,"records":[1]})");
    QTest::newRow("trailing garbage") << samplePage() + "x";
    QTest::newRow("trailing brace") << samplePage() + "}";
    QTest::newRow("two pages") << samplePage() + samplePage();
    QTest::newRow("bad escape") << pageOf(R"("Name":"a\q")");
    QTest::newRow("bad UTF-8") << pageOf("\"Name\":\"a\xff\"");
    QTest::newRow("bare control character") << pageOf("\"Name\":\"a\nb\"");
    QTest::newRow("bad number") << pageOf(R"("AnnualRevenue":1.2.3)");
    QTest::newRow("bad literal") << pageOf(R"("Active__c":tru)");
    QTest::newRow("bad null") << pageOf(R"("Name":nul)");
    QTest::newRow("missing comma") << pageOf(R"("Name":"a" "Type":"b")");
}

void TestPages::refusesWhatIsNoPage()
{
    QFETCH(QByteArray, body);
    for (const PageForm form : {PageForm::Records, PageForm::Packed}) {
        const auto page = parseQueryPage(body, *sampleSchema(), {}, form);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Network);
        QVERIFY(!page.error().text.isEmpty());
    }
}

void TestPages::numbersKeepEveryDigit_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("decimal");
    QTest::newRow("cents") << QByteArray("0.10") << u"0.1"_s;
    QTest::newRow("18 digits") << QByteArray("123456789012345678") << u"123456789012345678"_s;
    QTest::newRow("more than a double") << QByteArray("12345678901234567.89") << u"12345678901234567.89"_s;
    QTest::newRow("exponent") << QByteArray("1.25E8") << u"125000000"_s;
    QTest::newRow("negative") << QByteArray("-3.50") << u"-3.5"_s;
    QTest::newRow("nought") << QByteArray("0.0") << u"0"_s;
}

void TestPages::numbersKeepEveryDigit()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, decimal);
    const auto page = parseQueryPage(pageOf("\"AnnualRevenue\":" + json + " "), *sampleSchema());
    QVERIFY(page);
    QCOMPARE(page->records[0].fields.value(u"AnnualRevenue"), Value(*Decimal::parse(decimal)));
}

void TestPages::keepsWhatDoesNotFitTheType()
{
    const auto page = parseQueryPage(
        pageOf(
            R"("Renewal__c":"soon","LastActivity__c":"2026-13-01T00:00:00Z","NumberOfEmployees":12.0,"Name":12)"),
        *sampleSchema());
    QVERIFY(page);
    const Fields &fields = page->records[0].fields;
    QCOMPARE(fields.value(u"Renewal__c"), Value(u"soon"_s));
    QCOMPARE(fields.value(u"LastActivity__c"), Value(u"2026-13-01T00:00:00Z"_s));
    QCOMPARE(fields.value(u"NumberOfEmployees"), Value(qint64{12}));
    QCOMPARE(fields.value(u"Name"), Value(u"12"_s));
}

void TestPages::keysMayComeInAnyOrder()
{
    const auto page = parseQueryPage(R"({"records":[{"Name":"A","Id":"001Kx00000AbCdEIAV","Type":"T"},
        {"Type":"U","Name":"B","Id":"001Kx00000AbCdFIAV"},{"Id":"001Kx00000AbCdGIAV"}],"done":true,"totalSize":3})",
        *sampleSchema());
    QVERIFY(page);
    QCOMPARE(page->records[1].fields, Fields({{u"Name"_s, Value(u"B"_s)}, {u"Type"_s, Value(u"U"_s)}}));
    QVERIFY(page->records[2].fields.isEmpty());
    QCOMPARE(page->records[2].id, RecordId(u"001Kx00000AbCdGIAV"_s));
}

void TestPages::usesLastModifiedDateWhereThereIsNoSystemModstamp()
{
    ObjectSchema schema;
    schema.fields.append(sampleField(u"LastModifiedDate"_s, FieldType::Instant));
    const auto page = parseQueryPage(pageOf(R"("LastModifiedDate":"2026-11-03T10:15:30.000+0000")"), schema);
    QVERIFY(page);
    QCOMPARE(page->records[0].stamp, *Instant::fromIso(u"2026-11-03T10:15:30Z"));
}

void TestPages::fieldsAreSortedAndShareTheirNames()
{
    const auto page = parseQueryPage(R"({"totalSize":2,"done":true,"records":[
        {"Id":"1","Type":"T","Name":"A","Active__c":true},{"Id":"2","Type":"T","Name":"B","Active__c":true}]})",
        *sampleSchema());
    QVERIFY(page);
    const auto &a = page->records[0].fields.entries();
    const auto &b = page->records[1].fields.entries();
    QVERIFY(
        std::is_sorted(a.begin(), a.end(), [](const auto &x, const auto &y) { return x.first < y.first; }));
    for (size_t i = 0; i < a.size(); ++i)
        QVERIFY(a[i].first.constData() == b[i].first.constData());
}

void TestPages::retrievalIsAlignedWithTheIds()
{
    const QList<RecordId> ids{RecordId(u"001Kx00000AbCdFIAV"_s), RecordId(u"001Kx00000AbCdEIAV"_s)};
    const auto rows = parseRetrieval(R"([null,{"Id":"001Kx00000AbCdEIAV","Name":"A","Owner":null}])",
        *sampleSchema(), ids, {u"Owner.Name"_s});
    QVERIFY(rows);
    QVERIFY(!rows->at(0));
    QVERIFY(rows->at(1));
    QCOMPARE(rows->at(1)->fields.value(u"Name"), Value(u"A"_s));
    QVERIFY(rows->at(1)->fields.contains(u"Owner.Name"));
}

void TestPages::retrievalInWrongOrderIsAnError()
{
    const QList<RecordId> ids{RecordId(u"001Kx00000AbCdFIAV"_s)};
    QVERIFY(!parseRetrieval(R"([{"Id":"001Kx00000AbCdEIAV"}])", *sampleSchema(), ids, {}));
    QVERIFY(!parseRetrieval(R"([null,null])", *sampleSchema(), ids, {}));
    QVERIFY(!parseRetrieval(R"([])", *sampleSchema(), ids, {}));
}

void TestPages::readsBytesWithoutRoomBehindThem()
{
    // simdjson reads past the end; bytes that end with their allocation must not be read in place.
    const QByteArray whole = samplePage();
    std::vector<char> tight(whole.begin(), whole.end());
    const auto body = QByteArray::fromRawData(tight.data(), static_cast<qsizetype>(tight.size()));
    QVERIFY(parseQueryPage(body, *sampleSchema()));
}

} // namespace

void TestPages::packedPagesSayTheSame_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("wanted");
    QTest::newRow("every type") << samplePage() << QStringList();
    QTest::newRow("parents wanted") << samplePage() << QStringList{u"Owner.Name"_s, u"Parent.Owner.Name"_s};
    QTest::newRow("a parent that only the last record has")
        << R"({"totalSize":2,"done":true,"records":[{"Id":"1","Name":"a","Owner":null},
              {"Id":"2","Name":"b","Owner":{"Name":"o"}}]})"_ba
        << QStringList();
    QTest::newRow("a field that only the last record has")
        << R"({"totalSize":2,"done":true,"records":[{"Id":"1","Name":"a"},{"Id":"2","Type":"t","Name":"b"}]})"_ba
        << QStringList();
    QTest::newRow("a name twice: the last counts") << pageOf(R"("Name":"a","Name":"b")") << QStringList();
    QTest::newRow("blank, escaped, wide and long texts")
        << pageOf(R"("Name":"","Type":"a\"\u0041\n","Description":"\uD83D\uDE00 \u00e9")") << QStringList();
    QTest::newRow("what does not fit its type")
        << pageOf(R"("AnnualRevenue":"x","Name":5,"Renewal__c":"soon")") << QStringList();
}

void TestPages::packedPagesSayTheSame()
{
    QFETCH(QByteArray, body);
    QFETCH(QStringList, wanted);
    auto page = parseQueryPage(body, *sampleSchema(), wanted);
    const auto packed = parseQueryPage(body, *sampleSchema(), wanted, PageForm::Packed);
    QVERIFY(page && packed);
    QCOMPARE(packed->packed.size(), page->records.size());
    for (size_t i = 0; i < page->records.size(); ++i) {
        Record &record = page->records[i];
        QCOMPARE(packed->packed[i], packFields(record.fields));
        QVERIFY(packed->records[i].fields.isEmpty());
        record.fields = {};
        QCOMPARE(packed->records[i], record);
    }
    QVERIFY(page->packed.empty());
}

std::unique_ptr<QObject> testPages()
{
    return std::make_unique<TestPages>();
}

#include "tst_pages.moc"
