// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/refusalstab.h"

#include "ui/kit/coretexts.h"
#include "ui/models/refusaladvice.h"
#include "ui/models/refusalsmodel.h"
#include "ui/models/values.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Whatever its records by now.
bool isSame(const session::RefusalCause &one, const session::RefusalCause &two)
{
    return one.side == two.side && one.code == two.code && (!one.code.isEmpty() || one.text == two.text);
}

} // namespace

RefusalsTab::RefusalsTab(session::Session *session, QWidget *parent)
    : ListTab(new RefusalsModel(session), u"refusals"_s, tr("Refused records"), parent)
    , m_model(qobject_cast<RefusalsModel *>(table()->model()))
    , m_causes(new CausesModel(session, this))
    , m_causesTable(new TableView(u"causes"_s, tr("Causes"), this))
    , m_advice(makeWrappedLabel({}, TextRole::Body, this))
{
    m_model->setParent(this);
    // Who refused stands with the cause.
    table()->setColumnHidden(RefusalsModel::Who, true);
    table()->setColumnWidths({-3, 96, 0, -3, -4, 68, 160});
    m_advice->setObjectName(u"refusalAdvice"_s);
    m_causesTable->setModel(m_causes);
    m_causesTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_causesTable->setColumnWidths({-1, 168, 128, 96});
    m_causesTable->setMinimumHeight(112);
    m_causesTable->setMaximumHeight(156);
    m_causesTable->setPlaceholder(tr("Nothing is refused."));
    column()->insertWidget(0, m_causesTable);
    column()->insertWidget(1, m_advice);
    addAction(tr("Try again"), u"retryChosen"_s, tr("The chosen records are sent again by the next run"),
        Qt::Key_R, [this] { m_model->retry(table()->selectedRows()); });
    addAction(
        tr("Try all of this cause again"), u"retryAll"_s,
        tr("Every record of this cause, also those not shown"), Qt::Key_T, [this] { m_model->retryAll(); },
        false);
    addInspection([this](int row) {
        const session::RefusalView *refusal = m_model->rowAt(row);
        if (!refusal)
            return QString();
        const bool theirs = refusal->side == Side::Startdeliver;
        return recordToInspect(refusal->flow, theirs ? refusal->source : refusal->target,
            theirs ? refusal->target : refusal->source);
    });
    wire();
    showCause(-1);
}

void RefusalsTab::wire()
{
    connect(m_causesTable, &TableView::currentRowChanged, this, &RefusalsTab::showCause);
    connect(m_causes, &QAbstractItemModel::modelReset, this, &RefusalsTab::takeUpCause);
    connect(m_causes, &CausesModel::problem, this, &RefusalsTab::problem);
    connect(m_model, &RefusalsModel::willRetry, this, [this](qint64 count) {
        Q_EMIT done(tr("%n record(s) are tried again.", nullptr, static_cast<int>(count)),
            tr("The next run sends them."));
    });
}

void RefusalsTab::refresh()
{
    m_causes->reload();
    if (m_model->cause())
        m_model->reload();
}

/// The same one as before, wherever it stands by now.
void RefusalsTab::takeUpCause()
{
    const auto &causes = m_causes->causes();
    const auto found = std::find_if(causes.begin(), causes.end(),
        [this](const session::RefusalCause &cause) { return m_cause && isSame(*m_cause, cause); });
    m_causesTable->goToRow(found == causes.end() ? 0 : static_cast<int>(found - causes.begin()));
}

void RefusalsTab::showCause(int row)
{
    const bool chosen = row >= 0 && row < m_causes->causes().size();
    m_advice->setVisible(chosen);
    table()->setVisible(chosen);
    for (QPushButton *button :
        {findChild<QPushButton *>(u"retryChosen"_s), findChild<QPushButton *>(u"retryAll"_s)})
        button->setVisible(chosen);
    if (!chosen)
        return m_model->clear();
    const session::RefusalCause &cause = m_causes->causes().at(row);
    if (!m_cause || !isSame(*m_cause, cause))
        table()->startOver();
    m_cause = cause;
    const RefusalAdvice advice = refusalAdvice(cause.code);
    m_advice->setText(spoken(cause.text.simplified()).left(600) + u'\n'
        + tr("%1 Who can fix it: %2. %3").arg(advice.meaning, menderTitle(advice.who), advice.action));
    m_model->setCause(cause);
}

} // namespace tandem::ui
