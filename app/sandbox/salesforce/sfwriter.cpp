// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfwriter.h"

#include "app/sandbox/salesforce/sfconvert.h"
#include "app/sandbox/salesforce/sfduplicates.h"
#include "app/sandbox/salesforce/sfnotes.h"

#include <nlohmann/json.hpp>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

const SfValue *stagedValue(
    const ObjectDef &def, const std::vector<std::pair<int, SfValue>> &staged, const char *name)
{
    const int field = def.fieldIndex(name);
    const auto at =
        std::find_if(staged.begin(), staged.end(), [&](const auto &one) { return one.first == field; });
    return field < 0 || at == staged.end() ? nullptr : &at->second;
}

tl::unexpected<SfError> notWritable(const FieldDef &field)
{
    return refuse("INVALID_FIELD_FOR_INSERT_UPDATE",
        u"Unable to create/update fields: %1. Please check the security settings of this field and verify "
        u"that it is "
        "read/write for your profile or permission set."_s.arg(QString::fromLatin1(field.name)),
        {field.name});
}

tl::unexpected<SfError> noSuchColumn(const ObjectDef &def, const QByteArray &name)
{
    return refuse("INVALID_FIELD",
        u"No such column '%1' on sobject of type %2"_s.arg(
            QString::fromUtf8(name), QString::fromLatin1(def.name)));
}

/// A text that several rows hold is stored once: the owners and users of 200,000 accounts are few.
SfValue sharedId(SfDatabase &database, const SfValue &id)
{
    const SfRow *row = id.isText() ? database.find(id.utf8()) : nullptr;
    return row ? SfValue(row->id) : id;
}

} // namespace

SfResult<SfRow *> SfWriter::target(SfTable &table, const QByteArray &id) const
{
    const QByteArray full = canonicalId(id);
    if (full.isEmpty())
        return refuse("MALFORMED_ID", u"malformed id %1"_s.arg(QString::fromUtf8(id)));
    if (full.left(3) != table.def().keyPrefix)
        return refuse("MALFORMED_ID",
            u"%1 ID: id value of incorrect type: %2"_s.arg(table.def().label, QString::fromLatin1(full)),
            {"Id"});
    SfRow *row = table.find(full);
    if (!row)
        return refuse("INVALID_CROSS_REFERENCE_KEY", u"invalid cross reference id"_s, {}, 404);
    if (row->deleted)
        return refuse("ENTITY_IS_DELETED", u"entity is deleted"_s, {}, 404);
    return row;
}

SfResult<SfValue> SfWriter::byExternalId(const FieldDef &field, const json &parent) const
{
    for (const auto &[key, value] : parent.items()) {
        if (key == "attributes")
            continue;
        const QByteArray named = textOf(member(member(parent, "attributes"), "type"));
        const SfTable *table =
            m_context.database.table(named.isEmpty() ? field.referenceTo.constFirst() : named);
        if (table && !field.referenceTo.contains(table->def().name))
            table = nullptr;
        const int external = table ? table->def().visibleField(QByteArray::fromStdString(key)) : -1;
        if (external < 0 || !table->def().field(external).idLookup)
            return refuse(
                "INVALID_FIELD", u"%1 is not a valid external ID field"_s.arg(QString::fromStdString(key)));
        for (const SfRow *row : table->findByField(external, textOf(value))) {
            if (!row->deleted)
                return SfValue(row->id);
        }
        return refuse("INVALID_FIELD",
            u"Foreign key external ID: %1 not found for field %2 in entity %3"_s.arg(
                QString::fromUtf8(textOf(value)), QString::fromStdString(key),
                QString::fromLatin1(table->def().name)));
    }
    return SfValue();
}

SfResult<bool> SfWriter::stageSpecial(
    SfSave &save, int index, const QByteArray &name, const json &value) const
{
    const ObjectDef &def = save.def();
    if (index < 0 && value.is_object()) {
        const int reference = def.relationshipField(name);
        if (reference < 0)
            return false;
        auto parent = byExternalId(def.field(reference), value);
        if (!parent)
            return tl::make_unexpected(parent.error());
        save.staged.emplace_back(reference, *std::move(parent));
        return true;
    }
    if (index < 0 || def.field(index).type != FieldType::IdList || def.field(index).hidden)
        return false;
    QByteArrayList ids;
    for (const json &one : value.is_array() ? value : json::array()) {
        const QByteArray id = canonicalId(textOf(one));
        const SfRow *person = id.isEmpty() ? nullptr : m_context.database.find(id);
        if (!person || person->deleted)
            return refuse("INVALID_CROSS_REFERENCE_KEY", u"invalid cross reference id"_s, {name});
        if (!ids.contains(id))
            ids.append(id);
    }
    save.whoIds = ids;
    return true;
}

