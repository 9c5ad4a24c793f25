// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/program.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace tandem {
using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 300'000; ///< a machine with much else to do walks slowly through a page

QString folder()
{
    return qEnvironmentVariable("TANDEM_SOURCE") + u"/tests/contract"_s;
}

} // namespace

Program::~Program()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString Program::chromium()
{
    for (const QString &name : {u"chromium"_s, u"chromium-browser"_s, u"google-chrome"_s}) {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
            return path;
    }
    return {};
}

QString Program::missing()
{
    if (QStandardPaths::findExecutable(u"node"_s).isEmpty())
        return u"Node is not installed: run packaging/test.sh, or apt-get install nodejs npm."_s;
    if (!QFile::exists(folder() + u"/node_modules/.package-lock.json"_s)) {
        return u"The programs of tests/contract are not installed: run packaging/test.sh, or "
               "npm ci --prefix tests/contract."_s;
    }
    if (chromium().isEmpty())
        return u"Chromium is not installed: run packaging/test.sh, or apt-get install chromium."_s;
    return {};
}

bool Program::start(const QString &script, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"node"_s, QStringList{folder() + u'/' + script} + arguments);
    return m_process.waitForStarted();
}

void Program::say(const QByteArray &line)
{
    m_process.write(line + '\n');
}

QByteArray Program::nextLine()
{
    const auto hasLine = [this] {
        return m_process.canReadLine() || m_process.state() == QProcess::NotRunning;
    };
    return QTest::qWaitFor(hasLine, patience) ? m_process.readLine().trimmed() : QByteArray();
}

} // namespace tandem
