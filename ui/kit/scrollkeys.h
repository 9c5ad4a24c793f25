// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QScrollArea;
class QWidget;

namespace tandem::ui {

/// Scrolls an area by the keys that nothing in `where` wants for itself, so that what stands below its edge
/// can be read without a mouse, and brings what gets the focus in it into sight. The area takes no focus of
/// its own. GUI thread; owned by `where`, which holds the area.
class ScrollKeys : public QObject
{
    Q_OBJECT
public:
    ScrollKeys(QWidget *where, QScrollArea *area);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool scroll(const QKeyEvent &event) const;

    QScrollArea *m_area;
};

/// Scrolls the area to whatever in it gets the focus, from where and by what it may come. Once for an area.
void bringFocusIntoSight(QScrollArea *area);

} // namespace tandem::ui