SfResult<void> SfWriter::stage(SfSave &save, const json &fields) const
{
    const ObjectDef &def = save.def();
    for (const auto &[key, value] : fields.items()) {
        const QByteArray name = QByteArray::fromStdString(key);
        if (name.toLower() == "attributes")
            continue;
        const int index = def.fieldIndex(name);
        const auto special = stageSpecial(save, index, name, value);
        if (!special)
            return tl::make_unexpected(special.error());
        if (*special)
            continue;
        const bool lacking = index >= 0 && !m_options.asSystem && def.field(index).hidden
            && def.field(index).feature != SfFeature::None;
        if (index < 0 || lacking)
            return noSuchColumn(def, name);
        const FieldDef &field = def.field(index);
        if (field.storage == FieldStorage::Id && !m_options.asSystem) {
            return refuse("INVALID_FIELD",
                save.creating() ? u"cannot specify Id in an insert call"_s
                                : u"The Id field should not be specified in the sobject data."_s);
        }
        const bool writable = save.creating() ? field.createable : field.updateable;
        if (!m_options.asSystem && (!writable || field.hidden || field.locked))
            return notWritable(field);
        if (field.storage != FieldStorage::Cell)
            continue;
        auto converted = convertValue(field, value);
        if (!converted)
            return tl::make_unexpected(converted.error());
        save.staged.emplace_back(index, *std::move(converted));
    }
    return {};
}

/// Everything before the row is touched.
SfResult<void> SfWriter::prepare(SfSave &save, const json &fields) const
{
    if (auto good = stage(save, fields); !good)
        return good;
    runTrigger(save.def(), save.staged);
    if (!m_options.asSystem) {
        if (auto good = checkReferences(save.def(), save.staged, save.row); !good)
            return good;
    }
    if (auto good = applyRules(save); !good)
        return good;
    return checkAll(save.table, save.staged, save.row, save.creating());
}

SfResult<void> SfWriter::checkRequired(const ObjectDef &def, const Staged &staged, bool creating) const
{
    QByteArrayList missing;
    for (size_t i = 0; i < def.fields.size(); ++i) {
        const FieldDef &field = def.fields[i];
        if (field.nillable || !field.createable || field.storage != FieldStorage::Cell
            || field.type == FieldType::Boolean)
            continue;
        const auto at = std::find_if(
            staged.begin(), staged.end(), [&](const auto &one) { return one.first == static_cast<int>(i); });
        const bool given = at != staged.end();
        if (given ? at->second.isNull() : (creating && !field.defaultedOnCreate))
            missing.append(field.name);
    }
    if (missing.isEmpty())
        return {};
    return refuse("REQUIRED_FIELD_MISSING",
        u"Required fields are missing: [%1]"_s.arg(QString::fromLatin1(missing.join(", "))), missing);
}

SfResult<void> SfWriter::checkReferences(const ObjectDef &def, const Staged &staged, const SfRow *row) const
{
    for (const auto &[index, value] : staged) {
        const FieldDef &field = def.field(index);
        if (field.type != FieldType::Reference || value.isNull())
            continue;
        const SfValue *before = row ? row->cell(index) : nullptr;
        if (before && *before == value)
            continue;
        const SfTable *target = m_context.database.tableForId(value.utf8());
        if (!target || !field.referenceTo.contains(target->def().name)) {
            return refuse("MALFORMED_ID",
                u"%1: id value of incorrect type: %2"_s.arg(field.label, QString::fromLatin1(value.utf8())),
                {field.name});
        }
        const SfRow *referred = target->find(value.utf8());
        if (!referred)
            return refuse("INVALID_CROSS_REFERENCE_KEY", u"invalid cross reference id"_s, {field.name});
        if (referred->deleted)
            return refuse("ENTITY_IS_DELETED", u"entity is deleted"_s, {field.name});
        if (field.name == "OwnerId" && target->def().name == "User"
            && !m_context.database.value(*referred, "IsActive").boolean()) {
            return refuse("INACTIVE_OWNER_OR_USER",
                u"operation performed with inactive user [%1] as owner of %2"_s.arg(
                    QString::fromLatin1(value.utf8().left(15)), QString::fromLatin1(def.name.toLower())),
                {"OwnerId"});
        }
    }
    return {};
}

SfResult<void> SfWriter::checkUnique(const SfTable &table, const Staged &staged, const SfRow *row) const
{
    for (const auto &[index, value] : staged) {
        const FieldDef &field = table.def().field(index);
        if (!field.unique || value.isNull())
            continue;
        for (const SfRow *other : table.findByField(index, value.utf8())) {
            if (other != row && !other->deleted) {
                return refuse("DUPLICATE_VALUE",
                    u"duplicate value found: %1 duplicates value on record with id: %2"_s.arg(
                        QString::fromLatin1(field.name), QString::fromLatin1(other->id->utf8.left(15))));
            }
        }
    }
    return {};
}

