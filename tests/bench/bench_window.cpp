// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window while a first run is planned and made.   bench_window [accounts] [ms a page is shown]
// [minutes] (200000, 2000 and 3 by default: so long the sync goes on before it is stopped; use the preset
// "release", QT_QPA_PLATFORM=offscreen)
//
// Both services are another process: what is measured is how late the window's own event loop comes to a
// timer while Overview, Activity and Review are shown in turn, how often what they show changes, and by how
// many rows at once.
#include "app/desktop/desk.h"
#include "app/sandbox/sandbox.h"
#include "app/sandbox/seeddata.h"
#include "tests/bench/benchsupport.h"
#include "tests/ui/support/listupdates.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/page.h"
#include "ui/kit/theme.h"
#include "ui/shell/runmeter.h"

#include <QApplication>

#include <map>

using namespace tandem;
using namespace tandem::bench;
using namespace Qt::StringLiterals;

namespace {

const QStringList &places()
{
    static const QStringList all{u"overview"_s, u"activity"_s, u"review"_s};
    return all;
}

void printUpdates(const ui::ListUpdates &updates)
{
    for (const auto &[what, count] : updates.counts()) {
        printLine("  %-32s %6d updates, at most %d a second, at most %d rows at once", qPrintable(what),
            count.all, count.mostInASecond, count.mostRows);
    }
    printLine("  %-32s goal: at most 10 a second and 200 rows at once", "");
}

/// Shows one page after the other and writes down how the window fares.
class Watcher
{
public:
    Watcher(ui::MainWindow *window, int turn)
        : m_window(window)
        , m_delay([this](double late) { m_delays[m_window->currentPageId()].add(late); })
    {
        for (ui::Page *page : m_window->pages()) {
            const QString place = page->property("pageId").toString();
            if (places().contains(place))
                m_updates.follow(page, place);
        }
        QObject::connect(m_window->meter(), &ui::RunMeter::changed, &m_context,
            [this] { m_updates.count(u"how the run goes"_s); });
        QObject::connect(&m_turn, &QTimer::timeout, &m_context, [this] {
            m_shown = (m_shown + 1) % static_cast<int>(places().size());
            m_window->showPage(places().at(m_shown));
        });
        m_turn.start(turn);
    }

    /// What was seen since the last time.
    void print()
    {
        Figures all;
        for (const auto &[place, delays] : m_delays) {
            delays.print(qPrintable(u"  the event loop, with "_s + place));
            all.add(delays);
        }
        all.print("  the event loop", 50);
        printUpdates(m_updates);
        m_delays.clear();
        m_updates.clear();
    }

private:
    ui::MainWindow *m_window;
    std::map<QString, Figures> m_delays; ///< by the page that was shown
    ui::ListUpdates m_updates;
    QTimer m_turn;
    int m_shown = 0;
    QObject m_context;
    LoopDelay m_delay;
};

session::SessionOptions optionsIn(const QTemporaryDir &folder)
{
    session::SessionOptions options;
    options.profile = u"bench"_s;
    options.dataDirectory = folder.filePath(u"profile"_s);
    options.secrets = session::SecretsPlace::File;
    return options;
}

Configuration configurationFor(const Services &services)
{
    Configuration configuration = Configuration::defaults();
    configuration.salesforce.loginUrl = services.salesforce;
    configuration.salesforce.clientId = QString::fromLatin1(sandbox::Sandbox::clientId());
    configuration.startdeliver.baseUrl = services.startdeliver;
    configuration.startdeliver.requestsPerSecond = 100;
    configuration.startdeliver.maxRequestsPerSecond = 100;
    return configuration;
}

void open(desktop::Desk &desk, const Services &services)
{
    bool opened = false;
    QObject::connect(&desk, &desktop::Desk::opened, &desk, [&opened] { opened = true; });
    desk.window()->resize(1024, 700);
    desk.window()->show();
    desk.open();
    until([&opened] { return opened; });
    QObject::disconnect(&desk, &desktop::Desk::opened, &desk, nullptr);
    session::Session *session = desk.session();
    answer(session->connectSalesforce({Secret(services.accessToken), Secret(services.refreshToken),
               services.salesforce, {}, sandbox::seedOrganizationId(), sandbox::seedUserId(0)}),
        "Salesforce");
    answer(session->connectStartdeliver(Secret(services.apiKey)), "Startdeliver");
    answer(session->waiveMatching({Flow::Accounts}), "matching");
    desk.window()->refresh();
}

void stopOn(const session::RunReport &report)
{
    if (report.error && report.error->kind != ErrorKind::Stopped)
        qFatal("run: %s", qPrintable(report.error->text));
}

/// A plan first, so that Review has rows to show while the records are written.
void measure(session::Session *session, Watcher &watcher, std::chrono::minutes most)
{
    QElapsedTimer timer;
    timer.start();
    const session::PlanView plan = answer(session->plan({Flow::Accounts}), "plan");
    stopOn(plan.report);
    printLine("plan: %lld rows in %.1f s", plan.rows, seconds(timer));
    watcher.print();
    timer.restart();
    QTimer::singleShot(most, session, [session] { session->stopRun(); });
    const session::RunReport report = answer(session->sync({Flow::Accounts}), "sync");
    stopOn(report);
    const session::FlowReport done = report.flows.at(Flow::Accounts);
    printLine("sync: created %lld + %lld, updated %lld + %lld in %.1f s", done.created.salesforce,
        done.created.startdeliver, done.updated.salesforce, done.updated.startdeliver, seconds(timer));
    watcher.print();
}

/// How long the window stands still when it is given another look, after every page was shown.
void measureLooks(ui::MainWindow *window)
{
    for (ui::Page *page : window->pages()) {
        window->showPage(page->property("pageId").toString());
        QCoreApplication::processEvents();
    }
    printLine("another look, of %lld widgets:", static_cast<long long>(QApplication::allWidgets().size()));
    for (const auto mode : {ui::Theme::Mode::Dark, ui::Theme::Mode::HighContrast, ui::Theme::Mode::Light}) {
        QElapsedTimer timer;
        timer.start();
        ui::Theme::instance()->setMode(mode);
        const double dressed = seconds(timer);
        QCoreApplication::processEvents();
        printLine("  %-32s %6.0f ms, and %.0f ms to lay out and paint", qPrintable(ui::Theme::modeName(mode)),
            dressed * 1000, (seconds(timer) - dressed) * 1000);
    }
}

} // namespace

int main(int argc, char **argv)
{
    ui::standApart();
    QApplication application(argc, argv);
    ui::dressAlike(application);
    const qint64 accounts = numberArgument(1, 200'000);
    const auto turn = static_cast<int>(std::max<qint64>(1, numberArgument(2, 2000)));
    const SandboxProcess services({u"--accounts"_s, QString::number(accounts), u"--contacts"_s, u"0"_s});
    const QTemporaryDir folder;
    ui::TestDialogs dialogs;
    desktop::Desk desk(optionsIn(folder), configurationFor(services.services()));
    open(desk, services.services());
    Watcher watcher(desk.window(), turn);
    printLine(
        "%lld accounts, each page shown for %d ms   peak memory %lld MB", accounts, turn, peakMegabytes());
    measure(desk.session(), watcher, std::chrono::minutes(numberArgument(3, 3)));
    measureLooks(desk.window());
    printLine(
        "peak memory %lld MB, both services in %lld MB of their own", peakMegabytes(), services.megabytes());
    return 0;
}
