// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/kit/page.h"

#include <functional>

class QComboBox;
class QUndoStack;

namespace tandem::ui {

/// A page that edits one part of a flow's configuration: which flow, undo and redo, the live fields or the
/// copy of the last run, saving without writing over what was changed elsewhere. A subclass has a document
/// for each flow, so that an edit is kept while another flow is looked at. GUI thread; owned by the window.
class FlowPage : public Page
{
    Q_OBJECT
public:
    /// `part` ends the names of the page's controls ("undoMapping").
    FlowPage(const QString &title, const QString &part, session::Session *session, QWidget *parent);

    void refresh() override;
    /// The name of a flow, and behind a slash what showWanted() is to show.
    void open(const QString &argument) override;

protected:
    void hideEvent(QHideEvent *event) override;

    // the document of flow()
    [[nodiscard]] virtual QUndoStack *history() = 0;
    [[nodiscard]] virtual bool isChanged() = 0;
    [[nodiscard]] virtual const FlowConfiguration &saved() = 0;
    virtual void load(const FlowConfiguration &saved) = 0;
    /// What is saved now, beneath the edits; false where it changed what is edited here.
    virtual bool takeIn(const FlowConfiguration &saved) = 0;
    virtual void markSaved() = 0;
    [[nodiscard]] virtual FlowConfiguration edited() = 0;

    /// The content for what fields() is now; the page shows it afterwards.
    virtual void showFields() = 0;
    /// The content is shown: what takes longer may be asked for.
    virtual void readMore() = 0;
    virtual void showWanted(const QString &wanted) { Q_UNUSED(wanted) }
    /// The primary action: shows what the edit would change, and leads to save().
    virtual void reviewEdit() = 0;

    [[nodiscard]] session::Session *session() const { return m_session; }
    [[nodiscard]] const session::FlowFields &fields() const { return m_fields; }
    [[nodiscard]] Flow flow() const;
    /// Every flow that can be chosen, for index().
    [[nodiscard]] static QList<PagePart> flowParts();
    [[nodiscard]] bool isLoading() const { return m_loading; }
    /// Shown with the content only.
    void addAction(QPushButton *button);
    void showActions();
    /// `then` where it was saved.
    void save(const std::function<void()> &then = {});

private:
    void createActions(const QString &part);
    void takeTyped();
    void read();
    void take(const Result<session::FlowFields> &fields);
    void askToDiscard();

    session::Session *m_session;
    QComboBox *m_flows;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_save;
    QList<QPushButton *> m_actions;
    session::FlowFields m_fields;
    QString m_wanted;
    bool m_shown = false; ///< something was shown of fields()
    bool m_reading = false;
    bool m_loading = false; ///< the document changes because it is loaded
    bool m_offlineSaid = false;
};

} // namespace tandem::ui
