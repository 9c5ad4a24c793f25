// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/richtext.h"
#include "core/domain/sanitiser.h"
#include "tests/core/domain/suites.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>
#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using namespace tandem;
using nlohmann::json;

namespace {

QString textOf(const json &text)
{
    return QString::fromStdString(text.get<std::string>());
}

QString inputOf(const json &html)
{
    if (html.is_string())
        return textOf(html);
    QString whole;
    for (const json &piece : html)
        whole += textOf(piece[0]).repeated(piece[1].get<qsizetype>());
    return whole;
}

/// What a reader of the rule would object to; empty: nothing. Shares nothing with the sanitiser.
QString objection(const QString &html)
{
    static const QRegularExpression token(
        u"\\G(?:(?<text>(?:[^<>&\"'\\x00-\\x1f\\x7f-\\x9f\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]"
        "|&(?:amp|lt|gt|quot|#39);)+)|<br>|<(?<open>p|b|strong|i|em|u|s|ul|ol|li)>"
        "|<(?<link>a) href=\"(?:https?://|mailto:)(?:[^<>&\"'\\x00-\\x20]|&(?:amp|lt|gt|quot|#39);)+\">"
        "|</(?<close>p|b|strong|i|em|u|s|ul|ol|li|a)>)"_s);
    QStringList open;
    qsizetype at = 0;
    while (at < html.size()) {
        const auto match = token.match(
            html, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || match.capturedLength() == 0)
            return u"not allowed: "_s + html.mid(at, 60);
        at = match.capturedEnd();
        open += match.captured(u"open"_s) + match.captured(u"link"_s);
        if (open.back().isEmpty())
            open.removeLast();
        const QString close = match.captured(u"close"_s);
        if (!close.isEmpty() && (open.isEmpty() || open.takeLast() != close))
            return u"badly nested before: "_s + html.mid(at, 60);
        if (open.size() > 40)
            return u"too deep"_s;
    }
    return open.isEmpty() ? QString() : u"not closed: "_s + open.join(u' ');
}

QString tagSoup(QRandomGenerator &random)
{
    static const QStringList pieces{u"<"_s, u">"_s, u"</"_s, u"/>"_s, u"<!--"_s, u"-->"_s, u"<!"_s, u"<?"_s,
        u"\""_s, u"'"_s, u"="_s, u" "_s, u"\n"_s, u"&"_s, u";"_s, u"&#"_s, u"&#x"_s, u"&lt;"_s, u"&amp;"_s,
        u"&nbsp;"_s, u"a"_s, u"text"_s, u"é"_s, u"\U0001F600"_s, QString(QChar(0xD83D)),
        QString(QChar(u'\0')), u"\u202e"_s, u"href"_s, u"alt"_s, u"onclick"_s, u"javascript:"_s,
        u"https://x.example/"_s, u"mailto:a"_s, u"data:"_s, u"<![CDATA["_s, u"]]>"_s};
    static const QStringList names{u"p"_s, u"br"_s, u"b"_s, u"strong"_s, u"i"_s, u"em"_s, u"s"_s, u"u"_s,
        u"ul"_s, u"ol"_s, u"li"_s, u"a"_s, u"a href=\"https://x.example/\""_s, u"a href=javascript:x"_s,
        u"div"_s, u"table"_s, u"td"_s, u"tr"_s, u"h1"_s, u"pre"_s, u"script"_s, u"style"_s, u"svg"_s,
        u"img alt='x'"_s, u"hr"_s, u"math"_s, u"title"_s, u"x:y"_s, u"del"_s};
    QString soup;
    for (int i = random.bounded(60); i > 0; --i) {
        if (random.bounded(2) == 0) {
            soup += pieces[random.bounded(int(pieces.size()))];
        } else {
            const bool closing = random.bounded(2) == 0;
            soup += (closing ? u"</"_s : u"<"_s) + names[random.bounded(int(names.size()))] + u'>';
        }
    }
    return soup;
}

} // namespace

/// HTML that goes into notes and interactions.
class TestSanitiser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileHtmlIsMadeSafe_data();
    void hostileHtmlIsMadeSafe();
    void theObjectionFindsWhatIsWrong();
    void halvesOfCharactersGo();
    void tagSoupIsMadeSafe();
    void timeGrowsWithTheLength_data();
    void timeGrowsWithTheLength();
    void anotherSpellingIsNoChange_data();
    void anotherSpellingIsNoChange();
    void plainTextStaysAsItIs();
};

void TestSanitiser::hostileHtmlIsMadeSafe_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("clean");
    QFile file(qEnvironmentVariable("TANDEM_SOURCE") + u"/tests/core/domain/hostilehtml.json"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const json corpus = json::parse(file.readAll().toStdString());
    QVERIFY(corpus.size() >= 60);
    for (const json &entry : corpus)
        QTest::newRow(entry["name"].get<std::string>().c_str())
            << inputOf(entry["html"]) << textOf(entry["clean"]);
}

void TestSanitiser::hostileHtmlIsMadeSafe()
{
    QFETCH(const QString, html);
    QFETCH(const QString, clean);
    QCOMPARE(sanitisedHtml(html), clean);
    QCOMPARE(sanitisedHtml(clean), clean);
    QCOMPARE(objection(clean), QString());
    QCOMPARE(comparableHtml(html), comparableHtml(clean));
}

