// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/plansheet.h"

#include <memory>

namespace tandem::session {

/// Makes the text of a sheet, row by row and with nothing kept in memory. Whatever a service calls its
/// records: a spreadsheet takes no cell for a formula, and a browser no value for markup. Pure; any thread.
class SheetWriter
{
public:
    explicit SheetWriter(SheetTexts texts)
        : m_texts(std::move(texts))
    {
    }
    virtual ~SheetWriter() = default;
    Q_DISABLE_COPY_MOVE(SheetWriter)

    [[nodiscard]] static std::unique_ptr<SheetWriter> make(const PlanSheet &sheet);

    /// More of SheetTexts::words, as rules come along.
    void addWords(const QHash<QString, QString> &words) { m_texts.words.insert(words); }

    [[nodiscard]] virtual QByteArray head() const = 0;
    [[nodiscard]] virtual QByteArray row(const PlanRowView &row) const = 0;
    [[nodiscard]] virtual QByteArray foot() const = 0;

protected:
    [[nodiscard]] const SheetTexts &texts() const { return m_texts; }
    [[nodiscard]] QString word(const QString &name) const { return m_texts.words.value(name, name); }
    /// The cells of a row that are the same for each of its fields: all before "field", and "state".
    [[nodiscard]] QStringList recordCells(const PlanRowView &row) const;
    [[nodiscard]] QString stateCell(const PlanRowView &row) const;

private:
    SheetTexts m_texts;
};

/// A text that no spreadsheet calculates with: an apostrophe stands before each =, +, -, @ (full-width ones
/// too) with which a cell begins, or a part of it would begin for a program that takes another separator.
/// Tab and line end count as such at the very beginning. Plain numbers ("-5", "3,50") stay numbers; a phone
/// number "+46 8 100" gets its apostrophe. Controls that no file should hold become a visible mark.
[[nodiscard]] QString inertCell(const QString &text);

/// The same in quotes, as RFC 4180 has it. `longest` > 0 cuts.
[[nodiscard]] QString csvCell(const QString &text, qsizetype longest = 0);

} // namespace tandem::session
