// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDebug>

namespace tandem {

/// A token or key. Prints as dots in QDebug, has no conversion to text: whoever needs the bytes calls
/// reveal(), and only code that puts them into a request, the keychain or the secret file may.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes)
        : m_bytes(std::move(bytes))
    {
    }

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    [[nodiscard]] const QByteArray &reveal() const { return m_bytes; }

    friend bool operator==(const Secret &, const Secret &) = default;
    friend QDebug operator<<(QDebug debug, const Secret &secret)
    {
        return debug << (secret.isEmpty() ? "Secret(empty)" : "Secret(•••)");
    }

private:
    QByteArray m_bytes;
};

} // namespace tandem
