// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desk.h"

#include "app/desktop/logfile.h"
#include "app/desktop/programfacts.h"
#include "ui/connect/connectionspage.h"
#include "ui/connect/startdelivercard.h"
#include "ui/help/aboutsheet.h"
#include "ui/help/logwindow.h"
#include "ui/help/supportsheet.h"
#include "ui/inspector/inspectorwindow.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/shell/profilemenu.h"
#include "ui/shell/tray.h"
#include "ui/shell/trayplace.h"
#ifdef TANDEM_HAS_MATCHES
#include "ui/matches/matchespage.h"
#endif
#ifdef TANDEM_HAS_MAPPING
#include "ui/mapping/mappingpage.h"
#endif
#ifdef TANDEM_HAS_FILTER
#include "ui/filter/filterpage.h"
#endif
#ifdef TANDEM_HAS_SETTINGS
#include "ui/draft/configdraft.h"
#include "ui/settings/settingspage.h"
#include "ui/shell/desktoptab.h"
#endif
#ifdef TANDEM_HAS_DOCUMENT
#include "ui/document/documentpage.h"
#endif
#ifdef TANDEM_HAS_SETUP
#include "ui/setup/setuppage.h"
#endif
#ifdef TANDEM_HAS_REVIEW
#include "ui/review/reviewpage.h"
#endif
#ifdef TANDEM_HAS_ACTIVITY
#include "ui/activity/activitypage.h"
#endif

namespace tandem::desktop {
using namespace Qt::StringLiterals;

namespace {

/// As the main window takes it, which comes to the front for that.
void takeKey(ui::MainWindow *window, const QKeySequence &keys)
{
    if (keys == QKeySequence(Qt::CTRL | Qt::Key_K)) {
        window->raiseToFront();
        window->search(ui::MainWindow::Search::Anew);
        return;
    }
    for (const ui::Page *page : window->pages()) {
        if (page->property("keys").value<QKeySequence>() != keys)
            continue;
        window->showPage(page->property("pageId").toString());
        window->raiseToFront();
        return;
    }
}

} // namespace

Desk::Desk(
    const session::SessionOptions &options, std::optional<Configuration> initial, const QString &sandboxKey)
    : m_session(std::make_unique<session::Session>(options))
    , m_window(std::make_unique<ui::MainWindow>(m_session.get(), settingsFile()))
    , m_trayPlace(std::make_unique<ui::SystemTray>())
    , m_tray(std::make_unique<ui::Tray>(m_session.get(), m_window.get(), m_trayPlace.get(), settingsFile()))
    , m_initial(std::move(initial))
{
    addPages();
    addMenu();
    for (ui::StartdeliverCard *card : m_window->findChildren<ui::StartdeliverCard *>())
        card->offerKey(sandboxKey);
    // The sandbox keeps secrets in a file because it ends; the user's own profiles do not.
    offerProfiles(m_initial ? session::SecretsPlace::Keychain : options.secrets);
    // A flow may come to run by itself at any time, whoever wrote the configuration.
    connect(m_session.get(), &session::Session::configurationChanged, this, &Desk::watchWhereWanted);
    connect(m_session.get(), &session::Session::runFinished, this, &Desk::watchWhereWanted);
    connect(m_window.get(), &ui::MainWindow::recordRequested, this, &Desk::inspect);
}

Desk::~Desk() = default;

QString Desk::settingsFile() const
{
    return ui::windowSettingsFile(m_session->dataDirectory());
}

void Desk::addPages()
{
    session::Session *session = m_session.get();
    QList<ui::Page *> editors; // of parts of the configuration, each with edits of its own
#ifdef TANDEM_HAS_MATCHES
    m_window->addPage(u"matches"_s, u"matches"_s, tr("Matches"), new ui::MatchesPage(session));
#endif
#ifdef TANDEM_HAS_REVIEW
    m_window->addPage(u"review"_s, u"review"_s, tr("Review"), new ui::ReviewPage(session));
#endif
#ifdef TANDEM_HAS_ACTIVITY
    m_window->addPage(u"activity"_s, u"activity"_s, tr("Activity"), new ui::ActivityPage(session));
#endif
#ifdef TANDEM_HAS_MAPPING
    editors.append(new ui::MappingPage(session));
    m_window->addPage(u"mappings"_s, u"mapping"_s, tr("Mappings"), editors.last());
#endif
#ifdef TANDEM_HAS_FILTER
    editors.append(new ui::FilterPage(session));
    m_window->addPage(u"filters"_s, u"filter"_s, tr("Filters"), editors.last());
#endif
#ifdef TANDEM_HAS_SETTINGS
    auto *draft = new ui::ConfigDraft(session, m_window.get());
    auto *settings = new ui::SettingsPage(draft);
    settings->addOtherTab(new ui::DesktopTab(settingsFile()), tr("This computer"), u"desktop"_s);
    m_window->addPage(u"settings"_s, u"settings"_s, tr("Sync settings"), settings);
#endif
#ifdef TANDEM_HAS_DOCUMENT
    auto *document = new ui::DocumentPage(draft);
    document->setOtherEditors(editors);
    m_window->addPage(u"configuration"_s, u"document"_s, tr("Configuration"), document);
#endif
    m_window->addPage(
        u"connections"_s, u"connections"_s, tr("Connections"), new ui::ConnectionsPage(session));
#ifdef TANDEM_HAS_SETUP
    m_window->addPage(u"setup"_s, u"wand"_s, tr("Set up"), new ui::SetupPage(session));
#endif
}

void Desk::addMenu()
{
    m_window->addMenuEntry(u"inspect"_s, tr("Inspect a record…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I),
        [this] { inspect(m_window->currentPage()->currentRecord()); });
    m_window->addMenuEntry(
        u"log"_s, tr("Log"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), [this] { showLog(); });
    m_window->addMenuEntry(u"support"_s, tr("Support bundle…"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B), [this] { showSupport(); });
    m_window->addMenuEntry(u"about"_s, tr("About Tandem"), {},
        [this] { (new ui::AboutSheet(programFacts(m_session->dataDirectory()), m_window.get()))->open(); });
}

void Desk::offerProfiles(session::SecretsPlace secrets)
{
    m_window->profiles()->offer(session::ProfileFolder(),
        [this, secrets](const QString &profile) { return startProfile(profile, secrets, m_starter); });
}

void Desk::showLog()
{
    if (!m_log) {
        const QStringList files = LogFile::files(logFolder(m_session->dataDirectory()));
        m_log = new ui::LogWindow(files.first(), m_window.get());
        m_log->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_log, &ui::LogWindow::supportWanted, this, &Desk::showSupport);
    }
    m_log->show();
    m_log->raise();
    m_log->activateWindow();
}

void Desk::inspect(const QString &idOrUrl)
{
    if (!m_inspector) {
        m_inspector = new ui::InspectorWindow(m_session.get(), m_window.get());
        m_inspector->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_inspector, &ui::InspectorWindow::syncRequested, m_window.get(), &ui::MainWindow::syncNow);
        connect(m_inspector, &ui::InspectorWindow::pageRequested, m_window.get(),
            [this](const QString &page, const QString &argument) {
                m_window->showPage(page, argument);
                m_window->raiseToFront();
            });
        connect(m_inspector, &ui::InspectorWindow::windowKeyPressed, m_window.get(),
            [window = m_window.get()](const QKeySequence &keys) { takeKey(window, keys); });
    }
    m_inspector->show();
    m_inspector->raise();
    m_inspector->activateWindow();
    if (idOrUrl.isEmpty())
        m_inspector->startOver();
    else
        m_inspector->look(idOrUrl);
}

