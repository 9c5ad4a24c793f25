// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfcomposite.h"

#include <QRegularExpression>
#include <QSet>
#include <QUrl>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr size_t mostSteps = 25;
constexpr int mostQueries = 5;
constexpr size_t mostGraphs = 75;
constexpr size_t mostNodes = 500;
constexpr qsizetype mostKinds = 15;
constexpr int deepestGraph = 15;

using Run = SfRun;

struct Step
{
    QByteArray method;
    QByteArray url;
    QByteArray reference;
    const json *source = nullptr;
};

/// Steps through a.b[0].c; null where the way ends.
const json *follow(const json &from, const QString &path)
{
    static const QRegularExpression part(u"([A-Za-z0-9_]+)|\\[(\\d+)\\]"_s);
    const json *at = &from;
    auto parts = part.globalMatch(path);
    while (parts.hasNext()) {
        const auto match = parts.next();
        if (match.capturedLength(2) > 0) {
            const auto index = match.captured(2).toULongLong();
            if (!at->is_array() || index >= at->size())
                return nullptr;
            at = &(*at)[index];
        } else {
            const auto found = at->is_object() ? at->find(match.captured(1).toStdString()) : at->end();
            if (!at->is_object() || found == at->end())
                return nullptr;
            at = &*found;
        }
    }
    return at;
}

class Composite
{
public:
    Composite(const HttpRequest &outer, const Run &run)
        : m_outer(outer)
        , m_run(run)
    {
    }

    /// False where a step failed.
    bool perform(const Step &step, json &answers)
    {
        HttpRequest inner;
        inner.headers = m_outer.headers;
        QString missing;
        const QByteArray url = resolved(step.url, missing);
        const json body = resolvedJson(member(*step.source, "body"), missing);
        HttpResponse response;
        if (!missing.isEmpty()) {
            response = errorResponse(400, "PROCESSING_HALTED",
                u"Invalid reference specified. No value for %1 found"_s.arg(missing));
        } else {
            const QUrl parsed =
                QUrl::fromEncoded(url.contains('%') ? url : QUrl(QString::fromUtf8(url)).toEncoded());
            inner.method = step.method;
            inner.target = parsed.toEncoded();
            inner.path = parsed.path();
            addQuery(inner, parsed.query(QUrl::FullyEncoded));
            inner.headers = headersOf(*step.source);
            inner.body = body.is_null() ? QByteArray() : toBytes(body);
            response = m_run(inner);
        }
        json value = json::parse(response.body.begin(), response.body.end(), nullptr, false);
        if (value.is_discarded())
            value = nullptr;
        const bool good = response.status < 400;
        if (good)
            m_values[step.reference] = value;
        json headers = json::object();
        if (response.headers.contains("Location"))
            headers["Location"] = toStd(response.headers.value("Location"));
        answers.push_back({{"body", std::move(value)}, {"httpHeaders", std::move(headers)},
            {"httpStatusCode", response.status}, {"referenceId", toStd(step.reference)}});
        return good;
    }

private:
    /// Duplicate-rule and other headers of the whole request hold for its steps, with the step's own on top.
    [[nodiscard]] server::Headers headersOf(const json &source) const
    {
        server::Headers headers;
        for (const auto &[name, value] : member(source, "httpHeaders").items())
            headers.add(QByteArray::fromStdString(name), textOf(value));
        headers.add("Content-Type", "application/json");
        for (const auto &[name, value] : m_outer.headers.fields()) {
            if (name.toLower().startsWith("sforce-"))
                headers.add(name, value);
        }
        return headers;
    }

    static void addQuery(HttpRequest &request, const QString &query)
    {
        for (const QString &pair : query.split(u'&', Qt::SkipEmptyParts)) {
            const auto decoded = [](QString text) {
                return QUrl::fromPercentEncoding(text.replace(u'+', u' ').toUtf8());
            };
            request.query.append({decoded(pair.section(u'=', 0, 0)), decoded(pair.section(u'=', 1))});
        }
    }

