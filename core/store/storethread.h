// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QThreadPool>

#include <functional>

namespace tandem::store {

/// One thread that runs jobs one after another, in the order they came. stop() refuses new jobs, lets the
/// queued ones end, runs one last job (which closes the connection on its own thread) and joins.
class StoreThread
{
public:
    StoreThread();
    ~StoreThread();

    /// False once stopped: the job was not taken.
    [[nodiscard]] bool post(std::function<void()> job);
    /// Waits until the job has run. Not from the thread itself.
    void call(const std::function<void()> &job);
    void stop(std::function<void()> last);

private:
    QThreadPool m_pool;
    QMutex m_mutex;
    bool m_stopped = false;
};

} // namespace tandem::store
