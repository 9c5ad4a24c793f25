// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configuration.h"
#include "core/domain/merge.h"
#include "tests/core/domain/suites.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using Outcome = FieldMerge::Outcome;

namespace {

/// A contact and a user with the default mappings of their name, and runs over them.
struct Pair
{
    QString first;
    QString last;
    QString whole;
    Base base;
    ConflictPolicy conflict = ConflictPolicy::Ask;
    NullPolicy nulls = NullPolicy::OnlyOurs;
    int conflicts = 0;
    int blocked = 0;

    /// One run: judges both parts on the same records, then writes. Returns the number of writes.
    int run()
    {
        static const Configuration configuration = Configuration::defaults();
        Record contact;
        contact.fields = Fields{{u"FirstName"_s, valueOf(first)}, {u"LastName"_s, valueOf(last)}};
        Record user;
        user.fields = Fields{{u"name"_s, valueOf(whole)}};
        QHash<QString, Value> toSalesforce;
        QHash<QString, Value> toStartdeliver;
        conflicts = blocked = 0;
        Base next = base;
        for (FieldMapping mapping : configuration.flow(Flow::Contacts).mappings) {
            if (mapping.startdeliver != "name"_L1)
                continue;
            mapping.conflict = conflict;
            if (mapping.nulls != NullPolicy::Never)
                mapping.nulls = nulls;
            const FieldMerge merged = judge(mapping, contact, user);
            if (merged.outcome == Outcome::Agree || merged.outcome == Outcome::Write)
                next.insert(mapping.key(), merged.base);
            if (merged.outcome == Outcome::Conflict || merged.outcome == Outcome::FirstConflict)
                ++conflicts;
            blocked += merged.outcome == Outcome::Blocked ? 1 : 0;
            if (merged.outcome == Outcome::Write)
                (merged.to == Side::Salesforce ? toSalesforce : toStartdeliver)
                    .insert(mapping.fieldOf(merged.to), merged.value);
        }
        for (auto it = toSalesforce.cbegin(); it != toSalesforce.cend(); ++it)
            (it.key() == "FirstName"_L1 ? first : last) = it.value().display();
        for (const Value &value : std::as_const(toStartdeliver))
            whole = value.display();
        base = next;
        return static_cast<int>(toSalesforce.size() + toStartdeliver.size());
    }

    QString joined() const { return (first + u' ' + last).trimmed(); }

private:
    static Value valueOf(const QString &text) { return text.isEmpty() ? Value() : Value(text); }

    FieldMerge judge(const FieldMapping &mapping, const Record &contact, const Record &user) const
    {
        FieldSchema part;
        part.name = mapping.salesforce;
        part.type = FieldType::Text;
        FieldSchema name;
        name.name = u"name"_s;
        name.type = FieldType::Text;
        MergeInput input;
        input.mapping = &mapping;
        input.salesforceField = &part;
        input.startdeliverField = &name;
        input.salesforce = contact.fields.find(mapping.salesforce);
        input.startdeliver = user.fields.find(u"name");
        const auto known = base.constFind(mapping.key());
        input.base = known == base.constEnd() ? nullptr : &known.value();
        input.salesforceRecord = &contact;
        input.startdeliverRecord = &user;
        input.linkBase = &base;
        return mergeField(input);
    }
};

Pair settled(const QString &first, const QString &last)
{
    Pair pair{first, last, {}, {}, ConflictPolicy::Ask, NullPolicy::OnlyOurs, 0, 0};
    pair.whole = pair.joined();
    pair.run();
    pair.run();
    return pair;
}

} // namespace

