// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

namespace tandem::ui {

/// "Contact Anna Berg"; of a record that was not read, its id.
[[nodiscard]] QString traceTitle(const session::TraceView &trace);

/// A sentence of a trace in the language of the window. As read: times in the form of the place, fields by
/// their labels, records by their names. Exactly: times in UTC, fields by their API names, records with ids.
[[nodiscard]] QString traceText(const session::TraceLine &line, const QHash<QString, QString> &labels);
[[nodiscard]] QString exactTraceText(const session::TraceLine &line);

} // namespace tandem::ui
