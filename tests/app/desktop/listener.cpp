// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/listener.h"

#include "tests/ui/support/uitest.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QPointer>
#include <QScrollArea>
#include <QTableView>
#include <QTreeView>

namespace tandem {
using namespace Qt::StringLiterals;

namespace {

/// Roles of what a person operates. Scroll bars, the handles of splitters and headings of columns are none:
/// the keys of the view beside them do the same.
bool isOperated(QAccessible::Role role)
{
    static const QSet<QAccessible::Role> roles{QAccessible::Button, QAccessible::ButtonMenu,
        QAccessible::ButtonDropDown, QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ComboBox,
        QAccessible::EditableText, QAccessible::SpinBox, QAccessible::Slider, QAccessible::Table,
        QAccessible::List, QAccessible::Tree, QAccessible::PageTabList, QAccessible::PageTab,
        QAccessible::Link};
    return roles.contains(role);
}

bool isButton(QAccessible::Role role)
{
    return role == QAccessible::Button || role == QAccessible::ButtonMenu || role == QAccessible::CheckBox
        || role == QAccessible::RadioButton;
}

/// What a view shows of its rows from the top; the tree's as they stand, whatever they belong to.
QModelIndexList rowsOf(const QAbstractItemView *view)
{
    constexpr int most = 30;
    QModelIndexList rows;
    if (!view->model())
        return rows;
    const QModelIndex first = view->model()->index(0, 0, view->rootIndex());
    if (const auto *tree = qobject_cast<const QTreeView *>(view)) {
        for (QModelIndex row = first; row.isValid() && rows.size() < most; row = tree->indexBelow(row))
            rows.append(row);
        return rows;
    }
    for (QModelIndex row = first; row.isValid() && rows.size() < most; row = row.siblingAtRow(row.row() + 1))
        rows.append(row);
    return rows;
}

QList<int> columnsOf(const QAbstractItemView *view)
{
    const auto *table = qobject_cast<const QTableView *>(view);
    const auto *tree = qobject_cast<const QTreeView *>(view);
    if (!table && !tree)
        return {0};
    QList<int> columns;
    for (int column = 0; view->model() && column < view->model()->columnCount(); ++column) {
        if (!(table ? table->isColumnHidden(column) : tree->isColumnHidden(column)))
            columns.append(column);
    }
    return columns;
}

/// Pixels that are clearly another colour in the second picture.
int changedPixels(const QImage &one, const QImage &two)
{
    constexpr double clearly = 1.5;
    if (one.size() != two.size())
        return 0;
    int changed = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb before = one.pixel(x, y);
            const QRgb after = two.pixel(x, y);
            if (before != after && ui::Theme::contrast(QColor(before), QColor(after)) >= clearly)
                ++changed;
        }
    }
    return changed;
}

QString nameOf(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

/// A table keeps its cells by where they stood, and renews them only while a screen reader runs.
QAccessibleInterface *cellOf(const QAbstractItemView *view, int row, int column)
{
    auto *object = const_cast<QAbstractItemView *>(view);
    QAccessibleInterface *old = QAccessible::queryAccessibleInterface(object);
    QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
    QAccessibleTableInterface *table = QAccessible::queryAccessibleInterface(object)->tableInterface();
    return table ? table->cellAt(row, column) : nullptr;
}

} // namespace

void Listener::hear(const QString &screen)
{
    m_screen = screen;
    m_heard.clear();
    QAccessibleInterface *all = QAccessible::queryAccessibleInterface(m_root);
    if (all->text(QAccessible::Name).isEmpty())
        fault(nameOf(m_root), u"has no name"_s);
    hear(all);
    for (const QWidget *stop : ui::tabStops(m_root)) {
        const auto *spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(stop));
        // A picture that takes the keys tells by its name where they have led to; what is read by scrolling
        // has no role of its own.
        if (!isOperated(spoken->role()) && spoken->role() != QAccessible::Graphic
            && !qobject_cast<const QScrollArea *>(stop))
            fault(nameOf(stop), u"takes the focus and has the role %1"_s.arg(spoken->role()));
    }
}

