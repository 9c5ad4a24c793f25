// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/samplespane.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/labels.h"
#include "ui/mapping/mappingmodels.h"
#include "ui/mapping/mappingwords.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

SamplesPane::SamplesPane(QWidget *parent)
    : QWidget(parent)
    , m_summary(makeWrappedLabel({}, TextRole::Body, this))
    , m_model(new SamplesModel(this))
    , m_table(new TableView(u"mappingSamples"_s, tr("Real pairs, before and after"), this))
{
    m_summary->setObjectName(u"samplesSummary"_s);
    m_summary->setAlignment(Qt::AlignLeading | Qt::AlignTop); // also where it stands alone
    m_table->setModel(m_model);
    m_table->setColumnWidths({-3, -3, -3, 116, -4});
    m_table->setWrapped(); // What a value becomes is what they are there to be read for.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_table, 1);
    clear();
}

void SamplesPane::showTrial(const Result<MappingTrial> &trial)
{
    m_summary->setText(trial ? trialSummary(*trial) : spoken(trial.error().text));
    m_model->setRows(trial ? trial->rows : QList<TrialRow>());
    m_table->setPlaceholder(tr("Nothing to show."));
    m_table->show();
}

void SamplesPane::showWaiting()
{
    m_summary->setText(tr("Trying it on real pairs…"));
    m_table->show();
}

/// Without a table that would have nothing in it: the lists above are given the room.
void SamplesPane::clear()
{
    m_summary->setText(tr("Choose a mapping to see what it does to real records.") + u'\n'
        + tr("Drag a field onto one of the other side, or press Enter on both."));
    m_model->setRows({});
    m_table->setPlaceholder({});
    m_table->hide();
}

} // namespace tandem::ui
