// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/keys.h"

#include <QDialog>

class QBoxLayout;

namespace tandem::ui {

/// The `?` sheet: every key that does something here, those of the page before those of the window.
class ShortcutSheet : public QDialog
{
    Q_OBJECT
public:
    /// Lines under a title.
    struct Part
    {
        QString title;
        QList<KeyLine> lines;
    };

    explicit ShortcutSheet(const QList<Part> &parts, QWidget *parent = nullptr);

private:
    void addPart(QBoxLayout *column, const Part &part);
};

} // namespace tandem::ui
