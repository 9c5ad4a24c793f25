// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/profilecolor.h"

#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>
#include <QSettings>

#include <array>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr auto key = "window/color"_L1;
constexpr QRgb bright = 0xffffffff;
constexpr QRgb deep = 0xff0b1631;

/// Gives the free functions of this file their translations.
struct Colors
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::ProfileColor)
};

struct Entry
{
    const char *word;
    QRgb light;
    QRgb lightInk;
    QRgb dark; ///< its ink is `deep`
};

/// In the order of ProfileColor; these belong to no Token, because they mean what a person has them mean.
constexpr std::array<Entry, 9> entries{{
    {"", 0, 0, 0},
    {"red", 0xffb3261e, bright, 0xffff8f85},
    {"orange", 0xffad4d08, bright, 0xffffb066},
    {"yellow", 0xfff4cd4a, deep, 0xfff4d873},
    {"green", 0xff1a7340, bright, 0xff80d9a6},
    {"turquoise", 0xff0b7070, bright, 0xff68d6d0},
    {"blue", 0xff2a55d0, bright, 0xff8fb2ff},
    {"purple", 0xff7138c2, bright, 0xffc8adff},
    {"grey", 0xff535f70, bright, 0xffb4bdca},
}};

const Entry &entryOf(ProfileColor color)
{
    return entries.at(static_cast<size_t>(color));
}

} // namespace

QList<ProfileColor> profileColors()
{
    QList<ProfileColor> colors;
    for (size_t i = 0; i < entries.size(); ++i)
        colors.append(static_cast<ProfileColor>(i));
    return colors;
}

QString profileColorName(ProfileColor color)
{
    switch (color) {
    case ProfileColor::None:
        return Colors::tr("No colour");
    case ProfileColor::Red:
        return Colors::tr("Red");
    case ProfileColor::Orange:
        return Colors::tr("Orange");
    case ProfileColor::Yellow:
        return Colors::tr("Yellow");
    case ProfileColor::Green:
        return Colors::tr("Green");
    case ProfileColor::Turquoise:
        return Colors::tr("Turquoise");
    case ProfileColor::Blue:
        return Colors::tr("Blue");
    case ProfileColor::Purple:
        return Colors::tr("Purple");
    case ProfileColor::Grey:
        return Colors::tr("Grey");
    }
    return {};
}

QString profileColorWord(ProfileColor color)
{
    return QString::fromLatin1(entryOf(color).word);
}

ProfileInk profileInk(ProfileColor color, bool dark)
{
    const Entry &entry = entryOf(color);
    return dark ? ProfileInk{QColor::fromRgb(entry.dark), QColor::fromRgb(deep)}
                : ProfileInk{QColor::fromRgb(entry.light), QColor::fromRgb(entry.lightInk)};
}

QIcon profileDot(ProfileColor color, bool chosen)
{
    constexpr int size = 16;
    constexpr int ratio = 2; // sharp on every screen
    const Theme *theme = Theme::instance();
    QPixmap picture(size * ratio, size * ratio);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme->color(Token::Field), 1));
    QColor ink = theme->color(Token::Text);
    if (color != ProfileColor::None) {
        painter.setBrush(profileInk(color, theme->isDark()).ground);
        ink = profileInk(color, theme->isDark()).ink;
    }
    painter.drawEllipse(QRectF(1, 1, size - 2, size - 2));
    if (chosen) {
        painter.setPen(QPen(ink, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF({{4.5, 8.2}, {7, 10.7}, {11.5, 5.6}}));
    }
    painter.end();
    return QIcon(picture);
}

QString windowSettingsFile(const QString &profileDirectory)
{
    return profileDirectory + u"/window.ini"_s;
}

ProfileColor readProfileColor(const QString &settingsFile)
{
    if (settingsFile.isEmpty())
        return ProfileColor::None;
    const QString word = QSettings(settingsFile, QSettings::IniFormat).value(key).toString();
    for (const ProfileColor color : profileColors()) {
        if (profileColorWord(color) == word)
            return color;
    }
    return ProfileColor::None;
}

void storeProfileColor(const QString &settingsFile, ProfileColor color)
{
    if (settingsFile.isEmpty())
        return;
    QSettings settings(settingsFile, QSettings::IniFormat);
    if (color == ProfileColor::None)
        settings.remove(key);
    else
        settings.setValue(key, profileColorWord(color));
}

} // namespace tandem::ui
