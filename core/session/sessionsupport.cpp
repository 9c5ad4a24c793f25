// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/session_p.h"
#include "core/session/support.h"

namespace tandem::session {

Session::Answer<QList<SupportFile>> Session::supportBundle(const SupportRequest &request)
{
    return d->ask<QList<SupportFile>>([request](Profile *p) { return session::supportBundle(p, request); });
}

Session::Done Session::saveSupportBundle(const QString &path, const QList<SupportFile> &files)
{
    return d->ask<bool>([path, files](Profile *p) { return session::saveSupportBundle(p, path, files); });
}

Session::Answer<QString> Session::storeLibraryVersion()
{
    return d->ask<QString>(session::storeLibraryVersion);
}

} // namespace tandem::session
