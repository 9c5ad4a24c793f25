// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/profilemenu.h"

#include "ui/kit/icons.h"
#include "ui/shell/newprofilesheet.h"

#include <QActionGroup>
#include <QDir>
#include <QFutureWatcher>
#include <QLocale>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace tandem::ui {
using namespace Qt::StringLiterals;

/// Never taken down, unlike the program's own: Quit does not wait for a folder in the network that hangs.
static QThreadPool *readers()
{
    static auto *const pool = new QThreadPool;
    return pool;
}

ProfileMenu::ProfileMenu(session::ProfilePlace own, const QString &settingsFile, QWidget *parent)
    : QMenu(parent)
    , m_own(std::move(own))
    , m_settingsFile(settingsFile)
    , m_color(readProfileColor(settingsFile))
    , m_colors(new QMenu(tr("Colour of this profile"), this))
{
    setObjectName(u"profileMenu"_s);
    m_colors->setObjectName(u"profileColors"_s);
    createColors();
    // What others have done meanwhile is seen when it opens.
    connect(this, &QMenu::aboutToShow, this, [this] {
        fill();
        readOthers();
    });
    fill();
}

void ProfileMenu::offer(session::ProfileFolder folder, ProfileOpener opener)
{
    m_folder = std::move(folder);
    m_opener = std::move(opener);
    fill();
    readOthers();
}

/// A folder in the network may take its time; what was read before stands there meanwhile.
void ProfileMenu::readOthers()
{
    if (!m_opener || m_reading)
        return;
    m_reading = true;
    const auto read = [folder = m_folder, own = m_own.directory] {
        QList<Profile> others;
        const QList<session::ProfilePlace> places = folder.profiles();
        for (const session::ProfilePlace &place : places) {
            if (QDir(place.directory) != QDir(own))
                others.append({place, readProfileColor(windowSettingsFile(place.directory))});
        }
        return others;
    };
    auto *reading = new QFutureWatcher<QList<Profile>>(this);
    connect(reading, &QFutureWatcherBase::finished, this, [this, reading] {
        reading->deleteLater();
        m_reading = false;
        takeOthers(reading->result());
    });
    reading->setFuture(QtConcurrent::run(readers(), read));
}

void ProfileMenu::takeOthers(const QList<Profile> &others)
{
    if (others != m_others) {
        m_others = others;
        const QString active = activeAction() ? activeAction()->objectName() : QString();
        fill();
        // Whoever has come to an entry by the keys stays there.
        if (auto *action =
                active.isEmpty() ? nullptr : findChild<QAction *>(active, Qt::FindDirectChildrenOnly))
            setActiveAction(action);
    }
    Q_EMIT othersRead();
}

void ProfileMenu::fill()
{
    clear();
    drawColors();
    addProfile({m_own, m_color}, true);
    for (const Profile &each : std::as_const(m_others))
        addProfile(each, false);
    addSeparator();
    if (m_opener) {
        QAction *make = addAction(ui::icon(u"plus"_s), tr("New profile…"), this, &ProfileMenu::askForNew);
        make->setObjectName(u"newProfile"_s);
    }
    addMenu(m_colors);
}

void ProfileMenu::addProfile(const Profile &profile, bool own)
{
    const QString &name = profile.place.name;
    const ProfileColor color = profile.color;
    QString label = name;
    // An ampersand would underline what follows.
    label.replace(u'&', "&&"_L1);
    if (color != ProfileColor::None)
        label = tr("%1 (%2)", "profile, its colour").arg(label, QLocale().toLower(profileColorName(color)));
    if (own)
        label = tr("%1 – this window", "profile").arg(label);
    QAction *action = addAction(profileDot(color), label);
    action->setObjectName((own ? u"ownProfile-"_s : u"profile-"_s) + name);
    if (!own)
        connect(action, &QAction::triggered, this, [this, name] { openProfile(name); });
}

void ProfileMenu::createColors()
{
    auto *group = new QActionGroup(m_colors);
    for (const ProfileColor color : profileColors()) {
        QAction *action = m_colors->addAction(profileColorName(color));
        action->setObjectName(u"profileColor-"_s + profileColorWord(color));
        action->setData(static_cast<int>(color));
        action->setCheckable(true);
        action->setChecked(color == m_color);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, color] { choose(color); });
    }
}

/// As the look of the moment has them.
void ProfileMenu::drawColors()
{
    m_colors->setIcon(profileDot(m_color));
    const QList<QAction *> actions = m_colors->actions();
    for (QAction *action : actions) {
        const auto color = static_cast<ProfileColor>(action->data().toInt());
        action->setIcon(profileDot(color, color == m_color));
    }
}

void ProfileMenu::choose(ProfileColor color)
{
    m_color = color;
    storeProfileColor(m_settingsFile, color);
    Q_EMIT colorChosen(color);
}

void ProfileMenu::openProfile(const QString &name)
{
    if (!m_opener)
        return;
    if (const Status opened = m_opener(name); !opened)
        Q_EMIT problem(opened.error());
}

void ProfileMenu::askForNew()
{
    (new NewProfileSheet(m_folder, m_opener, parentWidget()->window()))->open();
}

} // namespace tandem::ui