void TestSanitiser::theObjectionFindsWhatIsWrong()
{
    for (const auto *wrong :
        {"<script>", "<p onclick=\"x\">a</p>", "<a href=\"javascript:x\">a</a>", "<a>a</a>", "<b>a", "a</b>",
            "<b><i>a</b></i>", "it's", "&auml;", "&apos;", "a & b", "<P>a</P>", "<br/>", "a\nb"})
        QVERIFY2(!objection(QString::fromUtf8(wrong)).isEmpty(), wrong);
    QCOMPARE(objection(u"<p>a <a href=\"https://x.example/?a=&quot;\">b</a><br></p>"_s), QString());
}

void TestSanitiser::halvesOfCharactersGo()
{
    QCOMPARE(sanitisedHtml(u"a"_s + QChar(0xD83D) + u"b\U0001F600"_s + QChar(0xDE00)), u"ab\U0001F600"_s);
}

void TestSanitiser::tagSoupIsMadeSafe()
{
    const quint32 start = qEnvironmentVariableIsSet("TANDEM_SEED")
        ? static_cast<quint32>(qEnvironmentVariableIntValue("TANDEM_SEED"))
        : QRandomGenerator::global()->generate();
    const int rounds = std::max(3000, qEnvironmentVariableIntValue("TANDEM_ROUNDS"));
    for (int round = 0; round < rounds; ++round) {
        const quint32 seed = start + static_cast<quint32>(round);
        QRandomGenerator random(seed);
        const QString soup = tagSoup(random);
        const QString clean = sanitisedHtml(soup);
        const QByteArray about =
            u"TANDEM_SEED=%1: %2 → %3: %4"_s.arg(seed).arg(soup, clean, objection(clean)).toUtf8();
        QVERIFY2(objection(clean).isEmpty(), about.constData());
        QVERIFY2(sanitisedHtml(clean) == clean, about.constData());
        QVERIFY2(comparableHtml(clean) == comparableHtml(soup), about.constData());
    }
}

void TestSanitiser::timeGrowsWithTheLength_data()
{
    QTest::addColumn<QString>("piece");
    for (const char *piece : {"<b>", "<b", "<", "</", "<!--", "<!--x--!>", "<!---", "<a href=\"", "<script>",
             "</script", "<svg>", "<ul><li>", "<ul>a</ul>", "<div>", "&", "&#", "&amp", "<a href='x'>",
             "<td>", "<p>", "<br>", "<i><b></i>x", "<pre>\n", "<img alt=x>", "<!", "<?", "\n "})
        QTest::newRow(piece) << QString::fromLatin1(piece);
}

/// A thousand times the length must not take a million times as long: the longest takes far less than a
/// second, a quadratic one minutes.
void TestSanitiser::timeGrowsWithTheLength()
{
    QFETCH(const QString, piece);
    const QString html = piece.repeated(400'000 / piece.size());
    QElapsedTimer timer;
    timer.start();
    const QString clean = sanitisedHtml(html);
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(clean.size() < html.size() * 8);
}

void TestSanitiser::anotherSpellingIsNoChange_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, const char *one, const char *other, bool same = true) {
        QTest::newRow(name) << QString::fromUtf8(one) << QString::fromUtf8(other) << same;
    };
    row("references", "&auml;&#228;&#xE4; &quot;it&#39;s&quot;", "äää \"it's\"");
    row("capitals and attributes", "<P class=\"x\">a</P>", "<p>a</p>");
    row("lines as paragraphs, breaks, divisions", "<p>a</p><p>b</p>", "a<br/>b");
    row("divisions", "<div>a</div><div>b</div>", "<p>a</p>\n<p>b</p>\n");
    row("an empty line", "<p>a</p><p><br></p><p>b</p>", "a<br><br>b");
    row("a last break", "<p>a<br></p>", "a");
    row("bold", "<strong>a</strong><em>b</em>", "<b>a</b><i>b</i>");
    row("order of tags", "<b><p>a</p></b>", "<p><b>a</b></p>");
    row("no-break spaces", "a&nbsp;b \u00a0 c", "a b c");
    row("list without end tags", "<ul><li>a<li>b</ul>", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>");
    row("another text", "a", "b", false);
    row("another line", "a<br>b", "a b", false);
    row("another weight", "a <b>b</b>", "a b", false);
    row("another address", "<a href=\"https://a.example/\">a</a>", "<a href=\"https://b.example/\">a</a>",
        false);
    row("another kind of list", "<ul><li>a</ul>", "<ol><li>a</ol>", false);
}

/// S5: what the services do to the spelling of a rich text is no change of it.
void TestSanitiser::anotherSpellingIsNoChange()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, same);
    QCOMPARE(comparableHtml(one) == comparableHtml(other), same);
}

void TestSanitiser::plainTextStaysAsItIs()
{
    const QString text = u"R&D <b> \"it's\"\nnext"_s;
    const QString html = sanitisedHtml(htmlFromPlain(text));
    QCOMPARE(html, u"R&amp;D &lt;b&gt; &quot;it&#39;s&quot;<br>next"_s);
    QCOMPARE(plainFromHtml(html), text);
}

std::unique_ptr<QObject> makeTestSanitiser()
{
    return std::make_unique<TestSanitiser>();
}

#include "tst_sanitiser.moc"
