// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfqueries.h"

#include "app/sandbox/salesforce/sfrenderer.h"
#include "app/sandbox/salesforce/soqlparser.h"
#include "app/sandbox/salesforce/soqlrestrictions.h"

#include <QRegularExpression>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr std::chrono::hours locatorLife(48); // contract 4.2
constexpr int largestStatement = 100000;

/// The service shows the neighbourhood of the fault, a caret under it, and where it is.
QString withCaret(const QString &statement, const SoqlError &error)
{
    if (error.offset < 0)
        return error.message;
    QString line = statement;
    line.replace(u'\n', u' ').replace(u'\r', u' ');
    const qsizetype from = std::max<qsizetype>(0, error.offset - 30);
    const QString shown = line.mid(from, error.offset - from + 30);
    return u"\n%1\n%2^\nERROR at Row:1:Column:%3\n%4"_s.arg(shown, QString(error.offset - from, u' '))
        .arg(error.offset + 1)
        .arg(error.message);
}

size_t pageSize(const SfContext &context, const server::HttpRequest &request)
{
    static const QRegularExpression form(
        u"batchSize\\s*=\\s*(\\d+)"_s, QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(QString::fromLatin1(request.headers.value("Sforce-Query-Options")));
    const int wanted = match.hasMatch() ? std::clamp(match.captured(1).toInt(), 200, 2000) : 2000;
    return static_cast<size_t>(std::max(1, std::min(wanted, context.switches.pageSize)));
}

server::HttpResponse refused(const QString &statement, const SoqlError &error)
{
    return errorResponse(400, error.code, withCaret(statement, error));
}

/// What sf asks for beside the rows (real-clients.md 4).
json columnMetadata(const BoundQuery &query)
{
    json columns = json::array();
    const ObjectDef &def = query.table->def();
    for (const auto &item : query.select.items) {
        const FieldDef *field = item.field >= 0 ? &def.field(item.field) : nullptr;
        const std::string name = toStd(item.key.mid(1, item.key.size() - 3));
        columns.push_back({{"aggregate", false}, {"apexType", "String"}, {"booleanType", false},
            {"columnName", name}, {"custom", field && field->custom}, {"displayName", name},
            {"foreignKeyName", nullptr}, {"insertable", field && field->createable},
            {"joinColumns", json::array()}, {"numberType", field && field->isNumber()},
            {"textType", !field || field->isText()}, {"updatable", field && field->updateable}});
    }
    for (const BoundAggregate &aggregate : query.aggregates) {
        columns.push_back({{"aggregate", true}, {"columnName", toStd(aggregate.name)},
            {"displayName", toStd(aggregate.name)}, {"joinColumns", json::array()}});
    }
    return json{{"columnMetadata", std::move(columns)}, {"entityName", toStd(def.name)}, {"groupBy", false},
        {"idSelected", true}, {"keyPrefix", toStd(def.keyPrefix)}};
}

server::HttpResponse aggregateAnswer(const SoqlEngine &engine, const BoundQuery &query)
{
    if (query.countOnly) {
        const auto count = QByteArray::number(engine.rows(query).size());
        return jsonResponse(200, R"({"totalSize":)" + count + R"(,"done":true,"records":[]})");
    }
    const auto records = engine.aggregates(query);
    const QByteArrayList list(records.begin(), records.end());
    return jsonResponse(200,
        R"({"totalSize":)" + QByteArray::number(records.size()) + R"(,"done":true,"records":[)"
            + list.join(',') + "]}");
}

} // namespace

