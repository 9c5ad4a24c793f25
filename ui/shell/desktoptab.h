// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace tandem::ui {

/// What is set for this computer and not for the profile: the look, and what closing the window means. GUI
/// thread; owned by the page that shows it.
class DesktopTab : public QWidget
{
    Q_OBJECT
public:
    explicit DesktopTab(const QString &settingsFile, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;

private:
    [[nodiscard]] QWidget *createLook();
    void showLook();

    QString m_settingsFile;
    QComboBox *m_look;
    QComboBox *m_closing;
};

} // namespace tandem::ui
