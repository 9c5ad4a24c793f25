// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profilefolder.h"
#include "ui/kit/formsheet.h"
#include "ui/shell/profilemenu.h"

namespace tandem::ui {

/// Asks for the name of a new profile and opens it; a name that will not do is said why below it. Goes away
/// by itself once closed. GUI thread.
class NewProfileSheet : public FormSheet
{
    Q_OBJECT
public:
    NewProfileSheet(session::ProfileFolder folder, ProfileOpener opener, QWidget *parent);

private:
    void decide() override;

    session::ProfileFolder m_folder;
    ProfileOpener m_opener;
};

} // namespace tandem::ui
