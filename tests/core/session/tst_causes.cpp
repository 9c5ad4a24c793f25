// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/causes.h"
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"
#include "tests/support/testclock.h"

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant start = TestClock::defaultStart;

const RefusalCause locked{Side::Salesforce, u"ENTITY_IS_LOCKED"_s, u"It is locked."_s, 2};
const RefusalCause tooLong{Side::Startdeliver, {}, u"The name is too long."_s, 1};

/// `number` tells the record.
Status refuse(store::StateTransaction &tx, const RefusalCause &cause, int number)
{
    store::Refusal refusal;
    refusal.side = cause.side;
    refusal.source = RecordId(qint64(number));
    refusal.code = cause.code;
    refusal.text = cause.text;
    return tx.putRefusal(refusal);
}

/// A profile at a fixed time, with two records that are locked and one whose name is too long.
class CausesDesk : public Desk
{
public:
    CausesDesk()
        : Desk(0)
    {
        clock = time;
        reopen();
        openAgain();
        change([](store::StateTransaction &tx) -> Status {
            TANDEM_CHECK(refuse(tx, tooLong, 1));
            TANDEM_CHECK(refuse(tx, locked, 2));
            return refuse(tx, locked, 3);
        });
    }
    void change(const std::function<Status(store::StateTransaction &)> &stored)
    {
        alter(stored);
        openAgain();
    }
    [[nodiscard]] bool mute(const RefusalCause &cause, const MuteTerms &terms)
    {
        return await(muteCause(session.get(), cause, terms)).has_value();
    }
    [[nodiscard]] QList<CauseView> listed() { return await(causes(session.get())).value(); }
    [[nodiscard]] qint64 muted() { return await(attention(session.get())).value().muted; }

    std::shared_ptr<TestClock> time = std::make_shared<TestClock>();

private:
    void openAgain()
    {
        if (const auto opened = await(session->open()); !opened)
            qFatal("%s", qPrintable(opened.error().text));
    }
};

const MuteTerms forADay{24h, u"An approval runs."_s};

} // namespace

/// Causes of refusals that a person does not want to be reminded of.
class TestCauses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void listsCausesWithTheirMute();
    void aMuteEndsByItself();
    void aMuteEndsByHand();
    void theStatusCountsThemAllTheSame();
    void anotherCodeIsAnotherCause();
    void aRecordWithTwoRefusedFieldsIsOne();
    void namesTheFieldsOfAllItsRows();
    void aMuteWantsAReason();
    void aClosedProfileKnowsNone();
};

void TestCauses::listsCausesWithTheirMute()
{
    CausesDesk desk;
    QCOMPARE(desk.listed(), (QList<CauseView>{{locked, std::nullopt, 2}, {tooLong, std::nullopt, 1}}));
    desk.time->advance(2h);
    QVERIFY(desk.mute(locked, {24h, u"  An approval runs. "_s}));
    QVERIFY(desk.mute(tooLong, {std::nullopt, u"They know."_s}));
    const CauseMute day{u"An approval runs."_s, start + 2h, start + 26h};
    const CauseMute ever{u"They know."_s, start + 2h, std::nullopt};
    QCOMPARE(desk.listed(), (QList<CauseView>{{locked, day, 2}, {tooLong, ever, 1}}));
    // Muted again: what was said last counts.
    QVERIFY(desk.mute(locked, {std::nullopt, u"They know."_s}));
    QCOMPARE(desk.listed(), (QList<CauseView>{{locked, ever, 2}, {tooLong, ever, 1}}));
}

void TestCauses::aMuteEndsByItself()
{
    CausesDesk desk;
    QVERIFY(desk.mute(locked, forADay));
    QVERIFY(desk.mute(tooLong, {std::nullopt, u"They know."_s}));
    desk.time->advance(24h - 1ms);
    QCOMPARE(desk.muted(), 3);
    QVERIFY(desk.listed().first().mute);
    desk.time->advance(1ms);
    QCOMPARE(desk.muted(), 1);
    QVERIFY(!desk.listed().first().mute);
    desk.time->advance(24h * 1000);
    QCOMPARE(desk.muted(), 1);
    QVERIFY(desk.listed().last().mute);
}

void TestCauses::aMuteEndsByHand()
{
    CausesDesk desk;
    QVERIFY(desk.mute(locked, forADay));
    QVERIFY(desk.mute(tooLong, forADay));
    QVERIFY(await(unmuteCause(desk.session.get(), locked)));
    QVERIFY(!desk.listed().first().mute);
    QVERIFY(desk.listed().last().mute);
    QCOMPARE(desk.muted(), 1);
}

