// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QTimer>

namespace tandem::ui {

/// What Salesforce has for one flow of activities from its first day on, in a sentence. Asks a moment after
/// the last edit, and only where the edit makes a difference; an answer that comes late is dropped. GUI
/// thread.
class HistoryCounts : public QObject
{
    Q_OBJECT
public:
    HistoryCounts(session::Session *session, Flow flow, QObject *parent);

    void ask(const Configuration &configuration);
    [[nodiscard]] QString text() const { return m_text; }

Q_SIGNALS:
    void changed(const QString &text);

private:
    /// What the counts depend on.
    struct Question
    {
        std::optional<QDate> start;
        bool closedTasks = false;
        bool events = false;
        std::optional<QDate> eventsStart;
        bool tasks = false;
        std::optional<QDate> tasksStart;
        Filter accounts;
        friend bool operator==(const Question &, const Question &) = default;
    };
    [[nodiscard]] Question questionOf(const Configuration &configuration) const;
    void askNow();
    void say(const QString &text);

    session::Session *m_session;
    Flow m_flow;
    QTimer m_pause;
    Configuration m_configuration;
    std::optional<Question> m_asked; ///< none: not yet, or it could not be answered
    qint64 m_number = 0;
    QString m_text;
};

/// "12 calls, 3 e-mails"
[[nodiscard]] QString historyCountsText(const QList<session::HistoryCount> &counts);

} // namespace tandem::ui
