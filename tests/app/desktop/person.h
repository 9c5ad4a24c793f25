// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/desk.h"
#include "app/desktop/sandboxdesk.h"
#include "tests/ui/support/uitest.h"
#include "ui/kit/badge.h"
#include "ui/kit/page.h"

#include <QAbstractItemView>
#include <QMenu>
#include <QScrollArea>
#include <QWheelEvent>
#include <QWindow>

namespace tandem {
using namespace Qt::StringLiterals;
using ui::child;

/// What a person does in the browser.
inline void allowInBrowser(const QUrl &authorize)
{
    QUrl url = authorize;
    url.setQuery(url.query(QUrl::FullyEncoded) + u"&auto=allow"_s);
    static_cast<void>(httpGet(locationOf(httpGet(url))));
}

/// The whole window over the in-process sandbox, used through events of its native window only, as a person
/// has it: what cannot be seen cannot be clicked, what Tab does not reach cannot be pressed.
class Person
{
public:
    /// As SandboxDesk has it.
    explicit Person(int companies = 20, int peoplePerCompany = 2)
        : sandbox(companies, peoplePerCompany)
    {
    }

    bool start()
    {
        if (!sandbox.start())
            return false;
        desk = std::make_unique<desktop::Desk>(sandbox.options(), sandbox.configuration());
        window = desk->window();
        window->resize(1024, 700);
        window->show();
        desk->open();
        return QTest::qWaitForWindowActive(window);
    }

    [[nodiscard]] ui::Page *page() { return window->currentPage(); }
    [[nodiscard]] QString headline() { return page()->statePane()->headline(); }
    [[nodiscard]] bool isConnected(const char *badge)
    {
        const auto *shown = qobject_cast<ui::Badge *>(seen(badge));
        return shown && shown->text() == u"Connected"_s;
    }
    [[nodiscard]] int rowsOf(const char *table)
    {
        return child<QAbstractItemView>(window, table)->model()->rowCount();
    }

    /// The widget of that name that can be seen now.
    [[nodiscard]] QWidget *seen(const char *name)
    {
        for (QWidget *widget : window->findChildren<QWidget *>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }

    bool clickOn(const char *name, Qt::MouseButton button = Qt::LeftButton)
    {
        if (!QTest::qWaitFor([&] { return seen(name) && seen(name)->isEnabled(); }, 20'000))
            return false;
        QWidget *target = seen(name);
        const QPoint middle = target->rect().center();
        for (int turn = 0; turn < 60 && !target->visibleRegion().contains(middle); ++turn)
            turnWheelOver(target);
        if (!target->visibleRegion().contains(middle))
            return false;
        QTest::mouseClick(window->windowHandle(), button, {}, target->mapTo(window, middle));
        return true;
    }

    /// Out of the clipboard, through the menu under the right button.
    bool pasteByMouse(const char *name)
    {
        if (!clickOn(name, Qt::RightButton)
            || !QTest::qWaitFor([] { return QApplication::activePopupWidget() != nullptr; }, 20'000))
            return false;
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        for (QAction *action : menu ? menu->actions() : QList<QAction *>()) {
            if (!action->text().contains(u"Paste"_s))
                continue;
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return true;
        }
        return false;
    }

    /// The step of the set-up of that name is shown.
    bool comesTo(const char *step)
    {
        return QTest::qWaitFor([&] { return seen(step) != nullptr; }, 20'000);
    }
    bool isStepDone(const char *step)
    {
        const QWidget *button = seen(QByteArray("step-").append(step).constData());
        return button && button->accessibleName().endsWith(u", done"_s);
    }
    /// The page's main action, by its key, as soon as it can be done.
    bool goOn()
    {
        const auto able = [this] {
            const QPushButton *action = page()->shownPrimaryAction();
            return action && action->isEnabled();
        };
        if (!QTest::qWaitFor(able, 60'000))
            return false;
        press(Qt::Key_Return, Qt::ControlModifier);
        return true;
    }

    bool tabTo(const char *name)
    {
        if (!QTest::qWaitFor([&] { return seen(name) && seen(name)->isEnabled(); }, 20'000))
            return false;
        QStringList stops;
        for (int turn = 0; turn < 80; ++turn) {
            const QWidget *focus = QApplication::focusWidget();
            if (focus && focus->objectName() == QLatin1StringView(name))
                return true;
            stops += focus ? focus->objectName() : u"nothing"_s;
            press(Qt::Key_Tab);
        }
        stops.removeDuplicates();
        qWarning("Tab stops at %s", qPrintable(stops.join(u", "_s)));
        return false;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(underTheKeys(), key, modifiers);
    }
    void type(const QByteArray &text)
    {
        for (const char letter : text)
            QTest::keyClick(underTheKeys(), letter);
    }

    ui::TestDialogs dialogs;
    desktop::SandboxDesk sandbox;
    std::unique_ptr<desktop::Desk> desk;
    ui::MainWindow *window = nullptr;

private:
    /// The window that has the keys. One that closes gives them back to the one below; who does that
    /// elsewhere is missing on the platform without a screen.
    QWindow *underTheKeys()
    {
        const QWidget *active = QApplication::activeWindow();
        if (!active || !active->isVisible()) {
            window->activateWindow();
            static_cast<void>(QTest::qWaitForWindowActive(window));
        }
        return QGuiApplication::focusWindow() ? QGuiApplication::focusWindow() : window->windowHandle();
    }
    static void turnWheelOver(QWidget *target)
    {
        QWidget *area = target->parentWidget();
        while (area && !qobject_cast<QScrollArea *>(area))
            area = area->parentWidget();
        if (!area)
            return;
        QWidget *viewport = qobject_cast<QScrollArea *>(area)->viewport();
        const QPointF at = viewport->rect().center();
        QWheelEvent wheel(at, viewport->mapToGlobal(at), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
            Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(viewport, &wheel);
    }
};

} // namespace tandem
