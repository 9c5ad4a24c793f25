// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the simulated Salesforce can say is understood: the codes are looked up in its own sources,
// so that a code it learns tomorrow fails here until the table knows it.
#include "app/sandbox/faultplan.h"
#include "core/salesforce/errors.h"
#include "core/salesforce/errortable.h"
#include "core/salesforce/grant.h"
#include "core/salesforce/tokenerrors.h"
#include "tests/core/salesforce/suites.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace tandem;
using namespace tandem::salesforce;
using namespace Qt::StringLiterals;
using sandbox::FaultKind;

namespace {

constexpr auto salesforceSide = sandbox::Side::Salesforce;

/// The sandbox's sources below a folder, in one text.
QString sources(const QString &folder)
{
    const QDir root(qEnvironmentVariable("TANDEM_SOURCE") + u"/app/sandbox/"_s + folder);
    QString all;
    for (const QString &name : root.entryList({u"*.cpp"_s, u"*.h"_s})) {
        QFile file(root.filePath(name));
        if (file.open(QFile::ReadOnly))
            all += QString::fromUtf8(file.readAll());
    }
    return all;
}

QStringList found(const QString &text, const QString &pattern)
{
    QStringList all;
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        all += matches.next().captured(1);
    all.removeDuplicates();
    all.sort();
    return all;
}

/// Words in capitals that are no codes of errors: of SOQL, of CSV, of series, of gaps, of the JSON parser's
/// messages.
bool isOtherWord(const QString &word)
{
    // BAD_DIALECT is Tandem's own, of the sandbox's arguments.
    static const QSet<QString> words{u"ABOVE_OR_BELOW"_s, u"BACKQUOTE"_s, u"BAD_DIALECT"_s,
        u"COUNT_DISTINCT"_s, u"DELEGATED"_s, u"EVERYTHING"_s, u"GEOLOCATION"_s, u"QUEUE_OWNED"_s,
        u"REFERENCE"_s, u"SECURITY_ENFORCED"_s, u"SEMICOLON"_s, u"YESTERDAY"_s,
        u"OAUTH_APPROVAL_ERROR_GENERIC"_s};
    static const QRegularExpression families(
        u"^(GAP|CALENDAR|FISCAL|DAY|WEEK|HOUR|LAST|NEXT|THIS|N_DAYS|MINE|MY|START|VALUE|END)_"_s);
    return words.contains(word) || families.match(word).hasMatch();
}

http::Response heard(const server::HttpResponse &response)
{
    return {.status = response.status, .headers = {}, .body = response.body, .serverDate = {}};
}

class TestTranslator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeOfTheSandboxIsKnown();
    void everyOAuthErrorOfTheSandboxIsKnown();
    void everyStreamErrorOfTheSandboxIsKnown();
    void everyBulkProblemOfTheSandboxIsKnown();
    void everyFaultIsUnderstood_data();
    void everyFaultIsUnderstood();
};

void TestTranslator::everyCodeOfTheSandboxIsKnown()
{
    const QString text = sources(u"salesforce"_s) + sources(u"."_s) + sources(u"streaming"_s);
    // In raw strings of JSON the quotes stand as they are, so both kinds of literals are found.
    QStringList codes = found(text, u"\"([A-Z]{2,}[A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]{9,})\""_s);
    codes.removeIf(isOtherWord);
    QVERIFY2(codes.size() >= 50, qPrintable(codes.join(u' ')));
    QStringList unknown;
    for (const QString &code : std::as_const(codes)) {
        if (!codeRow(code, {}))
            unknown += code;
    }
    QVERIFY2(
        unknown.isEmpty(), qPrintable(u"core/salesforce/errortable.cpp lacks: "_s + unknown.join(u", "_s)));
}

void TestTranslator::everyOAuthErrorOfTheSandboxIsKnown()
{
    const QString text = sources(u"oauth"_s);
    static const QRegularExpression call(
        u"(?:oauthError|oauthErrorPage|back)\\(\\s*\"([a-z_A-Z]+)\",\\s*u?\"([^\"]*)\""_s);
    int count = 0;
    auto matches = call.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        ++count;
        const Error error = explainOAuthError(match.captured(1), match.captured(2));
        QVERIFY2(!error.text.startsWith("Salesforce refused the sign-in"_L1),
            qPrintable(match.captured(1) + u": "_s + match.captured(2)));
        QVERIFY(error.kind != ErrorKind::Internal);
        QCOMPARE(error.retry != Retry::Never, match.captured(1) == "rate_limit_exceeded"_L1);
    }
    QVERIFY2(count >= 15, QByteArray::number(count).constData());
}

