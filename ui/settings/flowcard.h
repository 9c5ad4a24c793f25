// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/session/settingsviews.h"
#include "ui/kit/card.h"

#include <QPointer>

#include <functional>
#include <optional>

class QComboBox;
class QGridLayout;

namespace tandem::ui {

class ConfigDraft;
class DraftFields;
class MatchKeySheet;
struct DraftField;

/// How one flow syncs: on or off, direction, what is made, edited and deleted, what starts it, from which day
/// on its records are read; with the consequence in a sentence and the cost in calls a day.
class FlowCard : public Card
{
    Q_OBJECT
public:
    FlowCard(Flow flow, ConfigDraft *draft, QWidget *parent = nullptr);

    /// What a person may look for who wants the card of that flow.
    [[nodiscard]] static QString words(Flow flow);

    [[nodiscard]] Flow flow() const { return m_flow; }
    void showDraft();
    void setCost(const session::FlowCost &cost);
    /// The sheet in which the match keys are edited.
    void openMatchKeys();

Q_SIGNALS:
    void scheduleRequested(tandem::Flow flow);

private:
    void addSwitch();
    void addDetails();
    void addDirection(QGridLayout *grid);
    void addDeletes(QGridLayout *grid);
    void addWrites(QGridLayout *grid);
    void addMatchKeys(QGridLayout *grid);
    void addStarts(QGridLayout *grid);
    void addHistoryStart(QGridLayout *grid);
    void addCreates(QGridLayout *grid);
    [[nodiscard]] QComboBox *recordTypes(const DraftField &field);
    void askForRecordTypes(QComboBox *box, const std::function<void()> &choose);
    void addOwn(QGridLayout *grid);
    /// Of this flow.
    [[nodiscard]] DraftField field(const DraftField &setting) const;
    [[nodiscard]] FlowConfiguration shown() const;

    Flow m_flow;
    DraftFields *m_fields;
    QLabel *m_cost;
    std::optional<bool> m_counted; ///< whether it was on when its calls were counted
    bool m_typesKnown = false; ///< of the record types, or they are being asked for
    QWidget *m_details = nullptr; ///< none while the flow was never on
    QPointer<MatchKeySheet> m_keys; ///< while it is open
};

} // namespace tandem::ui
