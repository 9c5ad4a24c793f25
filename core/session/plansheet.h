// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"

#include <QHash>

namespace tandem::session {

/// How the rows of a plan are written for people who sign it off.
enum class SheetFormat {
    Csv, ///< RFC 4180 in UTF-8, every cell whole
    CsvForExcel, ///< the same with a byte order mark and no cell longer than Excel takes
    Html ///< one page that needs nothing else
};

/// The words of the file, in the language of whoever reads it; `core` has none of its own.
struct SheetTexts
{
    QString language; ///< "sv"
    QString title; ///< "Plan 418"
    QStringList about; ///< lines below it: when it was made, what the filter leaves out
    QStringList columns; ///< one for each of sheetColumns()
    QString yes;
    QString no;
    QString empty; ///< stands for an empty value on the page; a CSV leaves it empty
    /// For flowName, sideName, planKindName, states and rules; what is missing stays as it is.
    QHash<QString, QString> words;
};

/// "ticked", "flow", "where", "what", "record", "salesforce", "startdeliver", "field", "before", "after",
/// "rule", "state": a line for each field of each row.
[[nodiscard]] QStringList sheetColumns();

/// What is to be written, where to.
struct PlanSheet
{
    qint64 planId = 0;
    PlanFilter filter; ///< the rows it lets through are written
    QString path;
    SheetFormat format = SheetFormat::Csv;
    QChar separator = u','; ///< of a CSV; a semicolon where the decimal sign is a comma (Excel)
    SheetTexts texts;
};

} // namespace tandem::session
