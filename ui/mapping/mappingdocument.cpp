// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/mappingdocument.h"

#include "ui/models/valuestep.h"

#include <algorithm>
#include <optional>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString nameOf(const FieldMapping &mapping)
{
    return mapping.salesforce + u" – "_s + mapping.startdeliver;
}

bool sameField(Side side, const QString &a, const QString &b)
{
    return a.compare(b, side == Side::Salesforce ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
}

/// What more than half of them have; none: they do not agree.
template <typename T> std::optional<T> mostOf(const QList<FieldMapping> &mappings, T FieldMapping::*rule)
{
    for (const FieldMapping &candidate : mappings) {
        const auto same = std::ranges::count(mappings, candidate.*rule, rule);
        if (2 * same > mappings.size())
            return candidate.*rule;
    }
    return std::nullopt;
}

} // namespace

MappingDocument::MappingDocument(QObject *parent)
    : QObject(parent)
{
}

void MappingDocument::load(const FlowConfiguration &saved)
{
    m_history.clear();
    m_saved = saved;
    set(saved.mappings);
}

bool MappingDocument::takeIn(const FlowConfiguration &saved)
{
    if (saved.mappings != m_saved.mappings)
        return false;
    m_saved = saved;
    Q_EMIT changed();
    return true;
}

void MappingDocument::markSaved()
{
    m_saved = edited();
    m_history.setClean();
    Q_EMIT changed();
}

FlowConfiguration MappingDocument::edited() const
{
    FlowConfiguration flow = m_saved;
    flow.mappings = m_mappings;
    return flow;
}

int MappingDocument::indexOf(const FieldMapping &pair) const
{
    for (int i = 0; i < m_mappings.size(); ++i) {
        const FieldMapping &mapping = m_mappings.at(i);
        if (sameField(Side::Salesforce, mapping.salesforce, pair.salesforce)
            && sameField(Side::Startdeliver, mapping.startdeliver, pair.startdeliver))
            return i;
    }
    return -1;
}

QList<int> MappingDocument::indexesOf(Side side, const QString &field) const
{
    QList<int> found;
    for (int i = 0; i < m_mappings.size(); ++i) {
        if (sameField(side, m_mappings.at(i).fieldOf(side), field))
            found.append(i);
    }
    return found;
}

int MappingDocument::add(const QList<FieldMapping> &mappings)
{
    QList<FieldMapping> after = m_mappings;
    QList<FieldMapping> fresh;
    for (const FieldMapping &mapping : mappings) {
        if (indexOf(mapping) < 0)
            fresh.append(asTheOthers(mapping));
    }
    if (fresh.isEmpty())
        return mappings.isEmpty() ? -1 : indexOf(mappings.last());
    after += fresh;
    const QString text = fresh.size() == 1 ? tr("map %1").arg(nameOf(fresh.first()))
                                           : tr("map %n fields", nullptr, static_cast<int>(fresh.size()));
    push(after, text, {});
    return indexOf(mappings.last());
}

/// Who chose that one side is right would have to say so again for every field.
FieldMapping MappingDocument::asTheOthers(FieldMapping mapping) const
{
    const FieldMapping unsaid;
    if (mapping.first == unsaid.first)
        mapping.first = mostOf(m_mappings, &FieldMapping::first).value_or(mapping.first);
    if (mapping.conflict == unsaid.conflict)
        mapping.conflict = mostOf(m_mappings, &FieldMapping::conflict).value_or(mapping.conflict);
    return mapping;
}

void MappingDocument::remove(const QList<int> &indexes)
{
    QList<FieldMapping> after;
    QList<FieldMapping> gone;
    for (int i = 0; i < m_mappings.size(); ++i)
        (indexes.contains(i) ? gone : after).append(m_mappings.at(i));
    if (gone.isEmpty())
        return;
    const QString text = gone.size() == 1 ? tr("remove %1").arg(nameOf(gone.first()))
                                          : tr("remove %n mappings", nullptr, static_cast<int>(gone.size()));
    push(after, text, {});
}

void MappingDocument::replace(int index, const FieldMapping &mapping, const QString &facet)
{
    if (index < 0 || index >= m_mappings.size() || m_mappings.at(index) == mapping)
        return;
    QList<FieldMapping> after = m_mappings;
    after[index] = mapping;
    push(after, tr("change %1").arg(nameOf(mapping)),
        facet.isEmpty() ? QString() : mapping.key() + u'/' + facet);
}

void MappingDocument::push(const QList<FieldMapping> &after, const QString &text, const QString &facet)
{
    m_history.push(new ValueStep<QList<FieldMapping>>(
        m_mappings, after, [this](const QList<FieldMapping> &mappings) { set(mappings); }, text, facet));
}

void MappingDocument::set(const QList<FieldMapping> &mappings)
{
    m_mappings = mappings;
    Q_EMIT changed();
}

} // namespace tandem::ui
