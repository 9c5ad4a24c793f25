// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/findable.h"

#include <QAction>
#include <QPushButton>
#include <QTabWidget>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr auto mark = "findable";
constexpr auto rowMark = "findableAtItsRow";

struct TabAround
{
    QTabWidget *tabs;
    int index;
};

/// The innermost one first.
QList<TabAround> tabsAround(const QWidget *control)
{
    QList<TabAround> around;
    const QWidget *inside = control;
    for (QWidget *each = control->parentWidget(); each; each = each->parentWidget()) {
        if (auto *tabs = qobject_cast<QTabWidget *>(each)) {
            for (int index = 0; index < tabs->count(); ++index) {
                if (tabs->widget(index)->isAncestorOf(inside))
                    around.append({tabs, index});
            }
            inside = each;
        }
    }
    return around;
}

QString placeOf(const QWidget *control)
{
    QStringList titles;
    for (const auto &[tabs, index] : tabsAround(control)) {
        // Behind its text may stand how many wait there.
        const QString title = tabs->widget(index)->windowTitle();
        titles.prepend(title.isEmpty() ? tabs->tabText(index) : title);
    }
    return titles.join(u" › "_s);
}

QPushButton *openerOf(const QAction *action)
{
    QObject *around = action->parent();
    while (around && !qobject_cast<QPushButton *>(around))
        around = around->parent();
    return qobject_cast<QPushButton *>(around);
}

} // namespace

void makeFindable(QPushButton *button, const QString &keywords)
{
    button->setProperty(mark, keywords);
}

void makeFindableAtItsRow(QPushButton *button, const QString &keywords)
{
    makeFindable(button, keywords);
    button->setProperty(rowMark, true);
}

void makeFindable(QAction *action, const QString &keywords)
{
    action->setProperty(mark, keywords);
}

bool Findable::canBeDone() const
{
    return !isOfRow && button && button->isVisible() && button->isEnabled()
        && (!action || action->isEnabled());
}

void Findable::run() const
{
    if (action)
        action->trigger();
    else if (button)
        button->click();
}

QList<Findable> findables(const QWidget *page)
{
    QList<Findable> found;
    for (auto *button : page->findChildren<QPushButton *>()) {
        if (!button->property(mark).isValid())
            continue;
        // What it does may be said at more length to who does not see where it stands.
        const QString text = button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
        found.append({button->objectName(), text, placeOf(button),
            button->text() + u' ' + findableWords(button), button, {}, button->property(rowMark).toBool()});
    }
    for (auto *action : page->findChildren<QAction *>()) {
        QPushButton *opener = openerOf(action);
        if (opener && action->property(mark).isValid()) {
            found.append({action->objectName(), action->text(), placeOf(opener),
                opener->text() + u' ' + action->property(mark).toString(), opener, action});
        }
    }
    return found;
}

QString findableWords(const QPushButton *button)
{
    return button->property(mark).toString();
}

void chooseTabsAround(const QWidget *control)
{
    for (const auto &[tabs, index] : tabsAround(control))
        tabs->setCurrentIndex(index);
}

} // namespace tandem::ui
