// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/noticesort.h"

#include <QTest>

using namespace tandem;
using namespace Qt::StringLiterals;
using session::mostByName;

namespace {

const Instant now{1'000'000};

Configuration configured(const QList<Flow> &flows)
{
    Configuration configuration;
    for (const Flow flow : flows)
        configuration.flow(flow).enabled = configuration.flow(flow).webhook = true;
    return configuration;
}

/// Of customers, from `first` on, told of just now.
QList<store::Notice> customers(int first, int count, const QString &change, const QString &outcome = {})
{
    QList<store::Notice> notices;
    for (int i = first; i < first + count; ++i) {
        store::Notice notice;
        notice.id = i;
        notice.source = u"webhook"_s;
        notice.object = u"customer"_s;
        notice.record = RecordId(qint64(i));
        notice.change = change;
        notice.outcome = outcome;
        notice.receivedAt = now;
        notices.append(notice);
    }
    return notices;
}

session::NoticeWork sorted(
    const QList<store::Notice> &notices, bool writes = true, const QSet<Flow> &released = {Flow::Accounts})
{
    return session::sortNotices(notices, configured({Flow::Accounts}), released, writes, Instant{now.ms - 1});
}

} // namespace

/// What is to be done about notices: by name, by a look at their flow, later, or not at all.
class NoticeSortTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRecordIsNamedOnce()
    {
        const auto work = sorted(customers(1, 3, u"updated"_s) + customers(2, 2, u"updated"_s));
        QCOMPARE(work.records.at(Flow::Accounts)[1].size(), 3);
        QCOMPARE(work.ofRecords.size(), 5);
        QVERIFY(work.whole.isEmpty());
        QCOMPARE(work.trigger, u"webhook"_s);
    }
    /// Whoever loads hundreds of records waits for them; who edits one does not.
    void aBurstIsForALookAndAnEditAmongItIsNot()
    {
        auto notices = customers(1, mostByName, u"created"_s);
        QVERIFY(sorted(notices).whole.isEmpty());
        notices += customers(500, 1, u"created"_s) + customers(900, 1, u"updated"_s);
        const auto work = sorted(notices);
        QCOMPARE(work.whole, QSet<Flow>{Flow::Accounts});
        QCOMPARE(work.ofWhole.size(), mostByName + 1);
        QCOMPARE(work.records.at(Flow::Accounts)[1], QList<RecordId>{RecordId(qint64(900))});
    }
    /// What a run wrote comes back as notices: they make no burst of what a person does at the time.
    void echoesMakeNoBurst()
    {
        auto notices = customers(1, mostByName, u"updated"_s, u"own write"_s);
        notices += customers(500, 1, u"updated"_s);
        const auto work = sorted(notices);
        QVERIFY(work.whole.isEmpty());
        QCOMPARE(work.records.at(Flow::Accounts)[1].size(), mostByName + 1);
    }
    /// S16: one write call to Salesforce in two seconds.
    void whatLeadsToAWriteWaitsForItsTurn()
    {
        const auto work = sorted(customers(1, 2, u"updated"_s), false);
        QVERIFY(work.later);
        QVERIFY(work.ofRecords.isEmpty() && work.whole.isEmpty());
    }
    void S17_aFlowThatWaitsForItsFirstPlanHoldsNothingUp()
    {
        QCOMPARE(sorted(customers(1, 2, u"updated"_s), true, {}).early.size(), 2);
        auto other = customers(1, 1, u"updated"_s);
        other[0].object = u"task"_s;
        QCOMPARE(sorted(other).unwanted, QList<qint64>{1});
    }
};

QTEST_GUILESS_MAIN(NoticeSortTest)
#include "tst_noticesort.moc"
