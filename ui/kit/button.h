// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace tandem::ui {

/// Return presses it while it has the keyboard, in every window; Qt has that for Space alone. GUI thread.
class Button : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace tandem::ui
