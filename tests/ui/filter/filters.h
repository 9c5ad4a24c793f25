// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"

#include <QMetaType>

/// Short forms of filters for tests.
namespace tandem::ui {

/// A filter in a table of rows: a type that holds itself cannot be one by itself.
struct FilterBox
{
    Filter filter;
};

inline Filter is(const QString &field, const QString &value = QStringLiteral("x"))
{
    Filter condition;
    condition.node = Filter::Node::Condition;
    condition.field = field;
    condition.operands = {Value(value)};
    return condition;
}

inline Filter groupOf(Filter::Node node, const QList<Filter> &children)
{
    Filter group;
    group.node = node;
    group.children = children;
    return group;
}

inline Filter all(const QList<Filter> &children)
{
    return groupOf(Filter::Node::All, children);
}
inline Filter any(const QList<Filter> &children)
{
    return groupOf(Filter::Node::Any, children);
}
inline Filter no(const Filter &child)
{
    return groupOf(Filter::Node::Not, {child});
}

} // namespace tandem::ui

Q_DECLARE_METATYPE(tandem::ui::FilterBox)
