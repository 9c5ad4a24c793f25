// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configcompletion.h"
#include "core/domain/configuration.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

namespace {

/// The text before and behind the mark "|".
JsonPlace at(QByteArray text)
{
    const qsizetype offset = text.indexOf('|');
    text.remove(offset, 1);
    return jsonPlaceAt(text, offset);
}

QStringList labels(const QByteArray &text)
{
    QStringList all;
    for (const Completion &one : completionsAt(at(text)))
        all.append(one.label);
    return all;
}

} // namespace

/// What may be written where in a configuration that is not finished.
class TestConfigCompletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsWhereItStands_data();
    void knowsWhereItStands();
    void standsSomewhereInEveryText();
    void offersTheKeysThatAreNotThereYet();
    void offersWhatIsAllowed();
    void followsReferencesAndChoices();
    void saysWhatASettingIsFor();
};

void TestConfigCompletion::knowsWhereItStands_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("key");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QByteArray>("word");
    using B = QByteArray;
    QTest::newRow("nothing") << B("|") << u""_s << false << u""_s << B();
    QTest::newRow("first key") << B("{|") << u""_s << true << u""_s << B();
    QTest::newRow("in a key") << B("{\"gu|ards\": {}}") << u""_s << true << u"gu"_s << B("\"guards\"");
    QTest::newRow("open key") << B("{\"gu|\n}") << u""_s << true << u"gu"_s << B("\"gu");
    QTest::newRow("bare key") << B("{gu|}") << u""_s << true << u"gu"_s << B("gu");
    QTest::newRow("value") << B("{\"a\": {\"b\": |}}") << u"/a/b"_s << false << u""_s << B();
    QTest::newRow("in a value") << B("{\"a\": \"on|e\"}") << u"/a"_s << false << u"on"_s << B("\"one\"");
    QTest::newRow("bare value") << B("{\"a\": tr|ue, \"b\": 1}") << u"/a"_s << false << u"tr"_s << B("true");
    QTest::newRow("second element") << B("{\"a\": [1, |]}") << u"/a/1"_s << false << u""_s << B();
    QTest::newRow("in an element") << B("{\"a\": [{\"x\": 1}, {\"y|\": 2}]}") << u"/a/1"_s << true << u"y"_s
                                   << B("\"y\"");
    QTest::newRow("after a member") << B("{\"a\": 1, |}") << u""_s << true << u""_s << B();
    QTest::newRow("after what is closed")
        << B("{\"a\": {\"b\": 1}, \"c\": |}") << u"/c"_s << false << u""_s << B();
    QTest::newRow("quotes inside") << B("{\"a\": \"x\\\"y|z\"}") << u"/a"_s << false << u"x\\\"y"_s
                                   << B("\"x\\\"yz\"");
    QTest::newRow("key with a slash") << B("{\"a/b\": |}") << u"/a~1b"_s << false << u""_s << B();
}

void TestConfigCompletion::knowsWhereItStands()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    QFETCH(bool, key);
    QFETCH(QString, prefix);
    QFETCH(QByteArray, word);
    const JsonPlace place = at(text);
    QCOMPARE(place.path, path);
    QCOMPARE(place.key, key);
    QCOMPARE(place.prefix, prefix);
    QCOMPARE(text.replace("|", "").mid(place.from, place.to - place.from), word);
}

void TestConfigCompletion::standsSomewhereInEveryText()
{
    const QByteArray text = toJson(Configuration::defaults()).left(4000);
    for (qsizetype cut = 0; cut < text.size(); cut += 97) {
        for (qsizetype offset = 0; offset <= cut; offset += 31) {
            const JsonPlace place = jsonPlaceAt(text.left(cut), offset);
            QVERIFY(place.from >= 0 && place.from <= place.to && place.to <= cut);
        }
    }
}

void TestConfigCompletion::offersTheKeysThatAreNotThereYet()
{
    QCOMPARE(labels(R"({"guards": {"deletesPerDay": 1, |, "readBackDelaySeconds": 3}})"),
        QStringList{u"deletesPercent"_s});
    QVERIFY(labels(R"({"gua|"})").contains(u"guards"_s));
    const auto offered = completionsAt(at(R"({"guards": {|}})"));
    QCOMPARE(offered.size(), 3);
    QCOMPARE(offered.first().json, u"\"deletesPerDay\": 25"_s);
    QVERIFY(!offered.first().description.isEmpty());
    // A key that has its value already gets no other.
    QCOMPARE(completionsAt(at(R"({"guards": {"deletesPerD|": 25}})")).first().json, u"\"deletesPerDay\""_s);
    QVERIFY(labels(R"({"no such part": {|}})").isEmpty());
}

void TestConfigCompletion::offersWhatIsAllowed()
{
    QCOMPARE(labels(R"({"flows": {"accounts": {"delete": |}}})"),
        (QStringList{u"ignore"_s, u"mark"_s, u"delete"_s}));
    QCOMPARE(completionsAt(at(R"({"flows": {"accounts": {"delete": "ma|"}}})")).first().json, u"\"mark\""_s);
    QCOMPARE(labels(R"({"flows": {"accounts": {"enabled": |}}})"), (QStringList{u"true"_s, u"false"_s}));
}

void TestConfigCompletion::followsReferencesAndChoices()
{
    QVERIFY(labels(R"({"flows": {"accounts": {"filter": {"salesforce": {"all": [{"op": |}]}}}}})")
                .contains(u"startsWith"_s));
    QVERIFY(labels(R"({"flows": {"accounts": {"mappings": [{"toSalesforce": [{"op": "val|"}]}]}}})")
                .contains(u"valueMap"_s));
    QVERIFY(labels(R"({"flows": {"accounts": {"mappings": [{|}]}}})").contains(u"conflict"_s));
}

void TestConfigCompletion::saysWhatASettingIsFor()
{
    QVERIFY(settingDescription(u"/guards/deletesPerDay"_s).contains(u"0 to 1000000"_s));
    QVERIFY(settingDescription(u"/flows/accounts/delete"_s).contains(u"ignore, mark, delete"_s));
    QVERIFY(settingDescription(u"/no/such/place"_s).isEmpty());
}

std::unique_ptr<QObject> makeTestConfigCompletion()
{
    return std::make_unique<TestConfigCompletion>();
}

#include "tst_configcompletion.moc"
