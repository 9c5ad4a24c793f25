// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/planner.h"

#include <nlohmann/json.hpp>

namespace tandem::sync {
using namespace Qt::StringLiterals;
using Json = nlohmann::json;

namespace {

std::string text(const QString &value)
{
    return value.toStdString();
}
std::string valueText(const Value &value)
{
    return encodeValue(value).toStdString();
}

QString stringOf(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? QString::fromStdString(found->get<std::string>())
                                                     : QString();
}

Value valueOf(const Json &json, const char *key)
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_string())
        return {};
    return decodeValue(QByteArray::fromStdString(found->get<std::string>())).value_or(Value());
}

bool flagOf(const Json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_boolean() && found->get<bool>();
}

} // namespace

QByteArray encodeChanges(const std::vector<FieldChange> &changes)
{
    Json array = Json::array();
    for (const FieldChange &change : changes) {
        Json item = {{"mapping", text(change.mappingKey)}, {"field", text(change.field)},
            {"after", valueText(change.after)}, {"rule", text(change.rule)}};
        if (!change.before.isNull())
            item["before"] = valueText(change.before);
        if (change.hasLoser)
            item["loser"] = valueText(change.loser);
        if (change.clears)
            item["clears"] = true;
        if (change.isLink)
            item["link"] = true;
        if (change.keepsBase)
            item["keepsBase"] = true;
        if (!change.rest.text.isEmpty()) {
            item["rest"] = {{"check", text(change.rest.check)}, {"text", text(change.rest.text)}};
        }
        item["base"] = encodeBase({{change.mappingKey, change.base}}).toBase64().toStdString();
        array.push_back(std::move(item));
    }
    return QByteArray::fromStdString(array.dump());
}

std::optional<std::vector<FieldChange>> decodeChanges(const QByteArray &bytes)
{
    const Json array = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
    if (!array.is_array())
        return std::nullopt;
    std::vector<FieldChange> changes;
    for (const Json &item : array) {
        if (!item.is_object())
            return std::nullopt;
        FieldChange change;
        change.mappingKey = stringOf(item, "mapping");
        change.field = stringOf(item, "field");
        change.before = valueOf(item, "before");
        change.after = valueOf(item, "after");
        change.rule = stringOf(item, "rule");
        change.loser = valueOf(item, "loser");
        change.hasLoser = item.contains("loser");
        change.clears = flagOf(item, "clears");
        change.isLink = flagOf(item, "link");
        change.keepsBase = flagOf(item, "keepsBase");
        const auto base = decodeBase(QByteArray::fromBase64(stringOf(item, "base").toLatin1()));
        if (base)
            change.base = base->value(change.mappingKey);
        if (const auto rest = item.find("rest"); rest != item.end() && rest->is_object())
            change.rest = {change.field, stringOf(*rest, "check"), stringOf(*rest, "text")};
        changes.push_back(std::move(change));
    }
    return changes;
}

} // namespace tandem::sync
