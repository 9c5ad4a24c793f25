// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/oddcharacter.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

/// Which character of a refused text a person is told to look for.
class TestOddCharacter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMostSuspiciousOneIsNamed_data();
    void theMostSuspiciousOneIsNamed();
};

void TestOddCharacter::theMostSuspiciousOneIsNamed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("ordinary") << u"Åre, \"R&D\" <b>\n\tשלום"_s << QString();
    QTest::newRow("private") << u"ab\uE001c"_s << u"U+E001 at position 3"_s;
    QTest::newRow("a picture") << u"ab 🙂 c 🙂"_s << u"U+1F642 at position 4"_s;
    QTest::newRow("counted as people count") << u"🙂🙂\uE001"_s << u"U+E001 at position 3"_s;
    QTest::newRow("a control character first") << u"🙂\uE001 \u0001"_s << u"U+0001 at position 4"_s;
    QTest::newRow("half a character") << u"ab"_s + QChar(0xd83d) << u"U+D83D at position 3"_s;
    QTest::newRow("not assigned") << u"a\uFFFF"_s << u"U+FFFF at position 2"_s;
}

void TestOddCharacter::theMostSuspiciousOneIsNamed()
{
    QFETCH(const QString, text);
    QFETCH(const QString, named);
    const auto odd = mostOddCharacter(text);
    QCOMPARE(odd ? odd->text() : QString(), named);
}

std::unique_ptr<QObject> makeTestOddCharacter()
{
    return std::make_unique<TestOddCharacter>();
}

#include "tst_oddcharacter.moc"
