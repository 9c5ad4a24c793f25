// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfbulk.h"
#include "app/sandbox/salesforce/sfconvert.h"
#include "app/sandbox/salesforce/sfwriter.h"

#include <QRandomGenerator>
#include <nlohmann/json.hpp>

#include <utility>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpResponse;

namespace {

constexpr size_t rowsOfAChunk = 200;
constexpr qsizetype longestCell = 131'072; // contract 5.6
constexpr qsizetype longestRow = 400'000;
constexpr qsizetype mostCells = 5000;

QByteArray rowError(const SfError &error)
{
    return error.code + ':' + error.message.toUtf8() + ':' + error.fields.join(',') + " --";
}

/// A column is a field, or the external id of a parent: Account.Legacy_Key__c, Contact:Who.Key__c.
struct Column
{
    QByteArray name;
    QByteArray type; ///< of a polymorphic parent
    QByteArray parentField;
};

Column columnOf(const QByteArray &header)
{
    Column column{header, {}, {}};
    if (const qsizetype dot = column.name.indexOf('.'); dot >= 0) {
        column.parentField = column.name.mid(dot + 1);
        column.name = column.name.left(dot);
    }
    if (const qsizetype colon = column.name.indexOf(':'); colon >= 0) {
        column.type = column.name.left(colon);
        column.name = column.name.mid(colon + 1);
    }
    return column;
}

/// A cell as the member of a record. In CSV a text of the wrong type spoils its row, not the whole file.
SfResult<json> cellValue(const ObjectDef &def, const Column &column, const QByteArray &cell)
{
    if (cell == "#N/A")
        return nullptr;
    if (!column.parentField.isEmpty()) {
        json parent{{toStd(column.parentField), toStd(cell)}};
        if (!column.type.isEmpty())
            parent["attributes"] = {{"type", toStd(column.type)}};
        return parent;
    }
    const int field = def.fieldIndex(column.name);
    if (field >= 0 && def.field(field).type == FieldType::Boolean && (cell == "1" || cell == "0"))
        return cell == "1";
    json value = toStd(cell);
    if (field < 0)
        return value;
    const FieldDef &type = def.field(field);
    if (const auto converted = convertValue(type, value);
        !converted && converted.error().code == "JSON_PARSER_ERROR") {
        return refuse("INVALID_TYPE_ON_FIELD_IN_RECORD",
            u"%1: value not of required type: %2"_s.arg(type.label, QString::fromUtf8(cell)), {type.name});
    }
    return value;
}

QByteArray cellOf(const SfBulkJob &job, const SfCsvRow &cells, const QByteArray &header)
{
    for (qsizetype i = 0; i < job.header.size() && i < cells.size(); ++i) {
        if (job.header.at(i).toLower() == header.toLower())
            return cells.at(i);
    }
    return {};
}

class IngestRun
{
public:
    IngestRun(SfContext &context, SfBulkJob &job)
        : m_context(context)
        , m_job(job)
        , m_table(*context.database.table(job.object))
        , m_writer(context, {})
    {
    }

    /// Saves the next 200 rows; two of one upsert with the same key spoil each other (contract 5.8).
    void saveChunk(size_t stop)
    {
        const size_t from = m_job.next;
        m_job.next = std::min(stop, from + rowsOfAChunk);
        if (m_job.operation == "upsert") {
            for (size_t i = from; i < m_job.next; ++i)
                ++m_keys[foldedText(cellOf(m_job, m_job.results[i].cells, m_job.externalField))];
        }
        for (size_t i = from; i < m_job.next; ++i)
            save(m_job.results[i]);
        m_keys.clear();
    }

private:
    void save(SfBulkJob::Result &result)
    {
        const auto saved =
            m_job.operation == "delete" || m_job.operation == "hardDelete" ? remove(result) : write(result);
        result.processed = true;
        ++m_job.processed;
        if (!saved) {
            ++m_job.failed;
            result.error = rowError(saved.error());
        }
    }

