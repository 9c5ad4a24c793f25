// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "core/session/session.h"
#include "ui/draft/configdraft.h"
#include "ui/kit/card.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/scrollkeys.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/settings/flowcard.h"
#include "ui/settings/flowstab.h"
#include "ui/settings/guardstab.h"
#include "ui/settings/matchkeysheet.h"
#include "ui/settings/networkcard.h"
#include "ui/settings/peopletab.h"
#include "ui/settings/realtimetab.h"
#include "ui/settings/scheduleeditor.h"
#include "ui/settings/schedulestab.h"
#include "ui/settings/settingentry.h"
#include "ui/settings/settingswords.h"
#include "ui/settings/valuemapstab.h"

#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// A tab, and what is found in it before it is made.
struct TabText
{
    QString id;
    QString title;
    QString keywords;
    QList<SettingEntry> (*entries)();
};

struct Tabs
{
    TabText flows{u"flows"_s, SettingsPage::tr("What syncs"),
        SettingsPage::tr("directions switches create update delete"), &FlowsTab::entries};
    TabText schedules{u"schedules"_s, SettingsPage::tr("Schedules"),
        SettingsPage::tr("when times intervals immediately"), &ScheduleEditor::entries};
    TabText people{u"people"_s, SettingsPage::tr("People"), SettingsPage::tr("owners users team members"),
        &PeopleTab::entries};
    TabText values{u"values"_s, SettingsPage::tr("Value maps"),
        SettingsPage::tr("picklists translate values"), &ValueMapsTab::entries};
    TabText guards{u"guards"_s, SettingsPage::tr("Guards"),
        SettingsPage::tr("limits deletes API calls allowance"), &GuardsTab::entries};
    TabText realTime{u"realtime"_s, SettingsPage::tr("Real time"),
        SettingsPage::tr("webhooks secret address receiver notices"), &RealTimeTab::entries};
};

/// The tab itself, then what it offers.
QList<PagePart> partsOf(const TabText &tab)
{
    QList<PagePart> parts{{tab.id, tab.title, {}, tab.keywords}};
    for (const SettingEntry &entry : tab.entries())
        parts.append({tab.id + u'/' + entry.name, entry.label, tab.title, entry.name + u' ' + entry.words});
    return parts;
}

QList<PagePart> partsOf(Flow flow, const Tabs &tabs)
{
    const QString name = flowName(flow);
    QList<PagePart> parts{{tabs.flows.id + u'/' + name, flowShortTitle(flow), tabs.flows.title,
                              flowTitle(flow) + u' ' + FlowCard::words(flow)},
        {tabs.schedules.id + u'/' + name, flowShortTitle(flow), tabs.schedules.title, flowTitle(flow)}};
    if (hasMatchKeys(flow)) {
        parts.append({u"%1/%2/keys"_s.arg(tabs.flows.id, name), SettingsPage::tr("Match keys"),
            flowShortTitle(flow),
            SettingsPage::tr("recognise identify duplicates same records") + u' ' + MatchKeySheet::words()});
    }
    return parts;
}

} // namespace

SettingsPage::SettingsPage(ConfigDraft *draft, QWidget *parent)
    : DraftPage(tr("Sync settings"), u"Settings"_s, draft, parent)
{
    setObjectName(u"settingsPage"_s);
}

void SettingsPage::createContent()
{
    m_tabs = new QTabWidget;
    m_flows = new FlowsTab(draft());
    m_schedules = new SchedulesTab(draft());
    m_people = new PeopleTab(draft());
    m_values = new ValueMapsTab(draft());
    m_guards = new GuardsTab(draft());
    m_realTime = new RealTimeTab(draft());
    m_tabs->setObjectName(u"settingsTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideNone);
    m_tabs->setAccessibleName(tr("Parts of Sync settings"));
    const Tabs tabs;
    addTab(m_flows, tabs.flows.title, tabs.flows.id);
    addTab(m_schedules, tabs.schedules.title, tabs.schedules.id);
    addTab(m_people, tabs.people.title, tabs.people.id);
    addTab(m_values, tabs.values.title, tabs.values.id);
    addTab(m_guards, tabs.guards.title, tabs.guards.id);
    addTab(m_realTime, tabs.realTime.title, tabs.realTime.id);
    for (const OtherTab &other : std::as_const(m_others))
        addTab(other.tab, other.title, other.id);
    setContent(m_tabs);
    orderTabs(this);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (state() == State::Full)
            showDraft();
    });
    connect(m_flows, &FlowsTab::scheduleRequested, this, [this](Flow flow) {
        m_tabs->setCurrentWidget(m_schedules);
        m_schedules->showFlow(flow);
    });
    connect(m_values, &ValueMapsTab::mappingRequested, this,
        [this](const QString &mapping) { Q_EMIT pageRequested(u"mappings"_s, mapping); });
}

void SettingsPage::addOtherTab(QWidget *tab, const QString &title, const QString &id)
{
    tab->setParent(this);
    tab->hide();
    m_others.append({tab, title, id});
}

