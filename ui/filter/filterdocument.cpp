// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filterdocument.h"

#include "ui/models/valuestep.h"

namespace tandem::ui {

namespace {

using Node = Filter::Node;

bool isList(const Filter &filter)
{
    return filter.node == Node::All || filter.node == Node::Any;
}

Filter listOf(Node node, const QList<Filter> &children)
{
    Filter filter;
    filter.node = node;
    filter.children = children;
    return filter;
}

Filter asGroup(const Filter &filter)
{
    return isList(filter) ? filter : listOf(Node::All, {filter});
}

/// Groups that hold nothing say nothing; an empty "any" would even let nothing in.
std::optional<Filter> pruned(Filter filter)
{
    if (!isFilterGroup(filter))
        return filter;
    QList<Filter> kept;
    for (const Filter &child : std::as_const(filter.children)) {
        if (auto rest = pruned(child))
            kept.append(*rest);
    }
    filter.children = kept;
    return kept.isEmpty() ? std::nullopt : std::optional(filter);
}

/// The same places, where what holds nothing is neither true nor false for its group.
Filter neutral(const Filter &filter, Node holder)
{
    if (!isFilterGroup(filter))
        return filter;
    if (!pruned(filter))
        return listOf(holder == Node::Any ? Node::Any : Node::All, {});
    Filter judged = filter;
    for (Filter &child : judged.children)
        child = neutral(child, filter.node == Node::Not ? holder : filter.node);
    return judged;
}

/// A node to change: detaches what other filters share on the way.
Filter *nodeAt(Filter &root, const FilterPath &path)
{
    Filter *node = &root;
    for (const int step : path) {
        if (step < 0 || step >= node->children.size())
            return nullptr;
        node = &node->children[step];
    }
    return node;
}

FilterPath parentOf(const FilterPath &path)
{
    return path.mid(0, path.size() - 1);
}

bool startsWith(const FilterPath &path, const FilterPath &beginning)
{
    return path.size() >= beginning.size() && path.mid(0, beginning.size()) == beginning;
}

/// Where a place stands after the node at `gone` was taken out.
FilterPath afterRemoval(FilterPath place, const FilterPath &gone)
{
    const qsizetype level = gone.size() - 1;
    if (place.size() > level && startsWith(place, parentOf(gone)) && place.at(level) > gone.at(level))
        --place[level];
    return place;
}

/// A NOT that lost what it negates goes too.
void takeOut(Filter &root, const FilterPath &path)
{
    const FilterPath parent = parentOf(path);
    Filter *holder = nodeAt(root, parent);
    holder->children.removeAt(path.last());
    if (holder->node == Node::Not && !parent.isEmpty())
        takeOut(root, parent);
}

bool putIn(Filter &root, const FilterPath &parent, int at, const Filter &node)
{
    Filter *holder = nodeAt(root, parent);
    if (!holder || !isFilterGroup(*holder) || (holder->node == Node::Not && !holder->children.isEmpty()))
        return false;
    holder->children.insert(std::clamp(at, 0, static_cast<int>(holder->children.size())), node);
    return true;
}

} // namespace

FilterDocument::FilterDocument(QObject *parent)
    : QObject(parent)
{
    m_state = stateOf({});
}

FilterDocument::State FilterDocument::stateOf(const FlowConfiguration &flow)
{
    return {asGroup(flow.salesforceFilter), asGroup(flow.startdeliverFilter), flow.leaveScope};
}

void FilterDocument::load(const FlowConfiguration &saved)
{
    m_history.clear();
    m_saved = saved;
    m_state = stateOf(saved);
    Q_EMIT changed();
}

bool FilterDocument::takeIn(const FlowConfiguration &saved)
{
    if (saved.salesforceFilter != m_saved.salesforceFilter
        || saved.startdeliverFilter != m_saved.startdeliverFilter || saved.leaveScope != m_saved.leaveScope)
        return false;
    m_saved = saved;
    Q_EMIT changed();
    return true;
}

void FilterDocument::markSaved()
{
    m_saved = edited();
    m_history.setClean();
    Q_EMIT changed();
}

FlowConfiguration FilterDocument::edited() const
{
    FlowConfiguration flow = m_saved;
    const State before = stateOf(m_saved);
    if (m_state.salesforce != before.salesforce)
        flow.salesforceFilter = pruned(m_state.salesforce).value_or(Filter());
    if (m_state.startdeliver != before.startdeliver)
        flow.startdeliverFilter = pruned(m_state.startdeliver).value_or(Filter());
    flow.leaveScope = m_state.leaves;
    return flow;
}

bool FilterDocument::isChanged() const
{
    return edited() != m_saved;
}

const Filter &FilterDocument::root(Side side) const
{
    return side == Side::Salesforce ? m_state.salesforce : m_state.startdeliver;
}

Filter FilterDocument::judged(Side side) const
{
    return neutral(root(side), Filter::Node::All);
}

FilterPath FilterDocument::insert(Side side, const FilterPath &parent, int at, const Filter &node)
{
    Filter changed = root(side);
    if (!putIn(changed, parent, at, node))
        return {};
    push(side, changed, isFilterGroup(node) ? tr("add a group") : tr("add a condition"));
    const auto count = static_cast<int>(filterAt(root(side), parent)->children.size());
    return parent + FilterPath{std::clamp(at, 0, count - 1)};
}

void FilterDocument::remove(Side side, QList<FilterPath> paths)
{
    // From the end, so that what is left to do stays where it was; what is inside of another goes with it.
    std::sort(paths.begin(), paths.end(), std::greater<>());
    Filter changed = root(side);
    int gone = 0;
    for (const FilterPath &path : std::as_const(paths)) {
        const bool inside = std::any_of(paths.cbegin(), paths.cend(),
            [&path](const FilterPath &outer) { return outer != path && startsWith(path, outer); });
        if (inside || path.isEmpty() || !filterAt(changed, path))
            continue;
        takeOut(changed, path);
        ++gone;
    }
    if (gone > 0)
        push(side, changed, tr("remove %n part(s)", nullptr, gone));
}

void FilterDocument::replace(Side side, const FilterPath &path, const Filter &node, const QString &facet)
{
    Filter changed = root(side);
    Filter *place = nodeAt(changed, path);
    if (!place || *place == node)
        return;
    *place = node;
    QString key = facet;
    if (!facet.isEmpty()) {
        key = sideName(side);
        for (const int index : path)
            key += u'/' + QString::number(index);
        key += u'/' + facet;
    }
    push(side, changed, tr("change a condition"), key);
}

FilterPath FilterDocument::move(Side side, const FilterPath &from, const FilterPath &parent, int at)
{
    Filter changed = root(side);
    const Filter *moved = filterAt(changed, from);
    if (!moved || from.isEmpty() || startsWith(parent, from))
        return from;
    const Filter node = *moved;
    FilterPath place = afterRemoval(parent + FilterPath{at}, from);
    Filter *holder = nodeAt(changed, parentOf(from));
    if (holder->node == Node::Not)
        return from;
    holder->children.removeAt(from.last());
    if (!putIn(changed, parentOf(place), place.last(), node))
        return from;
    if (changed != root(side))
        push(side, changed, tr("move a part"));
    const auto count = static_cast<int>(filterAt(changed, parentOf(place))->children.size());
    place.last() = std::clamp(place.last(), 0, count - 1);
    return place;
}

FilterPath FilterDocument::step(Side side, const FilterPath &path, bool down)
{
    if (path.isEmpty())
        return path;
    const FilterPath parent = parentOf(path);
    const Filter *holder = filterAt(root(side), parent);
    if (!holder || holder->node == Node::Not)
        return parent.isEmpty() ? path : step(side, parent, down);
    const int at = path.last();
    const int next = down ? at + 1 : at - 1;
    if (next < 0 || next >= holder->children.size()) {
        // Out of the group, before or behind it.
        if (parent.isEmpty())
            return path;
        const FilterPath above = parentOf(parent);
        if (filterAt(root(side), above)->node == Node::Not)
            return path;
        return move(side, path, above, down ? parent.last() + 1 : parent.last());
    }
    const Filter &neighbour = holder->children.at(next);
    if (isList(neighbour)) {
        const FilterPath group = parent + FilterPath{next};
        return move(side, path, group, down ? 0 : static_cast<int>(neighbour.children.size()));
    }
    return move(side, path, parent, down ? at + 2 : at - 1);
}

FilterPath FilterDocument::group(Side side, QList<FilterPath> paths)
{
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    const FilterPath first = paths.value(0);
    paths.removeIf(
        [&first](const FilterPath &path) { return path.isEmpty() || parentOf(path) != parentOf(first); });
    Filter changed = root(side);
    Filter *holder = paths.isEmpty() ? nullptr : nodeAt(changed, parentOf(paths.first()));
    if (!holder || !isList(*holder))
        return {};
    QList<Filter> members;
    for (auto path = paths.crbegin(); path != paths.crend(); ++path)
        members.prepend(holder->children.takeAt(path->last()));
    holder->children.insert(
        paths.first().last(), listOf(holder->node == Node::All ? Node::Any : Node::All, members));
    push(side, changed, tr("group"));
    return paths.first();
}

void FilterDocument::ungroup(Side side, const FilterPath &path)
{
    Filter changed = root(side);
    const Filter *group = filterAt(changed, path);
    Filter *holder = path.isEmpty() ? nullptr : nodeAt(changed, parentOf(path));
    if (!group || !isList(*group) || !holder || !isList(*holder))
        return;
    const QList<Filter> members = group->children;
    holder->children.removeAt(path.last());
    for (int i = 0; i < members.size(); ++i)
        holder->children.insert(path.last() + i, members.at(i));
    push(side, changed, tr("ungroup"));
}

FilterPath FilterDocument::negate(Side side, const FilterPath &path)
{
    Filter changed = root(side);
    Filter *node = path.isEmpty() ? nullptr : nodeAt(changed, path);
    if (!node)
        return path;
    Filter *holder = nodeAt(changed, parentOf(path));
    FilterPath now = path;
    if (node->node == Node::Not && !node->children.isEmpty()) {
        *node = Filter(node->children.first());
    } else if (holder->node == Node::Not) {
        *holder = Filter(*node);
        now = parentOf(path);
    } else {
        *node = listOf(Node::Not, {*node});
    }
    push(side, changed, tr("negate"));
    return now;
}

void FilterDocument::setLeaveScope(LeaveScope leaves)
{
    State state = m_state;
    state.leaves = leaves;
    if (state != m_state)
        push(state, tr("change what happens to records that leave"), QStringLiteral("leaves"));
}

void FilterDocument::push(Side side, const Filter &root, const QString &text, const QString &facet)
{
    State state = m_state;
    (side == Side::Salesforce ? state.salesforce : state.startdeliver) = root;
    push(state, text, facet);
}

void FilterDocument::push(const State &state, const QString &text, const QString &facet)
{
    m_history.push(new ValueStep<State>(
        m_state, state,
        [this](const State &now) {
            m_state = now;
            Q_EMIT changed();
        },
        text, facet));
}

} // namespace tandem::ui
