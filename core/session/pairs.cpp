// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/planops.h"
#include "core/session/reports.h"
#include "core/session/rowpair.h"
#include "core/session/session_p.h"
#include "core/sync/people.h"
#include "core/sync/planner.h"

#include <array>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

using Context = std::shared_ptr<sync::FlowContext>;

/// Whom the fields of two records name where their mapping carries a link or a person: names, and partners.
class Referred
{
public:
    void want(Flow flow, Side side, const Value &value)
    {
        if (value.isBlank())
            return;
        const auto *members = value.get<QStringList>();
        for (const QString &id : members ? *members : QStringList{value.display()})
            m_ids[{flow, side}].append(RecordId(id));
    }

    /// Of people what they are called is in `people` already, also of those who have left; none: nobody was
    /// read yet, and ids are all that is known.
    static Task<bool> read(Profile *profile, std::shared_ptr<const sync::People> people, Referred *referred)
    {
        using Links = QHash<RecordId, store::Link>;
        for (const auto &[object, ids] : referred->m_ids) {
            if (object.first == Flow::Owners) {
                QHash<RecordId, QString> &names = referred->m_titles[object];
                for (const RecordId &id : ids) {
                    if (const sync::Person *person = people ? people->find(object.second, id) : nullptr)
                        names.insert(id, person->name);
                }
                continue;
            }
            const std::function<Result<Links>(store::StateTransaction &)> job =
                [object = object, ids = ids](
                    store::StateTransaction &tx) { return tx.links(object.first, object.second, ids); };
            TANDEM_CO_TRY(links, profile->state->read<Links>(job));
            TANDEM_CO_TRY(titles, titlesOf(profile, object.first, object.second, ids));
            referred->m_links.insert_or_assign(object, links);
            referred->m_titles.insert_or_assign(object, titles);
        }
        co_return true;
    }

    [[nodiscard]] std::optional<RecordId> partner(Flow flow, Side from, const RecordId &id) const
    {
        const auto links = m_links.find({flow, from});
        if (links == m_links.end())
            return std::nullopt;
        const auto link = links->second.constFind(id);
        if (link == links->second.constEnd() || link->state == store::LinkState::Tombstone)
            return std::nullopt;
        return link->end(other(from));
    }

    /// Names in place of the ids of those that have been read, `withIds` beside them.
    [[nodiscard]] Value named(Flow flow, Side side, const Value &value, bool withIds) const
    {
        const auto titles = m_titles.find({flow, side});
        if (value.isBlank() || titles == m_titles.end())
            return value;
        const auto called = [&titles, withIds](const QString &id) {
            const QString title = titles->second.value(RecordId(id)).simplified();
            if (title.isEmpty())
                return id;
            return withIds ? u"%1 (%2)"_s.arg(title, id) : title;
        };
        const auto *members = value.get<QStringList>();
        if (!members)
            return called(value.display());
        QStringList names;
        for (const QString &id : *members)
            names.append(called(id));
        return names;
    }

private:
    using Object = std::pair<Flow, Side>;
    std::map<Object, QList<RecordId>> m_ids;
    std::map<Object, QHash<RecordId, store::Link>> m_links;
    std::map<Object, QHash<RecordId, QString>> m_titles;
};

/// Whose records a mapping names; of people, the flow of those who own records.
std::optional<Flow> referredFlow(const sync::ActiveMapping &active)
{
    for (const Side side : {Side::Startdeliver, Side::Salesforce}) {
        const TransformChain &chain = active.mapping.chainTo(side);
        if (const auto there = sync::linkTarget(chain))
            return there;
        if (std::ranges::any_of(
                chain, [](const TransformStep &step) { return step.op == TransformStep::Op::Person; }))
            return Flow::Owners;
    }
    return std::nullopt;
}

/// What a person compares two records by comes first, and whom they belong to last.
int placeOf(const sync::ActiveMapping &active, const sync::FlowDefinition &definition)
{
    const auto either = [&active](FieldType type) {
        return active.salesforce.type == type || active.startdeliver.type == type;
    };
    static const QStringList nameParts{u"FirstName"_s, u"LastName"_s};
    const QString &salesforce = active.mapping.salesforce;
    if (salesforce == definition.salesforceTitle
        || active.mapping.startdeliver == definition.startdeliverTitle || nameParts.contains(salesforce))
        return 0;
    if (either(FieldType::Email))
        return 1;
    if (either(FieldType::Phone))
        return 2;
    return referredFlow(active) || either(FieldType::Reference) ? 4 : 3;
}

