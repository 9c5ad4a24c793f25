// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QKeySequence>

namespace tandem::ui {

/// One line of the sheet.
struct ShortcutLine
{
    QKeySequence keys;
    QString what;
};

/// The `?` sheet: every key that does something here.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    explicit ShortcutSheet(const QList<ShortcutLine> &lines, QWidget *parent = nullptr);
};

} // namespace tandem::ui
