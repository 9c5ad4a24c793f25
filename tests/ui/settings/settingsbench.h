// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/uitest.h"
#include "ui/draft/configdraft.h"
#include "ui/kit/notice.h"
#include "ui/settings/settingspage.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>

namespace tandem::ui {

/// The page of sync settings on a draft of its own, shown and read.
struct SettingsBench
{
    explicit SettingsBench(session::Session &session)
        : draft(&session)
        , page(&draft)
    {
        page.resize(816, 640);
        page.show();
        page.activateWindow();
        page.refresh();
    }
    [[nodiscard]] QString label(const char *name) { return child<QLabel>(&page, name)->text(); }
    void showTab(int index) { child<QTabWidget>(&page, "settingsTabs")->setCurrentIndex(index); }
    /// By keyboard: the control is seen and enabled, and takes the key.
    void press(const char *name, Qt::Key key)
    {
        auto *control = child<QWidget>(&page, name);
        QVERIFY2(control->isVisible() && control->isEnabled(), name);
        control->setFocus();
        QTest::keyClick(control, key);
    }
    void saveAll()
    {
        QTest::keyClick(&page, Qt::Key_S, Qt::ControlModifier);
        auto *sheet = child<QDialog>(&page, "saveSheet");
        QTest::keyClick(child<QPushButton>(sheet, "saveConfiguration"), Qt::Key_Space);
        QTRY_VERIFY(page.notice()->text().startsWith(QStringLiteral("Saved")));
    }

    ConfigDraft draft;
    SettingsPage page;
};

enum SettingsTab { WhatSyncs, Schedules, People, Values, Guards, RealTime };

} // namespace tandem::ui
