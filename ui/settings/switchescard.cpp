// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/switchescard.h"

#include "ui/kit/labels.h"
#include "ui/settings/draftfields.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

SwitchesCard::SwitchesCard(ConfigDraft *draft, QWidget *parent)
    : Card(tr("The four switches"), parent)
    , m_fields(new DraftFields(draft, this))
{
    setObjectName(u"switchesCard"_s);
    for (const NamedSwitch which : namedSwitches)
        addSwitch(which);
}

void SwitchesCard::addSwitch(NamedSwitch which)
{
    const QString key = switchKey(which);
    const DraftField field{key, switchTitle(which), u"/settings/"_s + key};
    QCheckBox *box = m_fields->flag(field,
        [which](Configuration &configuration) -> bool & { return memberOf(configuration.settings, which); });
    setStyleProperty(box, "strong", true);
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_fields->line(field, box));
    QLabel *consequence = makeWrappedLabel({}, TextRole::Body, part);
    consequence->setObjectName(key + u"Consequence"_s);
    consequence->setContentsMargins(30, 0, 0, 0);
    QLabel *cost = makeWrappedLabel({}, TextRole::Small, part);
    cost->setObjectName(key + u"Cost"_s);
    cost->setContentsMargins(30, 0, 0, 0);
    layout->addWidget(consequence);
    layout->addWidget(cost);
    body()->addWidget(part);
    m_costLabels.insert(static_cast<int>(which), cost);
    m_fields->onShow([this, which, consequence, box] {
        const QString text = switchConsequence(which, m_fields->draft()->configuration());
        consequence->setText(text);
        if (m_fields->draft()->problemAt(u"/settings/"_s + switchKey(which)).isEmpty())
            box->setAccessibleDescription(text);
    });
}

void SwitchesCard::showDraft()
{
    m_fields->show();
}

void SwitchesCard::setCosts(const QList<session::FlowCost> &costs)
{
    for (const NamedSwitch which : namedSwitches) {
        m_costLabels.value(static_cast<int>(which))
            ->setText(switchCost(which, m_fields->draft()->configuration(), costs));
    }
}

} // namespace tandem::ui
