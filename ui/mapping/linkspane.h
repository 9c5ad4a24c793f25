// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mapping.h"
#include "ui/kit/spokenpicture.h"
#include "ui/kit/theme.h"

namespace tandem::ui {

class FieldListView;
class KeyTable;

/// What is drawn between the two lists: a curve for each mapping with its direction in the middle. Follows
/// the lists as they scroll; draws only curves of which an end can be seen. Keys: up and down from mapping to
/// mapping, Return for its rule, Delete removes it once both of its fields are in view.
class LinksPane : public SpokenPicture
{
    Q_OBJECT
public:
    LinksPane(FieldListView *salesforce, FieldListView *startdeliver, QWidget *parent = nullptr);

    void setMappings(const QList<FieldMapping> &mappings);
    /// The worst tone of each mapping that has a problem, by index.
    void setProblems(const QHash<int, Tone> &problems);
    void setCurrent(int index);
    [[nodiscard]] int current() const { return m_current; }
    /// A line from these fields to a point that is dragged about, in coordinates of the other list's
    /// viewport.
    void showDragged(Side from, const QStringList &fields, const QPoint &at);
    void hideDragged();
    /// Curves of the last paint: a test holds it against what can be seen.
    [[nodiscard]] int curvesDrawn() const { return m_drawn; }
    /// Both of its fields are in view.
    [[nodiscard]] bool isSeen(int index) const;
    [[nodiscard]] QSize sizeHint() const override { return {112, 200}; }

Q_SIGNALS:
    void mappingChosen(int index);
    void ruleRequested(int index);
    void removeRequested(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;

private:
    struct Curve
    {
        int index = -1;
        QPointF from;
        QPointF to;
        bool whole = true; ///< both ends can be seen
    };
    void createKeys();
    void takeLists();
    [[nodiscard]] std::optional<Curve> curveOf(int index) const;
    [[nodiscard]] static QPainterPath pathOf(const QPointF &from, const QPointF &to);
    void paintCurve(QPainter &painter, const Curve &curve);
    void paintPill(QPainter &painter, const Curve &curve, Token ink);
    void paintDragged(QPainter &painter);
    /// Where the list's row stands in this pane, and whether it is seen.
    [[nodiscard]] std::optional<std::pair<int, bool>> endOf(FieldListView *view, const QString &field) const;
    [[nodiscard]] int indexAt(const QPoint &at) const;
    void tell();

    FieldListView *m_salesforce;
    FieldListView *m_startdeliver;
    KeyTable *m_keys;
    QList<FieldMapping> m_mappings;
    QList<int> m_walk; ///< those with both fields in the lists, which keys lead to
    QHash<int, Tone> m_problems;
    QList<std::pair<QRectF, int>> m_pills; ///< as last drawn
    int m_current = -1;
    int m_hovered = -1;
    int m_drawn = 0;
    Side m_dragSide = Side::Salesforce;
    QStringList m_dragged;
    QPoint m_dragAt;
};

} // namespace tandem::ui
