// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/arguments.h"
#include "app/desktop/crashmarker.h"
#include "app/desktop/desk.h"
#include "app/desktop/instance/singleinstance.h"
#include "app/desktop/logfile.h"
#include "app/desktop/runlog.h"
#include "app/desktop/sandboxdesk.h"
#include "app/desktop/stopsignals.h"
#include "core/base/logging.h"
#include "resources/resources.h"
#include "ui/kit/icons.h"
#include "ui/kit/notice.h"
#include "ui/kit/theme.h"
#include "ui/kit/translations.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QLoggingCategory>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace tandem;

namespace {

int refuse(const Error &error)
{
    std::fprintf(stderr, "tandem: %s\n", qUtf8Printable(error.text));
    return error.kind == ErrorKind::Configuration ? 2 : 5;
}

void dress(std::optional<ui::Theme::Mode> theme)
{
    QApplication::setWindowIcon(ui::icon(u"tandem"_s, ui::Token::Accent));
    if (theme)
        ui::Theme::instance()->setMode(*theme);
}

/// Made before the first file goes into it, so that nobody else ever could read it.
void makePrivateFolder(const QString &path)
{
    if (QDir(path).exists())
        return;
    QDir().mkpath(path);
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// `sandboxKey`: of the Startdeliver that this program plays; empty: the services are real.
int run(QApplication &app, const session::SessionOptions &options, std::optional<Configuration> initial,
    const QString &sandboxKey, std::optional<ui::Theme::Mode> theme)
{
    const QString folder = options.dataDirectory.isEmpty() ? session::defaultDataDirectory(options.profile)
                                                           : options.dataDirectory;
    makePrivateFolder(folder);
    desktop::SingleInstance instance(folder);
    const Result<bool> first = instance.claim();
    if (!first)
        return refuse(first.error());
    if (!*first)
        return 0;
    const desktop::LogFile log(desktop::logFolder(folder));
    QLoggingCategory::setFilterRules(desktop::filterRulesFor(qEnvironmentVariable("TANDEM_LOG")));
    const desktop::CrashMarker marker(folder);
    desktop::Desk desk(options, std::move(initial), sandboxKey);
    dress(theme);
    ui::MainWindow *window = desk.window();
    QObject::connect(
        &instance, &desktop::SingleInstance::raiseRequested, window, &ui::MainWindow::raiseToFront);
    // Another notice may take its place: the key stands beside its field, too.
    if (!sandboxKey.isEmpty())
        window->banner()->say(ui::Tone::Accent, desktop::sandboxGreeting(sandboxKey));
    if (marker.foundOld()) {
        window->banner()->say(ui::Tone::Warn,
            QCoreApplication::translate("tandem::desktop::Main", "Tandem did not end properly last time."),
            QCoreApplication::translate(
                "tandem::desktop::Main", "Nothing is lost. The log may say why; it holds no secrets."));
        window->banner()->offer(QCoreApplication::translate("tandem::desktop::Main", "Open the log"),
            [&desk] { desk.showLog(); });
    }
    QObject::connect(desk.session(), &session::Session::runFinished, &app, &desktop::logRun);
    // The window may go while the work goes on; what ends the program says so.
    QApplication::setQuitOnLastWindowClosed(false);
    QObject::connect(window, &ui::MainWindow::ended, &app, &QCoreApplication::quit, Qt::QueuedConnection);
    window->show();
    desk.open();
    desktop::endOnStopSignals(app, window);
    qCInfo(log::session) << "the window is open";
    return QApplication::exec();
}

/// Usage and version need no display: a server has none.
bool asksOnly(int argc, char **argv)
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QLatin1StringView word(argument);
        return word == "--help"_L1 || word == "-h"_L1 || word == "--version"_L1 || word == "-v"_L1;
    });
}

int answer(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(u"tandem"_s);
    const auto arguments = desktop::readArguments(QCoreApplication::arguments());
    if (!arguments)
        return refuse(arguments.error());
    std::fputs(qUtf8Printable(arguments->message), stdout);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    if (asksOnly(argc, argv))
        return answer(argc, argv);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"tandem"_s);
    QApplication::setApplicationVersion(QStringLiteral(TANDEM_VERSION));
    QGuiApplication::setDesktopFileName(u"tandem"_s);
    initResources();
    // Before the first text of a window is asked for.
    QLocale::setDefault(ui::chosenLocale());
    ui::installTranslations(QLocale());
    const auto arguments = desktop::readArguments(QApplication::arguments());
    if (!arguments)
        return refuse(arguments.error());
    if (!arguments->message.isEmpty()) {
        std::fputs(qUtf8Printable(arguments->message), stdout);
        return 0;
    }
    if (!arguments->sandbox)
        return run(app, arguments->session, std::nullopt, {}, arguments->theme);
    desktop::SandboxDesk sandbox(arguments->sandboxCompanies);
    if (const Status started = sandbox.start(); !started)
        return refuse(started.error());
    return run(app, sandbox.options(), sandbox.configuration(),
        QString::fromLatin1(sandbox::Sandbox::apiKey()), arguments->theme);
}
