// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QWidget>

class QVBoxLayout;

namespace tandem::ui {

/// One step of the set-up: shows its part, says whether it is done, and what the page's one primary action
/// does here. It lives as long as the page; enter() is called each time it comes up.
class SetupStep : public QWidget
{
    Q_OBJECT
public:
    /// `id` as in Page::open(); `title` short, for the row of steps; `sentence` says what it is for.
    SetupStep(const QString &id, const QString &title, const QString &sentence, QWidget *parent = nullptr);

    [[nodiscard]] QString id() const { return m_id; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString sentence() const { return m_sentence; }

    /// Looks again at what it shows.
    virtual void enter() = 0;
    /// Nothing is left to do here.
    [[nodiscard]] virtual bool isDone() const = 0;

    struct Action
    {
        QString text; ///< empty: something in the step is the primary action
        bool enabled = true;
        QString obstacle = {}; ///< why there is none to press, as a sentence
    };
    [[nodiscard]] virtual Action action() const;
    /// What the primary action does; goes on to the next step unless a step has something better to do.
    virtual void act() { Q_EMIT finished(); }

Q_SIGNALS:
    /// What isDone() or action() say has changed.
    void changed();
    void finished();
    /// What was begun here is done: the page's primary action is what a person comes to next.
    void actionDue();
    void problem(const tandem::Error &error);
    void pageRequested(const QString &pageId, const QString &argument = {});
    void profileChanged();

protected:
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// Everything but a session that ends is said.
    void tell(const Error &error);

private:
    QString m_id;
    QString m_title;
    QString m_sentence;
    QVBoxLayout *m_column;
};

} // namespace tandem::ui
