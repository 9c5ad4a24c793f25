// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "ui/kit/card.h"
#include "ui/settings/settingentry.h"

#include <optional>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace tandem::ui {

class ConfigDraft;
class DraftFields;

/// The way to both services: which proxy, who Tandem is there, whom it trusts besides. The password goes to
/// the secrets at once and is never shown; all else is an edit of the draft. GUI thread.
class NetworkCard : public Card
{
    Q_OBJECT
public:
    explicit NetworkCard(ConfigDraft *draft, QWidget *parent = nullptr);

    [[nodiscard]] static QString heading();
    /// Some of them stand there only while a proxy is named.
    [[nodiscard]] static QList<SettingEntry> entries();

    void showDraft();
    void focusFirst();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Kind { System, None, Address };
    [[nodiscard]] static Kind kindOf(const QString &proxy);

    void addProxy();
    void addLogin();
    [[nodiscard]] QWidget *createPassword();
    void settleKind();
    void showKind();
    void addCertificates();
    void storePassword();
    void forgetPassword();
    void keepPassword(const Secret &password, const QString &kept);
    void sayStored(const QString &text, bool good);
    void chooseCertificates();
    void lookForCertificates();
    void sayMissing(bool missing);
    [[nodiscard]] const QString &proxy() const;

    DraftFields *m_fields;
    Kind m_shown = System; ///< as chosen; of an address that is being typed, until it is left
    QComboBox *m_kind;
    QLineEdit *m_address;
    QString m_lastAddress; ///< for who comes back to it
    QWidget *m_login;
    QLineEdit *m_password;
    QPushButton *m_store;
    QPushButton *m_forget;
    QLabel *m_stored;
    QLineEdit *m_certificates;
    QLabel *m_missing;
    std::optional<QString> m_lookedFor; ///< the file with certificates; none: look anew
    bool m_looking = false;
};

} // namespace tandem::ui
