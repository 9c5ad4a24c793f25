// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/profilecolor.h"

#include <QLabel>

namespace tandem::ui {

/// A line across the top of the window in the profile's colour, with its name; not seen where it has none.
class ProfileStripe : public QLabel
{
    Q_OBJECT
public:
    explicit ProfileStripe(const QString &profile, QWidget *parent = nullptr);
    void setColor(ProfileColor color);
    [[nodiscard]] ProfileColor color() const { return m_color; }

private:
    void draw();

    ProfileColor m_color = ProfileColor::None;
};

} // namespace tandem::ui
