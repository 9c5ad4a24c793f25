// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/exitcode.h"
#include "app/cli/plaintext.h"
#include "app/cli/texts.h"
#include "app/cli/texttable.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

/// The parts of tandemctl that need no service: arguments, exit codes, safe text, completion and manual.
class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorKindHasItsExitCode_data();
    void everyErrorKindHasItsExitCode();
    void aRunsOutcomeDecidesTheExitCode();
    void argumentsAreUnderstood_data();
    void argumentsAreUnderstood();
    void everyCommandHasAFunction();
    void serviceTextCannotSteerTheTerminal_data();
    void serviceTextCannotSteerTheTerminal();
    void aTableFitsItsWidthAndKeepsIdsWhole();
    void completionAndManualKnowEveryCommand();
};

void TestCli::everyErrorKindHasItsExitCode_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    const std::pair<ErrorKind, int> rows[] = {{ErrorKind::Network, 4}, {ErrorKind::SignIn, 3},
        {ErrorKind::Permission, 3}, {ErrorKind::Limit, 4}, {ErrorKind::Data, 2}, {ErrorKind::Conflict, 6},
        {ErrorKind::Configuration, 2}, {ErrorKind::Storage, 5}, {ErrorKind::Stopped, 6},
        {ErrorKind::Internal, 5}};
    for (const auto &[kind, code] : rows)
        QTest::newRow(qPrintable(errorKindName(kind))) << static_cast<int>(kind) << code;
}

void TestCli::everyErrorKindHasItsExitCode()
{
    QFETCH(int, kind);
    QFETCH(int, code);
    QCOMPARE(static_cast<int>(cli::exitCodeFor(static_cast<ErrorKind>(kind))), code);
}

void TestCli::aRunsOutcomeDecidesTheExitCode()
{
    session::RunReport report;
    report.state = u"completed"_s;
    QCOMPARE(cli::exitCodeFor(report, false), ExitCode::Done);
    report.standing.holds = 1;
    QCOMPARE(cli::exitCodeFor(report, false), ExitCode::Done);
    QCOMPARE(cli::exitCodeFor(report, true), ExitCode::LeftForPerson);
    report.leftSomethingNew = true;
    QCOMPARE(cli::exitCodeFor(report, false), ExitCode::LeftForPerson);
    report.state = u"stopped"_s;
    QCOMPARE(cli::exitCodeFor(report, false), ExitCode::Stopped);
    report.error = Error{ErrorKind::SignIn, u"X"_s, u"x"_s, {}, Retry::Never, 0, {}};
    QCOMPARE(cli::exitCodeFor(report, false), ExitCode::SignIn);
}

void TestCli::argumentsAreUnderstood_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("error");
    QTest::newRow("global option before") << u"--json status"_s << u"status"_s << QString();
    QTest::newRow("global option after") << u"status --profile a"_s << u"status"_s << QString();
    QTest::newRow("value after equals") << u"runs --limit=5"_s << u"runs"_s << QString();
    QTest::newRow("two words") << u"config --json init"_s << u"config init"_s << QString();
    QTest::newRow("repeated option") << u"sync --flow accounts --flow contacts"_s << u"sync"_s << QString();
    QTest::newRow("near command") << u"sycn"_s << QString() << u"\"sync\""_s;
    QTest::newRow("near second word") << u"config shwo"_s << QString() << u"\"config show\""_s;
    QTest::newRow("near option") << u"sync --ful"_s << QString() << u"\"--full\""_s;
    QTest::newRow("near flow") << u"sync --flow acounts"_s << QString() << u"\"accounts\""_s;
    QTest::newRow("option of another command") << u"sync --save x"_s << QString() << u"no option --save"_s;
    QTest::newRow("missing argument") << u"apply"_s << QString() << u"needs FILE"_s;
    QTest::newRow("too much") << u"status now"_s << QString() << u"does not take"_s;
    QTest::newRow("missing value") << u"plan --save"_s << QString() << u"needs a value"_s;
    QTest::newRow("nothing") << QString() << QString() << u"a command is missing"_s;
}

void TestCli::argumentsAreUnderstood()
{
    QFETCH(QString, line);
    QFETCH(QString, command);
    QFETCH(QString, error);
    const Result<Invocation> result = parseArguments(line.split(u' ', Qt::SkipEmptyParts));
    if (!error.isEmpty()) {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Configuration);
        QVERIFY2(result.error().text.contains(error), qPrintable(result.error().text));
        return;
    }
    QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().text));
    QCOMPARE(result->command->name, command);
}

void TestCli::everyCommandHasAFunction()
{
    for (const CommandSpec &command : commands())
        QVERIFY2(functionOf(command.name), qPrintable(command.name));
}

void TestCli::serviceTextCannotSteerTheTerminal_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("escape") << u"a\x1b[31mb"_s << u"a\\x1b[31mb"_s;
    QTest::newRow("line feed") << u"a\nb"_s << u"a\\nb"_s;
    QTest::newRow("eight-bit escape") << u"a\u009bb"_s << u"a\\x9bb"_s;
    QTest::newRow("direction override") << u"a\u202eb"_s << u"a\\u202eb"_s;
    QTest::newRow("right-to-left letters stay") << u"שלום"_s << u"שלום"_s;
    QTest::newRow("emoji stay") << u"🚀"_s << u"🚀"_s;
}

void TestCli::serviceTextCannotSteerTheTerminal()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(plain(text), shown);
}

void TestCli::aTableFitsItsWidthAndKeepsIdsWhole()
{
    TextTable table({{u"id"_s}, {u"name"_s, false, true}});
    const QString id = u"001Kx00000AbCdEfGHI"_s;
    table.add({id, QString(300, u'x')});
    const QString text = table.toString(80);
    QVERIFY(text.contains(id));
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines)
        QVERIFY(displayWidth(line) <= 80);
}

void TestCli::completionAndManualKnowEveryCommand()
{
    const QString top = qEnvironmentVariable("TANDEM_SOURCE");
    QFile manualFile(top + u"/packaging/man/tandemctl.1"_s);
    QFile completionFile(top + u"/packaging/completions/tandemctl.bash"_s);
    QVERIFY(manualFile.open(QIODevice::ReadOnly));
    QVERIFY(completionFile.open(QIODevice::ReadOnly));
    const QString manual = QString::fromUtf8(manualFile.readAll()).remove(u'\\');
    const QString completion = QString::fromUtf8(completionFile.readAll());
    for (const CommandSpec &command : commands()) {

        QVERIFY2(manual.contains(u"fB"_s + command.name + u"fR"_s), qPrintable(command.name));
        for (const QString &word : command.name.split(u' '))
            QVERIFY2(completion.contains(word), qPrintable(command.name));
        for (const OptionSpec &option : command.options) {
            QVERIFY2(manual.contains(u"--"_s + option.name), qPrintable(option.name));
            QVERIFY2(completion.contains(u"--"_s + option.name), qPrintable(option.name));
        }
    }
    for (const OptionSpec &option : globalOptions()) {
        QVERIFY2(manual.contains(u"--"_s + option.name), qPrintable(option.name));
        QVERIFY2(completion.contains(u"--"_s + option.name), qPrintable(option.name));
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
