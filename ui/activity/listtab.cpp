// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/listtab.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/findable.h"
#include "ui/kit/keys.h"
#include "ui/kit/taborder.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QEvent>
#include <QHeaderView>
#include <QShortcut>

#include <algorithm>

namespace tandem::ui {

ListTab::ListTab(PagedModel *model, const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new TableView(objectName, accessibleName, this))
    , m_column(new QVBoxLayout(this))
    , m_actions(new QHBoxLayout)
{
    m_column->setContentsMargins(0, 16, 0, 0);
    m_column->setSpacing(12);
    m_actions->setSpacing(8);
    m_actions->addStretch(1);
    m_table->setModel(model);
    m_table->fitColumns();
    m_table->setMinimumHeight(120);
    m_column->addWidget(m_table, 1);
    m_column->addLayout(m_actions);
    connect(model, &PagedModel::stateChanged, this, &ListTab::showState);
    connect(model, &PagedModel::problem, this, &ListTab::problem);
    m_table->keepRecord();
    connect(m_table, &TableView::selectedRowsChanged, this, &ListTab::enableActions);
    // The selection comes before the current row, and a decision changes what can be done with it.
    connect(m_table, &TableView::currentRowChanged, this, &ListTab::enableActions);
    connect(model, &QAbstractItemModel::dataChanged, this, &ListTab::enableActions);
}

void ListTab::refresh()
{
    m_model->reload();
}

QPushButton *ListTab::addAction(const QString &text, const QString &objectName, const QString &toolTip,
    Qt::Key key, const std::function<void()> &action, bool needsRow, const QString &keyWords)
{
    QPushButton *button = makeButton(text, objectName, ButtonRole::Normal, this);
    const QString shortcut = key == Qt::Key_unknown ? QString() : keyText(key);
    button->setToolTip(withKey(toolTip, shortcut));
    // The stretch stays at the end: actions stand below the start of the rows.
    m_actions->insertWidget(m_actions->count() - 1, button);
    connect(button, &QPushButton::clicked, this, action);
    m_allActions.append(button);
    if (needsRow)
        makeFindableAtItsRow(button);
    else
        makeFindable(button);
    if (needsRow)
        m_rowActions.append({button, button->toolTip(), shortcut});
    if (key != Qt::Key_unknown)
        addKey(this, key, keyWords.isEmpty() ? text : keyWords, button)->setAutoRepeat(false);
    enableActions();
    return button;
}

void ListTab::addInspection(const std::function<QString(int row)> &record)
{
    m_inspected = record;
    allowUnread(addAction(tr("Inspect"), m_table->objectName() + QLatin1StringView("Inspect"),
        tr("Everything that decides about this record, and what happened to it"), Qt::Key_I, [this, record] {
            if (const QString id = record(m_table->currentRow()); !id.isEmpty())
                Q_EMIT recordRequested(id);
        }));
}

QString ListTab::currentRecord() const
{
    return m_inspected ? m_inspected(m_table->currentRow()) : QString();
}

void ListTab::goToRecord(const QStringList &ids)
{
    m_sought = m_records ? ids : QStringList();
    m_soughtFrom = 0;
    m_soughtThrough = 0;
    takeFocus();
    seekRecord();
}

/// Not from whoever searches or types by now: a letter in the list decides something.
void ListTab::takeFocus()
{
    const QWidget *tabs = parentWidget() ? parentWidget()->parentWidget() : nullptr;
    if (mayTakeFocus(tabs ? tabs : this))
        m_table->setFocus();
}

void ListTab::seekRecord()
{
    // What stands there while it reads is of before.
    if (m_sought.isEmpty() || m_model->state() != PagedModel::State::Ready)
        return;
    for (; m_soughtFrom < m_model->rowCount(); ++m_soughtFrom) {
        const QStringList found = m_records(m_soughtFrom);
        if (std::none_of(
                found.begin(), found.end(), [this](const QString &id) { return m_sought.contains(id); }))
            continue;
        m_sought.clear();
        m_table->goToRow(m_soughtFrom);
        return takeFocus();
    }
    if (m_model->canFetchMore({}))
        return m_model->fetchMore({});
    if (!m_model->isComplete())
        return;
    m_soughtFrom = 0;
    if (!seekElsewhere(++m_soughtThrough))
        m_sought.clear();
}

void ListTab::setObstacle(QPushButton *action, const std::function<QString()> &obstacle)
{
    rowAction(action)->obstacle = obstacle;
    enableActions();
}

void ListTab::allowUnread(QPushButton *action)
{
    if (RowAction *found = rowAction(action))
        found->isForUnread = true;
    enableActions();
}

void ListTab::setMeaning(QPushButton *action, const std::function<QString()> &meaning)
{
    rowAction(action)->meaning = meaning;
    enableActions();
}

ListTab::RowAction *ListTab::rowAction(const QPushButton *button)
{
    const auto known = std::find_if(m_rowActions.begin(), m_rowActions.end(),
        [button](const RowAction &action) { return action.button == button; });
    Q_ASSERT(known != m_rowActions.end());
    return &*known;
}

QString ListTab::withKey(const QString &toolTip, const QString &keyText)
{
    return keyText.isEmpty() ? toolTip : tr("%1 (%2)").arg(toolTip, keyText);
}

void ListTab::setEmptyText(
    const QString &text, const QString &way, const QString &pageId, const QString &argument)
{
    m_emptyText = text;
    if (way.isEmpty())
        return;
    m_way = makeButton(way, m_table->objectName() + QLatin1StringView("Way"), ButtonRole::Normal, this);
    m_actions->insertWidget(0, m_way);
    m_way->hide();
    connect(m_way, &QPushButton::clicked, this,
        [this, pageId, argument] { Q_EMIT pageRequested(pageId, argument); });
}

void ListTab::offerWay(bool offered)
{
    if (m_way)
        m_way->setVisible(offered);
}

void ListTab::setDetail(const std::function<void(int row)> &show)
{
    m_showDetail = show;
    connect(m_table, &TableView::currentRowChanged, this, show);
    // Rows are read anew in place too, and then another record may stand there.
    connect(m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            const int row = m_table->currentRow();
            if (row >= first.row() && row <= last.row())
                m_showDetail(row);
        });
    m_showDetail(m_table->currentRow());
}

