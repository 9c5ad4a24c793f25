// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard's focus goes in the window; the rest of MainWindow is in mainwindow.cpp.
#include "ui/kit/notice.h"
#include "ui/kit/page.h"
#include "ui/kit/taborder.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"

#include <QApplication>
#include <QStackedWidget>

#include <algorithm>

namespace tandem::ui {

namespace {

/// Where the focus was in this part of the window, else the first that takes it there. In a page that is not
/// what its notices offer: they are on the way of Tab.
QWidget *stopIn(QWidget *pane)
{
    auto *page = qobject_cast<Page *>(pane);
    QWidget *before = pane->focusWidget();
    if (before && pane->isAncestorOf(before) && takesTab(before) && !(page && isInNotice(before)))
        return before;
    return page ? page->focusStop() : firstTabStop(pane);
}

} // namespace

/// As soon as the page shows something to go to; whoever has moved on meanwhile is not fetched back.
void MainWindow::goIntoAwaited()
{
    if (!m_awaited || m_awaited->state() == Page::State::Busy)
        return;
    QWidget *stop = std::exchange(m_awaited, nullptr)->focusStop();
    if (QWidget *wanted = std::exchange(m_wanted, nullptr); wanted && takesTab(wanted))
        stop = wanted;
    if (stop && m_navigation->isAncestorOf(focusWidget()))
        stop->setFocus(Qt::ShortcutFocusReason);
}

/// Of one that is no longer busy; `turned`: it shows something else than it did before that.
void MainWindow::followState(Page *page, bool turned)
{
    // Later: what it goes on to show stands there, and it may put the focus into a part itself.
    if (page == m_awaited) {
        QMetaObject::invokeMethod(this, &MainWindow::goIntoAwaited, Qt::QueuedConnection);
        return;
    }
    // What had the focus went with the state before, and Qt gave it to whatever stands there first.
    const QPointer<QWidget> fallen = focusWidget();
    const QWidget *room = page->statePane()->parentWidget();
    if (page != currentPage() || !fallen || !room->isAncestorOf(fallen) || !(turned || !takesTab(fallen)))
        return;
    const auto fetch = [this, page, fallen] {
        QWidget *stop = page == currentPage() && focusWidget() == fallen ? page->focusStop() : nullptr;
        if (stop)
            stop->setFocus(Qt::OtherFocusReason);
    };
    QMetaObject::invokeMethod(this, fetch, Qt::QueuedConnection);
}

/// Where what had the focus was deleted, with what it belonged to, nothing would have it.
void MainWindow::keepFocus()
{
    QWidget *focus = focusWidget();
    const bool had = std::exchange(m_hasFocus, focus != nullptr);
    const bool deleted = had && !focus && !m_lastFocus;
    m_lastFocus = focus;
    if (!deleted || !isActiveWindow())
        return;
    QWidget *stop = currentPage()->focusStop();
    if (!stop)
        stop = m_navigation;
    stop->setFocus(Qt::OtherFocusReason);
}

/// Round the whole window: Qt's own way leaves the header out behind a page that ends in a scroll area.
bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *from = focusWidget() ? focusWidget() : this;
    // The action of a page that shows none now: the page has the focus until it is known what it shows.
    if (StatePane *pane = currentPage()->statePane();
        pane->isVisible() && !from->isVisible() && pane->isAncestorOf(from)) {
        pane->setFocus(Qt::OtherFocusReason);
        return true;
    }
    const auto following = [next](const QWidget *widget) {
        return next ? widget->nextInFocusChain() : widget->previousInFocusChain();
    };
    for (QWidget *each = following(from); each && each != from; each = following(each)) {
        if (each->window() != this || !takesTab(each))
            continue;
        each->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

/// Round side bar, page and banner; one in which nothing takes the focus now is left out.
void MainWindow::focusPane(bool next)
{
    const QList<QWidget *> panes{m_navigation, m_pages->currentWidget(), m_banner};
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(
        panes, [focus](const QWidget *pane) { return focus && pane->isAncestorOf(focus); });
    // From the header it goes to the side bar, or to what stands last.
    qsizetype at = here != panes.end() ? here - panes.begin() : next ? panes.size() - 1 : 0;
    for (qsizetype tried = 0; tried < panes.size(); ++tried) {
        at = (at + (next ? 1 : panes.size() - 1)) % panes.size();
        if (QWidget *stop = stopIn(panes.at(at))) {
            stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

} // namespace tandem::ui
