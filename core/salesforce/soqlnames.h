// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/schema.h"

namespace tandem::salesforce {

/// True for Name, Custom__c, Owner.Name; false for anything that could end a SELECT list.
[[nodiscard]] bool isSoqlName(QStringView name);

/// SystemModstamp, or LastModifiedDate where the object has no other (contract 4.9).
[[nodiscard]] QString stampField(const ObjectSchema &schema);

/// The fields of a SELECT: those that every record needs, then the wanted ones, each once.
[[nodiscard]] QStringList selectedFields(const ObjectSchema &schema, const QStringList &fields);

} // namespace tandem::salesforce