    [[nodiscard]] QByteArray resolved(const QByteArray &raw, QString &missing) const
    {
        static const QRegularExpression reference(
            u"@\\{([A-Za-z0-9][A-Za-z0-9_]*)((?:\\.[A-Za-z0-9_]+|\\[\\d+\\])*)\\}"_s);
        QString source = QString::fromUtf8(raw);
        // A value is never looked into again: it may look like a reference itself.
        qsizetype from = 0;
        for (auto match = reference.match(source); match.hasMatch(); match = reference.match(source, from)) {
            const auto value = m_values.find(match.captured(1).toLatin1());
            const json *found = value == m_values.end() ? nullptr : follow(value->second, match.captured(2));
            if (!found) {
                missing = match.captured(1) + match.captured(2);
                return {};
            }
            const QByteArray shown = found->is_string() ? textOf(*found) : toBytes(*found);
            const QString text = QString::fromUtf8(shown);
            source.replace(match.capturedStart(), match.capturedLength(), text);
            from = match.capturedStart() + text.size();
        }
        return source.toUtf8();
    }

    [[nodiscard]] json resolvedJson(const json &value, QString &missing) const
    {
        if (value.is_string())
            return json(toStd(resolved(textOf(value), missing)));
        json copy = value;
        if (value.is_structured()) {
            for (auto &inner : copy)
                inner = resolvedJson(json(inner), missing);
        }
        return copy;
    }

    const HttpRequest &m_outer;
    const Run &m_run;
    std::map<QByteArray, json> m_values;
};

/// The steps of a composite request or of one graph; the whole is refused where one is malformed.
SfResult<std::vector<Step>> stepsOf(const json &body, size_t most)
{
    const json &list = member(body, "compositeRequest");
    if (!list.is_array() || list.empty())
        return refuse("INVALID_ARGUMENT", u"compositeRequest is required"_s);
    if (list.size() > most) {
        return refuse("LIMIT_EXCEEDED",
            u"The maximum number of operations allowed per request (%1) has been exceeded."_s.arg(most));
    }
    static const QRegularExpression form(u"^[A-Za-z0-9][A-Za-z0-9_]*$"_s);
    std::vector<Step> steps;
    QSet<QByteArray> names;
    int queries = 0;
    for (const json &item : list) {
        Step step{textOf(member(item, "method")), textOf(member(item, "url")),
            textOf(member(item, "referenceId")), &item};
        if (!step.url.startsWith("/services/data/v"))
            return refuse("INVALID_ARGUMENT", u"Invalid url: %1"_s.arg(QString::fromUtf8(step.url)));
        if (!form.match(QString::fromUtf8(step.reference)).hasMatch())
            return refuse(
                "INVALID_ARGUMENT", u"Invalid reference id: %1"_s.arg(QString::fromUtf8(step.reference)));
        if (step.method.isEmpty() || step.method != step.method.toUpper())
            return refuse("INVALID_ARGUMENT", u"Invalid method: %1"_s.arg(QString::fromUtf8(step.method)));
        for (const auto &[name, value] : member(item, "httpHeaders").items()) {
            const QByteArray lower = QByteArray::fromStdString(name).toLower();
            if (lower == "accept" || lower == "authorization" || lower == "content-type")
                return refuse("INVALID_ARGUMENT",
                    u"Header not allowed in a subrequest: %1"_s.arg(QString::fromStdString(name)));
        }
        if (step.method == "GET" && (step.url.endsWith("/Content") || step.url.endsWith("/VersionData")))
            return refuse("INVALID_ARGUMENT", u"Blob data can't be read in a composite request"_s);
        if (step.url.contains("/composite") && !step.url.contains("/composite/sobjects"))
            return refuse("INVALID_ARGUMENT",
                u"A composite request can't hold another: %1"_s.arg(QString::fromUtf8(step.url)));
        if (names.contains(step.reference))
            return refuse(
                "INVALID_ARGUMENT", u"Duplicate reference id: %1"_s.arg(QString::fromUtf8(step.reference)));
        names.insert(step.reference);
        queries += step.url.contains("/query") || step.url.contains("/composite/sobjects") ? 1 : 0;
        steps.push_back(std::move(step));
    }
    if (most == mostSteps && queries > mostQueries)
        return refuse("LIMIT_EXCEEDED",
            u"The maximum number of query and collection operations (5) has been exceeded."_s);
    return steps;
}

json halted(const Step &step)
{
    return {{"body",
                json::array({{{"errorCode", "PROCESSING_HALTED"},
                    {"message",
                        "The transaction was rolled back since another operation in the same transaction "
                        "failed."}}})},
        {"httpHeaders", json::object()}, {"httpStatusCode", 400}, {"referenceId", toStd(step.reference)}};
}

struct Outcome
{
    json answers = json::array();
    bool good = true; ///< false: rolled back
};

