// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/salesforce/pageparser.h"

#include "core/salesforce/recordreader.h"

namespace tandem::salesforce {
using namespace Qt::StringLiterals;
using namespace simdjson;

namespace {

/// simdjson reads a little beyond the end: the bytes there must be ours.
class Padded
{
public:
    explicit Padded(const QByteArray &body)
    {
        m_bytes = body;
        if (m_bytes.capacity() - m_bytes.size() < qsizetype{SIMDJSON_PADDING})
            m_bytes.reserve(m_bytes.size() + qsizetype{SIMDJSON_PADDING});
    }
    [[nodiscard]] padded_string_view view() const
    {
        return padded_string_view(m_bytes.constData(), static_cast<size_t>(m_bytes.size()),
            static_cast<size_t>(m_bytes.capacity()));
    }

private:
    QByteArray m_bytes;
};

/// True where nothing but white space follows what was read.
bool atEnd(ondemand::document &document)
{
    const char *here = nullptr;
    return document.current_location().get(here) == OUT_OF_BOUNDS;
}

struct PageReader
{
    RecordReader &records;
    bool packed = false;
    Page page;
    bool sawRecords = false;
    bool sawDone = false;
    bool done = false;

    error_code read(ondemand::document &document);
    error_code readMember(ondemand::field &member);
    error_code readRecords(ondemand::value value);
};

error_code PageReader::read(ondemand::document &document)
{
    ondemand::object root;
    if (const auto error = document.get_object().get(root))
        return error;
    for (auto next : root) {
        ondemand::field member;
        if (const auto error = std::move(next).get(member))
            return error;
        if (const auto error = readMember(member))
            return error;
    }
    if (!atEnd(document))
        return TRAILING_CONTENT;
    // Without these it is some other JSON, for example an error object.
    return sawRecords && sawDone && (done || !page.next.isEmpty()) ? SUCCESS : NO_SUCH_FIELD;
}

error_code PageReader::readMember(ondemand::field &member)
{
    const auto key = member.key();
    if (key.unsafe_is_equal("records"))
        return readRecords(member.value());
    if (key.unsafe_is_equal("totalSize")) {
        int64_t size = 0;
        const auto error = member.value().get_int64().get(size);
        page.totalSize = size;
        return error;
    }
    if (key.unsafe_is_equal("done")) {
        sawDone = true;
        return member.value().get_bool().get(done);
    }
    if (key.unsafe_is_equal("nextRecordsUrl")) {
        std::string_view url;
        const auto error = member.value().get_string().get(url);
        page.next = QByteArray(url.data(), static_cast<qsizetype>(url.size()));
        return error;
    }
    return SUCCESS;
}

error_code PageReader::readRecords(ondemand::value value)
{
    sawRecords = true;
    ondemand::json_type kind{};
    if (const auto error = value.type().get(kind))
        return error;
    if (kind == ondemand::json_type::null) // of a COUNT() query (contract 4.2)
        return isJsonNull(value) ? SUCCESS : N_ATOM_ERROR;
    ondemand::array rows;
    if (const auto error = value.get_array().get(rows))
        return error;
    for (auto next : rows) {
        ondemand::object object;
        if (const auto error = next.get_object().get(object))
            return error;
        Record &record = page.records.emplace_back();
        const auto error =
            packed ? records.read(object, record, page.packed.emplace_back()) : records.read(object, record);
        if (error)
            return error;
    }
    return SUCCESS;
}

void setAbsentToNull(Fields &fields, const QStringList &names)
{
    for (const QString &name : names) {
        if (!fields.contains(name))
            fields.set(name, Value());
    }
}

void addLateParents(Page &page, const QStringList &names)
{
    if (names.isEmpty())
        return;
    for (Record &record : page.records)
        setAbsentToNull(record.fields, names);
    for (size_t i = 0; i < page.packed.size(); ++i) {
        Fields fields = decodeFields(page.packed[i].bytes).value_or(Fields());
        setAbsentToNull(fields, names);
        page.packed[i] = packFields(fields);
        page.records[i].fields = {};
    }
}

tl::unexpected<Error> badPage(error_code code, const QByteArray &body)
{
    return fail(ErrorKind::Network, u"UNEXPECTED_ANSWER"_s,
        u"A page of Salesforce records was cut off or is not what was asked for; Tandem reads it again."_s,
        u"%1 in %2 bytes"_s.arg(QLatin1StringView(error_message(code)), QString::number(body.size())),
        Retry::Now);
}

error_code readRetrieval(
    ondemand::document &document, RecordReader &reader, std::vector<std::optional<Record>> &rows)
{
    ondemand::array array;
    if (const auto error = document.get_array().get(array))
        return error;
    for (auto next : array) {
        ondemand::value value;
        if (const auto error = std::move(next).get(value))
            return error;
        ondemand::json_type kind{};
        if (const auto error = value.type().get(kind))
            return error;
        if (kind == ondemand::json_type::null) {
            if (!isJsonNull(value))
                return N_ATOM_ERROR;
            rows.emplace_back();
            continue;
        }
        ondemand::object object;
        if (const auto error = value.get_object().get(object))
            return error;
        if (const auto error = reader.read(object, rows.emplace_back(Record()).value()))
            return error;
    }
    return atEnd(document) ? SUCCESS : TRAILING_CONTENT;
}

bool inOrder(const std::vector<std::optional<Record>> &rows, const QList<RecordId> &ids)
{
    if (rows.size() != static_cast<size_t>(ids.size()))
        return false;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] && rows[i]->id != ids.at(static_cast<qsizetype>(i)))
            return false;
    }
    return true;
}

} // namespace

Result<Page> parseQueryPage(
    const QByteArray &body, const ObjectSchema &schema, const QStringList &wanted, PageForm form)
{
    const Padded padded(body);
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(padded.view()).get(document))
        return badPage(error, body);
    RecordReader reader(schema, wanted);
    PageReader page{.records = reader, .packed = form == PageForm::Packed, .page = {}};
    if (const auto error = page.read(document))
        return badPage(error, body);
    if (page.done)
        page.page.next.clear();
    addLateParents(page.page, reader.lateParents());
    return std::move(page.page);
}

Result<Page> parseQueryPage(const QByteArray &body, const ObjectSchema &schema)
{
    return parseQueryPage(body, schema, {});
}

Result<std::vector<std::optional<Record>>> parseRetrieval(
    const QByteArray &body, const ObjectSchema &schema, const QList<RecordId> &ids, const QStringList &wanted)
{
    const Padded padded(body);
    ondemand::parser parser;
    ondemand::document document;
    if (const auto error = parser.iterate(padded.view()).get(document))
        return badPage(error, body);
    RecordReader reader(schema, wanted);
    std::vector<std::optional<Record>> rows;
    rows.reserve(static_cast<size_t>(ids.size()));
    if (const auto error = readRetrieval(document, reader, rows))
        return badPage(error, body);
    if (!inOrder(rows, ids))
        return badPage(INDEX_OUT_OF_BOUNDS, body);
    for (auto &row : rows) {
        if (row)
            setAbsentToNull(row->fields, reader.lateParents());
    }
    return rows;
}

} // namespace tandem::salesforce
