// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/jsonparts.h"
#include "core/session/watchview.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

Json timeJson(const std::optional<Instant> &time)
{
    return time ? Json(utf8(time->toIsoSeconds())) : Json();
}

bool flagAt(const Json &json, const char *key)
{
    return at(json, key) == Json(true);
}

std::optional<Instant> timeAt(const Json &json, const char *key)
{
    return Instant::fromIso(textAt(json, key));
}

Json schedulesJson(const QList<ScheduleView> &schedules)
{
    Json list = Json::array();
    for (const ScheduleView &schedule : schedules) {
        Json next = Json::array();
        for (const Instant &time : schedule.next)
            next.push_back(utf8(time.toIsoSeconds()));
        list.push_back({{"flow", utf8(flowName(schedule.flow))}, {"schedule", utf8(schedule.line)},
            {"immediate", schedule.immediate}, {"released", schedule.released}, {"next", std::move(next)}});
    }
    return list;
}

QList<ScheduleView> schedulesFrom(const Json &json)
{
    QList<ScheduleView> schedules;
    for (const Json &entry : json) {
        const auto flow = flowFromName(textAt(entry, "flow"));
        if (!flow)
            continue;
        ScheduleView schedule{
            *flow, textAt(entry, "schedule"), flagAt(entry, "immediate"), flagAt(entry, "released"), {}};
        for (const Json &time : at(entry, "next")) {
            const QString text =
                time.is_string() ? QString::fromStdString(time.get<std::string>()) : QString();
            if (const auto instant = Instant::fromIso(text))
                schedule.next.append(*instant);
        }
        schedules.append(schedule);
    }
    return schedules;
}

Json receiverJson(const ReceiverView &receiver)
{
    return {{"listening", receiver.listening}, {"url", utf8(receiver.url.toString())},
        {"trouble", utf8(receiver.trouble)}, {"taken", receiver.taken}, {"notWanted", receiver.notWanted},
        {"refused", receiver.refused}, {"notStored", receiver.notStored}, {"last", timeJson(receiver.last)}};
}

Json streamJson(const StreamView &stream)
{
    Json refused = Json::object();
    for (const auto &[object, reason] : stream.refused)
        refused[utf8(object)] = utf8(reason);
    return {{"state", utf8(stream.state)}, {"reason", utf8(stream.reason)}, {"refused", std::move(refused)},
        {"events", stream.events}, {"handshakes", stream.handshakes},
        {"lastEvent", timeJson(stream.lastEvent)}};
}

StreamView streamFrom(const Json &json)
{
    StreamView stream{textAt(json, "state"), textAt(json, "reason"), {}, numberAt(json, "events"),
        numberAt(json, "handshakes"), timeAt(json, "lastEvent")};
    for (const auto &entry : at(json, "refused").items())
        stream.refused.append({QString::fromStdString(entry.key()),
            entry.value().is_string() ? QString::fromStdString(entry.value().get<std::string>())
                                      : QString()});
    return stream;
}

Json allowanceJson(const AllowanceView &allowance)
{
    return {{"used", allowance.used}, {"maximum", allowance.maximum}, {"own", allowance.own},
        {"cap", allowance.cap}, {"floor", allowance.floor}, {"forecast", allowance.forecast},
        {"step", utf8(allowance.step)}, {"reason", utf8(allowance.reason)}};
}

} // namespace

QByteArray watchJson(const WatchView &view)
{
    const Json json{{"running", view.running}, {"health", utf8(view.health)}, {"trouble", utf8(view.trouble)},
        {"since", timeJson(view.since)}, {"pausedUntil", timeJson(view.pausedUntil)},
        {"zone", utf8(view.zone)}, {"schedules", schedulesJson(view.schedules)},
        {"receiver", receiverJson(view.receiver)}, {"stream", streamJson(view.stream)},
        {"allowance", allowanceJson(view.allowance)}, {"waitingNotices", view.waitingNotices},
        {"oldestNotice", timeJson(view.oldestNotice)}, {"immediateRuns", view.immediateRuns},
        {"scheduledRuns", view.scheduledRuns}, {"polls", view.polls}, {"failedRuns", view.failedRuns},
        {"nextPoll", timeJson(view.nextPoll)}};
    return QByteArray::fromStdString(json.dump(2, ' ', false, Json::error_handler_t::replace));
}

std::optional<WatchView> watchFromJson(const QByteArray &text)
{
    const Json json = Json::parse(text.begin(), text.end(), nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    WatchView view;
    view.running = flagAt(json, "running");
    view.health = textAt(json, "health");
    view.trouble = textAt(json, "trouble");
    view.since = timeAt(json, "since");
    view.pausedUntil = timeAt(json, "pausedUntil");
    view.zone = textAt(json, "zone");
    view.schedules = schedulesFrom(at(json, "schedules"));
    const Json &receiver = at(json, "receiver");
    view.receiver = {flagAt(receiver, "listening"), QUrl(textAt(receiver, "url")),
        textAt(receiver, "trouble"), numberAt(receiver, "taken"), numberAt(receiver, "notWanted"),
        numberAt(receiver, "refused"), numberAt(receiver, "notStored"), timeAt(receiver, "last")};
    view.stream = streamFrom(at(json, "stream"));
    const Json &allowance = at(json, "allowance");
    view.allowance = {numberAt(allowance, "used"), numberAt(allowance, "maximum"), numberAt(allowance, "own"),
        numberAt(allowance, "cap"), numberAt(allowance, "floor"), numberAt(allowance, "forecast"),
        textAt(allowance, "step"), textAt(allowance, "reason")};
    view.waitingNotices = numberAt(json, "waitingNotices");
    view.oldestNotice = timeAt(json, "oldestNotice");
    view.immediateRuns = numberAt(json, "immediateRuns");
    view.scheduledRuns = numberAt(json, "scheduledRuns");
    view.polls = numberAt(json, "polls");
    view.failedRuns = numberAt(json, "failedRuns");
    view.nextPoll = timeAt(json, "nextPoll");
    return view;
}

} // namespace tandem::session
