// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/side.h"

#include <QListView>

namespace tandem::ui {

class FieldDelegate;
class FieldListModel;
class KeyTable;

/// The list of one side's fields: dragging, the port that begins a link by a click, and the keys for the
/// same. Only the rows that can be seen are drawn.
class FieldListView : public QListView
{
    Q_OBJECT
public:
    FieldListView(FieldListModel *model, QWidget *parent = nullptr);

    [[nodiscard]] FieldListModel *fields() const { return m_model; }
    [[nodiscard]] QString currentField() const;
    [[nodiscard]] QStringList selectedFields() const;
    /// Makes it current and seen, where it is shown.
    void goToField(const QString &name);
    void setArmed(const QString &field);
    [[nodiscard]] QString armed() const { return m_armed; }
    /// The middle of the row's inner edge in coordinates of the viewport, above or below it where the row is
    /// not seen; none where the field is not shown at all.
    [[nodiscard]] std::optional<int> middleOf(const QString &field) const;
    /// What the pointer carries along while the chosen fields are dragged.
    [[nodiscard]] QPixmap dragChip() const;

Q_SIGNALS:
    void currentFieldChanged();
    /// Return, a double click, or a press on the port.
    void fieldChosen(const QString &field);
    /// A plain click or Space.
    void fieldClicked(const QString &field);
    void removeRequested();
    void cancelled();
    /// Right in the Salesforce list, Left in the other: to the other side.
    void crossRequested();
    /// A letter: people begin to type what they look for.
    void typed(const QString &text);
    /// A drag is over this list at that point of the viewport; a null point: it left.
    void dragMoved(const QPoint &at, const QStringList &fields);
    void moved();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void startDrag(Qt::DropActions supported) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent *event) override;

private:
    void createKeys();
    [[nodiscard]] bool isOnPort(const QPoint &at, const QModelIndex &index) const;

    FieldListModel *m_model;
    FieldDelegate *m_delegate;
    KeyTable *m_keys;
    QString m_armed;
    bool m_pressedPort = false;
};

} // namespace tandem::ui
