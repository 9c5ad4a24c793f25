// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/server/httptypes.h"

#include <functional>
#include <memory>

namespace tandem::sandbox {

/// One simulated service. The sandbox calls `handle` for one request at a time while it holds the service's
/// lock, so an implementation needs no lock of its own; the edit hooks for tests take the same lock (see
/// Sandbox).
class Service
{
public:
    virtual ~Service() = default;
    /// Answers like the service would, its own errors included. Never throws.
    [[nodiscard]] virtual server::HttpResponse handle(const server::HttpRequest &request) = 0;
    /// What a request that looks at many rows does now and then, so that others are served meanwhile: it lets
    /// go of the service's lock for a moment.
    void setBreath(std::function<void()> breath) { m_breath = std::move(breath); }

protected:
    [[nodiscard]] const std::function<void()> &breath() const { return m_breath; }

private:
    std::function<void()> m_breath;
};

/// Where the simulated services take the time from: real time, plus what a test skips. Thread-safe.
class SandboxClock
{
public:
    virtual ~SandboxClock() = default;
    [[nodiscard]] virtual Instant now() const = 0;
};

} // namespace tandem::sandbox
