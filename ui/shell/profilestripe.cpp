// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/profilestripe.h"

#include "ui/kit/theme.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

ProfileStripe::ProfileStripe(const QString &profile, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"profileStripe"_s);
    setTextFormat(Qt::PlainText);
    setText(profile);
    setAccessibleName(tr("Profile %1").arg(profile));
    setAlignment(Qt::AlignCenter);
    hide();
    connect(Theme::instance(), &Theme::changed, this, &ProfileStripe::draw);
}

void ProfileStripe::setColor(ProfileColor color)
{
    m_color = color;
    draw();
    setVisible(color != ProfileColor::None);
}

void ProfileStripe::draw()
{
    if (m_color == ProfileColor::None)
        return;
    const ProfileInk colors = profileInk(m_color, Theme::instance()->isDark());
    setStyleSheet(u"background: %1; color: %2; font-size: 12px; font-weight: 600; padding: 3px 8px;"_s.arg(
        colors.ground.name(), colors.ink.name()));
}

} // namespace tandem::ui
