// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingentry.h"

#include "ui/settings/draftfields.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

QList<SettingEntry> entriesOf(const QString &card, const QList<DraftField> &fields)
{
    QList<SettingEntry> entries;
    for (const DraftField &field : fields)
        entries.append({field.name, field.label, card + u' ' + field.path});
    return entries;
}

} // namespace tandem::ui
