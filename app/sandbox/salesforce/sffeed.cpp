// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sffeed.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

SfResult<void> feedRules(SfSave &save)
{
    const bool says = !QString::fromUtf8(save.after("Body").utf8()).trimmed().isEmpty();
    if (save.after("Type").utf8() == "TextPost" && !says)
        return refuse("REQUIRED_FIELD_MISSING", u"Required fields are missing: [Body]"_s, {"Body"});
    const bool another =
        !save.creating() && save.context.database.value(*save.row, "CreatedById").utf8() != save.context.user;
    if (another && !save.asSystem && save.writes("Body")) {
        return refuse("INSUFFICIENT_ACCESS_OR_READONLY",
            u"insufficient access rights on object id: only its author edits a post"_s);
    }
    return {};
}

} // namespace tandem::sandbox
