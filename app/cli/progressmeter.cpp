// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressmeter.h"

#include "app/cli/journal.h"
#include "app/cli/plaintext.h"
#include "app/cli/system/system.h"

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 barEveryMs = 100;
constexpr qint64 lineEveryMs = 10'000;
constexpr int barCells = 20;

bool samePhase(const session::Progress &a, const session::Progress &b)
{
    return a.phase == b.phase && a.flow == b.flow && a.side == b.side;
}

QString duration(double seconds)
{
    const auto whole = static_cast<qint64>(seconds + 0.5);
    if (whole < 3600)
        return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
    return u"%1:%2:%3"_s.arg(whole / 3600)
        .arg(whole / 60 % 60, 2, 10, QChar(u'0'))
        .arg(whole % 60, 2, 10, QChar(u'0'));
}

} // namespace

QString ProgressMeter::lineFor(const session::Progress &progress, double seconds, bool bar)
{
    QString line;
    if (bar && progress.total > 0) {
        const qint64 done = std::clamp<qint64>(progress.done, 0, progress.total);
        const auto filled = static_cast<int>(barCells * done / progress.total);
        line = u"[%1%2] "_s.arg(QString(filled, u'#'), QString(barCells - filled, u'.'));
    }
    line += flowName(progress.flow) + u": "_s + progress.phase;
    if (progress.side)
        line += u' ' + sideName(*progress.side);
    if (progress.total > 0)
        line += u" %1 of %2"_s.arg(progress.done).arg(progress.total);
    else if (progress.done > 0)
        line += u" %1"_s.arg(progress.done);
    const double rate = seconds > 0.5 ? static_cast<double>(progress.done) / seconds : 0;
    if (rate > 0) {
        line += u", %1 a second"_s.arg(rate, 0, 'f', rate < 10 ? 1 : 0);
        if (progress.total > progress.done)
            line += u", %1 left"_s.arg(duration(static_cast<double>(progress.total - progress.done) / rate));
    }
    if (!progress.text.isEmpty())
        line += u": "_s + plain(progress.text);
    return line;
}

void ProgressMeter::show(const session::Progress &progress)
{
    if (m_silent)
        return;
    const bool newPhase = !m_phase.isValid() || !samePhase(progress, m_last);
    if (newPhase) {
        m_phase.start();
    }
    const qint64 pause = m_terminal ? barEveryMs : lineEveryMs;
    const bool due =
        newPhase || progress.text != m_last.text || !m_printed.isValid() || m_printed.elapsed() >= pause;
    m_last = progress;
    if (!due)
        return;
    m_printed.start();
    const double seconds = static_cast<double>(m_phase.elapsed()) / 1000.0;
    const QString line = lineFor(progress, seconds, m_terminal);
    if (m_terminal)
        system::writeStandardError("\r\x1b[K" + elided(line, m_width - 1).toUtf8());
    else
        writeMessage(line.toUtf8() + '\n', Priority::Info);
    m_shown = m_terminal;
}

void ProgressMeter::clear()
{
    if (m_shown)
        system::writeStandardError("\r\x1b[K");
    m_shown = false;
}

} // namespace tandem::cli
