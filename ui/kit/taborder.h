// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QButtonGroup;
class QWidget;

namespace tandem::ui {

/// Lets Tab go through `root` as it is laid out: lines from the top, each from its start, side by side one
/// part after the other. Without it Tab goes in the order in which the parts were made. What is made later
/// wants it again; that of a part leaves the others' order as it is.
void orderTabs(QWidget *root);

/// Tab stops at it now. What hands its focus on does not, and what it is handed to does.
[[nodiscard]] bool takesTab(const QWidget *widget);

/// Nobody is at work elsewhere in its window: it is seen, and the focus is within it or nowhere.
[[nodiscard]] bool mayTakeFocus(const QWidget *part);

/// It stands in a Notice, which comes and goes.
[[nodiscard]] bool isInNotice(const QWidget *widget);

/// The first within `root` that Tab stops at now, other than in a Notice there, and that is wanted; none:
/// nothing in it is.
[[nodiscard]] QWidget *firstTabStop(QWidget *root, const std::function<bool(const QWidget *)> &isWanted = {});

/// Only the checked one of the group takes Tab, from the first moment on; arrow keys go through the group.
/// The focus within the group goes along when another one is checked. Qt by itself lets Tab stop at each
/// until one had the focus, and Space then chooses by accident. Once; for as long as the group lives.
void makeOneTabStop(QButtonGroup *group);

} // namespace tandem::ui
