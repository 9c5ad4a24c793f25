// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profilestart.h"

#include <QCoreApplication>
#include <QProcess>

namespace tandem::desktop {
using namespace Qt::StringLiterals;

bool startDetached(const QString &program, const QStringList &arguments)
{
    return QProcess::startDetached(program, arguments);
}

QStringList profileArguments(const QString &profile, session::SecretsPlace secrets)
{
    QStringList arguments{u"--profile"_s, profile};
    if (secrets == session::SecretsPlace::File)
        arguments += {u"--secrets"_s, u"file"_s};
    return arguments;
}

Status startProfile(const QString &profile, session::SecretsPlace secrets, const ProgramStarter &starter)
{
    const QString program = QCoreApplication::applicationFilePath();
    if (starter(program, profileArguments(profile, secrets)))
        return {};
    return fail(ErrorKind::Internal, u"NOT_STARTED"_s,
        QCoreApplication::translate("tandem::desktop::ProfileStart",
            "The window of \"%1\" could not be opened. Start Tandem with --profile %1 to see why.")
            .arg(profile),
        program);
}

} // namespace tandem::desktop
