// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/domain/configuration.h"
#include "core/live/inbox.h"
#include "core/server/httpserver.h"

#include <atomic>

namespace tandem::live {

/// What senders need to know, and what others must not: up to two, so that one can be replaced while the
/// other is still in use.
using WebhookSecrets = QList<Secret>;

/// A new one: 256 random bits as text that a path takes.
[[nodiscard]] Secret makeWebhookSecret();

/// Whether the receiver may listen there: an address that others reach needs TLS, its own or a proxy's.
[[nodiscard]] Status checkReceiver(const WebhookConfiguration &configuration);

/// Takes Startdeliver's change notices: the secret is checked first, 202 is said when the notice is on disk,
/// and whoever sends nonsense, too much, too fast or too slowly learns nothing from the answer. start() and
/// stop() belong to the owner's thread; requests are served on server threads.
class Receiver
{
public:
    struct Counts
    {
        qint64 taken = 0; ///< stored, known ones included
        qint64 notWanted = 0;
        qint64 forged = 0; ///< without a right secret or signature
        qint64 nonsense = 0;
        qint64 tooFast = 0;
        qint64 notStored = 0;
        std::optional<Instant> last; ///< when one was taken
    };

    Receiver(Inbox *inbox, std::shared_ptr<Clock> clock);
    ~Receiver();

    /// Listens as configured, or goes on with the new configuration and secrets. Errors say what to mend;
    /// the receiver then does not listen.
    [[nodiscard]] Status start(const WebhookConfiguration &configuration, WebhookSecrets secrets);
    void stop();
    [[nodiscard]] bool isListening() const;
    [[nodiscard]] QUrl url() const; ///< without the secret
    [[nodiscard]] Counts counts() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace tandem::live
