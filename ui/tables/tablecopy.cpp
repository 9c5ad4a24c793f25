// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sheetwriter.h"
#include "ui/tables/tableview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>
#include <numeric>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// One cell on one line, and none that a spreadsheet calculates with: a service may call its records
/// anything.
QString copiedCell(const QModelIndex &cell)
{
    QString text = cell.data().toString();
    const auto breaks = [](QChar c) {
        return u"\t\n\v\f\r"_s.contains(c) || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    };
    std::replace_if(text.begin(), text.end(), breaks, QChar(u' '));
    return session::inertCell(text);
}

/// What was copied before stays where there is nothing to copy.
void copyLines(const QStringList &lines)
{
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace

void TableView::copyRows() const
{
    QStringList lines;
    for (const int row : selectedRows()) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column) {
            if (!isColumnHidden(column))
                cells.append(copiedCell(model()->index(row, column)));
        }
        lines.append(cells.join(u'\t'));
    }
    copyLines(lines);
}

/// Of one row that is chosen nobody wants a column: then it is the whole one, as far as it is loaded.
void TableView::copyColumn() const
{
    QList<int> rows = selectedRows();
    if (rows.size() < 2) {
        rows.resize(model()->rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    QStringList lines;
    for (const int row : std::as_const(rows))
        lines.append(copiedCell(model()->index(row, currentIndex().column())));
    copyLines(lines);
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    if (!currentIndex().isValid())
        return QTableView::contextMenuEvent(event);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"copyMenu"_s);
    menu->setAccessibleName(tr("What to copy"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *rows = menu->addAction(tr("Copy rows"), this, [this] { copyRows(); });
    rows->setObjectName(u"copyRows"_s);
    rows->setShortcut(QKeySequence::Copy);
    rows->setShortcutVisibleInContextMenu(true);
    rows->setEnabled(!selectedRows().isEmpty());
    QAction *column = menu->addAction(tr("Copy column"), this, [this] { copyColumn(); });
    column->setObjectName(u"copyColumn"_s);
    // By its key at the row that is meant, wherever the pointer is.
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    menu->popup(
        byKey ? viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()) : event->globalPos());
    event->accept();
}

} // namespace tandem::ui
