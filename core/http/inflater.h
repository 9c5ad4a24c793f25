// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <memory>

namespace tandem::http {

/// Unpacks a body that came as gzip or zlib, piece by piece, and knows whether its packed form was whole:
/// Qt's own unpacking takes the end of the connection for the end of the text. A value for one thread.
class Inflater
{
public:
    enum class State { Going, Whole, Damaged };

    Inflater();
    ~Inflater();

    /// Appends what `packed` holds to `plain`, and stops soon after `plain` is longer than `limit`.
    State unpack(const QByteArray &packed, QByteArray &plain, qint64 limit);
    [[nodiscard]] State state() const { return m_state; }

private:
    struct Stream;
    std::unique_ptr<Stream> m_stream;
    State m_state = State::Going;
};

} // namespace tandem::http
