// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "core/session/watchview.h"
#include "ui/settings/cardcolumn.h"
#include "ui/settings/settingentry.h"

class QLabel;
class QPushButton;

namespace tandem::ui {

class Badge;
class Card;
class ConfigDraft;
class CopyField;
class DraftFields;
class NoticesModel;
class TableView;

/// How changes are heard of at once: where Startdeliver's webhooks arrive, with which secret, which of them
/// count, and what was heard last. GUI thread; owned by the settings page.
class RealTimeTab : public CardColumn
{
    Q_OBJECT
public:
    explicit RealTimeTab(ConfigDraft *draft, QWidget *parent = nullptr);

    [[nodiscard]] static QList<SettingEntry> entries();

    void showDraft();
    void showWatch(const session::WatchView &view);
    /// Asks for the newest notices.
    void readNotices();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void addHearing();
    void showStream(const session::WatchView &view);
    void addSecret();
    void addReceiver();
    void addSwitches();
    void addNotices();
    [[nodiscard]] QWidget *createSecretActions();
    void askForSecret();
    void renewSecret();
    void showSecret(const Secret &secret);
    void forgetSecret();
    void askToRetire();
    void retireSecret();
    void sendTest();
    void say(const QString &text, bool good);

    DraftFields *m_fields;
    Badge *m_receiverState;
    QLabel *m_receiver;
    Badge *m_streamState;
    QLabel *m_stream;
    QLabel *m_refused; ///< objects that nothing is heard of
    CopyField *m_address;
    CopyField *m_key;
    QLabel *m_once;
    QPushButton *m_renew;
    QPushButton *m_retire;
    QPushButton *m_test;
    QLabel *m_result;
    NoticesModel *m_notices;
    TableView *m_table;
};

} // namespace tandem::ui
