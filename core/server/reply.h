// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>

struct MHD_Response;

namespace tandem::server {

/// Told once that the server stops; server threads that wait wake up at once. Thread-safe.
class StopSignal
{
public:
    void raise();
    /// Waits until that time has passed (false) or the server stops (true).
    [[nodiscard]] bool waitFor(std::chrono::milliseconds duration);
    [[nodiscard]] bool isRaised() { return waitFor(std::chrono::milliseconds(0)); }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_raised = false;
};

struct ResponseDeleter
{
    void operator()(MHD_Response *response) const;
};
using ResponsePtr = std::unique_ptr<MHD_Response, ResponseDeleter>;

/// The answer in libmicrohttpd's form, its misbehaviour included; CloseWithoutAnswer has no such form.
[[nodiscard]] ResponsePtr makeResponse(HttpResponse response, int socket, std::shared_ptr<StopSignal> stop);

} // namespace tandem::server