void Desk::showSupport()
{
    if (!m_support) {
        const QString folder = m_session->dataDirectory();
        m_support = new ui::SupportSheet(
            m_session.get(), supportRequest(folder, LogFile::files(logFolder(folder))), m_window.get());
    }
    m_support->open();
    m_support->raise();
    m_support->activateWindow();
}

void Desk::open()
{
    ui::watch(m_session->open(), this, [this](const Result<bool> &opened) {
        if (opened)
            fill();
        else
            m_window->currentPage()->showError(opened.error(), tr("Try again"), [this] { open(); });
    });
}

void Desk::fill()
{
    const auto finish = [this](const Result<bool> &filled) {
        if (!filled && filled.error().code != "CONFIG_EXISTS"_L1)
            m_window->banner()->sayError(filled.error());
        m_window->refresh();
        ui::watch(m_session->followConfiguration(), this, [](const Result<bool> &) {});
        watchWhereWanted();
        Q_EMIT opened();
    };
    ui::watch(m_session->configurationText(), this, [this, finish](const Result<QByteArray> &text) {
        // Also where it has errors in it: those are for a person to mend.
        if (text || text.error().code != "NOT_CONFIGURED"_L1)
            finish(true);
        else if (m_initial)
            ui::watch(m_session->saveConfiguration(*m_initial), this, finish);
        else
            ui::watch(m_session->initConfiguration({}), this, finish);
    });
}

void Desk::watchWhereWanted()
{
    if (m_watches)
        return;
    ui::watch(m_session->configuration(), this, [this](const Result<Configuration> &configuration) {
        const auto wanted = [](const FlowConfiguration &flow) {
            return flow.enabled && (flow.webhook || !flow.schedule.isEmpty());
        };
        if (!configuration
            || std::none_of(configuration->flows.cbegin(), configuration->flows.cend(), wanted))
            return;
        ui::watch(m_session->status(), this, [this](const Result<session::StatusView> &status) {
            if (!status || !status->salesforce.connected || !status->startdeliver.connected)
                return;
            ui::watch(m_session->startWatch(), this, [this](const Result<bool> &started) {
                m_watches = started.has_value();
                // It is tried again after every run, and said once.
                const QString refused = started ? QString() : started.error().text;
                if (refused == std::exchange(m_watchRefused, refused) || started)
                    return;
                if (started.error().kind != ErrorKind::Stopped)
                    Q_EMIT m_session->problem(started.error());
            });
        });
    });
}

} // namespace tandem::desktop
