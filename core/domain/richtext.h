// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tandem {

/// The text a person reads in a piece of HTML: tags gone, entities decoded, paragraphs and breaks as line
/// ends, script and style left out.
[[nodiscard]] QString plainFromHtml(QStringView html);

/// True where a piece of HTML says more than its plain text does: emphasis, links, lists, images.
[[nodiscard]] bool holdsFormatting(QStringView html);

/// Plain text as HTML that shows the same: escaped, line ends as <br>.
[[nodiscard]] QString htmlFromPlain(QStringView text);

} // namespace tandem
