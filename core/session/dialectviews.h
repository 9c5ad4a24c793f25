// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/domain/value.h"

#include <QList>

/// How Startdeliver speaks, as far as it is known; plain values, like those of views.h.
namespace tandem::session {

/// One thing that the service's documents leave open.
struct DialectFact
{
    enum class Source {
        Assumed, ///< the built-in dialect says so; nothing contradicted it
        Probed, ///< the live service was asked and answered so
        Configured, ///< startdeliver.dialectOverrides says so
    };
    QString name; ///< section of the dialect: "sort", "page", "days", ...
    QString value;
    Source source = Source::Assumed;
    friend bool operator==(const DialectFact &, const DialectFact &) = default;
};

/// A value as the service sent it, and what each way of reading makes of it.
struct DateExample
{
    QString entity; ///< label, "Customer"
    RecordId record;
    QString field; ///< label, "Renewal date"
    QString raw;
    QList<Value> readings; ///< in the order of DateKind::styles; null: cannot be read so
    QString title = {}; ///< what people call the record; empty: it has no name
    friend bool operator==(const DateExample &, const DateExample &) = default;
};

/// One kind of date: how it is read now, and up to three real values to see whether that is right.
struct DateKind
{
    QString name; ///< section of the dialect: "days", "instants", "allDayEnd"
    QString style; ///< in force
    QStringList styles; ///< that there are
    QString fitting; ///< the one style that can read all examples; empty: several can, or there are none
    QList<DateExample> examples;
    friend bool operator==(const DateKind &, const DateKind &) = default;
};

struct DialectView
{
    QList<DialectFact> facts;
    QList<DateKind> dates;
    QByteArray proposed; ///< overrides that the probe proposes; empty: the dialect fits
    QByteArray dateStyles; ///< what confirmDates() confirms
    bool confirmed = false; ///< a person has seen these styles and said that they are right
    friend bool operator==(const DialectView &, const DialectView &) = default;
};

} // namespace tandem::session