    [[nodiscard]] SfResult<json> fieldsOf(const SfCsvRow &cells, bool withId) const
    {
        json fields = json::object();
        for (qsizetype i = 0; i < m_job.header.size(); ++i) {
            const Column column = columnOf(m_job.header.at(i));
            const QByteArray &cell = cells.at(i);
            if (cell.isEmpty() || (!withId && column.name.toLower() == "id"))
                continue; // an empty cell leaves the field as it is
            auto value = cellValue(m_table.def(), column, cell);
            if (!value)
                return tl::make_unexpected(value.error());
            const int parent = m_table.def().relationshipField(column.name);
            const bool cleared = value->is_null() && parent >= 0 && !column.parentField.isEmpty();
            fields[toStd(cleared ? m_table.def().field(parent).name : column.name)] = *std::move(value);
        }
        return fields;
    }

    SfResult<void> remove(SfBulkJob::Result &result)
    {
        const QByteArray id = cellOf(m_job, result.cells, "Id");
        result.id = canonicalId(id);
        const auto row = m_writer.target(m_table, id);
        if (!row)
            return tl::make_unexpected(row.error());
        if (auto gone = m_writer.remove(**row); !gone)
            return gone;
        if (m_job.operation == "hardDelete")
            m_table.purge(**row);
        return {};
    }

    SfResult<void> write(SfBulkJob::Result &result)
    {
        const auto fields = fieldsOf(result.cells, m_job.operation != "update");
        if (!fields)
            return tl::make_unexpected(fields.error());
        if (m_job.operation == "insert")
            return insert(result, *fields);
        if (m_job.operation == "update") {
            const QByteArray id = cellOf(m_job, result.cells, "Id");
            result.id = canonicalId(id);
            if (id.isEmpty())
                return refuse("MISSING_ARGUMENT", u"Id not specified in an update call"_s, {"Id"});
            const auto row = m_writer.target(m_table, id);
            return row ? m_writer.update(m_table, **row, *fields)
                       : SfResult<void>(tl::make_unexpected(row.error()));
        }
        return upsert(result, *fields);
    }

    SfResult<void> insert(SfBulkJob::Result &result, const json &fields)
    {
        const auto saved = m_writer.insert(m_table, fields);
        if (!saved)
            return tl::make_unexpected(saved.error());
        result.id = (*saved)->id->utf8;
        result.created = true;
        return {};
    }

    SfResult<void> upsert(SfBulkJob::Result &result, json fields)
    {
        const int field = m_table.def().fieldIndex(m_job.externalField);
        const QByteArray key = cellOf(m_job, result.cells, m_job.externalField);
        if (!key.isEmpty() && m_keys.value(foldedText(key)) > 1)
            return refuse("DUPLICATE_VALUE",
                u"Duplicate external id specified: %1"_s.arg(QString::fromUtf8(key)), {m_job.externalField});
        if (m_table.def().field(field).storage == FieldStorage::Id) {
            for (const char *name : {"Id", "id", "ID"})
                fields.erase(name);
            if (key.isEmpty())
                return insert(result, fields);
            const auto row = m_writer.target(m_table, key);
            result.id = canonicalId(key);
            return row ? m_writer.update(m_table, **row, fields)
                       : SfResult<void>(tl::make_unexpected(row.error()));
        }
        if (key.isEmpty())
            return refuse("MISSING_ARGUMENT",
                u"%1 not specified"_s.arg(QString::fromLatin1(m_job.externalField)), {m_job.externalField});
        std::vector<SfRow *> rows = m_table.findByField(field, key);
        rows.erase(std::remove_if(rows.begin(), rows.end(), [](const SfRow *row) { return row->deleted; }),
            rows.end());
        if (rows.size() > 1)
            return refuse("DUPLICATE_EXTERNAL_ID", u"more than one record found for external id field"_s,
                {m_job.externalField});
        if (rows.empty())
            return insert(result, fields);
        result.id = rows.front()->id->utf8;
        return m_writer.update(m_table, *rows.front(), fields);
    }

