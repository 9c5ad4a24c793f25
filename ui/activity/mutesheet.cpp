// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/mutesheet.h"

#include "ui/kit/taborder.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLineEdit>
#include <QRadioButton>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MuteSheet::MuteSheet(const QString &cause, QWidget *parent)
    : FormSheet({u"muteSheet"_s, u"muteReason"_s, u"muteProblem"_s, u"cancelMute"_s, u"acceptMute"_s},
        tr("Mute a cause"), parent)
{
    explain(cause.left(300), false);
    explain(
        tr("You are not reminded of it meanwhile. Its records are still refused, are counted as such, and "
           "are tried again as before."));
    rows()->addLayout(createDurations());
    addLine(tr("Why"), tr("Why this cause is muted"));
    line()->setMaxLength(200);
    addButtons(tr("Mute"));
}

QLayout *MuteSheet::createDurations()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    auto *group = new QButtonGroup(this);
    const auto add = [&](const QString &text, const QString &name, std::optional<std::chrono::hours> length) {
        auto *choice = new QRadioButton(text, this);
        choice->setObjectName(name);
        group->addButton(choice);
        layout->addWidget(choice);
        m_durations.append({choice, length});
    };
    add(tr("For a day"), u"muteDay"_s, 24h);
    add(tr("For a week"), u"muteWeek"_s, 7 * 24h);
    add(tr("Until I unmute it"), u"muteForever"_s, std::nullopt);
    m_durations.first().first->setChecked(true);
    makeOneTabStop(group);
    return layout;
}

void MuteSheet::decide()
{
    const QString reason = typed();
    if (reason.isEmpty())
        return say(tr("Say why, for whoever looks at this next."));
    const auto chosen = std::find_if(m_durations.cbegin(), m_durations.cend(),
        [](const auto &duration) { return duration.first->isChecked(); });
    Q_EMIT decided({chosen->second, reason});
    accept();
}

} // namespace tandem::ui
