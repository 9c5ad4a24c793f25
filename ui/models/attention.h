// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/causes.h"

#include <QPromise>

#include <memory>

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

    /// Everybody is told what the answer is, and who asks where there is none. One answer is under way at a
    /// time: whoever asks meanwhile gets the one after it, which knows all that had changed by then.
    session::Session::Answer<session::AttentionView> ask();

Q_SIGNALS:
    void changed(const tandem::session::AttentionView &view);

private:
    using Answer = session::Session::Answer<session::AttentionView>;
    using Promise = QPromise<Result<session::AttentionView>>;

    explicit Attention(session::Session *session);
    Answer begin();
    void take(const Result<session::AttentionView> &view);

    session::Session *m_session;
    Answer m_answer; ///< that is under way, or was last
    bool m_underWay = false;
    bool m_new = false; ///< nothing can have changed since it was asked for
    std::shared_ptr<Promise> m_next; ///< of the answer that is wanted after it; null: none is
};

/// What waits for a person in Matches: of the held records of a flow those with a partner that is likely, or
/// with several, as long as its matching is open. Afterwards they are held like any other (Activity, Held).
[[nodiscard]] qint64 heldToMatch(const session::MatchingView &matching);
/// The same of all flows.
[[nodiscard]] qint64 heldToMatch(const session::StatusView &status);

} // namespace tandem::ui
