// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/suites.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    // A proxy of the machine that runs the tests must not come between.
    for (const char *name :
        {"http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"})
        qunsetenv(name);
    int failures = 0;
    for (const auto &make : {testProfile, testProfileFolder, testBinding, testConnect, testSignIn, testRuns,
             testLook, testPairs, testFind, testOverview, testCauses, testEditors, testSettings, testSetup}) {
        const auto suite = make();
        failures += QTest::qExec(suite.get(), argc, argv);
    }
    return failures == 0 ? 0 : 1;
}
