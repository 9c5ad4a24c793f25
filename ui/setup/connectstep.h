// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/setup/setupstep.h"

namespace tandem::ui {

class SalesforceCard;
class StartdeliverCard;

/// Both sides, each signed in to; the same cards as in Connections.
class ConnectStep : public SetupStep
{
    Q_OBJECT
public:
    explicit ConnectStep(session::Session *session, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isDone() const override;
    [[nodiscard]] Action action() const override;
    /// Known without being shown.
    void take(const session::StatusView &status);

private:
    void draw();
    void focusNext();

    session::Session *m_session;
    SalesforceCard *m_salesforce;
    StartdeliverCard *m_startdeliver;
    session::StatusView m_status;
    std::optional<Side> m_signedIn; ///< just now, and the status does not tell of it yet
};

} // namespace tandem::ui
