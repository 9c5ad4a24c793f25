// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

namespace tandem::sandbox {

/// One part of a form that holds files (RFC 7578).
struct FormPart
{
    QByteArray name;
    QByteArray fileName; ///< null: it is no file
    QByteArray body;
};

/// The parts of a multipart/form-data body in their order; none where the body is no such form or has no end.
[[nodiscard]] std::vector<FormPart> formParts(const server::HttpRequest &request);

} // namespace tandem::sandbox
