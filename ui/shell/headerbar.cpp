// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/headerbar.h"

#include "ui/kit/badge.h"
#include "ui/kit/formats.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/taborder.h"
#include "ui/kit/tooltips.h"
#include "ui/kit/translations.h"
#include "ui/kit/words.h"
#include "ui/shell/windowlook.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPointer>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int longestName = 30;
constexpr int longestProfile = 20;

QPushButton *pictureButton(const QString &picture, const QString &what, const QString &name, QWidget *parent)
{
    QPushButton *button = makeButton({}, name, ButtonRole::Quiet, parent);
    // Muted, thin lines look as if they could not be clicked.
    button->setIcon(icon(picture, Token::Text));
    button->setAccessibleName(what);
    button->setToolTip(what);
    return button;
}

QString nameOf(const session::ConnectionView &view, const QString &otherwise)
{
    if (!view.connected)
        return otherwise;
    if (view.side == Side::Startdeliver && !view.url.host().isEmpty())
        return view.url.host();
    return view.accountName.isEmpty() ? view.account : view.accountName;
}

/// What can be chosen in a menu now, and in those below it.
QList<Command> commandsIn(
    const QMenu *menu, const QString &place, const QString &picture, const QString &keywords = {})
{
    QList<Command> found;
    for (QAction *action : menu->actions()) {
        if (const QMenu *inner = action->menu()) {
            found += commandsIn(inner, placeWithin(place, action->text()), picture, keywords);
        } else if (!action->isSeparator() && action->isVisible() && action->isEnabled()) {
            found.append({u"menu/"_s + action->objectName(), action->text(), place, keywords, picture,
                action->shortcut(), {}, [action = QPointer<QAction>(action)] {
                    if (action)
                        action->trigger();
                }});
        }
    }
    return found;
}

} // namespace

HeaderBar::HeaderBar(QWidget *parent)
    : QFrame(parent)
    , m_salesforce(makeLabel({}, TextRole::Muted, this))
    , m_startdeliver(makeLabel({}, TextRole::Muted, this))
    , m_sandbox(new Badge(tr("Sandbox"), Tone::Warn, this))
    , m_profile(makeButton({}, u"headerProfile"_s, ButtonRole::Quiet, this))
    , m_more(pictureButton(u"more"_s, tr("More (F10)"), u"openMenu"_s, this))
    , m_menu(new QMenu(this))
    , m_languages(new QMenu(this))
    , m_looks(new QMenu(this))
    , m_search(pictureButton(u"search"_s, tr("Search (Ctrl+K)"), u"openSearch"_s, this))
{
    setObjectName(u"headerBar"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(32, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(m_profile);
    layout->addSpacing(8);
    layout->addWidget(new IconLabel(u"salesforce"_s, Token::Muted, 18, this));
    layout->addWidget(m_salesforce);
    m_sandbox->setObjectName(u"headerSandbox"_s);
    layout->addWidget(m_sandbox);
    layout->addSpacing(4);
    layout->addWidget(new IconLabel(u"swap"_s, Token::Accent, 18, this));
    layout->addSpacing(4);
    layout->addWidget(new IconLabel(u"startdeliver"_s, Token::Muted, 18, this));
    layout->addWidget(m_startdeliver);
    layout->addStretch(1);
    QPushButton *language = pictureButton(u"language"_s, tr("Language"), u"chooseLanguage"_s, this);
    QPushButton *look = pictureButton(u"theme"_s, tr("Look"), u"chooseLook"_s, this);
    QPushButton *help = pictureButton(u"keyboard"_s, tr("Keyboard shortcuts (?)"), u"showShortcuts"_s, this);
    layout->addWidget(m_search);
    layout->addWidget(language);
    layout->addWidget(look);
    layout->addWidget(help);
    layout->addWidget(m_more);
    orderTabs(this);
    m_more->hide();
    m_menu->setObjectName(u"moreMenu"_s);
    m_salesforce->setObjectName(u"headerSalesforce"_s);
    m_startdeliver->setObjectName(u"headerStartdeliver"_s);
    connect(m_search, &QPushButton::clicked, this, &HeaderBar::searchRequested);
    m_profile->setIcon(icon(u"chevron-down"_s, Token::Accent));
    // The mark of a menu stands behind the name.
    m_profile->setLayoutDirection(isRightToLeft() ? Qt::LeftToRight : Qt::RightToLeft);
    m_profile->hide();
    connect(m_profile, &QPushButton::clicked, this, &HeaderBar::openProfiles);
    connect(help, &QPushButton::clicked, this, &HeaderBar::helpRequested);
    connect(m_more, &QPushButton::clicked, this, &HeaderBar::openMenu);
    offerLanguages(language);
    offerLooks(look);
    setStatus({});
}

void HeaderBar::offerLanguages(QPushButton *button)
{
    QMenu *menu = m_languages;
    menu->setObjectName(u"languageMenu"_s);
    auto *group = new QActionGroup(menu);
    const QString chosen = chosenLanguage();
    for (const Language &language : languages()) {
        QAction *action = menu->addAction(language.title);
        action->setObjectName(u"language-"_s + language.code);
        action->setCheckable(true);
        action->setChecked(language.code == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, language] {
            if (language.code == chosenLanguage())
                return;
            chooseLanguage(language.code);
            Q_EMIT languageChosen(language.title);
        });
    }
    connect(button, &QPushButton::clicked, menu,
        [menu, button] { menu->popup(button->mapToGlobal(button->rect().bottomLeft())); });
}

void HeaderBar::offerLooks(QPushButton *button)
{
    QMenu *menu = m_looks;
    menu->setObjectName(u"lookMenu"_s);
    auto *group = new QActionGroup(menu);
    for (const Theme::Mode mode : lookChoices()) {
        QAction *action = menu->addAction(lookTitle(mode));
        action->setObjectName(u"look-"_s + Theme::modeName(mode));
        action->setCheckable(true);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, mode] { Q_EMIT lookChosen(mode); });
        // It is chosen elsewhere too.
        const auto tell = [action, mode] { action->setChecked(Theme::instance()->mode() == mode); };
        connect(Theme::instance(), &Theme::modeChanged, action, tell);
        tell();
    }
    connect(button, &QPushButton::clicked, menu,
        [menu, button] { menu->popup(button->mapToGlobal(button->rect().bottomLeft())); });
}