server::HttpResponse SfQueries::query(
    const SfContext &context, const server::HttpRequest &request, bool includeDeleted)
{
    const auto statement = request.queryValue(u"q");
    if (!statement || statement->trimmed().isEmpty())
        return errorResponse(400, "MALFORMED_QUERY", u"A query string has to be specified"_s);
    if (statement->size() > largestStatement)
        return errorResponse(400, "MALFORMED_QUERY", u"SOQL statement is too long"_s);
    const auto parsed = parseSoql(*statement);
    if (!parsed)
        return refused(*statement, parsed.error());
    auto bound = SoqlBinder(context.database, context.switches.zone, context.now).bind(*parsed);
    if (!bound)
        return refused(*statement, bound.error());
    if (const auto allowed = soqlRestrictions(*parsed, *bound, context.switches, context.version); !allowed)
        return refused(*statement, allowed.error());
    if (request.queryValue(u"columns") == u"true"_s)
        return jsonResponse(200, columnMetadata(*bound));
    const SoqlEngine engine(context.database, includeDeleted);
    engine.resolve(*bound);
    if (bound->isAggregate() || bound->countOnly)
        return aggregateAnswer(engine, *bound);
    Cursor cursor{context.user, context.now, includeDeleted, false, nullptr, engine.rows(*bound)};
    if (const auto small = soqlTooLarge(context.database, *bound, cursor.rows, context.switches); !small)
        return refused(*statement, small.error());
    cursor.query = std::make_shared<const BoundQuery>(*std::move(bound));
    const size_t size = pageSize(context, request);
    if (cursor.rows.size() <= size)
        return page(context, cursor, {}, 0, size);
    const QByteArray id = open(context, std::move(cursor));
    return page(context, m_cursors.at(id), id, 0, size);
}

server::HttpResponse SfQueries::more(
    const SfContext &context, const server::HttpRequest &request, const QByteArray &locator)
{
    const qsizetype dash = locator.lastIndexOf('-');
    const QByteArray id = locator.left(dash);
    bool good = false;
    const qulonglong from = locator.mid(dash + 1).toULongLong(&good);
    const auto at = m_cursors.find(id);
    if (dash < 0 || !good || at == m_cursors.end() || at->second.user != context.user
        || context.now - at->second.opened > locatorLife || from >= at->second.rows.size())
        return errorResponse(400, "INVALID_QUERY_LOCATOR", u"invalid query locator"_s);
    const size_t size = pageSize(context, request);
    at->second.read = from + size >= at->second.rows.size();
    return page(context, at->second, id, from, size);
}

QByteArray SfQueries::open(const SfContext &context, Cursor cursor)
{
    const QByteArray id = fullId("0r8Kx0" + idNumber(++m_counter));
    m_cursors.emplace(id, std::move(cursor));
    std::vector<QByteArray> mine;
    for (const bool read : {true, false}) {
        for (const auto &[key, entry] : m_cursors) {
            if (entry.user == context.user && entry.read == read)
                mine.push_back(key);
        }
    }
    for (size_t i = 0; mine.size() - i > static_cast<size_t>(std::max(1, context.switches.openLocators)); ++i)
        m_cursors.erase(mine[i]);
    return id;
}

server::HttpResponse SfQueries::page(
    const SfContext &context, const Cursor &cursor, const QByteArray &id, size_t from, size_t size) const
{
    const size_t end = std::min(from + size, cursor.rows.size());
    const SfRenderer renderer(context.database, cursor.includeDeleted, context.version);
    QByteArray body;
    body.reserve(static_cast<qsizetype>((end - from) * (60 + 40 * cursor.query->select.items.size()) + 200));
    body.append(R"({"totalSize":)").append(QByteArray::number(cursor.rows.size()));
    if (end < cursor.rows.size()) {
        body.append(R"(,"done":false,"nextRecordsUrl":"/services/data/)")
            .append(context.version)
            .append("/query/");
        body.append(id).append('-').append(QByteArray::number(end)).append('"');
    } else {
        body.append(R"(,"done":true)");
    }
    body.append(R"(,"records":[)");
    for (size_t i = from; i < end; ++i) {
        if (i > from)
            body.append(',');
        renderer.appendRecord(body, *cursor.rows[i], cursor.query->select);
    }
    body.append("]}");
    return jsonResponse(200, std::move(body));
}

} // namespace tandem::sandbox
