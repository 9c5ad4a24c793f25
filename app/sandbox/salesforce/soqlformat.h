// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/salesforce/sfschema.h"
#include "app/sandbox/salesforce/soqldates.h"

namespace tandem::sandbox {

/// What FORMAT() gives: the value as a person with an American locale reads it in their zone. The value is
/// not null.
[[nodiscard]] QByteArray soqlFormatted(const SfValue &value, const FieldDef &field, const SoqlLocale &locale);

} // namespace tandem::sandbox
