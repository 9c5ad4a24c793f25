// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/schedulestab.h"

#include "core/session/session.h"
#include "ui/draft/configdraft.h"
#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/kit/words.h"
#include "ui/settings/scheduleeditor.h"
#include "ui/settings/settingswords.h"

#include <QBoxLayout>
#include <QComboBox>

namespace tandem::ui {
using namespace Qt::StringLiterals;

SchedulesTab::SchedulesTab(ConfigDraft *draft, QWidget *parent)
    : CardColumn(u"schedulesTab"_s, parent)
    , m_draft(draft)
{
    auto *card = new Card({}, this);
    m_flows = new QComboBox(card);
    m_flows->setObjectName(u"scheduleOf"_s);
    m_flows->setAccessibleName(tr("Kind of record"));
    for (const Flow flow : session::supportedFlows())
        m_flows->addItem(flowTitle(flow), static_cast<int>(flow));
    m_off = makeWrappedLabel(tr("It is off now: the schedule counts once it is on."), TextRole::Small, card);
    m_off->setObjectName(u"scheduleOff"_s);
    m_editor = new ScheduleEditor(card);
    card->body()->setSpacing(8);
    card->body()->addWidget(m_flows);
    card->body()->addWidget(m_off);
    card->body()->addWidget(m_editor, 1);
    addCard(card);
    auto *overview = new Card(tr("All of them"), this);
    m_all = makeWrappedLabel({}, TextRole::Body, overview);
    m_all->setObjectName(u"allSchedules"_s);
    overview->body()->addWidget(m_all);
    overview->body()->addWidget(makeWrappedLabel(
        tr("They count while Tandem watches. What changes start at once is set with each flow. A flow begins "
           "to run by itself when you have applied its first plan."),
        TextRole::Small, overview));
    overview->body()->addStretch(1);
    addCard(overview);
    connect(m_flows, &QComboBox::activated, this, &SchedulesTab::showDraft);
    connect(m_editor, &ScheduleEditor::edited, this, [this](const QString &line) {
        if (m_draft->isBroken())
            return;
        Configuration edited = m_draft->configuration();
        edited.flow(flow()).schedule = line;
        m_draft->edit(edited, tr("change the schedule of %1").arg(flowShortTitle(flow())),
            u"/flows/%1/schedule"_s.arg(flowName(flow())));
    });
}

Flow SchedulesTab::flow() const
{
    return static_cast<Flow>(m_flows->currentData().toInt());
}

void SchedulesTab::showFlow(Flow flow)
{
    m_flows->setCurrentIndex(std::max(0, m_flows->findData(static_cast<int>(flow))));
    showDraft();
    // A list that is not seen would have the focus all the same.
    if (m_flows->isVisible())
        m_flows->setFocus(Qt::OtherFocusReason);
}

void SchedulesTab::showDraft()
{
    const Configuration &shown = m_draft->configuration();
    m_editor->show(
        shown.flow(flow()).schedule, m_draft->problemAt(u"/flows/%1/schedule"_s.arg(flowName(flow()))));
    m_off->setVisible(!shown.flow(flow()).enabled);
    QStringList lines;
    for (const Flow one : session::supportedFlows()) {
        const FlowConfiguration &configured = shown.flow(one);
        lines.append(tr("%1: %2").arg(flowShortTitle(one),
            !configured.enabled                 ? tr("off")
                : configured.schedule.isEmpty() ? tr("only when you start it")
                                                : scheduleText(configured.schedule)));
    }
    m_all->setText(lines.join(u'\n'));
}

} // namespace tandem::ui
