// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/setup/setupstep.h"

class QButtonGroup;
class QCheckBox;
class QDateEdit;
class QLabel;
class QRadioButton;

namespace tandem::ui {

class HistoryCounts;

/// Where to begin from, and what syncs: starter templates and one line for each flow.
class ChooseStep : public SetupStep
{
    Q_OBJECT
public:
    explicit ChooseStep(session::Session *session, QWidget *parent = nullptr);

    void enter() override;
    [[nodiscard]] bool isDone() const override { return m_done; }
    [[nodiscard]] Action action() const override { return {tr("Continue"), m_loaded && !m_saving}; }
    void act() override;
    /// It was chosen in an earlier sitting.
    void setDone() { m_done = true; }

private:
    struct FlowLine
    {
        Flow flow = Flow::Accounts;
        QCheckBox *box = nullptr;
        QLabel *direction = nullptr;
        QLabel *text = nullptr;
        QLabel *fromLabel = nullptr;
        QDateEdit *from = nullptr;
        QLabel *counts = nullptr;
        HistoryCounts *counter = nullptr; ///< none where nothing asks for a first day
    };
    [[nodiscard]] QWidget *templateCard();
    [[nodiscard]] QWidget *flowCard();
    [[nodiscard]] FlowLine lineOf(Flow flow, QWidget *parent);
    void take(const Configuration &configuration);
    void showFlows(const Configuration &configuration);
    void toggled(const FlowLine &line, bool on);
    void drawLine(const FlowLine &line);
    void countHistory();
    [[nodiscard]] QString chosenTemplate() const;
    /// The configuration with everything that is chosen here.
    [[nodiscard]] Configuration chosen(const Configuration &configuration) const;

    session::Session *m_session;
    QButtonGroup *m_templates;
    QRadioButton *m_keep = nullptr;
    QList<FlowLine> m_flows;
    Configuration m_configuration;
    bool m_loaded = false;
    bool m_touched = false;
    bool m_saving = false;
    bool m_done = false;
};

} // namespace tandem::ui
