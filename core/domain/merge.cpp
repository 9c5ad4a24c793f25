// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/merge.h"

#include "core/domain/richtext.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tandem {

// Decisions that S4-S6 and S21 leave open, made here once:
//
// 1. "Blocked" never moves the base. A far side that changed by itself under a one-way mapping stays
// "blocked" in every
//    run, which writes nothing; when the source changes later, the far value is overwritten and is known to
//    have been somebody's edit, so that it goes into the history as the loser. Had the base moved, it would
//    vanish unseen. Once both sides are equal again, however that came, the base moves ("agree").
// 2. Whether something is a clear is asked of the mapped value: an emptied field whose chain gives a default
// clears
//    nothing, and a value that maps to nothing does.
// 3. Both sides emptied is agreement, whatever the null policy: there is nothing left to suppress.
// 4. Under a suppressed clear a change of the other side flows as the only change, and fills the field again.
// The
//    clear is kept as the loser.
// 5. A person's word decides conflicts only; where nothing conflicts (any more) it is not used. A word for
// the side
//    that cannot be written from keeps both values as they are: agreement on a difference.
// 6. The parts of a joined name change together: when one part was edited, the name was, in every mapping of
// a part.
//    Judged apart, an edit of one part on each side would be written both ways in one run and leave neither
//    name.
// 7. A mapping that can go one way only (direction, loss, rights) has no conflicts: its source wins, the
// loser is kept.

namespace {

using Outcome = FieldMerge::Outcome;

/// Closer than this, clocks and page order decide nothing (S4).
constexpr auto leastEvidenceGap = 2min;

QString nameOf(Side side)
{
    return side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s;
}

bool equalIn(const FieldSchema &field, const Value &a, const Value &b)
{
    return sameValue(a, b) && (!field.keepsEmpty || a.isNull() == b.isNull());
}

bool holdsSet(const FieldSchema &field)
{
    return field.multi || field.type == FieldType::MultiPicklist;
}

QStringList listOf(const Value &value)
{
    const auto *list = value.get<QStringList>();
    return list ? *list : QStringList();
}

QStringList without(QStringList list, const QStringList &what)
{
    list.removeIf([&what](const QString &entry) { return what.contains(entry); });
    return list;
}

class Merger
{
public:
    explicit Merger(const MergeInput &input)
        : m_in(input)
    {
        if (input.base)
            m_out.base = *input.base;
    }

    FieldMerge run()
    {
        if (!m_in.salesforce || !m_in.startdeliver)
            return done(Outcome::Same, u"not read"_s);
        for (const Side side : {Side::Salesforce, Side::Startdeliver})
            m_current[at(side)] =
                canonical(field(side), *(side == Side::Salesforce ? m_in.salesforce : m_in.startdeliver));
        return m_in.base ? mergeWithBase() : firstAgreement();
    }

private:
    static size_t at(Side side) { return side == Side::Salesforce ? 0 : 1; }
    const FieldSchema &field(Side side) const
    {
        return side == Side::Salesforce ? *m_in.salesforceField : *m_in.startdeliverField;
    }
    const Value &current(Side side) const { return m_current[at(side)]; }
    Value half(Side side) const { return canonical(field(side), m_in.base->half(side)); }
    bool changed(Side side) const
    {
        return !equalIn(field(side), told(side), half(side)) || (side == Side::Salesforce && nameChanged());
    }

    /// What of a side's value can be said on the other: of a partial link the members that have a partner.
    const Value &told(Side side) const
    {
        const TransformChain &chain = m_in.mapping->chainTo(other(side));
        const bool partial = std::any_of(chain.begin(), chain.end(), [](const TransformStep &step) {
            return step.op == TransformStep::Op::Link && step.arguments.value(u"partial"_s).toBool();
        });
        if (!partial)
            return current(side);
        const Result<Transformed> &there = mapped(other(side));
        return there && there->carried ? *there->carried : current(side);
    }

    bool nameChanged() const
    {
        const TransformChain &chain = m_in.mapping->toStartdeliver;
        const bool joins = std::any_of(chain.begin(), chain.end(),
            [](const TransformStep &step) { return step.op == TransformStep::Op::JoinName; });
        if (!joins || !m_in.linkBase || !m_in.salesforceRecord)
            return false;
        const QStringList parts{u"FirstName"_s, u"LastName"_s};
        return std::any_of(parts.begin(), parts.end(), [this](const QString &part) {
            const auto pair = m_in.linkBase->constFind(part + u'=' + m_in.mapping->startdeliver);
            const Value *now = m_in.salesforceRecord->fields.find(part);
            return pair != m_in.linkBase->constEnd() && now
                && !sameValue(canonical(*m_in.salesforceField, *now),
                    canonical(*m_in.salesforceField, pair->salesforce));
        });
    }
    bool directed(Side to) const { return flowsTo(m_in.mapping->direction, to); }

