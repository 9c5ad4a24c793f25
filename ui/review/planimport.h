// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QObject>

class QAction;

namespace tandem::ui {

class Notice;

/// Opens a plan that was saved as a document: asks for the file, lets the session take its ticks, and says
/// what is wrong with a file that is no plan of this profile. GUI thread; nothing here waits.
class PlanImport : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it; `parent` is the page that the file is asked for on.
    PlanImport(session::Session *session, Notice *notice, QWidget *parent);

    void ask();
    /// ask(), with its words, for whatever shows it.
    [[nodiscard]] QAction *action() const { return m_action; }

Q_SIGNALS:
    void begun();
    void failed();
    void opened(const tandem::session::ImportedPlan &plan);

private:
    void open(const QString &path);

    session::Session *m_session;
    Notice *m_notice;
    QWidget *m_page;
    QAction *m_action;
    bool m_opening = false;
};

} // namespace tandem::ui
