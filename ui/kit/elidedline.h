// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace tandem::ui {

/// The line of a box that can be typed in: a text that is longer than the line ends in "…" while nobody is at
/// work in it, and is there as it stands with the focus. The box tells it whole by its tool tip. GUI thread;
/// owned by its box.
class ElidedLine : public QLineEdit
{
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

    /// The text as it is seen now, as far as it is not scrolled.
    [[nodiscard]] QString shownText() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QRect room() const;
};

} // namespace tandem::ui
