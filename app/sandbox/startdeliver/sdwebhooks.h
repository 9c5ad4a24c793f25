// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/service.h"

#include <QUrl>
#include <nlohmann/json.hpp>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace tandem::sandbox {

/// Where an automation of the product sends what happened, and how (contract startdeliver.md 0, 7: nothing
/// of it is documented, so everything is a switch).
struct SdWebhookTarget
{
    enum class Form { Wrapped, BareItem, FormEncoded };
    QUrl url; ///< http on this machine; the secret is usually its last path segment
    QByteArray hmacKey; ///< not empty: X-Startdeliver-Signature is the HMAC-SHA256 of the body, in hex
    QList<std::pair<QByteArray, QByteArray>> headers;
    Form form = Form::Wrapped;
};

/// How badly webhooks travel.
struct SdWebhookSwitches
{
    int attempts = 3; ///< until an answer is 2xx
    std::chrono::milliseconds pause{200}; ///< before the next attempt
    std::chrono::milliseconds late{0}; ///< before the first one
    std::chrono::milliseconds timeout{5'000}; ///< for an answer
    bool duplicated = false; ///< each is sent twice
    bool outOfOrder = false; ///< each waits for the next one and goes after it
    bool wrongSecret = false; ///< the last path segment and the signature are wrong
};

/// Sends webhooks from a thread of its own, one after the other. Thread-safe; owned by the Sandbox, whose
/// stop() ends it.
class SdWebhooks
{
public:
    explicit SdWebhooks(const SandboxClock &clock);
    ~SdWebhooks();
    SdWebhooks(const SdWebhooks &) = delete;
    SdWebhooks &operator=(const SdWebhooks &) = delete;

    void setTargets(QList<SdWebhookTarget> targets);
    [[nodiscard]] QList<SdWebhookTarget> targets() const;
    template <typename F> auto withSwitches(F &&visit)
    {
        const std::lock_guard lock(m_mutex);
        return std::forward<F>(visit)(m_switches);
    }
    /// `event` is created, updated or deleted.
    void notify(const std::string &event, const std::string &entity, qint64 id, nlohmann::json record);
    /// Sends what waits for a successor although none came.
    void flush();
    void stop();
    [[nodiscard]] int delivered() const { return m_delivered; }
    [[nodiscard]] int failed() const { return m_failed; }
    [[nodiscard]] bool idle() const;

private:
    struct Message
    {
        SdWebhookTarget target;
        QByteArray body;
        std::chrono::steady_clock::time_point due;
        int attemptsLeft = 1;
    };
    void run();
    void enqueue(Message message);
    [[nodiscard]] bool send(const Message &message, std::chrono::milliseconds timeout, bool wrongSecret);

    const SandboxClock &m_clock;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    QList<SdWebhookTarget> m_targets;
    SdWebhookSwitches m_switches;
    std::deque<Message> m_queue;
    std::optional<Message> m_waiting; ///< out of order: goes after the next one
    bool m_stopped = false;
    bool m_sending = false;
    std::atomic<int> m_delivered = 0;
    std::atomic<int> m_failed = 0;
    std::thread m_thread;
};

} // namespace tandem::sandbox
