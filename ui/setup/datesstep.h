// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/setup/setupstep.h"

class QComboBox;
class QLabel;
class QProgressBar;

namespace tandem::ui {

class Card;
class Facts;
class Notice;

/// How Startdeliver speaks, which no public document says: real dates of each kind to say yes to, and what is
/// assumed besides.
class DatesStep : public SetupStep
{
    Q_OBJECT
public:
    explicit DatesStep(session::Session *session, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isDone() const override { return m_done; }
    [[nodiscard]] Action action() const override;
    void act() override;
    void forget();

private:
    struct Kind
    {
        QWidget *widget = nullptr;
        QLabel *heading = nullptr;
        QComboBox *styles = nullptr;
        QLabel *examples = nullptr;
        QLabel *problem = nullptr;
    };
    Kind addKind(const QString &name, Card *card);
    void read();
    void take(const session::DialectView &view);
    void showKind(const session::DateKind &kind);
    void showExamples(const session::DateKind &kind);
    void adoptProposed();
    void confirm();
    /// What was chosen and is not in force, as overrides; empty: nothing.
    [[nodiscard]] QByteArray chosenOverrides() const;
    void setBusy(bool busy);

    session::Session *m_session;
    QProgressBar *m_busyBar;
    Notice *m_notice;
    Card *m_dates;
    QLabel *m_question;
    QHash<QString, Kind> m_kinds;
    Card *m_assumed;
    Facts *m_facts;
    session::DialectView m_view;
    bool m_busy = false;
    bool m_read = false;
    bool m_done = false;
};

} // namespace tandem::ui
