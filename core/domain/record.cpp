// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/record.h"

#include "core/domain/stablehash.h"

namespace tandem {

namespace {

bool before(const Fields::Entry &entry, QStringView name)
{
    return QStringView(entry.first).compare(name) < 0;
}

} // namespace

Fields::Fields(std::initializer_list<Entry> entries)
    : m_entries(entries)
{
    sort();
}

const Value *Fields::find(QStringView name) const
{
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), name, before);
    return it != m_entries.end() && it->first == name ? &it->second : nullptr;
}

Value Fields::value(QStringView name) const
{
    const Value *found = find(name);
    return found ? *found : Value();
}

void Fields::set(const QString &name, Value value)
{
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), QStringView(name), before);
    if (it != m_entries.end() && it->first == name)
        it->second = std::move(value);
    else
        m_entries.insert(it, {name, std::move(value)});
}

void Fields::sort()
{
    const auto less = [](const Entry &a, const Entry &b) { return a.first < b.first; };
    if (!std::is_sorted(m_entries.begin(), m_entries.end(), less))
        std::stable_sort(m_entries.begin(), m_entries.end(), less);
    // A name given twice: the last one counts, as in JSON.
    const auto same = [](const Entry &a, const Entry &b) { return a.first == b.first; };
    if (std::adjacent_find(m_entries.begin(), m_entries.end(), same) == m_entries.end())
        return;
    const auto first = std::unique(m_entries.rbegin(), m_entries.rend(), same);
    m_entries.erase(m_entries.begin(), first.base());
}

void Fields::remove(QStringView name)
{
    const auto it = std::lower_bound(m_entries.begin(), m_entries.end(), name, before);
    if (it != m_entries.end() && it->first == name)
        m_entries.erase(it);
}

quint64 fieldsHash(const Fields &fields)
{
    StableHash hash;
    for (const auto &[name, value] : fields.entries()) {
        hash.add(QStringView(name));
        hash.add(valueHash(value));
    }
    return hash.result();
}

} // namespace tandem
