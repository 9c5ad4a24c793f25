// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QString>

#ifdef Q_OS_LINUX
#include <sys/mount.h>
#endif

/// A real disk of a few megabytes at `path`, where the machine lets a test mount one; valid() is false
/// elsewhere.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &path, int megabytes)
        : m_path(path.toLocal8Bit())
    {
        QDir().mkpath(path);
#ifdef Q_OS_LINUX
        const QByteArray options = "size=" + QByteArray::number(megabytes) + "m";
        m_valid = ::mount("tandem-test", m_path.constData(), "tmpfs", 0, options.constData()) == 0;
#else
        Q_UNUSED(megabytes)
#endif
    }
    ~SmallDisk()
    {
#ifdef Q_OS_LINUX
        if (m_valid)
            ::umount2(m_path.constData(), MNT_DETACH);
#endif
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    [[nodiscard]] bool valid() const
    {
        return m_valid;
    }
    [[nodiscard]] bool makeReadOnly() const
    {
#ifdef Q_OS_LINUX
        return ::mount("tandem-test", m_path.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0;
#else
        return false;
#endif
    }
    /// Whether this machine and user can have one at all.
    [[nodiscard]] static bool possible(const QString &path)
    {
        return SmallDisk(path, 1).valid();
    }

private:
    QByteArray m_path;
    bool m_valid = false;
};
