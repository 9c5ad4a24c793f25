// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/oracle.h"

#include <algorithm>

namespace tandem::test {
using namespace Qt::StringLiterals;

namespace {

QString trimmedNumber(QString text)
{
    if (text.contains(u'.') && !text.contains(u'e', Qt::CaseInsensitive)) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return text;
}

Row member(const Row &row, const std::string &name)
{
    const auto found = row.find(name);
    return found == row.end() ? Row() : *found;
}

QString idOf(const Row &row, bool salesforce)
{
    return plainText(member(row, salesforce ? "Id" : "id"));
}

/// What the sandbox's trigger on phones makes of one.
QString digits(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && kept.isEmpty()))
            kept.append(c);
    }
    return kept.isEmpty() ? text : kept;
}

bool isDeleted(const Row &row)
{
    const Row deleted = member(row, "IsDeleted");
    return deleted.is_boolean() && deleted.get<bool>();
}

class Judge
{
public:
    explicit Judge(const OracleFlow &flow)
        : m_flow(flow)
    {
        for (const Row &row : flow.salesforce)
            m_salesforce.emplace(idOf(row, true), &row);
        for (const Row &row : flow.startdeliver)
            m_startdeliver.emplace(idOf(row, false), &row);
    }

    QStringList run()
    {
        for (const OracleLink &link : m_flow.store.links)
            judgeLink(link);
        for (const auto &[id, row] : m_salesforce)
            judgeAlone(id, *row, true);
        for (const auto &[id, row] : m_startdeliver)
            judgeAlone(id, *row, false);
        return m_faults;
    }

private:
    void judgeLink(const OracleLink &link)
    {
        if (!m_linkedSalesforce.insert(link.salesforce).second)
            m_faults.append(u"%1: %2 has two partners"_s.arg(m_flow.name, link.salesforce));
        if (!m_linkedStartdeliver.insert(link.startdeliver).second)
            m_faults.append(u"%1: %2 has two partners"_s.arg(m_flow.name, link.startdeliver));
        const auto left = m_salesforce.find(link.salesforce);
        const auto right = m_startdeliver.find(link.startdeliver);
        const bool leftGone = left == m_salesforce.end() || isDeleted(*left->second);
        const bool rightGone = right == m_startdeliver.end();
        if (m_flow.tracksDeletes && (leftGone || rightGone))
            judgeGone(link, leftGone, rightGone);
        else if (link.active && !leftGone && !rightGone)
            judgeUnmarked(link, *left->second, *right->second);
        if (!link.active || left == m_salesforce.end() || right == m_startdeliver.end()
            || isDeleted(*left->second))
            return;
        if (m_flow.outOfScope.contains(link.salesforce) || m_flow.outOfScope.contains(link.startdeliver))
            return;
        for (const OracleField &field : m_flow.fields)
            judgeField(link, field, *left->second, *right->second);
    }

    /// A pair with a deleted end: who deleted it, and what became of the other one.
    void judgeGone(const OracleLink &link, bool leftGone, bool rightGone)
    {
        const OracleStore &store = m_flow.store;
        const auto left = m_salesforce.find(link.salesforce);
        const bool merged =
            left != m_salesforce.end() && !plainText(member(*left->second, "MasterRecordId")).isEmpty();
        const bool wentAlong = left != m_salesforce.end() && !m_flow.salesforceParent.empty()
            && m_flow.deletedParents.contains(plainText(member(*left->second, m_flow.salesforceParent)));
        const bool leftByPeople = m_flow.deletedByPeople.contains(link.salesforce) || merged || wentAlong;
        const bool rightByPeople = m_flow.deletedByPeople.contains(link.startdeliver);
        const bool follows = m_flow.deletes == OracleFlow::Deletes::Deleted;
        if (leftGone && !leftByPeople && !(follows && rightByPeople))
            m_faults.append(u"%1: nobody deleted %2"_s.arg(m_flow.name, link.salesforce));
        if (rightGone && !rightByPeople && !(follows && leftByPeople))
            m_faults.append(u"%1: nobody deleted %2"_s.arg(m_flow.name, link.startdeliver));
        const QString survivor = leftGone ? link.startdeliver : link.salesforce;
        const bool hasWord = store.holds.contains(survivor) || store.decisions.contains({survivor, QString()})
            || store.refusals.contains({leftGone ? link.salesforce : link.startdeliver, QString()});
        if (!m_flow.swept || link.frozen || hasWord)
            return;
        if (link.active)
            m_faults.append(u"%1: %2/%3 is linked although one is deleted"_s.arg(
                m_flow.name, link.salesforce, link.startdeliver));
        if (leftGone == rightGone || m_flow.outOfScope.contains(survivor))
            return;
        if (follows)
            m_faults.append(u"%1: %2 lives on without its partner"_s.arg(m_flow.name, survivor));
        if (m_flow.deletes == OracleFlow::Deletes::Marked && !isMarked(survivor, leftGone))
            m_faults.append(u"%1: %2 is not marked"_s.arg(m_flow.name, survivor));
    }

