// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/causes.h"
#include "ui/activity/listtab.h"

namespace tandem::ui {

class CausesModel;
class RefusalsModel;

/// What a service refused: causes on top, with what to do about the chosen one; its records below. A cause
/// that is muted stands apart, with why and until when.
class RefusalsTab : public ListTab
{
    Q_OBJECT
public:
    explicit RefusalsTab(session::Session *session, QWidget *parent = nullptr);
    void refresh() override;

protected:
    void offerActions(bool any) override;
    bool seekElsewhere(int lists) override;

private:
    void createActions();
    [[nodiscard]] QWidget *createFilter();
    void wire();
    void takeUpCause();
    void showCause(int row);
    void showMute(const std::optional<session::CauseMute> &mute);
    void showCounts();
    void showMuted(bool muted);
    void askToMute();
    void unmute();
    void afterMuting(const Result<bool> &stored, const QString &what, const QString &next);

    session::Session *m_session;
    RefusalsModel *m_model;
    CausesModel *m_causes;
    TableView *m_causesTable;
    QLabel *m_advice;
    QLabel *m_muteNote;
    QPushButton *m_openChip = nullptr;
    QPushButton *m_mutedChip = nullptr;
    QWidget *m_filter; ///< makes the chips
    QPushButton *m_mute = nullptr;
    QPushButton *m_unmute = nullptr;
    bool m_read = false; ///< the causes were: that there is none is known
    std::optional<session::RefusalCause> m_cause; ///< that was chosen last
};

} // namespace tandem::ui
