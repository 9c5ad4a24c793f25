// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setuppage.h"

#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/scrollkeys.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/setup/checkstep.h"
#include "ui/setup/choosestep.h"
#include "ui/setup/connectstep.h"
#include "ui/setup/datesstep.h"
#include "ui/setup/matchstep.h"
#include "ui/setup/planstep.h"
#include "ui/setup/schedulestep.h"
#include "ui/setup/setupplan.h"
#include "ui/setup/stepsrow.h"
#include "ui/setup/trialstep.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QKeyEvent>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// From wherever the focus is in the window, as Ctrl+Return goes on; only while Back can be seen.
void giveKey(QPushButton *back)
{
    const QKeySequence keys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return);
    back->setToolTip(SetupPage::tr("To the step before (%1)").arg(keyText(keys)));
    QShortcut *key = addKey(back, keys, back->text(), back);
    key->setContext(Qt::WindowShortcut);
    // Held, it would go back to the first step.
    key->setAutoRepeat(false);
}

} // namespace

SetupPage::SetupPage(session::Session *session, QWidget *parent)
    : Page(tr("Set up"), parent)
    , m_session(session)
    , m_plan(new SetupPlan(session, this))
    , m_row(new StepsRow(this))
    , m_scroll(new QScrollArea(this))
    , m_stack(new QWidget(m_scroll))
    , m_back(addSecondaryAction(tr("Back"), u"setupBack"_s))
    , m_next(setPrimaryAction(tr("Continue"), u"setupNext"_s))
    , m_connect(new ConnectStep(session, m_stack))
    , m_check(new CheckStep(session, m_stack))
    , m_dates(new DatesStep(session, m_stack))
    , m_choose(new ChooseStep(session, m_stack))
{
    setObjectName(u"setupPage"_s);
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_row);
    m_stack->setProperty("transparent", true);
    auto *stack = new QVBoxLayout(m_stack);
    stack->setContentsMargins(0, 0, 0, 0);
    m_scroll->setObjectName(u"setupScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_stack);
    layout->addWidget(m_scroll, 1);
    setContent(content);
    connect(m_plan, &SetupPlan::turning, this, &SetupPage::leaveWhatGoes);
    const QList<SetupStep *> steps{m_connect, m_check, m_dates, m_choose,
        new MatchStep(session, m_plan, m_stack), new PlanStep(session, m_plan, m_stack),
        new TrialStep(session, m_plan, m_stack), new ScheduleStep(session, m_stack)};
    for (SetupStep *step : steps)
        addStep(step);
    orderTabs(this);
    new ScrollKeys(this, m_scroll);
    // Who walks through the row walks on there.
    connect(m_row, &StepsRow::chosen, this, &SetupPage::goTo);
    giveKey(m_back);
    connect(m_back, &QPushButton::clicked, this, [this] { goInto(m_at - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { current()->act(); });
    connect(m_plan, &SetupPlan::failed, this, [this](const Error &error) {
        if (error.kind != ErrorKind::Stopped)
            notice()->sayError(error);
    });
    connect(m_connect, &SetupStep::profileChanged, this, [this] {
        m_check->forget();
        m_dates->forget();
    });
    connect(m_choose, &SetupStep::profileChanged, m_check, &CheckStep::lookAgain);
    draw();
}

void SetupPage::addStep(SetupStep *step)
{
    m_steps.append(step);
    m_stack->layout()->addWidget(step);
    step->setVisible(m_steps.size() == 1);
    m_row->addStep(step->id(), step->title());
    // While one step has drawn itself and another has not, only the one that is seen says what can be done.
    connect(step, &SetupStep::changed, this, [this, step] { step == current() ? draw() : drawRow(); });
    connect(step, &SetupStep::finished, this, &SetupPage::goOn);
    connect(step, &SetupStep::actionDue, this, [this, step] {
        if (step == current() && takesTab(m_next))
            m_next->setFocus(Qt::OtherFocusReason);
    });
    connect(step, &SetupStep::pageRequested, this, &Page::pageRequested);
    connect(step, &SetupStep::profileChanged, this, &Page::profileChanged);
    connect(step, &SetupStep::problem, this, [this](const Error &error) { notice()->sayError(error); });
}

void SetupPage::showEvent(QShowEvent *event)
{
    m_comesBack = true;
    Page::showEvent(event);
}

void SetupPage::refresh()
{
    watch(m_session->status(), this, [this](const Result<session::StatusView> &status) {
        if (status)
            return take(*status);
        if (!m_loaded && status.error().kind != ErrorKind::Stopped)
            showError(status.error(), tr("Try again"), [this] { refresh(); });
        else if (status.error().kind != ErrorKind::Stopped)
            notice()->sayError(status.error());
    });
}

void SetupPage::take(const session::StatusView &status)
{
    m_connect->take(status);
    const bool first = !std::exchange(m_loaded, true);
    // Who has made a plan before has been through the steps that lead to it.
    if (status.lastRun.has_value() && !m_ran) {
        m_ran = true;
        m_choose->setDone();
    }
    showContent();
    // Who connects on this page goes on with a key; who did it on another page has gone on already.
    const bool connectedElsewhere = std::exchange(m_comesBack, false) && m_at == 0 && m_connect->isDone();
    if (first || connectedElsewhere) {
        goTo(firstOpen());
        m_arriving = true;
    } else
        current()->enter();
    draw();
}

PageIndex SetupPage::index() const
{
    PageIndex index{tr("wizard first run begin"), {}};
    for (qsizetype at = 0; at < m_steps.size(); ++at) {
        if (isOpen(at))
            index.parts.append({m_steps.at(at)->id(), m_steps.at(at)->title(), {}, {}});
    }
    return index;
}

void SetupPage::open(const QString &argument)
{
    for (qsizetype at = 0; at < m_steps.size(); ++at) {
        if (m_steps.at(at)->id() == argument && isOpen(at)) {
            goTo(at);
            m_arriving = true;
        }
    }
}

SetupStep *SetupPage::current() const
{
    return m_steps.at(m_at);
}

bool SetupPage::isOpen(qsizetype step) const
{
    if (!m_connect->isDone())
        return step == 0;
    // Checks are made anew in each sitting; that is no reason to close what was open before.
    if (m_ran)
        return true;
    return std::all_of(
        m_steps.cbegin(), m_steps.cbegin() + step, [](const SetupStep *each) { return each->isDone(); });
}

qsizetype SetupPage::firstOpen() const
{
    if (m_ran && m_connect->isDone())
        return 4; // matching: what comes before it was gone through
    return m_connect->isDone() ? 1 : 0;
}

void SetupPage::goTo(qsizetype step)
{
    if (step < 0 || step >= m_steps.size() || (step > m_at && !isOpen(step)))
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool focusMoves = focus && m_stack->isAncestorOf(focus);
    m_at = step;
    m_arriving = false;
    notice()->dismiss();
    for (qsizetype at = 0; at < m_steps.size(); ++at)
        m_steps.at(at)->setVisible(at == step);
    m_scroll->verticalScrollBar()->setValue(0);
    current()->enter();
    draw();
    if (focusMoves)
        m_row->setFocus(Qt::OtherFocusReason);
}

/// A choice has no use for Return: it goes on, as it does from the button.
void SetupPage::keyPressEvent(QKeyEvent *event)
{
    const QWidget *focus = window()->focusWidget();
    const bool isChoice = qobject_cast<const QRadioButton *>(focus) || qobject_cast<const QCheckBox *>(focus);
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    // Held since the step before, it would say yes to what nobody has read.
    if (isReturn && isChoice && !event->isAutoRepeat()
        && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && takesTab(m_next))
        return m_next->click();
    Page::keyPressEvent(event);
}

void SetupPage::goOn()
{
    if (m_at + 1 < m_steps.size())
        goInto(m_at + 1);
}

QWidget *SetupPage::firstFocus() const
{
    const auto isNoButton = [](const QWidget *stop) { return !qobject_cast<const QPushButton *>(stop); };
    QWidget *stop = firstTabStop(current(), isNoButton);
    return stop || !takesTab(m_next) ? stop : m_next;
}

/// What was pressed may be answered later: whoever types elsewhere by then goes on typing.
void SetupPage::goInto(qsizetype step)
{
    // Before what has it may be hidden.
    const bool isHere = mayTakeFocus(this);
    goTo(step);
    if (!isHere)
        m_arriving = true;
    else if (QWidget *stop = firstFocus())
        stop->setFocus(Qt::OtherFocusReason);
    else
        waitForNext();
}

void SetupPage::waitForNext()
{
    m_row->setFocus(Qt::OtherFocusReason);
    m_arriving = true;
}

/// What a step shows gives way to what is going on, and the other way round: the focus would fall out of the
/// page with it.
void SetupPage::leaveWhatGoes()
{
    const QWidget *focus = window()->focusWidget();
    if (focus && m_stack->isAncestorOf(focus))
        waitForNext();
}

/// A step that reads has nothing to go to yet. Whoever has gone elsewhere meanwhile is not fetched back.
void SetupPage::settleFocus()
{
    if (!m_arriving)
        return;
    QWidget *stop = takesTab(m_next) ? m_next : firstFocus();
    if (!stop)
        return;
    m_arriving = false;
    if (m_row->isAncestorOf(window()->focusWidget()))
        stop->setFocus(Qt::OtherFocusReason);
}

void SetupPage::drawRow()
{
    QList<bool> done;
    QList<bool> open;
    for (qsizetype at = 0; at < m_steps.size(); ++at) {
        done.append(m_steps.at(at)->isDone());
        open.append(isOpen(at));
    }
    m_row->show(m_at, done, open);
}

void SetupPage::draw()
{
    drawRow();
    setSubtitle(current()->sentence());
    const SetupStep::Action action = current()->action();
    // What cannot be pressed any more hands the focus to its neighbour: it comes back with the next action.
    if (window()->focusWidget() == m_next && (action.text.isEmpty() || !action.enabled))
        waitForNext();
    offerPrimaryAction(!action.text.isEmpty(), action.obstacle);
    m_next->setText(action.text);
    m_next->setAccessibleName(action.text);
    m_next->setEnabled(action.enabled);
    m_back->setVisible(m_at > 0 && state() == State::Full);
    settleFocus();
}

} // namespace tandem::ui
