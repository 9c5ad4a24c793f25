// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QThread>

#include <chrono>
#include <functional>

namespace tandem::secrets {

/// The thread on which keychains are asked, and a second one that only watches the time, because a keychain
/// may block the first. One pair for the whole program, which runs as long as there is an application object:
/// QtKeychain's queue belongs to the thread that used it first. libsecret answers through GLib's main
/// context, which Qt's event dispatcher runs in it. Thread-safe; never deleted.
class KeychainThread
{
public:
    /// Running, where there is an application object.
    [[nodiscard]] static KeychainThread &instance();

    void post(std::function<void()> function);
    void later(std::chrono::milliseconds time, std::function<void()> function);

private:
    KeychainThread();
    static KeychainThread &only();
    void start();
    void stop();

    QMutex m_mutex;
    QThread m_calls;
    QThread m_watch;
    QObject m_callContext;
    QObject m_watchContext;
    bool m_running = false;
};

} // namespace tandem::secrets
