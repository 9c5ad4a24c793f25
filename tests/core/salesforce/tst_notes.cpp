// SPDX-License-Identifier: GPL-3.0-or-later
// Enhanced notes: the client against the simulated service (contract salesforce.md 7).
#include "app/sandbox/sandbox.h"
#include "core/salesforce/collections.h"
#include "core/salesforce/salesforceclient.h"
#include "tests/core/salesforce/suites.h"
#include "tests/support/await.h"
#include "tests/support/memorysecretstore.h"

#include <nlohmann/json.hpp>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr auto manual = http::Priority::Manual;
constexpr auto here = sandbox::Side::Salesforce;

class TestNotes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void notesAndLinksAreMadeInOneCall();
    void neitherNoteNorLinkStaysAlone_data();
    void neitherNoteNorLinkStaysAlone();
    void oneBadNoteDoesNotStopTheOthers();
    void aLostAnswerMustBeReadBack();
    void answersThatTellNothingAreNoOutcome_data();
    void answersThatTellNothingAreNoOutcome();
    void linksAreSweptInChunks();
    void filesAreNoNotes();
    void anotherVersionHasAnotherBody();
    void changesAreReadByTheDateOfTheLastEdit();
    void disabledNotesAreExplained();

private:
    QList<RecordId> accounts(int count);
    size_t rows(const char *object)
    {
        return m_sandbox->withSalesforce([&](auto &service) { return service.rowCount(object); });
    }

    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::shared_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<SalesforceClient> m_client;
};

void TestNotes::init()
{
    m_client.reset();
    sandbox::SandboxOptions empty;
    empty.companies = 0;
    m_sandbox = std::make_unique<sandbox::Sandbox>(empty);
    QVERIFY(m_sandbox->start());
    const auto tokens = m_sandbox->grantTokens();
    Grant grant{Secret(tokens.access), Secret(tokens.refresh), m_sandbox->salesforceUrl(), {}, {}, {}};
    m_secrets = std::make_shared<MemorySecretStore>();
    m_secrets->values.insert(u"sf"_s, encodeGrant(grant));
    SalesforceClient::Options options;
    options.loginUrl = m_sandbox->salesforceUrl();
    options.apiVersion = u"66.0"_s;
    options.grantKey = u"sf"_s;
    m_client = std::make_unique<SalesforceClient>(options, m_secrets, std::make_shared<SystemClock>());
    QVERIFY(await(m_client->open()));
    m_sandbox->requests().clear();
}

QList<RecordId> TestNotes::accounts(int count)
{
    QList<RecordId> ids;
    m_sandbox->withSalesforce([&](auto &service) {
        for (int i = 0; i < count; ++i)
            ids.append(RecordId(QString::fromLatin1(service.insert("Account", {{"Name", "A"}}))));
    });
    return ids;
}

void TestNotes::notesAndLinksAreMadeInOneCall()
{
    const QList<RecordId> ids = accounts(12);
    std::vector<NewNote> notes;
    for (const RecordId &id : ids)
        notes.push_back({u"Ä \"note\""_s, u"<p>Grüße &amp; 日本</p>"_s, id});
    const auto outcomes = await(m_client->createNotes(notes, {}));
    QVERIFY2(outcomes, outcomes ? "" : qPrintable(outcomes.error().detail));
    QCOMPARE(outcomes->size(), 12U);
    QCOMPARE(m_sandbox->requests().count(here, "composite"), 1);
    const auto links = await(m_client->noteLinks(ids, manual));
    QCOMPARE(links->size(), 12U);
    for (size_t i = 0; i < 12; ++i) {
        QVERIFY(outcomes->at(i).created && !outcomes->at(i).error);
        const auto link = std::find_if(
            links->begin(), links->end(), [&](const NoteLink &l) { return l.note == outcomes->at(i).id; });
        QCOMPARE(link->record, ids[static_cast<qsizetype>(i)]);
        QCOMPARE(link->title, u"Ä \"note\""_s);
        QCOMPARE(*await(m_client->noteBody(link->version, manual)), "<p>Grüße &amp; 日本</p>");
    }
    notes.push_back(notes.front());
    QCOMPARE(await(m_client->createNotes(notes, {})).error().code, u"BAD_BATCH"_s);
}