SfResult<void> SfWriter::checkDuplicates(const SfTable &table, const Staged &staged, const SfRow *row) const
{
    const SfDuplicateRule rule = duplicateRuleOf(table.def());
    const SfValue *value = rule.field ? stagedValue(table.def(), staged, rule.field) : nullptr;
    if (!value || value->isNull() || m_context.switches.duplicateRule == SfSwitches::DuplicateRule::Off)
        return {};
    const bool alert = m_context.switches.duplicateRule == SfSwitches::DuplicateRule::Alert;
    if (alert && m_options.allowDuplicates)
        return {};
    const auto matches = duplicatesOf(table, rule, *value, row);
    if (matches.empty())
        return {};
    return tl::make_unexpected(duplicateError(table.def(), rule, matches, alert, m_context.version));
}

SfResult<void> SfWriter::checkLocks(const Staged &staged, const SfRow *row) const
{
    if (row && m_context.switches.broken.contains(row->id->utf8))
        return refuse(m_context.switches.broken.value(row->id->utf8), u"An unexpected error occurred."_s);
    auto &locks = m_context.switches.locks;
    if (locks.isEmpty())
        return {};
    QByteArrayList touched;
    if (row) {
        touched.append(row->id->utf8);
        for (const SfCell &cell : row->cells) {
            if (row->def->field(cell.field).cascadeDelete)
                touched.append(cell.value.utf8());
        }
    }
    for (const auto &[index, value] : staged)
        touched.append(value.utf8());
    for (const QByteArray &id : std::as_const(touched)) {
        const auto at = locks.find(id);
        if (at == locks.end())
            continue;
        if (--*at <= 0)
            locks.erase(at);
        return refuse("UNABLE_TO_LOCK_ROW",
            u"unable to obtain exclusive access to this record or 1 records: %1"_s.arg(
                QString::fromLatin1(id)));
    }
    return {};
}

SfResult<void> SfWriter::checkAll(
    const SfTable &table, const Staged &staged, const SfRow *row, bool creating) const
{
    if (m_options.asSystem)
        return {};
    if (auto good = checkRequired(table.def(), staged, creating); !good)
        return good;
    if (auto good = checkUnique(table, staged, row); !good)
        return good;
    if (auto good = checkDuplicates(table, staged, row); !good)
        return good;
    if (auto good = checkLocks(staged, row); !good)
        return good;
    return takeLocks(table.def(), staged, row);
}

/// The row and its parents are held until the request is answered.
SfResult<void> SfWriter::takeLocks(const ObjectDef &def, const Staged &staged, const SfRow *row) const
{
    if (!m_context.locks || m_context.switches.writeTime.count() == 0)
        return {};
    QByteArrayList ids;
    const auto parent = [&](const ObjectDef &object, int field, const SfValue &value) {
        if (object.field(field).cascadeDelete && !value.isNull())
            ids.append(value.utf8());
    };
    if (row) {
        ids.append(row->id->utf8);
        for (const SfCell &cell : row->cells)
            parent(*row->def, cell.field, cell.value);
    }
    for (const auto &[index, value] : staged) {
        if (value.isText())
            parent(def, index, value);
    }
    return m_context.locks->take(ids, m_context.switches.writeTime, m_context.switches.lockWait)
        ? SfResult<void>()
        : refuse("UNABLE_TO_LOCK_ROW",
            u"unable to obtain exclusive access to this record or 1 records: %1"_s.arg(
                QString::fromLatin1(ids.value(0))));
}

void SfWriter::runTrigger(const ObjectDef &def, Staged &staged) const
{
    if (!m_context.switches.phoneTrigger || m_options.asSystem)
        return;
    for (auto &[index, value] : staged) {
        if (def.field(index).type != FieldType::Phone || value.isNull())
            continue;
        QByteArray digits;
        for (const char c : value.utf8()) {
            if ((c >= '0' && c <= '9') || (c == '+' && digits.isEmpty()))
                digits.append(c);
        }
        if (!digits.isEmpty())
            value = SfValue::text(digits);
    }
}

void SfWriter::apply(SfRow &row, const Staged &staged) const
{
    for (const auto &[index, value] : staged) {
        const bool reference = row.def->field(index).type == FieldType::Reference;
        row.setCell(index, reference ? sharedId(m_context.database, value) : value);
    }
    if (const int by = row.def->fieldIndex("LastModifiedById"); by >= 0)
        row.setCell(by, sharedId(m_context.database, SfValue::text(actor())));
    row.modified = m_context.stamp();
    row.stamp = m_context.stamp();
}