Outcome performAll(SfContext &context, const HttpRequest &request, const std::vector<Step> &steps,
    bool allOrNone, const Run &run)
{
    Composite composite(request, run);
    Outcome outcome;
    context.database.begin();
    size_t failed = steps.size();
    for (size_t i = 0; i < steps.size() && failed == steps.size(); ++i) {
        if (!composite.perform(steps[i], outcome.answers) && allOrNone)
            failed = i;
    }
    if (failed == steps.size()) {
        context.database.commit();
        return outcome;
    }
    context.database.rollback();
    const json culprit = outcome.answers[failed];
    outcome.answers = json::array();
    for (size_t i = 0; i < steps.size(); ++i)
        outcome.answers.push_back(i == failed ? culprit : halted(steps[i]));
    outcome.good = false;
    return outcome;
}

} // namespace

HttpResponse compositeRequest(SfContext &context, const HttpRequest &request, const Run &run)
{
    const auto body = bodyObject(request);
    if (!body)
        return errorResponse(body.error());
    const auto steps = stepsOf(*body, mostSteps);
    if (!steps)
        return errorResponse(steps.error());
    Outcome outcome = performAll(context, request, *steps, member(*body, "allOrNone") == json(true), run);
    return jsonResponse(200, json{{"compositeResponse", std::move(outcome.answers)}});
}

namespace {

/// The object below /sobjects and the method: what makes nodes of a graph one kind.
QByteArray kindOf(const Step &step)
{
    const QByteArrayList parts = step.url.split('?').constFirst().split('/');
    const qsizetype at = parts.indexOf("sobjects");
    return step.method + ' ' + (at < 0 ? step.url : parts.value(at + 1).toLower());
}

/// How long the longest chain of references is.
int depthOf(const std::vector<Step> &steps)
{
    static const QRegularExpression reference(u"@\\{([A-Za-z0-9_]+)"_s);
    QHash<QByteArray, int> depths;
    int deepest = 0;
    for (const Step &step : steps) {
        int depth = 1;
        auto matches = reference.globalMatch(QString::fromUtf8(toBytes(*step.source)));
        while (matches.hasNext())
            depth = std::max(depth, 1 + depths.value(matches.next().captured(1).toLatin1()));
        depths.insert(step.reference, depth);
        deepest = std::max(deepest, depth);
    }
    return deepest;
}

/// The limits of one graph (contract 5.1).
SfResult<void> checkGraph(const std::vector<Step> &steps)
{
    QSet<QByteArray> kinds;
    for (const Step &step : steps)
        kinds.insert(kindOf(step));
    if (kinds.size() > mostKinds)
        return refuse("LIMIT_EXCEEDED", u"A graph may have 15 different nodes"_s);
    if (depthOf(steps) > deepestGraph)
        return refuse("LIMIT_EXCEEDED", u"A graph may be 15 nodes deep"_s);
    return {};
}

} // namespace

HttpResponse graphRequest(SfContext &context, const HttpRequest &request, const Run &run)
{
    const auto body = bodyObject(request);
    if (!body)
        return errorResponse(body.error());
    const json &graphs = member(*body, "graphs");
    if (!graphs.is_array() || graphs.empty() || graphs.size() > mostGraphs)
        return errorResponse(400, "INVALID_INPUT", u"One to 75 graphs are expected"_s);
    std::vector<std::vector<Step>> all;
    QSet<QByteArray> names;
    size_t nodes = 0;
    for (const json &graph : graphs) {
        const QByteArray name = textOf(member(graph, "graphId"));
        auto steps = stepsOf(graph, mostNodes);
        if (!steps)
            return errorResponse(steps.error());
        if (const auto good = checkGraph(*steps); !good)
            return errorResponse(good.error());
        if (name.isEmpty() || names.contains(name))
            return errorResponse(400, "INVALID_INPUT", u"Each graph has a graphId of its own"_s);
        names.insert(name);
        nodes += steps->size();
        all.push_back(*std::move(steps));
    }
    if (nodes > mostNodes)
        return errorResponse(400, "LIMIT_EXCEEDED", u"The graphs may have 500 nodes in all"_s);
    json answers = json::array();
    for (size_t i = 0; i < all.size(); ++i) {
        Outcome outcome = performAll(context, request, all[i], true, run);
        answers.push_back({{"graphId", graphs[i]["graphId"]}, {"isSuccessful", outcome.good},
            {"graphResponse", {{"compositeResponse", std::move(outcome.answers)}}}});
    }
    return jsonResponse(200, json{{"graphs", std::move(answers)}});
}

} // namespace tandem::sandbox
