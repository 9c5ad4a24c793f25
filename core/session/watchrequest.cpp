// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/watchrequest.h"

#include "core/session/jsonparts.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

using What = WatchRequest::What;
using State = WatchRequest::State;

constexpr auto requestsKey = "watch-requests"_L1;
constexpr std::chrono::hours answersKept{1}; ///< that nobody read: whoever asked is gone
constexpr std::pair<What, const char *> whatNames[] = {
    {What::Pause, "pause"}, {What::GoOn, "go-on"}, {What::Sync, "sync"}, {What::Stop, "stop"}};
constexpr std::pair<State, const char *> stateNames[] = {
    {State::Open, "open"}, {State::Begun, "begun"}, {State::Done, "done"}};

template <typename Names, typename Value> const char *nameOf(const Names &names, Value value)
{
    for (const auto &[known, name] : names) {
        if (known == value)
            return name;
    }
    return "";
}

template <typename Value, typename Names>
std::optional<Value> valueOf(const Names &names, const QString &wanted)
{
    for (const auto &[known, name] : names) {
        if (wanted == QLatin1String(name))
            return known;
    }
    return std::nullopt;
}

Json errorJson(const Error &error)
{
    return {{"kind", errorKindName(error.kind).toStdString()}, {"code", error.code.toStdString()},
        {"text", error.text.toStdString()}, {"detail", error.detail.toStdString()}};
}

std::optional<Error> errorFrom(const Json &json)
{
    if (!json.is_object())
        return std::nullopt;
    Error error{ErrorKind::Internal, textAt(json, "code"), textAt(json, "text"), textAt(json, "detail")};
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind) {
        if (errorKindName(static_cast<ErrorKind>(kind)) == textAt(json, "kind"))
            error.kind = static_cast<ErrorKind>(kind);
    }
    return error;
}

Json toJson(const WatchRequest &request)
{
    Json json = {{"id", request.id.toStdString()}, {"what", nameOf(whatNames, request.what)},
        {"at", request.at.ms}, {"process", request.to.processId}, {"host", request.to.host.toStdString()},
        {"since", request.to.since.ms}, {"state", nameOf(stateNames, request.state)}, {"run", request.runId}};
    if (request.until)
        json["until"] = request.until->ms;
    if (!request.of.isEmpty())
        json["of"] = request.of.toStdString();
    if (request.error)
        json["error"] = errorJson(*request.error);
    return json;
}

std::optional<WatchRequest> requestFrom(const Json &json)
{
    const auto what = valueOf<What>(whatNames, textAt(json, "what"));
    const auto state = valueOf<State>(stateNames, textAt(json, "state"));
    if (!what || !state)
        return std::nullopt;
    WatchRequest request;
    request.id = textAt(json, "id");
    request.what = *what;
    if (at(json, "until").is_number_integer())
        request.until = Instant{numberAt(json, "until")};
    request.at = Instant{numberAt(json, "at")};
    request.to = {numberAt(json, "process"), textAt(json, "host"), Instant{numberAt(json, "since")}};
    request.state = *state;
    request.runId = numberAt(json, "run");
    request.error = errorFrom(at(json, "error"));
    request.of = textAt(json, "of");
    return request;
}

Result<QList<WatchRequest>> readRequests(store::StateTransaction &tx)
{
    TANDEM_TRY(document, tx.meta(requestsKey));
    QList<WatchRequest> requests;
    const Json json = Json::parse(document.cbegin(), document.cend(), nullptr, false);
    if (!json.is_array())
        return requests;
    for (const Json &entry : json) {
        if (const auto request = requestFrom(entry))
            requests.append(*request);
    }
    return requests;
}

Status writeRequests(store::StateTransaction &tx, const QList<WatchRequest> &requests)
{
    Json json = Json::array();
    for (const WatchRequest &request : requests)
        json.push_back(toJson(request));
    return tx.setMeta(
        requestsKey, requests.isEmpty() ? QByteArray() : QByteArray::fromStdString(json.dump()));
}

/// A clock that was set back makes it neither young nor old for long.
bool isOlder(const WatchRequest &request, Instant now, std::chrono::milliseconds age)
{
    return now - request.at > age || request.at - now > age;
}

auto withId(QList<WatchRequest> &requests, const QString &id)
{
    return std::find_if(
        requests.begin(), requests.end(), [&id](const WatchRequest &request) { return request.id == id; });
}

} // namespace

Status leaveRequest(store::StateTransaction &tx, const WatchRequest &request)
{
    TANDEM_TRY(requests, readRequests(tx));
    requests.removeIf([&request](const WatchRequest &before) {
        return before.to != request.to
            || (before.state == State::Done && isOlder(before, request.at, answersKept));
    });
    requests.append(request);
    return writeRequests(tx, requests);
}

Result<bool> hasOpenRequests(store::StateTransaction &tx)
{
    TANDEM_TRY(requests, readRequests(tx));
    return std::any_of(requests.begin(), requests.end(),
        [](const WatchRequest &request) { return request.state == State::Open; });
}

Result<QList<WatchRequest>> takeRequests(
    store::StateTransaction &tx, const FileLock::Holder &watch, Instant now)
{
    TANDEM_TRY(requests, readRequests(tx));
    requests.removeIf([&watch, now](const WatchRequest &request) {
        return request.state == State::Open && (request.to != watch || isOlder(request, now, requestKept));
    });
    QList<WatchRequest> taken;
    for (WatchRequest &request : requests) {
        if (request.state != State::Open)
            continue;
        request.state = State::Begun;
        taken.append(request);
    }
    TANDEM_CHECK(writeRequests(tx, requests));
    return taken;
}

Status answerRequest(store::StateTransaction &tx, const WatchRequest &request)
{
    TANDEM_TRY(requests, readRequests(tx));
    const auto found = withId(requests, request.id);
    if (found == requests.end())
        return {};
    *found = request;
    return writeRequests(tx, requests);
}

Result<std::optional<WatchRequest>> requestById(store::StateTransaction &tx, const QString &id)
{
    TANDEM_TRY(requests, readRequests(tx));
    const auto found = withId(requests, id);
    return found == requests.end() ? std::nullopt : std::optional(*found);
}

Result<bool> withdrawRequest(store::StateTransaction &tx, const QString &id)
{
    TANDEM_TRY(requests, readRequests(tx));
    const auto found = withId(requests, id);
    if (found == requests.end() || found->state != State::Open)
        return false;
    requests.erase(found);
    TANDEM_CHECK(writeRequests(tx, requests));
    return true;
}

Status forgetRequest(store::StateTransaction &tx, const QString &id)
{
    TANDEM_TRY(requests, readRequests(tx));
    requests.removeIf([&id](const WatchRequest &request) { return request.id == id; });
    return writeRequests(tx, requests);
}

} // namespace tandem::session
