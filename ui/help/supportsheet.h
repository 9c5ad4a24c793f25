// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/supportviews.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace tandem::session {
class Session;
}

namespace tandem::ui {

class Notice;
class StatePane;

/// Makes a support bundle, shows every file of it exactly as it will be written, and saves those that are
/// ticked. Sends nothing. Goes with its window.
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
    [[nodiscard]] QWidget *createHead();
    [[nodiscard]] QWidget *createFiles();
    [[nodiscard]] QWidget *createActions();
    void wire();
    void gather();
    /// Has doctor look at both services first.
    void check();
    void show(const QList<session::SupportFile> &files);
    void preview();
    void enableSaving();
    void save();
    void write(const QString &path);

    // finding words in all files
    void search();
    /// Goes on behind the cursor, through the files after this one, and begins again with the first.
    void findNext();
    void markFound();
    [[nodiscard]] qsizetype countIn(int row) const;

    session::Session *m_session;
    session::SupportRequest m_request;
    QList<session::SupportFile> m_files;
    QStringList m_texts; ///< of the files, as they are shown
    Notice *m_notice;
    QStackedWidget *m_stack;
    StatePane *m_pane;
    QLineEdit *m_search = nullptr;
    QLabel *m_found = nullptr;
    QListWidget *m_list = nullptr;
    QPlainTextEdit *m_preview = nullptr;
    QPushButton *m_check = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace tandem::ui
