// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configuration.h"
#include "core/domain/matchscore.h"
#include "tests/core/domain/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using Rule = MatchKey::Normalise;

namespace {

struct Company
{
    QString name;
    QString site;
    QString phone;
};

struct Labelled
{
    Company salesforce;
    Company startdeliver;
    bool same = false;
};

/// Pairs as two systems really hold them, and pairs that only look alike. Everything comes out of the seed.
class LabelledPairs
{
public:
    explicit LabelledPairs(quint32 seed)
        : m_random(seed)
    {
    }

    QList<Labelled> make(int count)
    {
        QList<Labelled> pairs;
        for (int i = 0; i < count; ++i)
            pairs.append(i % 2 == 0 ? samePair(i) : otherPair(i));
        return pairs;
    }

private:
    QString pick(const QStringList &words)
    {
        return words.at(static_cast<qsizetype>(m_random.bounded(static_cast<quint32>(words.size()))));
    }

    QString stem()
    {
        static const QStringList first{u"North"_s, u"Blue"_s, u"Ever"_s, u"Sol"_s, u"Kraft"_s, u"Lind"_s,
            u"Berg"_s, u"Data"_s, u"Medi"_s, u"Aqua"_s, u"Terra"_s, u"Nova"_s, u"Ferro"_s, u"Helio"_s,
            u"Opti"_s, u"Astra"_s};
        static const QStringList second{u"wind"_s, u"line"_s, u"tech"_s, u"gruppen"_s, u"ström"_s, u"field"_s,
            u"port"_s, u"care"_s, u"works"_s, u"sen"_s, u"mark"_s, u"vision"_s, u"kraft"_s, u"logic"_s};
        return pick(first) + pick(second);
    }

    Company company(int number)
    {
        const QString name =
            stem() + u' ' + pick({u"Systems"_s, u"Energi"_s, u"Foods"_s, u"Logistik"_s, u"Health"_s});
        const QString host =
            normaliseKey(Rule::CompanyName, Value(name)) + QString::number(number) + u".com"_s;
        return {name, u"https://www."_s + host, u"+46 8 %1"_s.arg(1'000'000 + m_random.bounded(8'999'999))};
    }

    /// As somebody else typed it.
    Company retyped(Company company)
    {
        switch (m_random.bounded(5)) {
        case 0:
            company.name += pick({u" AB"_s, u" Inc."_s, u" GmbH"_s, u", Ltd"_s});
            break;
        case 1:
            company.name = company.name.toUpper();
            break;
        case 2:
            company.name.remove(static_cast<qsizetype>(1 + m_random.bounded(4)), 1);
            break;
        case 3:
            company.name = company.name.section(u' ', 0, 0);
            break;
        default:
            break;
        }
        if (m_random.bounded(2) == 0)
            company.site = company.site.mid(12) + u"/contact"_s;
        if (m_random.bounded(2) == 0)
            company.phone.replace(u"+46 "_s, u"0046-"_s);
        return company;
    }

    Labelled samePair(int number)
    {
        const Company here = company(number);
        Company there = retyped(here);
        switch (m_random.bounded(4)) {
        case 0:
            there.phone.clear();
            break;
        case 1:
            there.site.clear();
            break;
        case 2:
            there.phone = u"+46 31 %1"_s.arg(1'000'000 + m_random.bounded(8'999'999));
            break;
        default:
            break;
        }
        return {here, there, true};
    }

