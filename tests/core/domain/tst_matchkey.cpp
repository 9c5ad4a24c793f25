// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/matchkey.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using Normalise = MatchKey::Normalise;

class TestMatchKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valuesBecomeComparable_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("key");
        const auto row = [](Normalise rule, const char16_t *value, const char16_t *key) {
            const QString text = QString::fromUtf16(value);
            QTest::addRow("%s: %s", qPrintable(normaliseName(rule)), qPrintable(text))
                << static_cast<int>(rule) << text << QString::fromUtf16(key);
        };
        row(Normalise::Exact, u" Ab ", u"Ab");
        row(Normalise::Text, u"  Größe \t X ", u"größe x");
        row(Normalise::Text, u"ﬁrm", u"firm");
        row(Normalise::Email, u" Anna@Example.COM ", u"anna@example.com");
        row(Normalise::Email, u"anna", u"");
        row(Normalise::Email, u"@example.com", u"");
        row(Normalise::Email, u"a@b@c", u"");
        row(Normalise::Domain, u"https://www.Example.com/path?q=1", u"example.com");
        row(Normalise::Domain, u"www.example.com", u"example.com");
        row(Normalise::Domain, u"example.com:8080", u"example.com");
        row(Normalise::Domain, u"http://user@shop.example.com.", u"shop.example.com");
        row(Normalise::Domain, u"Anna@Example.com", u"example.com");
        row(Normalise::Domain, u"localhost", u"");
        row(Normalise::Domain, u"not a host", u"");
        row(Normalise::Domain, u"", u"");
        row(Normalise::Phone, u"+46 (0)8-123 456", u"+468123456");
        row(Normalise::Phone, u"0046 8 123456", u"+468123456");
        row(Normalise::Phone, u"08-123 456", u"08123456");
        row(Normalise::Phone, u"(0)8 123 456", u"08123456");
        row(Normalise::Phone, u"+1 555 123 4567 ext. 12", u"+15551234567");
        row(Normalise::Phone, u"+1 555 123 4567 x12", u"+15551234567");
        row(Normalise::Phone, u"1234", u"");
        row(Normalise::Phone, u"none", u"");
        row(Normalise::CompanyName, u"ACME Inc.", u"acme");
        row(Normalise::CompanyName, u"Acme, Inc", u"acme");
        row(Normalise::CompanyName, u"A.C.M.E. GmbH & Co. KG", u"acme");
        row(Normalise::CompanyName, u"AB Volvo (publ)", u"volvo");
        row(Normalise::CompanyName, u"Volvo AB", u"volvo");
        row(Normalise::CompanyName, u"Novo Nordisk A/S", u"novonordisk");
        row(Normalise::CompanyName, u"L'Oréal S.A.", u"loréal");
        row(Normalise::CompanyName, u"Åkeri & Söner", u"åkerisöner");
        row(Normalise::CompanyName, u"Company", u"company");
        row(Normalise::CompanyName, u"Co Ltd", u"co");
        row(Normalise::CompanyName, u"Abba", u"abba");
        row(Normalise::CompanyName, u"---", u"");
    }

    void valuesBecomeComparable()
    {
        QFETCH(int, rule);
        QFETCH(QString, value);
        QFETCH(QString, key);
        QCOMPARE_EQ(normaliseKey(static_cast<Normalise>(rule), Value(value)), key);
    }

    void nothingToCompareGivesNoKey()
    {
        for (const auto rule : {Normalise::Exact, Normalise::Text, Normalise::Email, Normalise::Domain,
                 Normalise::Phone, Normalise::CompanyName}) {
            QVERIFY(normaliseKey(rule, Value()).isEmpty());
            QVERIFY(normaliseKey(rule, Value(u" "_s)).isEmpty());
            QCOMPARE_EQ(normaliseFromName(normaliseName(rule)), rule);
        }
        QVERIFY(!normaliseFromName(u"Email").has_value());
    }
};

std::unique_ptr<QObject> makeTestMatchKey()
{
    return std::make_unique<TestMatchKey>();
}

#include "tst_matchkey.moc"
