// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/suites.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto &make : {testState, testDecisions, testPlans, testPlanGroups, testInbox, testCounting,
             testCache, testMigrations, testMutedCauses, testFiles, testFaults}) {
        const auto suite = make();
        failures += QTest::qExec(suite.get(), argc, argv);
    }
    return failures == 0 ? 0 : 1;
}
