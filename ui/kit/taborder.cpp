// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/taborder.h"

#include "ui/kit/notice.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>

namespace tandem::ui {

namespace {

void collect(QWidget *widget, QList<QWidget *> &stops);

/// A grid knows its items in the order in which they were added.
QList<int> inOrder(const QLayout *layout)
{
    QList<int> places;
    for (int i = 0; i < layout->count(); ++i)
        places.append(i);
    if (const auto *grid = qobject_cast<const QGridLayout *>(layout)) {
        const auto placeOf = [grid](int item) {
            int row = 0;
            int column = 0;
            int rows = 0;
            int columns = 0;
            grid->getItemPosition(item, &row, &column, &rows, &columns);
            return std::pair(row, column);
        };
        std::stable_sort(
            places.begin(), places.end(), [&placeOf](int a, int b) { return placeOf(a) < placeOf(b); });
    }
    return places;
}

void collect(const QLayout *layout, QList<QWidget *> &stops)
{
    for (const int place : inOrder(layout)) {
        QLayoutItem *item = layout->itemAt(place);
        if (item->widget())
            collect(item->widget(), stops);
        else if (item->layout())
            collect(item->layout(), stops);
    }
}

void collect(QWidget *widget, QList<QWidget *> &stops)
{
    // Also what takes no Tab now: of a group of choices it is another one each time.
    const bool takesFocus = widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
    if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        collect(tabs->tabBar(), stops);
        if (tabs->cornerWidget())
            collect(tabs->cornerWidget(), stops);
        for (int i = 0; i < tabs->count(); ++i)
            collect(tabs->widget(i), stops);
        return;
    }
    if (takesFocus)
        stops.append(widget);
    if (qobject_cast<QAbstractItemView *>(widget))
        return;
    if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        if (area->widget())
            collect(area->widget(), stops);
    } else if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), stops);
    } else if (widget->layout()) {
        collect(widget->layout(), stops);
    }
}

/// What hands the focus on to a part of itself, with the part. Tab comes back to the part from wherever the
/// whole stands in the order, and would go on in a circle: it belongs right before the part.
QList<std::pair<QWidget *, QWidget *>> wholesOf(const QList<QWidget *> &stops, const QWidget *root)
{
    QList<std::pair<QWidget *, QWidget *>> wholes;
    for (QWidget *stop : stops) {
        for (QWidget *around = stop->parentWidget(); around && around != root;
             around = around->parentWidget()) {
            if (around->focusProxy() == stop)
                wholes.emplace_back(around, stop);
        }
    }
    return wholes;
}

/// Gives Tab back to the checked one: Qt hands it to whichever had the focus last, and it may be hidden.
class OneTabStop : public QObject
{
public:
    explicit OneTabStop(QButtonGroup *group)
        : QObject(group)
        , m_group(group)
    {
        connect(group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton *button, bool checked) {
            settle();
            if (checked)
                takeFocusAlong(button);
        });
        const QList<QAbstractButton *> buttons = group->buttons();
        for (QAbstractButton *button : buttons)
            button->installEventFilter(this);
        settle();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        switch (event->type()) {
        case QEvent::FocusOut:
        case QEvent::ShowToParent:
        case QEvent::HideToParent:
            settle();
            break;
        default:
            break;
        }
        return QObject::eventFilter(watched, event);
    }

private:
    /// What is chosen may be known only after the group was gone into.
    void takeFocusAlong(QAbstractButton *chosen) const
    {
        const QList<QAbstractButton *> buttons = m_group->buttons();
        const bool within =
            std::ranges::any_of(buttons, [](const QAbstractButton *each) { return each->hasFocus(); });
        if (within && chosen->isVisible())
            chosen->setFocus(Qt::OtherFocusReason);
    }

    void settle()
    {
        const QList<QAbstractButton *> buttons = m_group->buttons();
        const QAbstractButton *stop = m_group->checkedButton();
        if (!stop || stop->isHidden()) {
            const auto shown =
                std::ranges::find_if(buttons, [](const QAbstractButton *each) { return !each->isHidden(); });
            stop = shown == buttons.end() ? nullptr : *shown;
        }
        for (QAbstractButton *button : buttons)
            button->setFocusPolicy(button == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }

    QButtonGroup *m_group;
};

} // namespace

void orderTabs(QWidget *root)
{
    QList<QWidget *> stops;
    collect(root, stops);
    if (stops.isEmpty())
        return;
    auto wholes = wholesOf(stops, root);
    for (const auto &[whole, part] : std::as_const(wholes))
        stops.insert(stops.indexOf(part), whole);
    // On its own the order goes round, and Qt takes the last part, followed by the first, for what is asked.
    if (root->isWindow() && stops.first() != root) {
        wholes.emplace_back(root, root->focusProxy());
        stops.prepend(root);
    }
    // setTabOrder() moves a whole together with what follows its part, and one without a policy not at all.
    QList<Qt::FocusPolicy> policies;
    for (const auto &[whole, part] : std::as_const(wholes)) {
        whole->setFocusProxy(nullptr);
        policies.append(whole->focusPolicy());
        whole->setFocusPolicy(Qt::StrongFocus);
    }
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
    for (qsizetype i = 0; i < wholes.size(); ++i) {
        wholes.at(i).first->setFocusPolicy(policies.at(i));
        wholes.at(i).first->setFocusProxy(wholes.at(i).second);
    }
}

bool takesTab(const QWidget *widget)
{
    // The window itself may be away, in the tray or not shown yet.
    return widget->isVisibleTo(widget->window()) && widget->isEnabled()
        && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
}

bool mayTakeFocus(const QWidget *part)
{
    const QWidget *focus = part->window()->focusWidget();
    return part->isVisible() && (!focus || part->isAncestorOf(focus));
}

bool isInNotice(const QWidget *widget)
{
    while (widget && !qobject_cast<const Notice *>(widget))
        widget = widget->parentWidget();
    return widget != nullptr;
}

QWidget *firstTabStop(QWidget *root, const std::function<bool(const QWidget *)> &isWanted)
{
    const bool isNotice = isInNotice(root);
    // From the window on: within `root` the order may begin before it.
    QWidget *window = root->window();
    QWidget *each = window;
    do {
        const bool within = each == root || root->isAncestorOf(each);
        if (within && takesTab(each) && (isNotice || !isInNotice(each)) && (!isWanted || isWanted(each)))
            return each;
        each = each->nextInFocusChain();
    } while (each != window);
    return nullptr;
}

void makeOneTabStop(QButtonGroup *group)
{
    new OneTabStop(group);
}

} // namespace tandem::ui
