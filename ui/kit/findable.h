// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QString>

class QAction;
class QPushButton;
class QWidget;

namespace tandem::ui {

/// Has the search of the window offer what a button does by its words, wherever on its page it stands and
/// whether it can be pressed now or not; `keywords` are further ones. GUI thread.
void makeFindable(QPushButton *button, const QString &keywords = {});
/// The same for what is done to the row that is current: the search leads there, and who sees which row that
/// is presses it.
void makeFindableAtItsRow(QPushButton *button, const QString &keywords = {});
/// The same for an entry of the menu that hangs on a button.
void makeFindable(QAction *action, const QString &keywords = {});

/// Something that was made findable.
struct Findable
{
    QString name;
    QString text;
    QString within; ///< titles of the tabs around it
    QString keywords;
    QPointer<QPushButton> button; ///< is or has it
    QPointer<QAction> action; ///< none: the button's own
    bool isOfRow = false;

    [[nodiscard]] bool canBeDone() const;
    void run() const;
};

/// What there is on a page, as far as it was made already.
[[nodiscard]] QList<Findable> findables(const QWidget *page);
/// Of one button; empty where it was not made findable.
[[nodiscard]] QString findableWords(const QPushButton *button);
/// Chooses the tabs that a control is in.
void chooseTabsAround(const QWidget *control);

} // namespace tandem::ui
