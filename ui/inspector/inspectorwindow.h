// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"

#include <QDialog>

class QKeyEvent;
class QLineEdit;
class QStackedWidget;

namespace tandem::ui {

class FoundView;
class Notice;
class RecordView;
class StatePane;
struct Way;

/// The inspector: why one record did, or did not, sync. Takes an id or the address of a record's page, typed,
/// pasted or dropped, or a part of its name, which finds records to choose from. Stays open beside the main
/// window, which may lie over it, and looks again after each run. GUI thread; the session must outlive it.
class InspectorWindow : public QDialog
{
    Q_OBJECT
public:
    explicit InspectorWindow(session::Session *session, QWidget *parent = nullptr);

    /// An id, an address, or a name to be looked for.
    void look(const QString &asked);
    /// Whoever types now asks for another record than the one that is shown.
    void startOver();

Q_SIGNALS:
    void pageRequested(const QString &pageId, const QString &argument);
    void syncRequested();
    /// A key of the main window was pressed here, where it has none of its own.
    void windowKeyPressed(const QKeySequence &keys);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *createLine();
    void handOn(const QKeySequence &keys);
    void type(const QString &text);
    [[nodiscard]] bool steer(const QObject *watched, QKeyEvent *event);
    void endSearch();
    void choose(const QString &id);
    void showPage(QWidget *page);
    void ask(const QString &id);
    void take(const QString &id, const Result<session::TraceView> &trace);
    void follow(const Way &way);
    void lookAgain();

    session::Session *m_session;
    QLineEdit *m_line;
    Notice *m_notice;
    QStackedWidget *m_stack;
    StatePane *m_pane;
    RecordView *m_record;
    FoundView *m_found;
    QString m_looked; ///< what is shown, as it was asked for
    int m_asked = 0;
};

} // namespace tandem::ui
