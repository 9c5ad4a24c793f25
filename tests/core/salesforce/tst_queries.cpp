// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/salesforceclient_p.h"
#include "core/salesforce/soqlnames.h"
#include "tests/core/salesforce/samples.h"
#include "tests/core/salesforce/suites.h"

#include <QTest>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;

namespace {

constexpr auto own = "SELECT Id, SystemModstamp, IsDeleted, MasterRecordId"_L1;

class TestQueries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysetText_data();
    void keysetText();
    void ownFieldsAreReadOnceAndOnlyWhereTheyExist();
    void nothingButNamesReachesASelect_data();
    void nothingButNamesReachesASelect();
    void idsInConditionsAreQuoted();
    void limitHeaderIsReadTolerantly_data();
    void limitHeaderIsReadTolerantly();
    void choosesTheHighestVersionNotAbovePinned_data();
    void choosesTheHighestVersionNotAbovePinned();
};

ChangeQuery base()
{
    ChangeQuery query;
    query.schema = sampleSchema();
    query.fields = QStringList{u"Name"_s};
    return query;
}

void TestQueries::keysetText_data()
{
    QTest::addColumn<ChangeQuery>("query");
    QTest::addColumn<QString>("tail");
    const Instant stamp = *Instant::fromIso(u"2026-11-03T10:15:30.000Z");
    const QString order = u" ORDER BY SystemModstamp ASC, Id ASC LIMIT 2000"_s;
    ChangeQuery query = base();
    QTest::newRow("from the beginning") << query << u", Name FROM Account"_s + order;
    query.afterStamp = stamp;
    QTest::newRow("from a second on")
        << query << u", Name FROM Account WHERE SystemModstamp >= 2026-11-03T10:15:30Z"_s + order;
    query.afterId = RecordId(u"001Kx00000AbCdEIAV"_s);
    const QString keyset =
        u"((SystemModstamp = 2026-11-03T10:15:30Z AND Id > '001Kx00000AbCdEIAV') OR SystemModstamp > 2026-11-03T10:15:30Z)"_s;
    QTest::newRow("behind a record") << query << u", Name FROM Account WHERE "_s + keyset + order;
    query.where = u"Type = 'a' OR Type = 'b'"_s;
    QTest::newRow("narrowed") << query
                              << u", Name FROM Account WHERE "_s + keyset
            + u" AND (Type = 'a' OR Type = 'b')"_s + order;
    query.stampsOnly = true;
    query.limit = 5;
    QTest::newRow("stamps only") << query
                                 << u" FROM Account WHERE "_s + keyset
            + u" AND (Type = 'a' OR Type = 'b') ORDER BY SystemModstamp ASC, Id ASC LIMIT 5"_s;
    query = base();
    query.afterStamp = stamp + std::chrono::milliseconds(400);
    QTest::newRow("whole seconds only")
        << query << u", Name FROM Account WHERE SystemModstamp >= 2026-11-03T10:15:30Z"_s + order;
}

void TestQueries::keysetText()
{
    QFETCH(ChangeQuery, query);
    QFETCH(QString, tail);
    QCOMPARE(toSoql(query), own + tail);
}

void TestQueries::ownFieldsAreReadOnceAndOnlyWhereTheyExist()
{
    ChangeQuery query = base();
    query.fields = QStringList{u"id"_s, u"Name"_s, u"name"_s, u"SystemModstamp"_s, u"Owner.Name"_s};
    QCOMPARE(toSoql(query).section(u" FROM"_s, 0, 0), own + u", Name, Owner.Name"_s);
    auto note = std::make_shared<ObjectSchema>();
    note->name = u"ContentNote"_s;
    note->fields.append(sampleField(u"LastModifiedDate"_s, FieldType::Instant));
    query.schema = note;
    query.fields.clear();
    QCOMPARE(toSoql(query),
        u"SELECT Id, LastModifiedDate FROM ContentNote ORDER BY LastModifiedDate ASC, Id ASC LIMIT 2000"_s);
}

void TestQueries::nothingButNamesReachesASelect_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("fine");
    QTest::newRow("standard") << u"Name"_s << true;
    QTest::newRow("custom") << u"Tier_2__c"_s << true;
    QTest::newRow("parent") << u"Owner.Profile.Name"_s << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("blank") << u"Name FROM Contact"_s << false;
    QTest::newRow("comma") << u"Name,Id"_s << false;
    QTest::newRow("subquery") << u"(SELECT Id FROM Contacts)"_s << false;
    QTest::newRow("function") << u"COUNT(Id)"_s << false;
    QTest::newRow("quote") << u"Name'"_s << false;
    QTest::newRow("comment") << u"Name--"_s << false;
    QTest::newRow("begins with a digit") << u"1Name"_s << false;
    QTest::newRow("ends with a dot") << u"Owner."_s << false;
    QTest::newRow("two dots") << u"Owner..Name"_s << false;
    QTest::newRow("not ASCII") << u"Näme"_s << false;
    QTest::newRow("newline") << u"Name\nFROM"_s << false;
}

