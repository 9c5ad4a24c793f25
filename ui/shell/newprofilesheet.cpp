// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newprofilesheet.h"

#include "ui/kit/coretexts.h"

#include <QLineEdit>

namespace tandem::ui {
using namespace Qt::StringLiterals;

NewProfileSheet::NewProfileSheet(session::ProfileFolder folder, ProfileOpener opener, QWidget *parent)
    : FormSheet({u"newProfileSheet"_s, u"newProfileName"_s, u"newProfileProblem"_s, u"cancelNewProfile"_s,
                    u"createProfile"_s},
        tr("New profile"), parent)
    , m_folder(std::move(folder))
    , m_opener(std::move(opener))
{
    explain(tr("Each profile has its own connections, configuration and history: one for production, for "
               "example, and one for a sandbox. It opens in a window of its own."));
    addLine(tr("Name"), tr("Name of the new profile"));
    line()->setPlaceholderText(u"production"_s);
    addButtons(tr("Create and open"));
}

void NewProfileSheet::decide()
{
    const QString name = typed();
    Status done = m_folder.checkNew(name);
    if (done)
        done = m_opener(name);
    if (done) {
        close();
        return;
    }
    say(spoken(done.error().text));
    line()->selectAll();
}

} // namespace tandem::ui
