// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/overviewpage.h"

#include "core/session/overview.h"
#include "core/session/syncnow.h"
#include "ui/kit/badge.h"
#include "ui/kit/card.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/attention.h"
#include "ui/models/values.h"
#include "ui/shell/flowscard.h"
#include "ui/shell/freshnesscard.h"
#include "ui/shell/livecard.h"
#include "ui/shell/needslist.h"
#include "ui/shell/overviewstate.h"
#include "ui/shell/runmeter.h"
#include "ui/shell/writtencard.h"

#include <QApplication>
#include <QBoxLayout>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int figuresInARow = 3;
constexpr int sightMargin = 16; ///< as below whatever has the focus

QLabel *addFigure(QGridLayout *grid, int place, const QString &what, const QString &name)
{
    const int row = place / figuresInARow * 3;
    const int column = place % figuresInARow;
    QLabel *figure = makeLabel({}, TextRole::Figure, grid->parentWidget());
    figure->setObjectName(name);
    figure->setAccessibleName(what);
    grid->addWidget(figure, row, column);
    grid->addWidget(makeLabel(what, TextRole::Muted, grid->parentWidget()), row + 1, column);
    grid->setColumnStretch(column, 1);
    return figure;
}

} // namespace

OverviewPage::OverviewPage(session::Session *session, RunMeter *meter, QWidget *parent)
    : Page(tr("Overview"), parent)
    , m_session(session)
    , m_meter(meter)
    , m_sync(setPrimaryAction(tr("Sync now"), u"syncNow"_s))
    , m_plan(addSecondaryAction(tr("Plan"), u"makePlan"_s))
{
    setObjectName(u"overviewPage"_s);
    m_sync->setToolTip(tr("Plans and applies in one go (Ctrl+R)"));
    m_plan->setToolTip(tr("Shows what a run would change; writes nothing"));
    auto *content = new QWidget;
    content->setProperty("transparent", true);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(stateCard());
    m_live = new LiveCard(session, meter, this);
    connect(m_live, &LiveCard::problem, this, &OverviewPage::problem);
    layout->addWidget(m_live);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(16);
    columns->addWidget(needsCard(), 1);
    columns->addWidget(lastRunCard(), 1);
    layout->addLayout(columns);
    layout->addWidget(coverageCard());
    m_flows = new FlowsCard(this);
    layout->addWidget(m_flows);
    m_freshness = new FreshnessCard(this);
    layout->addWidget(m_freshness);
    m_written = new WrittenCard(session, this);
    layout->addWidget(m_written);
    layout->addStretch(1);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(content);
    setContent(m_scroll);
    m_plan->hide();
    // Later: what has just been made is laid out by then.
    connect(qApp, &QApplication::focusChanged, this, &OverviewPage::showAboveNeed, Qt::QueuedConnection);
    connect(session, &session::Session::overviewChanged, this, &OverviewPage::readOverview);
    connect(Attention::of(session), &Attention::changed, this, &OverviewPage::take);
    connect(m_sync, &QPushButton::clicked, this, &OverviewPage::syncNow);
    connect(m_plan, &QPushButton::clicked, this, &OverviewPage::makePlan);
    connect(m_needs, &NeedsList::chosen, this, &OverviewPage::pageRequested);
    connect(m_flows, &FlowsCard::pageRequested, this, &OverviewPage::pageRequested);
    connect(meter, &RunMeter::changed, this, [this] {
        if (m_loaded && state() == State::Full)
            draw();
    });
}

QWidget *OverviewPage::stateCard()
{
    auto *card = new Card({}, this);
    auto *line = new QHBoxLayout;
    line->setSpacing(16);
    m_word = makeLabel({}, TextRole::Figure, card);
    m_word->setObjectName(u"verdict"_s);
    m_badge = new Badge({}, Tone::Neutral, card);
    m_badge->setObjectName(u"openCount"_s);
    m_badge->setToolTip(tr("All that stands under Needs you, added up"));
    line->addWidget(m_word);
    line->addWidget(m_badge, 0, Qt::AlignVCenter);
    line->addStretch(1);
    m_sentence = makeWrappedLabel({}, TextRole::Muted, card);
    card->body()->setSpacing(4);
    card->body()->addLayout(line);
    card->body()->addWidget(m_sentence);
    return card;
}

