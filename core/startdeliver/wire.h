// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"
#include "core/startdeliver/startdeliverclient.h"

namespace tandem::startdeliver {

/// Appends one value as the dialect writes it. `field` may be null: then the value's own kind decides.
void appendWireValue(QByteArray &out, const FieldSchema *field, const Value &value, const Dialect &dialect);

/// The JSON body of a create or patch: the service's keys, without server-owned fields; empty fields of a
/// create are left out.
[[nodiscard]] QByteArray recordBody(
    const ObjectSchema &schema, const Fields &fields, const Dialect &dialect, bool creating);

/// The JSON query of a list call (contract 4.1). Error where the filter is no JSON object, or compares
/// although the dialect says that the service cannot.
[[nodiscard]] Result<QByteArray> listQueryJson(const ListQuery &query, const Dialect &dialect);

/// The value of the sort member; empty where the dialect has no sorting.
[[nodiscard]] QByteArray sortJson(
    const QStringList &serviceKeys, Dialect::Sort style, const Dialect &dialect, bool ascending = true);

/// The list request for a JSON query: GET, or POST with the method override where that is too long.
[[nodiscard]] http::Request listRequest(
    const QString &serviceEntity, const QByteArray &queryJson, const Dialect &dialect);

/// "/api/v1/customer" or "/api/v1/customer/12".
[[nodiscard]] QByteArray resourcePath(
    const Dialect &dialect, const QString &serviceEntity, const QString &id = {});

} // namespace tandem::startdeliver