    Result<Transformed> mapTo(Side to, const Value &value) const
    {
        TransformContext context = m_in.context;
        const Record *salesforce = m_in.salesforceRecord;
        const Record *startdeliver = m_in.startdeliverRecord;
        if (salesforce && startdeliver) {
            context.source = to == Side::Salesforce ? startdeliver : salesforce;
            context.target = to == Side::Salesforce ? salesforce : startdeliver;
        }
        context.targetValue = &current(to);
        return mapValue(*m_in.mapping, to, value, field(other(to)), field(to), context);
    }

    const Result<Transformed> &mapped(Side to) const
    {
        std::optional<Result<Transformed>> &cached = m_mapped[at(to)];
        if (!cached)
            cached = mapTo(to, current(other(to)));
        return *cached;
    }

    /// Why nothing may be written to `to`, if so.
    std::optional<QString> barrier(Side to) const
    {
        if (!directed(to))
            return u"one-way mapping"_s;
        const auto reason = lossyReason(*m_in.mapping, to, *m_in.salesforceField, *m_in.startdeliverField);
        // What stands on the other side is a cut image of the value here (S5).
        if (!reason && directed(other(to)) && isCut(*m_in.mapping, current(to), field(other(to))))
            return u"not mapped back: cut"_s;
        if (!reason || field(to).calculated || !field(to).updatable)
            return reason;
        // A rich text that says no more than plain text does loses nothing.
        const auto *text = current(to).get<QString>();
        if (*reason == "formatting"_L1 && !holdsFormatting(text ? *text : QString()))
            return std::nullopt;
        return u"not mapped back: "_s + *reason;
    }

    /// True where mapping one side gives what the other holds.
    bool alike()
    {
        const auto gives = [this](Side to) {
            if (!directed(to))
                return false;
            const Result<Transformed> &there = mapped(to);
            return there && !there->waits && there->blocked.isEmpty()
                && equalIn(field(to), there->value, current(to));
        };
        return gives(Side::Startdeliver) || gives(Side::Salesforce);
    }

    FieldMerge done(Outcome outcome, const QString &rule)
    {
        m_out.outcome = outcome;
        m_out.rule = rule;
        // What the written side lacks is what the write waits for; the other way's comes after it.
        for (const Side to : {m_out.to, other(m_out.to)}) {
            const auto &there = m_mapped[at(to)];
            if (m_out.waitsFor.isEmpty() && there && *there && !(*there)->missing.isEmpty())
                m_out.waitsFor = (*there)->missing;
        }
        return std::move(m_out);
    }

    FieldMerge agree(const QString &rule)
    {
        m_out.base.salesforce = told(Side::Salesforce);
        m_out.base.startdeliver = told(Side::Startdeliver);
        return done(Outcome::Agree, rule);
    }

    FieldMerge blocked(Side to, const QString &rule)
    {
        m_out.to = to;
        return done(Outcome::Blocked, rule);
    }

    FieldMerge refused(Side to, const Error &error)
    {
        m_out.to = to;
        m_out.error = error;
        return done(Outcome::Refused, u"refused"_s);
    }

    /// Writes what the other side holds to `to`.
    FieldMerge write(Side to, const QString &rule)
    {
        m_out.to = to;
        const Result<Transformed> &there = mapped(to);
        if (!there)
            return refused(to, there.error());
        if (there->waits) {
            m_out.waitsFor = there->waitsFor;
            return done(Outcome::Waits, u"waits for a link"_s);
        }
        if (!there->blocked.isEmpty())
            return blocked(to, there->blocked);
        if (equalIn(field(to), there->value, current(to)))
            return agree(u"the same after mapping"_s);
        m_out.rest = there->rest;
        return write(to, there->value, rule);
    }

    FieldMerge write(Side to, const Value &value, const QString &rule)
    {
        m_out.to = to;
        if (const Status valid = checkValue(field(to), value); !valid)
            return refused(to, valid.error());
        m_out.value = value;
        m_out.clears = value.isBlank() && !current(to).isBlank();
        const bool toSalesforce = to == Side::Salesforce;
        m_out.base.salesforce = toSalesforce ? value : told(Side::Salesforce);
        m_out.base.startdeliver = toSalesforce ? told(Side::Startdeliver) : value;
        (toSalesforce ? m_out.base.wroteSalesforce : m_out.base.wroteStartdeliver) = valueHash(value);
        return done(Outcome::Write, rule);
    }

    /// Writes to `to` over a value that somebody put there.
    FieldMerge overwrite(Side to, const QString &rule)
    {
        m_out.loser = current(to);
        m_out.hasLoser = true;
        FieldMerge result = write(to, rule);
        if (result.outcome != Outcome::Write) {
            result.loser = Value();
            result.hasLoser = false;
        }
        return result;
    }

