// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/draft/draftpage.h"

class QListWidget;
class QTabWidget;

namespace tandem::ui {

class DiffView;
class FindBar;
class JsonEditor;
class Notice;
class VersionsTab;

/// Configuration: the whole document as JSON, what of it is not saved, and earlier versions. Edits the draft
/// that the forms show too. GUI thread; owned by the window.
class DocumentPage : public DraftPage
{
    Q_OBJECT
public:
    explicit DocumentPage(ConfigDraft *draft, QWidget *parent = nullptr);

    /// Pages whose edits come into the document only when they are saved: it says where there are such.
    void setOtherEditors(const QList<Page *> &pages);
    void refresh() override;
    [[nodiscard]] PageIndex index() const override;
    /// "document", "changes" or "versions", or a JSON pointer: the line of it in the document.
    void open(const QString &argument) override;
    [[nodiscard]] bool canSearch() const override;
    bool focusSearch() override;

protected:
    void createContent() override;
    void showDraft() override;

private:
    void createActions();
    void showOtherEdits();
    [[nodiscard]] QWidget *createDocument();
    [[nodiscard]] QWidget *createChanges();
    void showProblems();
    void showWanted();
    void importFile();
    void exportFile();

    QList<QPointer<Page>> m_others;
    Notice *m_otherEdits = nullptr;
    QString m_wanted; ///< of open(), until it can be shown
    QTabWidget *m_tabs = nullptr; ///< none before the page was seen
    JsonEditor *m_editor = nullptr;
    FindBar *m_find = nullptr;
    QListWidget *m_problems = nullptr;
    QLabel *m_description = nullptr;
    QLabel *m_summary = nullptr;
    DiffView *m_diff = nullptr;
    VersionsTab *m_versions = nullptr;
};

} // namespace tandem::ui
