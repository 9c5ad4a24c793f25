// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace tandem {

/// A program of tests/contract, run by Node; ends with its owner. The event loop turns while it is waited
/// for.
class Program
{
public:
    ~Program();

    /// What has to be installed for these programs, and is not: one sentence with the command, or empty.
    [[nodiscard]] static QString missing();
    /// Debian's chromium, or its name elsewhere; empty where there is none.
    [[nodiscard]] static QString chromium();

    [[nodiscard]] bool start(const QString &script, const QStringList &arguments);
    void say(const QByteArray &line);
    /// The next line of standard output; empty where none comes in time.
    [[nodiscard]] QByteArray nextLine();

private:
    QProcess m_process;
};

} // namespace tandem
