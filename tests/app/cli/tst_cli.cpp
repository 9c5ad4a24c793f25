// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/context.h"
#include "app/cli/exitcode.h"
#include "app/cli/plaintext.h"
#include "app/cli/texts.h"
#include "app/cli/texttable.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

namespace {

QSet<QString> optionsIn(const QString &text)
{
    static const QRegularExpression option(u"--[a-z-]+"_s);
    QSet<QString> names;
    for (auto it = option.globalMatch(text); it.hasNext();)
        names += it.next().captured();
    return names;
}

QSet<QString> namesOf(const QList<OptionSpec> &options)
{
    QSet<QString> names;
    for (const OptionSpec &option : options)
        names += u"--"_s + option.name;
    return names;
}

/// What bash offers for `current` after these words.
QSet<QString> completionOf(const QStringList &words, const QString &current = {})
{
    const QString script = uR"(source "$TANDEM_SOURCE/packaging/completions/tandemctl.bash"
COMP_WORDS=(tandemctl "$@"); COMP_CWORD=$#; COMPREPLY=()
_tandemctl; printf '%s\n' "${COMPREPLY[@]}")"_s;
    QProcess bash;
    bash.start(u"bash"_s, QStringList{u"-c"_s, script, u"bash"_s} + words + QStringList{current});
    if (!bash.waitForFinished(20'000) || bash.exitCode() != 0)
        qFatal("bash: %s", bash.readAllStandardError().constData());
    const QStringList lines =
        QString::fromUtf8(bash.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
    return QSet<QString>(lines.begin(), lines.end());
}

} // namespace

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
    void aTableCutsNoValueThatIsToBeReviewed();
    void theManualHasEveryCommandWithItsOptions();
    void completionOffersEveryCommandAndItsOptions();
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

void TestCli::aTableCutsNoValueThatIsToBeReviewed()
{
    TextTable table({{u"id"_s}, {u"name"_s, false, true}, {u"changes"_s, false, true, true}});
    table.add(
        {u"1"_s, QString(260, u'x'), u"Employees: (none) → 1200, City: (none) → a place with a long name"_s});
    table.add({u"2"_s, u"short"_s, u"City: Lund → Malmö"_s});
    const QString narrow = table.toString(60);
    QVERIFY2(narrow.simplified().contains(u"a place with a long name"_s), qPrintable(narrow));
    const QStringList lines = narrow.split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(displayWidth(line) <= 60, qPrintable(line));
    // In a pipe nothing is cut, and one long name does not push every other line to the right.
    const QString piped = table.toString(TextTable::unlimited);
    QVERIFY(piped.contains(QString(260, u'x')));
    QVERIFY2(piped.contains(u"1200, City: (none) → a place with a long name\n"_s), qPrintable(piped));
    QVERIFY(displayWidth(piped.section(u'\n', 2, 2)) < 80);
}

/// The manual without its markup: a heading a command, as in the help.
void TestCli::theManualHasEveryCommandWithItsOptions()
{
    QFile file(qEnvironmentVariable("TANDEM_SOURCE") + u"/packaging/man/tandemctl.1"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression markup(u"\\\\f[BRIP]"_s);
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    QHash<QString, QSet<QString>> written;
    QSet<QString> globals;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines.at(i - 1) != ".TP"_L1 || !lines.at(i).startsWith("\\fB"_L1))
            continue;
        const QString name = lines.at(i).section(u"\\fR"_s, 0, 0).mid(3).remove(u'\\');
        const QString heading = QString(lines.at(i)).remove(markup).remove(u'\\');
        (name.startsWith(u'-') ? globals : written[name]) += optionsIn(heading);
        if (name.startsWith(u'-'))
            continue;
        const CommandSpec *command = findCommand(name);
        QVERIFY2(command, qPrintable(u"the manual has a command \"%1\""_s.arg(name)));
        for (const ArgumentSpec &argument : command->arguments) {
            const QString word = argument.choices.isEmpty() ? argument.name : argument.choices.join(u'|');
            QVERIFY2(heading.contains(word), qPrintable(heading + u" lacks "_s + word));
        }
    }
    QCOMPARE(globals, namesOf(globalOptions()));
    for (const CommandSpec &command : commands()) {
        QVERIFY2(written.contains(command.name), qPrintable(command.name));
        QVERIFY2(written.value(command.name) == namesOf(command.options), qPrintable(command.name));
    }
}

/// bash itself says what it would offer after each command.
void TestCli::completionOffersEveryCommandAndItsOptions()
{
    QSet<QString> first = completionOf({});
    first -= namesOf(globalOptions());
    QSet<QString> known;
    for (const CommandSpec &command : commands())
        known += command.name.section(u' ', 0, 0);
    QCOMPARE(first, known);
    for (const CommandSpec &command : commands()) {
        const QStringList words = command.name.split(u' ');
        if (words.size() == 2) {
            const QSet<QString> second = completionOf(words.mid(0, 1));
            QVERIFY2(second.contains(words.last()), qPrintable(command.name));
        }
        // A command whose next word is a file offers files; its options come once a dash is typed.
        const QSet<QString> offered = completionOf(words, u"--"_s);
        QCOMPARE(offered, namesOf(command.options) + namesOf(globalOptions()));
        for (const OptionSpec &option : command.options + globalOptions()) {
            if (!option.choices.isEmpty())
                QCOMPARE(completionOf(words + QStringList{u"--"_s + option.name}),
                    QSet<QString>(option.choices.begin(), option.choices.end()));
        }
        for (const ArgumentSpec &argument : command.arguments) {
            if (!argument.choices.isEmpty())
                QVERIFY2(completionOf(words).contains(
                             QSet<QString>(argument.choices.begin(), argument.choices.end())),
                    qPrintable(command.name));
        }
    }
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
