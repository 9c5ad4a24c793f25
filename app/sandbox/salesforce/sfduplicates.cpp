// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfduplicates.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

SfDuplicateRule duplicateRuleOf(const ObjectDef &def)
{
    if (def.name == "Account")
        return {"Name", "Standard_Account_Duplicate_Rule", "Standard_Account_Match_Rule_v1_0"};
    if (def.name == "Contact")
        return {"Email", "Standard_Contact_Duplicate_Rule", "Standard_Contact_Match_Rule_v1_1"};
    return {};
}

std::vector<const SfRow *> duplicatesOf(
    const SfTable &table, const SfDuplicateRule &rule, const SfValue &value, const SfRow *self)
{
    std::vector<const SfRow *> matches;
    const int field = table.def().fieldIndex(rule.field);
    for (const SfRow *row : table.findByField(field, value.utf8())) {
        if (row != self && !row->deleted)
            matches.push_back(row);
    }
    std::sort(matches.begin(), matches.end(), [](auto *a, auto *b) { return a->id->utf8 < b->id->utf8; });
    return matches;
}

SfError duplicateError(const ObjectDef &def, const SfDuplicateRule &rule,
    const std::vector<const SfRow *> &matches, bool allowSave, const QByteArray &version)
{
    const std::string object = toStd(def.name);
    json records = json::array();
    for (const SfRow *row : matches) {
        const std::string url =
            toStd("/services/data/" + version + "/sobjects/" + def.name + '/' + row->id->utf8);
        records.push_back({{"matchConfidence", 100.0}, {"fieldDiffs", json::array()},
            {"additionalInformation", json::array()},
            {"record", {{"attributes", {{"type", object}, {"url", url}}}, {"Id", toStd(row->id->utf8)}}}});
    }
    json match{{"entityType", object}, {"matchEngine", "FuzzyMatchEngine"}, {"rule", rule.match},
        {"size", matches.size()}, {"success", true}, {"errors", json::array()},
        {"matchRecords", std::move(records)}};
    json result{{"allowSave", allowSave}, {"duplicateRule", rule.name}, {"duplicateRuleEntityType", object},
        {"errorMessage", "Use one of these records?"}, {"matchResults", json::array({std::move(match)})}};
    SfError error{"DUPLICATES_DETECTED", u"Use one of these records?"_s, {}, 400, nullptr};
    error.detail = std::make_shared<json>(json{{"duplicateResult", std::move(result)}});
    return error;
}

} // namespace tandem::sandbox
