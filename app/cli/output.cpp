// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "app/cli/jsonviews.h"
#include "app/cli/plaintext.h"
#include "app/cli/system/system.h"
#include "app/cli/texttable.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr int readable = 100;

int fitted(int columns, int otherwise)
{
    return columns > 0 ? std::clamp(columns, 60, 200) : otherwise;
}

} // namespace

int Output::width() const
{
    return fitted(system::standardOutputWidth(), TextTable::unlimited);
}

int Output::messageWidth()
{
    return fitted(system::standardErrorWidth(), readable);
}

void Output::note(const QString &text, Priority priority) const
{
    writeMessage(plainLines(text).toUtf8() + '\n', priority);
}

void Output::lineNow(const QString &text) const
{
    const QByteArray line = plainLines(text).toUtf8() + '\n';
    if (m_json)
        writeMessage(line, Priority::Notice);
    else
        system::writeStandardOutput(line);
}

ExitCode Output::finish(const Reply &reply) const
{
    if (m_json)
        return write(reply.json.endsWith('\n') ? reply.json : reply.json + '\n', reply.code);
    const QString text = reply.raw ? reply.text : plainLines(reply.text);
    return write(text.isEmpty() || text.endsWith(u'\n') ? text.toUtf8() : text.toUtf8() + '\n', reply.code);
}

ExitCode Output::finish(const Error &error) const
{
    const ExitCode code = exitCodeFor(error.kind);
    if (m_json)
        return write(dumped({{"error", toJson(error)}}) + '\n', code);
    noteError(error);
    return code;
}

void Output::noteError(const Error &error) const
{
    const QString named = error.code.isEmpty() ? QString() : u" [%1]"_s.arg(plain(error.code));
    // Without a terminal a line stays whole: a command in it can be copied, and a script can look for it.
    const int columns = system::standardErrorIsTerminal() ? messageWidth() : TextTable::unlimited;
    note(wrapped(u"tandemctl: "_s + plainLines(error.text) + named, columns), Priority::Error);
    if (!error.detail.isEmpty())
        note(plainLines(error.detail), Priority::Error);
}

ExitCode Output::write(const QByteArray &bytes, ExitCode code) const
{
    bool brokenPipe = false;
    if (system::writeStandardOutput(bytes, &brokenPipe) || brokenPipe)
        return code;
    note(u"tandemctl: The result could not be written to standard output. What the command did is done."_s,
        Priority::Error);
    return ExitCode::Fault;
}

} // namespace tandem::cli
