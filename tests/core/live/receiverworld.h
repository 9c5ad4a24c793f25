// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/live/receiver.h"
#include "tests/core/server/rawclient.h"
#include "tests/core/store/storetesting.h"

namespace tandem::live {

/// A receiver before a store, on a free port.
class ReceiverWorld
{
public:
    ReceiverWorld()
        : inbox(place.store.get())
        , receiver(&inbox, place.clock)
    {
        configuration.port = 0;
    }

    void start(const QList<QByteArray> &keys = {"secret-one"})
    {
        WebhookSecrets secrets;
        for (const QByteArray &key : keys)
            secrets.append(Secret(key));
        const Status started = receiver.start(configuration, secrets);
        if (!started)
            qFatal("%s", qPrintable(started.error().text));
    }

    [[nodiscard]] quint16 port() const { return static_cast<quint16>(receiver.url().port()); }

    [[nodiscard]] static QByteArray request(const QByteArray &path, const QByteArray &body,
        const QByteArray &headers = {}, const QByteArray &method = "POST")
    {
        return method + ' ' + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
    }
    [[nodiscard]] static QByteArray customer(qint64 id, const QByteArray &stamp = "2026-01-31T09:30:00.000Z")
    {
        return R"({"event":"customer.updated","entity":"customer","id":)" + QByteArray::number(id)
            + R"(,"data":{"name":"x"},"timestamp":")" + stamp + "\"}";
    }
    [[nodiscard]] int post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
    {
        RawClient client(port());
        const RawClient::Answer answer = client.roundTrip(request(path, body, headers));
        lastBody = answer.body;
        return answer.status;
    }
    [[nodiscard]] QList<store::Notice> open()
    {
        return place.read([](store::StateTransaction &tx) { return tx.openNotices(0, 100'000); }).value();
    }

    store::StatePlace place;
    Inbox inbox;
    Receiver receiver;
    WebhookConfiguration configuration;
    QByteArray lastBody;
};

} // namespace tandem::live
