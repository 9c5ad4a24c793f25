// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/refusalstab.h"

#include "ui/activity/mutesheet.h"
#include "ui/kit/chips.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/watch.h"
#include "ui/models/refusaladvice.h"
#include "ui/models/refusalsmodel.h"
#include "ui/models/values.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

RefusalsTab::RefusalsTab(session::Session *session, QWidget *parent)
    : ListTab(new RefusalsModel(session), u"refusals"_s, tr("Refused records"), parent)
    , m_session(session)
    , m_model(qobject_cast<RefusalsModel *>(table()->model()))
    , m_causes(new CausesModel(session, this))
    , m_causesTable(new TableView(u"causes"_s, tr("Causes"), this))
    , m_advice(makeWrappedLabel({}, TextRole::Body, this))
    , m_muteNote(makeWrappedLabel({}, TextRole::Body, this))
    , m_filter(createFilter())
{
    m_model->setParent(this);
    // Who refused stands with the cause.
    table()->setColumnHidden(RefusalsModel::Who, true);
    table()->setColumnWidths({-3, 96, 0, -3, -4, 68, 160});
    setEmptyText(tr("Nothing is refused for this cause now."), tr("See the runs"), u"activity"_s, u"runs"_s);
    m_advice->setObjectName(u"refusalAdvice"_s);
    m_muteNote->setObjectName(u"muteNote"_s);
    m_causesTable->setModel(m_causes);
    m_causesTable->fitColumns();
    m_causesTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_causesTable->setMinimumHeight(112);
    column()->insertWidget(0, m_filter);
    column()->insertWidget(1, m_causesTable);
    column()->insertWidget(2, m_muteNote);
    column()->insertWidget(3, m_advice);
    QWidget::setTabOrder(m_mutedChip, m_causesTable);
    QWidget::setTabOrder(m_causesTable, table());
    createActions();
    setRecords([this](int row) {
        const session::RefusalView *refusal = m_model->rowAt(row);
        return refusal ? QStringList{refusal->source.text(), refusal->target.text()} : QStringList();
    });
    wire();
    showMuted(false);
    showCounts();
    showCause(-1);
}

QWidget *RefusalsTab::createFilter()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto *group = new ChipGroup(line);
    m_openChip = makeChip(tr("Open"), u"openCauses"_s, line);
    m_openChip->setToolTip(tr("Causes that wait for somebody"));
    m_mutedChip = makeChip(tr("Muted"), u"mutedCauses"_s, line);
    m_mutedChip->setToolTip(tr("Causes that nobody is reminded of, and why"));
    for (QPushButton *chip : {m_openChip, m_mutedChip}) {
        group->add(chip);
        layout->addWidget(chip);
    }
    layout->addStretch(1);
    m_openChip->setChecked(true);
    connect(m_mutedChip, &QPushButton::toggled, this, &RefusalsTab::showMuted);
    return line;
}

void RefusalsTab::createActions()
{
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
    m_mute = addAction(
        tr("Mute…"), u"muteCause"_s, tr("Nobody is reminded of this cause for a while; you say why"),
        Qt::Key_M, [this] { askToMute(); }, false);
    m_unmute = addAction(
        tr("Unmute"), u"unmuteCause"_s, tr("This cause waits for somebody again"), Qt::Key_U,
        [this] { unmute(); }, false);
}

