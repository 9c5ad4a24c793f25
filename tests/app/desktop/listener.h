// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QMultiHash>
#include <QSet>
#include <QStringList>

class QAbstractItemView;
class QWidget;

namespace tandem {

/// What a person hears of a window or a sheet and sees of its focus, one screen after the other; finds all
/// that is wrong with it. GUI thread; outlived by what it listens to.
class Listener
{
public:
    explicit Listener(QWidget *root)
        : m_root(root)
    {
    }

    /// Everything that can be heard now, from the window down.
    void hear(const QString &screen);
    /// By Tab and back, and whether one sees where one is.
    void goThrough(QWidget *root, bool backwards);
    /// Where a sheet is up: Tab comes round to where it began, and so does Shift+Tab, and neither leaves it.
    void goRound();
    void fault(const QString &control, const QString &what);
    [[nodiscard]] const QStringList &faults() const { return m_faults; }
    [[nodiscard]] qsizetype heard() const { return m_heard.size(); }

private:
    void hear(QAccessibleInterface *spoken);
    void hearControl(QAccessibleInterface *spoken, const QWidget *widget);
    void hearRows(const QAbstractItemView *view);
    void hearCell(const QAbstractItemView *view, int row, const QModelIndex &index);
    void goRound(bool backwards);
    void leave(QWidget *stop) const;
    void lookAtFocusOf(QWidget *stop);
    void moveIn(QAbstractItemView *view);

    QWidget *m_root;
    QString m_screen;
    QMultiHash<QString, std::pair<QString, QString>> m_heard; ///< control and description, by role and name
    QSet<QString> m_told;
    QSet<const QObject *> m_looked; ///< whether they show the focus
    QStringList m_faults;
};

} // namespace tandem
