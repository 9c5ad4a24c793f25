// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/requestlog.h"

#include <QRandomGenerator>

#include <functional>
#include <mutex>
#include <optional>
#include <vector>

namespace tandem::sandbox {

/// What goes wrong with a request. Those that strike before the service sees the request change nothing
/// there; after those that strike the answer, the service has done what it was asked to.
enum class FaultKind {
    ResetBefore, ///< connection reset, nothing done
    ResetAfter, ///< done, but the connection is reset without an answer
    Truncate, ///< done; half of the promised body, then the connection closes
    TruncateWithoutLength, ///< done; half of the body, and nothing says that it is not all
    Garbage, ///< done; 200 with a body that is no JSON
    BadGateway, ///< 502 with HTML, nothing done
    BadGatewayAfter, ///< done, yet 502 with HTML
    Unavailable, ///< 503 with HTML, nothing done
    Throttled, ///< 429 with Retry-After: 1 (Salesforce: 403 REQUEST_LIMIT_EXCEEDED), nothing done
    ThrottledBare, ///< the same without Retry-After
    Expired, ///< 401: Salesforce's access tokens are expired indeed, Startdeliver only says so once
    Stall, ///< done; header, then silence until the client gives up
    Delay, ///< done; the answer comes 300 ms late
    CaptivePortal, ///< 200 with HTML that asks to sign in to a network, nothing done
    ServerError, ///< 500 UNKNOWN_EXCEPTION, nothing done
    ServerErrorAfter, ///< done, yet 500 UNKNOWN_EXCEPTION
    ServerErrorPage, ///< 500 with HTML, nothing done
    NoRoute, ///< 420 with HTML, as of an edge that does not know the host, nothing done
    NotAcceptable, ///< 406 with an empty body, nothing done
    TooManyRequests, ///< 429 on either side, nothing done
    ConcurrentLimit, ///< 403 REQUEST_LIMIT_EXCEEDED for long requests (Startdeliver: 429), nothing done
    Revoked, ///< 401, and Salesforce's grants are gone: only a new sign-in helps
    Slow, ///< done; the body drips in
};

/// Every kind with the name by which control requests call it, and what it does in a sentence.
struct FaultName
{
    FaultKind kind;
    const char *name;
    const char *text;
};
[[nodiscard]] const std::vector<FaultName> &faultNames();
/// The kind of that name; nothing where there is none.
[[nodiscard]] std::optional<FaultKind> faultNamed(QByteArrayView name);

/// Which requests count; what is empty matches everything.
struct FaultMatch
{
    QByteArray method = {};
    QString pathPart = {};
    QByteArray bodyPart = {};
    QByteArray kind = {}; ///< of RequestKind
};

/// Which requests are to go wrong. Thread-safe.
class FaultPlan
{
public:
    /// The n-th matching request from now (1: the next one), and the `times - 1` matching ones after it.
    /// Every planned fault counts every request that it matches, so that each is counted alone; where two
    /// fall on one request, the one that was planned first strikes, and the other strikes the next that
    /// matches.
    void failNth(Side side, int n, FaultKind kind, FaultMatch match = {}, int times = 1);
    /// Each matching request with that probability, by one of the kinds, as the seed decides.
    void failRandomly(Side side, quint32 seed, double share, QList<FaultKind> kinds, FaultMatch match = {});
    void clear();
    /// How many requests went wrong so far.
    [[nodiscard]] int struck() const;
    /// True while a planned fault has not struck.
    [[nodiscard]] bool pending() const;
    /// A fault that is planned or that struck, for people to read.
    struct Entry
    {
        Side side;
        FaultKind kind;
        QString about; ///< what it waits for, or the request it struck
    };
    [[nodiscard]] QList<Entry> planned() const;
    [[nodiscard]] QList<Entry> strikes() const; ///< the last hundred

    /// Counts the request and decides. For the sandbox itself.
    [[nodiscard]] std::optional<FaultKind> next(Side side, const server::HttpRequest &request);

private:
    struct Planned
    {
        Side side;
        FaultKind kind;
        FaultMatch match;
        int skip = 0;
        int left = 1;
    };
    struct Random
    {
        Side side;
        QRandomGenerator generator;
        double share;
        QList<FaultKind> kinds;
        FaultMatch match;
    };
    mutable std::mutex m_mutex;
    QList<Planned> m_planned;
    QList<Random> m_random;
    int m_struck = 0;
    QList<Entry> m_strikes;
};

/// True where the service is not asked at all.
[[nodiscard]] bool strikesBefore(FaultKind kind);
/// The answer in place of the service's, for kinds that strike before.
[[nodiscard]] server::HttpResponse faultAnswer(Side side, FaultKind kind);
/// The service's answer spoilt, for the other kinds.
[[nodiscard]] server::HttpResponse spoil(Side side, FaultKind kind, server::HttpResponse response);

} // namespace tandem::sandbox