void RefusalsTab::wire()
{
    connect(m_causesTable, &TableView::currentRowChanged, this, &RefusalsTab::showCause);
    connect(m_causes, &QAbstractItemModel::modelReset, this, &RefusalsTab::takeUpCause);
    connect(m_causes, &CausesModel::loaded, this, [this] {
        m_read = true;
        showCounts();
        offerActions(false);
    });
    connect(m_causes, &CausesModel::problem, this, &RefusalsTab::problem);
    connect(m_model, &RefusalsModel::willRetry, this, [this](qint64 count) {
        Q_EMIT done(tr("%n record(s) are tried again.", nullptr, pluralCount(count)),
            tr("The next run sends the record(s).", nullptr, pluralCount(count)));
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
    if (causes.isEmpty())
        return showCause(-1);
    const auto found = std::find_if(causes.begin(), causes.end(),
        [this](const session::CauseView &view) { return m_cause && isSameCause(*m_cause, view.cause); });
    m_causesTable->goToRow(found == causes.end() ? 0 : static_cast<int>(found - causes.begin()));
}

void RefusalsTab::showCause(int row)
{
    const bool chosen = row >= 0 && row < m_causes->causes().size();
    m_advice->setVisible(chosen);
    table()->setVisible(chosen);
    // Without any cause what stands in its place fills the tab, as in the others.
    m_causesTable->setMaximumHeight(m_causes->causes().isEmpty() ? QWIDGETSIZE_MAX : 156);
    offerActions(chosen);
    showMute(chosen ? m_causes->causes().at(row).mute : std::nullopt);
    if (!chosen)
        return m_model->clear();
    const session::RefusalCause &cause = m_causes->causes().at(row).cause;
    if (!m_cause || !isSameCause(*m_cause, cause))
        table()->startOver();
    m_cause = cause;
    const RefusalAdvice advice = refusalAdvice(cause.code);
    m_advice->setText(causeText(m_causes->causes().at(row)).left(600) + u'\n'
        + tr("%1 Who can fix it: %2. %3").arg(advice.meaning, menderTitle(advice.who), advice.action));
    m_model->setCause(cause);
}

/// Under the next cause, once round.
bool RefusalsTab::seekElsewhere(int lists)
{
    const auto causes = static_cast<int>(m_causes->causes().size());
    if (causes > 1)
        m_causesTable->goToRow((m_causesTable->currentRow() + 1) % causes);
    return lists < causes;
}

/// A cause has its actions also where none of its records is left.
void RefusalsTab::offerActions(bool)
{
    const int row = m_causesTable->currentRow();
    const bool chosen = row >= 0 && row < m_causes->causes().size();
    ListTab::offerActions(chosen);
    offerWay(m_read && m_causes->causes().isEmpty());
    const bool muted = chosen && m_causes->causes().at(row).mute;
    m_mute->setVisible(chosen && !muted);
    m_unmute->setVisible(muted);
}

void RefusalsTab::showMute(const std::optional<session::CauseMute> &mute)
{
    m_muteNote->setVisible(mute.has_value());
    if (!mute)
        return;
    const QString since = formatInstant(mute->since);
    m_muteNote->setText(mute->until
            ? tr("Muted since %1, until %2. Why: %3").arg(since, formatInstant(*mute->until), mute->reason)
            : tr("Muted since %1, until you unmute it. Why: %2").arg(since, mute->reason));
    m_muteNote->setToolTip(
        mute->until ? mute->since.toIso() + u" – "_s + mute->until->toIso() : mute->since.toIso());
}

void RefusalsTab::showCounts()
{
    const qsizetype open = m_causes->count(CausesModel::Shown::Open);
    const qsizetype muted = m_causes->count(CausesModel::Shown::Muted);
    m_openChip->setText(tr("Open") + u"  "_s + formatCount(open));
    m_mutedChip->setText(tr("Muted") + u"  "_s + formatCount(muted));
    for (QPushButton *chip : {m_openChip, m_mutedChip})
        chip->setAccessibleName(chip->text());
    // The last one was unmuted, or its time is over.
    if (muted == 0)
        m_openChip->setChecked(true);
    m_filter->setVisible(muted > 0);
    m_causesTable->setPlaceholder(
        muted > 0 ? tr("Nothing is refused but what is muted.") : tr("Nothing is refused."));
}

void RefusalsTab::showMuted(bool muted)
{
    for (const int each : {CausesModel::MendedBy, CausesModel::RefusedBy})
        m_causesTable->setColumnHidden(each, muted);
    for (const int each : {CausesModel::Reason, CausesModel::Until})
        m_causesTable->setColumnHidden(each, !muted);
    m_causesTable->setColumnWidths({-3, 168, 128, 96, -2, 168});
    m_causes->show(muted ? CausesModel::Shown::Muted : CausesModel::Shown::Open);
}

void RefusalsTab::askToMute()
{
    const int row = m_causesTable->currentRow();
    if (!m_cause || !m_mute->isVisible() || row < 0 || row >= m_causes->causes().size())
        return;
    auto *sheet = new MuteSheet(causeText(m_causes->causes().at(row)), this);
    connect(sheet, &MuteSheet::decided, this, [this, cause = *m_cause](const session::MuteTerms &terms) {
        watch(session::muteCause(m_session, cause, terms), this, [this](const Result<bool> &stored) {
            afterMuting(
                stored, tr("The cause is muted."), tr("It stands under Muted, with why and until when."));
        });
    });
    sheet->open();
}

void RefusalsTab::unmute()
{
    if (!m_cause || !m_unmute->isVisible())
        return;
    watch(session::unmuteCause(m_session, *m_cause), this, [this](const Result<bool> &stored) {
        afterMuting(
            stored, tr("The cause is not muted any more."), tr("It stands with the open ones again."));
    });
}

void RefusalsTab::afterMuting(const Result<bool> &stored, const QString &what, const QString &next)
{
    if (!stored)
        return Q_EMIT problem(stored.error());
    Q_EMIT done(what, next);
    m_causes->reload();
}

} // namespace tandem::ui
