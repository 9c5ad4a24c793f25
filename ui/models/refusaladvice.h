// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What the codes mean that Salesforce and Startdeliver refuse a record with.
namespace tandem::ui {

/// Who can put a refusal right.
enum class Mender {
    Editor, ///< who edits the record
    You, ///< in Tandem: mapping, matching, settings
    SalesforceAdministrator,
    StartdeliverAdministrator,
    Itself, ///< it passes
    Makers, ///< a fault in Tandem
};
[[nodiscard]] QString menderTitle(Mender who); ///< "Salesforce admin"

struct RefusalAdvice
{
    QString meaning; ///< one sentence
    Mender who = Mender::Editor;
    QString action; ///< what that one does, one or two sentences
    bool known = true; ///< false: nothing is known about this code, the advice is the common one
};
[[nodiscard]] RefusalAdvice refusalAdvice(const QString &code);

} // namespace tandem::ui
