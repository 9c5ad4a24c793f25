// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the account: `upload` takes one, `file` tells of it, `download` gives its bytes (contract
// startdeliver.md 3, 9, 10).
#include "app/sandbox/multipart.h"
#include "app/sandbox/startdeliver/sdcall.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;
using server::HttpResponse;

HttpResponse StartdeliverService::upload(const Call &call)
{
    if (call.method != "POST" || call.path.size() != 1)
        return error(405, "Method not allowed");
    if (call.key.permission == SdApiKey::Permission::Read)
        return error(403, "Forbidden: this key may only read");
    const auto parts = formParts(call.request);
    const auto file =
        std::find_if(parts.begin(), parts.end(), [](const FormPart &part) { return part.name == "file"; });
    if (file == parts.end())
        return error(400, "A multipart form with a part named file is expected");
    const std::string name = file->fileName.isEmpty() ? "file" : file->fileName.toStdString();
    const bool open = call.request.queryValue(u"public") == u"true"_s;
    SdTable &files = *table("file");
    const qint64 id = files.nextId();
    const Instant now = m_clock.now();
    json made{{"name", name}, {"size", file->body.size()}, {"public", open}};
    made[m_schema.id] = id;
    made[m_schema.createdAt] = made[m_schema.updatedAt] = now.toIso().toStdString();
    made[m_schema.createdBy] = made[m_schema.updatedBy] = call.key.teamMember;
    files.put(id, now.ms, made);
    m_fileBytes.insert(id, file->body);
    return record(call, m_switches.createStatus, *files.text(id));
}

HttpResponse StartdeliverService::download(const Call &call)
{
    if (call.method != "GET" || call.path.size() != 2)
        return error(405, "Method not allowed");
    bool isNumber = false;
    const auto at = m_fileBytes.constFind(call.path[1].toLongLong(&isNumber));
    if (!isNumber || at == m_fileBytes.cend())
        return error(404, "Not found");
    // Both of a range count from 0; the last byte belongs to it, as with the Range of HTTP, unless switched.
    qint64 first = 0;
    qint64 end = at->size();
    if (const auto start = call.request.queryValue(u"byteStart")) {
        first = start->toLongLong(&isNumber);
        if (!isNumber || first < 0)
            return error(400, "byteStart expects a whole number");
    }
    if (const auto last = call.request.queryValue(u"byteEnd")) {
        end = last->toLongLong(&isNumber) + (m_switches.byteEndExclusive ? 0 : 1);
        if (!isNumber || end < first)
            return error(400, "byteEnd expects a whole number, not below byteStart");
    }
    if (first > at->size())
        return error(416, "The file is shorter");
    HttpResponse response;
    response.headers.add("Content-Type", "application/octet-stream");
    response.headers.add("Cache-Control", "no-store");
    response.body = at->mid(first, std::min<qint64>(end, at->size()) - first);
    return response;
}

} // namespace tandem::sandbox
