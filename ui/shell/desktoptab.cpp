// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktoptab.h"

#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/shell/closing.h"
#include "ui/shell/windowlook.h"

#include <QBoxLayout>
#include <QComboBox>

namespace tandem::ui {
using namespace Qt::StringLiterals;

DesktopTab::DesktopTab(const QString &settingsFile, QWidget *parent)
    : QWidget(parent)
    , m_settingsFile(settingsFile)
    , m_look(new QComboBox(this))
    , m_closing(new QComboBox(this))
{
    setObjectName(u"desktopTab"_s);
    setProperty("transparent", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 4, 0);
    layout->setSpacing(16);
    layout->addWidget(createLook());
    auto *card = new Card(tr("When the window is closed"), this);
    card->body()->addWidget(makeWrappedLabel(
        tr("Flows that run by themselves go on without the window. Set for this computer at once; it is no "
           "part of the configuration."),
        TextRole::Muted, card));
    m_closing->setObjectName(u"onClose"_s);
    m_closing->setAccessibleName(tr("When the window is closed"));
    m_closing->addItem(tr("Stay in the tray, or ask where there is none"), static_cast<int>(Closing::Ask));
    m_closing->addItem(tr("Keep running"), static_cast<int>(Closing::Keep));
    m_closing->addItem(tr("Quit"), static_cast<int>(Closing::Quit));
    auto *line = new QHBoxLayout;
    line->addWidget(m_closing);
    line->addStretch(1);
    card->body()->addLayout(line);
    layout->addWidget(card);
    layout->addStretch(1);
    connect(m_closing, &QComboBox::activated, this,
        [this] { storeClosing(m_settingsFile, static_cast<Closing>(m_closing->currentData().toInt())); });
}

QWidget *DesktopTab::createLook()
{
    auto *card = new Card(tr("Look"), this);
    card->body()->addWidget(makeWrappedLabel(
        tr("Set for this computer at once. High contrast has the strongest colours and wider lines."),
        TextRole::Muted, card));
    m_look->setObjectName(u"look"_s);
    m_look->setAccessibleName(tr("Look"));
    for (const Theme::Mode mode : lookChoices())
        m_look->addItem(lookTitle(mode), static_cast<int>(mode));
    auto *line = new QHBoxLayout;
    line->addWidget(m_look);
    line->addStretch(1);
    card->body()->addLayout(line);
    showLook();
    connect(Theme::instance(), &Theme::modeChanged, this, &DesktopTab::showLook);
    connect(m_look, &QComboBox::activated, this,
        [this] { chooseLook(m_settingsFile, static_cast<Theme::Mode>(m_look->currentData().toInt())); });
    return card;
}

/// It is chosen elsewhere too.
void DesktopTab::showLook()
{
    m_look->setCurrentIndex(m_look->findData(static_cast<int>(Theme::instance()->mode())));
}

void DesktopTab::showEvent(QShowEvent *event)
{
    // A person may have been asked meanwhile.
    m_closing->setCurrentIndex(m_closing->findData(static_cast<int>(readClosing(m_settingsFile))));
    QWidget::showEvent(event);
}

} // namespace tandem::ui
