// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

namespace tandem::sandbox {

/// The page itself, compiled in: "/" and the files it loads. Nothing where there is no such file.
[[nodiscard]] std::optional<server::HttpResponse> faceFile(const QString &path);

} // namespace tandem::sandbox
