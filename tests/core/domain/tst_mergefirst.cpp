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

MergeCase fresh(const char *atSalesforce, const char *atStartdeliver)
{
    return MergeCase().now(atSalesforce, atStartdeliver);
}

auto oneWay(Direction direction)
{
    return [direction](MergeCase &c) { c.mapping.direction = direction; };
}

auto first(FirstAgreement rule)
{
    return [rule](MergeCase &c) { c.mapping.first = rule; };
}

auto resolved(Side side)
{
    return [side](MergeCase &c) { c.resolution = side; };
}

void cut(MergeCase &c)
{
    c.mapping.toStartdeliver = {{Op::Cut, {{u"length"_s, 3}}}};
}

} // namespace

/// S21: fields of a fresh link, without a base.
class TestMergeFirst : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstAgreement_data()
    {
        QTest::addColumn<MergeCase>("one");
        row("both empty", fresh(nullptr, "").expect(Outcome::Agree, "first: both empty"));
        row("equal", fresh("x", "x").expect(Outcome::Agree, "first: equal"));
        row("equal but for blanks", fresh(" x", "x\n").expect(Outcome::Agree, "first: equal"));
        row("fills Startdeliver", fresh("x", nullptr).writes(sd, "x", "first: fill blank"));
        row("fills Salesforce", fresh("", "x").writes(sf, "x", "first: fill blank"));
        row("mirror clears nothing without a base",
            fresh(nullptr, "x")
                .with([](MergeCase &c) { c.mapping.nulls = NullPolicy::Mirror; })
                .writes(sf, "x", "first: fill blank"));
        row("different", fresh("x", "y").expect(Outcome::FirstConflict, "first: both filled"));
        row("different in case", fresh("x", "X").expect(Outcome::FirstConflict, "first: both filled"));
        row("conflict policy is not asked",
            fresh("x", "y")
                .with([](MergeCase &c) { c.mapping.conflict = ConflictPolicy::SalesforceWins; })
                .expect(Outcome::FirstConflict, "first: both filled"));
        row("Salesforce wins",
            fresh("x", "y")
                .with(first(FirstAgreement::SalesforceWins))
                .writes(sd, "x", "first: Salesforce wins")
                .loses("y"));
        row("Startdeliver wins",
            fresh("x", "y")
                .with(first(FirstAgreement::StartdeliverWins))
                .writes(sf, "y", "first: Startdeliver wins")
                .loses("x"));
        row("a blank side never wins",
            fresh(nullptr, "y")
                .with(first(FirstAgreement::SalesforceWins))
                .writes(sf, "y", "first: fill blank"));
        row("a person took Salesforce",
            fresh("x", "y").with(resolved(sf)).writes(sd, "x", "first: Salesforce chosen").loses("y"));
        row("a person took Startdeliver",
            fresh("x", "y").with(resolved(sd)).writes(sf, "y", "first: Startdeliver chosen").loses("x"));
        row("a person's word beats the rule",
            fresh("x", "y")
                .with(first(FirstAgreement::SalesforceWins))
                .with(resolved(sd))
                .writes(sf, "y", "first: Startdeliver chosen")
                .loses("x"));
    }
    void firstAgreement() { check(); }

    void firstAgreementOneWay_data()
    {
        QTest::addColumn<MergeCase>("one");
        const auto there = oneWay(Direction::ToStartdeliver);
        row("fills the target", fresh("x", nullptr).with(there).writes(sd, "x", "first: fill blank"));
        row("does not fill the source",
            fresh(nullptr, "x").with(there).expect(Outcome::Blocked, "one-way mapping"));
        row("the source asks too",
            fresh("x", "y").with(there).expect(Outcome::FirstConflict, "first: both filled"));
        row("the source wins under the rule",
            fresh("x", "y")
                .with(there)
                .with(first(FirstAgreement::SalesforceWins))
                .writes(sd, "x", "first: Salesforce wins")
                .loses("y"));
        row("the target wins: both stay",
            fresh("x", "y")
                .with(there)
                .with(first(FirstAgreement::StartdeliverWins))
                .expect(Outcome::Agree, "first: Startdeliver wins, both stay: one-way mapping"));
        row("a person keeps the target: both stay",
            fresh("x", "y")
                .with(there)
                .with(resolved(sd))
                .expect(Outcome::Agree, "first: Startdeliver chosen, both stay: one-way mapping"));
        row("the other way",
            fresh("x", nullptr)
                .with(oneWay(Direction::ToSalesforce))
                .expect(Outcome::Blocked, "one-way mapping"));
    }
    void firstAgreementOneWay() { check(); }

    void firstAgreementWithTransforms_data()
    {
        QTest::addColumn<MergeCase>("one");
        row("equal after mapping", fresh("abcdef", "abc").with(cut).expect(Outcome::Agree, "first: equal"));
        row("equal as it is", fresh("abc", "abc").with(cut).expect(Outcome::Agree, "first: equal"));
        row("a cut value does not fill back",
            fresh(nullptr, "abc").with(cut).expect(Outcome::Blocked, "not mapped back: cut"));
        row("a longer value is no cut of ours",
            fresh("xyz", "abcdef").with(cut).expect(Outcome::FirstConflict, "first: both filled"));
        row("a rule that may not write back blocks",
            fresh("xyz", "abc")
                .with(cut)
                .with(first(FirstAgreement::StartdeliverWins))
                .expect(Outcome::Blocked, "not mapped back: cut"));
        row("fill refused",
            fresh("abcdef", nullptr)
                .with([](MergeCase &c) { c.startdeliverField.length = 3; })
                .expect(Outcome::Refused, "refused")
                .error("STRING_TOO_LONG"));
        row("what only a create sets is not filled",
            fresh("x", nullptr)
                .with([](MergeCase &c) { c.startdeliverField.updatable = false; })
                .expect(Outcome::Blocked, "set on create only"));
        row("nothing to ask where nothing can be written",
            fresh("x", "y")
                .with([](MergeCase &c) {
                    c.startdeliverField.updatable = false;
                    c.salesforceField.updatable = false;
                })
                .expect(Outcome::Blocked, "set on create only"));
        row("waits for its parent",
            fresh("001000000000001AAA", nullptr)
                .with([](MergeCase &c) {
                    c.mapping.toStartdeliver = {{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
                })
                .expect(Outcome::Waits, "waits for a link"));
        row("waits rather than asks",
            fresh("001000000000001AAA", "9")
                .with([](MergeCase &c) {
                    c.mapping.toStartdeliver = {{Op::Link, {{u"flow"_s, u"accounts"_s}}}};
                })
                .expect(Outcome::Waits, "waits for a link"));
        row("sets in another order",
            MergeCase()
                .sets({}, {}, u"A B"_s, u"B A"_s)
                .with([](MergeCase &c) { c.base.reset(); })
                .expect(Outcome::Agree, "first: equal"));
        row("sets are not merged without a base",
            MergeCase()
                .sets({}, {}, u"A"_s, u"B"_s)
                .with([](MergeCase &c) {
                    c.base.reset();
                    c.mergesSets = true;
                })
                .expect(Outcome::FirstConflict, "first: both filled"));
    }
    void firstAgreementWithTransforms() { check(); }

private:
    static void check()
    {
        QFETCH(MergeCase, one);
        one.check();
    }
};

std::unique_ptr<QObject> makeTestMergeFirst()
{
    return std::make_unique<TestMergeFirst>();
}

#include "tst_mergefirst.moc"
