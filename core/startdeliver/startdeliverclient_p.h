// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/startdeliver/startdeliverclient.h"

namespace tandem::startdeliver {

class StartdeliverClient::Private
{
public:
    /// What the answers' headers tell and the key: shared with the HTTP client's policy.
    struct Shared
    {
        Secret key;
        std::chrono::milliseconds clockOffset{0};
    };

    [[nodiscard]] QString serviceName(const QString &entity) const
    {
        return dialect.entities.value(entity).name;
    }
    [[nodiscard]] http::Request write(const QByteArray &method, const QByteArray &path, QByteArray body,
        const QByteArray &purpose, http::Priority priority) const;
    /// A schema of the entity's standard fields; SchemaPtr() where the dialect does not know it.
    [[nodiscard]] SchemaPtr standardSchema(const QString &entity) const;

    Options options;
    Dialect dialect;
    std::shared_ptr<secrets::SecretStore> secrets;
    std::shared_ptr<Clock> clock;
    std::shared_ptr<Shared> shared = std::make_shared<Shared>();
    std::unique_ptr<http::Client> client;
};

} // namespace tandem::startdeliver
