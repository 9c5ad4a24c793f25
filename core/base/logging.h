// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

/// One category per room. No record contents, tokens or mail addresses go into a log.
namespace tandem::log {
Q_DECLARE_LOGGING_CATEGORY(store)
Q_DECLARE_LOGGING_CATEGORY(http)
Q_DECLARE_LOGGING_CATEGORY(secrets)
Q_DECLARE_LOGGING_CATEGORY(salesforce)
Q_DECLARE_LOGGING_CATEGORY(startdeliver)
Q_DECLARE_LOGGING_CATEGORY(sync)
Q_DECLARE_LOGGING_CATEGORY(server)
Q_DECLARE_LOGGING_CATEGORY(live)
Q_DECLARE_LOGGING_CATEGORY(session)
Q_DECLARE_LOGGING_CATEGORY(sandbox)
} // namespace tandem::log
