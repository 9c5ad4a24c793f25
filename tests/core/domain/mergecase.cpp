// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/domain/mergecase.h"

#include <QTest>

namespace tandem::test {

using Outcome = FieldMerge::Outcome;

void MergeCase::check() const
{
    const FieldMerge merged = merge();
    QCOMPARE_EQ(merged.rule, rule);
    QCOMPARE_EQ(static_cast<int>(merged.outcome), static_cast<int>(outcome));
    if (to)
        QCOMPARE_EQ(merged.to, *to);
    if (outcome == Outcome::Write) {
        QCOMPARE_EQ(merged.value, value);
        QCOMPARE_EQ(merged.clears, clears);
        QCOMPARE_EQ(merged.hasLoser, loser.has_value());
        if (loser)
            QCOMPARE_EQ(merged.loser, *loser);
    } else {
        QVERIFY(!merged.hasLoser);
    }
    QCOMPARE_EQ(merged.error.code, errorCode);
    checkBase(merged);
    checkSecondRun(merged);
}

void MergeCase::checkBase(const FieldMerge &merged) const
{
    const bool moves = outcome == Outcome::Agree || (outcome == Outcome::Write && !merged.otherValue);
    if (!moves) {
        QCOMPARE_EQ(merged.base, base.value_or(BasePair()));
        return;
    }
    const Value written = outcome == Outcome::Write ? merged.value : Value();
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        const FieldSchema &field = side == Side::Salesforce ? salesforceField : startdeliverField;
        const bool isWritten = outcome == Outcome::Write && merged.to == side;
        const Value there = canonical(field, side == Side::Salesforce ? salesforce : startdeliver);
        QCOMPARE_EQ(merged.base.half(side), isWritten ? written : there);
        const quint64 before = base ? base->wrote(side) : 0;
        QCOMPARE_EQ(merged.base.wrote(side), isWritten ? valueHash(written) : before);
    }
}

void MergeCase::checkSecondRun(const FieldMerge &merged) const
{
    MergeCase second = *this;
    second.resolution.reset();
    if (outcome == Outcome::Write) {
        (merged.to == Side::Salesforce ? second.salesforce : second.startdeliver) = merged.value;
        if (merged.otherValue)
            (merged.to == Side::Salesforce ? second.startdeliver : second.salesforce) = *merged.otherValue;
    }
    if (outcome == Outcome::Write || outcome == Outcome::Agree)
        second.base = merged.base;
    const FieldMerge again = second.merge();
    if (outcome == Outcome::Write && merged.otherValue)
        QCOMPARE_EQ(static_cast<int>(again.outcome), static_cast<int>(Outcome::Agree));
    else if (outcome == Outcome::Write || outcome == Outcome::Agree)
        QCOMPARE_EQ(static_cast<int>(again.outcome), static_cast<int>(Outcome::Same));
    else if (!resolution)
        QCOMPARE_EQ(static_cast<int>(again.outcome), static_cast<int>(outcome));
}

} // namespace tandem::test
