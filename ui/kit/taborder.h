// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace tandem::ui {

/// Lets Tab go through `root` as it is laid out: lines from the top, each from its start, side by side one
/// part after the other. Without it Tab goes in the order in which the parts were made. What is made later
/// wants it again; that of a part leaves the others' order as it is.
void tabAsLaidOut(QWidget *root);

} // namespace tandem::ui
