// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace tandem::ui {

struct DraftField;

/// What a person may look for in a tab of the settings: each tab offers its own, by the labels that it shows,
/// whether it was made yet or not.
struct SettingEntry
{
    QString name; ///< of the control
    QString label;
    QString words; ///< further ones that lead to it
};

/// Of what is edited in a card of that title: found by the key in the document, too.
[[nodiscard]] QList<SettingEntry> entriesOf(const QString &card, const QList<DraftField> &fields);

} // namespace tandem::ui
