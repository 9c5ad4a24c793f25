// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/wakeup.h"

#include <QCoro/QCoroTask>
#include <QHash>
#include <QString>

namespace tandem::sync {

/// Where a long run lets a short one overtake it: open while the long one reads, or while a batch of it is on
/// its way. It goes on when its guests have left, and leaves alone what they wrote to. Lives on the sync
/// thread; shared by the runs of a profile.
class Gate
{
public:
    [[nodiscard]] bool isOpen() const { return m_open > 0; }
    void open() { ++m_open; }
    /// Lets nobody in any more and waits until the last guest has left.
    [[nodiscard]] QCoro::Task<void> close()
    {
        --m_open;
        while (m_guests > 0 && m_open == 0) {
            m_left = std::make_shared<http::Wakeup>();
            co_await http::Awaiting(m_left);
        }
    }

    void enter() { ++m_guests; }
    /// `records`: recordName() of everything the guest may have written to.
    void leave(const QStringList &records)
    {
        ++m_visits;
        for (const QString &record : records)
            m_touched.insert(record, m_visits);
        if (--m_guests == 0 && m_left)
            m_left->wake();
    }

    /// Guests so far; what was prepared at that count is overtaken by what `touchedSince` that count.
    [[nodiscard]] qint64 visits() const { return m_visits; }
    [[nodiscard]] bool touchedSince(qint64 visits, const QString &record) const
    {
        return m_touched.value(record, 0) > visits;
    }

private:
    int m_open = 0;
    int m_guests = 0;
    qint64 m_visits = 0;
    QHash<QString, qint64> m_touched;
    std::shared_ptr<http::Wakeup> m_left;
};

/// The gate of a run as long as it stands open; without a gate it does nothing. Whoever made it closes it.
class GateHold
{
public:
    explicit GateHold(std::shared_ptr<Gate> gate)
        : m_gate(std::move(gate))
    {
        if (m_gate)
            m_gate->open();
    }
    [[nodiscard]] QCoro::Task<void> close() const
    {
        if (!m_gate)
            co_return;
        auto closing = m_gate->close();
        co_await std::move(closing);
    }

private:
    std::shared_ptr<Gate> m_gate;
};

} // namespace tandem::sync