/// The two ends of a pair, and what they last agreed on.
struct Ends
{
    std::optional<Record> salesforce;
    std::optional<Record> startdeliver;
    QHash<QString, BasePair> base;
};

PairField pairField(const sync::ActiveMapping &active, const Ends &ends)
{
    PairField field;
    field.key = active.mapping.key();
    field.salesforceField = active.mapping.salesforce;
    field.startdeliverField = active.mapping.startdeliver;
    field.salesforceLabel = active.salesforce.label;
    field.startdeliverLabel = active.startdeliver.label;
    if (ends.salesforce)
        field.salesforce = ends.salesforce->fields.value(active.mapping.salesforce);
    if (ends.startdeliver)
        field.startdeliver = ends.startdeliver->fields.value(active.mapping.startdeliver);
    if (const auto pair = ends.base.constFind(field.key); pair != ends.base.constEnd()) {
        field.hasBase = true;
        field.baseSalesforce = pair->salesforce;
        field.baseStartdeliver = pair->startdeliver;
    }
    return field;
}

bool isSame(const sync::FlowContext &flow, const sync::ActiveMapping &active, const Ends &ends,
    const Referred &referred)
{
    const Value salesforce =
        ends.salesforce ? ends.salesforce->fields.value(active.mapping.salesforce) : Value();
    const Value startdeliver =
        ends.startdeliver ? ends.startdeliver->fields.value(active.mapping.startdeliver) : Value();
    const bool same = sameValue(salesforce, startdeliver);
    if (same || !ends.salesforce || !ends.startdeliver)
        return same;
    TransformContext context;
    context.partner = [&referred](Flow target, Side from, const RecordId &id) {
        return referred.partner(target, from, id);
    };
    context.person = [&flow](Side from, const RecordId &id) {
        return flow.facts.people ? flow.facts.people->partner(from, id) : std::nullopt;
    };
    context.source = &*ends.salesforce;
    context.target = &*ends.startdeliver;
    context.targetValue = &startdeliver;
    const auto mapped = mapValue(
        active.mapping, Side::Startdeliver, salesforce, active.salesforce, active.startdeliver, context);
    return mapped && !mapped->waits
        && sameValue(
            canonical(active.startdeliver, mapped->value), canonical(active.startdeliver, startdeliver));
}

/// By name, where it names other records; two that are not the same may bear one name.
void nameReferences(PairField &field, Flow target, const Referred &referred)
{
    const bool withIds = !field.same;
    for (Value *value : {&field.salesforce, &field.baseSalesforce})
        *value = referred.named(target, Side::Salesforce, *value, withIds);
    for (Value *value : {&field.startdeliver, &field.baseStartdeliver})
        *value = referred.named(target, Side::Startdeliver, *value, withIds);
}

Task<Context> contextOf(Profile *profile, Flow flow)
{
    TANDEM_CO_TRY(context, storedContext(profile, flow));
    if (!context) {
        co_return fail(ErrorKind::Configuration, u"NOT_READ_YET"_s,
            u"Nothing of the flow \"%1\" has been read yet. Make a plan first."_s.arg(flowName(flow)));
    }
    co_return std::make_shared<sync::FlowContext>(std::move(*context));
}

Task<QHash<QString, BasePair>> baseOf(Profile *profile, Flow flow, RecordId salesforce, RecordId startdeliver)
{
    using Links = QHash<RecordId, store::Link>;
    const std::function<Result<Links>(store::StateTransaction &)> job = [=](store::StateTransaction &tx) {
        return tx.links(flow, Side::Salesforce, {salesforce});
    };
    TANDEM_CO_TRY(links, profile->state->read<Links>(job));
    const store::Link link = links.value(salesforce);
    co_return link.startdeliver == startdeliver ? link.base : Base();
}

Task<Ends> endsOf(Profile *profile, Context context, RecordId salesforce, RecordId startdeliver)
{
    TANDEM_CO_TRY(left, profile->cache->records(context->cacheObject(Side::Salesforce), {salesforce}));
    TANDEM_CO_TRY(right, profile->cache->records(context->cacheObject(Side::Startdeliver), {startdeliver}));
    TANDEM_CO_TRY(base, baseOf(profile, context->definition.flow, salesforce, startdeliver));
    Ends ends;
    if (const auto found = left.constFind(salesforce); found != left.constEnd())
        ends.salesforce = *found;
    if (const auto found = right.constFind(startdeliver); found != right.constEnd())
        ends.startdeliver = *found;
    ends.base = base;
    co_return ends;
}

