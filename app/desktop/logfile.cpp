// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logfile.h"

#include "core/base/clock.h"

#include <QDir>

#include <atomic>
#include <cstdio>

namespace tandem::desktop {
using namespace Qt::StringLiterals;

namespace {

std::atomic<LogFile *> current = nullptr;

void handle(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const QString category = QString::fromUtf8(context.category ? context.category : "default");
    if (LogFile *log = current.load())
        log->write(type, category, text);
    if (type >= QtWarningMsg && type != QtInfoMsg)
        std::fprintf(stderr, "%s: %s\n", qUtf8Printable(category), qUtf8Printable(text));
}

QLatin1String nameOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug"_L1;
    case QtInfoMsg:
        return "info"_L1;
    case QtWarningMsg:
        return "warning"_L1;
    case QtCriticalMsg:
        return "critical"_L1;
    case QtFatalMsg:
        return "fatal"_L1;
    }
    return "info"_L1;
}

} // namespace

LogFile::LogFile(const QString &folder, qint64 full)
    : m_folder(folder)
    , m_full(full)
    , m_before(nullptr)
{
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    open();
    current = this;
    m_before = qInstallMessageHandler(handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(m_before);
    current = nullptr;
}

QString LogFile::path() const
{
    return files(m_folder).first();
}

QStringList LogFile::files(const QString &folder)
{
    QStringList paths{folder + u"/tandem.log"_s};
    for (int number = 1; number <= kept; ++number)
        paths += folder + u"/tandem.%1.log"_s.arg(number);
    return paths;
}

void LogFile::open()
{
    m_file.setFileName(path());
    if (m_file.open(QIODevice::WriteOnly | QIODevice::Append))
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

void LogFile::write(QtMsgType type, const QString &category, const QString &text)
{
    const QMutexLocker lock(&m_mutex);
    if (!m_file.isOpen())
        return;
    QString line = text;
    line.replace(u'\n', u"\n    "_s);
    m_file.write(u"%1 %2 %3: %4\n"_s.arg(SystemClock().now().toIso(), nameOf(type), category, line).toUtf8());
    m_file.flush();
    if (m_file.size() >= m_full)
        rotate();
}

void LogFile::rotate()
{
    m_file.close();
    const QStringList paths = files(m_folder);
    QFile::remove(paths.last());
    for (qsizetype number = paths.size() - 1; number > 0; --number)
        QFile::rename(paths.at(number - 1), paths.at(number));
    open();
}

QString logFolder(const QString &profileFolder)
{
    return profileFolder + u"/log"_s;
}

QString filterRulesFor(const QString &levels)
{
    const QStringList names{u"debug"_s, u"info"_s, u"warning"_s, u"critical"_s, u"off"_s};
    QStringList rules;
    for (const QString &pair : levels.split(u',', Qt::SkipEmptyParts)) {
        const QString room = pair.section(u'=', 0, 0).trimmed();
        const auto least = names.indexOf(pair.section(u'=', 1).trimmed());
        if (room.isEmpty() || least < 0)
            continue;
        const QString category = room == "all"_L1 ? u"tandem.*"_s : u"tandem."_s + room;
        for (qsizetype level = 0; level < names.size() - 1; ++level)
            rules += u"%1.%2=%3"_s.arg(category, names.at(level), level >= least ? u"true"_s : u"false"_s);
    }
    return rules.join(u'\n');
}

} // namespace tandem::desktop
