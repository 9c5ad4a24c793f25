// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closing.h"

#include <QSettings>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr auto key = "window/onClose"_L1;

} // namespace

Closing readClosing(const QString &settingsFile)
{
    if (settingsFile.isEmpty())
        return Closing::Ask;
    const QString word = QSettings(settingsFile, QSettings::IniFormat).value(key).toString();
    return word == "keep"_L1 ? Closing::Keep : word == "quit"_L1 ? Closing::Quit : Closing::Ask;
}

void storeClosing(const QString &settingsFile, Closing closing)
{
    if (settingsFile.isEmpty())
        return;
    QSettings settings(settingsFile, QSettings::IniFormat);
    if (closing == Closing::Ask)
        settings.remove(key);
    else
        settings.setValue(key, closing == Closing::Keep ? u"keep"_s : u"quit"_s);
}

} // namespace tandem::ui
