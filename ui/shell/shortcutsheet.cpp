// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcutsheet.h"

#include "ui/kit/badge.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QGridLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int columns = 2; ///< the window's keys alone are as high as the smallest screen

} // namespace

ShortcutSheet::ShortcutSheet(const QList<Part> &parts, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 24, 32, 24);
    layout->setSpacing(12);
    for (const Part &part : parts) {
        if (!part.lines.isEmpty())
            addPart(layout, part);
    }
    QPushButton *close = makeButton(tr("Close"), u"closeShortcuts"_s, ButtonRole::Normal, this);
    layout->addWidget(close, 0, Qt::AlignRight);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
}

/// Down the first column, then down the next.
void ShortcutSheet::addPart(QBoxLayout *column, const Part &part)
{
    column->addWidget(makeLabel(part.title, TextRole::Heading, this));
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    const qsizetype rows = (part.lines.size() + columns - 1) / columns;
    for (qsizetype i = 0; i < part.lines.size(); ++i) {
        const KeyLine &line = part.lines.at(i);
        const auto row = static_cast<int>(i % rows);
        const auto at = static_cast<int>(i / rows) * 2;
        auto *keys = new Badge(keyText(line.keys), Tone::Neutral, this);
        grid->addWidget(keys, row, at, Qt::AlignRight);
        grid->addWidget(makeLabel(line.what, TextRole::Body, this), row, at + 1);
        grid->setColumnStretch(at + 1, 1);
    }
    column->addLayout(grid);
}

} // namespace tandem::ui
