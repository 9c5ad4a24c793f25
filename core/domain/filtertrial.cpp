// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filtertrial.h"

namespace tandem {

namespace {

/// The filter without one node; a NOT goes with what it negates.
Filter without(Filter filter, FilterPath path)
{
    if (path.isEmpty())
        return {};
    const int at = path.takeFirst();
    if (path.isEmpty() || (path.size() == 1 && filter.children.at(at).node == Filter::Node::Not))
        filter.children.removeAt(at);
    else
        filter.children[at] = without(filter.children.at(at), path);
    return filter;
}

bool isEmptyGroup(const Filter &filter)
{
    return filter.node != Filter::Node::Condition && filter.children.isEmpty();
}

} // namespace

const Filter *filterAt(const Filter &filter, const FilterPath &path)
{
    const Filter *node = &filter;
    for (const int step : path) {
        if (step < 0 || step >= node->children.size())
            return nullptr;
        node = &node->children.at(step);
    }
    return node;
}

FilterCounter::FilterCounter(Filter filter, Filter inForce, ObjectSchema schema, FilterContext context)
    : m_filter(std::move(filter))
    , m_inForce(std::move(inForce))
    , m_schema(std::move(schema))
    , m_context(std::move(context))
{
    collect(m_filter, {});
}

void FilterCounter::collect(const Filter &node, const FilterPath &path)
{
    Node entry{path, node, std::nullopt};
    if (!path.isEmpty()) {
        const Filter rest = without(m_filter, path);
        // Without its last alternative an "any" lets nothing in, which is not what is asked.
        const Filter *parent = filterAt(rest, path.mid(0, path.size() - 1));
        if (!parent || !isEmptyGroup(*parent) || parent->node == Filter::Node::All)
            entry.without = rest;
    }
    m_nodes.push_back(std::move(entry));
    for (int i = 0; i < node.children.size(); ++i)
        collect(node.children.at(i), path + FilterPath{i});
}

bool FilterCounter::lets(const Filter &filter, const Record &record) const
{
    return filter.isEmpty() || matches(filter, record, m_schema, m_context);
}

void FilterCounter::add(const Record &record, const QString &title)
{
    ++m_trial.records;
    const bool in = lets(m_filter, record);
    const bool was = lets(m_inForce, record);
    if (in) {
        ++m_trial.inScope;
        if (m_trial.samples.size() < FilterTrial::samplesKept)
            m_trial.samples.append(title);
    }
    if (in && !was)
        ++m_trial.entering;
    if (!in && was) {
        ++m_trial.leaving;
        if (m_trial.leavingSamples.size() < FilterTrial::samplesKept)
            m_trial.leavingSamples.append(title);
    }
    for (const Node &node : m_nodes) {
        FilterNodeCount &count = m_trial.nodes[node.path];
        if (lets(node.alone, record))
            ++count.matched;
        if (!in && node.without && lets(*node.without, record))
            ++count.excluded;
    }
}

} // namespace tandem
