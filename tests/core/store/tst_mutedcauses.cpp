// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/mutedcauses.h"

#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant start = TestClock::defaultStart;

const RefusedFor tooLong{Side::Salesforce, u"STRING_TOO_LONG"_s, u"too long"_s};

MutedCause makeMute(const RefusedFor &cause, std::optional<Instant> until = {})
{
    return {cause, u"The owner knows."_s, start, until};
}

/// `number` tells the record it came from.
Refusal refusalFor(const RefusedFor &cause, int number)
{
    Refusal refusal;
    refusal.side = cause.side;
    refusal.source = RecordId(qint64(number));
    refusal.code = cause.code;
    refusal.text = cause.text;
    return refusal;
}

QList<MutedCause> mutesAt(StatePlace &place, Instant now)
{
    return *place.read([now](StateTransaction &tx) { return tx.mutedCauses(now); });
}

qint64 countAt(StatePlace &place, Instant now)
{
    return *place.read([now](StateTransaction &tx) { return tx.mutedRefusals(now); });
}

Result<bool> mute(StatePlace &place, const MutedCause &cause)
{
    return place.write([cause](StateTransaction &tx) { return tx.muteCause(cause); });
}

} // namespace

/// Causes of refusals that nobody wants to be reminded of.
class TestMutedCauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMuteEndsAtItsTime();
    void aMuteWithoutAnEndStays();
    void countsWhatIsRefusedForThatCauseAlone_data();
    void countsWhatIsRefusedForThatCauseAlone();
    void aCauseIsMutedOnce();
    void whatIsOverGoesWithTheNextMute();
    void refusalsStayWhatTheyAre();
};

void TestMutedCauses::aMuteEndsAtItsTime()
{
    StatePlace place;
    const MutedCause forADay = makeMute(tooLong, start + 24h);
    VERIFY_RESULT(mute(place, forADay));
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.putRefusal(refusalFor(tooLong, 1)); }));
    place.reopen();
    QCOMPARE(mutesAt(place, start + 24h - 1ms), QList{forADay});
    QCOMPARE(countAt(place, start + 24h - 1ms), 1);
    QVERIFY(mutesAt(place, start + 24h).isEmpty());
    QCOMPARE(countAt(place, start + 24h), 0);
}

void TestMutedCauses::aMuteWithoutAnEndStays()
{
    StatePlace place;
    VERIFY_RESULT(mute(place, makeMute(tooLong)));
    QCOMPARE(mutesAt(place, start + 24h * 10'000), QList{makeMute(tooLong)});
    RefusedFor other = tooLong;
    other.code = u"STRING_TOO_SHORT"_s;
    const auto unmute = [&place](const RefusedFor &cause) {
        return place.write([cause](StateTransaction &tx) { return tx.unmuteCause(cause); });
    };
    VERIFY_RESULT(unmute(other));
    QCOMPARE(mutesAt(place, start).size(), 1);
    // In whatever words the service says it by now.
    RefusedFor same = tooLong;
    same.text = u"far too long"_s;
    VERIFY_RESULT(unmute(same));
    QVERIFY(mutesAt(place, start).isEmpty());
    VERIFY_RESULT(unmute(same));
}

void TestMutedCauses::countsWhatIsRefusedForThatCauseAlone_data()
{
    QTest::addColumn<Side>("side");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("muted");
    const QString code = tooLong.code;
    QTest::newRow("the same") << Side::Salesforce << code << u"too long"_s << 1;
    QTest::newRow("in other words") << Side::Salesforce << code << u"far too long"_s << 1;
    QTest::newRow("another code") << Side::Salesforce << u"OTHER"_s << u"too long"_s << 0;
    QTest::newRow("the other service") << Side::Startdeliver << code << u"too long"_s << 0;
    QTest::newRow("without a code, the same words") << Side::Startdeliver << QString() << u"No."_s << 1;
    QTest::newRow("without a code, other words") << Side::Startdeliver << QString() << u"Never."_s << 0;
}

void TestMutedCauses::countsWhatIsRefusedForThatCauseAlone()
{
    QFETCH(Side, side);
    QFETCH(QString, code);
    QFETCH(QString, text);
    QFETCH(int, muted);
    StatePlace place;
    VERIFY_RESULT(mute(place, makeMute(tooLong)));
    VERIFY_RESULT(mute(place, makeMute({Side::Startdeliver, {}, u"No."_s})));
    const RefusedFor cause{side, code, text};
    VERIFY_RESULT(place.write([cause](StateTransaction &tx) { return tx.putRefusal(refusalFor(cause, 1)); }));
    QCOMPARE(countAt(place, start), muted);
}

void TestMutedCauses::aCauseIsMutedOnce()
{
    StatePlace place;
    VERIFY_RESULT(mute(place, makeMute(tooLong, start + 24h)));
    MutedCause again = makeMute({tooLong.side, tooLong.code, u"far too long"_s});
    again.reason = u"It is a known one."_s;
    VERIFY_RESULT(mute(place, again));
    QCOMPARE(mutesAt(place, start), QList{again});
    // Two without a code are two causes.
    const MutedCause one = makeMute({Side::Startdeliver, {}, u"No."_s});
    const MutedCause two = makeMute({Side::Startdeliver, {}, u"Never."_s});
    VERIFY_RESULT(mute(place, one));
    VERIFY_RESULT(mute(place, two));
    QCOMPARE(mutesAt(place, start), (QList{again, one, two}));
}

void TestMutedCauses::whatIsOverGoesWithTheNextMute()
{
    StatePlace place;
    VERIFY_RESULT(mute(place, makeMute(tooLong, start + 24h)));
    MutedCause later = makeMute({Side::Startdeliver, u"HTTP_409"_s, u"Taken."_s});
    later.mutedAt = start + 25h;
    VERIFY_RESULT(mute(place, later));
    // As if the clock had been set back: the first one is not there any more.
    QCOMPARE(mutesAt(place, start), QList{later});
}

/// Whatever counts refusals counts these too.
void TestMutedCauses::refusalsStayWhatTheyAre()
{
    StatePlace place;
    VERIFY_RESULT(place.write([](StateTransaction &tx) { return tx.putRefusal(refusalFor(tooLong, 1)); }));
    const auto before = *place.read([](StateTransaction &tx) { return tx.refusals({}, 0, 9); });
    VERIFY_RESULT(mute(place, makeMute(tooLong)));
    QCOMPARE(*place.read([](StateTransaction &tx) { return tx.refusals({}, 0, 9); }), before);
    QCOMPARE(place.read([](StateTransaction &tx) { return tx.counts({}); })->refusals, 1);
}

std::unique_ptr<QObject> testMutedCauses()
{
    return std::make_unique<TestMutedCauses>();
}
#include "tst_mutedcauses.moc"