    /// The winner is known: its value goes over, or both stay where it cannot.
    FieldMerge letWin(Side winner, const QString &rule)
    {
        const Side to = other(winner);
        const std::optional<QString> bar = barrier(to);
        if (!bar)
            return overwrite(to, rule);
        if (!directed(to) || m_in.resolution)
            return agree(rule + u", both stay: "_s + *bar);
        return blocked(to, *bar);
    }

    FieldMerge firstAgreement()
    {
        if (current(Side::Salesforce).isBlank() && current(Side::Startdeliver).isBlank())
            return agree(u"first: both empty"_s);
        if (alike())
            return agree(u"first: equal"_s);
        for (const Side to : {Side::Startdeliver, Side::Salesforce}) {
            if (current(to).isBlank())
                return fillBlank(to);
        }
        if (const auto unknown = unknownPerson())
            return blocked(*unknown, mapped(*unknown)->blocked);
        if (m_in.resolution)
            return letWin(*m_in.resolution, u"first: "_s + nameOf(*m_in.resolution) + u" chosen"_s);
        switch (m_in.mapping->first) {
        case FirstAgreement::SalesforceWins:
            return letWin(Side::Salesforce, u"first: Salesforce wins"_s);
        case FirstAgreement::StartdeliverWins:
            return letWin(Side::Startdeliver, u"first: Startdeliver wins"_s);
        case FirstAgreement::FillBlanks:
            return agree(u"first: both stay"_s);
        case FirstAgreement::Ask:
            break;
        }
        return firstConflict();
    }

    /// The side that does not know the other's person; both are left as they are.
    std::optional<Side> unknownPerson() const
    {
        for (const Side to : {Side::Startdeliver, Side::Salesforce}) {
            if (directed(to) && mapped(to) && !mapped(to)->blocked.isEmpty())
                return to;
        }
        return std::nullopt;
    }

    FieldMerge fillBlank(Side to)
    {
        if (const std::optional<QString> bar = barrier(to))
            return blocked(to, *bar);
        return write(to, u"first: fill blank"_s);
    }

    /// Asked only where an answer could do something; a value that waits or is refused is said so first.
    FieldMerge firstConflict()
    {
        bool open = false;
        for (const Side to : {Side::Startdeliver, Side::Salesforce}) {
            if (barrier(to))
                continue;
            if (mapped(to) && mapped(to)->waits)
                return write(to, QString());
            open = true;
        }
        if (open)
            return done(Outcome::FirstConflict, u"first: both filled"_s);
        const Side to = directed(Side::Startdeliver) ? Side::Startdeliver : Side::Salesforce;
        return blocked(to, *barrier(to));
    }

    /// A clear that the null policy holds back is no change (S6).
    bool isSuppressedClear(Side from)
    {
        const Side to = other(from);
        if (!changed(from) || barrier(to) || m_in.mapping->nulls == NullPolicy::Mirror)
            return false;
        const Result<Transformed> &there = mapped(to);
        if (!there || there->waits || !there->blocked.isEmpty() || !there->value.isBlank()
            || current(to).isBlank())
            return false;
        if (m_in.mapping->nulls == NullPolicy::Never)
            return true;
        return m_in.base->wrote(to) == 0 || m_in.base->wrote(to) != valueHash(half(to));
    }

    FieldMerge mergeWithBase()
    {
        const bool inSalesforce = changed(Side::Salesforce);
        const bool inStartdeliver = changed(Side::Startdeliver);
        if (!inSalesforce && !inStartdeliver)
            return done(Outcome::Same, u"unchanged"_s);
        if (current(Side::Salesforce).isBlank() && current(Side::Startdeliver).isBlank())
            return agree(u"both empty"_s);
        const bool heldSalesforce = isSuppressedClear(Side::Salesforce);
        const bool heldStartdeliver = isSuppressedClear(Side::Startdeliver);
        const bool movesSalesforce = inSalesforce && !heldSalesforce;
        const bool movesStartdeliver = inStartdeliver && !heldStartdeliver;
        if (movesSalesforce && movesStartdeliver)
            return bothChanged();
        if (!movesSalesforce && !movesStartdeliver)
            return blocked(heldSalesforce ? Side::Startdeliver : Side::Salesforce, u"clear suppressed"_s);
        const Side from = movesSalesforce ? Side::Salesforce : Side::Startdeliver;
        return oneChanged(from, heldSalesforce || heldStartdeliver);
    }

    FieldMerge oneChanged(Side from, bool overClear)
    {
        const Side to = other(from);
        if (const std::optional<QString> bar = barrier(to)) {
            if (alike())
                return agree(u"equal again"_s);
            return blocked(to, *bar);
        }
        return overClear ? overwrite(to, u"clear suppressed, the other side changed"_s)
                         : write(to, u"one side changed"_s);
    }

