// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo/story.h"

#include "app/cli/plaintext.h"
#include "app/cli/texts.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

void Story::heading(const QString &text)
{
    m_text += (m_text.isEmpty() ? QString() : u"\n"_s) + text + u'\n' + QString(text.size(), u'-') + u'\n';
}

void Story::say(const QString &text)
{
    m_text += plainLines(text) + u'\n';
}

void Story::expect(const QString &what, const QString &expected, const QString &found)
{
    const bool ok = expected == found;
    m_failed += ok ? 0 : 1;
    m_checks.push_back(
        {{"what", utf8(what)}, {"expected", utf8(expected)}, {"found", utf8(found)}, {"asExpected", ok}});
    m_text += ok ? u"  ok    %1: %2\n"_s.arg(plain(what), plain(found))
                 : u"  DIFF  %1: expected %2, found %3\n"_s.arg(plain(what), plain(expected), plain(found));
}

void Story::expect(const QString &what, qint64 expected, qint64 found)
{
    expect(what, QString::number(expected), QString::number(found));
}

void Story::agree(const QString &what, const QList<std::pair<QString, qint64>> &witnesses)
{
    QStringList words;
    Json json = Json::object();
    bool same = true;
    for (const auto &[name, number] : witnesses) {
        words += u"%1 %2"_s.arg(name).arg(number);
        json[utf8(name)] = number;
        same = same && number == witnesses.first().second;
    }
    m_failed += same ? 0 : 1;
    m_checks.push_back({{"what", utf8(what)}, {"witnesses", std::move(json)}, {"asExpected", same}});
    if (same)
        m_text +=
            u"  ok    %1: %2 (%3 agree)\n"_s.arg(what).arg(witnesses.first().second).arg(witnesses.size());
    else
        m_text += u"  DIFF  %1: %2\n"_s.arg(what, words.join(u", "_s));
}

void Story::addRun(const QString &name, const session::RunReport &report)
{
    m_runs.push_back({{"name", utf8(name)}, {"run", runJson(report)}});
}

Reply Story::reply() const
{
    Reply reply;
    const QString verdict = asExpected()
        ? u"As expected: %1 statements hold."_s.arg(m_checks.size())
        : u"NOT as expected: %1 of %2 statements do not hold."_s.arg(m_failed).arg(m_checks.size());
    reply.text = m_text + u'\n' + verdict + u'\n';
    reply.json = dumped({{"demo", {{"asExpected", asExpected()}, {"checks", m_checks}, {"runs", m_runs}}}});
    reply.code = asExpected() ? ExitCode::Done : ExitCode::Fault;
    return reply;
}

} // namespace tandem::cli
