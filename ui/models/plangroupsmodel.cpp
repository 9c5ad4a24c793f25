// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/plangroupsmodel.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/pagedmodel.h"
#include "ui/models/values.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::PlanGroup;
using session::PlanTrait;

namespace {

PlanTrait::About aboutOf(PlanGroupBy by)
{
    if (by == PlanGroupBy::Field)
        return PlanTrait::About::Field;
    if (by == PlanGroupBy::Owner)
        return PlanTrait::About::Owner;
    return by == PlanGroupBy::Reason ? PlanTrait::About::Reason : PlanTrait::About::Rows;
}

QString fieldTitleOf(const PlanGroup &group)
{
    if (group.trait.name.isEmpty())
        return PlanGroupsModel::tr("Whole record");
    if (group.trait.name == "(mark)"_L1)
        return PlanGroupsModel::tr("Mark of a deleted partner");
    return group.label.isEmpty() ? mappingTitle(group.trait.name) : group.label;
}

QString ownerTitleOf(const PlanGroup &group)
{
    if (group.trait.name.isEmpty())
        return PlanGroupsModel::tr("No owner yet");
    if (group.trait.name == u'?')
        return PlanGroupsModel::tr("Owner not read");
    return group.label.isEmpty() ? group.trait.name : group.label;
}

/// Rules are said in the middle of a line elsewhere; here they begin one.
QString reasonTitleOf(const QString &rule)
{
    QString title = spoken(rule);
    if (!title.isEmpty())
        title[0] = title.at(0).toUpper();
    return title;
}

/// The entry that a group is counted in, without its counts.
PlanGroupsModel::Entry entryOf(const PlanGroup &group, PlanGroupBy by)
{
    PlanGroupsModel::Entry entry;
    switch (by) {
    case PlanGroupBy::Nothing:
        break;
    case PlanGroupBy::Flow:
        entry.flow = group.flow;
        entry.title = flowShortTitle(group.flow);
        break;
    case PlanGroupBy::Direction:
        entry.side = group.side;
        entry.title = directionTitle(group.side);
        break;
    case PlanGroupBy::Field:
        entry.flow = group.flow;
        entry.trait = group.trait;
        entry.title = planTraitTitle(group) + u" · "_s + flowShortTitle(group.flow);
        break;
    case PlanGroupBy::Reason:
    case PlanGroupBy::Owner:
        entry.trait = group.trait;
        entry.title = planTraitTitle(group);
        break;
    }
    return entry;
}

bool isWithin(const PlanGroup &group, const session::PlanFilter &within)
{
    return (!within.flow || *within.flow == group.flow)
        && (within.kinds.isEmpty() || within.kinds.contains(group.kind));
}

/// Counts groups in entries, however many there are of either.
class Counting
{
public:
    void add(const PlanGroupsModel::Entry &found, const PlanGroup &group)
    {
        const Key key{found.flow, found.side, found.trait ? found.trait->name : QString()};
        const auto [place, isNew] = m_places.try_emplace(key, m_entries.size());
        if (isNew)
            m_entries.append(found);
        PlanGroupsModel::Entry &entry = m_entries[place->second];
        entry.rows += group.rows;
        entry.ticked += group.ticked;
    }
    [[nodiscard]] QList<PlanGroupsModel::Entry> take() { return std::move(m_entries); }

private:
    using Key = std::tuple<std::optional<Flow>, std::optional<Side>, QString>;
    std::map<Key, qsizetype> m_places;
    QList<PlanGroupsModel::Entry> m_entries;
};

void keep(QList<PlanGroupsModel::Entry> &entries, PlanGroupsModel::Entry kept)
{
    const bool there = std::any_of(entries.cbegin(), entries.cend(),
        [&kept](const PlanGroupsModel::Entry &entry) { return entry.isSame(kept); });
    if (there)
        return;
    kept.rows = 0;
    kept.ticked = 0;
    entries.append(kept);
}

} // namespace

QString planTraitTitle(const PlanGroup &group)
{
    switch (group.trait.about) {
    case PlanTrait::About::Field:
        return fieldTitleOf(group);
    case PlanTrait::About::Reason:
        return reasonTitleOf(group.trait.name);
    case PlanTrait::About::Owner:
        return ownerTitleOf(group);
    case PlanTrait::About::Rows:
        break;
    }
    return {};
}

void PlanGroupsModel::show(
    const QList<PlanGroup> &groups, const session::PlanFilter &within, PlanGroupBy by, const Entry &kept)
{
    Counting counting;
    Entry everything;
    everything.title = tr("Everything");
    m_known = by == PlanGroupBy::Nothing;
    for (const PlanGroup &group : groups) {
        m_known = m_known || group.trait.about == aboutOf(by);
        if (!isWithin(group, within))
            continue;
        if (group.trait.about == PlanTrait::About::Rows) {
            everything.rows += group.rows;
            everything.ticked += group.ticked;
        }
        if (by != PlanGroupBy::Nothing && group.trait.about == aboutOf(by))
            counting.add(entryOf(group, by), group);
    }
    QList<Entry> entries = counting.take();
    m_known = m_known || groups.isEmpty();
    if (by == PlanGroupBy::Field || by == PlanGroupBy::Reason || by == PlanGroupBy::Owner) {
        std::stable_sort(
            entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.rows > b.rows; });
    }
    entries.prepend(everything);
    keep(entries, kept);
    const bool same = by == m_by
        && std::equal(entries.cbegin(), entries.cend(), m_entries.cbegin(), m_entries.cend(),
            [](const Entry &a, const Entry &b) { return a.isSame(b); });
    m_by = by;
    if (same) {
        m_entries = entries;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_entries = entries;
    endResetModel();
}

void PlanGroupsModel::show(const QList<PlanGroup> &groups, const session::PlanFilter &within, PlanGroupBy by)
{
    show(groups, within, by, Entry());
}

QStringList PlanGroupsModel::headers() const
{
    return {tr("Group"), tr("Changes")};
}

QVariant PlanGroupsModel::cell(int row, int column, int role) const
{
    const Entry &entry = m_entries.at(row);
    switch (role) {
    case Qt::DisplayRole:
        return column == Group ? entry.title : formatCount(entry.rows);
    case Qt::ToolTipRole:
        return column == Group
            ? entry.title
            : tr("%1 of %2 ticked").arg(formatCount(entry.ticked), formatCount(entry.rows));
    case Qt::AccessibleTextRole:
        return column == Group
            ? QVariant(entry.title)
            : QVariant(tr("%1 of %2 ticked").arg(formatCount(entry.ticked), formatCount(entry.rows)));
    case MutedRole:
        return column == Rows;
    case Qt::TextAlignmentRole:
        return column == Rows ? QVariant(static_cast<int>(Qt::AlignRight | Qt::AlignVCenter)) : QVariant();
    default:
        return {};
    }
}

} // namespace tandem::ui