void TestTranslator::everyStreamErrorOfTheSandboxIsKnown()
{
    const QStringList errors = found(sources(u"streaming"_s), u"\"([45]\\d\\d::[^\"{]*)"_s);
    QVERIFY2(errors.size() >= 10, qPrintable(errors.join(u'|')));
    for (const QString &said : errors) {
        const Error error = errorFromStream(said);
        QVERIFY2(codeRow(said, {}), qPrintable(said));
        QVERIFY2(!error.text.contains(u"without a reason"_s), qPrintable(said));
    }
}

void TestTranslator::everyBulkProblemOfTheSandboxIsKnown()
{
    const QStringList problems = found(sources(u"salesforce"_s), u"\"([A-Z][a-zA-Z]+) : "_s);
    QVERIFY2(problems.size() >= 3, qPrintable(problems.join(u'|')));
    for (const QString &problem : problems)
        QVERIFY2(codeRow(problem, {}), qPrintable(problem));
}

/// What a fault means for a read and for a write; nothing where the connection breaks and core/http speaks.
struct Meaning
{
    ErrorKind kind;
    Retry read;
    Retry write;
};

const QHash<QByteArray, std::optional<Meaning>> &meanings()
{
    using K = ErrorKind;
    using R = Retry;
    static const QHash<QByteArray, std::optional<Meaning>> all{
        {"reset-before", std::nullopt},
        {"reset-after", std::nullopt},
        {"truncate", std::nullopt},
        {"truncate-silently", std::nullopt},
        {"stall", std::nullopt},
        {"delay", std::nullopt},
        {"slow", std::nullopt},
        {"garbage", Meaning{K::Network, R::Now, R::AfterReadBack}},
        {"captive-portal", Meaning{K::Network, R::Now, R::AfterReadBack}},
        {"502", Meaning{K::Network, R::Later, R::AfterReadBack}},
        {"502-after", Meaning{K::Network, R::Later, R::AfterReadBack}},
        {"503", Meaning{K::Network, R::Later, R::AfterReadBack}},
        {"500", Meaning{K::Network, R::Later, R::AfterReadBack}},
        {"500-after", Meaning{K::Network, R::Later, R::AfterReadBack}},
        {"500-page", Meaning{K::Network, R::Later, R::AfterReadBack}},
        {"420", Meaning{K::Network, R::Later, R::Later}},
        {"406", Meaning{K::Network, R::Later, R::Later}},
        {"throttled", Meaning{K::Limit, R::Later, R::Later}},
        {"throttled-bare", Meaning{K::Limit, R::Later, R::Later}},
        {"429", Meaning{K::Limit, R::Later, R::Later}},
        {"concurrent", Meaning{K::Limit, R::Later, R::Later}},
        {"expired", Meaning{K::SignIn, R::Never, R::Never}}, // the client renews before anybody hears of it
        {"revoked", Meaning{K::SignIn, R::Never, R::Never}},
    };
    return all;
}

void TestTranslator::everyFaultIsUnderstood_data()
{
    QTest::addColumn<int>("kind");
    for (const auto &fault : sandbox::faultNames())
        QTest::newRow(fault.name) << static_cast<int>(fault.kind);
}

void TestTranslator::everyFaultIsUnderstood()
{
    QFETCH(int, kind);
    const QByteArray name = QTest::currentDataTag();
    QVERIFY2(meanings().contains(name), "a new fault: say here what it means");
    const auto meaning = meanings().value(name);
    server::HttpResponse fine;
    fine.body = R"({"totalSize":0,"done":true,"records":[]})";
    const auto fault = static_cast<FaultKind>(kind);
    const server::HttpResponse answer = sandbox::strikesBefore(fault)
        ? sandbox::faultAnswer(salesforceSide, fault)
        : sandbox::spoil(salesforceSide, fault, fine);
    if (!meaning) {
        QVERIFY(answer.misbehaviour != server::HttpResponse::Misbehaviour::None || answer.delayMs > 0);
        return;
    }
    const Error read = errorFromResponse(heard(answer));
    const Error write = writeErrorFromResponse(heard(answer));
    QCOMPARE(read.kind, meaning->kind);
    QCOMPARE(read.retry, meaning->read);
    QCOMPARE(write.retry, meaning->write);
    const bool person = read.kind == ErrorKind::SignIn;
    QVERIFY2(read.text.contains(person ? u"Connect Salesforce again"_s : u"Tandem"_s), qPrintable(read.text));
    QVERIFY2(!read.text.contains(u'<'), qPrintable(read.text)); // no HTML of a gateway in a sentence
}

} // namespace

std::unique_ptr<QObject> testTranslator()
{
    return std::make_unique<TestTranslator>();
}

#include "tst_translator.moc"
