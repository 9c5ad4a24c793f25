// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/startdeliver/startdeliverservice.h"

namespace tandem::sandbox {

/// One request with what is known about it by now.
struct StartdeliverService::Call
{
    const server::HttpRequest &request;
    const SdApiKey &key;
    QByteArray method; ///< GET for a list sent as POST
    QStringList path; ///< below the root
    const SdEntity *entity = nullptr;
    SdTable *table = nullptr;
    qint64 id = 0;

    [[nodiscard]] bool overridden() const { return method != request.method; }
};

} // namespace tandem::sandbox
