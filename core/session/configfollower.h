// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace tandem::session {

/// Tells when what a file says is another text than before, whoever wrote it; also when it comes and goes.
/// Lives on the sync thread; owned by the profile.
class ConfigFollower : public QObject
{
    Q_OBJECT
public:
    explicit ConfigFollower(const QString &path, QObject *parent = nullptr);

Q_SIGNALS:
    void changed();

private:
    void look();

    QString m_path;
    QByteArray m_text;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; ///< a file that is being written is looked at when it is whole
};

} // namespace tandem::session
