// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/suites.h"
#include "tests/ui/support/uitest.h"

int main(int argc, char **argv)
{
    // At another scale only the pictures are of interest.
    if (qEnvironmentVariableIsSet("TANDEM_SCREENS_ONLY"))
        return runUiTests(argc, argv, {testScreens});
    return runUiTests(argc, argv,
        {testProgram, testFirstRun, testWalk, testWindow, testSearch, testTogether, testUpdates,
            testAccessible, testSheets, testScreens});
}
