// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/http/client.h"
#include "core/live/inbox.h"

#include <QSet>

namespace tandem::live {

/// How the stream looks from outside.
struct StreamStatus
{
    enum class State {
        Off,
        Connecting,
        Listening,
        Waiting, ///< the connection was lost, or Salesforce asked for a pause; it is tried again
        Unavailable, ///< it cannot be had: reads by themselves do its work
    };
    State state = State::Off;
    QString reason; ///< of Waiting and Unavailable, one sentence
    QHash<QString, QString> refused; ///< object -> why nothing is heard of it
    QSet<QString> heard; ///< objects an event came of since the last handshake
    std::optional<Instant> listeningSince;
    std::optional<Instant> lastEvent;
    qint64 events = 0;
    qint64 handshakes = 0;
    friend bool operator==(const StreamStatus &, const StreamStatus &) = default;
};
[[nodiscard]] QString streamStateName(StreamStatus::State state);

/// Listens to Salesforce's change events: CometD over long polling, with a network connection and cookies of
/// its own (contract salesforce.md 9.2). What it hears is in the inbox, together with how far the channel was
/// heard, before it asks for more; whatever may have been missed is there as a notice of a gap. Lives on the
/// sync thread; owned by the session, which stops it and waits until it is idle.
class ChangeStream : public QObject
{
    Q_OBJECT
public:
    /// What the signed-in client lends.
    struct Access
    {
        std::function<QUrl()> url;
        std::function<QByteArray()> authorization;
        std::function<Task<bool>()> renew; ///< makes a call, which renews the token where it has expired
        QByteArray apiVersion = "67.0";
        QByteArray ownOrigin; ///< "client=...": what our own writes carry
    };

    ChangeStream(Access access, http::NetworkSettings network, Inbox *inbox, store::StateStore *state,
        std::shared_ptr<Clock> clock, QObject *parent = nullptr);
    ~ChangeStream() override;

    /// Listens to the changes of these objects ("Account"); a second call changes which.
    void start(QStringList objects);
    void stop();
    [[nodiscard]] bool isIdle() const;
    [[nodiscard]] StreamStatus status() const;
    /// Nothing is heard of an object although it changes: the rights or the selection are missing.
    void markSilent(const QString &object, const QString &reason);

Q_SIGNALS:
    void changed();
    void requestLogged(const QString &line);

private:
    class Private;
    std::shared_ptr<Private> d;
};

} // namespace tandem::live
