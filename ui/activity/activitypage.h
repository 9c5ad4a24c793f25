// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/causes.h"
#include "ui/kit/page.h"

class QTabWidget;

namespace tandem::ui {

class ListTab;
class RunsTab;

/// Activity: what runs did, and what waits for a person. open() takes "run:ID", "conflicts", "holds",
/// "refusals" or "decisions"; "conflicts:ID,ID" and "holds:ID,ID" go to the row of a record. GUI thread;
/// owned by the window.
class ActivityPage : public Page
{
    Q_OBJECT
public:
    explicit ActivityPage(session::Session *session, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] PageIndex index() const override;
    [[nodiscard]] QString currentRecord() const override;

public Q_SLOTS:
    void open(const QString &argument) override;

private:
    enum Place { Runs, Conflicts, Holds, Refusals, Decisions, PlaceCount };

    void addTab(ListTab *tab, const QString &title);
    void take(const Result<session::AttentionView> &found);
    void showCounts(const session::AttentionView &found);
    [[nodiscard]] ListTab *currentTab() const;

    session::Session *m_session;
    QTabWidget *m_tabs;
    RunsTab *m_runs;
    QStringList m_sought; ///< ids of the record to go to, once the list is shown
};

} // namespace tandem::ui
