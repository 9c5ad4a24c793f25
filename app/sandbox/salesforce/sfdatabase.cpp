// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/sfdatabase.h"

#include "app/sandbox/salesforce/sfobjects.h"
#include "core/base/ids.h"

namespace tandem::sandbox {

QByteArray idNumber(quint64 number)
{
    static const char digits[] = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    QByteArray text(9, '0');
    for (qsizetype i = 8; i >= 0 && number > 0; --i) {
        text[i] = digits[number % 62];
        number /= 62;
    }
    return text;
}

QByteArray fullId(const QByteArray &fifteen)
{
    return fifteen + salesforceIdSuffix(QString::fromLatin1(fifteen)).toLatin1();
}

QByteArray canonicalId(const QByteArray &text)
{
    const auto id = SalesforceId::parse(QString::fromUtf8(text));
    return id ? id->text().toLatin1() : QByteArray();
}

SfDatabase::SfDatabase()
{
    for (auto &object : standardObjects()) {
        auto table = std::make_unique<SfTable>(std::move(object));
        m_byName.insert(table->def().name.toLower(), table.get());
        if (!table->def().facade)
            m_byPrefix.insert(table->def().keyPrefix, table.get());
        m_tables.push_back(std::move(table));
    }
}

SfTable *SfDatabase::table(const QByteArray &name)
{
    return m_byName.value(name.toLower());
}

const SfTable *SfDatabase::table(const QByteArray &name) const
{
    return m_byName.value(name.toLower());
}

SfTable *SfDatabase::tableForId(const QByteArray &id)
{
    return m_byPrefix.value(id.left(3));
}

const SfTable *SfDatabase::tableForId(const QByteArray &id) const
{
    return m_byPrefix.value(id.left(3));
}

SfRow *SfDatabase::find(const QByteArray &id)
{
    SfTable *table = tableForId(id);
    return table ? table->find(id) : nullptr;
}

const SfRow *SfDatabase::find(const QByteArray &id) const
{
    const SfTable *table = tableForId(id);
    return table ? table->find(id) : nullptr;
}

const SfRow *SfDatabase::glance(const QByteArray &id) const
{
    const SfTable *table = tableForId(id);
    return table ? table->glance(id) : nullptr;
}

void SfDatabase::rest()
{
    for (const auto &table : m_tables)
        table->rest();
}

SfValue SfDatabase::value(const SfRow &row, int field) const
{
    const FieldDef &def = row.def->field(field);
    switch (def.storage) {
    case FieldStorage::Cell: {
        const SfValue *cell = row.cell(field);
        return cell ? *cell : (def.type == FieldType::Boolean ? SfValue(false) : SfValue());
    }
    case FieldStorage::Id:
        return SfValue(row.id);
    case FieldStorage::IsDeleted:
        return SfValue(row.deleted);
    case FieldStorage::CreatedDate:
        return SfValue(row.created);
    case FieldStorage::LastModifiedDate:
        return SfValue(row.modified);
    case FieldStorage::SystemModstamp:
        return SfValue(row.stamp);
    case FieldStorage::Computed:
        return def.compute ? def.compute(row, *this) : SfValue();
    }
    return {};
}

SfValue SfDatabase::value(const SfRow &row, const QByteArray &field) const
{
    const int index = row.def->fieldIndex(field);
    return index >= 0 ? value(row, index) : SfValue();
}

QByteArray SfDatabase::newId(const ObjectDef &object)
{
    return fullId(object.keyPrefix + "Kx0" + idNumber(++m_counters[object.keyPrefix]));
}

QByteArray SfDatabase::nextAutoNumber(const ObjectDef &object, const FieldDef &field)
{
    const quint64 number = ++m_counters[object.name + '.' + field.name];
    return "C-" + QByteArray::number(number).rightJustified(7, '0');
}

SfRow &SfDatabase::insert(SfTable &table, SfRow row)
{
    SfRow &stored = table.insert(std::move(row));
    note(stored, true);
    if (!m_marks.empty())
        m_undo.push_back({&stored, std::nullopt});
    return stored;
}

void SfDatabase::note(SfRow &row, bool inserted)
{
    if (m_recording && m_changed.emplace(&row, m_changes.size()).second)
        m_changes.push_back({&row, inserted ? std::nullopt : std::optional(row)});
}

std::vector<SfChange> SfDatabase::takeChanges()
{
    m_changed.clear();
    return std::exchange(m_changes, {});
}

void SfDatabase::remember(SfRow &row)
{
    note(row, false);
    if (!m_marks.empty())
        m_undo.push_back({&row, row});
}

void SfDatabase::emptyBin(SfInstant when)
{
    while (!m_bin.empty() && (!m_bin.front()->deleted || m_bin.front()->deletedAt < when)) {
        SfRow *row = m_bin.front();
        m_bin.pop_front();
        if (row->deleted && !row->purged)
            table(row->def->name)->purge(*row);
    }
}

void SfDatabase::begin()
{
    m_marks.push_back(m_undo.size());
}

void SfDatabase::commit()
{
    m_marks.pop_back();
    if (m_marks.empty())
        m_undo.clear();
}

void SfDatabase::rollback()
{
    const size_t mark = m_marks.back();
    m_marks.pop_back();
    while (m_undo.size() > mark) {
        Undo undo = std::move(m_undo.back());
        m_undo.pop_back();
        SfTable *home = table(undo.row->def->name);
        if (!undo.before)
            home->purge(*undo.row);
        else
            home->update(*undo.row, [&](SfRow &row) { row = std::move(*undo.before); });
    }
}

} // namespace tandem::sandbox