QWidget *OverviewPage::coverageCard()
{
    auto *card = new Card(tr("Coverage"), this);
    auto *holder = new QWidget(card);
    auto *grid = new QGridLayout(holder);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(0);
    m_linked = addFigure(grid, 0, tr("linked pairs"), u"linkedCount"_s);
    m_inScope = addFigure(grid, 1, tr("of these in scope"), u"inScopeCount"_s);
    m_waiting = addFigure(grid, 2, tr("wait for a parent"), u"waitingCount"_s);
    m_salesforceRecords = addFigure(grid, 3, tr("records in Salesforce"), u"salesforceCount"_s);
    m_startdeliverRecords = addFigure(grid, 4, tr("records in Startdeliver"), u"startdeliverCount"_s);
    m_refused = addFigure(grid, 5, tr("refused"), u"refusedCount"_s);
    grid->setRowMinimumHeight(2, 16);
    card->body()->addWidget(holder);
    return card;
}

QWidget *OverviewPage::needsCard()
{
    auto *card = new Card(tr("Needs you"), this);
    m_needs = new NeedsList(card);
    card->body()->addWidget(m_needs);
    card->body()->addStretch(1);
    return card;
}

QWidget *OverviewPage::lastRunCard()
{
    auto *card = new Card(tr("Last run"), this);
    m_lastState = new Badge({}, Tone::Neutral, card);
    card->header()->addWidget(m_lastState);
    m_lastRun = makeWrappedLabel({}, TextRole::Body, card);
    m_lastRun->setObjectName(u"lastRun"_s);
    m_toSalesforce = makeWrappedLabel({}, TextRole::Muted, card);
    m_toStartdeliver = makeWrappedLabel({}, TextRole::Muted, card);
    card->body()->setSpacing(8);
    card->body()->addWidget(m_lastRun);
    card->body()->addWidget(m_toSalesforce);
    card->body()->addWidget(m_toStartdeliver);
    card->body()->addStretch(1);
    return card;
}

void OverviewPage::refresh()
{
    m_live->refresh();
    m_written->refresh();
    readOverview();
    readStatus();
    readPlan();
}

void OverviewPage::readOverview()
{
    watch(session::overview(m_session), this, [this](const Result<session::OverviewView> &view) {
        if (!view)
            return;
        m_inScope->setText(formatCount(view->inScope));
        m_flows->showFlows(view->flows);
        m_freshness->showArrivals(*view, SystemClock().now());
    });
}

/// What Review would offer to apply.
void OverviewPage::readPlan()
{
    watch(m_session->latestPlan(), this, [this](const Result<session::PlanView> &plan) {
        // Where making it ended early, it does not hold everything.
        if (!plan || plan->open == 0 || plan->stale)
            return takePlan({});
        watch(m_session->runs(), this, [this, plan = *plan](const Result<QList<session::RunReport>> &runs) {
            takePlan(runs && !isOvertaken(plan, *runs) ? std::optional(plan) : std::nullopt);
        });
    });
}

void OverviewPage::takePlan(const std::optional<session::PlanView> &plan)
{
    if (plan == m_openPlan)
        return;
    m_openPlan = plan;
    if (m_loaded && state() == State::Full)
        draw();
}

const session::WatchView &OverviewPage::watchView() const
{
    return m_live->view();
}

void OverviewPage::readStatus()
{
    watch(Attention::of(m_session)->ask(), this, [this](const Result<session::AttentionView> &found) {
        if (!found && found.error().kind != ErrorKind::Stopped)
            sayFailure(found.error());
    });
}

