// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/http/tst_writes.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    int failures = 0;
    const auto run = [&](auto &&suite) { failures += QTest::qExec(&suite, argc, argv); };
    run(TestWrites());
    return failures == 0 ? 0 : 1;
}
