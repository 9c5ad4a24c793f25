// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tandem {

/// HTML as a note or an interaction may hold it: p br b strong i em u s ul ol li, and a with an http, https
/// or mailto address. Everything else is unwrapped, or dropped where its content is no text; an image becomes
/// a marker that says so. Written in one normal form: well nested, & < > " ' escaped, other characters as
/// they are, no line ends (contract salesforce.md 7.3). Sanitising again changes nothing. Takes linear time.
[[nodiscard]] QString sanitisedHtml(QStringView html);

/// Two pieces of HTML that show the same have the same comparable form: however they are escaped, whether
/// their lines are paragraphs or breaks, and whichever tag says bold. Only for comparison.
[[nodiscard]] QString comparableHtml(QStringView html);

} // namespace tandem
