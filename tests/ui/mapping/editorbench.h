// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/mapping/fields.h"
#include "ui/mapping/fieldlistview.h"
#include "ui/mapping/fieldpane.h"
#include "ui/mapping/mappingdocument.h"
#include "ui/mapping/mappingeditor.h"

#include <QCoreApplication>

namespace tandem::ui {

/// The mapping editor on values only, with its first three fields mapped, seen and active.
struct EditorBench
{
    explicit EditorBench(int fields = 40)
        : shown(makeFields(fields))
    {
        document.load(shown.configuration);
        editor.resize(752, 560);
        editor.show();
        editor.show(shown, &document);
        editor.activateWindow();
        QCoreApplication::sendPostedEvents();
    }
    [[nodiscard]] FieldListView *left() { return editor.pane(Side::Salesforce)->view(); }
    [[nodiscard]] FieldListView *right() { return editor.pane(Side::Startdeliver)->view(); }

    session::FlowFields shown;
    MappingDocument document;
    MappingEditor editor;
};

} // namespace tandem::ui
