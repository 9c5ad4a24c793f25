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

void SfGenerator::outline(qint64 ordinal, SfRow &row) const
{
    constexpr qint64 day = 86400; // created the day before they were changed
    row.ordinal = ordinal;
    row.id = SfTextPtr(new SfText(idAt(ordinal)));
    row.stamp = row.modified = stampAt(ordinal);
    row.created = {row.stamp.seconds - day};
}

SfTable::SfTable(std::unique_ptr<ObjectDef> object)
    : m_def(std::move(object))
{
    for (size_t i = 0; i < m_def->fields.size(); ++i) {
        if (m_def->fields[i].indexed)
            m_fieldIndexes.push_back({static_cast<int>(i), {}, {}, 0, false});
    }
    m_outline.def = m_def.get();
}

void SfTable::generate(std::unique_ptr<const SfGenerator> rows)
{
    Q_ASSERT(m_rows.empty() && !m_generator);
    m_generator = std::move(rows);
    m_open.resize(static_cast<size_t>(std::min(openAtMost, generated())));
}

bool SfTable::StampOrder::operator()(const SfRow *a, const SfRow *b) const
{
    if (a->stamp != b->stamp)
        return a->stamp < b->stamp;
    return a->id->utf8 < b->id->utf8;
}

SfTable::StampIndex::const_iterator SfTable::stampFrom(SfInstant stamp, const QByteArray &id) const
{
    SfRow probe;
    probe.stamp = stamp;
    probe.id = SfTextPtr(new SfText(id));
    return m_byStamp.lower_bound(&probe);
}

SfTable::StampIndex::const_iterator SfTable::stampAfter(SfInstant stamp, const QByteArray &id) const
{
    const auto at = stampFrom(stamp, id);
    return at != m_byStamp.end() && (*at)->stamp == stamp && (*at)->id->utf8 == id ? std::next(at) : at;
}

namespace {

/// The first of the numbers up to `end` that does not come before what is sought.
template <typename Before> qint64 firstNotBefore(qint64 end, Before before)
{
    qint64 low = 0;
    while (low < end) {
        const qint64 middle = low + (end - low) / 2;
        if (before(middle))
            low = middle + 1;
        else
            end = middle;
    }
    return low;
}

} // namespace

qint64 SfTable::ordinalFrom(SfInstant stamp, const QByteArray &id) const
{
    return firstNotBefore(generated(), [&](qint64 ordinal) {
        const SfInstant at = m_generator->stampAt(ordinal);
        return at != stamp ? at < stamp : m_generator->idAt(ordinal) < id;
    });
}

qint64 SfTable::ordinalFrom(const QByteArray &id) const
{
    return firstNotBefore(
        generated(), [&](qint64 ordinal) { return keyPart(m_generator->idAt(ordinal)) < keyPart(id); });
}

bool SfTable::comesBefore(qint64 ordinal, const SfRow &row) const
{
    const SfInstant at = m_generator->stampAt(ordinal);
    return at != row.stamp ? at < row.stamp : m_generator->idAt(ordinal) < row.id->utf8;
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
    keep(row);
    removeFromIndexes(row);
    if (row.ordinal < 0)
        m_byId.erase(keyPart(row.id->utf8)); // removeFromIndexes() has counted the change
    else
        ++m_purged;
    row.purged = true;
    row.cells.clear();
}

std::unique_ptr<SfRow> SfTable::make(qint64 ordinal) const
{
    auto row = std::make_unique<SfRow>(m_generator->rowAt(ordinal));
    row->def = m_def.get();
    row->ordinal = ordinal;
    return row;
}

SfRow *SfTable::hold(qint64 ordinal) const
{
    if (const auto at = m_written.find(ordinal); at != m_written.end())
        return at->second->purged ? nullptr : at->second.get();
    std::unique_ptr<SfRow> &held = m_held[ordinal];
    if (!held) {
        std::unique_ptr<SfRow> &seen = slotOf(ordinal);
        held = seen && seen->ordinal == ordinal ? std::move(seen) : make(ordinal);
    }
    return held.get();
}

void SfTable::keep(SfRow &row)
{
    if (row.ordinal < 0 || m_written.count(row.ordinal) > 0)
        return;
    const SfRow *held = hold(row.ordinal);
    Q_ASSERT(held == &row);
    m_written.emplace(row.ordinal, std::move(m_held.find(held->ordinal)->second));
    m_held.erase(held->ordinal);
    addToIndexes(row);
}

std::unique_ptr<SfRow> &SfTable::slotOf(qint64 ordinal) const
{
    return m_open[static_cast<size_t>(ordinal) % m_open.size()];
}

/// The row where it is in memory already.
const SfRow *SfTable::present(const SfSpot &spot) const
{
    if (spot.row)
        return spot.row;
    if (const auto at = m_written.find(spot.ordinal); at != m_written.end())
        return at->second.get();
    if (const auto at = m_held.find(spot.ordinal); at != m_held.end())
        return at->second.get();
    const SfRow *seen = slotOf(spot.ordinal).get();
    return seen && seen->ordinal == spot.ordinal ? seen : nullptr;
}

const SfRow &SfTable::open(const SfSpot &spot) const
{
    if (const SfRow *row = present(spot))
        return *row;
    std::unique_ptr<SfRow> &slot = slotOf(spot.ordinal);
    slot = make(spot.ordinal);
    return *slot;
}

