// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QMutex>
#include <QPromise>

#include <memory>

namespace tandem::session {

/// A clock whose waits all end when the session does: no back-off and no pause may keep a program from
/// stopping. Thread-safe.
class StoppableClock final : public Clock
{
public:
    explicit StoppableClock(std::shared_ptr<Clock> clock);
    ~StoppableClock() override;

    [[nodiscard]] Instant now() const override { return m_clock->now(); }
    [[nodiscard]] QFuture<void> wait(std::chrono::milliseconds duration) override;
    /// Ends every wait; later ones end at once.
    void stop();

private:
    struct Waits;
    std::shared_ptr<Clock> m_clock;
    std::shared_ptr<Waits> m_waits;
};

} // namespace tandem::session
