// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFuture>
#include <QUrl>

namespace tandem::cli {

/// What came back for an address.
struct BrowserPage
{
    int status = 0;
    QUrl location; ///< of a redirect; absolute
};

/// Fetches one address over plain HTTP, as the browser of a person would, and does not follow redirects. For
/// the sandbox on this machine only. The future finishes in the calling thread's event loop.
[[nodiscard]] QFuture<Result<BrowserPage>> visit(const QUrl &url);

} // namespace tandem::cli
