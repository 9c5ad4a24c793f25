// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/logging.h"

namespace tandem::log {
Q_LOGGING_CATEGORY(store, "tandem.store", QtInfoMsg)
Q_LOGGING_CATEGORY(http, "tandem.http", QtInfoMsg)
Q_LOGGING_CATEGORY(secrets, "tandem.secrets", QtInfoMsg)
Q_LOGGING_CATEGORY(salesforce, "tandem.salesforce", QtInfoMsg)
Q_LOGGING_CATEGORY(startdeliver, "tandem.startdeliver", QtInfoMsg)
Q_LOGGING_CATEGORY(sync, "tandem.sync", QtInfoMsg)
Q_LOGGING_CATEGORY(server, "tandem.server", QtInfoMsg)
Q_LOGGING_CATEGORY(live, "tandem.live", QtInfoMsg)
Q_LOGGING_CATEGORY(session, "tandem.session", QtInfoMsg)
Q_LOGGING_CATEGORY(sandbox, "tandem.sandbox", QtInfoMsg)
} // namespace tandem::log
