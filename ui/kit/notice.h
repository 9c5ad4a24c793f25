// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/kit/theme.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace tandem::ui {

class IconLabel;

/// A line above a page's content: what happened and what to do about it, with at most one action. Hidden
/// until it has something to say; an error stays until it is dismissed or another notice comes.
class Notice : public QFrame
{
    Q_OBJECT
public:
    explicit Notice(QWidget *parent = nullptr);

    /// A tool tip that is set afterwards goes with it.
    void say(Tone tone, const QString &text, const QString &whatToDo = {});
    void sayError(const Error &error);
    /// A button in the notice that is showing; the next say() takes it away.
    void offer(const QString &action, std::function<void()> then);
    void dismiss();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// A person has closed it.
    void dismissed();

private:
    IconLabel *m_icon;
    QLabel *m_text;
    QLabel *m_whatToDo;
    QPushButton *m_action;
    QPushButton *m_dismiss;
    std::function<void()> m_then;
};

/// Says, while there is one, why a stored secret cannot be read, and offers to look again. `said` remembers
/// it for the next call.
void sayTrouble(Notice *notice, const QString &trouble, bool &said, std::function<void()> again);

/// What a person can do about an error of this kind, in one sentence.
[[nodiscard]] QString whatToDoAbout(const Error &error);

} // namespace tandem::ui
