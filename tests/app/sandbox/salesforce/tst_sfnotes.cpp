// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfnotes.h"
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QTest>

using namespace Qt::StringLiterals;
using nlohmann::json;
using sfworld::World;
using tandem::sandbox::SfFeature;

namespace {

json note(const char *title, const QByteArray &html)
{
    return {{"Title", title}, {"Content", html.toBase64().toStdString()}};
}

QByteArray made(const sfworld::Answer &answer)
{
    return QByteArray::fromStdString(answer.body.is_object() ? answer.body.value("id", "") : std::string());
}

} // namespace

/// Enhanced notes: contract salesforce.md 7.
class TestSfNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noteIsADocumentAVersionAndALink();
    void everySaveIsAVersion();
    void bytesAreReadFromTheirAddress();
    void noteHasNoSystemModstampAndNoReplication();
    void htmlIsSanitised_data();
    void htmlIsSanitised();
    void badTextIsRefused_data();
    void badTextIsRefused();
    void linksAreMadeOnceAndNotMoved();
    void deletingTheNoteDeletesItsLinks();
    void notesMayBeDisabled();
    void deletedWithTheDocument();
    void anUndeletedNoteBringsItsDocumentAndItsLinks();
};

void TestSfNotes::noteIsADocumentAVersionAndALink()
{
    World world;
    const auto answer = world.post("sobjects/ContentNote", note("Visit", "<p>Hello <b>Ana</b></p>"));
    QVERIFY2(answer.status == 201, answer.raw.body.constData());
    const QByteArray id = made(answer);
    QVERIFY(id.startsWith("069"));
    const json row = world.get("sobjects/ContentNote/" + id).body;
    QCOMPARE(row["TextPreview"], json("Hello Ana"));
    QCOMPARE(row["FileType"], json("SNOTE"));
    const json document = world.get("sobjects/ContentDocument/" + id).body;
    QCOMPARE(document["Title"], json("Visit"));
    QCOMPARE(document["LatestPublishedVersionId"], row["LatestPublishedVersionId"]);
    const auto links = world.query(
        u"SELECT LinkedEntityId, ShareType FROM ContentDocumentLink WHERE ContentDocumentId = '%1'"_s.arg(
            QString::fromLatin1(id)));
    QCOMPARE(links.body["totalSize"], json(1));
    QCOMPARE(links.body["records"][0]["LinkedEntityId"], json(tandem::sandbox::seedUserId(0).toStdString()));
}

void TestSfNotes::everySaveIsAVersion()
{
    World world;
    const QByteArray id = made(world.post("sobjects/ContentNote", note("One", "<p>1</p>")));
    const json before = world.get("sobjects/ContentNote/" + id).body;
    world.clock.skip(std::chrono::minutes(1));
    QCOMPARE(world.patch("sobjects/ContentNote/" + id, note("Two", "<p>2</p>")).status, 204);
    const json after = world.get("sobjects/ContentNote/" + id).body;
    QVERIFY(before["LatestPublishedVersionId"] != after["LatestPublishedVersionId"]);
    QVERIFY(before["LastModifiedDate"] != after["LastModifiedDate"]);
    QCOMPARE(world.get("sobjects/ContentDocument/" + id).body["Title"], json("Two"));
    QCOMPARE(world
                 .query(u"SELECT COUNT() FROM ContentVersion WHERE ContentDocumentId = '%1'"_s.arg(
                     QString::fromLatin1(id)))
                 .body["totalSize"],
        json(2));
    const QByteArray first = QByteArray::fromStdString(before["LatestPublishedVersionId"].get<std::string>());
    QCOMPARE(world.get("sobjects/ContentVersion/" + first + "/VersionData").raw.body, QByteArray("<p>1</p>"));
}

void TestSfNotes::bytesAreReadFromTheirAddress()
{
    World world;
    const QByteArray html = "<p>Ärger &amp; 日本</p>";
    const QByteArray id = made(world.post("sobjects/ContentNote", note("Bytes", html)));
    const std::string url = world.get("sobjects/ContentNote/" + id).body["Content"];
    QCOMPARE(QByteArray::fromStdString(url), "/services/data/v67.0/sobjects/ContentNote/" + id + "/Content");
    const auto bytes = world.get("sobjects/ContentNote/" + id + "/Content");
    QCOMPARE(bytes.raw.body, html);
    QVERIFY(!bytes.raw.headers.value("Content-Type").contains("json"));
}

void TestSfNotes::noteHasNoSystemModstampAndNoReplication()
{
    World world;
    QCOMPARE(world.query(u"SELECT SystemModstamp FROM ContentNote"_s).code(), "INVALID_FIELD");
    QCOMPARE(
        world.query(u"SELECT Id FROM ContentNote WHERE LastModifiedDate > 2020-01-01T00:00:00Z"_s).status,
        200);
    const QByteArray window = "updated/?start=2026-11-03T09:00:00%2B00:00&end=2026-11-03T10:00:00%2B00:00";
    QCOMPARE(world.get("sobjects/ContentNote/" + window).status, 400);
}