void SettingsPage::addTab(QWidget *tab, const QString &title, const QString &id)
{
    tab->setProperty("tabId", id);
    m_tabs->addTab(tab, title);
    if (auto *area = qobject_cast<QScrollArea *>(tab))
        new ScrollKeys(m_tabs, area);
}

void SettingsPage::refresh()
{
    DraftPage::refresh();
    watch(draft()->session()->watchView(), this, [this](const Result<session::WatchView> &view) {
        m_allowance = view ? view->allowance : session::AllowanceView();
        if (m_guards)
            m_guards->setAllowance(m_allowance);
        if (m_realTime && view)
            m_realTime->showWatch(*view);
    });
    if (m_people && m_people->isVisible())
        m_people->read();
    if (m_realTime && m_realTime->isVisible())
        m_realTime->readNotices();
}

PageIndex SettingsPage::index() const
{
    const Tabs tabs;
    PageIndex index{tr("options preferences"), {}};
    for (const TabText &tab :
        {tabs.flows, tabs.schedules, tabs.people, tabs.values, tabs.guards, tabs.realTime})
        index.parts += tandem::ui::partsOf(tab);
    index.parts.append({u"guards/network"_s, NetworkCard::heading(), tabs.guards.title,
        tr("proxy password certificates CA firewall")});
    for (const OtherTab &other : m_others)
        index.parts += partsOf(other);
    for (const Flow flow : session::supportedFlows())
        index.parts += tandem::ui::partsOf(flow, tabs);
    return index;
}

/// It is there from the beginning: its controls tell.
QList<PagePart> SettingsPage::partsOf(const OtherTab &other)
{
    QList<PagePart> parts{{other.id, other.title, {}, {}}};
    for (const QWidget *control : other.tab->findChildren<QWidget *>()) {
        if (!control->accessibleName().isEmpty() && (control->focusPolicy() & Qt::TabFocus) != 0) {
            parts.append({other.id + u'/' + control->objectName(), control->accessibleName(), other.title,
                control->objectName()});
        }
    }
    return parts;
}

bool SettingsPage::canSearch() const
{
    return state() == State::Full && m_tabs->currentWidget() == m_people;
}

bool SettingsPage::focusSearch()
{
    if (!canSearch())
        return false;
    m_people->focusSearch();
    return true;
}

void SettingsPage::open(const QString &argument)
{
    m_wanted = argument;
    if (state() == State::Full)
        showWanted();
}

void SettingsPage::showWanted()
{
    const QString wanted = std::exchange(m_wanted, {});
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->property("tabId").toString() == wanted.section(u'/', 0, 0))
            m_tabs->setCurrentIndex(i);
    }
    if (wanted == "guards/network"_L1)
        return m_guards->showNetwork();
    const QString part = wanted.section(u'/', 1, 1);
    const auto flow = flowFromName(part);
    if (!flow) {
        if (auto *control = m_tabs->currentWidget()->findChild<QWidget *>(part); control && !part.isEmpty())
            goToControl(control);
        return;
    }
    m_schedules->showFlow(*flow);
    m_flows->showFlow(*flow);
    if (wanted.section(u'/', 2, 2) == "keys"_L1)
        m_flows->openMatchKeys(*flow);
}

/// One that is hidden or cannot be used now is near the first of its card that can.
void SettingsPage::goToControl(QWidget *control)
{
    QWidget *tab = m_tabs->currentWidget();
    QWidget *stop = control;
    while (stop->focusProxy())
        stop = stop->focusProxy();
    if (!takesTab(stop)) {
        QWidget *around = control;
        while (around != tab && !qobject_cast<Card *>(around))
            around = around->parentWidget();
        stop = firstTabStop(around);
    }
    if (stop)
        stop->setFocus(Qt::ShortcutFocusReason);
    if (auto *area = qobject_cast<QScrollArea *>(tab))
        area->ensureWidgetVisible(control->isVisibleTo(tab) || !stop ? control : stop, 0, 16);
}

void SettingsPage::showDraft()
{
    if (draft()->isBroken()) {
        return showEmpty(
            {u"alert"_s, tr("The document has an error, so the forms cannot show it."),
                draft()->problems().isEmpty() ? QString() : spoken(draft()->problems().first().text),
                tr("Go to the document")},
            [this] { Q_EMIT pageRequested(u"configuration"_s); });
    }
    m_flows->showDraft();
    m_schedules->showDraft();
    m_people->showDraft();
    m_values->showDraft();
    m_guards->showDraft();
    m_realTime->showDraft();
    m_guards->setAllowance(m_allowance);
    showCosts();
    if (!m_wanted.isEmpty())
        showWanted();
}

/// The latest edit counts.
void SettingsPage::showCosts()
{
    const qint64 number = ++m_costs;
    watch(draft()->session()->flowCosts(draft()->configuration()), this,
        [this, number](const Result<QList<session::FlowCost>> &costs) {
            if (costs && number == m_costs)
                m_flows->setCosts(*costs);
        });
}

} // namespace tandem::ui
