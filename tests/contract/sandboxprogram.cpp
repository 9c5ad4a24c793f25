// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/sandboxprogram.h"

#include <QJsonDocument>
#include <QTest>

namespace tandem {
using namespace Qt::StringLiterals;

SandboxProgram::~SandboxProgram()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool SandboxProgram::start(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(qEnvironmentVariable("TANDEM_BIN") + u"/tandem-sandbox"_s, arguments);
    const auto hasLine = [this] {
        return m_process.canReadLine() || m_process.state() == QProcess::NotRunning;
    };
    if (QTest::qWaitFor(hasLine, 120'000))
        m_ready = m_process.readLine().trimmed();
    return !ready().isEmpty();
}

QJsonObject SandboxProgram::ready() const
{
    return QJsonDocument::fromJson(m_ready).object();
}

} // namespace tandem
