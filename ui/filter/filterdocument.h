// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/domain/filtertrial.h"

#include <QObject>
#include <QUndoStack>

#include <optional>

namespace tandem::ui {

/// The filters of one flow while they are edited: values in, values out, every edit one step that can be
/// taken back. The root of each is always a group. Knows no widgets and no session. GUI thread; owned by the
/// page.
class FilterDocument : public QObject
{
    Q_OBJECT
public:
    explicit FilterDocument(QObject *parent = nullptr);

    void load(const FlowConfiguration &saved);
    /// What else of the flow was saved elsewhere; the edits and their steps stay. False, and nothing is taken
    /// in, where it has other filters.
    bool takeIn(const FlowConfiguration &saved);
    void markSaved();
    [[nodiscard]] const FlowConfiguration &saved() const { return m_saved; }
    /// Without groups that hold nothing.
    [[nodiscard]] FlowConfiguration edited() const;
    [[nodiscard]] bool isChanged() const;
    [[nodiscard]] const Filter &root(Side side) const;
    /// In the shape of root(), but groups that hold nothing say nothing: what is to be counted while it is
    /// edited.
    [[nodiscard]] Filter judged(Side side) const;
    [[nodiscard]] LeaveScope leaveScope() const { return m_state.leaves; }

    // edits; a path that comes back is where the node stands now
    /// Into the group at `parent`, before its child `at` (behind the last one: its number of children).
    FilterPath insert(Side side, const FilterPath &parent, int at, const Filter &node);
    void remove(Side side, QList<FilterPath> paths);
    void replace(Side side, const FilterPath &path, const Filter &node, const QString &facet = {});
    /// Nothing moves into itself.
    FilterPath move(Side side, const FilterPath &from, const FilterPath &parent, int at);
    /// One place up or down, into a group that stands there and out of the own one at its end.
    FilterPath step(Side side, const FilterPath &path, bool down);
    /// Puts siblings into a group of their own, of the other kind than the one they are in.
    FilterPath group(Side side, QList<FilterPath> paths);
    /// Puts what a group holds in its place.
    void ungroup(Side side, const FilterPath &path);
    /// Into a NOT, or out of it.
    FilterPath negate(Side side, const FilterPath &path);
    void setLeaveScope(LeaveScope leaves);

    [[nodiscard]] QUndoStack *history() { return &m_history; }

Q_SIGNALS:
    void changed();

private:
    struct State
    {
        Filter salesforce;
        Filter startdeliver;
        LeaveScope leaves = LeaveScope::Nothing;
        friend bool operator==(const State &, const State &) = default;
    };
    [[nodiscard]] static State stateOf(const FlowConfiguration &flow);
    void push(Side side, const Filter &root, const QString &text, const QString &facet = {});
    void push(const State &state, const QString &text, const QString &facet);

    FlowConfiguration m_saved;
    State m_state;
    QUndoStack m_history;
};

/// Nodes that can hold others.
[[nodiscard]] inline bool isFilterGroup(const Filter &filter)
{
    return filter.node != Filter::Node::Condition;
}

} // namespace tandem::ui
