// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

namespace tandem {

/// The whole text in place of what stood there.
[[nodiscard]] inline bool writeFile(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

} // namespace tandem
