// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;

namespace tandem::ui {

class CopyField;

/// While the browser has the word: how long there is, the address to copy where no browser opened, what it
/// means when the browser shows an error, and the way out.
class WaitingPane : public QWidget
{
    Q_OBJECT
public:
    explicit WaitingPane(QWidget *parent = nullptr);

    void show(const session::SignIn &signIn, bool browserOpened);
    void stop();

Q_SIGNALS:
    void cancelled();
    void openAgainRequested();
    void pasted(const QString &address);

private:
    [[nodiscard]] QWidget *pasteLine();
    void draw();

    QLabel *m_headline;
    QLabel *m_countdown;
    CopyField *m_address;
    QLineEdit *m_pasted = nullptr;
    QWidget *m_paste; ///< makes the field above
    QPushButton *m_cancel;
    QPushButton *m_again = nullptr;
    QTimer *m_second;
    Instant m_givesUpAt;
};

} // namespace tandem::ui
