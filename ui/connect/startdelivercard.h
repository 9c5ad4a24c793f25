// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "ui/kit/card.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace tandem::session {
class Session;
}

namespace tandem::ui {

class Badge;
class CheckList;
class CopyField;
class Facts;
class Notice;

/// The Startdeliver side: the key, tested before it is kept; then whose it is, what it may do, and what the
/// probe found.
class StartdeliverCard : public Card
{
    Q_OBJECT
public:
    explicit StartdeliverCard(session::Session *session, QWidget *parent = nullptr);

    void show(const session::ConnectionView &view);
    /// Of the services that this program plays: it stands below the field until it was used.
    void offerKey(const QString &key);
    void showAddress(const QUrl &baseUrl);
    void showChecks(const session::DoctorReport &report);
    void showChecking();
    void setPrimary(bool primary);
    /// Not where the page is about them anyway.
    void offerDates(bool offered);
    /// Shows where a key is entered although connected.
    void askForKey();
    void askToDisconnect();
    /// Where a key is entered, while that is shown.
    void focusKey();
    /// That place, while it is shown; null: no key is asked for.
    [[nodiscard]] QWidget *askedKey() const;

Q_SIGNALS:
    void changed();
    /// A key was taken; changed() follows. The focus is on what stands in its place.
    void signedIn();
    /// How the service's dates are read is to be seen.
    void datesRequested();

private:
    [[nodiscard]] QWidget *keyPane();
    [[nodiscard]] QWidget *connectedPane();
    void submit(bool rebind);
    void fail(const Error &error, const QByteArray &key, bool isHere);
    void draw();

    session::Session *m_session;
    Badge *m_state;
    Badge *m_rights;
    QPushButton *m_back;
    Notice *m_notice;
    bool m_failed = false; ///< the last check did not go through
    bool m_troubled = false; ///< the notice says that the keychain cannot be read
    QLabel *m_address = nullptr;
    QWidget *m_offer = nullptr; ///< with m_offeredKey
    CopyField *m_offeredKey = nullptr;
    QLineEdit *m_key = nullptr;
    QPushButton *m_connect = nullptr;
    Facts *m_facts = nullptr;
    CheckList *m_checks = nullptr;
    QLabel *m_dialect = nullptr;
    QPushButton *m_dates = nullptr;
    QPushButton *m_change = nullptr;
    QPushButton *m_disconnect = nullptr;
    QWidget *m_keyPane; ///< these two make the widgets above
    QWidget *m_connected;
    session::ConnectionView m_view;
    bool m_datesOffered = true;
    bool m_changing = false; ///< a person wants to enter another key
};

} // namespace tandem::ui
