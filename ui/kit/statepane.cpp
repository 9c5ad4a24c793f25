// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/statepane.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"

#include <QBoxLayout>
#include <QProgressBar>

namespace tandem::ui {
using namespace Qt::StringLiterals;

StatePane::StatePane(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel(u"info"_s, Token::Muted, 56, this))
    , m_headline(makeWrappedLabel({}, TextRole::Heading, this))
    , m_explanation(makeWrappedLabel({}, TextRole::Muted, this))
    , m_busy(new QProgressBar(this))
    , m_action(makeButton({}, u"stateAction"_s, ButtonRole::Primary, this))
    , m_other(makeButton({}, u"stateOther"_s, ButtonRole::Quiet, this))
{
    setObjectName(u"statePane"_s);
    m_explanation->setObjectName(u"stateExplanation"_s);
    for (QLabel *label : {m_headline, m_explanation}) {
        label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
        label->setFixedWidth(440);
    }
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setFixedWidth(200);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    // Without an alignment: a layout asks an aligned label for its height at the width of the whole row.
    column->addWidget(m_headline);
    column->addWidget(m_explanation);
    column->addWidget(m_busy, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addWidget(m_other, 0, Qt::AlignHCenter);
    column->addStretch(3);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->addStretch(1);
    layout->addLayout(column);
    layout->addStretch(1);
    connect(m_action, &QPushButton::clicked, this, &StatePane::actionTriggered);
    connect(m_other, &QPushButton::clicked, this, [this] {
        if (const auto then = m_then)
            then();
    });
}

void StatePane::showText(const Text &text)
{
    m_icon->setPicture(text.icon.isEmpty() ? u"info"_s : text.icon, Token::Muted);
    m_headline->setText(withOneStop(text.headline));
    m_explanation->setText(withOneStop(text.explanation));
    m_explanation->setVisible(!text.explanation.isEmpty());
    m_busy->hide();
    m_action->setText(text.action);
    m_action->setVisible(!text.action.isEmpty());
    m_other->hide();
    setAccessibleName(m_headline->text());
    setAccessibleDescription(m_explanation->text());
}

void StatePane::offer(const QString &action, std::function<void()> then)
{
    m_then = std::move(then);
    m_other->setText(action);
    m_other->setAccessibleName(action);
    m_other->show();
}

void StatePane::showBusy(const QString &headline, const QString &explanation)
{
    showText({u"busy"_s, headline, explanation, {}});
    m_busy->setAccessibleName(headline);
    m_busy->show();
}

void StatePane::showError(const Error &error, const QString &action)
{
    showText({u"alert"_s, error.text.isEmpty() ? tr("This did not work.") : spoken(error.text),
        whatToDoAbout(error), action});
    m_icon->setPicture(u"alert"_s, Token::Bad);
}

void StatePane::setExplanation(const QString &explanation)
{
    const QString text = withOneStop(explanation);
    if (m_explanation->text() == text)
        return;
    m_explanation->setText(text);
    setAccessibleDescription(text);
}

QString StatePane::headline() const
{
    return m_headline->text();
}

QString StatePane::explanation() const
{
    return m_explanation->text();
}

} // namespace tandem::ui
