// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/plansheet.h"
#include "core/session/session.h"

#include <QObject>

class QAction;
class QMenu;
class QPushButton;

namespace tandem::session {
class SheetExport;
}

namespace tandem::ui {

class Notice;
class PlanModel;

/// What hangs on the button "File": the rows that the filter shows as a table to read and sign off, the whole
/// plan as the document that can be opened again or applied with tandemctl, and opening one. The session
/// writes; nothing here waits. A table that is not finished when this goes is given up, and leaves no file.
class PlanExport : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive it. `open` asks for a saved plan, and stands last in the menu.
    PlanExport(session::Session *session, const PlanModel *model, QPushButton *button, QAction *open,
        Notice *notice);

private:
    void createMenu(QAction *open);
    void offer(const QString &text, const QString &name, void (PlanExport::*chosen)());
    void asExcel();
    void asCsv();
    void asPage();
    void asDocument();
    void askWhere(session::SheetFormat format, const QString &filter, const QString &suffix);
    void begin(const session::PlanSheet &sheet);
    void finish(const session::PlanSheet &sheet, const Result<qint64> &written);
    void writeDocument(const QString &path);
    void setBusy(bool busy);
    [[nodiscard]] session::SheetTexts texts() const;
    [[nodiscard]] QString filterText() const;

    session::Session *m_session;
    const PlanModel *m_model;
    QPushButton *m_button;
    Notice *m_notice;
    QMenu *m_menu;
    QList<QAction *> m_own; ///< the ones of the menu that write a file
    session::SheetExport *m_running = nullptr;
};

} // namespace tandem::ui
