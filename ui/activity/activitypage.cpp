// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitypage.h"

#include "ui/activity/refusalstab.h"
#include "ui/activity/runstab.h"
#include "ui/activity/undecidedtabs.h"
#include "ui/kit/formats.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/models/attention.h"

#include <QTabBar>
#include <QTabWidget>

namespace tandem::ui {
using namespace Qt::StringLiterals;

ActivityPage::ActivityPage(session::Session *session, QWidget *parent)
    : Page(tr("Activity"), parent)
    , m_session(session)
    , m_tabs(new QTabWidget)
    , m_runs(new RunsTab(session))
{
    setObjectName(u"activityPage"_s);
    m_tabs->setObjectName(u"activityTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideNone);
    m_tabs->setAccessibleName(tr("Parts of Activity"));
    addTab(m_runs, tr("Runs"));
    auto *conflicts = new ConflictsTab(session);
    addTab(conflicts, tr("Conflicts"));
    addTab(new HoldsTab(session), tr("Held"));
    addTab(new RefusalsTab(session), tr("Refused"));
    addTab(new DecisionsTab(session), tr("Decisions"));
    setContent(m_tabs);
    connect(m_runs, &RunsTab::undoRequested, this,
        [this](qint64 runId) { Q_EMIT pageRequested(u"review"_s, u"undo:%1"_s.arg(runId)); });
    connect(conflicts, &ConflictsTab::ruleMade, this, [this](const QString &mapping) {
        notice()->offer(
            tr("Show in Mappings"), [this, mapping] { Q_EMIT pageRequested(u"mappings"_s, mapping); });
        Q_EMIT profileChanged();
    });
    QPushButton *plan = setPrimaryAction(tr("Go to Review"), u"goToReview"_s);
    plan->setToolTip(tr("What is decided here is written by the next plan or run (Ctrl+Enter)"));
    connect(plan, &QPushButton::clicked, this, [this] { Q_EMIT pageRequested(u"review"_s); });
    connect(Attention::of(session), &Attention::changed, this, &ActivityPage::showCounts);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { currentTab()->refresh(); });
    // What was said of the next run is over with it.
    connect(session, &session::Session::runFinished, notice(), [this] { notice()->moveOn(); });
}

void ActivityPage::addTab(ListTab *tab, const QString &title)
{
    tab->setWindowTitle(title);
    m_tabs->addTab(tab, title);
    connect(tab, &ListTab::problem, notice(), &Notice::sayError);
    connect(tab, &ListTab::recordRequested, this, &ActivityPage::recordRequested);
    connect(tab, &ListTab::pageRequested, this, &ActivityPage::pageRequested);
    connect(tab, &ListTab::done, this, [this](const QString &what, const QString &next) {
        notice()->say(Tone::Good, what, next);
        // After a decision: the lists stay as they are.
        Attention::of(m_session)->ask();
    });
}

ListTab *ActivityPage::currentTab() const
{
    return qobject_cast<ListTab *>(m_tabs->currentWidget());
}

void ActivityPage::refresh()
{
    watch(Attention::of(m_session)->ask(), this,
        [this](const Result<session::AttentionView> &found) { take(found); });
}

void ActivityPage::take(const Result<session::AttentionView> &found)
{
    if (!found)
        return showError(found.error(), tr("Try again"), [this] { refresh(); });
    if (!found->status.lastRun && !found->status.standing.needsPerson()) {
        return showEmpty({u"activity"_s, tr("Nothing has happened yet"),
                             tr("Every run stands here with each record it wrote, and what it left for you."),
                             tr("Make a plan")},
            [this] { Q_EMIT pageRequested(u"review"_s); });
    }
    showContent();
    currentTab()->refresh();
    // In sight it takes the focus, and the rows are read anew.
    if (!m_sought.isEmpty())
        currentTab()->goToRecord(std::exchange(m_sought, {}));
}

QString ActivityPage::currentRecord() const
{
    return state() == State::Full ? currentTab()->currentRecord() : QString();
}

void ActivityPage::showCounts(const session::AttentionView &found)
{
    const session::Standing &standing = found.status.standing;
    const qint64 refusals = standing.refusals - found.muted;
    const QList<qint64> counts{0, standing.conflicts, standing.holds, refusals, standing.decisions};
    for (int place = 0; place < PlaceCount; ++place) {
        const qint64 count = counts.at(place);
        const QString title = m_tabs->widget(place)->windowTitle();
        m_tabs->setTabText(place, count > 0 ? title + u"  "_s + formatCount(count) : title);
    }
    Q_EMIT waitingCountChanged(standing.conflicts + standing.holds + refusals);
}

PageIndex ActivityPage::index() const
{
    return {tr("history log what happened"),
        {{u"runs"_s, tr("Runs"), {}, tr("undo what was written")},
            {u"conflicts"_s, tr("Conflicts"), {}, tr("both sides changed decide")},
            {u"holds"_s, tr("Held"), {}, tr("waiting for you")},
            {u"refusals"_s, tr("Refused"), {}, tr("errors failed try again mute")},
            {u"decisions"_s, tr("Decisions"), {}, tr("unticked")}}};
}

void ActivityPage::open(const QString &argument)
{
    const QStringList places{u"runs"_s, u"conflicts"_s, u"holds"_s, u"refusals"_s, u"decisions"_s};
    if (argument.startsWith("run:"_L1)) {
        m_tabs->setCurrentIndex(Runs);
        m_runs->showRun(argument.mid(4).toLongLong());
    } else if (const auto place = places.indexOf(argument.section(u':', 0, 0)); place >= 0) {
        m_tabs->setCurrentIndex(static_cast<int>(place));
        m_sought = argument.section(u':', 1).split(u',', Qt::SkipEmptyParts);
    }
}

} // namespace tandem::ui
