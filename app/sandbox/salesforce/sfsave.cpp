// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfsave.h"

#include "app/sandbox/salesforce/sfaccountrules.h"
#include "app/sandbox/salesforce/sfactivities.h"
#include "app/sandbox/salesforce/sffeed.h"
#include "app/sandbox/salesforce/sfnotes.h"
#include "app/sandbox/salesforce/sforgrules.h"
#include "app/sandbox/salesforce/sfrelations.h"
#include "app/sandbox/salesforce/sfseries.h"
#include "app/sandbox/salesforce/sfwriter.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

namespace {

struct ObjectRules
{
    const char *object;
    SfResult<void> (*before)(SfSave &);
    void (*after)(SfSave &, SfRow &);
    void (*removed)(SfContext &, SfRow &);
};

SfResult<void> nothingBefore(SfSave &)
{
    return {};
}
void nothingAfter(SfSave &, SfRow &) { }
void nothingRemoved(SfContext &, SfRow &) { }

constexpr ObjectRules objectRules[]{
    {"Account", accountRules, followAccount, nothingRemoved},
    {"Contact", contactRules, followContact, removedContact},
    {"AccountContactRelation", accountRelationRules, nothingAfter, nothingRemoved},
    {"Task", taskRules, followActivity, nothingRemoved},
    {"Event", eventRules, followActivity, nothingRemoved},
    {"TaskRelation", relationRules, followRelation, removedRelation},
    {"EventRelation", relationRules, followRelation, removedRelation},
    {"EmailMessage", nothingBefore, followEmail, nothingRemoved},
    {"ContentNote", noteRules, followNote, removedDocument},
    {"ContentVersion", versionRules, followVersion, nothingRemoved},
    {"ContentDocument", nothingBefore, nothingAfter, removedDocument},
    {"ContentDocumentLink", linkRules, nothingAfter, nothingRemoved},
    {"FeedItem", feedRules, nothingAfter, nothingRemoved},
};

const ObjectRules *rulesOf(const ObjectDef &def)
{
    for (const ObjectRules &rules : objectRules) {
        if (def.name == rules.object)
            return &rules;
    }
    return nullptr;
}

constexpr SfWriter::Options asSystem{true, true};

} // namespace

bool SfSave::writes(const QByteArray &field) const
{
    const int index = def().fieldIndex(field);
    return std::any_of(staged.begin(), staged.end(), [&](const auto &one) { return one.first == index; });
}

SfValue SfSave::after(const QByteArray &field) const
{
    const int index = def().fieldIndex(field);
    if (index < 0)
        return {};
    for (const auto &[written, value] : staged) {
        if (written == index)
            return value;
    }
    return row ? context.database.value(*row, index) : def().field(index).defaultValue;
}

void SfSave::set(const QByteArray &field, SfValue value)
{
    const int index = def().fieldIndex(field);
    if (index < 0)
        return;
    for (auto &[written, stored] : staged) {
        if (written == index) {
            stored = std::move(value);
            return;
        }
    }
    staged.emplace_back(index, std::move(value));
}

SfResult<void> applyRules(SfSave &save)
{
    if (auto good = organizationRules(save); !good)
        return good;
    const ObjectRules *rules = rulesOf(save.def());
    return rules ? rules->before(save) : SfResult<void>();
}

void followSave(SfSave &save, SfRow &row)
{
    if (const ObjectRules *rules = rulesOf(save.def()))
        rules->after(save, row);
}

void followRemoval(SfContext &context, SfRow &row)
{
    if (const ObjectRules *rules = rulesOf(*row.def))
        rules->removed(context, row);
}

SfRow *systemInsert(SfContext &context, const QByteArray &object, const nlohmann::json &fields)
{
    SfTable *table = context.database.table(object);
    const auto saved = table ? SfWriter(context, asSystem).insert(*table, fields)
                             : SfResult<SfRow *>(refuse("INVALID_TYPE", QString()));
    return saved ? *saved : nullptr;
}

void systemUpdate(SfContext &context, SfRow &row, const nlohmann::json &fields)
{
    std::ignore = SfWriter(context, asSystem).update(*context.database.table(row.def->name), row, fields);
}

void systemRemove(SfContext &context, SfRow &row)
{
    if (!row.deleted)
        std::ignore = SfWriter(context, asSystem).remove(row);
}

} // namespace tandem::sandbox
