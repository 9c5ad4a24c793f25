// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/suites.h"

#include <QCoreApplication>
#include <QTest>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    int failures = 0;
    for (const auto &make : tandem::test::flowSuites()) {
        const std::unique_ptr<QObject> suite = make();
        failures += QTest::qExec(suite.get(), argc, argv);
    }
    return failures == 0 ? 0 : 1;
}