SfResult<SfRow *> SfWriter::insert(SfTable &table, const json &fields)
{
    const ObjectDef &def = table.def();
    Staged staged;
    SfSave save{m_context, table, staged, nullptr, m_options.asSystem, std::nullopt};
    if (auto good = prepare(save, fields); !good)
        return tl::make_unexpected(good.error());
    SfRow row;
    row.def = &def;
    const QByteArray wanted = m_options.asSystem ? canonicalId(textOf(member(fields, "Id"))) : QByteArray();
    row.id = SfTextPtr(new SfText(wanted.isEmpty() ? m_context.database.newId(def) : wanted));
    row.created = m_context.stamp();
    for (size_t i = 0; i < def.fields.size(); ++i) {
        const FieldDef &field = def.fields[i];
        if (!field.defaultValue.isNull() && field.type != FieldType::Boolean)
            row.setCell(static_cast<int>(i), field.defaultValue);
        else if (field.type == FieldType::Boolean && field.defaultValue.boolean())
            row.setCell(static_cast<int>(i), field.defaultValue);
        else if (field.autoNumber)
            row.setCell(static_cast<int>(i), SfValue::text(m_context.database.nextAutoNumber(def, field)));
        else if (field.name == "OwnerId" || field.name == "CreatedById")
            row.setCell(static_cast<int>(i), sharedId(m_context.database, SfValue::text(actor())));
    }
    apply(row, staged);
    SfRow &stored = m_context.database.insert(table, std::move(row));
    followSave(save, stored);
    return &stored;
}

SfResult<void> SfWriter::update(SfTable &table, SfRow &row, const json &fields)
{
    Staged staged;
    SfSave save{m_context, table, staged, &row, m_options.asSystem, std::nullopt};
    if (auto good = prepare(save, fields); !good)
        return good;
    m_context.database.update(row, [&](SfRow &changed) { apply(changed, staged); });
    followSave(save, row);
    return {};
}

std::vector<std::pair<SfRow *, int>> SfWriter::childrenOf(const SfRow &row, bool deleted) const
{
    std::vector<std::pair<SfRow *, int>> children;
    for (const auto &table : m_context.database.tables()) {
        const ObjectDef &def = table->def();
        for (size_t i = 0; i < def.fields.size(); ++i) {
            if (!def.fields[i].indexed || !def.fields[i].referenceTo.contains(row.def->name))
                continue;
            for (SfRow *child : table->findByField(static_cast<int>(i), row.id->utf8)) {
                if (child->deleted == deleted)
                    children.emplace_back(child, static_cast<int>(i));
            }
        }
    }
    return children;
}

SfResult<void> SfWriter::remove(SfRow &row)
{
    if (auto good = m_options.asSystem ? SfResult<void>() : checkLocks({}, &row); !good)
        return good;
    if (auto good = m_options.asSystem ? SfResult<void>() : takeLocks(*row.def, {}, &row); !good)
        return good;
    bin(row);
    return {};
}

void SfWriter::bin(SfRow &row)
{
    m_context.database.update(row, [this](SfRow &gone) {
        gone.deleted = true;
        gone.deletedAt = m_context.stamp();
        apply(gone, {});
    });
    m_context.database.rememberDeleted(row);
    for (const auto &[child, field] : childrenOf(row, false)) {
        if (!child->deleted && child->def->field(field).cascadeDelete)
            bin(*child);
    }
    followRemoval(m_context, row);
}

void SfWriter::undelete(SfRow &row)
{
    const SfInstant when = row.deletedAt;
    m_context.database.update(row, [this](SfRow &back) {
        back.deleted = false;
        back.deletedAt = {};
        if (const int master = back.def->fieldIndex("MasterRecordId"); master >= 0)
            back.setCell(master, SfValue());
        apply(back, {});
    });
    for (const auto &[child, field] : childrenOf(row, true)) {
        if (child->deleted && child->deletedAt == when && child->def->field(field).cascadeDelete)
            undelete(*child);
    }
    // A note and its document come back together, as they went.
    if (SfRow *twin = twinOfDocument(m_context, row); twin && twin->deleted)
        undelete(*twin);
}

void SfWriter::merge(SfRow &winner, SfRow &loser)
{
    for (const auto &[child, field] : childrenOf(loser, false)) {
        const int reference = field;
        m_context.database.update(*child, [&](SfRow &moved) {
            apply(moved, {{reference, SfValue(winner.id)}});
        });
    }
    const int master = loser.def->fieldIndex("MasterRecordId");
    m_context.database.update(loser, [&](SfRow &gone) {
        gone.deleted = true;
        gone.deletedAt = m_context.stamp();
        apply(gone, {{master, SfValue(winner.id)}});
    });
    m_context.database.update(winner, [&](SfRow &kept) { apply(kept, {}); });
}

} // namespace tandem::sandbox
