// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/inflater.h"

#include <array>
#define ZLIB_CONST
#include <zlib.h>

namespace tandem::http {

namespace {

constexpr int widestWindow = 15;
constexpr int gzipOrZlib = 32; ///< added to the window: zlib looks which of the two it is
constexpr std::size_t pieceSize = 64 << 10;

} // namespace

struct Inflater::Stream
{
    z_stream z{};
    bool ready = false;
    std::array<char, pieceSize> piece{};
};

Inflater::Inflater()
    : m_stream(std::make_unique<Stream>())
{
    m_stream->ready = inflateInit2(&m_stream->z, widestWindow + gzipOrZlib) == Z_OK;
    if (!m_stream->ready)
        m_state = State::Damaged;
}

Inflater::~Inflater()
{
    if (m_stream->ready)
        inflateEnd(&m_stream->z);
}

Inflater::State Inflater::unpack(const QByteArray &packed, QByteArray &plain, qint64 limit)
{
    z_stream &z = m_stream->z;
    z.next_in = reinterpret_cast<const Bytef *>(packed.constData());
    z.avail_in = static_cast<uInt>(packed.size());
    while (m_state != State::Damaged && plain.size() <= limit) {
        // RFC 1952 2.2: a body may be several packed members, one after the other.
        if (m_state == State::Whole) {
            if (z.avail_in == 0)
                break;
            m_state = inflateReset(&z) == Z_OK ? State::Going : State::Damaged;
            continue;
        }
        z.next_out = reinterpret_cast<Bytef *>(m_stream->piece.data());
        z.avail_out = static_cast<uInt>(m_stream->piece.size());
        const int result = inflate(&z, Z_NO_FLUSH);
        plain.append(m_stream->piece.data(), static_cast<qsizetype>(m_stream->piece.size() - z.avail_out));
        if (result == Z_STREAM_END)
            m_state = State::Whole;
        else if (result == Z_BUF_ERROR || (result == Z_OK && z.avail_in == 0 && z.avail_out > 0))
            break; // more has to come
        else if (result != Z_OK)
            m_state = State::Damaged;
    }
    return m_state;
}

} // namespace tandem::http
