// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace tandem::ui {

/// A list of what the services call things, which may be longer than any box: it wants room for some letters,
/// and its tool tip, where it was given no other, tells the chosen one whole. Fixed words go into a plain
/// QComboBox and are seen whole.
class ValueBox : public QComboBox
{
    Q_OBJECT
public:
    explicit ValueBox(QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
};

} // namespace tandem::ui