    bool isMarked(const QString &id, bool inStartdeliver) const
    {
        const auto &[field, value] = inStartdeliver ? m_flow.startdeliverMark : m_flow.salesforceMark;
        const Row &row = inStartdeliver ? *m_startdeliver.at(id) : *m_salesforce.at(id);
        return field.empty() || plainText(member(row, field)) == value;
    }

    void judgeUnmarked(const OracleLink &link, const Row &left, const Row &right)
    {
        if (m_flow.deletes != OracleFlow::Deletes::Marked)
            return;
        const auto &[there, leftValue] = m_flow.salesforceMark;
        const auto &[here, rightValue] = m_flow.startdeliverMark;
        if ((!there.empty() && plainText(member(left, there)) == leftValue)
            || (!here.empty() && plainText(member(right, here)) == rightValue))
            m_faults.append(u"%1: %2/%3 is marked as deleted and is not"_s.arg(
                m_flow.name, link.salesforce, link.startdeliver));
    }

    void judgeField(const OracleLink &link, const OracleField &field, const Row &left, const Row &right)
    {
        const bool oneBlank = plainText(member(left, field.salesforce)).isEmpty()
            != plainText(member(right, field.startdeliver)).isEmpty();
        if (oneBlank && m_flow.store.clearsKept.contains({link.salesforce, field.key}))
            return;
        if (equal(field, left, right) || hasReason(link, field, left, right))
            return;
        m_faults.append(u"%1: %2/%3 differ in %4 without a reason: \"%5\" and \"%6\""_s.arg(m_flow.name,
            link.salesforce, link.startdeliver, field.key, plainText(member(left, field.salesforce)),
            plainText(member(right, field.startdeliver))));
    }

    bool equal(const OracleField &field, const Row &left, const Row &right) const
    {
        const QString salesforce = plainText(member(left, field.salesforce));
        const QString startdeliver = plainText(member(right, field.startdeliver));
        switch (field.kind) {
        case OracleField::Kind::Plain:
            return salesforce.compare(startdeliver, Qt::CaseSensitive) == 0;
        case OracleField::Kind::Reference:
            return salesforce.isEmpty()
                ? startdeliver.isEmpty()
                : m_flow.parents.contains(salesforce) && m_flow.parents.at(salesforce) == startdeliver;
        case OracleField::Kind::Time:
        case OracleField::Kind::People:
        case OracleField::Kind::Person:
        case OracleField::Kind::Html:
        case OracleField::Kind::Done:
        case OracleField::Kind::TaskText:
        case OracleField::Kind::Priority:
            return sameActivity(m_flow, field, left, right);
        case OracleField::Kind::JoinedName:
        case OracleField::Kind::FirstName:
        case OracleField::Kind::LastName:
            break;
        }
        const QString first = plainText(member(left, "FirstName"));
        const QString last = plainText(member(left, "LastName"));
        return (first + u' ' + last).simplified() == startdeliver.simplified();
    }

