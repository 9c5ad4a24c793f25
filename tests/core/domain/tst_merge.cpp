// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/mergecase.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using tandem::test::MergeCase;
using Outcome = FieldMerge::Outcome;
using Op = TransformStep::Op;

namespace {

constexpr Side sf = Side::Salesforce;
constexpr Side sd = Side::Startdeliver;

void row(const char *name, const MergeCase &one)
{
    QTest::newRow(name) << one;
}

MergeCase plain(const char *wasSalesforce, const char *wasStartdeliver, const char *isSalesforce,
    const char *isStartdeliver)
{
    return MergeCase().was(wasSalesforce, wasStartdeliver).now(isSalesforce, isStartdeliver);
}

auto oneWay(Direction direction)
{
    return [direction](MergeCase &c) { c.mapping.direction = direction; };
}

auto policy(ConflictPolicy conflict)
{
    return [conflict](MergeCase &c) { c.mapping.conflict = conflict; };
}

auto nulls(NullPolicy policy)
{
    return [policy](MergeCase &c) { c.mapping.nulls = policy; };
}

auto cutTo(int length)
{
    return [length](MergeCase &c) { c.mapping.toStartdeliver = {{Op::Cut, {{u"length"_s, length}}}}; };
}

auto newest(std::optional<qint64> salesforce, std::optional<qint64> startdeliver)
{
    return [=](MergeCase &c) {
        c.mapping.conflict = ConflictPolicy::NewestWins;
        if (salesforce)
            c.evidence.salesforce = Instant{*salesforce * 1000};
        if (startdeliver)
            c.evidence.startdeliver = Instant{*startdeliver * 1000};
    };
}

auto resolved(Side side)
{
    return [side](MergeCase &c) { c.resolution = side; };
}

} // namespace