void TestNotes::neitherNoteNorLinkStaysAlone_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("record");
    QTest::addColumn<QString>("code");
    QTest::newRow("no title") << u" "_s << u""_s << u"REQUIRED_FIELD_MISSING"_s;
    QTest::newRow("no such account") << u"a"_s << u"001Kx00000AbCdEIAV"_s << u""_s;
}

void TestNotes::neitherNoteNorLinkStaysAlone()
{
    QFETCH(const QString, title);
    QFETCH(const QString, record);
    QFETCH(const QString, code);
    const RecordId account = accounts(1).front();
    const auto outcomes = await(
        m_client->createNotes({{title, u"<p>a</p>"_s, record.isEmpty() ? account : RecordId(record)}}, {}));
    QVERIFY(outcomes);
    QVERIFY(outcomes->front().error);
    QVERIFY(outcomes->front().id.isEmpty());
    QVERIFY(outcomes->front().error->code != u"PROCESSING_HALTED"_s);
    if (!code.isEmpty())
        QCOMPARE(outcomes->front().error->code, code);
    QCOMPARE(rows("ContentNote"), 0U);
    QCOMPARE(rows("ContentDocumentLink"), 0U);
}

void TestNotes::oneBadNoteDoesNotStopTheOthers()
{
    const QList<RecordId> ids = accounts(3);
    const auto outcomes = await(m_client->createNotes(
        {{u"a"_s, u"<p>a</p>"_s, ids[0]}, {u"b"_s, u"&auml;"_s, ids[1]}, {u"c"_s, u"<p>c</p>"_s, ids[2]}},
        {}));
    QVERIFY(outcomes);
    QVERIFY(!outcomes->at(0).error && !outcomes->at(2).error);
    QCOMPARE(outcomes->at(1).error->code, u"FIELD_INTEGRITY_EXCEPTION"_s);
    QCOMPARE(rows("ContentNote"), 2U);
    QCOMPARE(await(m_client->noteLinks(ids, manual))->size(), 2U);
    QCOMPARE(m_sandbox->requests().count(here, "composite"), 4);
}

/// S12: never sent twice.
void TestNotes::aLostAnswerMustBeReadBack()
{
    const QList<RecordId> ids = accounts(1);
    m_sandbox->faults().failNth(here, 1, sandbox::FaultKind::ResetAfter, {.kind = "composite"});
    const auto lost = await(m_client->createNotes({{u"a"_s, u"<p>a</p>"_s, ids[0]}}, {}));
    QVERIFY(!lost);
    QCOMPARE(lost.error().retry, Retry::AfterReadBack);
    QCOMPARE(rows("ContentNote"), 1U);
    const auto links = await(m_client->noteLinks(ids, manual));
    QCOMPARE(links->front().title, u"a"_s);
}

void TestNotes::answersThatTellNothingAreNoOutcome_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("cut off") << QByteArray(R"({"compositeResponse":[{"httpStatusCode":201)");
    QTest::newRow("one part") << QByteArray(R"({"compositeResponse":[{"httpStatusCode":201,"body":{}}]})");
    QTest::newRow("no status") << QByteArray(R"({"compositeResponse":[{"body":{}},{"httpStatusCode":201}]})");
    QTest::newRow("no id") << QByteArray(
        R"({"compositeResponse":[{"httpStatusCode":201,"body":{}},{"httpStatusCode":201,"body":{}}]})");
    QTest::newRow("not an object") << QByteArray(R"([1,2])");
}

void TestNotes::answersThatTellNothingAreNoOutcome()
{
    QFETCH(const QByteArray, body);
    http::Response response;
    response.status = 200;
    response.body = body;
    const auto outcomes = parseNoteOutcomes(response, 1);
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().retry, Retry::AfterReadBack);
}

