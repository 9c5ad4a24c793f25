// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/live/bayeux.h"

#include <QMap>

namespace tandem::live::bayeux {
using namespace Qt::StringLiterals;

namespace {

QByteArray dumped(const Json &message)
{
    return QByteArray::fromStdString(Json::array({message}).dump());
}

const Json &member(const Json &json, const char *key)
{
    static const Json none;
    const auto found = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && found != json.end() ? *found : none;
}

QString textOf(const Json &json)
{
    return json.is_string() ? QString::fromStdString(json.get<std::string>()) : QString();
}

Reply replyOf(const Json &message)
{
    Reply reply;
    reply.successful = member(message, "successful") == Json(true);
    reply.error = textOf(member(message, "error"));
    // A refused handshake says why only there (contract salesforce.md 9.2).
    const QString cause = textOf(member(member(member(message, "ext"), "sfdc"), "failureReason"));
    if (!cause.isEmpty())
        reply.error = cause;
    const Json &advice = member(message, "advice");
    reply.reconnect = textOf(member(advice, "reconnect"));
    if (member(advice, "interval").is_number_integer())
        reply.interval = std::chrono::milliseconds(member(advice, "interval").get<qint64>());
    reply.clientId = textOf(member(message, "clientId"));
    return reply;
}

QString changeName(const QString &type)
{
    if (type == "CREATE"_L1 || type == "GAP_CREATE"_L1)
        return u"created"_s;
    if (type == "DELETE"_L1 || type == "GAP_DELETE"_L1)
        return u"deleted"_s;
    if (type == "UNDELETE"_L1 || type == "GAP_UNDELETE"_L1)
        return u"undeleted"_s;
    return type == "GAP_OVERFLOW"_L1 ? u"gap"_s : u"updated"_s;
}

const QString note = u"ContentNote"_s;
const QString noteVersion = u"ContentVersion"_s;

/// A version of a note is a change of the note: of the note itself where the event names it (a new version
/// does), else of whichever it is a version of. False where it is one of another file.
bool tellsOfNote(const Json &payload, store::Notice &notice, QStringList &ids)
{
    notice.object = note;
    const QString kind = textOf(member(payload, "FileType"));
    if (!kind.isEmpty() && kind != "SNOTE"_L1)
        return false;
    const auto document = SalesforceId::parse(textOf(member(payload, "ContentDocumentId")));
    if (document && ids.size() == 1) {
        ids = {document->text()};
        // Another version of a note that there is.
        if (notice.change == "created"_L1)
            notice.change = u"updated"_s;
    }
    return true;
}

/// An event of several records is a notice for each (contract 9.4). Ids with a wildcard, and overflows, are
/// a gap: the whole object is looked at.
void addEvent(const Json &payload, const QByteArray &own, Instant now, Answer &answer)
{
    const Json &header = member(payload, "ChangeEventHeader");
    store::Notice notice;
    notice.source = u"change-event"_s;
    notice.side = Side::Salesforce;
    notice.object = textOf(member(header, "entityName"));
    notice.change = changeName(textOf(member(header, "changeType")));
    notice.receivedAt = now;
    if (notice.object.isEmpty())
        return;
    const bool isVersion = notice.object == noteVersion;
    answer.objects.insert(isVersion ? note : notice.object);
    const Json &number = member(header, "sequenceNumber");
    const QString transaction = textOf(member(header, "transactionKey")) + u'/'
        + (number.is_number_integer() ? QString::number(number.get<qint64>()) : QString()) + u'/';
    const bool isOwn =
        !own.isEmpty() && textOf(member(header, "changeOrigin")).toUtf8().split(';').contains(own);
    QStringList ids;
    bool whole = notice.change == "gap"_L1;
    for (const Json &id : member(header, "recordIds")) {
        const auto parsed = SalesforceId::parse(textOf(id));
        if (parsed)
            ids.append(parsed->text());
        else
            whole = true;
    }
    if (isVersion && !tellsOfNote(payload, notice, ids))
        return;
    if (whole || ids.isEmpty()) {
        notice.change = u"gap"_s;
        notice.key = transaction + notice.object;
        answer.notices.append(notice);
        return;
    }
    for (const QString &id : std::as_const(ids)) {
        notice.record = RecordId(id);
        notice.key = transaction + id;
        notice.outcome = isOwn ? u"our own write"_s : QString();
        answer.notices.append(notice);
    }
}

} // namespace

QString toldBy(const QString &object)
{
    return object == note ? noteVersion : object;
}

QString channelOf(const QString &object)
{
    const QString stem = object.endsWith("__c"_L1) ? object.chopped(1) : object;
    return u"/data/"_s + stem + u"ChangeEvent"_s;
}

QByteArray handshake(qint64 id)
{
    return dumped({{"channel", "/meta/handshake"}, {"version", "1.0"}, {"minimumVersion", "1.0"},
        {"supportedConnectionTypes", {"long-polling"}}, {"ext", {{"replay", true}}},
        {"id", std::to_string(id)}});
}

QByteArray subscribe(qint64 id, const QString &clientId, const QString &channel, qint64 replayId)
{
    return dumped({{"channel", "/meta/subscribe"}, {"clientId", clientId.toStdString()},
        {"subscription", channel.toStdString()}, {"ext", {{"replay", {{channel.toStdString(), replayId}}}}},
        {"id", std::to_string(id)}});
}

QByteArray connect(qint64 id, const QString &clientId)
{
    return dumped({{"channel", "/meta/connect"}, {"clientId", clientId.toStdString()},
        {"connectionType", "long-polling"}, {"id", std::to_string(id)}});
}

QByteArray disconnect(qint64 id, const QString &clientId)
{
    return dumped(
        {{"channel", "/meta/disconnect"}, {"clientId", clientId.toStdString()}, {"id", std::to_string(id)}});
}

std::optional<Answer> readAnswer(
    const QByteArray &body, const QByteArray &metaChannel, const QByteArray &own, Instant now)
{
    const Json messages = Json::parse(body.begin(), body.end(), nullptr, false);
    if (!messages.is_array())
        return std::nullopt;
    Answer answer;
    QMap<QString, qint64> marks;
    for (const Json &message : messages) {
        const QString channel = textOf(member(message, "channel"));
        if (channel.toUtf8() == metaChannel) {
            answer.reply = replyOf(message);
            continue;
        }
        const Json &data = member(message, "data");
        if (channel.startsWith("/meta/"_L1) || !data.is_object())
            continue;
        ++answer.events;
        addEvent(member(data, "payload"), own, now, answer);
        const Json &replay = member(member(data, "event"), "replayId");
        if (replay.is_number_integer())
            marks.insert(channel, replay.get<qint64>());
    }
    for (auto mark = marks.cbegin(); mark != marks.cend(); ++mark)
        answer.marks.append({mark.key(), mark.value()});
    return answer;
}

QByteArray withCookies(const QByteArray &before, const http::Headers &headers)
{
    QList<std::pair<QByteArray, QByteArray>> jar;
    const auto keep = [&jar](const QByteArray &pair) {
        const qsizetype equals = pair.indexOf('=');
        if (equals <= 0)
            return;
        const QByteArray name = pair.left(equals).trimmed();
        jar.removeIf([&](const auto &cookie) { return cookie.first == name; });
        jar.append({name, pair.mid(equals + 1).trimmed()});
    };
    for (const QByteArray &pair : before.split(';'))
        keep(pair);
    for (const auto &[name, value] : headers) {
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) != 0)
            continue;
        // Qt joins several headers of one name by line ends.
        for (const QByteArray &line : value.split('\n'))
            keep(line.left(line.indexOf(';') < 0 ? line.size() : line.indexOf(';')));
    }
    QByteArrayList pairs;
    for (const auto &[name, value] : std::as_const(jar))
        pairs.append(name + '=' + value);
    return pairs.join("; ");
}

} // namespace tandem::live::bayeux
