// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/supportviews.h"

#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QStackedWidget;

namespace tandem::session {
class Session;
}

namespace tandem::ui {

class Notice;
class StatePane;

/// Makes a support bundle, shows every file of it as it will be written, and saves those that are ticked.
/// Sends nothing. Goes with its window.
class SupportSheet : public QDialog
{
    Q_OBJECT
public:
    SupportSheet(session::Session *session, session::SupportRequest request, QWidget *parent = nullptr);

    [[nodiscard]] QList<session::SupportFile> tickedFiles() const;

Q_SIGNALS:
    void gathered();
    void saved(const QString &path);

private:
    [[nodiscard]] QWidget *createFiles();
    [[nodiscard]] QWidget *createActions();
    void gather();
    void show(const QList<session::SupportFile> &files);
    void preview();
    void enableSaving();
    void save();
    void write(const QString &path);

    session::Session *m_session;
    session::SupportRequest m_request;
    QList<session::SupportFile> m_files;
    Notice *m_notice;
    QStackedWidget *m_stack;
    StatePane *m_pane;
    QListWidget *m_list = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace tandem::ui
