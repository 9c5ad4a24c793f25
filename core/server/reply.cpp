// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/reply.h"

#include "core/server/sockets.h"

#include <microhttpd.h>

#include <cstring>

namespace tandem::server {

namespace {

using Misbehaviour = HttpResponse::Misbehaviour;

/// A body that ends otherwise than it should.
struct BrokenBody
{
    QByteArray bytes; ///< what is really sent
    Misbehaviour how;
    int socket;
    std::shared_ptr<StopSignal> stop;
    std::chrono::milliseconds pause{0}; ///< of Drip
};

ssize_t readBroken(void *context, uint64_t position, char *buffer, size_t room)
{
    const auto *body = static_cast<BrokenBody *>(context);
    const auto at = static_cast<qsizetype>(position);
    if (at < body->bytes.size()) {
        qsizetype count = std::min(body->bytes.size() - at, static_cast<qsizetype>(room));
        if (body->how == Misbehaviour::Drip) {
            if (body->stop->waitFor(body->pause) || peerHasLeft(body->socket))
                return MHD_CONTENT_READER_END_WITH_ERROR;
            count = std::min(count, body->bytes.size() / 20 + 1);
        }
        std::memcpy(buffer, body->bytes.constData() + at, static_cast<size_t>(count));
        return static_cast<ssize_t>(count);
    }
    if (body->how == Misbehaviour::TruncateChunked)
        return MHD_CONTENT_READER_END_OF_STREAM;
    if (body->how == Misbehaviour::Truncate)
        return MHD_CONTENT_READER_END_WITH_ERROR;
    // libmicrohttpd does not look at the connection while it waits for us.
    if (peerHasLeft(body->socket))
        return MHD_CONTENT_READER_END_WITH_ERROR;
    constexpr std::chrono::milliseconds look{20};
    return body->stop->waitFor(look) ? MHD_CONTENT_READER_END_WITH_ERROR : 0;
}

void freeBroken(void *context)
{
    delete static_cast<BrokenBody *>(context);
}

void freeBytes(void *context)
{
    delete static_cast<QByteArray *>(context);
}

MHD_Response *whole(QByteArray body)
{
    auto *bytes = new QByteArray(std::move(body));
    return MHD_create_response_from_buffer_with_free_callback_cls(
        static_cast<size_t>(bytes->size()), bytes->data(), &freeBytes, bytes);
}

MHD_Response *broken(HttpResponse &response, int socket, std::shared_ptr<StopSignal> stop)
{
    const bool lengthKnown = response.misbehaviour != Misbehaviour::TruncateChunked;
    const uint64_t promised = lengthKnown ? static_cast<uint64_t>(response.body.size()) : MHD_SIZE_UNKNOWN;
    const qsizetype sent = response.misbehaviour == Misbehaviour::Stall ? 0
        : response.misbehaviour == Misbehaviour::Drip                   ? response.body.size()
                                                                        : response.truncateAt;
    constexpr size_t blockSize = 16 * 1024;
    auto *body = new BrokenBody{response.body.left(sent), response.misbehaviour, socket, std::move(stop),
        std::chrono::milliseconds(response.dripMs)};
    MHD_Response *made =
        MHD_create_response_from_callback(promised, blockSize, &readBroken, body, &freeBroken);
    if (!lengthKnown) // no chunks, so that the end of the connection is the end of the body
        MHD_set_response_options(made, MHD_RF_HTTP_1_0_COMPATIBLE_STRICT, MHD_RO_END);
    return made;
}

} // namespace

void StopSignal::raise()
{
    {
        const std::lock_guard lock(m_mutex);
        m_raised = true;
    }
    m_changed.notify_all();
}

bool StopSignal::waitFor(std::chrono::milliseconds duration)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, duration, [this] { return m_raised; });
}

void ResponseDeleter::operator()(MHD_Response *response) const
{
    MHD_destroy_response(response);
}

ResponsePtr makeResponse(HttpResponse response, int socket, std::shared_ptr<StopSignal> stop)
{
    const bool isWhole = response.misbehaviour == Misbehaviour::None;
    ResponsePtr made(isWhole ? whole(std::move(response.body)) : broken(response, socket, std::move(stop)));
    for (const auto &[name, value] :
        response.headers.fields()) // a field it must set itself is refused, rightly
        MHD_add_response_header(made.get(), name.constData(), value.constData());
    return made;
}

} // namespace tandem::server
