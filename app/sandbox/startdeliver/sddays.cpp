// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/startdeliver/sddays.h"

#include "app/sandbox/startdeliver/sdschema.h"
#include "core/base/clock.h"

#include <QDate>
#include <QTimeZone>

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using nlohmann::json;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *allDayKey = "allDay";
constexpr const char *startKey = "startAt";
constexpr const char *endKey = "endAt";

QString textIn(const json &value)
{
    return value.is_string() ? QString::fromStdString(value.get<std::string>()) : QString();
}

QTimeZone zoneOf(const SdDays &days)
{
    return QTimeZone(days.encoding == SdDays::Encoding::ZoneMidnight ? QByteArray::fromStdString(days.zone)
                                                                     : QByteArray("UTC"));
}

json instantText(const QDateTime &time)
{
    return Instant::fromDateTime(time).toIso().toStdString();
}

json shownDay(const SdDays &days, const json &value)
{
    const QDate day = QDate::fromString(textIn(value), u"yyyy-MM-dd");
    return day.isValid() ? instantText(day.startOfDay(zoneOf(days))) : value;
}

/// `count` days later by the calendar of the zone.
json moved(const SdDays &days, const json &value, int count)
{
    const auto instant = Instant::fromIso(textIn(value));
    return instant ? instantText(instant->toDateTime().toTimeZone(zoneOf(days)).addDays(count)) : value;
}

bool lastsAllDay(const SdEntity &entity, const json &record)
{
    return entity.field(allDayKey) != nullptr && entity.field(endKey) != nullptr
        && record.value(allDayKey, json()) == true;
}

} // namespace

SdDays SdDays::of(const json &dialect)
{
    const auto text = [&](const char *pointer) {
        const json::json_pointer where{std::string(pointer)};
        return dialect.contains(where) && dialect.at(where).is_string() ? dialect.at(where).get<std::string>()
                                                                        : std::string();
    };
    SdDays days;
    const std::string style = text("/days/style");
    if (style == "utcMidnight")
        days.encoding = Encoding::UtcMidnight;
    else if (style == "zoneMidnight")
        days.encoding = Encoding::ZoneMidnight;
    if (isTimeZone(text("/days/dayZone")))
        days.zone = text("/days/dayZone");
    if (text("/allDayEnd/style") == "exclusive")
        days.allDayEnd = AllDayEnd::Exclusive;
    return days;
}

bool SdDays::isPlain() const
{
    return encoding == Encoding::Date && allDayEnd == AllDayEnd::Inclusive;
}

tl::expected<json, std::string> SdDays::kept(const json &value) const
{
    const QString text = textIn(value);
    if (encoding == Encoding::Date) {
        if (!QDate::fromString(text, u"yyyy-MM-dd").isValid())
            return tl::make_unexpected(std::string("expects a day, 2026-01-31"));
        return value;
    }
    // A day alone, or another hour, comes from a client that has the encoding or the zone wrong.
    const auto instant = text.contains(u'T') ? Instant::fromIso(text) : std::nullopt;
    const QDateTime there = instant ? instant->toDateTime().toTimeZone(zoneOf(*this)) : QDateTime();
    if (!there.isValid() || there != there.date().startOfDay(zoneOf(*this)))
        return tl::make_unexpected("expects the midnight that begins a day, like "
            + shownDay(*this, "2026-01-31").get<std::string>());
    return json(there.date().toString(Qt::ISODate).toStdString());
}

json SdDays::shown(const SdEntity &entity, json record) const
{
    if (encoding != Encoding::Date) {
        for (const SdField &field : entity.fields) {
            const auto at = record.find(field.key);
            if (field.type != SdType::Day || at == record.end())
                continue;
            if (!at->is_array())
                *at = shownDay(*this, *at);
            else
                std::transform(at->begin(), at->end(), at->begin(),
                    [this](const json &value) { return shownDay(*this, value); });
        }
    }
    if (allDayEnd == AllDayEnd::Exclusive && lastsAllDay(entity, record))
        record[endKey] = moved(*this, record.value(endKey, json()), 1);
    return record;
}

json SdDays::unshown(const SdEntity &entity, json record) const
{
    for (const SdField &field : entity.fields) {
        const auto at = record.find(field.key);
        if (field.type == SdType::Day && at != record.end() && !at->is_array())
            *at = kept(*at).value_or(*at);
    }
    if (allDayEnd == AllDayEnd::Exclusive && lastsAllDay(entity, record))
        record[endKey] = moved(*this, record.value(endKey, json()), -1);
    return record;
}

std::string SdDays::takeAllDayEnd(const SdEntity &entity, const json &body, json &record) const
{
    if (!lastsAllDay(entity, record) || (!body.contains(endKey) && !body.contains(startKey)))
        return {};
    if (allDayEnd == AllDayEnd::Exclusive && body.contains(endKey))
        record[endKey] = moved(*this, record.value(endKey, json()), -1);
    const auto start = Instant::fromIso(textIn(record.value(startKey, json())));
    const auto end = Instant::fromIso(textIn(record.value(endKey, json())));
    return start && end && *end < *start ? "endAt is before startAt" : std::string();
}

bool isTimeZone(const std::string &name)
{
    // isValid() alone takes any word for a rule of POSIX.
    return QTimeZone::isTimeZoneIdAvailable(QByteArray::fromStdString(name));
}

} // namespace tandem::sandbox
