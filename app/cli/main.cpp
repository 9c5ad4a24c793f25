// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/application.h"
#include "app/cli/journal.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    tandem::cli::system::fillStandardStreams();
    tandem::cli::logToJournal();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tandem"));
    QCoreApplication::setApplicationVersion(QStringLiteral(TANDEM_VERSION));
    tandem::cli::system::ignoreBrokenPipes();

    tandem::cli::Application program(QCoreApplication::arguments().mid(1));
    QObject::connect(&program, &tandem::cli::Application::finished, &application, &QCoreApplication::exit);
    program.start();
    return QCoreApplication::exec();
}
