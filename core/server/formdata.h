// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace tandem::server {

/// Reads a=1&b=two+words, the form of a query and of a posted form (application/x-www-form-urlencoded).
[[nodiscard]] QList<std::pair<QString, QString>> decodeForm(QByteArrayView encoded);

} // namespace tandem::server
