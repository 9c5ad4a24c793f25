// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filtertrial.h"

#include <QTreeView>

namespace tandem::ui {

class FilterModel;
class KeyTable;

/// The tree of one filter: always open; rows are dragged, or moved by Alt+Up and Alt+Down; Delete removes
/// them.
class FilterTree : public QTreeView
{
    Q_OBJECT
public:
    explicit FilterTree(FilterModel *model, QWidget *parent = nullptr);

    [[nodiscard]] FilterPath currentPath() const;
    [[nodiscard]] QList<FilterPath> selectedPaths() const;
    /// The nearest node that is there.
    void goTo(FilterPath path);

Q_SIGNALS:
    void currentPathChanged();
    void removeRequested();
    void stepRequested(bool down);
    void editRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeFilter();

    FilterModel *m_model;
    KeyTable *m_keys;
};

} // namespace tandem::ui
