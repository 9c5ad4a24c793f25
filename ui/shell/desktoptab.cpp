// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/desktoptab.h"

#include "ui/kit/card.h"
#include "ui/kit/labels.h"
#include "ui/shell/closing.h"

#include <QBoxLayout>
#include <QComboBox>

namespace tandem::ui {
using namespace Qt::StringLiterals;

DesktopTab::DesktopTab(const QString &settingsFile, QWidget *parent)
    : QWidget(parent)
    , m_settingsFile(settingsFile)
    , m_closing(new QComboBox(this))
{
    setObjectName(u"desktopTab"_s);
    setProperty("transparent", true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 4, 0);
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

void DesktopTab::showEvent(QShowEvent *event)
{
    // A person may have been asked meanwhile.
    m_closing->setCurrentIndex(m_closing->findData(static_cast<int>(readClosing(m_settingsFile))));
    QWidget::showEvent(event);
}

} // namespace tandem::ui
