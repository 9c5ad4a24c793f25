// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/prober.h"

#include "core/base/json.h"
#include "core/startdeliver/errors.h"
#include "core/startdeliver/replyparser.h"
#include "core/startdeliver/wire.h"

#include <nlohmann/json.hpp>

namespace tandem::startdeliver {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;
using Records = std::vector<Record>;
using Sort = Dialect::Sort;

constexpr int sampleSize = 50;

QByteArray quoted(const QString &text)
{
    QByteArray json;
    appendJsonText(json, text);
    return json;
}

bool idsDescend(const Records &records)
{
    for (size_t i = 1; i < records.size(); ++i) {
        if (records[i].id.number() >= records[i - 1].id.number())
            return false;
    }
    return records.size() > 1;
}

bool stampsAscend(const Records &records)
{
    for (size_t i = 1; i < records.size(); ++i) {
        if (records[i].stamp < records[i - 1].stamp)
            return false;
    }
    return true;
}

QString styleName(Sort sort)
{
    switch (sort) {
    case Sort::Name:
        return u"name"_s;
    case Sort::MinusName:
        return u"minusName"_s;
    case Sort::Pairs:
        return u"pairs"_s;
    case Sort::Object:
    case Sort::None:
        break;
    }
    return u"object"_s;
}

/// The stamp that has about half of the sample's stamps behind it.
Instant middleStamp(const Records &records)
{
    std::vector<Instant> stamps;
    for (const Record &record : records)
        stamps.push_back(record.stamp);
    std::sort(stamps.begin(), stamps.end());
    return stamps.at((stamps.size() - 1) / 2);
}

qint64 middleId(const Records &records)
{
    std::vector<qint64> ids;
    for (const Record &record : records)
        ids.push_back(record.id.number());
    std::sort(ids.begin(), ids.end());
    return ids.at((ids.size() - 1) / 2);
}

} // namespace

Task<Probe> Prober::run(std::shared_ptr<Prober> self)
{
    TANDEM_CO_CHECK(probeEntities(self));
    self->m_probe.pageLimit = self->m_d.dialect.pageLimit;
    self->m_probe.sort = self->m_d.dialect.sort;
    self->m_probe.comparisons = self->m_d.dialect.comparisons;
    if (self->m_sample.size() < 2) {
        self->note(
            u"There are too few records to find out how the service filters and sorts; the defaults stand."_s);
    } else {
        TANDEM_CO_CHECK(probeComparisons(self));
        TANDEM_CO_CHECK(probeSort(self));
        TANDEM_CO_CHECK(probePageSize(self));
        TANDEM_CO_CHECK(probeReplies(self));
    }
    TANDEM_CO_CHECK(probeUnknown(self));
    self->writeOverrides();
    co_return self->m_probe;
}

Task<std::optional<Records>> Prober::ask(std::shared_ptr<Prober> self, QString entity, QByteArray queryJson)
{
    const SchemaPtr schema = self->m_d.standardSchema(entity);
    http::Request request = listRequest(self->m_d.serviceName(entity), queryJson, self->m_d.dialect);
    request.purpose = "probe";
    TANDEM_CO_TRY(response, self->m_d.client->send(request));
    if (response.status == 401)
        co_return fail(errorFromResponse(response, nullptr, self->m_d.dialect));
    auto page = parseListPage(response.body, *schema, self->m_d.dialect);
    if (!response.ok() || !page)
        co_return std::optional<Records>();
    co_return std::optional<Records>(std::move(page->records));
}

Task<bool> Prober::probeEntities(std::shared_ptr<Prober> self)
{
    QStringList names = self->m_d.dialect.entities.keys();
    names.sort();
    for (const QString &name : std::as_const(names)) {
        if (self->m_d.dialect.entities.value(name).single)
            continue;
        TANDEM_CO_TRY(records, ask(self, name, self->query("{}", sampleSize)));
        self->m_probe.entities.insert(name, records.has_value());
        if (!records) {
            self->note(u"The entity \"%1\" does not answer."_s.arg(name));
        } else if (records->size() > self->m_sample.size()) {
            self->m_entity = name;
            self->m_sample = std::move(*records);
        }
    }
    co_return true;
}

