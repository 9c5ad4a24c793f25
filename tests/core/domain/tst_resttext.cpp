// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configuration.h"
#include "core/domain/richtext.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

namespace {

FieldSchema shortField(int length)
{
    FieldSchema field;
    field.name = u"Subject"_s;
    field.type = FieldType::Text;
    field.length = length;
    return field;
}

} // namespace

/// What does not fit into a field and goes into a comment (S23).
class TestRestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLostBetweenFieldAndComment_data();
    void nothingIsLostBetweenFieldAndComment();
    void anotherRestHasAnotherMark();
    void aCommentIsKnownByItsFirstLine();
    void onlyWhereThereAreComments_data();
    void onlyWhereThereAreComments();
    void theConfigurationRefusesWhatCannotBe();
};

void TestRestText::nothingIsLostBetweenFieldAndComment_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("words") << u"lorem ipsum dolor sit amet "_s.repeated(20).trimmed();
    QTest::newRow("one word") << QString(300, u'x');
    QTest::newRow("characters of two halves") << u"\U0001F600"_s.repeated(100);
    QTest::newRow("shifted by one") << u'a' + u"\U0001F600"_s.repeated(100);
    QTest::newRow("lines") << u"one\ntwo\nthree\n"_s.repeated(20).trimmed();
    QTest::newRow("by one character") << QString(81, u'x');
}

void TestRestText::nothingIsLostBetweenFieldAndComment()
{
    QFETCH(const QString, text);
    const SplitText split = splitForComment(text, shortField(80));
    QVERIFY(split.head.size() <= 80);
    QCOMPARE(restCheckOf(split.head), split.rest.check);
    QVERIFY(!split.rest.text.isEmpty());
    QVERIFY(!split.rest.text.front().isLowSurrogate());
    const QString beginning = withoutRestMark(split.head).chopped(1);
    QString joined = beginning + split.rest.text;
    QString whole = text;
    QCOMPARE(joined.remove(u' ').remove(u'\n'), whole.remove(u' ').remove(u'\n'));
}

void TestRestText::anotherRestHasAnotherMark()
{
    const QString text(300, u'x');
    const SplitText one = splitForComment(text, shortField(80));
    const SplitText other = splitForComment(text + u'y', shortField(80));
    QVERIFY(one.head != other.head);
    QCOMPARE(splitForComment(text, shortField(80)).head, one.head);
    QCOMPARE(restCheckOf(u"Somebody's own text [more in a comment, 0123abcd]"_s), QString());
    QCOMPARE(restCheckOf(u"x"_s), QString());
}

void TestRestText::aCommentIsKnownByItsFirstLine()
{
    const RestText rest = splitForComment(QString(300, u'x'), shortField(80)).rest;
    const QString html = htmlFromPlain(restTitle(rest) + u'\n' + rest.text);
    QCOMPARE(restOfComment(html).field, u"Subject"_s);
    QCOMPARE(restOfComment(html).check, rest.check);
    // A service may keep it in paragraphs.
    QCOMPARE(restOfComment(u"<p>"_s + restTitle(rest) + u"</p><p>more</p>"_s).check, rest.check);
    QVERIFY(restOfComment(u"<p>See: "_s + restTitle(rest) + u"</p>"_s).field.isEmpty());
    QVERIFY(restOfComment(u"<p>Rest of the day off</p>"_s).field.isEmpty());
}

void TestRestText::onlyWhereThereAreComments_data()
{
    QTest::addColumn<Flow>("flow");
    QTest::addColumn<Direction>("direction");
    QTest::addColumn<QString>("salesforce");
    QTest::addColumn<bool>("possible");
    QTest::newRow("accounts") << Flow::Accounts << Direction::Both << u"Name"_s << true;
    QTest::newRow("tasks") << Flow::Tasks << Direction::Both << u"Subject"_s << true;
    QTest::newRow("a task's Description")
        << Flow::Tasks << Direction::ToSalesforce << u"Description"_s << false;
    QTest::newRow("a task's Description, the other way")
        << Flow::Tasks << Direction::ToStartdeliver << u"Description"_s << true;
    QTest::newRow("contacts") << Flow::Contacts << Direction::ToStartdeliver << u"Title"_s << false;
    QTest::newRow("contacts, the other way")
        << Flow::Contacts << Direction::ToSalesforce << u"Title"_s << false;
    QTest::newRow("events") << Flow::Events << Direction::Both << u"Subject"_s << false;
    QTest::newRow("notes") << Flow::Notes << Direction::ToStartdeliver << u"Title"_s << false;
}

void TestRestText::onlyWhereThereAreComments()
{
    QFETCH(const Flow, flow);
    QFETCH(const Direction, direction);
    QFETCH(const QString, salesforce);
    QFETCH(const bool, possible);
    FlowConfiguration configuration;
    configuration.flow = flow;
    FieldMapping mapping;
    mapping.salesforce = salesforce;
    mapping.startdeliver = u"name"_s;
    mapping.direction = direction;
    QCOMPARE(!noRestReason(configuration, mapping), possible);
}

void TestRestText::theConfigurationRefusesWhatCannotBe()
{
    Configuration configuration = Configuration::defaults();
    configuration.flow(Flow::Accounts).mappings.first().tooLong = TooLong::Comment;
    const ParsedConfiguration fine = parseConfiguration(toJson(configuration));
    QVERIFY(fine.configuration);
    QCOMPARE(fine.configuration->flow(Flow::Accounts).mappings.first().tooLong, TooLong::Comment);
    configuration.flow(Flow::Contacts).mappings.first().tooLong = TooLong::Comment;
    const ParsedConfiguration refused = parseConfiguration(toJson(configuration));
    QVERIFY(!refused.configuration);
    QCOMPARE(refused.problems.size(), 1);
    QCOMPARE(refused.problems.first().path, u"/flows/contacts/mappings/0/tooLong"_s);
    QVERIFY2(refused.problems.first().text.contains(u"cannot go into a comment"_s),
        qPrintable(refused.problems.first().text));
}

std::unique_ptr<QObject> makeTestRestText()
{
    return std::make_unique<TestRestText>();
}

#include "tst_resttext.moc"
