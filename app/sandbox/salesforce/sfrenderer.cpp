// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfrenderer.h"

#include "app/sandbox/salesforce/soqlevaluator.h"
#include "app/sandbox/salesforce/soqlformat.h"

namespace tandem::sandbox {

SfRenderer::SfRenderer(const SfDatabase &database, bool includeDeleted, QByteArray version)
    : m_database(database)
    , m_engine(database, includeDeleted)
    , m_version(std::move(version))
{
}

QByteArray SfRenderer::recordUrl(const ObjectDef &def, const QByteArray &id) const
{
    return "/services/data/" + m_version + "/sobjects/" + def.name + '/' + id;
}

std::optional<SelectNode> SfRenderer::selectOf(
    const ObjectDef &def, const QByteArrayList &fields, QByteArray &unknown)
{
    SelectNode select;
    const auto add = [&](int field) {
        select.items.emplace_back('"' + def.field(field).name + "\":", field);
    };
    if (fields.isEmpty()) {
        for (size_t i = 0; i < def.fields.size(); ++i) {
            if (!def.fields[i].hidden)
                add(static_cast<int>(i));
        }
    }
    for (const QByteArray &name : fields) {
        const int field = def.visibleField(name);
        if (field < 0) {
            unknown = name;
            return std::nullopt;
        }
        add(field);
    }
    return select;
}

void SfRenderer::appendRecord(QByteArray &out, const SfRow &row, const SelectNode &select) const
{
    out.append(R"({"attributes":{"type":")").append(row.def->name).append(R"(","url":"/services/data/)");
    out.append(m_version)
        .append("/sobjects/")
        .append(row.def->name)
        .append('/')
        .append(row.id->utf8)
        .append("\"}");
    appendItems(out, row, select, false);
    out.append('}');
}

void SfRenderer::appendItems(QByteArray &out, const SfRow &row, const SelectNode &select, bool byName) const
{
    for (const SelectNode::Item &item : select.items) {
        out.append(',').append(item.key);
        if (item.children) {
            appendChildren(out, row, item);
        } else if (!item.branches.empty()) {
            appendTypeOf(out, row, item);
        } else if (item.parent) {
            appendParent(out, row, item);
        } else if (item.format) {
            appendFormatted(out, row, item);
        } else if (byName) {
            appendNamed(out, row, item.field);
        } else {
            appendField(out, row, item.field);
        }
    }
}

void SfRenderer::appendNamed(QByteArray &out, const SfRow &row, int field) const
{
    const FieldDef &def = soqlNameObject().field(field);
    appendJson(out, def.name == "Type" ? SfValue::text(row.def->name) : m_database.value(row, def.name), def);
}

void SfRenderer::appendField(QByteArray &out, const SfRow &row, int field) const
{
    const FieldDef &def = row.def->field(field);
    if (def.type == FieldType::Base64) {
        // The bytes stand behind an address (contract 4.2).
        appendJsonText(out, recordUrl(*row.def, row.id->utf8) + '/' + def.name);
    } else if (def.type == FieldType::IdList) {
        appendIds(out, m_database.value(row, field).utf8());
    } else if (def.storage == FieldStorage::Cell) {
        // The usual case, without copying the value.
        static const SfValue none;
        static const SfValue unchecked(false);
        const SfValue *cell = row.cell(field);
        appendJson(out, cell ? *cell : (def.type == FieldType::Boolean ? unchecked : none), def);
    } else if (def.type == FieldType::Address) {
        appendAddress(out, row, def.name);
    } else {
        appendJson(out, m_database.value(row, field), def);
    }
}

void SfRenderer::appendIds(QByteArray &out, const QByteArray &ids)
{
    if (ids.isEmpty()) {
        out.append("null");
        return;
    }
    out.append("[\"").append(QByteArray(ids).replace(';', "\",\"")).append("\"]");
}

void SfRenderer::appendFormatted(QByteArray &out, const SfRow &row, const SelectNode::Item &item) const
{
    const SfValue value = m_database.value(row, item.field);
    if (value.isNull())
        out.append("null");
    else
        appendJsonText(out, soqlFormatted(value, row.def->field(item.field), *item.format));
}

void SfRenderer::appendParent(QByteArray &out, const SfRow &row, const SelectNode::Item &item) const
{
    const SfValue *id = row.cell(item.field);
    const SfRow *parent = id ? m_database.find(id->utf8()) : nullptr;
    if (!parent) {
        out.append("null");
        return;
    }
    const bool polymorphic = row.def->field(item.field).polymorphic;
    out.append(R"({"attributes":{"type":")").append(polymorphic ? QByteArray("Name") : parent->def->name);
    out.append(R"(","url":")").append(recordUrl(*parent->def, parent->id->utf8)).append("\"}");
    appendItems(out, *parent, *item.parent, polymorphic);
    out.append('}');
}

void SfRenderer::appendTypeOf(QByteArray &out, const SfRow &row, const SelectNode::Item &item) const
{
    const SfValue *id = row.cell(item.field);
    const SfRow *parent = id ? m_database.find(id->utf8()) : nullptr;
    if (!parent) {
        out.append("null");
        return;
    }
    const auto of = [&](const QByteArray &object) {
        return std::find_if(item.branches.begin(), item.branches.end(),
            [&](const auto &branch) { return branch.first == object; });
    };
    auto branch = of(parent->def->name);
    const bool byName = branch == item.branches.end();
    if (byName)
        branch = of(QByteArray());
    out.append(R"({"attributes":{"type":")").append(parent->def->name).append(R"(","url":")");
    out.append(recordUrl(*parent->def, parent->id->utf8)).append("\"}");
    if (branch != item.branches.end())
        appendItems(out, *parent, branch->second, byName);
    out.append('}');
}

void SfRenderer::appendChildren(QByteArray &out, const SfRow &row, const SelectNode::Item &item) const
{
    const auto rows = m_engine.children(*item.children, item.childField, row);
    if (rows.empty()) {
        out.append("null");
        return;
    }
    const size_t end = m_childPages ? std::min(rows.size(), m_childPages->size) : rows.size();
    out.append(R"({"totalSize":)").append(QByteArray::number(rows.size()));
    if (end < rows.size()) {
        out.append(R"(,"done":false,"nextRecordsUrl":"/services/data/)").append(m_version).append("/query/");
        out.append(m_childPages->open(item.children, rows)).append('-').append(QByteArray::number(end));
        out.append(R"(","records":[)");
    } else {
        out.append(R"(,"done":true,"records":[)");
    }
    for (size_t i = 0; i < end; ++i) {
        if (i > 0)
            out.append(',');
        appendRecord(out, item.children->table->open(rows[i]), item.children->select);
    }
    out.append("]}");
    if (m_childPages)
        m_childPages->written += end;
}

void SfRenderer::appendAddress(QByteArray &out, const SfRow &row, const QByteArray &compound) const
{
    static const std::pair<const char *, const char *> parts[] = {{"city", "City"}, {"country", "Country"},
        {"geocodeAccuracy", "GeocodeAccuracy"}, {"latitude", "Latitude"}, {"longitude", "Longitude"},
        {"postalCode", "PostalCode"}, {"state", "State"}, {"street", "Street"}};
    const QByteArray prefix = compound.chopped(7);
    bool any = false;
    QByteArray json;
    for (const auto &[key, name] : parts) {
        const int field = row.def->fieldIndex(prefix + name);
        const SfValue *cell = row.cell(field);
        any = any || cell;
        json.append(json.isEmpty() ? '{' : ',').append('"').append(key).append("\":");
        appendJson(json, cell ? *cell : SfValue(), row.def->field(field));
    }
    out.append(any ? json + '}' : QByteArray("null"));
}

} // namespace tandem::sandbox
