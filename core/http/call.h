// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/engine.h"

namespace tandem::http {

/// One send(): the request and what happened to it so far.
struct Engine::Call
{
    Request request;
    qint64 epoch = 0;
    QUrl redirected; ///< where a redirect led, instead of the request's own path
    int retries = 0;
    int redirects = 0;
    bool replayed = false; ///< sent again with a new token
    bool hadTurn = false; ///< waited in the queue before
    bool stopped = false;
    std::unique_ptr<Ticket>
        ticket; ///< kept until the outcome is judged, so that a renewal begins before others go
    // Of the last attempt:
    qint64 attempt = 0;
    qint64 tokenGeneration = 0;
    Instant sentAt;
};

/// What follows an attempt: an end, or another attempt after a pause.
struct Engine::Next
{
    std::optional<Result<Response>> end;
    std::chrono::milliseconds pause{};
};

} // namespace tandem::http