/// Whom any of the fields names.
Referred namedIn(const sync::FlowContext &flow, const Ends &ends)
{
    Referred referred;
    for (const sync::ActiveMapping &active : flow.mappings) {
        const auto target = referredFlow(active);
        if (!target)
            continue;
        const PairField field = pairField(active, ends);
        for (const Value &value : {field.salesforce, field.baseSalesforce})
            referred.want(*target, Side::Salesforce, value);
        for (const Value &value : {field.startdeliver, field.baseStartdeliver})
            referred.want(*target, Side::Startdeliver, value);
    }
    return referred;
}

/// What a row would write, called as `pair` calls what is there.
Task<PlanRowView> namedRow(Profile *profile, PlanRowView row, PairView pair)
{
    TANDEM_CO_TRY(context, contextOf(profile, row.flow));
    QHash<QString, Flow> targets;
    for (const sync::ActiveMapping &active : context->mappings) {
        if (const auto target = referredFlow(active))
            targets.insert(active.mapping.key(), *target);
    }
    Referred referred;
    for (const FieldChangeView &change : std::as_const(row.changes)) {
        const auto target = targets.constFind(change.mapping);
        if (target == targets.constEnd())
            continue;
        referred.want(*target, row.side, change.before);
        referred.want(*target, row.side, change.after);
    }
    TANDEM_CO_CHECK(Referred::read(profile, context->facts.people, &referred));
    for (FieldChangeView &change : row.changes) {
        const auto target = targets.constFind(change.mapping);
        if (target == targets.constEnd())
            continue;
        const bool same = std::any_of(pair.fields.cbegin(), pair.fields.cend(),
            [&change](const PairField &field) { return field.key == change.mapping && field.same; });
        change.before = referred.named(*target, row.side, change.before, !same);
        change.after = referred.named(*target, row.side, change.after, !same);
    }
    co_return row;
}

/// Nothing where it can be turned, nor where nothing was decided or that is over.
Task<QString> whyClosed(Profile *profile, PlanRowView row)
{
    const bool decided = std::any_of(row.changes.cbegin(), row.changes.cend(),
        [](const FieldChangeView &change) { return change.decided; });
    if (!decided || row.state != "planned"_L1)
        co_return QString();
    auto checking = checkReversible(profile, row.id);
    const Result<bool> reversible = co_await std::move(checking);
    co_return reversible ? QString() : reversible.error().text;
}

Task<RowPair> rowPairOf(Profile *profile, PlanRowView row)
{
    const RecordId salesforce = row.side == Side::Salesforce ? row.target : row.source;
    const RecordId startdeliver = row.side == Side::Salesforce ? row.source : row.target;
    TANDEM_CO_TRY(pair, pairOf(profile, row.flow, salesforce, startdeliver));
    TANDEM_CO_TRY(named, namedRow(profile, row, pair));
    TANDEM_CO_TRY(closed, whyClosed(profile, row));
    co_return RowPair{named, pair, closed};
}

} // namespace

Task<PairView> pairOf(Profile *profile, Flow flow, RecordId salesforce, RecordId startdeliver)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    TANDEM_CO_TRY(context, contextOf(profile, flow));
    TANDEM_CO_TRY(ends, endsOf(profile, context, salesforce, startdeliver));
    Referred referred = namedIn(*context, ends);
    TANDEM_CO_CHECK(Referred::read(profile, context->facts.people, &referred));
    PairView view{flow, salesforce, startdeliver, {}, {}, !ends.base.isEmpty(), {}};
    if (ends.salesforce)
        view.salesforceTitle = context->title(Side::Salesforce, *ends.salesforce);
    if (ends.startdeliver)
        view.startdeliverTitle = context->title(Side::Startdeliver, *ends.startdeliver);
    std::vector<sync::ActiveMapping> mappings = context->mappings;
    std::ranges::stable_sort(mappings, {},
        [&context](const sync::ActiveMapping &active) { return placeOf(active, context->definition); });
    for (const sync::ActiveMapping &active : mappings) {
        PairField field = pairField(active, ends);
        field.same = isSame(*context, active, ends, referred);
        if (const auto target = referredFlow(active))
            nameReferences(field, *target, referred);
        view.fields.append(field);
    }
    co_return view;
}

bool isFirstAgreement(const FieldChangeView &change)
{
    return change.rule.startsWith("first:"_L1);
}

bool isPersonsChoice(const FieldChangeView &change)
{
    return change.rule.endsWith(" chosen"_L1);
}

Session::Answer<RowPair> rowPair(Session *session, const PlanRowView &row)
{
    return insideOf(*session).ask<RowPair>([row](Profile *p) { return rowPairOf(p, row); });
}

} // namespace tandem::session
