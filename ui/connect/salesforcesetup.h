// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "ui/connect/loginhost.h"
#include "ui/kit/heldcontrols.h"

#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tandem::ui {

/// What is asked before the browser opens: which environment, and the consumer key of the app.
class SalesforceSetup : public QWidget
{
    Q_OBJECT
public:
    explicit SalesforceSetup(QWidget *parent = nullptr);

    void show(const SalesforceConfiguration &configuration);
    /// What was typed is the configuration now, or not wanted any more.
    void forgetTyped() { m_touched = false; }
    void setBusy(bool busy);
    /// The button is the page's primary action only where nothing else comes first.
    void setPrimary(bool primary);
    /// Where a connection stands, one can go back to it.
    void setBackVisible(bool visible);
    void focusStart();

Q_SIGNALS:
    void startRequested(const QUrl &loginUrl, const QString &consumerKey);
    void appSettingsRequested();
    void backRequested();

private:
    [[nodiscard]] QWidget *environmentLine();
    void start();
    void drawEnvironment();

    QButtonGroup *m_environment;
    QLineEdit *m_domain;
    QLabel *m_domainLabel;
    QLineEdit *m_consumerKey;
    QLabel *m_problem;
    QPushButton *m_start;
    QPushButton *m_back;
    std::optional<HeldControls> m_held; ///< while it is busy
    bool m_touched = false; ///< somebody chose or typed something
};

} // namespace tandem::ui
