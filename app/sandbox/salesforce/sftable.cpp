// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sftable.h"

namespace tandem::sandbox {

namespace {

std::string_view keyPart(const QByteArray &id)
{
    return {id.constData(), static_cast<size_t>(std::min<qsizetype>(id.size(), 15))};
}

bool cellBefore(const SfCell &cell, int field)
{
    return cell.field < field;
}

} // namespace

const SfValue *SfRow::cell(int field) const
{
    const auto at = std::lower_bound(cells.begin(), cells.end(), field, cellBefore);
    return at != cells.end() && at->field == field ? &at->value : nullptr;
}

void SfRow::setCell(int field, SfValue value)
{
    const auto at = std::lower_bound(cells.begin(), cells.end(), field, cellBefore);
    const bool there = at != cells.end() && at->field == field;
    if (value.isNull()) {
        if (there)
            cells.erase(at);
    } else if (there) {
        at->value = std::move(value);
    } else {
        cells.insert(at, SfCell{static_cast<quint16>(field), std::move(value)});
    }
}

SfTable::SfTable(std::unique_ptr<ObjectDef> object)
    : m_def(std::move(object))
{
    for (size_t i = 0; i < m_def->fields.size(); ++i) {
        if (m_def->fields[i].indexed)
            m_fieldIndexes.push_back({static_cast<int>(i), {}});
    }
}

bool SfTable::StampOrder::operator()(const SfRow *a, const SfRow *b) const
{
    if (a->stamp != b->stamp)
        return a->stamp < b->stamp;
    return a->id->utf8 < b->id->utf8;
}

SfTable::StampIndex::const_iterator SfTable::lowerBound(SfInstant stamp, const QByteArray &afterId) const
{
    SfRow probe;
    probe.stamp = stamp;
    probe.id = SfTextPtr(new SfText(afterId));
    return m_byStamp.lower_bound(&probe);
}

SfRow &SfTable::insert(SfRow row)
{
    row.def = m_def.get();
    row.cells.shrink_to_fit();
    SfRow &stored = m_rows.emplace_back(std::move(row));
    m_byId.insert_or_assign(keyPart(stored.id->utf8), &stored);
    addToIndexes(stored);
    return stored;
}

void SfTable::purge(SfRow &row)
{
    removeFromIndexes(row);
    m_byId.erase(keyPart(row.id->utf8));
    row.purged = true;
    row.cells.clear();
}

SfRow *SfTable::find(const QByteArray &id)
{
    const auto at = m_byId.find(keyPart(id));
    return at == m_byId.end() ? nullptr : at->second;
}

const SfRow *SfTable::find(const QByteArray &id) const
{
    const auto at = m_byId.find(keyPart(id));
    return at == m_byId.end() ? nullptr : at->second;
}

size_t SfTable::keyOf(int field, const QByteArray &value) const
{
    return qHash(m_def->field(field).comparesExactly() ? value : foldedText(value));
}

std::vector<SfRow *> SfTable::findByField(int field, const QByteArray &value) const
{
    std::vector<SfRow *> found;
    const bool exact = m_def->field(field).comparesExactly();
    for (const FieldIndex &index : m_fieldIndexes) {
        if (index.field != field)
            continue;
        const auto [begin, end] = index.rows.equal_range(keyOf(field, value));
        for (auto at = begin; at != end; ++at) {
            const SfValue *cell = at->second->cell(field);
            if (cell && compareTexts(cell->utf8(), value, exact) == 0)
                found.push_back(at->second);
        }
    }
    return found;
}

void SfTable::addToIndexes(SfRow &row)
{
    m_byStamp.insert(&row);
    for (FieldIndex &index : m_fieldIndexes) {
        if (const SfValue *cell = row.cell(index.field))
            index.rows.emplace(keyOf(index.field, cell->utf8()), &row);
    }
}

void SfTable::removeFromIndexes(SfRow &row)
{
    m_byStamp.erase(&row);
    for (FieldIndex &index : m_fieldIndexes) {
        const SfValue *cell = row.cell(index.field);
        if (!cell)
            continue;
        auto [at, end] = index.rows.equal_range(keyOf(index.field, cell->utf8()));
        while (at != end && at->second != &row)
            ++at;
        if (at != end)
            index.rows.erase(at);
    }
}

} // namespace tandem::sandbox
