// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/keys.h"
#include "ui/kit/statepane.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tandem::ui {

class Notice;
class RoomStack;

/// A part of a page that a person may go to at once.
struct PagePart
{
    QString argument; ///< of open()
    QString title;
    QString within; ///< what it stands in; empty: the page itself
    QString keywords; ///< further words that a person may look for
};

/// What a person may look for on a page, besides its title.
struct PageIndex
{
    QString keywords;
    QList<PagePart> parts;
};

/// One place of the window: a title, at most one primary action, a notice, and either its content or a
/// StatePane (empty, busy, error). The window owns it, shows it, and tells it when to look again.
class Page : public QWidget
{
    Q_OBJECT
public:
    enum class State { Empty, Busy, Error, Full };
    Q_ENUM(State)

    explicit Page(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    void setSubtitle(const QString &subtitle);
    /// Of the subtitle that shows; the next one has none.
    void setSubtitleToolTip(const QString &toolTip);

    /// The page's one primary action, at the right of its title. It shows while the content does; the
    /// StatePane's action is the primary one otherwise. Ctrl+Return triggers whichever is shown.
    QPushButton *setPrimaryAction(const QString &text, const QString &objectName);
    /// Takes it away while something in the content is the primary action. `obstacle`, a sentence, is said
    /// to who presses it by its key then.
    void offerPrimaryAction(bool offered, const QString &obstacle = {});
    /// As its key does: the one that is shown, or the notice says why there is none.
    void pressPrimaryAction();
    /// Further actions stand left of the primary one.
    QPushButton *addSecondaryAction(const QString &text, const QString &objectName);
    /// Anything else between title and actions (a filter, a field to search in).
    void addHeaderWidget(QWidget *widget);

    /// What shows in State::Full. The page owns it.
    void setContent(QWidget *content);

    void showContent();
    void showBusy(const QString &headline, const QString &explanation = {});
    /// `then` runs when the pane's action is clicked.
    void showEmpty(const StatePane::Text &text, std::function<void()> then = {});
    void showError(const Error &error, const QString &action = {}, std::function<void()> then = {});
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] StatePane *statePane() const { return m_pane; }
    [[nodiscard]] Notice *notice() const { return m_notice; }
    /// The primary action that can be seen now; none in a state without one.
    [[nodiscard]] QPushButton *shownPrimaryAction() const;
    /// The actions beside the title, the primary one first; hidden ones too.
    [[nodiscard]] QList<QPushButton *> headerButtons() const;
    /// The page's own one, whatever state is shown; none: it has none.
    [[nodiscard]] QPushButton *primaryAction() const { return m_primary; }

    /// Reads again what the page shows: the window calls it when the page comes up, after a run, and on F5.
    virtual void refresh() { }
    /// True while something was edited here and not saved: the window asks before it closes.
    [[nodiscard]] virtual bool hasUnsavedEdits() const { return false; }
    /// True while the page itself offers to stop the run that is going: the window does not offer it beside
    /// it.
    [[nodiscard]] virtual bool stopsRun() const { return false; }
    /// The record of the current row, as recordRequested() has it; empty: the page has none.
    [[nodiscard]] virtual QString currentRecord() const { return {}; }
    /// Known before the page was seen.
    [[nodiscard]] virtual PageIndex index() const { return {}; }
    /// True while something that can be seen here is there to search with: Ctrl+F is offered.
    [[nodiscard]] virtual bool canSearch() const { return false; }
    /// Puts the focus where a person would search; false: nothing to search here, and nothing is done.
    virtual bool focusSearch() { return false; }
    /// What has the focus when a person goes to the page; none: the first that takes Tab in its content.
    [[nodiscard]] virtual QWidget *firstFocus() const { return nullptr; }
    /// That, as far as it takes Tab in the state that is shown, never a button of a notice; else none.
    [[nodiscard]] QWidget *focusStop();
    /// What the keys do that work here now, besides those of the window: made by addKey() and KeyTables.
    [[nodiscard]] QList<KeyLine> keys() const
    {
        return m_state == State::Full ? keysWithin(this) : QList<KeyLine>();
    }

Q_SIGNALS:
    void stateChanged(tandem::ui::Page::State state);
    /// How many things wait for a person here; the navigation shows it. 0 takes it away.
    void waitingCountChanged(qint64 count);
    /// Asks the window to show another page, by the id it was registered with ("connections", "review", ...).
    /// `argument` is what that page should show, for example a run or plan id; see open().
    void pageRequested(const QString &pageId, const QString &argument = {});
    /// Asks for the inspector: why this record syncs, or does not. Its id or address, or "flow/number".
    void recordRequested(const QString &idOrUrl);
    /// What was done here changed what other pages and the window's header show.
    void profileChanged();

public Q_SLOTS:
    /// Shows what another page asked for; pages that know no arguments ignore it.
    virtual void open(const QString &argument) { Q_UNUSED(argument) }

private:
    void setState(State state);

    QString m_title;
    QLabel *m_subtitle;
    QHBoxLayout *m_header;
    QHBoxLayout *m_actions;
    QPushButton *m_primary = nullptr;
    bool m_primaryOffered = true;
    QString m_obstacle; ///< why the primary action is not offered
    Notice *m_notice;
    RoomStack *m_stack;
    StatePane *m_pane;
    State m_state = State::Busy;
    std::function<void()> m_then;
};

} // namespace tandem::ui
