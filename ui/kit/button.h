// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace tandem::ui {

/// Return presses it while it has the keyboard, in every window; Qt has that for Space alone. Left and right
/// go to its neighbours in the row; up and down are left to what it stands in. Ctrl+Return presses the
/// primary one of a sheet from anywhere in it. GUI thread.
class Button : public QPushButton
{
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void takeArrow(QKeyEvent *event);
};

} // namespace tandem::ui
