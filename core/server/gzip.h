// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace tandem::server {

/// The bytes as one gzip member (RFC 1952).
[[nodiscard]] QByteArray gzip(const QByteArray &bytes);

} // namespace tandem::server
