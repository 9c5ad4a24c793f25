// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/matcher.h"
#include "tests/core/sync/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::sync;

Q_DECLARE_METATYPE(QList<tandem::RecordId>)

class MatchingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S2_onlyOneCertainCandidateIsLinked_data()
    {
        const RecordId a(qint64{1});
        const RecordId b(qint64{2});
        const QList<RecordId> none;
        QTest::addColumn<QList<RecordId>>("reference");
        QTest::addColumn<QList<RecordId>>("exact");
        QTest::addColumn<QList<RecordId>>("likely");
        QTest::addColumn<bool>("rivals");
        QTest::addColumn<QString>("verdict");
        QTest::newRow("nobody") << none << none << none << false << u"alone"_s;
        QTest::newRow("one reference") << QList{a} << none << none << false << u"link external-id 1"_s;
        QTest::newRow("a reference beats keys")
            << QList{a} << QList{b} << QList{b} << true << u"link external-id 1"_s;
        QTest::newRow("two references") << QList{a, b} << none << none << false << u"hold ambiguous 2"_s;
        QTest::newRow("one exact key") << none << QList{b} << none << false << u"link matched 2"_s;
        QTest::newRow("one exact key, but a rival")
            << none << QList{b} << none << true << u"hold ambiguous 1"_s;
        QTest::newRow("two exact keys") << none << QList{a, b} << none << false << u"hold ambiguous 2"_s;
        QTest::newRow("a likely key only proposes")
            << none << none << QList{a} << false << u"hold likely 1"_s;
        QTest::newRow("two likely keys") << none << none << QList{a, b} << false << u"hold ambiguous 2"_s;
    }
    void S2_onlyOneCertainCandidateIsLinked()
    {
        QFETCH(QList<RecordId>, reference);
        QFETCH(QList<RecordId>, exact);
        QFETCH(QList<RecordId>, likely);
        QFETCH(bool, rivals);
        QFETCH(QString, verdict);
        const MatchVerdict judged = judgeMatch({Record{}, reference, exact, likely, {}, {}, {}, rivals});
        QString found = u"alone"_s;
        if (judged.kind == MatchVerdict::Kind::Link)
            found = u"link %1 %2"_s.arg(judged.origin, judged.partner.text());
        else if (judged.kind == MatchVerdict::Kind::Hold)
            found = u"hold %1 %2"_s.arg(judged.holdKind).arg(judged.candidates.size());
        QCOMPARE(found, verdict);
    }
};

std::unique_ptr<QObject> tandem::test::makeMatchingTest()
{
    return std::make_unique<MatchingTest>();
}

#include "tst_matching.moc"
