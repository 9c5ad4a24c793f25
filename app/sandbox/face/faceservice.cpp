// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/face/faceservice.h"

#include "app/sandbox/face/facefiles.h"
#include "app/sandbox/face/gate.h"
#include "app/sandbox/face/salesforceface.h"
#include "app/sandbox/face/startdeliverface.h"
#include "app/sandbox/sandbox.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpRequest;
using server::HttpResponse;

namespace {

constexpr std::chrono::milliseconds patience(25'000);
constexpr qsizetype logPage = 200;

quint64 numberIn(const HttpRequest &request, QStringView name)
{
    return request.queryValue(name).value_or(QString()).toULongLong();
}

json logged(const LoggedRequest &request)
{
    return {{"number", request.number}, {"at", request.at.toIso().toStdString()},
        {"side", request.side == Side::Salesforce ? "salesforce" : "startdeliver"},
        {"method", request.method.toStdString()}, {"target", request.target.toStdString()},
        {"kind", request.kind.toStdString()}, {"object", request.object.toStdString()},
        {"status", request.status}, {"bytesIn", request.bytesIn}, {"bytesOut", request.bytesOut},
        {"faulted", request.faulted}};
}

} // namespace

HttpResponse FaceService::handle(const HttpRequest &request)
{
    if (request.path == "/api/changes"_L1)
        return changes(request);
    if (request.path == "/api/requests"_L1)
        return requests(request);
    if (request.path == "/api/start"_L1)
        return start();
    if (request.path.startsWith("/api/"_L1)) {
        const FaceResult result = records(request);
        return result ? jsonResponse(200, *result)
                      : faceError(result.error().status, result.error().text, result.error().fields);
    }
    if (request.method == "GET") {
        if (const auto file = faceFile(request.path))
            return *file;
    }
    return faceError(404, u"There is nothing at this address."_s);
}

HttpResponse FaceService::changes(const HttpRequest &request)
{
    const quint64 now = m_sandbox.requests().revision().waitBeyond(numberIn(request, u"since"), patience);
    return jsonResponse(200, json{{"revision", now}});
}

HttpResponse FaceService::requests(const HttpRequest &request)
{
    json rows = json::array();
    for (const LoggedRequest &row : m_sandbox.requests().after(numberIn(request, u"after"), logPage))
        rows.push_back(logged(row));
    return jsonResponse(200, json{{"requests", rows}});
}

HttpResponse FaceService::start()
{
    return jsonResponse(200,
        json{{"salesforce", m_sandbox.salesforceUrl().toString().toStdString()},
            {"startdeliver", m_sandbox.startdeliverUrl().toString().toStdString()},
            {"clientId", Sandbox::clientId().toStdString()}, {"apiKey", Sandbox::apiKey().toStdString()},
            {"revision", m_sandbox.requests().revision().value()}});
}

FaceResult FaceService::with(Side side, const std::function<FaceResult(FaceSide &)> &visit)
{
    if (side == Side::Salesforce) {
        return m_sandbox.withSalesforce([&](SalesforceService &service) {
            SalesforceFace face(service);
            return visit(face);
        });
    }
    return m_sandbox.withStartdeliver([&](StartdeliverService &service) {
        StartdeliverFace face(service);
        return visit(face);
    });
}

void FaceService::addCounterparts(Side side, json &stubs)
{
    const Side other = side == Side::Salesforce ? Side::Startdeliver : Side::Salesforce;
    (void)with(other, [&](FaceSide &face) {
        for (json &stub : stubs)
            stub["counterparts"] = face.counterparts(stub);
        return FaceResult();
    });
}

FaceResult FaceService::records(const HttpRequest &request)
{
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts).mid(1);
    const bool left = path.value(0) == "salesforce"_L1;
    if (!left && path.value(0) != "startdeliver"_L1)
        return faceProblem(404, u"There is nothing at this address."_s);
    const Side side = left ? Side::Salesforce : Side::Startdeliver;
    if (request.method == "GET")
        return look(request, side, path);
    const FaceResult result = change(request, side, path);
    if (result)
        m_sandbox.requests().revision().bump();
    return result;
}

FaceResult FaceService::look(const HttpRequest &request, Side side, const QStringList &path)
{
    if (path.size() == 1)
        return with(side, [](FaceSide &face) { return FaceResult(json{{"objects", face.objects()}}); });
    if (path.size() == 3 && path[2] == "new"_L1)
        return with(side, [&](FaceSide &face) { return face.blank(path[1]); });
    if (path.size() == 3) {
        FaceResult record = with(side, [&](FaceSide &face) { return face.record(path[1], path[2]); });
        if (record) {
            json one = json::array({std::move(*record)});
            addCounterparts(side, one);
            record = std::move(one.front());
        }
        return record;
    }
    if (path.size() != 2)
        return faceProblem(404, u"There is nothing at this address."_s);
    FacePage page;
    page.search = request.queryValue(u"search").value_or(QString()).trimmed();
    page.offset = static_cast<qint64>(std::min<quint64>(numberIn(request, u"offset"), 10'000'000));
    page.deleted = request.queryValue(u"deleted") == u"1"_s;
    FaceResult result = with(side, [&](FaceSide &face) { return face.page(path[1], page); });
    if (result)
        addCounterparts(side, (*result)["records"]);
    return result;
}

FaceResult FaceService::change(const HttpRequest &request, Side side, const QStringList &path)
{
    const json body =
        request.body.isEmpty() ? json::object() : json::parse(request.body.toStdString(), nullptr, false);
    if (!body.is_object())
        return faceProblem(400, u"The body is no JSON object."_s);
    const auto fields = body.find("fields");
    const json given = fields != body.end() && fields->is_object() ? *fields : json::object();
    return with(side, [&](FaceSide &face) -> FaceResult {
        if (request.method == "POST" && path.size() == 2)
            return face.create(path[1], given);
        if (request.method == "PATCH" && path.size() == 3)
            return face.update(path[1], path[2], given);
        if (request.method == "DELETE" && path.size() == 3)
            return face.remove(path[1], path[2]);
        if (request.method == "POST" && path.size() == 4)
            return face.act(path[1], path[2], path[3], body);
        return faceProblem(405, u"There is nothing at this address for this method."_s);
    });
}

} // namespace tandem::sandbox
