// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/salesforce/grantkeeper.h"
#include "core/salesforce/salesforceclient.h"

#include <QThreadPool>
#include <QtConcurrentRun>

namespace tandem::salesforce {

/// What the answers' headers tell. Shared with the HTTP client's policy, which may outlive the service
/// client.
struct Observed
{
    Allowance allowance;
    std::chrono::milliseconds clockOffset{0}; ///< the service's clock minus ours
};

/// Reads api-usage out of Sforce-Limit-Info; other parts of the header are ignored (contract 2.3).
[[nodiscard]] std::optional<Allowance> parseLimitInfo(const QByteArray &header);

/// "v66.0" or "66.0" as 66.0; the highest listed version that is not above it (contract 10).
[[nodiscard]] Result<QByteArray> chooseVersion(const QByteArray &body, const QString &pinned);

class SalesforceClient::Private
{
public:
    struct Described
    {
        SchemaPtr schema;
        QByteArray lastModified;
    };

    [[nodiscard]] QByteArray path(const QByteArray &resource) const { return servicesPath + resource; }
    [[nodiscard]] http::Request get(const QByteArray &resource, const QByteArray &purpose) const;
    [[nodiscard]] http::Request write(const QByteArray &method, const QByteArray &resource, QByteArray body,
        const QByteArray &purpose, const WriteOptions &options) const;

    Options options;
    std::shared_ptr<Clock> clock;
    std::shared_ptr<GrantKeeper> keeper;
    std::shared_ptr<Observed> observed = std::make_shared<Observed>();
    QByteArray servicesPath; ///< /services/data/v66.0
    QHash<QString, Described> described;
    std::unique_ptr<http::Client> client;
};

/// Runs a parser on the thread pool. The result travels behind a pointer: QFuture would copy the records.
template <typename Parser> [[nodiscard]] auto onPool(Parser parser)
{
    using Parsed = std::invoke_result_t<Parser>;
    return QtConcurrent::run(QThreadPool::globalInstance(),
        [parser = std::move(parser)] { return std::make_shared<Parsed>(parser()); });
}

} // namespace tandem::salesforce
