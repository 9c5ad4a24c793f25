// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/startdeliverclient_p.h"
#include "core/startdeliver/wire.h"

#include <QTimeZone>

#include <nlohmann/json.hpp>

namespace tandem::startdeliver {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

constexpr int looked = 200; ///< records of each entity

QString textOf(const Json &json)
{
    return QString::fromStdString(json.is_string() ? json.get<std::string>() : json.dump());
}

/// The list of records in an answer, in either shape.
const Json *recordsOf(const Json &body, const Dialect &dialect)
{
    if (body.is_array())
        return &body;
    const auto found = body.is_object() ? body.find(dialect.resultMember.toStdString()) : body.end();
    return found != body.end() && found->is_array() ? &*found : nullptr;
}

/// The last day of an all-day meeting, where its end is that day, or the day after.
QList<Value> lastDays(const Value &end, const QStringList &styles, const Dialect &dialect)
{
    const auto *instant = end.get<Instant>();
    QList<Value> readings;
    for (const QString &style : styles) {
        if (!instant) {
            readings.append(Value());
            continue;
        }
        const QDate day = instant->toDateTime().toTimeZone(QTimeZone(dialect.dayZone)).date();
        readings.append(Value(style == "exclusive"_L1 ? day.addDays(-1) : day));
    }
    return readings;
}

/// Collects samples of one entity out of one answer.
class Sampler
{
public:
    Sampler(const Dialect &dialect, const ObjectSchema &schema, QByteArray body, int each)
        : m_dialect(dialect)
        , m_schema(schema)
        , m_body(std::move(body))
        , m_each(each)
    {
    }

    void collect(QList<DateSample> &samples)
    {
        const Json body = Json::parse(m_body.begin(), m_body.end(), nullptr, /*allow_exceptions=*/false);
        const Json *records = recordsOf(body, m_dialect);
        if (!records)
            return;
        // One of each field first, so that as many fields as can be are seen; then more of the same.
        for (const bool again : {false, true}) {
            for (const FieldSchema &field : m_schema.fields) {
                if (field.type == FieldType::Day)
                    addDays(*records, field, again, samples);
                else if (field.type == FieldType::Instant)
                    addInstants(*records, field, again, samples);
            }
        }
        if (m_schema.field(u"allDay"_s))
            addEnds(*records, samples);
    }

private:
    /// How many more of a kind are wanted.
    [[nodiscard]] qsizetype room(const QList<DateSample> &samples, const QString &kind) const
    {
        const auto have = std::count_if(samples.cbegin(), samples.cend(),
            [&kind](const DateSample &sample) { return sample.kind == kind; });
        return m_each - have;
    }

    static bool isThere(const DateSample &sample, const QList<DateSample> &samples)
    {
        return std::any_of(samples.cbegin(), samples.cend(), [&sample](const DateSample &known) {
            return known.entity == sample.entity && known.record == sample.record
                && known.field == sample.field && known.kind == sample.kind;
        });
    }

    [[nodiscard]] QString titleOf(const Json &record) const
    {
        for (const QString &name : {u"name"_s, u"title"_s, u"subject"_s}) {
            const auto found = record.find(m_dialect.serviceKey(m_schema.name, name).toStdString());
            if (m_schema.field(name) && found != record.end() && found->is_string())
                return textOf(*found);
        }
        return {};
    }

    template <typename Take>
    void eachFilled(const Json &records, const FieldSchema &field, qsizetype most, Take take)
    {
        const std::string key = m_dialect.serviceKey(m_schema.name, field.name).toStdString();
        const std::string id = m_dialect.serviceKey(m_schema.name, u"id"_s).toStdString();
        for (size_t at = 0; at < records.size() && most > 0; ++at) {
            const Json &record = records[at];
            if (!record.is_object() || !record.contains(key) || !record.contains(id) || record[key].is_null())
                continue;
            if (take(record,
                    DateSample{{}, m_schema.name, RecordId(textOf(record[id])), field.name,
                        textOf(record[key]), {}, titleOf(record)}))
                --most;
        }
    }

