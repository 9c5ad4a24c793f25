// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/attention.h"

#include "ui/kit/watch.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

Attention::Attention(session::Session *session)
    : QObject(session)
    , m_session(session)
{
    connect(session, &session::Session::runFinished, this, &Attention::ask);
    connect(session, &session::Session::configurationChanged, this, &Attention::ask);
}

Attention *Attention::of(session::Session *session)
{
    auto *known = session->findChild<Attention *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? known : new Attention(session);
}

session::Session::Answer<session::AttentionView> Attention::ask()
{
    const auto answer = session::attention(m_session);
    watch(answer, this, [this, asked = ++m_asked](const Result<session::AttentionView> &view) {
        if (!view || asked < m_told)
            return;
        m_told = asked;
        Q_EMIT changed(*view);
    });
    return answer;
}

qint64 heldToMatch(const session::MatchingView &matching)
{
    return matching.state == "open"_L1 ? matching.likely + matching.ambiguous : 0;
}

qint64 heldToMatch(const session::StatusView &status)
{
    qint64 held = 0;
    for (const session::MatchingView &matching : status.matching)
        held += heldToMatch(matching);
    return held;
}

} // namespace tandem::ui
