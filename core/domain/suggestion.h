// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace tandem {

/// The known word that is nearest to a mistyped one; empty where none is near.
[[nodiscard]] QString nearest(const QString &word, const QStringList &known);

/// " Did you mean \"name\"?" or nothing, to be put behind a sentence.
[[nodiscard]] QString didYouMean(const QString &word, const QStringList &known);

} // namespace tandem
