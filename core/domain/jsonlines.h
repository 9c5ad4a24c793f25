// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QStringList>

namespace tandem {

/// Where in a JSON text each value stands. Expects a text that a JSON parser has accepted.
class JsonLines
{
public:
    explicit JsonLines(QByteArrayView text);

    /// The 1-based line of the value at a JSON pointer, or of the nearest thing around it.
    [[nodiscard]] int line(QString pointer) const;
    /// Pointers of members that are given more than once in one object.
    [[nodiscard]] const QStringList &repeated() const { return m_repeated; }

    /// The line that a byte of the text is in.
    [[nodiscard]] static int lineAt(QByteArrayView text, qsizetype offset);

private:
    void value(const QString &pointer);
    void object(const QString &pointer);
    void array(const QString &pointer);
    void space();
    QByteArrayView string();

    QByteArrayView m_text;
    qsizetype m_at = 0;
    int m_line = 1;
    QHash<QString, int> m_lines;
    QStringList m_repeated;
};

/// One step of a JSON pointer (RFC 6901).
[[nodiscard]] QString pointerStep(const QString &key);

} // namespace tandem
