// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

class QProcess;

namespace tandem::cli {

/// A terminal for a program that is started: what it shows, and what a person types.
class Terminal
{
public:
    explicit Terminal(unsigned short columns = 100);
    ~Terminal();
    Terminal(const Terminal &) = delete;
    Terminal &operator=(const Terminal &) = delete;

    /// Takes the place of these streams (0, 1, 2) of the process. Before its start.
    void attach(QProcess &process, const QList<int> &streams);
    void type(const QByteArray &bytes);
    /// Reads on, so that the process can end, and says whether it has.
    [[nodiscard]] bool ended(const QProcess &process);
    /// Everything shown so far.
    [[nodiscard]] const QByteArray &shown();

private:
    int m_ours = -1;
    int m_theirs = -1;
    QByteArray m_shown;
};

} // namespace tandem::cli
