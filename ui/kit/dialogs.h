// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <functional>

class QWidget;

namespace tandem::ui {

/// One answer a person may give.
struct Choice
{
    QString id; ///< what the caller gets back
    QString text;
    bool destructive = false;
};

struct Question
{
    QString title;
    QString text; ///< plain text
    QString explanation;
    QList<Choice> choices; ///< the last one is the safe one: Esc and the close button give it
    QString preselected; ///< id; empty: the safe one
};

struct FileRequest
{
    QString title;
    QString suggestedName; ///< of a file to save
    QString filter; ///< "Plans (*.json)"
    QString suffix; ///< added to a saved name that has none, without the dot
};

/// Everything that leaves the window to ask a person or another program. Nothing here blocks: answers arrive
/// later, and not at all where `parent` is gone by then. Tests put their own in place of current().
class Dialogs
{
public:
    using Answered = std::function<void(const QString &)>;

    virtual ~Dialogs() = default;
    virtual void ask(QWidget *parent, const Question &question, Answered answered);
    /// The path that was chosen; nothing is called where the person gave up.
    virtual void openFile(QWidget *parent, const FileRequest &request, Answered chosen);
    virtual void saveFile(QWidget *parent, const FileRequest &request, Answered chosen);
    /// The system's browser; false where none could be started.
    virtual bool openUrl(const QUrl &url);

    [[nodiscard]] static Dialogs &current();
    /// Null: the system's own. The caller owns it and takes it away before it goes.
    static void setCurrent(Dialogs *dialogs);
};

} // namespace tandem::ui