void TestQueries::nothingButNamesReachesASelect()
{
    QFETCH(QString, name);
    QFETCH(bool, fine);
    QCOMPARE(isSoqlName(name), fine);
    ChangeQuery query = base();
    query.fields = QStringList{name};
    const QString selected = toSoql(query).section(u" FROM Account"_s, 0, 0);
    QCOMPARE(selected, fine && name != u"Id"_s ? own + u", "_s + name : QString(own));
}

void TestQueries::idsInConditionsAreQuoted()
{
    ChangeQuery query = base();
    query.afterStamp = Instant{};
    query.afterId = RecordId(u"x' OR Name != '"_s);
    QVERIFY2(toSoql(query).contains(u"Id > 'x\\' OR Name != \\''"_s), qPrintable(toSoql(query)));
}

void TestQueries::limitHeaderIsReadTolerantly_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<qint64>("maximum");
    QTest::newRow("plain") << QByteArray("api-usage=10018/100000") << qint64{10018} << qint64{100000};
    QTest::newRow("per app behind") << QByteArray(
        "api-usage=18/15000; per-app-api-usage=17/250(appName=my-app)")
                                    << qint64{18} << qint64{15000};
    QTest::newRow("per app before") << QByteArray("per-app-api-usage=17/250(appName=x); api-usage=18/15000")
                                    << qint64{18} << qint64{15000};
    QTest::newRow("per app alone") << QByteArray("per-app-api-usage=17/250(appName=x)") << qint64{-1}
                                   << qint64{-1};
    QTest::newRow("blanks") << QByteArray(" api-usage = 18 / 15000 ") << qint64{18} << qint64{15000};
    QTest::newRow("nothing") << QByteArray() << qint64{-1} << qint64{-1};
    QTest::newRow("words") << QByteArray("api-usage=many/few") << qint64{-1} << qint64{-1};
}

void TestQueries::limitHeaderIsReadTolerantly()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, used);
    QFETCH(qint64, maximum);
    const Allowance allowance = parseLimitInfo(header).value_or(Allowance{-1, -1});
    QCOMPARE(allowance.used, used);
    QCOMPARE(allowance.maximum, maximum);
}

void TestQueries::choosesTheHighestVersionNotAbovePinned_data()
{
    QTest::addColumn<QString>("pinned");
    QTest::addColumn<QByteArray>("listed");
    QTest::addColumn<QByteArray>("chosen"); // empty: an error
    QTest::addColumn<ErrorKind>("kind");
    const QByteArray three = R"([{"version":"64.0"},{"version":"65.0"},{"version":"66.0"}])";
    QTest::newRow("listed") << u"65.0"_s << three << QByteArray("v65.0") << ErrorKind::Internal;
    QTest::newRow("with a v") << u"v65.0"_s << three << QByteArray("v65.0") << ErrorKind::Internal;
    QTest::newRow("newer than the instance")
        << u"67.0"_s << three << QByteArray("v66.0") << ErrorKind::Internal;
    QTest::newRow("retired") << u"31.0"_s << three << QByteArray() << ErrorKind::Configuration;
    QTest::newRow("not a version") << u"latest"_s << three << QByteArray() << ErrorKind::Configuration;
    QTest::newRow("cut") << u"66.0"_s << three.chopped(5) << QByteArray() << ErrorKind::Network;
    QTest::newRow("error object") << u"66.0"_s << QByteArray("{}") << QByteArray() << ErrorKind::Network;
    QTest::newRow("not sorted") << u"66.0"_s
                                << QByteArray(R"([{"version":"66.0"},{"version":"7.0"},{"x":1},3])")
                                << QByteArray("v66.0") << ErrorKind::Internal;
}

void TestQueries::choosesTheHighestVersionNotAbovePinned()
{
    QFETCH(QString, pinned);
    QFETCH(QByteArray, listed);
    QFETCH(QByteArray, chosen);
    QFETCH(ErrorKind, kind);
    const auto version = chooseVersion(listed, pinned);
    QCOMPARE(version.value_or(QByteArray()), chosen);
    if (!version)
        QCOMPARE(version.error().kind, kind);
}

} // namespace

std::unique_ptr<QObject> testQueries()
{
    return std::make_unique<TestQueries>();
}

#include "tst_queries.moc"
