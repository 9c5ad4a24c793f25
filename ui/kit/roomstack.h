// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QStackedWidget>

namespace tandem::ui {

/// A stack of widgets of which the one that shows has at least the height it needs: where there is less room
/// it scrolls, rather than lying over itself, and what has the focus is in sight. GUI thread; its parent owns
/// it.
class RoomStack : public QScrollArea
{
    Q_OBJECT
public:
    explicit RoomStack(QWidget *parent = nullptr);

    [[nodiscard]] QStackedWidget *stack() const { return m_stack; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void follow();
    void fit();

    QStackedWidget *m_stack;
    bool m_fitting = false;
    bool m_scrolls = false; ///< there is less room than it needs
};

} // namespace tandem::ui