    void addDays(const Json &records, const FieldSchema &field, bool again, QList<DateSample> &samples)
    {
        const QString kind = u"days"_s;
        const QStringList styles = dialectStyles(kind);
        eachFilled(records, field, again ? room(samples, kind) : std::min<qsizetype>(1, room(samples, kind)),
            [&](const Json &, DateSample sample) {
                sample.kind = kind;
                if (isThere(sample, samples))
                    return false;
                for (const QString &style : styles) {
                    Dialect variant = m_dialect;
                    variant.dayEncoding = style;
                    sample.readings.append(readAs(variant, sample));
                }
                samples.append(sample);
                return true;
            });
    }

    void addInstants(const Json &records, const FieldSchema &field, bool again, QList<DateSample> &samples)
    {
        const QString kind = u"instants"_s;
        const QStringList styles = dialectStyles(kind);
        eachFilled(records, field, again ? room(samples, kind) : std::min<qsizetype>(1, room(samples, kind)),
            [&](const Json &record, DateSample sample) {
                sample.kind = kind;
                if (isThere(sample, samples))
                    return false;
                const Value read = readAs(m_dialect, sample);
                const bool number =
                    record[m_dialect.serviceKey(m_schema.name, field.name).toStdString()].is_number();
                const bool fraction = sample.raw.contains(u'.');
                for (const QString &style : styles) {
                    const bool fits = style == "epochMilliseconds"_L1 ? number
                        : style == "isoUtcMilliseconds"_L1            ? !number && fraction
                                                                      : !number && !fraction;
                    sample.readings.append(fits ? read : Value());
                }
                samples.append(sample);
                return true;
            });
    }

    void addEnds(const Json &records, QList<DateSample> &samples)
    {
        const QString kind = u"allDayEnd"_s;
        const std::string allDay = m_dialect.serviceKey(m_schema.name, u"allDay"_s).toStdString();
        const std::string start = m_dialect.serviceKey(m_schema.name, u"startAt"_s).toStdString();
        const FieldSchema *end = m_schema.field(u"endAt"_s);
        if (!end)
            return;
        eachFilled(records, *end, room(samples, kind), [&](const Json &record, DateSample sample) {
            if (!record.contains(allDay) || record[allDay] != Json(true))
                return false;
            sample.kind = kind;
            sample.readings = lastDays(readAs(m_dialect, sample), dialectStyles(kind), m_dialect);
            if (record.contains(start))
                sample.raw = textOf(record[start]) + u" – "_s + sample.raw;
            samples.append(sample);
            return true;
        });
    }

    /// The field of that record, read out of the answer as a dialect has it.
    [[nodiscard]] Value readAs(const Dialect &dialect, const DateSample &sample) const
    {
        const auto page = parseListPage(m_body, m_schema, dialect);
        if (!page)
            return {};
        const auto found = std::find_if(page->records.begin(), page->records.end(),
            [&sample](const Record &record) { return record.id == sample.record; });
        const FieldSchema *field = m_schema.field(sample.field);
        if (found == page->records.end() || !field)
            return {};
        const Value value =
            sample.field == "updatedAt"_L1 ? Value(found->stamp) : found->fields.value(sample.field);
        const auto wanted = field->type == FieldType::Day ? Value::Kind::Day : Value::Kind::Instant;
        return value.kind() == wanted ? value : Value();
    }

    const Dialect &m_dialect;
    const ObjectSchema &m_schema;
    QByteArray m_body;
    int m_each;
};

} // namespace

Task<QList<DateSample>> StartdeliverClient::dateSamples(int each)
{
    QList<DateSample> samples;
    for (const QString &entity : {u"customer"_s, u"task"_s, u"interaction"_s}) {
        const SchemaPtr schema = d->standardSchema(entity);
        if (!schema)
            continue;
        const QByteArray json = QByteArray::fromStdString(Json{
            {d->dialect.filterMember.toStdString(), Json::object()},
            {d->dialect.limitMember.toStdString(),
                std::min(looked, d->dialect.pageLimit)}}.dump());
        http::Request request = listRequest(d->serviceName(entity), json, d->dialect);
        request.purpose = "dates";
        TANDEM_CO_TRY(response, d->client->send(request));
        // An entity that does not answer is the probe's to say.
        if (response.ok())
            Sampler(d->dialect, *schema, response.body, each).collect(samples);
    }
    co_return samples;
}

} // namespace tandem::startdeliver
