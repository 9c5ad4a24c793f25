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
    if (!m_underWay)
        return begin();
    // Several ask on one signal.
    if (m_new)
        return m_answer;
    if (!m_next) {
        m_next = std::make_shared<Promise>();
        m_next->start();
    }
    return m_next->future();
}

Attention::Answer Attention::begin()
{
    m_underWay = true;
    m_new = true;
    m_answer = session::attention(m_session);
    watch(m_answer, this, [this](const Result<session::AttentionView> &view) { take(view); });
    // What tells of a change by then was on its way already, so the answer knows that change.
    QMetaObject::invokeMethod(
        this, [this] { m_new = false; }, Qt::QueuedConnection);
    return m_answer;
}

void Attention::take(const Result<session::AttentionView> &view)
{
    m_underWay = false;
    if (const auto next = std::exchange(m_next, nullptr)) {
        watch(begin(), this, [next](const Result<session::AttentionView> &following) {
            next->addResult(following);
            next->finish();
        });
    }
    if (view)
        Q_EMIT changed(*view);
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
