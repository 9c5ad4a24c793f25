// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/kit/badge.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

ShortcutSheet::ShortcutSheet(const QList<ShortcutLine> &lines, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(16);
    layout->addWidget(makeLabel(tr("Keyboard shortcuts"), TextRole::Heading, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(8);
    int row = 0;
    for (const ShortcutLine &line : lines) {
        auto *keys = new Badge(line.keys.toString(QKeySequence::NativeText), Tone::Neutral, this);
        grid->addWidget(keys, row, 0, Qt::AlignRight);
        grid->addWidget(makeLabel(line.what, TextRole::Body, this), row, 1);
        ++row;
    }
    grid->setColumnStretch(1, 1);
    layout->addLayout(grid);
    QPushButton *close = makeButton(tr("Close"), u"closeShortcuts"_s, ButtonRole::Normal, this);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

} // namespace tandem::ui