Task<bool> Prober::probeComparisons(std::shared_ptr<Prober> self)
{
    const Instant stamp = middleStamp(self->m_sample);
    const qint64 id = middleId(self->m_sample);
    QByteArray filter =
        "{" + self->updatedKey() + ":{" + quoted(self->m_d.dialect.operators.value(u"gt"_s, u"gt"_s)) + ":";
    appendWireValue(filter, nullptr, Value(stamp), self->m_d.dialect);
    TANDEM_CO_TRY(later, ask(self, self->m_entity, self->query(filter + "}}", sampleSize)));
    const QByteArray idFilter = "{" + quoted(self->m_d.dialect.serviceKey(self->m_entity, u"id"_s)) + ":{"
        + quoted(self->m_d.dialect.operators.value(u"gt"_s, u"gt"_s)) + ':' + QByteArray::number(id) + "}}";
    TANDEM_CO_TRY(higher, ask(self, self->m_entity, self->query(idFilter, sampleSize)));
    const bool stamps = later && std::all_of(later->begin(), later->end(), [stamp](const Record &record) {
        return record.stamp > stamp;
    });
    const bool ids = higher && !higher->empty()
        && std::all_of(
            higher->begin(), higher->end(), [id](const Record &record) { return record.id.number() > id; });
    self->m_updatedAtFilterable = stamps;
    self->m_probe.comparisons = stamps && ids;
    if (!self->m_probe.comparisons)
        self->note(u"Filters do not compare: each run reads everything and compares it."_s);
    co_return true;
}

Task<bool> Prober::probeSort(std::shared_ptr<Prober> self)
{
    const bool alreadyDescending = idsDescend(self->m_sample);
    const QString idKey = self->m_d.dialect.serviceKey(self->m_entity, u"id"_s);
    for (const Sort style : {Sort::Object, Sort::MinusName, Sort::Pairs}) {
        // Descending ids prove it, because nobody lists them so by himself; where the service does, ascending
        // ones.
        const QByteArray sort = sortJson({idKey}, style, self->m_d.dialect, /*ascending=*/alreadyDescending);
        TANDEM_CO_TRY(sorted, ask(self, self->m_entity, self->query("{}", sampleSize, sort)));
        if (!sorted || sorted->size() < 2 || idsDescend(*sorted) == alreadyDescending)
            continue;
        const QByteArray byStamp = sortJson(
            {self->m_d.dialect.serviceKey(self->m_entity, u"updatedAt"_s), idKey}, style, self->m_d.dialect);
        TANDEM_CO_TRY(stamped, ask(self, self->m_entity, self->query("{}", sampleSize, byStamp)));
        if (!stamped || !stampsAscend(*stamped))
            continue;
        self->m_probe.sort = style;
        co_return true;
    }
    self->m_probe.sortHonoured = false;
    self->m_probe.sort = Sort::None;
    self->note(u"Sorting is not honoured: each run reads everything twice and compares it."_s);
    co_return true;
}

Task<bool> Prober::probePageSize(std::shared_ptr<Prober> self)
{
    const int wanted = self->m_d.dialect.pageLimit;
    TANDEM_CO_TRY(page, ask(self, self->m_entity, self->query("{}", wanted)));
    if (!page) {
        self->m_probe.pageLimit = sampleSize;
        self->note(u"Pages of %1 records are refused; Tandem asks for %2."_s.arg(wanted).arg(sampleSize));
        co_return true;
    }
    const auto got = static_cast<int>(page->size());
    if (got == 0 || got >= wanted)
        co_return true;
    QByteArray next = self->query("{}", 1);
    next.chop(1);
    next += ',' + quoted(self->m_d.dialect.offsetMember) + ':' + QByteArray::number(got) + '}';
    TANDEM_CO_TRY(more, ask(self, self->m_entity, next));
    if (!more || more->empty())
        co_return true;
    self->m_probe.pageLimit = got;
    self->note(u"A page holds at most %1 records."_s.arg(got));
    co_return true;
}

