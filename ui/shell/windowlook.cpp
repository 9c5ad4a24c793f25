// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/windowlook.h"

#include "ui/kit/translations.h"

#include <QCoreApplication>
#include <QSettings>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr auto key = "window/theme"_L1;

/// Gives the free functions of this file their translations.
struct Looks
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Looks)
};

} // namespace

QList<Theme::Mode> lookChoices()
{
    return {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast};
}

QString lookTitle(Theme::Mode mode)
{
    switch (mode) {
    case Theme::Mode::System:
        return Looks::tr("Follow the system");
    case Theme::Mode::Light:
        return Looks::tr("Light");
    case Theme::Mode::Dark:
        return Looks::tr("Dark");
    case Theme::Mode::HighContrast:
        return Looks::tr("High contrast");
    }
    return {};
}

std::optional<Theme::Mode> readLook(const QString &settingsFile)
{
    if (settingsFile.isEmpty())
        return std::nullopt;
    const auto own = Theme::modeNamed(QSettings(settingsFile, QSettings::IniFormat).value(key).toString());
    if (own)
        return own;
    return Theme::modeNamed(QSettings(personSettingsFile(), QSettings::IniFormat).value(key).toString());
}

void chooseLook(const QString &settingsFile, Theme::Mode mode)
{
    Theme::instance()->setMode(mode);
    if (settingsFile.isEmpty())
        return;
    // By its name also where the desktop is followed: what another profile chooses later is not for this one.
    QSettings(settingsFile, QSettings::IniFormat).setValue(key, Theme::modeName(mode));
    QSettings person(personSettingsFile(), QSettings::IniFormat);
    if (mode == Theme::Mode::System)
        person.remove(key);
    else
        person.setValue(key, Theme::modeName(mode));
}

} // namespace tandem::ui