void HeaderBar::addMenuEntry(QAction *entry)
{
    m_menu->addAction(entry);
    m_more->show();
}

void HeaderBar::openMenu()
{
    if (m_menu->isEmpty())
        return;
    // At the right edge of the window: the menu ends where the button does.
    const QPoint corner = m_more->mapToGlobal(m_more->rect().bottomRight());
    m_menu->popup(corner - QPoint(m_menu->sizeHint().width(), 0));
    m_menu->setActiveAction(m_menu->actions().first());
}

/// Whoever opened a window in a language they do not read looks for theirs by its English name.
QList<Command> HeaderBar::languageCommands() const
{
    QList<Command> found = commandsIn(m_languages, tr("Language"), u"language"_s);
    for (const Language &language : languages()) {
        const auto command = std::ranges::find(found, u"menu/language-"_s + language.code, &Command::id);
        if (command != found.end() && !language.code.isEmpty())
            command->keywords =
                language.name + u' ' + QLocale::languageToString(QLocale(language.code).language());
    }
    return found;
}

QList<Command> HeaderBar::commands()
{
    QList<Command> found = commandsIn(m_menu, tr("Menu"), u"more"_s);
    // The one is this; the other follows with its own words.
    found.removeIf([](const Command &command) {
        return command.id == "menu/menu-search"_L1 || command.id == "menu/menu-shortcuts"_L1;
    });
    found += languageCommands();
    found += commandsIn(m_looks, tr("Look"), u"theme"_s, tr("theme colours night"));
    found.append({u"shortcuts"_s, tr("Keyboard shortcuts"), tr("Window"), tr("keys help"), u"keyboard"_s,
        QKeySequence(Qt::Key_Question), {}, [this] { Q_EMIT helpRequested(); }});
    return found;
}

void HeaderBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void HeaderBar::fit()
{
    m_search->setText(m_search->accessibleName());
    m_salesforce->setText(m_names[0]);
    m_startdeliver->setText(m_names[1]);
    if (layout()->sizeHint().width() <= width())
        return;
    m_search->setText({});
    const int over = layout()->sizeHint().width() - width();
    if (over <= 0)
        return;
    // Both give way alike; the whole name is in the tool tip, and for screen readers.
    for (QLabel *label : {m_salesforce, m_startdeliver}) {
        const int room = std::max(48, label->sizeHint().width() - (over + 1) / 2 - 2);
        label->setText(label->fontMetrics().elidedText(label->text(), Qt::ElideRight, room));
    }
}

void HeaderBar::setProfile(const QString &name, QMenu *menu)
{
    m_profiles = menu;
    m_profile->setText(shortened(name, longestProfile).replace(u'&', "&&"_L1));
    m_profile->setAccessibleName(tr("Profile %1").arg(name));
    m_profile->setVisible(!name.isEmpty());
}

void HeaderBar::openProfiles()
{
    if (!m_profiles)
        return;
    m_profiles->popup(m_profile->mapToGlobal(m_profile->rect().bottomLeft()));
    m_profiles->setActiveAction(m_profiles->actions().first());
}

void HeaderBar::setStatus(const session::StatusView &status)
{
    if (!status.directory.isEmpty())
        m_profile->setToolTip(plainToolTip(tr("Profile, kept in %1").arg(status.directory)));
    // Whose name it is the picture before it says.
    m_names[0] = shortened(nameOf(status.salesforce, tr("not connected")), longestName);
    m_names[1] = shortened(nameOf(status.startdeliver, tr("not connected")), longestName);
    m_salesforce->setAccessibleName(nameOf(status.salesforce, tr("Salesforce: not connected")));
    m_startdeliver->setAccessibleName(nameOf(status.startdeliver, tr("Startdeliver: not connected")));
    m_salesforce->setToolTip(
        plainToolTip(status.salesforce.connected ? status.salesforce.url.toDisplayString()
                                                 : m_salesforce->accessibleName()));
    m_startdeliver->setToolTip(plainToolTip(m_startdeliver->accessibleName()));
    const bool demo = isDemo(status.salesforce.url);
    m_sandbox->setState(demo ? tr("Demo") : tr("Sandbox"), Tone::Warn);
    m_sandbox->setVisible(status.salesforce.connected && (demo || status.salesforce.sandbox));
    fit();
}

} // namespace tandem::ui