void TestNotes::linksAreSweptInChunks()
{
    const QList<RecordId> ids = accounts(850);
    for (const qsizetype i : {0, 399, 400, 849}) {
        const auto made = await(m_client->createNotes({{u"n"_s, u"<p>a</p>"_s, ids[i]}}, {}));
        QVERIFY(made && !made->front().error);
    }
    m_sandbox->requests().clear();
    const auto links = await(m_client->noteLinks(ids, manual));
    QVERIFY2(links, links ? "" : qPrintable(links.error().text));
    QCOMPARE(links->size(), 4U);
    QCOMPARE(m_sandbox->requests().count(here, "query"), 3);
    QCOMPARE(await(m_client->noteLinks({}, manual))->size(), 0U);
    QCOMPARE(m_sandbox->requests().count(here, "query"), 3);
    // The owner's own link is one as well.
    QCOMPARE(await(m_client->linksOfNotes({links->front().note}, manual))->size(), 2U);
}

void TestNotes::filesAreNoNotes()
{
    const RecordId account = accounts(1).front();
    m_sandbox->withSalesforce([&](auto &service) {
        const std::string document =
            service.insert("ContentDocument", {{"Title", "Plan"}, {"FileType", "PDF"}}).toStdString();
        service.insert("ContentDocumentLink",
            {{"ContentDocumentId", document}, {"LinkedEntityId", account.text().toStdString()},
                {"ShareType", "V"}});
    });
    QCOMPARE(rows("ContentDocumentLink"), 1U);
    QCOMPARE(await(m_client->noteLinks({account}, manual))->size(), 0U);
}

void TestNotes::anotherVersionHasAnotherBody()
{
    const RecordId account = accounts(1).front();
    const auto made = await(m_client->createNotes({{u"n"_s, u"<p>1</p>"_s, account}}, {}));
    const auto before = await(m_client->noteLinks({account}, manual));
    const Fields edit{{u"Content"_s, Value(QString::fromLatin1(QByteArray("<p>2</p>").toBase64()))}};
    const auto updated = await(m_client->update(u"ContentNote"_s, {{made->front().id, edit, {}}}, {}));
    QVERIFY(updated && !updated->front().error);
    const auto after = await(m_client->noteLinks({account}, manual));
    QVERIFY(before->front().version != after->front().version);
    QCOMPARE(*await(m_client->noteBody(before->front().version, manual)), "<p>1</p>");
    QCOMPARE(*await(m_client->noteBody(after->front().version, manual)), "<p>2</p>");
    QCOMPARE(await(m_client->noteBody(RecordId(u"068Kx00000AbCdEIAV"_s), manual)).error().httpStatus, 404);
}

void TestNotes::changesAreReadByTheDateOfTheLastEdit()
{
    const QList<RecordId> ids = accounts(2);
    const auto made =
        await(m_client->createNotes({{u"a"_s, u"<p>a</p>"_s, ids[0]}, {u"b"_s, u"<p>b</p>"_s, ids[1]}}, {}));
    const auto schema = await(m_client->describe(u"ContentNote"_s));
    QVERIFY(schema);
    QVERIFY(!(*schema)->field(u"SystemModstamp"));
    QVERIFY(m_sandbox->withSalesforce(
        [&](auto &service) { return service.remove(made->at(1).id.text().toLatin1()); }));
    ChangeQuery query;
    query.schema = *schema;
    query.fields = QStringList{u"Title"_s, u"LatestPublishedVersionId"_s};
    const auto page = await(m_client->changes(query, manual));
    QVERIFY2(page, page ? "" : qPrintable(page.error().text));
    QCOMPARE(page->records.size(), 2U);
    for (const Record &record : page->records) {
        QVERIFY(record.stamp.ms > 0);
        QCOMPARE(record.deleted, record.id == made->at(1).id);
    }
    const auto links = await(m_client->noteLinks(ids, manual));
    QVERIFY2(links, links ? "" : qPrintable(links.error().text));
    for (const NoteLink &link : *links)
        QCOMPARE(link.removed, link.note == made->at(1).id);
}

void TestNotes::disabledNotesAreExplained()
{
    const RecordId account = accounts(1).front();
    m_sandbox->withSalesforce([](auto &service) { service.setFeature(sandbox::SfFeature::Notes, false); });
    QVERIFY(!await(m_client->describe(u"ContentNote"_s)));
    const auto made = await(m_client->createNotes({{u"a"_s, u"<p>a</p>"_s, account}}, {}));
    QVERIFY(made && made->front().error);
}

} // namespace

std::unique_ptr<QObject> testNotes()
{
    return std::make_unique<TestNotes>();
}

#include "tst_notes.moc"
