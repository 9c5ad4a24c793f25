// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/suites.h"
#include "tests/ui/support/uitest.h"

int main(int argc, char **argv)
{
    return runUiTests(argc, argv,
        {testConfigDraft, testSettingsPage, testSettingsPeople, testRealTime, testMatchKeys, testNetwork});
}
