// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/mutesheet.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QRadioButton>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MuteSheet::MuteSheet(const session::RefusalCause &cause, QWidget *parent)
    : QDialog(parent)
    , m_reason(new QLineEdit(this))
    , m_problem(makeWrappedLabel({}, TextRole::Body, this))
{
    setObjectName(u"muteSheet"_s);
    setWindowTitle(tr("Mute a cause"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(480);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Mute a cause"), TextRole::Heading, this));
    layout->addWidget(makeWrappedLabel(spoken(cause.text.simplified()).left(300), TextRole::Body, this));
    layout->addWidget(makeWrappedLabel(
        tr("You are not reminded of it meanwhile. Its records are still refused, are counted as such, and "
           "are tried again as before."),
        TextRole::Muted, this));
    layout->addLayout(createDurations());
    QLabel *label = makeLabel(tr("Why"), TextRole::Body, this);
    label->setBuddy(m_reason);
    layout->addWidget(label);
    m_reason->setObjectName(u"muteReason"_s);
    m_reason->setAccessibleName(tr("Why this cause is muted"));
    m_reason->setMaxLength(200);
    layout->addWidget(m_reason);
    m_problem->setObjectName(u"muteProblem"_s);
    m_problem->setProperty("ink", u"bad"_s);
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addStretch(1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    QPushButton *cancel = makeButton(tr("Cancel"), u"cancelMute"_s, ButtonRole::Normal, this);
    QPushButton *mute = makeButton(tr("Mute"), u"acceptMute"_s, ButtonRole::Primary, this);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(mute);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(mute, &QPushButton::clicked, this, &MuteSheet::decide);
    connect(m_reason, &QLineEdit::textEdited, this, [this] { say({}); });
    makeDefault(mute);
    m_reason->setFocus();
}

QLayout *MuteSheet::createDurations()
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(4);
    const auto add = [&](const QString &text, const QString &name, std::optional<std::chrono::hours> length) {
        auto *choice = new QRadioButton(text, this);
        choice->setObjectName(name);
        layout->addWidget(choice);
        m_durations.append({choice, length});
    };
    add(tr("For a day"), u"muteDay"_s, 24h);
    add(tr("For a week"), u"muteWeek"_s, 7 * 24h);
    add(tr("Until I unmute it"), u"muteForever"_s, std::nullopt);
    m_durations.first().first->setChecked(true);
    return layout;
}

void MuteSheet::decide()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        say(tr("Say why, for whoever looks at this next."));
        m_reason->setFocus();
        return;
    }
    const auto chosen = std::find_if(m_durations.cbegin(), m_durations.cend(),
        [](const auto &duration) { return duration.first->isChecked(); });
    Q_EMIT decided({chosen->second, reason});
    accept();
}

void MuteSheet::say(const QString &problem)
{
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
    m_reason->setAccessibleDescription(problem);
    adjustSize();
}

} // namespace tandem::ui
