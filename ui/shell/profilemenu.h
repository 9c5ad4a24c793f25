// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profilefolder.h"
#include "ui/shell/profilecolor.h"

#include <QMenu>

#include <functional>

namespace tandem::ui {

/// Opens the window of a profile, made where it does not exist, or brings the open one to the front.
using ProfileOpener = std::function<Status(const QString &name)>;

/// The profiles of this machine, each with its colour and opened in a window of its own; a new one; and the
/// colour of the profile that this window shows. GUI thread, which waits for no disk; owned by the window.
class ProfileMenu : public QMenu
{
    Q_OBJECT
public:
    /// `own` is what the window shows; its colour is kept in `settingsFile`, empty: nowhere.
    ProfileMenu(session::ProfilePlace own, const QString &settingsFile, QWidget *parent);

    /// Until then there are colours to choose, and nothing to open.
    void offer(session::ProfileFolder folder, ProfileOpener opener);
    [[nodiscard]] ProfileColor color() const { return m_color; }
    /// Another one than the window's own.
    void openProfile(const QString &name);

Q_SIGNALS:
    /// The other profiles stand in the menu as they are now.
    void othersRead();
    void colorChosen(tandem::ui::ProfileColor color);
    void problem(const tandem::Error &error);

private:
    struct Profile
    {
        session::ProfilePlace place;
        ProfileColor color = ProfileColor::None;
        friend bool operator==(const Profile &, const Profile &) = default;
    };

    void readOthers();
    void takeOthers(const QList<Profile> &others);
    void fill();
    void addProfile(const Profile &profile, bool own);
    void createColors();
    void drawColors();
    void choose(ProfileColor color);
    void askForNew();

    session::ProfilePlace m_own;
    QString m_settingsFile;
    ProfileColor m_color;
    QMenu *m_colors;
    session::ProfileFolder m_folder;
    QList<Profile> m_others; ///< as last read
    bool m_reading = false;
    ProfileOpener m_opener; ///< none: nothing is offered
};

} // namespace tandem::ui
