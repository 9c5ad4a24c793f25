// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/session/views.h"
#include "ui/kit/heldcontrols.h"
#include "ui/kit/page.h"

class QLabel;
class QScrollArea;

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
    [[nodiscard]] QWidget *firstFocus() const override;

public Q_SLOTS:
    /// "reconnect": the sign-in to Salesforce is wanted anew; "key": the key of Startdeliver is;
    /// "disconnect/" and the name of a side.
    void open(const QString &argument) override;

protected:
    /// Comes back to what may have been connected elsewhere meanwhile, by another program too.
    bool event(QEvent *event) override;

private:
    void wire(QPushButton *next);
    void readConfiguration();
    void doWanted();
    void readStatus();
    void showStatus(const session::StatusView &status);
    void forgetFindings();
    void focusNext(Side signedIn);
    void check();
    void draw();
    [[nodiscard]] QString whatIsWritten() const;

    session::Session *m_session;
    SalesforceCard *m_salesforce;
    StartdeliverCard *m_startdeliver;
    Card *m_flows;
    CheckList *m_problems;
    QPushButton *m_check;
    QPushButton *m_copy;
    QScrollArea *m_scroll = nullptr;
    QLabel *m_when = nullptr; ///< the last check ended
    QList<session::Check> m_checks;
    session::StatusView m_status;
    session::WatchView m_watch;
    std::optional<HeldControls> m_held; ///< the button that was pressed, until that check ends
    std::optional<Side> m_signedIn; ///< here, until the status is read
    QString m_wanted; ///< of open(), until the status is read
    bool m_isEntered = false; ///< it has come up and was not read since
    bool m_loaded = false;
    bool m_checking = false;
    bool m_checked = false;
};

} // namespace tandem::ui
