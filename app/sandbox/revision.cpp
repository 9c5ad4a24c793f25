// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/revision.h"

namespace tandem::sandbox {

quint64 Revision::value() const
{
    const std::lock_guard lock(m_mutex);
    return m_value;
}

void Revision::bump()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_value;
    }
    m_changed.notify_all();
}

quint64 Revision::waitBeyond(quint64 known, std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, patience, [&] { return m_released || m_value != known; });
    return m_value;
}

void Revision::release()
{
    {
        const std::lock_guard lock(m_mutex);
        m_released = true;
    }
    m_changed.notify_all();
}

void Revision::hold()
{
    const std::lock_guard lock(m_mutex);
    m_released = false;
}

} // namespace tandem::sandbox
