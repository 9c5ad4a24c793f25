// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trayplace.h"

#include <QSystemTrayIcon>

namespace tandem::ui {

SystemTray::SystemTray(QObject *parent)
    : TrayPlace(parent)
    , m_icon(std::make_unique<QSystemTrayIcon>())
{
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason why) {
        if (why == QSystemTrayIcon::Trigger || why == QSystemTrayIcon::DoubleClick)
            Q_EMIT opened();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, &TrayPlace::opened);
}

SystemTray::~SystemTray() = default;

bool SystemTray::isThere() const
{
    return QSystemTrayIcon::isSystemTrayAvailable();
}

void SystemTray::show(const QIcon &icon, const QString &toolTip, QMenu *menu)
{
    m_icon->setIcon(icon);
    m_icon->setToolTip(toolTip);
    m_icon->setContextMenu(menu);
    m_icon->show();
}

void SystemTray::say(const QString &title, const QString &text, Tone tone)
{
    if (!m_icon->isVisible() || !QSystemTrayIcon::supportsMessages())
        return;
    const auto kind = tone == Tone::Bad ? QSystemTrayIcon::Critical
        : tone == Tone::Warn            ? QSystemTrayIcon::Warning
                                        : QSystemTrayIcon::Information;
    m_icon->showMessage(title, text, kind);
}

} // namespace tandem::ui
