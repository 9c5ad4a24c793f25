// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/uitest.h"
#include "ui/setup/setuppage.h"

#include <QLabel>
#include <QPushButton>

namespace tandem::ui {

/// The page alone over an open and connected profile beside both services.
struct SetupWorld
{
    explicit SetupWorld(int companies)
        : desk(companies, true)
    {
    }

    bool open()
    {
        const bool good = desk.prepare().has_value();
        show();
        return good && QTest::qWaitFor([this] { return page->state() == Page::State::Full; }, 30'000);
    }
    void show()
    {
        page = std::make_unique<SetupPage>(desk.session.get());
        page->resize(816, 700);
        page->show();
        page->refresh();
    }
    /// Some parts of a step are made once there is something to show.
    [[nodiscard]] bool sees(const char *name) const
    {
        const auto *part = page->findChild<QWidget *>(QString::fromLatin1(name));
        return part && part->isVisible();
    }
    [[nodiscard]] bool comesTo(const char *step) const
    {
        return QTest::qWaitFor([&] { return sees(step); }, 30'000);
    }
    bool next()
    {
        const auto *button = child<QPushButton>(page.get(), "setupNext");
        if (!QTest::qWaitFor([&] { return button->isVisible() && button->isEnabled(); }, 30'000))
            return false;
        click(page.get(), "setupNext");
        return true;
    }
    [[nodiscard]] QString text(const char *name) const { return child<QLabel>(page.get(), name)->text(); }

    TestDialogs dialogs;
    Desk desk;
    std::unique_ptr<SetupPage> page;
};

} // namespace tandem::ui
