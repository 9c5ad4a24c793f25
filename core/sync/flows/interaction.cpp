// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/interaction.h"

#include "core/sync/flows/activity.h"

#include <QTimeZone>

#include <nlohmann/json.hpp>

namespace tandem::sync::interaction {
using namespace Qt::StringLiterals;

namespace {

/// How long a meeting lasts that was given no end.
constexpr std::chrono::minutes usualLength{60};

QDate dayOf(Instant instant, const FlowFacts &facts)
{
    return instant.toDateTime().toTimeZone(QTimeZone(facts.dayZone)).date();
}

Instant midnightOf(QDate day, const FlowFacts &facts)
{
    return Instant::fromDateTime(day.startOfDay(QTimeZone(facts.dayZone)));
}

/// The only place where an all-day end is read or written with the day after (S7).
QDate lastDay(Instant end, const FlowFacts &facts)
{
    const QDate day = dayOf(end, facts);
    return facts.endsExclusive ? day.addDays(-1) : day;
}

Instant endOf(QDate last, const FlowFacts &facts)
{
    return midnightOf(facts.endsExclusive ? last.addDays(1) : last, facts);
}

std::optional<Period> periodOf(const Record &record, const FlowFacts &facts)
{
    const Value start = record.fields.value(u"startAt");
    const Value end = record.fields.value(u"endAt");
    const auto *from = start.get<Instant>();
    const auto *to = end.get<Instant>();
    if (!from)
        return std::nullopt;
    if (!activity::isTrue(record, u"allDay"))
        return Period::timed(*from, to ? *to : *from + usualLength);
    const QDate first = dayOf(*from, facts);
    return Period::days(first, to ? std::max(first, lastDay(*to, facts)) : first);
}

QStringList membersOf(const Record &record)
{
    const Value value = record.fields.value(u"teamMemberId");
    const auto *list = value.get<QStringList>();
    return list ? *list : QStringList();
}

} // namespace

void addFields(ObjectSchema &schema)
{
    activity::makeReadOnly(schema, {u"startAt"_s, u"endAt"_s, u"allDay"_s, u"type"_s, u"teamMemberId"_s});
    schema.fields.append(activity::synthetic(when, u"Start and end"_s, FieldType::Period));
    FieldSchema person = activity::synthetic(organiser, u"Organiser"_s, FieldType::Reference);
    person.referenceTo = {u"teammember"_s};
    schema.fields.append(person);
}

void present(const FlowContext &flow, Record &record)
{
    const auto period = periodOf(record, flow.facts);
    record.fields.set(when, period ? Value(period->text()) : Value());
    const QStringList members = membersOf(record);
    record.fields.set(organiser, members.isEmpty() ? Value() : Value(members.first()));
}

void wire(const FlowContext &flow, Fields &changes, const Record *current)
{
    if (const Value *chosen = changes.find(when)) {
        const auto period = Period::parse(chosen->display());
        changes.remove(when);
        if (period && period->allDay) {
            changes.set(u"startAt"_s, Value(midnightOf(period->first, flow.facts)));
            changes.set(u"endAt"_s, Value(endOf(period->last, flow.facts)));
        } else {
            changes.set(u"startAt"_s, period ? Value(period->start) : Value());
            changes.set(u"endAt"_s, period ? Value(period->end) : Value());
        }
        changes.set(u"allDay"_s, Value(period && period->allDay));
    }
    if (const Value *chosen = changes.find(organiser)) {
        const QString person = chosen->display();
        changes.remove(organiser);
        QStringList members = current ? membersOf(*current) : QStringList();
        const QString before = members.value(0);
        members.removeAll(before);
        members.removeAll(person);
        if (!person.isEmpty())
            members.prepend(person);
        changes.set(u"teamMemberId"_s, Value(members));
    }
}

QString shownField(const QString &serviceField)
{
    if (serviceField == "startAt"_L1 || serviceField == "endAt"_L1 || serviceField == "allDay"_L1)
        return when;
    return serviceField == "teamMemberId"_L1 ? organiser : serviceField;
}

bool isOf(const Record &record, const QStringList &types)
{
    return types.contains(record.fields.value(u"type").display());
}

QByteArray narrow(const QStringList &types)
{
    nlohmann::json list = nlohmann::json::array();
    for (const QString &type : types)
        list.push_back(type.toStdString());
    return "\"type\":" + QByteArray::fromStdString(types.size() == 1 ? list.front().dump() : list.dump());
}

} // namespace tandem::sync::interaction