const SfRow *SfTable::glance(const QByteArray &id) const
{
    const auto at = spot(id);
    if (!at)
        return nullptr;
    if (const SfRow *row = present(*at))
        return row;
    if (!m_glance || m_glance->ordinal != at->ordinal)
        m_glance = make(at->ordinal);
    return m_glance.get();
}

const SfRow &SfTable::outline(const SfSpot &spot) const
{
    if (const SfRow *row = present(spot))
        return *row;
    m_generator->outline(spot.ordinal, m_outline);
    return m_outline;
}

SfInstant SfTable::stampOf(const SfSpot &spot) const
{
    if (spot.row)
        return spot.row->stamp;
    const auto at = m_written.find(spot.ordinal);
    return at != m_written.end() ? at->second->stamp : m_generator->stampAt(spot.ordinal);
}

size_t SfTable::size() const
{
    return m_byId.size() + static_cast<size_t>(generated()) - m_purged;
}

size_t SfTable::loaded() const
{
    const auto open = std::count_if(m_open.begin(), m_open.end(), [](const auto &row) { return !!row; });
    return m_held.size() + static_cast<size_t>(open);
}

void SfTable::rest()
{
    if (m_held.size() > heldAtMost)
        m_held.clear();
}

std::optional<SfSpot> SfTable::spot(const QByteArray &id) const
{
    if (const auto at = m_byId.find(keyPart(id)); at != m_byId.end())
        return SfSpot{at->second, -1};
    const qint64 ordinal = m_generator ? m_generator->ordinalOf(keyPart(id)) : -1;
    const auto written = m_written.find(ordinal);
    if (ordinal < 0 || (written != m_written.end() && written->second->purged))
        return std::nullopt;
    return written != m_written.end() ? SfSpot{written->second.get(), -1} : SfSpot{nullptr, ordinal};
}

SfRow *SfTable::find(const QByteArray &id)
{
    const auto at = spot(id);
    return !at ? nullptr : at->row ? at->row : hold(at->ordinal);
}

const SfRow *SfTable::find(const QByteArray &id) const
{
    const auto at = spot(id);
    return !at ? nullptr : at->row ? at->row : hold(at->ordinal);
}

size_t SfTable::keyOf(int field, const QByteArray &value) const
{
    return qHash(m_def->field(field).comparesExactly() ? value : foldedText(value));
}

std::vector<SfSpot> SfTable::spotsByField(int field, const QByteArray &value, Patience *patience) const
{
    std::vector<SfSpot> found;
    const bool exact = m_def->field(field).comparesExactly();
    for (FieldIndex &index : m_fieldIndexes) {
        if (index.field != field)
            continue;
        if (!makeIndex(index, patience))
            return {};
        const auto [begin, end] = index.rows.equal_range(keyOf(field, value));
        for (auto at = begin; at != end; ++at) {
            const SfValue *cell = at->second->cell(field);
            if (cell && compareTexts(cell->utf8(), value, exact) == 0)
                found.push_back({at->second, -1});
        }
        addGenerated(index, value, found);
    }
    return found;
}

/// Goes on where the last who asked left off; others may do the same while this one breathes. False where the
/// patience ends first.
bool SfTable::makeIndex(FieldIndex &index, Patience *patience) const
{
    while (index.next < generated()) {
        const qint64 ordinal = index.next++;
        const SfValue of = m_generator->valueAt(ordinal, index.field);
        if (!of.isNull())
            index.generated.emplace_back(
                static_cast<quint32>(keyOf(index.field, of.utf8())), static_cast<quint32>(ordinal));
        if (patience && patience->isOverAfterRow())
            return false;
    }
    if (!index.made) {
        index.generated.shrink_to_fit();
        std::sort(index.generated.begin(), index.generated.end());
        index.made = true;
    }
    return true;
}

void SfTable::addGenerated(const FieldIndex &index, const QByteArray &value, std::vector<SfSpot> &found) const
{
    const bool exact = m_def->field(index.field).comparesExactly();
    const auto hash = static_cast<quint32>(keyOf(index.field, value));
    for (auto at = std::lower_bound(index.generated.begin(), index.generated.end(), std::pair(hash, 0U));
         at != index.generated.end() && at->first == hash; ++at) {
        const qint64 ordinal = at->second;
        if (m_written.count(ordinal) == 0
            && compareTexts(m_generator->valueAt(ordinal, index.field).utf8(), value, exact) == 0)
            found.push_back({nullptr, ordinal});
    }
}

std::vector<SfRow *> SfTable::findByField(int field, const QByteArray &value) const
{
    std::vector<SfRow *> found;
    for (const SfSpot &spot : spotsByField(field, value))
        found.push_back(spot.row ? spot.row : hold(spot.ordinal));
    return found;
}

void SfTable::addToIndexes(SfRow &row)
{
    ++m_changes;
    m_byStamp.insert(&row);
    for (FieldIndex &index : m_fieldIndexes) {
        if (const SfValue *cell = row.cell(index.field))
            index.rows.emplace(keyOf(index.field, cell->utf8()), &row);
    }
}

void SfTable::removeFromIndexes(SfRow &row)
{
    ++m_changes;
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