void Listener::goThrough(QWidget *root, bool backwards)
{
    for (const QString &missed : ui::missedByTab(root))
        fault(missed, u"by Tab"_s);
    if (backwards) {
        for (const QString &missed : ui::missedByTab(root, ui::TabOrder::Backwards))
            fault(missed, u"by Shift+Tab"_s);
    }
    // What comes into focus may change what stands beside it.
    QList<QPointer<QWidget>> stops;
    for (QWidget *stop : ui::tabStops(root))
        stops.append(stop);
    for (const QPointer<QWidget> &stop : std::as_const(stops)) {
        if (stop && stop->isVisible() && stop->isEnabled() && !m_looked.contains(stop))
            lookAtFocusOf(stop);
    }
    for (const QPointer<QWidget> &stop : std::as_const(stops)) {
        auto *view = qobject_cast<QAbstractItemView *>(stop);
        if (view && view->isVisible() && view->isEnabled())
            moveIn(view);
    }
}

void Listener::fault(const QString &control, const QString &what)
{
    // What stands on every screen is told once.
    const QString told = control + u": "_s + what;
    if (!m_told.contains(told))
        m_faults.append(m_screen + u": "_s + told);
    m_told.insert(told);
}

void Listener::hear(QAccessibleInterface *spoken)
{
    if (!spoken || !spoken->isValid())
        return;
    const auto *widget = qobject_cast<const QWidget *>(spoken->object());
    if (widget && (!widget->isVisible() || !widget->isEnabled()))
        return;
    if (isOperated(spoken->role()))
        hearControl(spoken, widget);
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        return hearRows(view);
    // The list and the line of a choice, the line of a number, the pictures in a line of text (their keys
    // are Delete and Return) and the innards of the editor speak through the control around them.
    const QAccessible::Role role = spoken->role();
    if (role == QAccessible::ComboBox || role == QAccessible::SpinBox || role == QAccessible::EditableText)
        return;
    for (int i = 0; i < spoken->childCount(); ++i)
        hear(spoken->child(i));
}

void Listener::hearControl(QAccessibleInterface *spoken, const QWidget *widget)
{
    const QAccessible::Role role = spoken->role();
    // Of a list of choices Qt tells the chosen one as its name on Unix, and the name apart from it.
    const QString name =
        role == QAccessible::ComboBox && widget ? widget->accessibleName() : spoken->text(QAccessible::Name);
    const QString control = widget ? nameOf(widget) : u"“%1”"_s.arg(name);
    if (name.trimmed().isEmpty())
        return fault(control, u"has no name"_s);
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (button && button->isCheckable() && !spoken->state().checkable)
        fault(control, u"does not tell that it can be checked"_s);
    if (button && button->isChecked() != bool(spoken->state().checked))
        fault(control, u"does not tell whether it is checked"_s);
    if (!widget)
        return;
    // A tick and a button of one name are mistaken for each other; a line and its button are not.
    const QString place = (isButton(role) ? u"button"_s : QString::number(role)) + u'/' + name;
    const QString described = spoken->text(QAccessible::Description);
    for (const auto &[other, description] : m_heard.values(place)) {
        if (description == described)
            fault(control, u"is told from %1 by nothing: “%2”"_s.arg(other, name));
    }
    m_heard.insert(place, {control, described});
}

void Listener::hearRows(const QAbstractItemView *view)
{
    const bool headed = qobject_cast<const QTableView *>(view) || qobject_cast<const QTreeView *>(view);
    const QModelIndexList rows = rowsOf(view);
    for (const int column : columnsOf(view)) {
        // Where Qt's headings take their names from.
        const auto title = [&](int role) {
            return view->model()->headerData(column, Qt::Horizontal, role).toString();
        };
        if (headed && title(Qt::AccessibleTextRole).isEmpty() && title(Qt::DisplayRole).isEmpty())
            fault(nameOf(view), u"column %1 has no name"_s.arg(column));
        for (int row = 0; row < rows.size(); ++row)
            hearCell(view, row, rows.at(row).siblingAtColumn(column));
    }
}

void Listener::hearCell(const QAbstractItemView *view, int row, const QModelIndex &index)
{
    const QString place = u"row %1, column %2 "_s.arg(row).arg(index.column());
    const QAccessibleInterface *cell = cellOf(view, row, index.column());
    if (!cell)
        return fault(nameOf(view), place + u"cannot be heard"_s);
    // A tone is drawn with words only.
    bool shows = false;
    for (const int role : {Qt::DecorationRole, Qt::CheckStateRole, Qt::BackgroundRole, Qt::ForegroundRole})
        shows = shows || index.data(role).isValid();
    if (shows && cell->text(QAccessible::Name).trimmed().isEmpty())
        fault(nameOf(view), place + u"tells by a picture or a colour alone"_s);
    if (cell->state().checked != (index.data(Qt::CheckStateRole).toInt() == Qt::Checked))
        fault(nameOf(view), place + u"does not tell whether it is ticked"_s);
}

