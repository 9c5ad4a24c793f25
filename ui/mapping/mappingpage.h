// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flows/flowpage.h"

#include <map>

namespace tandem::ui {

class MappingDocument;
class MappingEditor;
class SaveSheet;

/// Mappings: which fields of the two sides mean the same, flow by flow. Tries edits on real pairs, checks
/// them against the live fields, and saves them. GUI thread; owned by the window.
class MappingPage : public FlowPage
{
    Q_OBJECT
public:
    explicit MappingPage(session::Session *session, QWidget *parent = nullptr);
    ~MappingPage() override;

    [[nodiscard]] PageIndex index() const override;
    [[nodiscard]] bool canSearch() const override { return state() == State::Full; }
    bool focusSearch() override;
    [[nodiscard]] bool hasUnsavedEdits() const override;

protected:
    [[nodiscard]] QUndoStack *history() override;
    [[nodiscard]] bool isChanged() override;
    [[nodiscard]] const FlowConfiguration &saved() override;
    void load(const FlowConfiguration &saved) override;
    bool takeIn(const FlowConfiguration &saved) override;
    void markSaved() override;
    [[nodiscard]] FlowConfiguration edited() override;
    void showFields() override;
    void readMore() override;
    /// The key of a mapping ("Phone=phone").
    void showWanted(const QString &wanted) override;
    void reviewEdit() override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void tryCurrent();
    void tryOn(const QString &mapping, qint64 atMost);
    void check();
    void planExisting(const QStringList &mappings, FirstAgreement keep);
    void tryEdits(SaveSheet *sheet);
    [[nodiscard]] MappingDocument *document();

    MappingEditor *m_editor;
    std::map<Flow, std::unique_ptr<MappingDocument>> m_documents;
    std::stop_source m_trial; ///< stopped as soon as the edit is another one
    bool m_trying = false; ///< the current mapping has not been tried to the end
    bool m_checking = false;
    bool m_checkAgain = false;
};

} // namespace tandem::ui
