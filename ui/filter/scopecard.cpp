// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/scopecard.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/tooltips.h"
#include "ui/kit/words.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

ScopeCard::ScopeCard(Side side, QWidget *parent)
    : Card(sideTitle(side), parent)
    , m_count(makeWrappedLabel({}, TextRole::Body, this))
    , m_change(makeWrappedLabel({}, TextRole::Muted, this))
    , m_samples(makeWrappedLabel({}, TextRole::Small, this))
    , m_drift(makeWrappedLabel(
          tr("Judged again every day: as days pass, records enter or leave without being edited."),
          TextRole::Small, this))
{
    layout()->setContentsMargins(16, 12, 16, 12);
    layout()->setSpacing(6);
    body()->setSpacing(6);
    m_count->setObjectName(sideName(side) + u"Scope"_s);
    m_change->setObjectName(sideName(side) + u"ScopeChange"_s);
    m_samples->setObjectName(sideName(side) + u"ScopeSamples"_s);
    m_drift->setObjectName(sideName(side) + u"Drift"_s);
    for (QLabel *label : {m_count, m_change, m_samples, m_drift})
        body()->addWidget(label);
    body()->addStretch(1);
    m_drift->hide();
    showWaiting();
}

void ScopeCard::showWaiting()
{
    // Numbers that were there stay until the new ones come.
    if (m_shown)
        return;
    m_count->setText(tr("Counting…"));
    m_change->hide();
    m_samples->hide();
}

void ScopeCard::showTrial(const Result<FilterTrial> &trial)
{
    m_shown = trial.has_value();
    if (!trial) {
        m_count->setText(spoken(trial.error().text));
        m_change->hide();
        m_samples->hide();
        return;
    }
    if (trial->records == 0) {
        m_count->setText(tr("No record is known here yet. The next plan reads and counts."));
    } else if (trial->whole) {
        m_count->setText(
            tr("%1 of %2 in scope").arg(formatCount(trial->inScope), formatCount(trial->records)));
    } else {
        m_count->setText(
            tr("%1 of %2 sampled in scope. No run has read %3 yet.")
                .arg(formatCount(trial->inScope), formatCount(trial->records), trial->unread.join(u", "_s)));
    }
    QStringList changes;
    if (trial->entering > 0)
        changes.append(tr("Coming in: %1").arg(formatCount(trial->entering)));
    if (trial->leaving > 0) {
        changes.append(
            tr("Leaving: %1 (%2)").arg(formatCount(trial->leaving), trial->leavingSamples.join(u", "_s)));
    }
    m_change->setText(changes.join(u'\n'));
    m_change->setVisible(!changes.isEmpty());
    m_names = trial->samples;
    m_passes = !trial->samples.isEmpty() || trial->records == 0;
    showSamples();
    m_samples->setVisible(!m_samples->text().isEmpty());
}

/// A line a name: one that is longer ends in an ellipsis, and the pointer is told the whole of it.
void ScopeCard::showSamples()
{
    if (!m_passes) {
        m_samples->setText(tr("No record passes. “Keeps out” shows which condition removes the last ones."));
        return m_samples->setToolTip({});
    }
    m_samples->ensurePolished();
    const QMargins around = layout()->contentsMargins();
    const int room = contentsRect().width() - around.left() - around.right() - 4;
    QStringList lines;
    for (const QString &name : std::as_const(m_names))
        lines.append(m_samples->fontMetrics().elidedText(name.simplified(), Qt::ElideRight, room));
    m_samples->setText(lines.join(u'\n'));
    m_samples->setToolTip(lines == m_names ? QString() : plainToolTip(m_names.join(u'\n')));
}

void ScopeCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    showSamples();
}

void ScopeCard::showDrift(bool drifts)
{
    m_drift->setVisible(drifts);
}

} // namespace tandem::ui
