// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/mapping/suites.h"
#include "tests/ui/support/uitest.h"

int main(int argc, char **argv)
{
    return runUiTests(argc, argv,
        {testLinksPane, testMappingDocument, testMappingModels, testMappingEditor, testMappingPage,
            testProblems, testValuesPane});
}
