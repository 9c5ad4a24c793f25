// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/client.h"
#include "core/live/inbox.h"

#include <nlohmann/json.hpp>

namespace tandem::live::bayeux {

using Json = nlohmann::json;

/// The object whose change events tell of an object's changes: of notes nobody is told but by their versions
/// (contract salesforce.md 9.3).
[[nodiscard]] QString toldBy(const QString &object);
/// The channel of an object's change events: "/data/AccountChangeEvent", "/data/Thing__ChangeEvent".
[[nodiscard]] QString channelOf(const QString &object);

[[nodiscard]] QByteArray handshake(qint64 id);
[[nodiscard]] QByteArray subscribe(
    qint64 id, const QString &clientId, const QString &channel, qint64 replayId);
[[nodiscard]] QByteArray connect(qint64 id, const QString &clientId);
[[nodiscard]] QByteArray disconnect(qint64 id, const QString &clientId);

/// What a server answered to one message.
struct Reply
{
    bool successful = false;
    QString error; ///< "403::Unknown client", with the real cause of a refused handshake
    QString reconnect; ///< "retry", "handshake", "none" or nothing
    std::chrono::milliseconds interval{0};
    QString clientId;
};

/// One answer: the reply to what was sent, and the events that came with it.
struct Answer
{
    std::optional<Reply> reply;
    QList<store::Notice> notices;
    QList<ReplayMark> marks;
    QSet<QString> objects; ///< that events came of
    qint64 events = 0;
};
/// None where the body is no array of messages. `own`: our writes' mark in an event's origin.
[[nodiscard]] std::optional<Answer> readAnswer(
    const QByteArray &body, const QByteArray &metaChannel, const QByteArray &own, Instant now);

/// The cookies of an answer, added to those that were there: "a=1; b=2".
[[nodiscard]] QByteArray withCookies(const QByteArray &before, const http::Headers &headers);

} // namespace tandem::live::bayeux
