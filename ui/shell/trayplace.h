// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QIcon>
#include <QObject>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace tandem::ui {

/// The desktop's tray, where it has one. Tests put one of their own in its place. GUI thread.
class TrayPlace : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isThere() const = 0;
    /// The menu is the caller's and outlives the place.
    virtual void show(const QIcon &icon, const QString &toolTip, QMenu *menu) = 0;
    /// A notice beside the desktop's clock; not shown where the desktop shows none.
    virtual void say(const QString &title, const QString &text, Tone tone) = 0;

Q_SIGNALS:
    /// The icon, or a notice, was clicked.
    void opened();
};

/// The real one.
class SystemTray : public TrayPlace
{
    Q_OBJECT
public:
    explicit SystemTray(QObject *parent = nullptr);
    ~SystemTray() override;

    [[nodiscard]] bool isThere() const override;
    void show(const QIcon &icon, const QString &toolTip, QMenu *menu) override;
    void say(const QString &title, const QString &text, Tone tone) override;

private:
    std::unique_ptr<QSystemTrayIcon> m_icon;
};

} // namespace tandem::ui
