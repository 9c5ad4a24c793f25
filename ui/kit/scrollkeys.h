// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QKeyEvent;
class QScrollArea;
class QWidget;

namespace tandem::ui {

/// Scrolls an area by the keys that nothing in `where` wants for itself, so that what stands below its edge
/// can be read without a mouse. The area takes no focus of its own. GUI thread; owned by `where`, which holds
/// the area.
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

/// Scrolls the area, and those within it, to whatever in it gets the focus, from where and by what it may
/// come, and keeps it in sight, whatever comes to stand above it, until a person scrolls. Once for an area: a
/// page has done it for its content.
void bringFocusIntoSight(QScrollArea *area);

} // namespace tandem::ui