void ListTab::tellShown(qint64 id, const QString &whyNobody)
{
    m_shown = id;
    m_whyNobody = whyNobody;
    enableActions();
    fitDetail();
}

void ListTab::leaveRestToList(QWidget *detail, int lines)
{
    constexpr int most = 100; // up to its maximum, whatever the list has
    m_detail = detail;
    m_detailLines = lines;
    m_column->setStretchFactor(detail, most);
}

bool ListTab::event(QEvent *event)
{
    const bool taken = QWidget::event(event);
    // The layout has seen to it by now.
    const QEvent::Type type = event->type();
    if (type == QEvent::LayoutRequest || type == QEvent::Resize || type == QEvent::Show)
        fitDetail();
    return taken;
}

int ListTab::heightOfRows(int rows) const
{
    return m_table->horizontalHeader()->height() + rows * m_table->verticalHeader()->defaultSectionSize()
        + 2 * m_table->frameWidth();
}

/// What the table of the detail takes to show them, beyond the least it has.
int ListTab::heightOfLines() const
{
    const auto *table = m_detail->findChild<TableView *>();
    if (!table || m_detailLines == 0)
        return 0;
    int height = table->horizontalHeader()->height() + 2 * table->frameWidth();
    for (int row = 0; row < std::min(m_detailLines, table->verticalHeader()->count()); ++row)
        height += table->rowHeight(row);
    return std::max(0, height - table->minimumHeight());
}

