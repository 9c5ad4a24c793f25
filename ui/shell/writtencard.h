// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overviewviews.h"
#include "ui/kit/card.h"

class QLabel;
class QPushButton;

namespace tandem::session {
class Session;
}

namespace tandem::ui {

class WrittenChart;

/// What was written in the last 24 hours or 30 days, as a chart and in words. GUI thread; owned by the
/// overview.
class WrittenCard : public Card
{
    Q_OBJECT
public:
    explicit WrittenCard(session::Session *session, QWidget *parent = nullptr);

    /// Looks again, for the span that is chosen.
    void refresh();
    void showBars(session::WrittenSpan span, const QList<session::WrittenBar> &bars);

private:
    /// A blank picture says nothing: then there are only words.
    void showPicture(bool shown);
    void choose(session::WrittenSpan span);
    [[nodiscard]] QPushButton *addChoice(const QString &text, session::WrittenSpan span, const QString &name);

    session::Session *m_session;
    session::WrittenSpan m_span = session::WrittenSpan::Day;
    QPushButton *m_day;
    QPushButton *m_month;
    QLabel *m_up;
    WrittenChart *m_chart;
    QLabel *m_down;
    QLabel *m_words;
    QString m_summary; ///< stands there while no bar is told of
};

} // namespace tandem::ui
