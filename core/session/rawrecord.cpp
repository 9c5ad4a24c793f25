// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rawrecord.h"

#include "core/session/contexts.h"
#include "core/session/valuejson.h"

#include <QRegularExpression>

#include <nlohmann/json.hpp>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::ordered_json;

/// An organisation may keep in its own fields what is not for everybody's eyes.
bool namesSecret(const QString &field)
{
    static const QRegularExpression secret(u"password|passwd|secret|token|api_?key|private_?key|credential"_s,
        QRegularExpression::CaseInsensitiveOption);
    return field.contains(secret);
}

} // namespace

nlohmann::ordered_json valueJson(const Value &value)
{
    if (value.isNull())
        return nullptr;
    if (const bool *flag = value.get<bool>())
        return *flag;
    if (const qint64 *number = value.get<qint64>())
        return *number;
    if (const QStringList *list = value.get<QStringList>()) {
        Json items = Json::array();
        for (const QString &item : *list)
            items.push_back(item.toStdString());
        return items;
    }
    return value.display().toStdString();
}

Task<QByteArray> rawRecordOf(Profile *profile, Flow flow, Side side, RecordId record)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const auto unread = [&record] {
        return fail(
            ErrorKind::Data, u"NOT_FOUND"_s, u"Tandem has not read the record %1."_s.arg(record.text()));
    };
    TANDEM_CO_TRY(context, storedContext(profile, flow));
    if (!context)
        co_return unread();
    TANDEM_CO_TRY(records, profile->cache->records(context->cacheObject(side), {record}));
    const auto found = records.constFind(record);
    if (found == records.constEnd())
        co_return unread();
    Json fields = Json::object();
    for (const auto &[name, value] : found->fields.entries())
        fields[name.toStdString()] =
            namesSecret(name) && !value.isBlank() ? Json("(masked)") : valueJson(value);
    Json document{{"id", record.text().toStdString()}};
    if (found->stamp.ms > 0)
        document["changed"] = found->stamp.toIso().toStdString();
    if (found->deleted)
        document["deleted"] = true;
    document["fields"] = std::move(fields);
    co_return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace));
}

} // namespace tandem::session
