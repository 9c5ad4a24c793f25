// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/service.h"

#include <atomic>

namespace tandem::sandbox {

/// The machine's time plus what was skipped. Thread-safe.
class SkippingClock final : public SandboxClock
{
public:
    [[nodiscard]] Instant now() const override
    {
        return Instant{QDateTime::currentMSecsSinceEpoch() + m_skipped.load()};
    }
    void skip(std::chrono::milliseconds duration) { m_skipped += duration.count(); }

private:
    std::atomic<qint64> m_skipped = 0;
};

} // namespace tandem::sandbox
