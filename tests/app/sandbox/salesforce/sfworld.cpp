// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sandbox/salesforce/sfworld.h"

#include <QUrl>

namespace sfworld {

json records(const std::string &type, std::initializer_list<json> rows)
{
    json list = json::array();
    for (json row : rows) {
        row["attributes"] = {{"type", type}};
        list.push_back(std::move(row));
    }
    return {{"allOrNone", false}, {"records", std::move(list)}};
}

World::World(bool withUsers)
    : service(clock, tokens)
{
    tandem::sandbox::SeedOptions nothing;
    nothing.companies = 0;
    nothing.deletedCompanies = 0;
    if (withUsers)
        tandem::sandbox::seedSalesforce(service, nothing);
}

Answer World::send(const QByteArray &method, const QByteArray &target, const QByteArray &body,
    const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    tandem::server::HttpRequest request;
    request.method = method;
    request.target = target.startsWith('/') ? target : "/services/data/v67.0/" + target;
    request.path = QUrl::fromPercentEncoding(request.target.split('?').constFirst());
    if (const qsizetype mark = request.target.indexOf('?'); mark >= 0) {
        for (QByteArray pair : request.target.mid(mark + 1).split('&')) {
            pair.replace('+', ' ');
            const qsizetype equals = pair.indexOf('=');
            request.query.append({QUrl::fromPercentEncoding(pair.left(equals)),
                QUrl::fromPercentEncoding(equals < 0 ? QByteArray() : pair.mid(equals + 1))});
        }
    }
    if (!token.isEmpty())
        request.headers.add("Authorization", "Bearer " + token);
    for (const auto &[name, value] : headers)
        request.headers.add(name, value);
    if (!body.isEmpty() && !request.headers.contains("Content-Type"))
        request.headers.add("Content-Type", "application/json; charset=UTF-8");
    request.body = body;
    Answer answer;
    answer.raw = service.handle(request);
    answer.status = answer.raw.status;
    answer.body = json::parse(answer.raw.body.begin(), answer.raw.body.end(), nullptr, false);
    if (answer.body.is_discarded())
        answer.body = nullptr;
    return answer;
}

Answer World::query(const QString &soql, const QByteArray &resource)
{
    return send("GET", resource + "?q=" + QUrl::toPercentEncoding(soql));
}

QStringList World::ids(const QString &soql, const char *field)
{
    const Answer answer = query(soql);
    QStringList list;
    if (!answer.body.is_object())
        return {QString::fromStdString(answer.code())};
    for (const json &record : answer.body["records"]) {
        const json &value = record[field];
        list.append(value.is_string() ? QString::fromStdString(value.get<std::string>())
                                      : QString::fromStdString(value.dump()));
    }
    return list;
}

} // namespace sfworld
