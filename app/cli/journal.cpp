// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/journal.h"

#include "app/cli/system/system.h"

#include <QString>

namespace tandem::cli {

namespace {

Priority priorityOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return Priority::Debug;
    case QtInfoMsg:
        return Priority::Info;
    case QtWarningMsg:
        return Priority::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return Priority::Error;
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    writeMessage(qFormatLogMessage(type, context, message).toUtf8() + '\n', priorityOf(type));
}

} // namespace

QByteArray withPriority(const QByteArray &lines, Priority priority)
{
    const QByteArray mark = '<' + QByteArray::number(static_cast<int>(priority)) + '>';
    QByteArray marked;
    for (qsizetype at = 0; at < lines.size();) {
        const qsizetype end = lines.indexOf('\n', at);
        const qsizetype next = end < 0 ? lines.size() : end + 1;
        marked += mark + lines.mid(at, next - at);
        at = next;
    }
    return marked;
}

void writeMessage(const QByteArray &lines, Priority priority)
{
    system::writeStandardError(system::standardErrorIsJournal() ? withPriority(lines, priority) : lines);
}

void logToJournal()
{
    if (system::standardErrorIsJournal())
        qInstallMessageHandler(handle);
}

} // namespace tandem::cli
