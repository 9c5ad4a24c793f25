// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace tandem::http {

/// A request's target as it may be logged. Secrets become dots; whatever can hold a record's content (a
/// query's value, an external id in the path) becomes its length; record ids, object names and versions stay
/// readable.
[[nodiscard]] QString redactTarget(const QByteArray &target);

/// True for the names of query and form values that are secrets (token, code, key, ...).
[[nodiscard]] bool isSecretName(QByteArrayView name);

} // namespace tandem::http
