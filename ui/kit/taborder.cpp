// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/taborder.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QSplitter>

#include <algorithm>

namespace tandem::ui {

namespace {

void collect(QWidget *widget, QList<QWidget *> &found);

/// A grid tells its cells in the order in which they were filled.
QList<QLayoutItem *> itemsOf(const QLayout *layout)
{
    const auto *grid = qobject_cast<const QGridLayout *>(layout);
    QList<std::pair<std::pair<int, int>, QLayoutItem *>> placed;
    for (int i = 0; i < layout->count(); ++i) {
        std::pair place(0, i);
        int rows = 0;
        int columns = 0;
        if (grid)
            grid->getItemPosition(i, &place.first, &place.second, &rows, &columns);
        placed.append({place, layout->itemAt(i)});
    }
    std::ranges::stable_sort(placed, {}, [](const auto &each) { return each.first; });
    QList<QLayoutItem *> items;
    for (const auto &each : std::as_const(placed))
        items.append(each.second);
    return items;
}

void collectIn(const QLayout *layout, QList<QWidget *> &found)
{
    const QList<QLayoutItem *> items = itemsOf(layout);
    for (QLayoutItem *item : items) {
        if (item->layout())
            collectIn(item->layout(), found);
        else if (item->widget())
            collect(item->widget(), found);
    }
}

void collect(QWidget *widget, QList<QWidget *> &found)
{
    found.append(widget);
    if (const auto *area = qobject_cast<const QScrollArea *>(widget)) {
        if (area->widget())
            collect(area->widget(), found);
    } else if (const auto *splitter = qobject_cast<const QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), found);
    } else if (widget->layout()) {
        collectIn(widget->layout(), found);
    }
}

/// Gives Tab back to the checked one: Qt hands it to whichever had the focus last.
class OneTabStop : public QObject
{
public:
    explicit OneTabStop(QButtonGroup *group)
        : QObject(group)
        , m_group(group)
    {
        connect(group, &QButtonGroup::buttonToggled, this, &OneTabStop::settle);
        const QList<QAbstractButton *> buttons = group->buttons();
        for (QAbstractButton *button : buttons)
            button->installEventFilter(this);
        settle();
    }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::FocusOut)
            settle();
        return QObject::eventFilter(watched, event);
    }

private:
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
    QList<QWidget *> widgets;
    collect(root, widgets);
    for (qsizetype i = 1; i < widgets.size(); ++i)
        QWidget::setTabOrder(widgets.at(i - 1), widgets.at(i));
}

void makeOneTabStop(QButtonGroup *group)
{
    new OneTabStop(group);
}

} // namespace tandem::ui