void OverviewPage::take(const session::AttentionView &found)
{
    m_loaded = true;
    m_status = found.status;
    m_muted = found.muted;
    if (!showsPlanning())
        draw();
}

/// Whoever waits for a plan here sees that until it is made.
bool OverviewPage::showsPlanning() const
{
    return m_asking && state() == State::Busy;
}

void OverviewPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_undrawn && !showsPlanning())
        drawNow();
}

void OverviewPage::sayFailure(const Error &error)
{
    if (m_loaded)
        notice()->sayError(error);
    else
        showError(error, tr("Try again"), [this] { refresh(); });
}

/// At once where it is seen, else when it is shown.
void OverviewPage::draw()
{
    m_undrawn = !isVisible();
    if (!m_undrawn)
        drawNow();
}

void OverviewPage::drawNow()
{
    m_undrawn = false;
    const session::StatusView &status = m_status;
    const bool running = m_meter->figures().running;
    const Stage stage = stageOf(status);
    QList<Need> needs = needsOf(status, m_muted);
    if (m_openPlan)
        needs.append(planNeed(*m_openPlan, SystemClock().now()));
    Q_EMIT waitingCountChanged(0);
    if (stage == Stage::NotConnected && !status.lastRun) {
        m_plan->hide();
        if (const QString trouble = troubleOf(status); !trouble.isEmpty()) {
            const Error error{ErrorKind::Permission, u"KEYCHAIN_UNREADABLE"_s, trouble, {}};
            return showError(error, tr("Look again"), [this] { refresh(); });
        }
        const QString action =
            status.salesforce.connected ? tr("Go on with the set-up") : tr("Set up Tandem");
        showEmpty({u"connections"_s, tr("Connect both sides to see your data."),
                      tr("Step by step to a first plan. Nothing is written until you apply it."), action},
            [this] { Q_EMIT pageRequested(u"setup"_s, u"connect"_s); });
        return;
    }
    if (stage == Stage::NeverRun && !running) {
        m_plan->hide();
        showEmpty({u"review"_s, tr("Both sides are connected."),
                      tr("See what a first run would change. Nothing is written until you apply the plan."),
                      tr("Go on with the set-up")},
            [this] { Q_EMIT pageRequested(u"setup"_s); });
        return;
    }
    const Verdict verdict = verdictOf(status, running, m_openPlan.has_value(), m_muted);
    m_word->setText(verdict.word);
    m_sentence->setText(verdict.sentence);
    // Added up, as they stand under "Needs you" and beside the pages in the side bar: records, not lines.
    m_badge->setState(
        needs.isEmpty() ? tr("Nothing open") : tr("%n open", nullptr, pluralCount(countOf(needs))),
        needs.isEmpty() ? verdict.tone : Tone::Warn);
    m_linked->setText(formatCount(linkedOf(status)));
    m_salesforceRecords->setText(formatCount(recordsOf(status, Side::Salesforce)));
    m_startdeliverRecords->setText(formatCount(recordsOf(status, Side::Startdeliver)));
    m_waiting->setText(formatCount(status.standing.waiting));
    m_refused->setText(formatCount(status.standing.refusals));
    m_freshness->showRead(status, SystemClock().now());
    m_live->showLastRun(status.lastRun);
    if (m_needs->show(needs))
        orderTabs(this);
    showLastRun();
    showContent();
    drawButtons();
}

QWidget *OverviewPage::firstFocus() const
{
    if (state() != State::Full)
        return nullptr;
    QWidget *need = firstTabStop(m_needs);
    return need ? need : m_plan;
}

