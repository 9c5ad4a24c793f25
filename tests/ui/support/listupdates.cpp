// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/listupdates.h"

#include <QAbstractItemView>
#include <QHeaderView>

namespace tandem::ui {
using namespace Qt::StringLiterals;

ListUpdates::ListUpdates()
{
    m_clock.start();
}

void ListUpdates::follow(const QWidget *root, const QString &place)
{
    for (const QAbstractItemView *view : root->findChildren<QAbstractItemView *>()) {
        // A header shows the model of its table; what a box drops down has no name.
        if (view->model() && !view->objectName().isEmpty() && !qobject_cast<const QHeaderView *>(view))
            follow(view->model(), place + u" · "_s + view->objectName());
    }
}

void ListUpdates::follow(const QAbstractItemModel *model, const QString &what)
{
    const auto changed = [this, what] { count(what); };
    QObject::connect(model, &QAbstractItemModel::rowsInserted, &m_context,
        [this, what](const QModelIndex &, int first, int last) { count(what, last - first + 1); });
    QObject::connect(model, &QAbstractItemModel::modelReset, &m_context,
        [this, what, model] { count(what, model->rowCount()); });
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, &m_context, changed);
    QObject::connect(model, &QAbstractItemModel::dataChanged, &m_context, changed);
    QObject::connect(model, &QAbstractItemModel::layoutChanged, &m_context, changed);
}

void ListUpdates::count(const QString &what, int rows)
{
    Count &count = m_counts[what];
    const qint64 second = m_clock.elapsed() / 1000;
    count.inThatSecond = second == count.second ? count.inThatSecond + 1 : 1;
    count.second = second;
    ++count.all;
    count.mostInASecond = std::max(count.mostInASecond, count.inThatSecond);
    count.mostRows = std::max(count.mostRows, rows);
}

} // namespace tandem::ui
