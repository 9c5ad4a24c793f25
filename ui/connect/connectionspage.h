// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/session/views.h"
#include "ui/kit/page.h"

namespace tandem::session {
class Session;
}

namespace tandem::ui {

class Card;
class CheckList;
class SalesforceCard;
class StartdeliverCard;

/// Both sides, a card each, and what checking them found.
class ConnectionsPage : public Page
{
    Q_OBJECT
public:
    explicit ConnectionsPage(session::Session *session, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] PageIndex index() const override;

public Q_SLOTS:
    /// "reconnect": the sign-in to Salesforce is wanted anew; "key": the key of Startdeliver is;
    /// "disconnect/" and the name of a side.
    void open(const QString &argument) override;

private:
    void readConfiguration();
    void doWanted();
    void showStatus(const session::StatusView &status);
    void check();
    void draw();

    session::Session *m_session;
    SalesforceCard *m_salesforce;
    StartdeliverCard *m_startdeliver;
    Card *m_flows;
    CheckList *m_problems;
    QPushButton *m_check;
    QPushButton *m_copy;
    QList<session::Check> m_checks;
    session::StatusView m_status;
    QString m_wanted; ///< of open(), until the status is read
    bool m_loaded = false;
    bool m_checking = false;
    bool m_checked = false;
};

} // namespace tandem::ui
