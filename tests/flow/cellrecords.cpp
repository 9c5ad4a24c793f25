// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on both sides of a cell's world.
#include "tests/flow/cellworld.h"

#include "app/sandbox/seeddata.h"

#include <QRegularExpression>

namespace tandem::test {
using namespace Qt::StringLiterals;

namespace {

bool isAlive(const Row &row)
{
    return !row.value("IsDeleted", false);
}

/// Rows of the same object or entity that are another flow's.
bool isOthers(Flow flow, Side side, const Row &row)
{
    if (side == Side::Salesforce) {
        if (flow == Flow::Tasks || flow == Flow::History)
            return (text(row, "TaskSubtype") == "Call"_L1) != (flow == Flow::History);
        return false;
    }
    const QString type = text(row, "type");
    switch (flow) {
    case Flow::Events:
        return type != "meeting"_L1;
    case Flow::History:
        return type != "call"_L1;
    case Flow::Notes:
        return type != "note"_L1;
    case Flow::Comments:
        return text(row, "entity") != "customer"_L1;
    case Flow::TaskComments:
        return text(row, "entity") != "task"_L1;
    default:
        return false;
    }
}

} // namespace

/// Who owns accounts, and who looks after customers. What Tandem makes is the connected user's, which is
/// nobody's word.
Records CellWorld::members()
{
    Records found;
    for (const Row &row : salesforceRows("Account")) {
        const QString owner = text(row, "OwnerId");
        if (isAlive(row) && owner != sandbox::seedUserId(0))
            found.emplace(text(row, "Id"), mailOf(owner));
    }
    return found;
}

Records CellWorld::records(Side side)
{
    Records found;
    const QByteArray kind = kindOf(side).toLatin1();
    const QByteArray field = fieldOf(side).toLatin1();
    if (side == Side::Salesforce) {
        if (m_cell.flow == Flow::Owners)
            return members();
        if (m_cell.flow == Flow::TaskComments) {
            static const QRegularExpression form(u"\\[#(\\d+) [^\\]]*\\]\\n?([^\\[]*)"_s);
            for (auto match = form.globalMatch(description()); match.hasNext();) {
                const QRegularExpressionMatch next = match.next();
                found.emplace(next.captured(1), next.captured(2).simplified());
            }
            return found;
        }
        const bool notes = kind == "ContentNote";
        for (const Row &row : salesforceRows(kind)) {
            const QString id = text(row, "Id");
            if (isAlive(row) && !isOthers(m_cell.flow, side, row))
                found.emplace(id, wordsOf(notes ? noteHtml(id) : text(row, field.constData())));
        }
        return found;
    }
    for (const Row &row : startdeliverRows(kind.toStdString())) {
        if (isOthers(m_cell.flow, side, row))
            continue;
        QString words = wordsOf(text(row, field.constData()));
        if (m_cell.flow == Flow::Owners)
            words = mailOf(words);
        if (m_cell.flow != Flow::Owners || !words.isEmpty())
            found.emplace(text(row, "id"), words);
    }
    return found;
}

Snapshot CellWorld::snapshot()
{
    Snapshot all;
    for (const char *object : {"Account", "Contact", "User", "Event", "EventRelation", "Task", "TaskRelation",
             "ContentNote", "ContentDocument", "ContentDocumentLink", "ContentVersion", "FeedItem"}) {
        for (Row &row : salesforceRows(object)) {
            const QString id = text(row, "Id");
            all.emplace(u"salesforce %1 %2"_s.arg(QLatin1StringView(object), id), std::move(row));
        }
    }
    for (const char *entity : {"customer", "user", "interaction", "task", "comment", "teammember"}) {
        for (Row &row : startdeliverRows(entity)) {
            const QString id = text(row, "id");
            all.emplace(u"startdeliver %1 %2"_s.arg(QLatin1StringView(entity), id), std::move(row));
        }
    }
    return all;
}

QString CellWorld::standing()
{
    const auto found = counts(m_cell.flow);
    return found.holds + found.conflicts > 0 ? u"held"_s
        : found.refusals > 0                 ? u"refused"_s
        : found.waiting > 0                  ? u"waiting"_s
                                             : QString();
}

bool CellWorld::isLinked()
{
    using Links = QHash<RecordId, store::Link>;
    const RecordId id(m_startdeliver);
    const Links links = fromState<Links>(
        [&](store::StateTransaction &tx) { return tx.links(m_cell.flow, Side::Startdeliver, {id}); });
    const auto link = links.constFind(id);
    return link != links.constEnd() && link->state == store::LinkState::Active;
}

} // namespace tandem::test