void ListTab::fitDetail()
{
    if (!m_detail || !m_detail->isVisibleTo(this))
        return;
    QLayout *layout = m_detail->layout();
    const auto leastHeight = [this, layout] {
        return layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(m_detail->width())
                                           : layout->totalMinimumSize().height();
    };
    if (isDetailRead() || m_detailNeeds == 0) {
        // Tables lay their rows out a turn later.
        for (const TableView *table : m_detail->findChildren<TableView *>())
            (void)table->indexAt({});
        layout->activate();
        m_detailNeeds = layout->hasHeightForWidth() ? layout->totalHeightForWidth(m_detail->width())
                                                    : layout->totalSizeHint().height();
        m_detailWants = leastHeight() + heightOfLines();
    }
    constexpr int fewRows = 5;
    constexpr int fewestRows = 2;
    const int room = m_table->height() + m_detail->height();
    const int rows = std::max(1, m_model->rowCount());
    int list = std::max(heightOfRows(std::min(rows, fewRows)), std::min(heightOfRows(rows), room * 3 / 5));
    // One decides about what one sees there: in a low window the list gives up rows for it.
    if (m_detailLines > 0)
        list = std::min(list, std::max(heightOfRows(std::min(rows, fewestRows)), room - m_detailWants));
    m_detail->setMaximumHeight(std::max(leastHeight(), std::min(m_detailNeeds, room - list)));
}

bool ListTab::showsCurrent() const
{
    const QModelIndex current = m_table->currentIndex().siblingAtColumn(0);
    return !m_showDetail || (m_shown != 0 && m_shown == current.data(IdRole).toLongLong());
}

void ListTab::offerActions(bool any)
{
    offerWay(!any);
    for (QPushButton *button : std::as_const(m_allActions))
        button->setVisible(any);
}

void ListTab::enableActions()
{
    const bool chosen = !m_table->selectedRows().isEmpty();
    const bool shown = showsCurrent();
    const QString notShown = m_whyNobody.isEmpty() ? tr("The record is being read.") : m_whyNobody;
    for (const RowAction &action : std::as_const(m_rowActions)) {
        const QString why = !chosen         ? tr("Choose a row first.")
            : !shown && !action.isForUnread ? notShown
            : action.obstacle               ? action.obstacle()
                                            : QString();
        // Else Qt would give the keyboard to whatever comes next.
        if (!why.isEmpty() && action.button->hasFocus())
            m_table->setFocus();
        action.button->setEnabled(why.isEmpty());
        const QString toolTip =
            chosen && action.meaning ? withKey(action.meaning(), action.keyText) : action.toolTip;
        action.button->setToolTip(why.isEmpty() ? toolTip : why);
    }
}

void ListTab::showState()
{
    if (m_model->state() == PagedModel::State::Failed) {
        m_sought.clear();
        m_table->setPlaceholder(spoken(m_model->error()->text));
    } else if (m_model->state() == PagedModel::State::Ready) {
        m_table->setPlaceholder(m_emptyText);
    } else {
        m_table->setPlaceholder(tr("Looking…"));
    }
    // While it reads, what was offered stays.
    if (m_model->state() != PagedModel::State::Ready)
        return;
    offerActions(m_model->rowCount() > 0);
    seekRecord();
    chooseFirst();
    fitDetail();
}

/// Where none is chosen: the one that was is gone, or the list was empty before. A table that takes the focus
/// makes its first row current, but does not choose it.
void ListTab::chooseFirst()
{
    // Rows that are on their way may hold the record that is looked for.
    const bool reads = !m_model->canFetchMore({}) && !m_model->isComplete();
    if (m_model->state() != PagedModel::State::Ready || reads || !m_sought.isEmpty())
        return;
    if (m_model->rowCount() > 0 && m_table->selectedRows().isEmpty())
        m_table->goToRow(m_table->currentRow());
}

} // namespace tandem::ui