/// What is muted is refused: coverage, and whoever asks without a window, are told of it as before.
void TestCauses::theStatusCountsThemAllTheSame()
{
    CausesDesk desk;
    const auto before = await(desk.session->status());
    QVERIFY(before);
    QCOMPARE(before->standing.refusals, 3);
    QVERIFY(desk.mute(locked, forADay));
    QCOMPARE(await(desk.session->status()).value(), *before);
    QVERIFY(before->standing.needsPerson());
    QCOMPARE(await(attention(desk.session.get())).value(), (AttentionView{*before, 2}));
    QCOMPARE(await(desk.session->refusals())->size(), 3);
}

void TestCauses::anotherCodeIsAnotherCause()
{
    CausesDesk desk;
    QVERIFY(desk.mute(locked, forADay));
    const RefusalCause deleted{Side::Salesforce, u"ENTITY_IS_DELETED"_s, u"It is deleted."_s, 2};
    desk.change([deleted](store::StateTransaction &tx) -> Status {
        TANDEM_CHECK(refuse(tx, deleted, 2));
        return refuse(tx, deleted, 3);
    });
    QCOMPARE(desk.muted(), 0);
    const QList<CauseView> views = desk.listed();
    QCOMPARE(views.size(), 3);
    QCOMPARE(views.first(), (CauseView{deleted, std::nullopt, 2}));
    // Nothing is refused for it any more; it can still be unmuted, and is muted where it comes again.
    QVERIFY(isSameCause(views.last().cause, locked) && views.last().mute);
    QCOMPARE(views.last().cause.rows, 0);
    desk.change([](store::StateTransaction &tx) { return refuse(tx, locked, 2); });
    QCOMPARE(desk.muted(), 1);
    // The same words of a service that gives no code are one cause, other words another one.
    RefusalCause shorter = tooLong;
    shorter.text = u"The name is too short."_s;
    QVERIFY(!isSameCause(shorter, tooLong));
    shorter = locked;
    shorter.text = u"It is still locked."_s;
    QVERIFY(isSameCause(shorter, locked));
}

/// Two fields of one record are too long: neither field's sentence is the cause.
void TestCauses::aRecordWithTwoRefusedFieldsIsOne()
{
    CausesDesk desk;
    desk.change([](store::StateTransaction &tx) -> Status {
        store::Refusal refusal;
        refusal.side = Side::Salesforce;
        refusal.source = RecordId(qint64(7));
        refusal.code = u"STRING_TOO_LONG"_s;
        for (const QString &field : {u"Website"_s, u"Phone"_s}) {
            refusal.mappingKey = field + u"="_s + field.toLower();
            refusal.text = u"The field %1 takes at most 40 characters, the value has 41."_s.arg(field);
            TANDEM_CHECK(tx.putRefusal(refusal));
        }
        return {};
    });
    const QList<CauseView> views = desk.listed();
    const auto found = std::find_if(views.begin(), views.end(),
        [](const CauseView &view) { return view.cause.code == "STRING_TOO_LONG"_L1; });
    QVERIFY(found != views.end());
    QCOMPARE(found->cause.rows, 2);
    QCOMPARE(found->records, 1);
    QVERIFY(found->isMixed);
    QCOMPARE(found->fields.size(), 2);
    // Of two that say the same the text says it all.
    QCOMPARE(views.first().cause, locked);
    QVERIFY(!views.first().isMixed && views.first().fields.isEmpty());
}

/// However many lie between them.
void TestCauses::namesTheFieldsOfAllItsRows()
{
    constexpr int many = 1001;
    CausesDesk desk;
    desk.change([](store::StateTransaction &tx) -> Status {
        store::Refusal refusal;
        refusal.code = u"TOO_LONG"_s;
        for (int number = 1; number <= many; ++number) {
            refusal.source = RecordId(qint64(number));
            refusal.mappingKey = number < many ? u"Website=website"_s : u"Phone=phone"_s;
            refusal.text = refusal.mappingKey + u" is too long."_s;
            TANDEM_CHECK(tx.putRefusal(refusal));
        }
        return {};
    });
    const CauseView first = desk.listed().first();
    QCOMPARE(first.cause.code, u"TOO_LONG"_s);
    QCOMPARE(first.cause.rows, many);
    QCOMPARE(first.records, many);
    QCOMPARE(first.fields, (QStringList{u"Website=website"_s, u"Phone=phone"_s}));
}

void TestCauses::aMuteWantsAReason()
{
    CausesDesk desk;
    const auto refused = await(muteCause(desk.session.get(), locked, {24h, u"  "_s}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"NO_REASON"_s);
    QCOMPARE(desk.muted(), 0);
}

void TestCauses::aClosedProfileKnowsNone()
{
    CausesDesk desk;
    Session closed(desk.options());
    QVERIFY(!await(causes(&closed)));
    QVERIFY(!await(attention(&closed)));
    QVERIFY(!await(muteCause(&closed, locked, forADay)));
    QVERIFY(!await(unmuteCause(&closed, locked)));
}

std::unique_ptr<QObject> testCauses()
{
    return std::make_unique<TestCauses>();
}
#include "tst_causes.moc"