    FieldMerge bothChanged()
    {
        if (alike())
            return agree(u"both changed alike"_s);
        const std::optional<QString> toStartdeliver = barrier(Side::Startdeliver);
        const std::optional<QString> toSalesforce = barrier(Side::Salesforce);
        if (toStartdeliver && toSalesforce)
            return blocked(directed(Side::Startdeliver) ? Side::Startdeliver : Side::Salesforce,
                directed(Side::Startdeliver) ? *toStartdeliver : *toSalesforce);
        if (m_in.resolution)
            return letWin(*m_in.resolution, nameOf(*m_in.resolution) + u" chosen"_s);
        if (toStartdeliver || toSalesforce) {
            const Side winner = toStartdeliver ? Side::Startdeliver : Side::Salesforce;
            return letWin(winner,
                (toStartdeliver ? *toStartdeliver : *toSalesforce) + u"; "_s + nameOf(winner) + u" wins"_s);
        }
        if (holdsSet(field(Side::Salesforce)) && holdsSet(field(Side::Startdeliver))) {
            if (mergeSets())
                return std::move(m_out);
        }
        return byPolicy();
    }

    FieldMerge byPolicy()
    {
        for (const Side to : {Side::Startdeliver, Side::Salesforce}) {
            if (mapped(to) && mapped(to)->waits)
                return write(to, QString());
        }
        switch (m_in.mapping->conflict) {
        case ConflictPolicy::Ask:
            break;
        case ConflictPolicy::SalesforceWins:
            return letWin(Side::Salesforce, u"Salesforce wins"_s);
        case ConflictPolicy::StartdeliverWins:
            return letWin(Side::Startdeliver, u"Startdeliver wins"_s);
        case ConflictPolicy::NewestWins:
            return newest();
        }
        return done(Outcome::Conflict, u"both changed"_s);
    }

    FieldMerge newest()
    {
        const auto &salesforce = m_in.evidence.salesforce;
        const auto &startdeliver = m_in.evidence.startdeliver;
        if (!salesforce || !startdeliver)
            return done(Outcome::Conflict, u"newest: no evidence"_s);
        const auto gap = *salesforce - *startdeliver;
        if (gap <= leastEvidenceGap && gap >= -leastEvidenceGap)
            return done(Outcome::Conflict, u"newest: too close"_s);
        const Side winner = gap > 0ms ? Side::Salesforce : Side::Startdeliver;
        return letWin(winner, u"newest: "_s + nameOf(winner) + u" wins"_s);
    }

    /// What `to` would hold with the other side's additions and removals made there too.
    std::optional<Value> mergedSet(Side to) const
    {
        const Side from = other(to);
        const Result<Transformed> before = mapTo(to, half(from));
        const Result<Transformed> now = mapTo(to, current(from));
        if (!before || !now || before->waits || now->waits || !before->blocked.isEmpty()
            || !now->blocked.isEmpty())
            return std::nullopt;
        const QStringList had = listOf(before->value);
        const QStringList has = listOf(now->value);
        const QStringList merged = without(listOf(current(to)), without(had, has)) + without(has, had);
        return canonical(field(to), Value(merged));
    }

    bool mergeSets()
    {
        const std::optional<Value> inSalesforce = mergedSet(Side::Salesforce);
        const std::optional<Value> inStartdeliver = mergedSet(Side::Startdeliver);
        if (!inSalesforce || !inStartdeliver)
            return false;
        const QString rule = u"merged by element"_s;
        const bool salesforceStands =
            equalIn(field(Side::Salesforce), *inSalesforce, current(Side::Salesforce));
        const bool startdeliverStands =
            equalIn(field(Side::Startdeliver), *inStartdeliver, current(Side::Startdeliver));
        if (salesforceStands && startdeliverStands) {
            m_out = agree(rule);
            return true;
        }
        if (salesforceStands || startdeliverStands) {
            m_out = salesforceStands ? write(Side::Startdeliver, *inStartdeliver, rule)
                                     : write(Side::Salesforce, *inSalesforce, rule);
            return true;
        }
        if (!m_in.mergesSets || !checkValue(field(Side::Salesforce), *inSalesforce))
            return false;
        m_out = write(Side::Startdeliver, *inStartdeliver, rule);
        if (m_out.outcome == Outcome::Write) {
            m_out.otherValue = *inSalesforce;
            m_out.base = *m_in.base;
        }
        return true;
    }

    const MergeInput &m_in;
    FieldMerge m_out;
    std::array<Value, 2> m_current;
    mutable std::array<std::optional<Result<Transformed>>, 2> m_mapped;
};

} // namespace

FieldMerge mergeField(const MergeInput &input)
{
    return Merger(input).run();
}

} // namespace tandem
