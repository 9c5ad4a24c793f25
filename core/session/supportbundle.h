// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "core/session/supportviews.h"

/// What a person gives to whoever helps, as session and window speak of it. Caller's thread.
namespace tandem::session {

/// Everything a helper needs to know, file by file, with stand-ins for names, addresses, ids and texts: the
/// same ones in every bundle of this profile. Asks no service and sends nothing.
[[nodiscard]] Session::Answer<QList<SupportFile>> supportBundle(
    Session *session, const SupportRequest &request);

/// These files, and nothing else, as one zip that only its owner may read.
[[nodiscard]] Session::Done saveSupportBundle(
    Session *session, const QString &path, const QList<SupportFile> &files);

} // namespace tandem::session
