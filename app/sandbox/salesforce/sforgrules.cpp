// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sforgrules.h"

#include "app/sandbox/seeddata.h"

#include <QRegularExpression>
#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

struct Place
{
    const char *code;
    const char *name;
};

constexpr Place countries[]{{"SE", "Sweden"}, {"DE", "Germany"}, {"GB", "United Kingdom"}, {"FR", "France"},
    {"NO", "Norway"}, {"DK", "Denmark"}, {"US", "United States"}, {"PL", "Poland"}, {"CH", "Switzerland"},
    {"PT", "Portugal"}, {"FI", "Finland"}};
/// Only the United States have states in this organisation.
constexpr Place states[]{{"CA", "California"}, {"NY", "New York"}, {"TX", "Texas"}, {"WA", "Washington"}};

template <size_t N> const Place *placeOf(const Place (&list)[N], const SfValue &value, bool byCode)
{
    for (const Place &place : list) {
        if (compareTexts(value.utf8(), byCode ? place.code : place.name, false) == 0)
            return &place;
    }
    return nullptr;
}

/// Code and label must agree, and either gives the other (contract 8).
template <size_t N>
SfResult<void> agree(SfSave &save, const Place (&list)[N], const QByteArray &label, const QByteArray &code)
{
    if (!save.writes(label) && !save.writes(code))
        return {};
    const SfValue name = save.writes(label) ? save.after(label) : SfValue();
    const SfValue key = save.writes(code) ? save.after(code) : SfValue();
    const Place *byName = name.isNull() ? nullptr : placeOf(list, name, false);
    const Place *byCode = key.isNull() ? nullptr : placeOf(list, key, true);
    const bool unknown = (!name.isNull() && !byName) || (!key.isNull() && !byCode);
    if (unknown || (byName && byCode && byName != byCode)) {
        return refuse("FIELD_INTEGRITY_EXCEPTION",
            u"There's a problem with this country or state, even though it may appear correct. Please select "
            u"one "
            u"from the list of valid values."_s,
            {label});
    }
    const Place *place = byName ? byName : byCode;
    save.set(label, place ? SfValue::text(QByteArray(place->name)) : SfValue());
    save.set(code, place ? SfValue::text(QByteArray(place->code)) : SfValue());
    return {};
}

SfResult<void> placeRules(SfSave &save)
{
    if (!save.context.switches.features.contains(SfFeature::StatePicklists))
        return {};
    for (const QByteArray &prefix : {QByteArray("Billing"), QByteArray("Shipping"), QByteArray("Mailing")}) {
        if (save.def().fieldIndex(prefix + "CountryCode") < 0)
            continue;
        if (auto good = agree(save, countries, prefix + "Country", prefix + "CountryCode"); !good)
            return good;
        if (auto good = agree(save, states, prefix + "State", prefix + "StateCode"); !good)
            return good;
    }
    return {};
}

SfResult<void> validationRules(const SfSave &save)
{
    for (const SfValidationRule &rule : save.context.switches.validationRules) {
        if (compareTexts(rule.object, save.def().name, false) != 0 || save.def().fieldIndex(rule.field) < 0)
            continue;
        const QRegularExpression wrong(QRegularExpression::anchoredPattern(rule.wrongPattern));
        if (wrong.match(QString::fromUtf8(save.after(rule.field).utf8())).hasMatch())
            return refuse("FIELD_CUSTOM_VALIDATION_EXCEPTION", rule.message, {rule.field});
    }
    return {};
}

SfResult<void> recordTypeRules(const SfSave &save)
{
    const SfValue type = save.after("RecordTypeId");
    if (type.isNull())
        return {};
    const SfRow *row = save.context.database.find(type.utf8());
    if (!row || save.context.database.value(*row, "SobjectType").utf8() != save.def().name) {
        return refuse("INVALID_CROSS_REFERENCE_KEY",
            u"Record Type ID: this ID value isn't valid for the user: %1"_s.arg(
                QString::fromLatin1(type.utf8())),
            {"RecordTypeId"});
    }
    if (!save.context.switches.recordTypePicklistsEnforced)
        return {};
    const auto limits = save.context.switches.recordTypePicklists.value(type.utf8());
    for (auto at = limits.cbegin(); at != limits.cend(); ++at) {
        const SfValue value = save.after(at.key());
        if (save.writes(at.key()) && !value.isNull()
            && !at.value().contains(QString::fromUtf8(value.utf8()))) {
            return refuse("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST",
                u"%1: bad value for restricted picklist field: %2"_s.arg(
                    save.def().field(save.def().fieldIndex(at.key())).label, QString::fromUtf8(value.utf8())),
                {at.key()});
        }
    }
    return {};
}

