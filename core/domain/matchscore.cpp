// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/matchscore.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

using Rule = MatchKey::Normalise;

constexpr double nearlySame = 0.9;
constexpr double similar = 0.7;
constexpr double alike = 0.5;
constexpr double nothingInCommon = 0.3;

struct Weight
{
    int same;
    int other;
    const char *what;
};

Weight weightOf(Rule rule)
{
    switch (rule) {
    case Rule::Email:
        return {60, -15, "mail address"};
    case Rule::Domain:
        return {45, -25, "domain"};
    case Rule::Phone:
        return {45, -10, "phone"};
    case Rule::CompanyName:
        return {40, 0, "company name"}; // How much it differs is judged with the name.
    case Rule::Exact:
    case Rule::Text:
        break;
    }
    return {30, 0, "text"};
}

/// Everybody has an address there: it says nothing about who somebody is.
bool isMailProvider(const QString &domain)
{
    static const QSet<QString> providers{u"gmail.com"_s, u"googlemail.com"_s, u"hotmail.com"_s,
        u"hotmail.se"_s, u"outlook.com"_s, u"live.com"_s, u"live.se"_s, u"msn.com"_s, u"yahoo.com"_s,
        u"yahoo.co.uk"_s, u"icloud.com"_s, u"me.com"_s, u"aol.com"_s, u"gmx.de"_s, u"gmx.net"_s, u"web.de"_s,
        u"proton.me"_s, u"protonmail.com"_s, u"mail.com"_s, u"telia.com"_s, u"wanadoo.fr"_s, u"orange.fr"_s,
        u"free.fr"_s};
    return providers.contains(domain);
}

/// northwind.com and northwind.se are often one company.
bool differsInItsEndingOnly(const QString &a, const QString &b)
{
    return a.section(u'.', 0, -2) == b.section(u'.', 0, -2);
}

class Scorer
{
public:
    void addKey(const KeyEvidence &key)
    {
        const QString left = normaliseKey(key.rule, key.salesforce);
        const QString right = normaliseKey(key.rule, key.startdeliver);
        if (left.isEmpty() || right.isEmpty())
            return;
        const Weight weight = weightOf(key.rule);
        const QString what = QString::fromLatin1(weight.what);
        const bool isDomain = key.rule == Rule::Domain;
        if (left == right && isDomain && isMailProvider(left))
            return;
        if (left == right)
            add(weight.same, u"same "_s + what);
        else if (weight.other != 0 && !(isDomain && differsInItsEndingOnly(left, right)))
            add(weight.other, u"another "_s + what);
    }

    void addName(double likeness)
    {
        if (likeness >= nearlySame)
            add(30, u"same name"_s);
        else if (likeness >= similar)
            add(20, u"similar name"_s);
        else if (likeness >= alike)
            add(5, u"name is alike"_s);
        else if (likeness < nothingInCommon)
            add(-25, u"another name"_s);
    }

    MatchScore take()
    {
        m_score.points = std::clamp(m_score.points, 0, 100);
        return std::move(m_score);
    }

private:
    void add(int points, const QString &reason)
    {
        m_score.points += points;
        m_score.reasons.append(reason);
    }

    MatchScore m_score;
};

QMap<QString, int> letterPairs(const QString &text)
{
    QMap<QString, int> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        ++pairs[text.mid(i, 2)];
    return pairs;
}

} // namespace

double nameSimilarity(QStringView a, QStringView b)
{
    const QString left = normaliseKey(Rule::CompanyName, Value(a.toString()));
    const QString right = normaliseKey(Rule::CompanyName, Value(b.toString()));
    if (left.isEmpty() || right.isEmpty())
        return 0;
    if (left == right)
        return 1;
    const QMap<QString, int> ours = letterPairs(left);
    const QMap<QString, int> theirs = letterPairs(right);
    int common = 0;
    for (auto pair = ours.cbegin(); pair != ours.cend(); ++pair)
        common += std::min(pair.value(), theirs.value(pair.key()));
    const qsizetype all = std::max<qsizetype>(left.size() + right.size() - 2, 1);
    return 2.0 * common / static_cast<double>(all);
}

MatchScore scoreMatch(
    const QList<KeyEvidence> &keys, QStringView salesforceName, QStringView startdeliverName)
{
    Scorer scorer;
    for (const KeyEvidence &key : keys)
        scorer.addKey(key);
    if (!salesforceName.trimmed().isEmpty() && !startdeliverName.trimmed().isEmpty())
        scorer.addName(nameSimilarity(salesforceName, startdeliverName));
    return scorer.take();
}

} // namespace tandem