    Labelled otherPair(int number)
    {
        const Company here = company(number);
        Company there = company(number + 10'000);
        switch (m_random.bounded(5)) {
        case 0: // Two companies of one group behind one site.
            there.site = here.site;
            break;
        case 1: // The same name in another country.
            there.name = here.name;
            break;
        case 2: // A switchboard, or the phone of their accountant.
            there.phone = here.phone;
            break;
        case 3: // A mail provider instead of a site.
            there.site = u"gmail.com"_s;
            return {{here.name, u"info@gmail.com"_s, here.phone}, there, false};
        default:
            break;
        }
        return {here, there, false};
    }

    QRandomGenerator m_random;
};

MatchScore scoreOf(const Labelled &pair)
{
    const QList<KeyEvidence> keys{{Rule::Domain, Value(pair.salesforce.site), Value(pair.startdeliver.site)},
        {Rule::CompanyName, Value(pair.salesforce.name), Value(pair.startdeliver.name)},
        {Rule::Phone, Value(pair.salesforce.phone), Value(pair.startdeliver.phone)}};
    return scoreMatch(keys, pair.salesforce.name, pair.startdeliver.name);
}

} // namespace

class TestMatchScore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void evidenceIsCounted_data()
    {
        QTest::addColumn<Rule>("rule");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("otherName");
        QTest::addColumn<int>("points");
        QTest::newRow("mail and name") << Rule::Email << u"a@x.se"_s << u"A@X.SE"_s << u"Northwind"_s << 90;
        QTest::newRow("a shared mailbox")
            << Rule::Email << u"info@x.se"_s << u"info@x.se"_s << u"Contoso"_s << 35;
        QTest::newRow("domain and name")
            << Rule::Domain << u"x.se"_s << u"www.x.se"_s << u"Northwind AB"_s << 75;
        QTest::newRow("one group") << Rule::Domain << u"x.se"_s << u"x.se"_s << u"Kontorsmaterial"_s << 20;
        QTest::newRow("a mail provider")
            << Rule::Domain << u"gmail.com"_s << u"gmail.com"_s << u"Northwind"_s << 30;
        QTest::newRow("another domain") << Rule::Domain << u"x.se"_s << u"y.se"_s << u"Northwind"_s << 5;
        QTest::newRow("another ending") << Rule::Domain << u"x.se"_s << u"x.com"_s << u"Northwind"_s << 30;
        QTest::newRow("blank says nothing")
            << Rule::Domain << QString() << u"x.com"_s << u"Northwind"_s << 30;
        QTest::newRow("phone") << Rule::Phone << u"+46 8 123456"_s << u"0046 8 123456"_s << u"Northwind"_s
                               << 75;
        QTest::newRow("nothing in common") << Rule::Phone << u"123456"_s << u"654321"_s << u"Contoso"_s << 0;
    }
    void evidenceIsCounted()
    {
        QFETCH(Rule, rule);
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(QString, otherName);
        QFETCH(int, points);
        const MatchScore score = scoreMatch({{rule, Value(left), Value(right)}}, u"Northwind", otherName);
        QVERIFY2(score.points == points,
            qPrintable(u"%1 points: %2"_s.arg(score.points).arg(score.reasons.join(u", "_s))));
    }

    /// S2: what is proposed is nearly always right.
    void S2_proposalsArePreciseOnLabelledPairs()
    {
        const int threshold = Configuration::defaults().flow(Flow::Accounts).candidateScore;
        const QList<Labelled> pairs = LabelledPairs(20'260'131).make(500);
        int right = 0;
        int wrong = 0;
        int missed = 0;
        for (const Labelled &pair : pairs) {
            const bool proposed = scoreOf(pair).points >= threshold;
            right += proposed && pair.same ? 1 : 0;
            wrong += proposed && !pair.same ? 1 : 0;
            missed += !proposed && pair.same ? 1 : 0;
        }
        const double precision = static_cast<double>(right) / std::max(right + wrong, 1);
        const double recall = static_cast<double>(right) / std::max(right + missed, 1);
        qInfo("500 labelled pairs, threshold %d: precision %.3f, recall %.3f (%d right, %d wrong, %d missed)",
            threshold, precision, recall, right, wrong, missed);
        QVERIFY(precision >= 0.98);
        QVERIFY(recall >= 0.9); // A threshold that proposes nothing is precise too.
    }
};

std::unique_ptr<QObject> makeMatchScoreTest()
{
    return std::make_unique<TestMatchScore>();
}

#include "tst_matchscore.moc"
