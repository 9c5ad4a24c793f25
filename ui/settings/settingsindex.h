// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/side.h"
#include "ui/kit/page.h"

namespace tandem::ui {

/// Every switch, setting and action of the tabs, as SettingsPage::open() takes them: known before the page
/// was seen, by its words and by its key in the document.
[[nodiscard]] QList<PagePart> settingParts();

/// The same of a flow's card and of its match keys, as words to look for: every flow has them.
[[nodiscard]] QString flowSettingWords(Flow flow);
[[nodiscard]] QString matchKeyWords();

} // namespace tandem::ui