class TestMerge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void changesFlow_data()
    {
        QTest::addColumn<MergeCase>("one");
        row("nothing changed", plain("x", "x", "x", "x").expect(Outcome::Same, "unchanged"));
        row("different from the start, unchanged",
            plain("x", "y", "x", "y").expect(Outcome::Same, "unchanged"));
        row("stored with other blanks", plain("x", "x", " x ", "x").expect(Outcome::Same, "unchanged"));
        row("empty and null are one", plain(nullptr, "", "", nullptr).expect(Outcome::Same, "unchanged"));
        row("changed at Salesforce", plain("x", "x", "y", "x").writes(sd, "y", "one side changed"));
        row("changed at Startdeliver", plain("x", "x", "x", "y").writes(sf, "y", "one side changed"));
        row("filled at Salesforce",
            plain(nullptr, nullptr, "y", nullptr).writes(sd, "y", "one side changed"));
        row("only case changed", plain("x", "x", "X", "x").writes(sd, "X", "one side changed"));
        row("written in canonical form", plain("x", "x", " y\r\n ", "x").writes(sd, "y", "one side changed"));
        row("both changed alike", plain("x", "x", "y", "y").expect(Outcome::Agree, "both changed alike"));
        row("both changed alike but for blanks",
            plain("x", "x", "y", " y").expect(Outcome::Agree, "both changed alike"));
        row("changed into what the far side holds",
            plain("x", "y", "y", "y").expect(Outcome::Agree, "the same after mapping"));
        row("both emptied", plain("x", "x", nullptr, "").expect(Outcome::Agree, "both empty"));
        row("both emptied under never",
            plain("x", "x", nullptr, nullptr)
                .with(nulls(NullPolicy::Never))
                .expect(Outcome::Agree, "both empty"));
        row("kept empty is a change",
            plain(nullptr, nullptr, nullptr, "")
                .with([](MergeCase &c) { c.startdeliverField.keepsEmpty = true; })
                .expect(Outcome::Agree, "both empty"));
    }
    void changesFlow() { check(); }

    void clearsFollowTheNullPolicy_data()
    {
        QTest::addColumn<MergeCase>("one");
        const auto cleared = [](NullPolicy policy) {
            return plain("x", "x", nullptr, "x").with(nulls(policy));
        };
        row("mirror", cleared(NullPolicy::Mirror).writes(sd, nullptr, "one side changed").clearing());
        row("never", cleared(NullPolicy::Never).expect(Outcome::Blocked, "clear suppressed"));
        row("only ours: not ours",
            cleared(NullPolicy::OnlyOurs).expect(Outcome::Blocked, "clear suppressed"));
        row("only ours: ours",
            cleared(NullPolicy::OnlyOurs).ours(sd).writes(sd, nullptr, "one side changed").clearing());
        row("only ours: ours on the wrong side",
            cleared(NullPolicy::OnlyOurs).ours(sf).expect(Outcome::Blocked, "clear suppressed"));
        row("only ours: somebody changed it since",
            plain("x", "y", nullptr, "y")
                .with([](MergeCase &c) { c.base->wroteStartdeliver = valueHash(Value(u"x"_s)); })
                .expect(Outcome::Blocked, "clear suppressed"));
        row("never, the other way",
            plain("x", "x", "x", "")
                .with(nulls(NullPolicy::Never))
                .expect(Outcome::Blocked, "clear suppressed"));
        row("suppressed clear is no change",
            plain("x", "x", nullptr, "y")
                .with(nulls(NullPolicy::Never))
                .writes(sf, "y", "clear suppressed, the other side changed")
                .loses(nullptr));
        row("a clear that flows conflicts",
            plain("x", "x", nullptr, "y")
                .with(nulls(NullPolicy::Mirror))
                .expect(Outcome::Conflict, "both changed"));
        row("our own value cleared here and edited there conflicts",
            plain("x", "x", nullptr, "y").ours(sd).expect(Outcome::Conflict, "both changed"));
        row("a default fills instead of clearing",
            plain("x", "x", nullptr, "x")
                .with(nulls(NullPolicy::Never))
                .with([](MergeCase &c) {
                    c.mapping.toStartdeliver = {{Op::Default, {{u"value"_s, u"none"_s}}}};
                })
                .writes(sd, "none", "one side changed"));
        row("a value mapped to nothing is a clear",
            plain("x", "x", "y", "x")
                .with(nulls(NullPolicy::Never))
                .with([](MergeCase &c) {
                    c.mapping.toStartdeliver = {
                        {Op::ValueMap, {{u"values"_s, QVariantMap{{u"y"_s, QVariant()}}}}}};
                })
                .expect(Outcome::Blocked, "clear suppressed"));
        row("a clear a required field refuses",
            plain("x", "x", nullptr, "x")
                .with(nulls(NullPolicy::Mirror))
                .with([](MergeCase &c) { c.startdeliverField.required = true; })
                .expect(Outcome::Refused, "refused")
                .error("REQUIRED_FIELD_MISSING"));
    }
    void clearsFollowTheNullPolicy() { check(); }

    void conflictsFollowTheirPolicy_data()
    {
        QTest::addColumn<MergeCase>("one");
        const auto both = [] { return plain("x", "x", "y", "z"); };
        row("ask", both().expect(Outcome::Conflict, "both changed"));
        row("Salesforce wins",
            both()
                .with(policy(ConflictPolicy::SalesforceWins))
                .writes(sd, "y", "Salesforce wins")
                .loses("z"));
        row("Startdeliver wins",
            both()
                .with(policy(ConflictPolicy::StartdeliverWins))
                .writes(sf, "z", "Startdeliver wins")
                .loses("y"));
        row("newest: Salesforce",
            both().with(newest(1000, 800)).writes(sd, "y", "newest: Salesforce wins").loses("z"));
        row("newest: Startdeliver",
            both().with(newest(800, 1000)).writes(sf, "z", "newest: Startdeliver wins").loses("y"));
        row("newest: two minutes are too close",
            both().with(newest(1000, 880)).expect(Outcome::Conflict, "newest: too close"));
        row("newest: more than two minutes",
            both().with(newest(1001, 880)).writes(sd, "y", "newest: Salesforce wins").loses("z"));
        row("newest: one side without evidence",
            both().with(newest(1000, std::nullopt)).expect(Outcome::Conflict, "newest: no evidence"));
        row("newest: no evidence",
            both().with(newest(std::nullopt, std::nullopt)).expect(Outcome::Conflict, "newest: no evidence"));
        row("a person took Salesforce",
            both().with(resolved(sf)).writes(sd, "y", "Salesforce chosen").loses("z"));
        row("a person took Startdeliver",
            both().with(resolved(sd)).writes(sf, "z", "Startdeliver chosen").loses("y"));
        row("a person's word beats the policy",
            both()
                .with(policy(ConflictPolicy::SalesforceWins))
                .with(resolved(sd))
                .writes(sf, "z", "Startdeliver chosen")
                .loses("y"));
        row("no word is needed where one changed",
            plain("x", "x", "y", "x").with(resolved(sd)).writes(sd, "y", "one side changed"));
        row("the winner does not fit",
            both()
                .with(policy(ConflictPolicy::SalesforceWins))
                .with([](MergeCase &c) {
                    c.salesforce = Value(u"much too long"_s);
                    c.startdeliverField.length = 5;
                })
                .expect(Outcome::Refused, "refused")
                .error("STRING_TOO_LONG"));
    }
    void conflictsFollowTheirPolicy() { check(); }

    void oneWayMappingsNeverFlowBack_data()
    {
        QTest::addColumn<MergeCase>("one");
        const auto there = [](const char *a, const char *b, const char *c, const char *d) {
            return plain(a, b, c, d).with(oneWay(Direction::ToStartdeliver));
        };
        row("source changed", there("x", "x", "y", "x").writes(sd, "y", "one side changed"));
        row("target changed", there("x", "x", "x", "z").expect(Outcome::Blocked, "one-way mapping"));
        row("target changed back", there("x", "x", "x", "x").expect(Outcome::Same, "unchanged"));
        row("target was off and is equal again",
            there("x", "z", "x", "x").expect(Outcome::Agree, "equal again"));
        row("source changes later",
            there("x", "x", "y", "z").writes(sd, "y", "one-way mapping; Salesforce wins").loses("z"));
        row("policy is not asked",
            there("x", "x", "y", "z")
                .with(policy(ConflictPolicy::StartdeliverWins))
                .writes(sd, "y", "one-way mapping; Salesforce wins")
                .loses("z"));
        row("a person keeps the target",
            there("x", "x", "y", "z")
                .with(resolved(sd))
                .expect(Outcome::Agree, "Startdeliver chosen, both stay: one-way mapping"));
        row("target cleared",
            there("x", "x", "x", nullptr)
                .with(nulls(NullPolicy::Mirror))
                .expect(Outcome::Blocked, "one-way mapping"));
        row("the other way",
            plain("x", "x", "y", "x")
                .with(oneWay(Direction::ToSalesforce))
                .expect(Outcome::Blocked, "one-way mapping"));
    }
    void oneWayMappingsNeverFlowBack() { check(); }

    void lossyMappingsNeverFlowBack_data()
    {
        QTest::addColumn<MergeCase>("one");
        const auto lossy = [](const char *a, const char *b, const char *c, const char *d) {
            return plain(a, b, c, d).with(cutTo(3));
        };
        row("cut value stands", lossy("abcdef", "abc", "abcdef", "abc").expect(Outcome::Same, "unchanged"));
        row("source changed behind the cut",
            lossy("abcdef", "abc", "abcxyz", "abc").expect(Outcome::Agree, "the same after mapping"));
        row("source changed before the cut",
            lossy("abcdef", "abc", "xbcdef", "abc").writes(sd, "xbc", "one side changed"));
        row("image changed",
            lossy("abcdef", "abc", "abcdef", "abd").expect(Outcome::Blocked, "not mapped back: cut"));
        row("image cleared",
            lossy("abcdef", "abc", "abcdef", nullptr)
                .with(nulls(NullPolicy::Mirror))
                .expect(Outcome::Blocked, "not mapped back: cut"));
        row("both changed",
            lossy("abcdef", "abc", "xyzdef", "abd")
                .writes(sd, "xyz", "not mapped back: cut; Salesforce wins")
                .loses("abd"));
        row("both changed alike",
            lossy("abcdef", "abc", "xyzdef", "xyz").expect(Outcome::Agree, "both changed alike"));
        row("upper case does not come back",
            plain("Acme", "ACME", "Acme", "ACME2")
                .with([](MergeCase &c) {
                    c.mapping.toStartdeliver = {{Op::Upper, {}}};
                })
                .expect(Outcome::Blocked, "not mapped back: upper and lower case"));
        row("read-only far field",
            plain("x", "x", "y", "x")
                .with([](MergeCase &c) {
                    c.startdeliverField.updatable = c.startdeliverField.creatable = false;
                })
                .expect(Outcome::Blocked, "read-only"));
        row("far field that only a create sets",
            plain("x", "x", "y", "x")
                .with([](MergeCase &c) { c.startdeliverField.updatable = false; })
                .expect(Outcome::Blocked, "set on create only"));
        row("read-only far field follows by itself",
            plain("x", "x", "y", "y")
                .with([](MergeCase &c) { c.startdeliverField.updatable = false; })
                .expect(Outcome::Agree, "both changed alike"));
        row("formula as source",
            plain("x", "x", "y", "x")
                .with([](MergeCase &c) { c.salesforceField.calculated = true; })
                .writes(sd, "y", "one side changed"));
        row("nothing can be written",
            plain("x", "x", "y", "z")
                .with([](MergeCase &c) {
                    c.salesforceField.calculated = true;
                    c.startdeliverField.updatable = false;
                })
                .expect(Outcome::Blocked, "set on create only"));
    }
    void lossyMappingsNeverFlowBack() { check(); }

    void refusedAndWaiting_data()
    {
        QTest::addColumn<MergeCase>("one");
        row("too long",
            plain("x", "x", "abcdef", "x")
                .with([](MergeCase &c) { c.startdeliverField.length = 5; })
                .expect(Outcome::Refused, "refused")
                .error("STRING_TOO_LONG"));
        row("no number",
            plain("x", nullptr, "abc", nullptr)
                .with([](MergeCase &c) { c.startdeliverField.type = FieldType::Integer; })
                .expect(Outcome::Refused, "refused")
                .error("INVALID_TYPE_ON_FIELD_IN_RECORD"));
        row("waits for its parent",
            plain("x", nullptr, "y", nullptr)
                .with([](MergeCase &c) {
                    c.mapping.toStartdeliver = {{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
                })
                .expect(Outcome::Waits, "waits for a link"));
        row("waits rather than conflicts",
            plain("x", "1", "y", "2")
                .with([](MergeCase &c) {
                    c.mapping.toStartdeliver = {{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
                })
                .expect(Outcome::Waits, "waits for a link"));
        row("types meet",
            MergeCase()
                .was("5", nullptr)
                .with([](MergeCase &c) {
                    c.startdeliverField.type = FieldType::Integer;
                    c.base->startdeliver = Value(qint64{5});
                    c.salesforce = Value(u"6"_s);
                    c.startdeliver = Value(qint64{5});
                })
                .writes(sd, Value(qint64{6}), "one side changed"));
    }
    void refusedAndWaiting() { check(); }

    void setsMergeByElement_data()
    {
        QTest::addColumn<MergeCase>("one");
        const auto sets = [](const char *wasBoth, const char *isSalesforce, const char *isStartdeliver) {
            const auto text = [](const char *t) { return QString::fromLatin1(t); };
            return MergeCase().sets(text(wasBoth), text(wasBoth), text(isSalesforce), text(isStartdeliver));
        };
        const auto both = [](MergeCase &c) { c.mergesSets = true; };
        const auto set = [](const char *t) { return MergeCase::set(QString::fromLatin1(t)); };
        row("order is no change", sets("A B", "B A", "A B").expect(Outcome::Same, "unchanged"));
        row("one added", sets("A", "A B", "A").writes(sd, set("A B"), "one side changed"));
        row("both added the same", sets("A", "B A", "A B").expect(Outcome::Agree, "both changed alike"));
        row("one added both, the other one of them",
            sets("A", "A B C", "A B").writes(sd, set("A B C"), "merged by element"));
        row("one removed what the other kept",
            sets("A B C", "A", "A B").writes(sd, set("A"), "merged by element"));
        row("each added another",
            sets("A", "A B", "A C").with(both).writes(sd, set("A B C"), "merged by element"));
        row("one added, one removed",
            sets("A B", "A B C", "B").with(both).writes(sd, set("B C"), "merged by element"));
        row("each added another, but only one side can be written",
            sets("A", "A B", "A C").expect(Outcome::Conflict, "both changed"));
        row("element by element before the policy",
            sets("A", "A B C", "A B")
                .with(policy(ConflictPolicy::StartdeliverWins))
                .writes(sd, set("A B C"), "merged by element"));
        row("a person's word before elements",
            sets("A", "A B C", "A B")
                .with(resolved(sd))
                .writes(sf, set("A B"), "Startdeliver chosen")
                .with([](MergeCase &c) { c.loser = MergeCase::set(u"A B C"_s); }));
        row("a merged element is refused",
            sets("A", "A B", "A C")
                .with(both)
                .with([](MergeCase &c) {
                    c.startdeliverField.restricted = true;
                    c.startdeliverField.picklist = {{u"A"_s, u"A"_s, true}, {u"C"_s, u"C"_s, true}};
                })
                .expect(Outcome::Refused, "refused")
                .error("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST"));
        row("values are mapped element by element",
            MergeCase()
                .sets(u"A"_s, u"1"_s, u"A B C"_s, u"1 2"_s)
                .with([](MergeCase &c) {
                    c.mapping.toStartdeliver = {{Op::ValueMap,
                        {{u"values"_s, QVariantMap{{u"A"_s, u"1"_s}, {u"B"_s, u"2"_s}, {u"C"_s, u"3"_s}}}}}};
                    c.mapping.toSalesforce = {{Op::ValueMap,
                        {{u"values"_s, QVariantMap{{u"1"_s, u"A"_s}, {u"2"_s, u"B"_s}, {u"3"_s, u"C"_s}}}}}};
                })
                .writes(sd, set("1 2 3"), "merged by element"));
    }
    void setsMergeByElement() { check(); }

    void aFieldThatWasNotReadIsNeverTouched()
    {
        const MergeCase one = plain("x", "x", "y", "x");
        MergeInput input;
        input.mapping = &one.mapping;
        input.salesforceField = &one.salesforceField;
        input.startdeliverField = &one.startdeliverField;
        input.salesforce = &one.salesforce;
        input.base = &*one.base;
        for (int i = 0; i < 2; ++i) {
            const FieldMerge merged = mergeField(input);
            QCOMPARE_EQ(merged.outcome, Outcome::Same);
            QCOMPARE_EQ(merged.rule, u"not read"_s);
            QCOMPARE_EQ(merged.base, *one.base);
            input.salesforce = nullptr;
            input.startdeliver = &one.startdeliver;
        }
    }

private:
    static void check()
    {
        QFETCH(MergeCase, one);
        one.check();
    }
};

std::unique_ptr<QObject> makeTestMerge()
{
    return std::make_unique<TestMerge>();
}

#include "tst_merge.moc"
