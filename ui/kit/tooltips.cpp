// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tooltips.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    // Whoever wants more finds it where the value itself stands.
    constexpr qsizetype most = 2000;
    const QString shown = text.size() > most ? text.left(most) + u'…' : text;
    return u"<qt>"_s + shown.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

} // namespace tandem::ui
