// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/worldoracle.h"

#include <QRegularExpression>

namespace tandem::test {
using namespace Qt::StringLiterals;

namespace {

bool isAlive(const Row &row)
{
    return !row.value("IsDeleted", false);
}

/// The comment that a title refers to; empty: none.
QString referredTo(const QString &title)
{
    static const QRegularExpression form(u"\\[Startdeliver comment (\\d+)\\]\\s*$"_s);
    return form.match(title).captured(1);
}

std::map<QString, QString> linksOf(const WorldOracle &world, Flow flow)
{
    std::map<QString, QString> links;
    const OracleStore store = world.stored(flow);
    for (const OracleLink &link : store.links)
        links.emplace(link.salesforce, link.startdeliver);
    return links;
}

} // namespace

QString wordsOf(const QString &html)
{
    static const QRegularExpression tags(u"<[a-zA-Z/!][^>]*>"_s);
    static const QRegularExpression scripts(u"<script>.*?</script>"_s);
    QString text = html;
    text.remove(scripts);
    text.replace(tags, u" "_s);
    text.replace("&lt;"_L1, "<"_L1).replace("&gt;"_L1, ">"_L1).replace("&quot;"_L1, "\""_L1);
    text.replace("&#39;"_L1, "'"_L1).replace("&nbsp;"_L1, " "_L1).replace("&amp;"_L1, "&"_L1);
    return text.simplified();
}

QStringList noteFaults(const WorldOracle &world)
{
    QStringList faults;
    const auto partners = linksOf(world, Flow::Notes);
    const auto ofComments = linksOf(world, Flow::Comments);
    const auto accounts = linksOf(world, Flow::Accounts);
    std::set<QString> used;
    std::map<QString, Row> notes;
    for (const Row &note : world.salesforceRows("ContentNote")) {
        if (isAlive(note) && referredTo(plainText(note["Title"])).isEmpty())
            notes.emplace(plainText(note["Id"]), note);
    }
    for (const Row &link : world.salesforceRows("ContentDocumentLink")) {
        const QString account = plainText(link["LinkedEntityId"]);
        const auto note = notes.find(plainText(link["ContentDocumentId"]));
        if (!isAlive(link) || note == notes.end() || !accounts.contains(account))
            continue;
        const QString pair = note->first + u'/' + account;
        if (ofComments.contains(pair))
            continue; // whatever its title has become
        const auto partner = partners.find(pair);
        if (partner == partners.end()) {
            faults.append(u"notes: %1 has no partner"_s.arg(pair));
            continue;
        }
        if (!used.insert(partner->second).second)
            faults.append(u"notes: %1 stands for two"_s.arg(partner->second));
        const Row there = world.startdeliverRow("interaction", partner->second.toLongLong());
        const bool same = plainText(there.value("title", Row())) == plainText(note->second["Title"])
            && wordsOf(plainText(there.value("text", Row()))).left(200)
                == plainText(note->second["TextPreview"]).simplified().left(200)
            && plainText(there.value("customerId", Row())) == accounts.at(account)
            && there.value("type", Row()) == "note";
        if (!same)
            faults.append(u"notes: %1 differs from its interaction"_s.arg(pair));
    }
    return faults;
}

QStringList commentFaults(const WorldOracle &world)
{
    QStringList faults;
    const auto partners = linksOf(world, Flow::Comments);
    const auto accounts = linksOf(world, Flow::Accounts);
    const OracleStore store = world.stored(Flow::Comments);
    std::map<QString, int> references;
    std::map<QString, Row> notes;
    for (const Row &note : world.salesforceRows("ContentNote")) {
        notes.emplace(plainText(note["Id"]), note);
        if (isAlive(note))
            ++references[referredTo(plainText(note["Title"]))];
    }
    for (const Row &comment : world.startdeliverRows("comment")) {
        const QString id = plainText(comment["id"]);
        const QString customer = plainText(comment["entityId"]);
        const auto account = std::find_if(
            accounts.begin(), accounts.end(), [&](const auto &pair) { return pair.second == customer; });
        if (comment.value("entity", Row()) != "customer" || account == accounts.end())
            continue;
        if (references[id] > 1)
            faults.append(u"comments: %1 became %2 notes"_s.arg(id).arg(references[id]));
        const auto link = std::find_if(
            partners.begin(), partners.end(), [&](const auto &pair) { return pair.second == id; });
        if (link == partners.end()) {
            faults.append(u"comments: %1 has no note"_s.arg(id));
            continue;
        }
        const bool stated = store.refusals.contains({id, u"Body=text"_s});
        const Row note = notes[link->first.section(u'/', 0, 0)];
        const bool same = plainText(note.value("TextPreview", Row())).simplified().left(200)
                == wordsOf(plainText(comment["text"])).left(200)
            && link->first.section(u'/', 1) == account->first;
        if (!same && !stated)
            faults.append(u"comments: %1 differs from its note %2 without a reason: \"%3\""_s.arg(
                id, link->first, plainText(note.value("TextPreview", Row()))));
    }
    return faults;
}

} // namespace tandem::test
