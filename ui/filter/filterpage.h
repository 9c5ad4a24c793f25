// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/flows/flowpage.h"

#include <QPointer>
#include <QSet>

#include <map>

namespace tandem::ui {

class FilterDocument;
class FilterEditor;
class FilterSheet;

/// Filters: which records of either side are synced, flow by flow, with live counts. GUI thread; owned by the
/// window.
class FilterPage : public FlowPage
{
    Q_OBJECT
public:
    explicit FilterPage(session::Session *session, QWidget *parent = nullptr);
    ~FilterPage() override;

    [[nodiscard]] PageIndex index() const override;
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
    /// The name of a side.
    void showWanted(const QString &wanted) override;
    void reviewEdit() override;

private:
    void count(Side side);
    void readNames(Side side, const QString &field);
    [[nodiscard]] FilterDocument *document();

    FilterEditor *m_editor;
    std::map<Flow, std::unique_ptr<FilterDocument>> m_documents;
    QHash<Side, qint64> m_counts; ///< the number of the last count that was asked for
    QPointer<FilterSheet> m_sheet; ///< while it is open: the same counts are shown there
    QSet<QString> m_asked; ///< names that are on their way
};

} // namespace tandem::ui
