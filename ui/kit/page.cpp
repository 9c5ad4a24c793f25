// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/page.h"

#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/roomstack.h"
#include "ui/kit/taborder.h"

#include <QBoxLayout>
#include <QPushButton>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// The first one that can be seen and pressed; null: there is none.
QPushButton *primaryWithin(const QWidget *page)
{
    const QList<QPushButton *> buttons = page->findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(buttons, [page](const QPushButton *button) {
        return button->property("buttonRole") == u"primary"_s && button->isVisible() && button->isEnabled()
            && button->window() == page->window();
    });
    return found == buttons.end() ? nullptr : *found;
}

} // namespace

Page::Page(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_subtitle(makeWrappedLabel({}, TextRole::Muted, this))
    , m_header(new QHBoxLayout)
    , m_actions(new QHBoxLayout)
    , m_notice(new Notice(this))
    , m_stack(new RoomStack(this))
    , m_pane(new StatePane(this))
{
    setAccessibleName(title);
    QLabel *heading = makeLabel(title, TextRole::Title, this);
    heading->setObjectName(u"pageTitle"_s);
    m_subtitle->setObjectName(u"pageSubtitle"_s);
    m_subtitle->hide();
    m_header->setSpacing(8);
    m_header->addWidget(heading, 1);
    m_actions->setSpacing(8);
    m_header->addLayout(m_actions);
    // The subtitle has the whole width: actions beside it would leave it too little.
    auto *titles = new QVBoxLayout;
    titles->setSpacing(4);
    titles->addLayout(m_header);
    titles->addWidget(m_subtitle);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 16, 32, 24);
    layout->setSpacing(16);
    layout->addLayout(titles);
    layout->addWidget(m_notice);
    layout->addWidget(m_stack, 1);
    m_stack->stack()->addWidget(m_pane);
    connect(m_pane, &StatePane::actionTriggered, this, [this] {
        if (const auto then = m_then)
            then();
    });
    showBusy(tr("One moment…"));
}

QString Page::title() const
{
    return m_title;
}

void Page::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_subtitle->setToolTip({});
}

void Page::setSubtitleToolTip(const QString &toolTip)
{
    m_subtitle->setToolTip(toolTip);
}

QPushButton *Page::setPrimaryAction(const QString &text, const QString &objectName)
{
    delete m_primary;
    m_primary = makeButton(text, objectName, ButtonRole::Primary, this);
    // Before what the page does then: it may have news.
    connect(m_primary, &QPushButton::clicked, m_notice, [this] { m_notice->moveOn(); });
    m_header->addWidget(m_primary, 0, Qt::AlignVCenter);
    m_primary->setVisible(m_primaryOffered && m_state == State::Full);
    return m_primary;
}

void Page::offerPrimaryAction(bool offered, const QString &obstacle)
{
    // What was said of it holds no longer.
    if (obstacle != m_obstacle && !m_obstacle.isEmpty() && m_notice->text() == m_obstacle)
        m_notice->dismiss();
    m_obstacle = obstacle;
    m_primaryOffered = offered;
    if (m_primary)
        m_primary->setVisible(offered && m_state == State::Full);
}

void Page::pressPrimaryAction()
{
    QPushButton *primary = shownPrimaryAction();
    // One that was taken away without a reason has left its place to one in the content.
    if (!primary && m_state == State::Full && m_obstacle.isEmpty())
        primary = primaryWithin(this);
    if (primary && primary->isEnabled())
        primary->click();
    else if (!primary && m_state == State::Full && !m_obstacle.isEmpty())
        m_notice->say(Tone::Neutral, m_obstacle);
}

QPushButton *Page::addSecondaryAction(const QString &text, const QString &objectName)
{
    QPushButton *button = makeButton(text, objectName, ButtonRole::Normal, this);
    connect(button, &QPushButton::clicked, m_notice, [this] { m_notice->moveOn(); });
    m_actions->addWidget(button, 0, Qt::AlignVCenter);
    return button;
}

void Page::addHeaderWidget(QWidget *widget)
{
    m_actions->insertWidget(0, widget, 0, Qt::AlignVCenter);
}

void Page::setContent(QWidget *content)
{
    QStackedWidget *stack = m_stack->stack();
    while (stack->count() > 1) {
        QWidget *old = stack->widget(1);
        stack->removeWidget(old);
        delete old;
    }
    stack->addWidget(content);
}

void Page::showContent()
{
    m_then = {};
    if (m_stack->stack()->count() > 1)
        m_stack->stack()->setCurrentIndex(1);
    setState(State::Full);
}

void Page::showBusy(const QString &headline, const QString &explanation)
{
    m_then = {};
    m_pane->showBusy(headline, explanation);
    m_stack->stack()->setCurrentWidget(m_pane);
    setState(State::Busy);
}

void Page::showEmpty(const StatePane::Text &text, std::function<void()> then)
{
    m_then = std::move(then);
    m_pane->showText(text);
    m_stack->stack()->setCurrentWidget(m_pane);
    setState(State::Empty);
}

void Page::showError(const Error &error, const QString &action, std::function<void()> then)
{
    m_then = std::move(then);
    m_pane->showError(error, action);
    m_stack->stack()->setCurrentWidget(m_pane);
    setState(State::Error);
}

QPushButton *Page::shownPrimaryAction() const
{
    if (m_state != State::Full)
        return m_pane->actionButton()->isHidden() ? nullptr : m_pane->actionButton();
    return m_primary && !m_primary->isHidden() ? m_primary : nullptr;
}

QList<QPushButton *> Page::headerButtons() const
{
    QList<QPushButton *> buttons;
    if (QPushButton *primary = shownPrimaryAction())
        buttons.append(primary);
    for (int i = 0; i < m_actions->count(); ++i) {
        if (auto *button = qobject_cast<QPushButton *>(m_actions->itemAt(i)->widget()))
            buttons.append(button);
    }
    return buttons;
}

QWidget *Page::focusStop()
{
    QWidget *first = firstFocus();
    while (first && first->focusProxy())
        first = first->focusProxy();
    if (first && takesTab(first))
        return first;
    QWidget *stop = firstTabStop(m_stack->stack()->currentWidget());
    return stop ? stop : firstTabStop(this);
}

void Page::setState(State state)
{
    m_state = state;
    if (m_primary)
        m_primary->setVisible(m_primaryOffered && state == State::Full);
    Q_EMIT stateChanged(state);
}

} // namespace tandem::ui
