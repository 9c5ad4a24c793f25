// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/watchview.h"
#include "ui/draft/draftpage.h"

class QTabWidget;

namespace tandem::ui {

class FlowsTab;
class GuardsTab;
class PeopleTab;
class RealTimeTab;
class SchedulesTab;
class ValueMapsTab;

/// Sync settings: what syncs and what it costs, when it runs, who is who, value maps and guards. Edits the
/// draft that the document shows too. GUI thread; owned by the window.
class SettingsPage : public DraftPage
{
    Q_OBJECT
public:
    explicit SettingsPage(ConfigDraft *draft, QWidget *parent = nullptr);

    /// A further tab, shown last; before the page is seen for the first time.
    void addOtherTab(QWidget *tab, const QString &title, const QString &id);

    void refresh() override;
    [[nodiscard]] PageIndex index() const override;
    /// On the tab People alone.
    [[nodiscard]] bool canSearch() const override;
    bool focusSearch() override;
    /// "flows", "schedules", "people", "values", "guards" or "realtime", and behind a slash the name of a
    /// flow, "network" or the name of a control; "flows/contacts/keys" are the match keys of a flow.
    void open(const QString &argument) override;

protected:
    void createContent() override;
    void showDraft() override;

private:
    struct OtherTab
    {
        QWidget *tab;
        QString title;
        QString id;
    };
    [[nodiscard]] static QList<PagePart> partsOf(const OtherTab &other);
    void addTab(QWidget *tab, const QString &title, const QString &id);
    void showCosts();
    void showWanted();
    void goToControl(QWidget *control);

    QTabWidget *m_tabs = nullptr; ///< none before the page was seen
    FlowsTab *m_flows = nullptr;
    SchedulesTab *m_schedules = nullptr;
    PeopleTab *m_people = nullptr;
    ValueMapsTab *m_values = nullptr;
    GuardsTab *m_guards = nullptr;
    RealTimeTab *m_realTime = nullptr;
    session::AllowanceView m_allowance;
    QList<OtherTab> m_others;
    QString m_wanted;
    qint64 m_costs = 0; ///< the number of the last costs that were asked for
};

} // namespace tandem::ui