    bool hasReason(const OracleLink &link, const OracleField &field, const Row &left, const Row &right) const
    {
        const OracleStore &store = m_flow.store;
        if (store.conflicts.contains({link.salesforce, field.key}))
            return true;
        for (const QString &id : {link.salesforce, link.startdeliver}) {
            if (store.refusals.contains({id, field.key}) || store.refusals.contains({id, QString()})
                || store.decisions.contains({id, field.key}) || store.decisions.contains({id, QString()})
                || store.waiting.contains(id) || store.holds.contains(id))
                return true;
        }
        if (store.changedByService.contains({link.salesforce, field.key})
            && plainText(member(left, field.salesforce))
                == digits(plainText(member(right, field.startdeliver))))
            return true;
        // A one-way mapping says nothing about the side it comes from: an own value there stays until the
        // source changes.
        return !field.toSalesforce || !field.toStartdeliver;
    }

    void judgeAlone(const QString &id, const Row &row, bool salesforce)
    {
        const auto &linked = salesforce ? m_linkedSalesforce : m_linkedStartdeliver;
        if (linked.contains(id) || isDeleted(row) || m_flow.outOfScope.contains(id))
            return;
        if (salesforce ? !m_flow.createsInStartdeliver : !m_flow.createsInSalesforce)
            return;
        const OracleStore &store = m_flow.store;
        if (store.holds.contains(id) || store.waiting.contains(id)
            || store.decisions.contains({id, QString()}))
            return;
        const bool refused = std::any_of(store.refusals.begin(), store.refusals.end(),
            [&](const auto &refusal) { return refusal.first == id; });
        if (refused)
            return;
        const std::string &parentField = salesforce ? m_flow.salesforceParent : m_flow.startdeliverParent;
        if (!parentField.empty() && plainText(member(row, parentField)).isEmpty())
            return;
        m_faults.append(u"%1: %2 of %3 has no partner and no reason"_s.arg(
            m_flow.name, id, salesforce ? u"Salesforce"_s : u"Startdeliver"_s));
    }

    const OracleFlow &m_flow;
    std::map<QString, const Row *> m_salesforce;
    std::map<QString, const Row *> m_startdeliver;
    std::set<QString> m_linkedSalesforce;
    std::set<QString> m_linkedStartdeliver;
    QStringList m_faults;
};

} // namespace

QString plainText(const Row &value)
{
    if (value.is_null())
        return {};
    if (value.is_string()) {
        QString text = QString::fromStdString(value.get<std::string>()).trimmed();
        text.replace(u"\r\n"_s, u"\n"_s);
        return text;
    }
    if (value.is_boolean())
        return value.get<bool>() ? u"true"_s : u"false"_s;
    if (value.is_number_integer())
        return QString::number(value.get<qint64>());
    if (value.is_number())
        return trimmedNumber(QString::number(value.get<double>(), 'f', 6));
    if (value.is_array()) {
        QStringList parts;
        for (const Row &item : value)
            parts.append(plainText(item));
        parts.sort();
        return parts.join(u';');
    }
    return QString::fromStdString(value.dump());
}

QStringList staleBases(const OracleFlow &flow)
{
    std::map<QString, const Row *> rows;
    for (const Row &row : flow.salesforce)
        rows.emplace(idOf(row, true), &row);
    for (const Row &row : flow.startdeliver)
        rows.emplace(idOf(row, false), &row);
    QStringList stale;
    for (const OracleLink &link : flow.store.links) {
        for (const OracleField &field : flow.fields) {
            const auto left = rows.find(link.salesforce);
            const auto right = rows.find(link.startdeliver);
            if (field.kind != OracleField::Kind::Plain || left == rows.end() || right == rows.end())
                continue;
            const std::pair<QString, QString> now{plainText(member(*left->second, field.salesforce)),
                plainText(member(*right->second, field.startdeliver))};
            const auto base = link.base.find(field.key);
            const auto then = base == link.base.end() ? std::pair<QString, QString>() : base->second;
            if (then != now)
                stale.append(
                    u"%1: %2/%3 hold \"%4\" and \"%5\" in %6, and the base says \"%7\" and \"%8\""_s.arg(
                        flow.name, link.salesforce, link.startdeliver, now.first, now.second, field.key,
                        then.first, then.second));
        }
    }
    return stale;
}

QStringList judgeWorld(const OracleFlow &flow)
{
    return Judge(flow).run();
}

} // namespace tandem::test