/// A need is read with its heading, and with the state of the profile where there is room for that too.
void OverviewPage::showAboveNeed()
{
    QWidget *focus = QApplication::focusWidget();
    if (!focus || !m_needs->isAncestorOf(focus) || QApplication::mouseButtons() != Qt::NoButton)
        return;
    const QWidget *content = m_scroll->widget();
    const int room = m_scroll->viewport()->height() - sightMargin;
    const int bottom = focus->mapTo(content, QPoint(0, focus->height())).y();
    const int heading = m_needs->parentWidget()->mapTo(content, QPoint()).y();
    QScrollBar *bar = m_scroll->verticalScrollBar();
    if (bottom <= room)
        bar->setValue(0);
    else if (bottom - heading <= room)
        bar->setValue(std::min(bar->value(), heading));
}

void OverviewPage::showLastRun()
{
    const bool any = m_status.lastRun.has_value();
    m_lastState->setVisible(any);
    m_toSalesforce->setVisible(any);
    m_toStartdeliver->setVisible(any);
    if (!any) {
        m_lastRun->setText(tr("There has been none yet."));
        return;
    }
    const session::RunReport &run = *m_status.lastRun;
    m_lastRun->setText(lastRunText(run, SystemClock().now()));
    m_lastRun->setToolTip(run.startedAt.toIso());
    m_lastState->setState(runStateTitle(run.state), runStateTone(run.state));
    m_toSalesforce->setText(tr("To Salesforce: %1").arg(writtenText(run, Side::Salesforce)));
    m_toStartdeliver->setText(tr("To Startdeliver: %1").arg(writtenText(run, Side::Startdeliver)));
}

void OverviewPage::drawButtons()
{
    const bool able = stageOf(m_status) != Stage::NotConnected && !m_meter->figures().running && !m_asking;
    m_plan->setVisible(state() == State::Full);
    m_plan->setEnabled(able);
    m_sync->setEnabled(able && m_status.startdeliver.mayWrite);
}

QString OverviewPage::planObstacle() const
{
    if (m_asking || m_meter->figures().running)
        return tr("A run is going.");
    if (!m_loaded)
        return tr("The profile is not open yet.");
    return stageOf(m_status) == Stage::NotConnected ? tr("Connect both sides first.") : QString();
}

QString OverviewPage::syncObstacle() const
{
    const QString obstacle = planObstacle();
    if (!obstacle.isEmpty() || m_status.startdeliver.mayWrite)
        return obstacle;
    return tr("The Startdeliver key may only read.");
}

PageIndex OverviewPage::index() const
{
    return {tr("home start status health last run coverage"), {}};
}

bool OverviewPage::syncNow()
{
    if (m_asking || m_meter->figures().running || !m_loaded)
        return false;
    // Nothing is written before it was shown once: the key does what the page's button would.
    const Stage stage = stageOf(m_status);
    if (stage == Stage::NotConnected)
        Q_EMIT pageRequested(u"connections"_s);
    if (stage == Stage::NeverRun)
        makePlan();
    if (stage != Stage::Working || !m_status.startdeliver.mayWrite)
        return false;
    m_asking = true;
    drawButtons();
    watch(
        session::syncNow(m_session), this, [this](const Result<session::RunReport> &run) { handleRun(run); });
    return true;
}

void OverviewPage::handleRun(const Result<session::RunReport> &run)
{
    m_asking = false;
    // How a run ended is said by the window, on whatever page one is; a run that could not begin, too.
    if (!run && run.error().kind != ErrorKind::Stopped)
        Q_EMIT problem(run.error());
    // The window reads the page that is shown again after every run.
    readStatus();
}

void OverviewPage::makePlan()
{
    if (m_asking || m_meter->figures().running)
        return;
    m_asking = true;
    showBusy(tr("Making a plan"), tr("Tandem reads both sides and compares them. Nothing is written."));
    m_plan->hide();
    watch(m_session->plan(), this, [this](const Result<session::PlanView> &plan) {
        m_asking = false;
        if (!plan && plan.error().kind != ErrorKind::Stopped)
            Q_EMIT problem(plan.error());
        else if (plan && plan->id > 0)
            Q_EMIT pageRequested(u"review"_s, QString::number(plan->id));
        refresh();
    });
}

} // namespace tandem::ui
