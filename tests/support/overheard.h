// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/server/httptypes.h"

#include <mutex>
#include <set>

namespace tandem::test {

/// Secrets as they came over the wire, so that a test can look for them wherever they must not be.
/// Thread-safe: it is filled on the threads of the sandbox.
class Overheard
{
public:
    void listen(const server::HttpRequest &request);
    [[nodiscard]] std::set<std::pair<QByteArray, QByteArray>> secrets() const; ///< what it is, itself
    /// The names of the secrets that are in there, in whatever form; empty: none.
    [[nodiscard]] QByteArray foundIn(const QByteArray &bytes) const;

private:
    mutable std::mutex m_mutex;
    std::set<std::pair<QByteArray, QByteArray>> m_secrets;
};

/// True where the secret is in there as itself or in a form it could hide in.
[[nodiscard]] bool holds(const QByteArray &bytes, const QByteArray &secret);
/// All bytes of a file; none where it cannot be read.
[[nodiscard]] QByteArray contents(const QString &path);

} // namespace tandem::test
