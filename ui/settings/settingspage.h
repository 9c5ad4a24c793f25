// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/draft/draftpage.h"

class QTabWidget;

namespace tandem::ui {

class FlowsTab;
class GuardsTab;
class PeopleTab;
class SchedulesTab;
class ValueMapsTab;

/// Sync settings: what syncs and what it costs, when it runs, who is who, value maps and guards. Edits the
/// draft that the document shows too. GUI thread; owned by the window.
class SettingsPage : public DraftPage
{
    Q_OBJECT
public:
    explicit SettingsPage(ConfigDraft *draft, QWidget *parent = nullptr);

    void refresh() override;
    bool focusSearch() override;
    /// "flows", "schedules", "people", "values" or "guards", and behind a slash the name of a flow.
    void open(const QString &argument) override;

protected:
    void showDraft() override;

private:
    void addTab(QWidget *tab, const QString &title, const QString &id);
    void showCosts();

    QTabWidget *m_tabs;
    FlowsTab *m_flows;
    SchedulesTab *m_schedules;
    PeopleTab *m_people;
    ValueMapsTab *m_values;
    GuardsTab *m_guards;
    qint64 m_costs = 0; ///< the number of the last costs that were asked for
};

} // namespace tandem::ui