void TestSfNotes::htmlIsSanitised_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("stored");
    const auto row = [](const char *name, const char *sent, const char *stored) {
        QTest::newRow(name) << QByteArray(sent) << QByteArray(stored);
    };
    row("safe tags stay", "<p>a <b>b</b> <em>c</em></p><ul><li>d</li></ul>",
        "<p>a <b>b</b> <em>c</em></p><ul><li>d</li></ul>");
    row("scripts go with their text", "<p>a</p><script>alert(1)</script>", "<p>a</p>");
    row("handlers go", "<p onclick=\"x()\">a</p>", "<p>a</p>");
    row("images go", "a<img src=x onerror=alert(1)>b", "ab");
    row("headings become paragraphs", "<h2>a</h2>", "<p>a</p>");
    row("web links stay", "<a href=\"https://example.com/\" target=_blank>a</a>",
        "<a href=\"https://example.com/\">a</a>");
    row("script links lose their target", "<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>");
    row("raw line breaks go", "<p>a\r\nb</p>\n", "<p>ab</p>");
    row("comments go", "a<!-- b -->c", "ac");
}

void TestSfNotes::htmlIsSanitised()
{
    QFETCH(QByteArray, sent);
    QFETCH(QByteArray, stored);
    World world;
    const QByteArray id = made(world.post("sobjects/ContentNote", note("x", sent)));
    const QByteArray kept = world.get("sobjects/ContentNote/" + id + "/Content").raw.body;
    QCOMPARE(kept, stored);
    QCOMPARE(*tandem::sandbox::storedNote(kept), kept);
}

void TestSfNotes::badTextIsRefused_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("named entity beyond ASCII") << QByteArray("&auml;");
    QTest::newRow("apos") << QByteArray("it&apos;s");
    QTest::newRow("control character") << QByteArray("a\x01");
    QTest::newRow("broken UTF-8") << QByteArray("a\xff");
}

void TestSfNotes::badTextIsRefused()
{
    QFETCH(QByteArray, sent);
    World world;
    QCOMPARE(world.post("sobjects/ContentNote", note("x", sent)).status, 400);
    QCOMPARE(world.post("sobjects/ContentNote", note("   ", "<p>a</p>")).code(), "REQUIRED_FIELD_MISSING");
    QCOMPARE(world.service.rowCount("ContentNote"), size_t(0));
    QCOMPARE(world.service.rowCount("ContentDocument"), size_t(0));
}

void TestSfNotes::linksAreMadeOnceAndNotMoved()
{
    World world;
    const std::string account = world.account({{"Name", "A"}}).toStdString();
    const std::string id = made(world.post("sobjects/ContentNote", note("x", "<p>a</p>"))).toStdString();
    const json link{{"ContentDocumentId", id}, {"LinkedEntityId", account}, {"ShareType", "I"}};
    const auto answer = world.post("sobjects/ContentDocumentLink", link);
    QCOMPARE(answer.status, 201);
    QCOMPARE(world.post("sobjects/ContentDocumentLink", link).code(), "DUPLICATE_VALUE");
    const std::string other = world.account({{"Name", "B"}}).toStdString();
    QCOMPARE(world.patch("sobjects/ContentDocumentLink/" + made(answer), {{"LinkedEntityId", other}}).code(),
        "INVALID_FIELD_FOR_INSERT_UPDATE");
    QCOMPARE(world.patch("sobjects/ContentDocumentLink/" + made(answer), {{"Visibility", "AllUsers"}}).status,
        204);
}

void TestSfNotes::deletingTheNoteDeletesItsLinks()
{
    World world;
    const QByteArray id = made(world.post("sobjects/ContentNote", note("x", "<p>a</p>")));
    QCOMPARE(world.send("DELETE", "sobjects/ContentNote/" + id).status, 204);
    QCOMPARE(world.get("sobjects/ContentDocument/" + id).code(), "ENTITY_IS_DELETED");
    QCOMPARE(world
                 .query(u"SELECT Id FROM ContentDocumentLink WHERE ContentDocumentId = '%1'"_s.arg(
                     QString::fromLatin1(id)))
                 .body["totalSize"],
        json(0));
    QCOMPARE(
        world.query(u"SELECT Id FROM ContentNote WHERE IsDeleted = true"_s, "queryAll").body["totalSize"],
        json(1));
}

void TestSfNotes::deletedWithTheDocument()
{
    World world;
    const QByteArray id = made(world.post("sobjects/ContentNote", note("x", "<p>a</p>")));
    QCOMPARE(world.send("DELETE", "sobjects/ContentDocument/" + id).status, 204);
    QCOMPARE(world.get("sobjects/ContentNote/" + id).code(), "ENTITY_IS_DELETED");
}

void TestSfNotes::notesMayBeDisabled()
{
    World world;
    world.service.setFeature(SfFeature::Notes, false);
    QCOMPARE(world.query(u"SELECT Id FROM ContentNote"_s).code(), "INVALID_TYPE");
    QCOMPARE(world.post("sobjects/ContentNote", note("x", "<p>a</p>")).status, 404);
}

void TestSfNotes::anUndeletedNoteBringsItsDocumentAndItsLinks()
{
    World world;
    const QByteArray id = made(world.post("sobjects/ContentNote", note("Visit", "<p>a</p>")));
    QCOMPARE(world.send("DELETE", "sobjects/ContentNote/" + id).status, 204);
    QVERIFY(world.service.undelete(id));
    QCOMPARE(world.get("sobjects/ContentNote/" + id).status, 200);
    QCOMPARE(world.get("sobjects/ContentDocument/" + id).status, 200);
    QCOMPARE(world
                 .query(u"SELECT Id FROM ContentDocumentLink WHERE ContentDocumentId = '%1'"_s.arg(
                     QString::fromLatin1(id)))
                 .body["totalSize"],
        json(1));
}

QTEST_GUILESS_MAIN(TestSfNotes)
#include "tst_sfnotes.moc"
