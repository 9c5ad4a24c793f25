// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/suites.h"

#include <QCoreApplication>
#include <QTest>

/// Runs every class; a class name as the first argument runs that one only, with the other arguments.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const std::unique_ptr<QObject> suites[] = {makeTestActivityValues(), makeTestValue(), makeTestRecord(),
        makeTestSchema(), makeTestFieldValue(), makeTestTransforms(), makeTestMerge(), makeTestMergeFirst(),
        makeTestMergeNames(), makeTestMatchKey(), makeTestSchedule(), makeTestFilter(), makeTestFilterPush(),
        makeTestConfiguration(), makeTestConfigurationProblems(), makeTestConfigurationCheck(),
        makeTestCommentBlock(), makeTestSanitiser(), makeTestNoteTitle(), makeTestRestText(),
        makeTestOddCharacter(), makeTestMappingTrial(), makeTestFilterTrial(), makeMatchScoreTest(),
        makeTestConfigDiff(), makeTestConfigCompletion()};
    QStringList arguments = QCoreApplication::arguments();
    int failures = 0;
    for (const auto &suite : suites) {
        const QString name = QString::fromLatin1(suite->metaObject()->className());
        if (arguments.size() > 1 && arguments[1].startsWith(QLatin1Char('T'))) {
            if (arguments[1] != name)
                continue;
            arguments.removeAt(1);
            return QTest::qExec(suite.get(), arguments);
        }
        failures += QTest::qExec(suite.get(), arguments);
    }
    return failures == 0 ? 0 : 1;
}
