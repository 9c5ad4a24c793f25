// SPDX-License-Identifier: GPL-3.0-or-later
// The mapping editor with many fields, without a service.   bench_mapping [fields a side] [rounds]   (800 and
// 20 by default; use the preset "release", QT_QPA_PLATFORM=offscreen)
//
// "open" is everything from two schemas in memory to a window that was painted; "keystroke" is from the key
// press in the search to the list that was painted again, for words that find much, little and nothing.
#include "tests/bench/figures.h"
#include "tests/ui/mapping/fields.h"
#include "ui/kit/theme.h"
#include "ui/mapping/fieldpane.h"
#include "ui/mapping/mappingdocument.h"
#include "ui/mapping/mappingeditor.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>

#include <algorithm>
#include <cstdio>

using namespace tandem;
using namespace tandem::bench;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// What the window system would make it do now.
void paintNow(QWidget &widget)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    static_cast<void>(widget.grab());
}

void open(const session::FlowFields &fields, Figures &figures)
{
    QElapsedTimer timer;
    timer.start();
    MappingDocument document;
    document.load(fields.configuration);
    MappingEditor editor;
    editor.resize(1180, 700);
    editor.show(fields, &document);
    editor.show();
    paintNow(editor);
    figures.add(timer);
}

void type(const session::FlowFields &fields, int rounds, Figures &figures)
{
    MappingDocument document;
    document.load(fields.configuration);
    MappingEditor editor;
    editor.resize(1180, 700);
    editor.show(fields, &document);
    editor.show();
    paintNow(editor);
    for (int round = 0; round < rounds; ++round) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            FieldPane *pane = editor.pane(side);
            for (const QChar c : u"field 42x"_s) {
                QElapsedTimer timer;
                timer.start();
                QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
                QCoreApplication::sendEvent(pane->search(), &press);
                paintNow(*pane);
                figures.add(timer);
            }
            pane->search()->clear();
        }
    }
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme::instance()->setMode(Theme::Mode::Light);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = std::max(3, arguments.value(1, u"800"_s).toInt());
    const int rounds = std::max(1, arguments.value(2, u"20"_s).toInt());
    const session::FlowFields fields = makeFields(count);
    Figures opening;
    Figures typing;
    for (int round = 0; round < rounds; ++round)
        open(fields, opening);
    type(fields, rounds, typing);
    std::printf("mapping editor, %d x %d fields, %d rounds\n", count, count, rounds);
    opening.print("open", 200);
    typing.print("keystroke", 16);
    return 0;
}
