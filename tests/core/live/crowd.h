// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

/// Many connections to one port of this machine on which nothing is ever said: held by processes of their
/// own, as one may not have so many, and so that what they cost is not ours. They end with the object.
class Crowd
{
public:
    Crowd(quint16 port, int processes, int connectionsEach);
    ~Crowd();
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;

    /// Waits, at most two minutes, until every process has connected as often as it was told to or can; how
    /// many connections there were, all at once.
    [[nodiscard]] int opened();
    /// How many of them the other end has closed by now.
    [[nodiscard]] int closed();

private:
    struct Member
    {
        int process = 0;
        int asks = -1; ///< written to
        int answers = -1; ///< read from
    };
    [[nodiscard]] int ask();
    QList<Member> m_members;
};