void Listener::goRound()
{
    goRound(false);
    goRound(true);
}

void Listener::goRound(bool backwards)
{
    const QPointer<QWidget> begin = QApplication::focusWidget();
    const auto isInside = [this](const QWidget *widget) {
        return widget && (widget == m_root || m_root->isAncestorOf(widget));
    };
    if (!isInside(begin))
        return fault(nameOf(m_root), u"does not have the focus"_s);
    const qsizetype most = 2 * ui::tabStops(m_root).size() + 2;
    for (qsizetype i = 0; i < most; ++i) {
        QTest::keyClick(QApplication::focusWidget(), backwards ? Qt::Key_Backtab : Qt::Key_Tab,
            backwards ? Qt::ShiftModifier : Qt::NoModifier);
        const QWidget *focus = QApplication::focusWidget();
        if (!isInside(focus))
            return fault(nameOf(m_root), u"loses the focus to "_s + (focus ? nameOf(focus) : u"nothing"_s));
        if (focus == begin)
            return;
    }
    fault(nameOf(m_root), backwards ? u"Shift+Tab does not come round"_s : u"Tab does not come round"_s);
}

/// In the window to what stands on every page, in a sheet to another control of it; where it has none,
/// nowhere.
void Listener::leave(QWidget *stop) const
{
    if (const auto *navigation = m_root->findChild<QWidget *>(u"navigation"_s)) {
        const bool inNavigation = navigation->isAncestorOf(stop);
        return ui::child<QWidget>(m_root, inNavigation ? "openSearch" : "navigation")
            ->setFocus(Qt::TabFocusReason);
    }
    const QList<QWidget *> stops = ui::tabStops(m_root);
    const auto other = std::find_if(stops.cbegin(), stops.cend(), [stop](const QWidget *each) {
        return each != stop && !each->isAncestorOf(stop) && !stop->isAncestorOf(each);
    });
    other == stops.cend() ? stop->clearFocus() : (*other)->setFocus(Qt::TabFocusReason);
}

void Listener::lookAtFocusOf(QWidget *stop)
{
    m_looked.insert(stop);
    leave(stop);
    const QImage without = stop->grab().toImage();
    stop->setFocus(Qt::TabFocusReason);
    if (QApplication::focusWidget() != stop)
        return fault(nameOf(stop), u"does not take the focus"_s);
    // A frame around the smallest control has more.
    constexpr int least = 40;
    const int changed = changedPixels(without, stop->grab().toImage());
    if (changed < least)
        fault(nameOf(stop), u"does not show the focus (%1 pixels)"_s.arg(changed));
}

/// An arrow key leads to another row, which is told and is the one that has the focus in there.
void Listener::moveIn(QAbstractItemView *view)
{
    view->setFocus(Qt::TabFocusReason);
    const QModelIndexList rows = rowsOf(view);
    if (rows.size() < 2)
        return;
    const QModelIndex before = view->currentIndex();
    const bool up = before.isValid() && before.siblingAtColumn(0) == rows.last();
    QTest::keyClick(view, up ? Qt::Key_Up : Qt::Key_Down);
    const QModelIndex now = view->currentIndex();
    const auto row = static_cast<int>(rows.indexOf(now.siblingAtColumn(0)));
    // Further down than is listened to there is none.
    const QAccessibleInterface *cell = row < 0 ? nullptr : cellOf(view, row, now.column());
    if (!now.isValid() || now.siblingAtColumn(0) == before.siblingAtColumn(0))
        fault(nameOf(view), u"the arrow keys lead nowhere"_s);
    else if (cell && cell->text(QAccessible::Name).trimmed().isEmpty())
        fault(nameOf(view), u"the row that an arrow key leads to has no name"_s);
    else if (cell && !cell->state().focused)
        fault(nameOf(view), u"the row that an arrow key leads to does not tell of the focus"_s);
    // What hangs on the row is to be listened to in its turn.
    QTest::keyClick(view, up ? Qt::Key_Down : Qt::Key_Up);
}

} // namespace tandem
