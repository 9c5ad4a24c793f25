// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfbatch.h"

#include "app/sandbox/salesforce/sfrecords.h"
#include "app/sandbox/salesforce/sfwriter.h"

#include <QSet>
#include <QUrl>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr size_t mostRequests = 25;
constexpr int mostTreeRecords = 200;
constexpr int mostTreeTypes = 5;
constexpr int deepestTree = 5;

HttpRequest innerRequest(const HttpRequest &outer, const json &item)
{
    HttpRequest inner;
    inner.method = textOf(member(item, "method")).toUpper();
    QByteArray url = textOf(member(item, "url"));
    while (url.startsWith('/'))
        url.remove(0, 1);
    const QUrl parsed(QString::fromUtf8("/services/data/" + url));
    inner.target = parsed.toEncoded();
    inner.path = parsed.path();
    for (const QString &pair : parsed.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts)) {
        const auto decoded = [](QString text) {
            return QUrl::fromPercentEncoding(text.replace(u'+', u' ').toUtf8());
        };
        inner.query.append({decoded(pair.section(u'=', 0, 0)), decoded(pair.section(u'=', 1))});
    }
    for (const auto &[name, value] : outer.headers.fields()) {
        if (name.toLower().startsWith("sforce-"))
            inner.headers.add(name, value);
    }
    inner.headers.add("Content-Type", "application/json");
    if (const json &body = member(item, "richInput"); !body.is_null())
        inner.body = toBytes(body);
    return inner;
}

/// Records with children under relationship names, saved depth first.
class Tree
{
public:
    Tree(SfContext &context, bool allowDuplicates)
        : m_context(context)
        , m_writer(context, {allowDuplicates, false})
    {
    }

    /// Why the tree as a whole is refused.
    SfResult<void> check(const json &records, int level)
    {
        if (!records.is_array() || records.empty())
            return refuse("INVALID_INPUT", u"The records array is required"_s);
        if (level > deepestTree)
            return refuse("INVALID_INPUT", u"A tree can be five levels deep"_s);
        for (const json &record : records) {
            const json &attributes = member(record, "attributes");
            const QByteArray reference = textOf(member(attributes, "referenceId"));
            if (reference.isEmpty() || m_references.contains(reference))
                return refuse(
                    "INVALID_INPUT", u"Include a unique reference ID for each record in the request."_s);
            m_references.insert(reference);
            m_types.insert(textOf(member(attributes, "type")).toLower());
            for (const auto &[name, value] : record.items()) {
                if (const json &inner = member(value, "records"); !inner.is_null()) {
                    if (auto good = check(inner, level + 1); !good)
                        return good;
                }
            }
        }
        if (m_references.size() > mostTreeRecords || m_types.size() > mostTreeTypes)
            return refuse("INVALID_INPUT", u"A tree holds at most 200 records of five types"_s);
        return {};
    }

    void save(const json &records, const SfRow *parent, const QByteArray &link)
    {
        for (const json &record : records)
            saveOne(record, parent, link);
    }

    [[nodiscard]] HttpResponse answer() const
    {
        const bool failed = !m_failures.empty();
        return jsonResponse(
            failed ? 400 : 201, json{{"hasErrors", failed}, {"results", failed ? m_failures : m_saved}});
    }
    [[nodiscard]] bool failed() const { return !m_failures.empty(); }

private:
    void saveOne(const json &record, const SfRow *parent, const QByteArray &link)
    {
        const json &attributes = member(record, "attributes");
        const std::string reference = toStd(textOf(member(attributes, "referenceId")));
        SfTable *table = m_context.database.table(textOf(member(attributes, "type")));
        json fields = json::object();
        std::vector<std::pair<QByteArray, const json *>> children;
        for (const auto &[name, value] : record.items()) {
            if (member(value, "records").is_array())
                children.emplace_back(QByteArray::fromStdString(name), &member(value, "records"));
            else
                fields[name] = value;
        }
        if (parent)
            fields[toStd(link)] = toStd(parent->id->utf8);
        const auto saved = !table || table->def().hidden || !table->def().writable
            ? SfResult<SfRow *>(refuse("INVALID_TYPE", u"sObject type is not supported."_s))
            : m_writer.insert(*table, fields);
        if (!saved) {
            json failure = failedRow(saved.error());
            m_failures.push_back({{"referenceId", reference}, {"errors", failure["errors"]}});
            return;
        }
        m_saved.push_back({{"referenceId", reference}, {"id", toStd((*saved)->id->utf8)}});
        for (const auto &[relationship, rows] : children)
            save(*rows, *saved, linkOf((*saved)->def->name, relationship, *rows));
    }

    /// The child's field that points at the parent.
    [[nodiscard]] QByteArray linkOf(
        const QByteArray &parent, const QByteArray &relationship, const json &rows) const
    {
        const SfTable *table =
            m_context.database.table(textOf(member(member(rows[0], "attributes"), "type")));
        for (const FieldDef &field : table ? table->def().fields : std::vector<FieldDef>()) {
            if (field.childRelationshipName.toLower() == relationship.toLower()
                && field.referenceTo.contains(parent))
                return field.name;
        }
        return relationship; // no such relationship: the child is refused for an unknown field
    }

    SfContext &m_context;
    SfWriter m_writer;
    QSet<QByteArray> m_references;
    QSet<QByteArray> m_types;
    json m_saved = json::array();
    json m_failures = json::array();
};

} // namespace

HttpResponse batchRequest(const HttpRequest &request, const SfRun &run)
{
    const auto body = bodyObject(request);
    if (!body)
        return errorResponse(body.error());
    const json &list = member(*body, "batchRequests");
    if (!list.is_array() || list.empty())
        return errorResponse(400, "INVALID_INPUT", u"batchRequests is required"_s);
    if (list.size() > mostRequests)
        return errorResponse(400, "LIMIT_EXCEEDED", u"The batch may hold at most 25 subrequests"_s);
    const bool halt = member(*body, "haltOnError") == json(true);
    json results = json::array();
    bool failed = false;
    for (const json &item : list) {
        if (failed && halt) {
            results.push_back({{"statusCode", 412},
                {"result",
                    json::array({{{"errorCode", "BATCH_PROCESSING_HALTED"},
                        {"message", "Batch processing halted per request"}}})}});
            continue;
        }
        const HttpResponse response = run(innerRequest(request, item));
        json value = json::parse(response.body.begin(), response.body.end(), nullptr, false);
        failed = failed || response.status >= 400;
        results.push_back(
            {{"statusCode", response.status}, {"result", value.is_discarded() ? json() : std::move(value)}});
    }
    return jsonResponse(200, json{{"hasErrors", failed}, {"results", std::move(results)}});
}

HttpResponse treeRequest(SfContext &context, const HttpRequest &request, const QByteArray &object)
{
    const auto body = bodyObject(request);
    if (!body)
        return errorResponse(body.error());
    const SfTable *table = context.database.table(object);
    if (!table || table->def().hidden)
        return notFound();
    Tree tree(context, allowsDuplicates(request));
    const json &records = member(*body, "records");
    if (const auto good = tree.check(records, 1); !good)
        return errorResponse(good.error());
    for (const json &record : records) {
        if (textOf(member(member(record, "attributes"), "type")).toLower() != table->def().name.toLower())
            return errorResponse(
                400, "INVALID_INPUT", u"The records at the root are of the type in the address"_s);
    }
    context.database.begin();
    tree.save(records, nullptr, {});
    if (tree.failed())
        context.database.rollback();
    else
        context.database.commit();
    return tree.answer();
}

} // namespace tandem::sandbox
