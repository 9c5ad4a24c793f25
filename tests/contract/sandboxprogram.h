// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>

namespace tandem {

/// The program tandem-sandbox, as a person who points a client at it starts it; ends with its owner.
class SandboxProgram
{
public:
    ~SandboxProgram();

    /// Waits for its ready line; false where none comes.
    [[nodiscard]] bool start(const QStringList &arguments);
    /// The line it printed: addresses, tokens, the client's id.
    [[nodiscard]] const QByteArray &readyLine() const { return m_ready; }
    [[nodiscard]] QJsonObject ready() const;

private:
    QProcess m_process;
    QByteArray m_ready;
};

} // namespace tandem
