// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/exitcode.h"
#include "app/cli/journal.h"

#include <QByteArray>
#include <QString>

namespace tandem::cli {

/// What a command came to: the same thing as text and as one JSON document.
struct Reply
{
    QByteArray json;
    QString text;
    ExitCode code = ExitCode::Done;
    bool raw = false; ///< `text` is a document of ours and is printed as it is
};

/// Standard output and standard error of the program. The result goes to standard output, once, as text or as
/// JSON; everything else to standard error. Nothing of a service reaches a terminal unescaped.
class Output
{
public:
    explicit Output(bool json)
        : m_json(json)
    {
    }

    [[nodiscard]] bool json() const { return m_json; }
    /// Columns for the result: those of the terminal, or no limit where it goes into a file or a pipe, which
    /// has nothing to fit and must not lose half an id.
    [[nodiscard]] int width() const;
    /// Columns for messages on standard error.
    [[nodiscard]] static int messageWidth();

    /// A message for the person who watches.
    void note(const QString &text, Priority priority = Priority::Info) const;
    /// An error as sentences, for the person who watches.
    void noteError(const Error &error) const;
    /// A line that must reach a script before the command ends; with --json it goes to standard error.
    void lineNow(const QString &text) const;
    /// The result. Gives the exit code: the reply's, or Fault where it cannot be written for another reason
    /// than that nobody reads it any more.
    [[nodiscard]] ExitCode finish(const Reply &reply) const;
    /// An error as sentences on standard error, or as a JSON document on standard output.
    [[nodiscard]] ExitCode finish(const Error &error) const;

private:
    [[nodiscard]] ExitCode write(const QByteArray &bytes, ExitCode code) const;

    bool m_json = false;
};

} // namespace tandem::cli
