// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QObject>

class QLocalServer;

namespace tandem::desktop {

/// One window per profile: the first holds a lock file in the profile's folder and listens on a local socket
/// that only its user may open; a later start asks it to come to the front. A lock left by a crash is taken
/// over. GUI thread.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const QString &profileDirectory, QObject *parent = nullptr);

    /// True: this is the first. False: the first was told to come to the front.
    [[nodiscard]] Result<bool> claim();

Q_SIGNALS:
    void raiseRequested();

private:
    [[nodiscard]] QString socketName() const;
    void accept();

    QString m_directory;
    QLockFile m_lock;
    QLocalServer *m_server;
};

} // namespace tandem::desktop
