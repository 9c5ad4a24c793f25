// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/uitest.h"
#include "ui/kit/page.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLineEdit>

namespace tandem::ui {
using namespace Qt::StringLiterals;

/// A window with two more pages, each with a field.
struct Shown
{
    Shown()
    {
        for (const QString &id : {u"second"_s, u"third"_s})
            addPage(id);
        window.show();
    }
    void addPage(const QString &id)
    {
        auto *page = new Page(id);
        auto *content = new QWidget;
        auto *field = new QLineEdit(content);
        field->setObjectName(id + u"Field"_s);
        (new QVBoxLayout(content))->addWidget(field);
        page->setContent(content);
        page->showContent();
        window.addPage(id, u"review"_s, id, page);
    }
    [[nodiscard]] bool isActive() { return QTest::qWaitForWindowActive(&window); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &window, key, modifiers);
    }
    [[nodiscard]] QString focus() const
    {
        const QWidget *focus = QApplication::focusWidget();
        return focus ? focus->objectName() : QString();
    }
    void focusOn(const char *name) { child<QWidget>(&window, name)->setFocus(); }

    Desk desk{0};
    MainWindow window{desk.session.get()};
};

} // namespace tandem::ui
