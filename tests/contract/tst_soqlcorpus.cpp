// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlparser.h"
#include "tests/contract/program.h"
#include "tests/contract/soqljudge.h"

#include <QFile>
#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;

namespace {

struct Statement
{
    QString text;
    bool valid = false;
    QString difference; ///< why the parser of others sees it otherwise; empty: it does not
};

QList<Statement> corpus()
{
    QFile file(qEnvironmentVariable("TANDEM_SOURCE") + u"/tests/contract/soqlcorpus.txt"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<Statement> all;
    QString difference;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.startsWith(u'!'))
            difference = line.mid(1).trimmed();
        if (!line.startsWith("+ "_L1) && !line.startsWith("- "_L1))
            continue;
        all.append(
            {line.mid(2).replace(u'¶', u'\n'), line.startsWith(u'+'), std::exchange(difference, QString())});
    }
    return all;
}

} // namespace

/// A corpus of statements gets one verdict from the sandbox's parser and from @jetstreamapp/soql-parser-js;
/// where the two differ, the corpus says why.
class TestSoqlCorpus : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void corpusIsLargeEnough();
    void ourParserAgreesWithTheCorpus();
    void theirParserAgreesButWhereSaid();
};

void TestSoqlCorpus::corpusIsLargeEnough()
{
    const QList<Statement> all = corpus();
    const auto valid = std::count_if(all.begin(), all.end(), [](const Statement &one) { return one.valid; });
    QVERIFY2(valid >= 150 && all.size() - valid >= 100, qPrintable(QString::number(valid)));
}

void TestSoqlCorpus::ourParserAgreesWithTheCorpus()
{
    QStringList wrong;
    for (const Statement &one : corpus()) {
        if (sandbox::parseSoql(one.text).has_value() != one.valid)
            wrong.append(one.text);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

void TestSoqlCorpus::theirParserAgreesButWhereSaid()
{
    if (const QString missing = Program::missing(); !missing.isEmpty())
        QFAIL(qPrintable(missing));
    SoqlJudge parser;
    QVERIFY(parser.start());
    QStringList wrong;
    for (const Statement &one : corpus()) {
        const bool theirs = parser.takes(one.text);
        if (theirs != (one.difference.isEmpty() ? one.valid : !one.valid))
            wrong.append(one.text);
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestSoqlCorpus)
#include "tst_soqlcorpus.moc"
