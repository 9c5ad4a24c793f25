// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/page.h"

#include <QPointer>

namespace tandem::ui {

class ConfigDraft;
class ConfigSaveSheet;

/// A page that edits the draft of the configuration: undo and redo, discard, save with what it changes, and
/// what happened to the file elsewhere. GUI thread; owned by the window.
class DraftPage : public Page
{
    Q_OBJECT
public:
    /// `part` ends the names of the page's controls ("undoSettings").
    DraftPage(const QString &title, const QString &part, ConfigDraft *draft, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] bool hasUnsavedEdits() const override;

protected:
    [[nodiscard]] ConfigDraft *draft() const { return m_draft; }
    /// Makes the content, once, when the page is first seen with something to show.
    virtual void createContent() = 0;
    /// The draft is read, or has changed; only while the page is seen.
    virtual void showDraft() = 0;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createActions(const QString &part);
    void takeChange();
    void showActions();
    void review();
    void askToDiscard();
    void listen();
    void sayTakenIn(const QStringList &conflicts, bool here);

    ConfigDraft *m_draft;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_discard;
    QPushButton *m_save;
    QPointer<ConfigSaveSheet> m_sheet;
    bool m_created = false;
    bool m_stale = true; ///< the draft has changed since it was shown
};

} // namespace tandem::ui
