// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/command.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QFrame;
class QKeyEvent;
class QLabel;
class QLineEdit;
class QListView;

namespace tandem::ui {

class CommandModel;

/// The command palette: everything the window can do, found by typing. Lies over what it covers while it is
/// open, and gives the focus back to where it was. It asks nobody for anything: the commands are handed to
/// it. GUI thread; owned by what it covers.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    /// What was used last is kept in `settingsFile`; empty: nowhere.
    CommandPalette(const QString &settingsFile, QWidget *covered);

    /// `top` is where the window's header ends.
    void open(const QList<Command> &commands, int top);
    void dismiss();
    /// What is typed next takes the place of what was.
    void selectTyped();
    /// What may be meant by what is typed, besides the commands.
    using Further = std::function<std::optional<Command>(const QString &typed)>;
    void setFurther(Further further) { m_further = std::move(further); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void createPanel();
    void wire();
    void layOut();
    void find();
    [[nodiscard]] bool steer(const QKeyEvent &event);
    void move(int rows, bool around);
    void goToRow(int row);
    void act(const QModelIndex &index);
    void remember(const QString &id);

    QString m_settingsFile;
    CommandModel *m_model;
    QFrame *m_panel;
    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_none;
    QStringList m_lastUsed; ///< ids, the last one first
    QPointer<QWidget> m_before; ///< had the focus
    int m_top = 0;
    Further m_further;
};

} // namespace tandem::ui
