// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/kit/theme.h"

#include <QFrame>
#include <QPointer>

#include <chrono>

class QLabel;
class QLayout;
class QPushButton;
class QTimer;

namespace tandem::ui {

class IconLabel;

/// A line above a page's content: what happened and what to do about it, with at most one action. Hidden
/// until it has something to say; an error stays until it is dismissed or another notice comes. Good news
/// goes with moveOn(), or by itself once it was seen long enough in the active window, unless it offers an
/// action.
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
    /// The folder of a file that was written: who looks for it has the time for it.
    void offerFolderOf(const QString &file);
    void dismiss();
    [[nodiscard]] QString text() const;
    /// How long good news stays in sight with neither the pointer nor the focus in it.
    void setStay(std::chrono::milliseconds stay);
    enum class Files { Leave, Stay };
    /// What good news told of is over: something was edited or begun. Nothing else leaves, nor what nobody
    /// has seen yet; what is being read leaves after it. `files` is what becomes of the news of a file.
    void moveOn(Files files = Files::Leave);
    /// Of the two, which a window shows above each other, only what was said later stays if both tell good
    /// news or note something. The other leaves once it was seen and nobody reads it, unless it offers an
    /// action.
    void takeTurnsWith(Notice *other);

Q_SIGNALS:
    /// A person has closed it.
    void dismissed();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLayout *createTexts();
    void waitToLeave();
    bool leaveIfOver();
    void settleTurns();
    void giveWay();
    [[nodiscard]] bool isQuiet() const;
    /// The pointer or the focus is in it.
    [[nodiscard]] bool isRead() const;

    IconLabel *m_icon;
    QLabel *m_text;
    QLabel *m_whatToDo;
    QPushButton *m_action;
    QPushButton *m_dismiss;
    std::function<void()> m_then;
    QTimer *m_leaves;
    QList<QPointer<Notice>> m_others; ///< it takes turns with
    quint64 m_number = 0; ///< what was said later has a greater one
    Tone m_tone = Tone::Neutral;
    bool m_wasSeen = false; ///< what it says now, in the active window
    bool m_isOfFile = false; ///< offers the folder of one
    bool m_isOver = false; ///< what it says now, and it leaves as soon as nobody reads it
};

/// Says, while there is one, why a stored secret cannot be read, and offers to look again. `said` remembers
/// it for the next call.
void sayTrouble(Notice *notice, const QString &trouble, bool &said, std::function<void()> again);

/// What a person can do about an error of this kind, in one sentence.
[[nodiscard]] QString whatToDoAbout(const Error &error);

} // namespace tandem::ui
