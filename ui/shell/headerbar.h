// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "ui/kit/theme.h"
#include "ui/shell/command.h"

#include <QFrame>

class QLabel;
class QMenu;
class QPushButton;

namespace tandem::ui {

class Badge;
class IconLabel;

/// The line at the top: which profile, and which two accounts it keeps in step.
class HeaderBar : public QFrame
{
    Q_OBJECT
public:
    explicit HeaderBar(QWidget *parent = nullptr);

    /// What the profile's name opens when it is clicked; the menu is the caller's.
    void setProfile(const QString &name, QMenu *menu);
    void openProfiles();
    void setStatus(const session::StatusView &status);
    /// What else there is to do with the program, in the order of the calls. The button shows with the first.
    void addMenuEntry(QAction *entry);
    void openMenu();
    /// What its buttons and menus do, for who looks for it by name.
    [[nodiscard]] QList<Command> commands();

Q_SIGNALS:
    void helpRequested();
    void searchRequested();
    /// Counts from the next start.
    void languageChosen(const QString &title);
    void lookChosen(tandem::ui::Theme::Mode mode);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void offerLanguages(QPushButton *button);
    void offerLooks(QPushButton *button);
    [[nodiscard]] QList<Command> languageCommands() const;
    /// The words of the search where there is room for them beside the accounts, else its picture alone;
    /// names of accounts that are too long are cut.
    void fit();

    QLabel *m_salesforce;
    QLabel *m_startdeliver;
    Badge *m_sandbox;
    QPushButton *m_profile;
    QMenu *m_profiles = nullptr;
    QPushButton *m_more;
    QMenu *m_menu;
    QMenu *m_languages;
    QMenu *m_looks;
    QPushButton *m_search;
    QString m_names[2]; ///< of the accounts, Salesforce's first
};

} // namespace tandem::ui