/// The default mappings of a person's name: parts at Salesforce, the whole at Startdeliver.
class TestMergeNames : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equalNamesNeedNothing()
    {
        for (const auto &[first, last] :
            {std::pair(u"Anna"_s, u"Berg Lind"_s), std::pair(QString(), u"Lind"_s)}) {
            Pair pair{first, last, {}, {}, ConflictPolicy::Ask, NullPolicy::OnlyOurs, 0, 0};
            pair.whole = pair.joined();
            QCOMPARE_EQ(pair.run(), 0);
            QCOMPARE_EQ(pair.conflicts, 0);
            QCOMPARE_EQ(pair.run(), 0);
        }
    }

    void blankNamesAreFilled()
    {
        Pair pair{u"Anna"_s, u"Berg Lind"_s, {}, {}, ConflictPolicy::Ask, NullPolicy::OnlyOurs, 0, 0};
        QCOMPARE_EQ(pair.run(), 1);
        QCOMPARE_EQ(pair.whole, u"Anna Berg Lind"_s);
        QCOMPARE_EQ(pair.run(), 0);
        QCOMPARE_EQ(pair.first, u"Anna"_s);
    }

    void aPartThatChangedAtSalesforceChangesTheWhole()
    {
        Pair pair = settled(u"Anna"_s, u"Berg"_s);
        pair.last = u"Ek Lind"_s;
        QCOMPARE_EQ(pair.run(), 1);
        QCOMPARE_EQ(pair.whole, u"Anna Ek Lind"_s);
        QCOMPARE_EQ(pair.run(), 0);
        QCOMPARE_EQ(pair.last, u"Ek Lind"_s);
        pair.first.clear();
        pair.run();
        QCOMPARE_EQ(pair.whole, u"Ek Lind"_s);
        QCOMPARE_EQ(pair.run(), 0);
    }

    void aWholeThatChangedWritesOnlyThePartThatChanged()
    {
        Pair pair = settled(u"Anna Maria"_s, u"Berg"_s);
        pair.whole = u"Anna Maria von Ek"_s;
        QCOMPARE_EQ(pair.run(), 1);
        QCOMPARE_EQ(pair.first, u"Anna Maria"_s);
        QCOMPARE_EQ(pair.last, u"von Ek"_s);
        QCOMPARE_EQ(pair.run(), 0);
    }

    void editsOfTheSamePartAreOneConflict()
    {
        Pair pair = settled(u"Anna"_s, u"Berg"_s);
        pair.last = u"Ek"_s;
        pair.whole = u"Anna Lind"_s;
        QCOMPARE_EQ(pair.run(), 0);
        QCOMPARE_EQ(pair.conflicts, 1);
        QCOMPARE_EQ(pair.last, u"Ek"_s);
        QCOMPARE_EQ(pair.whole, u"Anna Lind"_s);
    }

    void anyEditsSettleUnderAPolicy()
    {
        const QStringList words{u"Anna"_s, u"Maria"_s, u"von"_s, u"Berg"_s, u"Lind"_s, u"Ek"_s};
        const int rounds = qEnvironmentVariableIntValue("TANDEM_ROUNDS") > 0
            ? qEnvironmentVariableIntValue("TANDEM_ROUNDS")
            : 500;
        QRandomGenerator random(20260131);
        const auto words1 = [&](int least) {
            QStringList some;
            const int count = least + random.bounded(3);
            for (int i = 0; i < count; ++i)
                some.append(words[random.bounded(words.size())]);
            return some.join(u' ');
        };
        for (int i = 0; i < rounds; ++i) {
            Pair pair = settled(words1(0), words1(1));
            pair.conflict =
                random.bounded(2) == 0 ? ConflictPolicy::SalesforceWins : ConflictPolicy::StartdeliverWins;
            pair.nulls = random.bounded(2) == 0 ? NullPolicy::Mirror : NullPolicy::OnlyOurs;
            for (int edits = random.bounded(1, 4); edits > 0; --edits) {
                switch (random.bounded(3)) {
                case 0:
                    pair.first = words1(0);
                    break;
                case 1:
                    pair.last = words1(1);
                    break;
                default:
                    pair.whole = words1(1);
                }
            }
            const QString story = u"round %1: %2 | %3 | %4"_s.arg(i).arg(pair.first, pair.last, pair.whole);
            int writes = 1;
            for (int runs = 0; runs < 4 && writes > 0; ++runs)
                writes = pair.run();
            QVERIFY2(writes == 0, qPrintable(story));
            // A part that only the null policy keeps may differ; nothing else.
            const bool kept = pair.nulls == NullPolicy::OnlyOurs && pair.blocked > 0;
            QVERIFY2(pair.joined() == pair.whole || kept,
                qPrintable(story + u" became "_s + pair.joined() + u" | "_s + pair.whole));
        }
    }
};

std::unique_ptr<QObject> makeTestMergeNames()
{
    return std::make_unique<TestMergeNames>();
}

#include "tst_mergenames.moc"
