// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/logline.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace tandem::ui {

class LogModel;
class LogTail;
class TableView;

/// The program's log as it is written: the newest lines, filtered by words and severity. Secrets are left out
/// when the log is written, so nothing has to be hidden here. Stays open beside the main window.
class LogWindow : public QDialog
{
    Q_OBJECT
public:
    static constexpr qsizetype mostLines = 5000;

    explicit LogWindow(const QString &path, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The end of the file has been read; from here on it follows.
    void ready();
    /// Somebody else is to have a look at it.
    void supportWanted();

private:
    [[nodiscard]] QWidget *createFilters();
    [[nodiscard]] QWidget *createActions();
    void wire();
    void filter();
    void takeAdded(const QList<LogLine> &lines);
    void showEntry();
    void copyLines();
    void showCount();
    void goToNewest();

    LogTail *m_tail;
    LogModel *m_model;
    QLineEdit *m_search;
    QComboBox *m_severity;
    QCheckBox *m_follow;
    TableView *m_table;
    QPlainTextEdit *m_entry;
    QLabel *m_count;
    QPushButton *m_copy = nullptr;
};

} // namespace tandem::ui