Task<bool> Prober::probeReplies(std::shared_ptr<Prober> self)
{
    const RecordId id = self->m_sample.front().id;
    http::Request request;
    request.path = resourcePath(self->m_d.dialect, self->m_d.serviceName(self->m_entity), id.text());
    request.purpose = "probe";
    TANDEM_CO_TRY(response, self->m_d.client->send(request));
    const SchemaPtr schema = self->m_d.standardSchema(self->m_entity);
    const auto record = parseRecordReply(response.body, *schema, self->m_d.dialect);
    if (!response.ok() || !record || record->id != id) {
        self->note(u"Reading one record by its id does not work (status %1)."_s.arg(response.status));
        co_return true;
    }
    const Json json =
        Json::parse(response.body.begin(), response.body.end(), nullptr, /*allow_exceptions=*/false);
    self->m_probe.wrappedReplies = !json.is_object()
        || !json.contains(self->m_d.dialect.serviceKey(self->m_entity, u"id"_s).toStdString());
    co_return true;
}

Task<bool> Prober::probeUnknown(std::shared_ptr<Prober> self)
{
    if (!self->m_entity.isEmpty()) {
        TANDEM_CO_TRY(
            filtered, ask(self, self->m_entity, self->query("{\"tandemNoSuchField\":\"x\"}", sampleSize)));
        if (!filtered)
            self->note(u"A filter on an unknown field is refused."_s);
        else if (!filtered->empty())
            self->note(u"A filter on an unknown field is ignored: field names in filters must be right."_s);
    }
    // Asked for like every list, limit included: a service may well know an entity of this name.
    http::Request request =
        listRequest(u"tandemnosuchentity"_s, self->query("{}", sampleSize), self->m_d.dialect);
    request.purpose = "probe";
    TANDEM_CO_TRY(response, self->m_d.client->send(request));
    self->note(u"An unknown entity answers with status %1."_s.arg(response.status));
    co_return true;
}

QByteArray Prober::query(const QByteArray &filter, int limit, const QByteArray &sort) const
{
    QByteArray json = '{' + quoted(m_d.dialect.filterMember) + ':' + filter + ','
        + quoted(m_d.dialect.limitMember) + ':' + QByteArray::number(limit);
    if (!sort.isEmpty())
        json += ',' + quoted(m_d.dialect.sortMember) + ':' + sort;
    return json + '}';
}

QByteArray Prober::updatedKey() const
{
    return quoted(m_d.dialect.serviceKey(m_entity, u"updatedAt"_s));
}

void Prober::writeOverrides()
{
    const Dialect &dialect = m_d.dialect;
    Json overrides = Json::object();
    if (m_probe.comparisons != dialect.comparisons)
        overrides["filter"]["comparisons"] = m_probe.comparisons;
    if (m_updatedAtFilterable != dialect.updatedAtFilterable)
        overrides["updatedAt"]["filterable"] = m_updatedAtFilterable;
    if (!m_probe.sortHonoured && dialect.sort != Sort::None) {
        overrides["sort"]["honoured"] = false;
        overrides["updatedAt"]["sortable"] = false;
    } else if (m_probe.sortHonoured && m_probe.sort != dialect.sort) {
        overrides["sort"]["honoured"] = true;
        overrides["sort"]["style"] = styleName(m_probe.sort).toStdString();
    }
    if (m_probe.pageLimit != dialect.pageLimit)
        overrides["page"]["maximum"] = m_probe.pageLimit;
    m_probe.overrides = QByteArray::fromStdString(overrides.dump());
}

Task<Probe> StartdeliverClient::probe()
{
    return Prober::run(std::make_shared<Prober>(*d));
}

} // namespace tandem::startdeliver