    SfContext &m_context;
    SfBulkJob &m_job;
    SfTable &m_table;
    SfWriter m_writer;
    QHash<QByteArray, int> m_keys; ///< how often each key of an upsert stands in the chunk
};

/// Why the file as a whole cannot be worked on; empty where it can.
QByteArray headerProblem(const SfContext &context, const SfBulkJob &job)
{
    const ObjectDef &def = context.database.table(job.object)->def();
    for (const QByteArray &header : job.header) {
        const Column column = columnOf(header);
        const bool known = column.parentField.isEmpty() ? def.visibleField(column.name) >= 0
                                                        : def.relationshipField(column.name) >= 0;
        if (!known)
            return "InvalidBatch : Field name not found : " + header;
    }
    return {};
}

QByteArray rowProblem(const SfBulkJob &job, const SfCsvRow &cells)
{
    qsizetype size = 0;
    qsizetype longest = 0;
    for (const QByteArray &cell : cells) {
        const qsizetype length = QString::fromUtf8(cell).size();
        size += length;
        longest = std::max(longest, length);
    }
    if (cells.size() != job.header.size())
        return "another number of cells than the header";
    if (cells.size() > mostCells || longest > longestCell || size > longestRow)
        return "more than 5,000 cells, 131,072 characters in a cell or 400,000 characters";
    return {};
}

/// Reads the rows of the file; the job's error where it cannot be worked on as a whole.
void readRows(const SfContext &context, SfBulkJob &job)
{
    if (!endsLinesWith(job.csv, job.newline())) {
        job.error = "ClientInputError : LineEnding is invalid on user data. Current LineEnding setting is "
            + job.lineEnding;
        return;
    }
    auto rows = readCsv(job.csv, job.delimiter());
    job.csv.clear();
    if (!rows) {
        job.error = "InvalidBatch : Failed to parse CSV. " + QByteArray::fromStdString(rows.error());
        return;
    }
    if (rows->empty())
        return;
    job.header = rows->front();
    job.error = headerProblem(context, job);
    for (size_t i = 1; i < rows->size(); ++i) {
        job.results.push_back({std::move((*rows)[i]), {}, false, false, {}});
        const QByteArray problem = rowProblem(job, job.results.back().cells);
        if (!problem.isEmpty() && job.error.isEmpty())
            job.error = "InvalidBatch : Line " + QByteArray::number(static_cast<qulonglong>(i + 1)) + " has "
                + problem;
    }
}

} // namespace

void runIngest(SfContext &context, SfBulkJob &job, std::chrono::milliseconds most)
{
    using Clock = std::chrono::steady_clock;
    const auto begun = Clock::now();
    const auto spent = [begun] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begun);
    };
    if (!std::exchange(job.isRead, true))
        readRows(context, job);
    job.state = job.error.isEmpty() ? "InProgress" : "Failed";
    const size_t stop = context.switches.bulkStopsAfter < 0
        ? job.results.size()
        : std::min(job.results.size(), static_cast<size_t>(context.switches.bulkStopsAfter));
    IngestRun run(context, job);
    while (job.state == "InProgress") {
        if (job.next < stop)
            run.saveChunk(stop);
        if (job.next >= stop) {
            // Nothing is rolled back where a job fails half-way (contract 5.6).
            if (stop < job.results.size())
                job.error = "InternalServerError : the job was stopped";
            job.state = job.error.isEmpty() ? "JobComplete" : "Failed";
        } else if (spent() >= most) {
            break;
        }
    }
    job.spent += spent();
    job.changed = context.now;
}

HttpResponse ingestResults(const SfContext &context, const SfBulkJob &job, const QByteArray &which)
{
    if (!job.isTerminal())
        return errorResponse(400, "INVALIDJOBSTATE", u"Results are there when the job has ended"_s);
    QByteArrayList header = job.header;
    if (which == "successfulResults")
        header = QByteArrayList{"sf__Id", "sf__Created"} + header;
    else if (which == "failedResults")
        header = QByteArrayList{"sf__Id", "sf__Error"} + header;
    std::vector<QByteArray> lines;
    for (const SfBulkJob::Result &result : job.results) {
        const bool failed = !result.error.isEmpty();
        SfCsvRow cells = result.cells;
        if (which == "unprocessedrecords" ? result.processed
                                          : !result.processed || failed != (which == "failedResults"))
            continue;
        if (which == "successfulResults")
            cells = SfCsvRow{result.id, result.created ? "true" : "false"} + cells;
        else if (which == "failedResults")
            cells = SfCsvRow{result.id, result.error} + cells;
        lines.push_back(csvLine(cells, job.delimiter(), job.newline()));
    }
    if (context.switches.bulkShuffles) { // no order is promised (contract 5.6)
        QRandomGenerator random(static_cast<quint32>(qHash(job.id)));
        std::shuffle(lines.begin(), lines.end(), random);
    }
    HttpResponse response;
    response.headers.add("Content-Type", "text/csv");
    response.body = csvLine(header, job.delimiter(), job.newline());
    for (const QByteArray &line : lines)
        response.body += line;
    return response;
}

} // namespace tandem::sandbox
