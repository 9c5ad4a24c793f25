// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/switchescard.h"

#include "ui/kit/labels.h"
#include "ui/settings/draftfields.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString heading()
{
    return SwitchesCard::tr("The four switches");
}

DraftField fieldOf(NamedSwitch which)
{
    const QString key = switchKey(which);
    return {key, switchTitle(which), u"/settings/"_s + key};
}

} // namespace

SwitchesCard::SwitchesCard(ConfigDraft *draft, QWidget *parent)
    : Card(heading(), parent)
    , m_fields(new DraftFields(draft, this))
{
    setObjectName(u"switchesCard"_s);
    for (const NamedSwitch which : namedSwitches)
        addSwitch(which);
}

QList<SettingEntry> SwitchesCard::entries()
{
    QList<DraftField> fields;
    for (const NamedSwitch which : namedSwitches)
        fields.append(fieldOf(which));
    return entriesOf(heading(), fields);
}

void SwitchesCard::addSwitch(NamedSwitch which)
{
    const DraftField field = fieldOf(which);
    QCheckBox *box = m_fields->flag(field,
        [which](Configuration &configuration) -> bool & { return memberOf(configuration.settings, which); });
    setStyleProperty(box, "strong", true);
    auto *part = new QWidget(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_fields->line(field, box));
    QLabel *consequence = makeWrappedLabel({}, TextRole::Body, part);
    consequence->setObjectName(field.name + u"Consequence"_s);
    consequence->setContentsMargins(30, 0, 0, 0);
    QLabel *cost = makeWrappedLabel({}, TextRole::Small, part);
    cost->setObjectName(field.name + u"Cost"_s);
    cost->setContentsMargins(30, 0, 0, 0);
    layout->addWidget(consequence);
    layout->addWidget(cost);
    body()->addWidget(part);
    m_costLabels.insert(static_cast<int>(which), cost);
    m_fields->onShow([this, which, consequence, box, path = field.path] {
        const QString text = switchConsequence(which, m_fields->draft()->configuration());
        consequence->setText(text);
        if (m_fields->draft()->problemAt(path).isEmpty())
            box->setAccessibleDescription(text);
    });
}

void SwitchesCard::showDraft()
{
    m_fields->show();
    Configuration shown = m_fields->draft()->configuration();
    for (const NamedSwitch which : namedSwitches) {
        const int key = static_cast<int>(which);
        const bool on = memberOf(shown.settings, which);
        // What was counted holds for what it was before.
        if (m_counted.contains(key) && m_counted.value(key) != on)
            m_costLabels.value(key)->setText(costPendingText(on));
    }
}

void SwitchesCard::setCosts(const QList<session::FlowCost> &costs)
{
    Configuration shown = m_fields->draft()->configuration();
    for (const NamedSwitch which : namedSwitches) {
        m_counted.insert(static_cast<int>(which), memberOf(shown.settings, which));
        m_costLabels.value(static_cast<int>(which))
            ->setText(switchCost(which, m_fields->draft()->configuration(), costs));
    }
}

} // namespace tandem::ui
