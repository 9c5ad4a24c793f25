// SPDX-License-Identifier: GPL-3.0-or-later
// What the two sides of an activity have to say alike, out of their rows alone.
#include "tests/flow/oracle.h"

#include <QDateTime>
#include <QRegularExpression>

namespace tandem::test {
using namespace Qt::StringLiterals;

namespace {

Row member(const Row &row, const std::string &name)
{
    const auto found = row.find(name);
    return found == row.end() ? Row() : *found;
}

QStringList listOf(const Row &value)
{
    QStringList list;
    if (value.is_array()) {
        for (const Row &entry : value)
            list.append(plainText(entry));
    } else if (value.is_string()) {
        list = plainText(value).split(u';', Qt::SkipEmptyParts);
    }
    return list;
}

QString second(const QString &instant)
{
    return instant.left(19);
}

/// "2026-12-01T09:00:00 until ..." or "2026-12-01 until 2026-12-03, all day".
QString salesforceTime(const Row &row)
{
    const QString start = plainText(member(row, "StartDateTime"));
    const QString end = plainText(member(row, "EndDateTime"));
    if (plainText(member(row, "IsAllDayEvent")) == "true"_L1)
        return start.left(10) + u" until "_s + end.left(10) + u", all day"_s;
    return start.isEmpty() ? QString() : second(start) + u" until "_s + second(end);
}

QString startdeliverTime(const Row &row, bool endsExclusive)
{
    const QString start = plainText(member(row, "startAt"));
    QString end = plainText(member(row, "endAt"));
    if (start.isEmpty())
        return {};
    if (plainText(member(row, "allDay")) == "true"_L1) {
        QDate last = QDate::fromString((end.isEmpty() ? start : end).left(10), Qt::ISODate);
        if (endsExclusive && !end.isEmpty())
            last = last.addDays(-1);
        return start.left(10) + u" until "_s + last.toString(Qt::ISODate) + u", all day"_s;
    }
    if (end.isEmpty())
        end = QDateTime::fromString(start, Qt::ISODate).addSecs(3600).toUTC().toString(Qt::ISODate);
    return second(start) + u" until "_s + second(end);
}

/// The words of an HTML text.
QString words(QString text)
{
    static const QRegularExpression lines(
        u"<br ?/?>|</p>|</div>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(u"<[a-zA-Z/!][^>]*>"_s);
    text.replace(lines, u"\n"_s);
    text.remove(tags);
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    text.replace("&#39;"_L1, "'"_L1).replace("&nbsp;"_L1, " "_L1).replace("&amp;"_L1, "&"_L1);
    return text.simplified();
}

/// What a person wrote: up to the line under which Tandem keeps comments.
QString aboveMarker(const QString &description)
{
    const qsizetype marker = description.indexOf(u"--- Comments from Startdeliver"_s);
    return (marker < 0 ? description : description.left(marker)).trimmed();
}

bool samePeople(const OracleFlow &flow, const Row &left, const Row &right)
{
    QStringList contacts = listOf(member(left, "EventWhoIds")) + listOf(member(left, "TaskWhoIds"));
    contacts.append(plainText(member(left, "WhoId")));
    const auto invited = flow.invited.find(plainText(member(left, "Id")));
    if (invited != flow.invited.end())
        contacts += invited->second;
    std::set<QString> expected;
    for (const QString &contact : std::as_const(contacts)) {
        const auto user = flow.contacts.find(contact);
        if (user != flow.contacts.end())
            expected.insert(user->second);
    }
    std::set<QString> there;
    for (const QString &user : listOf(member(right, "userId"))) {
        const bool known = std::any_of(flow.contacts.begin(), flow.contacts.end(),
            [&user](const auto &pair) { return pair.second == user; });
        if (known)
            there.insert(user);
    }
    return expected == there;
}

bool samePerson(const OracleFlow &flow, const OracleField &field, const Row &left, const Row &right)
{
    const QString user = plainText(member(left, field.salesforce));
    const Row members = member(right, "teamMemberId");
    const QString teamMember = members.is_array() ? listOf(members).value(0) : plainText(members);
    const auto same = flow.people.find(user);
    const bool known = std::any_of(flow.people.begin(), flow.people.end(),
        [&teamMember](const auto &pair) { return pair.second == teamMember; });
    // Who has no counterpart is left as he is, on either side.
    return same == flow.people.end() || !known ? true : same->second == teamMember;
}

} // namespace

bool sameActivity(const OracleFlow &flow, const OracleField &field, const Row &left, const Row &right)
{
    switch (field.kind) {
    case OracleField::Kind::Time:
        return salesforceTime(left) == startdeliverTime(right, flow.endsExclusive);
    case OracleField::Kind::People:
        return samePeople(flow, left, right);
    case OracleField::Kind::Person:
        return samePerson(flow, field, left, right);
    case OracleField::Kind::Html:
        return plainText(member(left, field.salesforce)).simplified()
            == words(plainText(member(right, field.startdeliver)));
    case OracleField::Kind::Done:
        return (plainText(member(left, "IsClosed")) == "true"_L1)
            == !plainText(member(right, "completedAt")).isEmpty();
    case OracleField::Kind::TaskText:
        return aboveMarker(plainText(member(left, field.salesforce)))
            == plainText(member(right, field.startdeliver));
    case OracleField::Kind::Priority: {
        const QString priority = plainText(member(right, field.startdeliver));
        return plainText(member(left, field.salesforce))
            == (priority.isEmpty() ? flow.usualPriority : priority);
    }
    default:
        return false;
    }
}

bool isOwnTask(const Row &row)
{
    const QString kind = plainText(member(row, "TaskSubtype"));
    return kind != "Call"_L1 && kind != "Email"_L1 && kind != "ListEmail"_L1
        && plainText(member(row, "IsRecurrence")) != "true"_L1;
}

bool isOwnEvent(const Row &row)
{
    return plainText(member(row, "IsChild")) != "true"_L1 && plainText(member(row, "IsPrivate")) != "true"_L1
        && plainText(member(row, "IsRecurrence")) != "true"_L1
        && plainText(member(row, "GroupEventType")) != "3"_L1;
}

} // namespace tandem::test
