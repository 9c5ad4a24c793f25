// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/foundview.h"

#include "core/session/traceid.h"
#include "ui/inspector/foundmodel.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/statepane.h"
#include "ui/kit/watch.h"
#include "ui/tables/tableview.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QStackedLayout>
#include <QTimer>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostFound = 20; ///< beyond that more of the name is typed sooner than read
constexpr int longestTold = 60; ///< of what was typed and not found
constexpr int pause = 200; ///< milliseconds between two letters of whoever types on

} // namespace

FoundView::FoundView(session::Session *session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_stack(new QStackedLayout(this))
    , m_pane(new StatePane(this))
    , m_count(makeWrappedLabel({}, TextRole::Muted, this))
    , m_list(new TableView(u"foundRecords"_s, tr("Records that were found"), this))
    , m_model(new FoundModel(this))
    , m_soon(new QTimer(this))
{
    m_results = createResults();
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_pane);
    m_stack->addWidget(m_results);
    m_soon->setSingleShot(true);
    m_soon->setInterval(pause);
    connect(m_soon, &QTimer::timeout, this, &FoundView::ask);
    connect(m_list, &TableView::rowActivated, this, &FoundView::activate);
    connect(m_list, &TableView::clicked, this, [this](const QModelIndex &cell) { activate(cell.row()); });
    connect(m_pane, &StatePane::actionTriggered, this, [this] { find(m_name); });
}

FoundView::~FoundView()
{
    m_stop.request_stop();
}

QWidget *FoundView::createResults()
{
    auto *results = new QWidget(this);
    auto *layout = new QVBoxLayout(results);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_count->setObjectName(u"foundCount"_s);
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setColumnWidths({-3, -1, 130, 220});
    layout->addWidget(m_count);
    layout->addWidget(m_list, 1);
    QLabel *keys = makeLabel(
        tr("Down goes into the list, Enter opens a record, Esc closes the list"), TextRole::Small, results);
    keys->setObjectName(u"foundKeys"_s);
    layout->addWidget(keys);
    return results;
}

void FoundView::begin(const QString &name)
{
    if (!isActive())
        m_stack->setCurrentWidget(m_pane);
    m_name = name;
    m_isAnswered = false;
    m_then = Then::Stay;
    ++m_asked;
    m_stop.request_stop();
    // A list that is there stays: it would come and go with every letter.
    if (m_stack->currentWidget() == m_results)
        m_count->setText(tr("Looking for “%1”…").arg(shortened(name, longestTold)));
    else
        m_pane->showBusy(tr("Looking for “%1”…").arg(shortened(name, longestTold)));
}

void FoundView::type(const QString &name)
{
    if (name == m_name)
        return;
    begin(name);
    m_soon->start();
}

void FoundView::find(const QString &name)
{
    if (name == m_name && m_isAnswered && m_model->rowCount() > 0)
        return choose();
    begin(name);
    m_then = Then::Choose;
    ask();
}

void FoundView::ask()
{
    m_soon->stop();
    m_stop = std::stop_source();
    watch(m_session->findRecords(m_name, mostFound, m_stop.get_token()), this,
        [this, asked = m_asked](const Result<session::FoundRecords> &found) {
            if (asked == m_asked)
                take(found);
        });
}

void FoundView::take(const Result<session::FoundRecords> &found)
{
    m_isAnswered = found.has_value();
    if (!found) {
        m_pane->showError(found.error(), tr("Try again"));
        m_stack->setCurrentWidget(m_pane);
        return tell(m_pane->headline());
    }
    showFound(*found);
    const Then then = std::exchange(m_then, Then::Stay);
    if (then == Then::Choose && !found->records.isEmpty())
        choose();
    else if (then == Then::Enter)
        static_cast<void>(enter());
}

void FoundView::showFound(const session::FoundRecords &found)
{
    m_model->setRecords(found.records);
    if (found.records.isEmpty()) {
        m_pane->showText({u"search"_s, tr("No record is called “%1”").arg(shortened(m_name, longestTold)),
            found.nothingRead
                ? tr("Tandem has read no records yet. Make a plan first; then they are found by their names.")
                : tr("Tandem searched the names of all records it has read from Salesforce and Startdeliver. "
                     "What is new there is found after the next run."),
            {}});
        m_stack->setCurrentWidget(m_pane);
        return tell(m_pane->headline());
    }
    const qsizetype count = found.records.size();
    m_count->setText(found.more
            ? tr("These %1 fit best. Type more of the name to find others.").arg(formatCount(count))
            : tr("%n record(s)", nullptr, pluralCount(count)));
    m_stack->setCurrentWidget(m_results);
    tell(m_count->text());
}

/// Whoever does not see it has the focus where the name is typed.
void FoundView::tell(const QString &text)
{
    setAccessibleName(text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void FoundView::choose()
{
    if (m_model->rowCount() == 1)
        return activate(0);
    static_cast<void>(enter());
}

bool FoundView::enter()
{
    if (!m_isAnswered) {
        m_then = Then::Enter;
        return true;
    }
    if (m_model->rowCount() == 0)
        return false;
    if (m_list->currentRow() < 0)
        m_list->goToRow(0);
    m_list->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void FoundView::stop()
{
    ++m_asked;
    m_soon->stop();
    m_stop.request_stop();
    m_name.clear();
    m_isAnswered = false;
    m_then = Then::Stay;
    m_stack->setCurrentWidget(m_pane);
}

void FoundView::activate(int row)
{
    const session::FoundRecord record = m_model->records().at(row);
    Q_EMIT chosen(session::askedAs(record.flow, record.side, record.record.text()));
}

} // namespace tandem::ui
