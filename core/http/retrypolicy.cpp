// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/retrypolicy.h"

#include "core/http/httptext.h"

#include <algorithm>

namespace tandem::http {
using std::chrono::milliseconds;
using std::chrono::seconds;

int retriesAfterStatus(int status, bool throttled, Safety safety, int maxRetries)
{
    if (throttled || status == 429 || (status == 503 && safety != Safety::Once))
        return maxRetries;
    if (safety != Safety::Read)
        return 0;
    switch (status) {
    case 420:
        return std::min(maxRetries, 2);
    case 406:
    case 500:
    case 502:
    case 504:
        return maxRetries;
    default:
        return 0;
    }
}

int retriesAfterFailure(Failure failure, Safety safety, int maxRetries)
{
    if (safety != Safety::Read)
        return 0;
    switch (failure) {
    case Failure::Passing:
        return maxRetries;
    case Failure::Lookup:
        return std::min(maxRetries, 2);
    case Failure::None:
    case Failure::Lasting:
        break;
    }
    return 0;
}

milliseconds backOff(int attempt, double random)
{
    const int doublings = std::clamp(attempt, 0, 20);
    const qint64 base = std::min<qint64>(firstBackOff.count() << doublings, longestBackOff.count());
    return milliseconds(
        base + static_cast<qint64>(static_cast<double>(base) * 0.5 * std::clamp(random, 0.0, 1.0)));
}

std::optional<seconds> retryAfter(const Response &response, Instant now)
{
    const QByteArray value = response.header("Retry-After").trimmed();
    if (value.isEmpty())
        return std::nullopt;
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    if (isNumber)
        return number < 0 ? std::nullopt : std::optional(seconds(number));
    const auto date = parseHttpDate(value);
    if (!date)
        return std::nullopt;
    const milliseconds wait = *date - response.serverDate.value_or(now);
    return std::max(seconds(0), std::chrono::ceil<seconds>(wait));
}

Retry retryAdvice(Safety safety, bool mayHaveArrived)
{
    return safety != Safety::Read && mayHaveArrived ? Retry::AfterReadBack : Retry::Later;
}

} // namespace tandem::http