void addList(SfContext &context, const QByteArray &object, const QStringList &names, const QByteArray &flag,
    const QStringList &flagged, const QString &fallback)
{
    int order = 0;
    for (const QString &name : names) {
        systemInsert(context, object,
            {{"ApiName", name.toStdString()}, {"MasterLabel", name.toStdString()}, {"SortOrder", ++order},
                {"IsDefault", name == fallback}, {toStd(flag), flagged.contains(name)}});
    }
}

void addEntities(SfContext &context)
{
    for (const auto &table : context.database.tables()) {
        const ObjectDef &def = table->def();
        QByteArray developer = def.name;
        if (developer.endsWith("__c"))
            developer.chop(3);
        systemInsert(context, "EntityDefinition",
            {{"DurableId", toStd(def.name)}, {"QualifiedApiName", toStd(def.name)},
                {"DeveloperName", toStd(developer)}, {"Label", def.label.toStdString()},
                {"PluralLabel", def.labelPlural.toStdString()}, {"KeyPrefix", toStd(def.keyPrefix)},
                {"IsDeprecatedAndHidden", false}, {"IsQueryable", true}, {"IsCustomizable", def.writable},
                {"IsTriggerable", def.writable}});
    }
}

void addRecordType(SfContext &context, const char *object, const char *name, bool person)
{
    systemInsert(context, "RecordType",
        {{"Name", name}, {"DeveloperName", name}, {"SobjectType", object}, {"IsActive", true},
            {"IsPersonType", person}});
}

} // namespace

SfResult<void> organizationRules(SfSave &save)
{
    if (auto good = placeRules(save); !good)
        return good;
    if (save.creating() && save.context.switches.features.contains(SfFeature::MultiCurrency)
        && save.after("CurrencyIsoCode").isNull())
        save.set("CurrencyIsoCode", SfValue::text(save.context.switches.currency));
    if (save.asSystem)
        return {};
    if (auto good = recordTypeRules(save); !good)
        return good;
    return validationRules(save);
}

void fillOrganization(SfContext &context)
{
    addList(context, "TaskStatus",
        {u"Not Started"_s, u"In Progress"_s, u"Completed"_s, u"Waiting on someone else"_s, u"Deferred"_s},
        "IsClosed", {u"Completed"_s}, u"Not Started"_s);
    addList(context, "TaskPriority", {u"High"_s, u"Normal"_s, u"Low"_s}, "IsHighPriority", {u"High"_s},
        u"Normal"_s);
    for (const char *name : {"System Administrator", "Standard User"})
        systemInsert(context, "Profile", {{"Name", name}, {"UserType", "Standard"}});
    systemInsert(context, "Group",
        {{"Name", "Customer success"}, {"DeveloperName", "Customer_success"}, {"Type", "Queue"}});
    addRecordType(context, "Account", "Customer", false);
    addRecordType(context, "Account", "Partner", false);
    addRecordType(context, "Account", "PersonAccount", true);
    addEntities(context);
    context.database.table("RecordType")->eachRow([&](const SfRow &row) {
        if (context.database.value(row, "DeveloperName").utf8() == "Partner")
            context.switches.recordTypePicklists.insert(
                row.id->utf8, {{"Tier__c", {u"Silver"_s, u"Bronze"_s}}});
    });
}

json picklistsOfRecordType(const SfContext &context, const QByteArray &object, const QByteArray &recordType)
{
    const SfTable *table = context.database.table(object);
    if (!table || table->def().hidden)
        return {};
    const auto limits = context.switches.recordTypePicklists.value(canonicalId(recordType));
    json fields = json::object();
    for (const FieldDef &field : table->def().fields) {
        if (field.picklist.isEmpty() || field.hidden)
            continue;
        json values = json::array();
        for (const QString &value : limits.value(field.name, field.picklist))
            values.push_back({{"label", value.toStdString()}, {"value", value.toStdString()},
                {"validFor", json::array()}});
        fields[toStd(field.name)] = {
            {"controllerValues", json::object()}, {"defaultValue", nullptr}, {"values", std::move(values)}};
    }
    return json{{"picklistFieldValues", std::move(fields)}};
}

} // namespace tandem::sandbox
