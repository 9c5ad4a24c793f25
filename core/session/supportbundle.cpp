// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/supportbundle.h"

#include "core/session/session_p.h"
#include "core/session/support.h"

namespace tandem::session {

Session::Answer<QList<SupportFile>> supportBundle(Session *session, const SupportRequest &request)
{
    return insideOf(*session).ask<QList<SupportFile>>(
        [request](Profile *p) { return supportBundleOf(p, request); });
}

Session::Done saveSupportBundle(Session *session, const QString &path, const QList<SupportFile> &files)
{
    return insideOf(*session).ask<bool>([path, files](Profile *p) { return saveBundle(p, path, files); });
}

} // namespace tandem::session
