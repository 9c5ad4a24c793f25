// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QButtonGroup;
class QWidget;

namespace tandem::ui {

/// Has Tab go through `root` as its layouts have it, which is as it is seen: top to bottom, and along each
/// line. Qt's own order is that in which the controls were made. What is added later comes last.
void orderTabs(QWidget *root);

/// Only the checked one of the group takes Tab, from the first moment on; arrow keys go through the group.
/// Qt by itself lets Tab stop at each until one had the focus, and Space then chooses by accident. Once; for
/// as long as the group lives.
void makeOneTabStop(QButtonGroup *group);

} // namespace tandem::ui
