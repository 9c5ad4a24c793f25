// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/causes.h"

namespace tandem::ui {

/// What waits for a person, once for all who say it: the side bar, Overview, Matches, Review and Activity.
/// Asked anew after every run and change of the configuration, and whenever somebody asks; whatever decides
/// something asks. GUI thread; the session owns it.
class Attention : public QObject
{
    Q_OBJECT
public:
    /// The one of this session.
    [[nodiscard]] static Attention *of(session::Session *session);

    /// Everybody is told what the answer is, and who asks where there is none.
    session::Session::Answer<session::AttentionView> ask();

Q_SIGNALS:
    void changed(const tandem::session::AttentionView &view);

private:
    explicit Attention(session::Session *session);

    session::Session *m_session;
    int m_asked = 0;
    int m_told = 0; ///< a later question was answered before an earlier one
};

/// What waits for a person in Matches: of the held records of a flow those with a partner that is likely, or
/// with several, as long as its matching is open. Afterwards they are held like any other (Activity, Held).
[[nodiscard]] qint64 heldToMatch(const session::MatchingView &matching);
/// The same of all flows.
[[nodiscard]] qint64 heldToMatch(const session::StatusView &status);

} // namespace tandem::ui
