// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QMimeData;

namespace tandem::ui {

/// The address or id of a record that is dragged here, such as a link out of a browser; empty: it is
/// something else (a file, a field, a page of text).
[[nodiscard]] QString droppedRecord(const QMimeData *data);

} // namespace tandem::ui
