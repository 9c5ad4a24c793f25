// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configuration.h"
#include "core/domain/filterops.h"
#include "core/domain/proposals.h"
#include "core/domain/suggestion.h"

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

using Op = TransformStep::Op;

QString serviceName(Side side)
{
    return side == Side::Salesforce ? u"Salesforce"_s : u"Startdeliver"_s;
}

bool hasStep(const TransformChain &chain, std::initializer_list<Op> ops)
{
    return std::any_of(chain.begin(), chain.end(),
        [ops](const TransformStep &step) { return std::find(ops.begin(), ops.end(), step.op) != ops.end(); });
}

/// What comes out of these need not be of the type that went in.
constexpr std::initializer_list<Op> retypes{
    Op::Constant, Op::ValueMap, Op::Link, Op::DayInZone, Op::JoinName, Op::Person};

bool namesRecord(const FieldSchema &field)
{
    return field.type == FieldType::Id || field.type == FieldType::Reference;
}

class Checker
{
public:
    Checker(const FlowConfiguration &flow, const ObjectSchema &salesforce, const ObjectSchema &startdeliver)
        : m_flow(flow)
        , m_salesforce(salesforce)
        , m_startdeliver(startdeliver)
        , m_path(u"/flows/"_s + flowName(flow.flow))
    {
    }

    QList<ConfigurationProblem> run()
    {
        for (qsizetype i = 0; i < m_flow.mappings.size(); ++i)
            checkMapping(m_flow.mappings[i], m_path + u"/mappings/%1"_s.arg(i));
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            checkWrites(side);
            checkRequired(side);
            const QString path = m_path + u"/filter/"_s + sideName(side);
            const QStringList problems = checkFilter(m_flow.filter(side), schema(side));
            for (const QString &problem : problems)
                add(path, problem);
        }
        checkMarks();
        for (qsizetype i = 0; i < m_flow.matchKeys.size(); ++i) {
            const QString path = m_path + u"/matchKeys/%1/"_s.arg(i);
            known(Side::Salesforce, m_flow.matchKeys[i].salesforce, path + u"salesforce"_s);
            known(Side::Startdeliver, m_flow.matchKeys[i].startdeliver, path + u"startdeliver"_s);
        }
        return m_problems;
    }

private:
    const ObjectSchema &schema(Side side) const
    {
        return side == Side::Salesforce ? m_salesforce : m_startdeliver;
    }

    void add(const QString &path, const QString &text) { m_problems.append({path, text, 0, false}); }
    void warn(const QString &path, const QString &text) { m_problems.append({path, text, 0, true}); }

    const FieldSchema *known(Side side, const QString &name, const QString &path)
    {
        const FieldSchema *field = schema(side).field(name);
        if (!field) {
            QStringList names;
            for (const FieldSchema &entry : schema(side).fields)
                names.append(entry.name);
            add(path,
                u"%1 has no field \"%2\" that the connected user sees."_s.arg(schema(side).name, name)
                    + didYouMean(name, names));
        }
        return field;
    }

    void checkMapping(const FieldMapping &mapping, const QString &path)
    {
        const FieldSchema *salesforce = known(Side::Salesforce, mapping.salesforce, path + u"/salesforce"_s);
        const FieldSchema *startdeliver =
            known(Side::Startdeliver, mapping.startdeliver, path + u"/startdeliver"_s);
        if (!salesforce || !startdeliver)
            return;
        checkReferences(mapping, *salesforce, *startdeliver, path);
        for (const Side to : {Side::Startdeliver, Side::Salesforce}) {
            if (!flowsTo(mapping.direction, to))
                continue;
            const FieldSchema &from = to == Side::Salesforce ? *startdeliver : *salesforce;
            const FieldSchema &target = to == Side::Salesforce ? *salesforce : *startdeliver;
            checkTypes(mapping, to, from, target, path);
            checkPicklist(mapping, to, from, target, path);
            checkLoss(mapping, to, *salesforce, *startdeliver, path);
        }
    }

    /// Ids of the one service mean nothing at the other. A field of another type may keep them as a text.
    void checkReferences(const FieldMapping &mapping, const FieldSchema &salesforce,
        const FieldSchema &startdeliver, const QString &path)
    {
        const auto isRaw = [&](Side to) {
            const FieldSchema &target = to == Side::Salesforce ? salesforce : startdeliver;
            // A field that is set on create only would get the id then.
            const bool isWritten = !target.calculated
                && (target.updatable ? !lossyReason(mapping, to, salesforce, startdeliver)
                                     : target.creatable);
            return flowsTo(mapping.direction, to) && isWritten && !hasStep(mapping.chainTo(to), retypes);
        };
        if (!namesRecord(salesforce) || !namesRecord(startdeliver))
            return;
        if (isRaw(Side::Salesforce) || isRaw(Side::Startdeliver)) {
            add(path,
                u"%1 and %2 hold ids of records, which mean nothing to the other service: they would be compared and written as they are, and be refused or taken for another record. Add the step \"link\" each way (\"person\" for a user or team member), or remove the mapping; owners have a flow of their own."_s
                    .arg(salesforce.name, startdeliver.name));
        }
    }

    void checkTypes(const FieldMapping &mapping, Side to, const FieldSchema &from, const FieldSchema &target,
        const QString &path)
    {
        const TransformChain &chain = mapping.chainTo(to);
        if (!hasStep(chain, retypes) && !fits(from, target)) {
            add(path,
                u"%1 (%2) cannot be written to %3 (%4) without a transform."_s.arg(
                    from.name, fieldTypeName(from.type), target.name, fieldTypeName(target.type)));
        }
        const bool lacksRoom =
            mapping.tooLong == TooLong::Comment && target.length > 0 && target.length < shortestWithRest;
        if (lacksRoom) {
            add(path + u"/tooLong"_s,
                u"%1 takes %2 characters; to say where the rest of a text is takes at least %3. Use \"cut\" or \"refuse\"."_s
                    .arg(target.name)
                    .arg(target.length)
                    .arg(shortestWithRest));
        }
        const bool shorter = mapping.tooLong == TooLong::Refuse && isTextType(from.type)
            && isTextType(target.type) && target.length > 0 && from.length > target.length
            && !hasStep(chain, {Op::Cut, Op::ValueMap, Op::Constant, Op::SplitName});
        if (shorter) {
            warn(path,
                u"%1 takes %2 characters, %3 up to %4: longer values will be refused, unless the mapping cuts them."_s
                    .arg(target.name)
                    .arg(target.length)
                    .arg(from.name)
                    .arg(from.length));
        }
    }

    /// Every value the one side can choose must mean one that the other side takes.
    void checkPicklist(const FieldMapping &mapping, Side to, const FieldSchema &from,
        const FieldSchema &target, const QString &path)
    {
        if (!target.restricted || target.picklist.isEmpty())
            return;
        const QStringList taken = activeValues(target);
        const QStringList offered = activeValues(from);
        QStringList missing;
        for (const QString &value : offered) {
            TransformContext context;
            context.source = &m_nobody;
            const auto carried = mapValue(mapping, to, Value(value), from, target, context);
            if (!carried || carried->waits)
                continue;
            QStringList texts{carried->value.display()};
            if (const auto *list = carried->value.get<QStringList>())
                texts = *list;
            for (const QString &text : std::as_const(texts)) {
                if (!text.isEmpty() && !taken.contains(text, Qt::CaseInsensitive))
                    missing.append(value);
            }
        }
        missing.removeDuplicates();
        if (missing.isEmpty())
            return;
        constexpr int shown = 4;
        QString names = missing.mid(0, shown).join(u", "_s);
        if (missing.size() > shown)
            names += u" and %1 more"_s.arg(missing.size() - shown);
        warn(path,
            u"%1 at %2 does not take %3 of %4: %5. They will be refused, unless a value map gives them another one."_s
                .arg(target.name, serviceName(to), valuesText(missing.size()), from.name, names));
    }

    static QString valuesText(qsizetype count)
    {
        return count == 1 ? u"a value"_s : u"%1 values"_s.arg(count);
    }

    static QStringList activeValues(const FieldSchema &field)
    {
        QStringList values;
        for (const PicklistEntry &entry : field.picklist) {
            if (entry.active)
                values.append(entry.value);
        }
        return values;
    }

    void checkLoss(const FieldMapping &mapping, Side to, const FieldSchema &salesforce,
        const FieldSchema &startdeliver, const QString &path)
    {
        const FieldSchema &target = to == Side::Salesforce ? salesforce : startdeliver;
        const bool writable = !target.calculated && (target.updatable || target.creatable);
        const std::optional<QString> reason = lossyReason(mapping, to, salesforce, startdeliver);
        if (mapping.direction != Direction::Both) {
            if (!writable)
                add(path, u"%1 cannot be written by the connected user."_s.arg(target.name));
        } else if (reason) {
            warn(path + u"/direction"_s, u"Changes will not flow to %1: %2."_s.arg(serviceName(to), *reason));
        }
    }

    /// Two mappings may write one field only where both join the same name.
    void checkWrites(Side to)
    {
        QHash<QString, const FieldMapping *> writers;
        for (qsizetype i = 0; i < m_flow.mappings.size(); ++i) {
            const FieldMapping &mapping = m_flow.mappings[i];
            if (!flowsTo(mapping.direction, to))
                continue;
            const QString name = to == Side::Salesforce ? mapping.salesforce.toLower() : mapping.startdeliver;
            const FieldMapping *&first = writers[name];
            if (!first) {
                first = &mapping;
            } else if (!hasStep(first->chainTo(to), {Op::JoinName})
                || !hasStep(mapping.chainTo(to), {Op::JoinName})) {
                add(m_path + u"/mappings/%1"_s.arg(i),
                    u"%1 is written by another mapping too."_s.arg(mapping.fieldOf(to)));
            }
        }
    }

    /// What marks a record is Tandem's own: a mapping would carry it to where the partner was (S10).
    void checkMarks()
    {
        const QString path = m_path + u"/mark"_s;
        if (m_flow.deletes != DeletePolicy::Mark)
            return;
        if (m_flow.markSalesforce.field.isEmpty() && m_flow.markStartdeliver.field.isEmpty())
            warn(path, u"The policy \"mark\" writes nothing: no field is named on either side."_s);
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            const DeleteMark &mark = m_flow.mark(side);
            const QString where = path + u'/' + sideName(side);
            const FieldSchema *field =
                mark.field.isEmpty() ? nullptr : known(side, mark.field, where + u"/field"_s);
            if (!field)
                continue;
            if (!field->updatable)
                add(where + u"/field"_s, u"%1 cannot be written by the connected user."_s.arg(field->name));
            const auto value = convertValue(Value(mark.value), *field);
            const Status valid = value ? checkValue(*field, *value) : Status(tl::unexpected(value.error()));
            if (!valid)
                add(where + u"/value"_s, valid.error().text);
            const bool mapped =
                std::any_of(m_flow.mappings.begin(), m_flow.mappings.end(), [&](const FieldMapping &mapping) {
                    return schema(side).field(mapping.fieldOf(side)) == field;
                });
            if (mapped)
                add(where + u"/field"_s,
                    u"%1 is mapped: a mark needs a field of its own."_s.arg(field->name));
        }
    }

    void checkRequired(Side to)
    {
        if (!m_flow.creates(to) || !flowsTo(m_flow.direction, to))
            return;
        for (const FieldSchema &field : schema(to).fields) {
            const bool given =
                std::any_of(m_flow.mappings.begin(), m_flow.mappings.end(), [&](const FieldMapping &m) {
                    return flowsTo(m.direction, to) && schema(to).field(m.fieldOf(to)) == &field;
                });
            if (field.required && field.creatable && !given) {
                warn(m_path + u"/mappings"_s,
                    u"%1 needs %2 for a new record, and no mapping gives it: nothing will be created there."_s
                        .arg(serviceName(to), field.name));
            }
        }
    }

    const FlowConfiguration &m_flow;
    const ObjectSchema &m_salesforce;
    const ObjectSchema &m_startdeliver;
    const Record m_nobody; ///< joined names have no picklist
    QString m_path;
    QList<ConfigurationProblem> m_problems;
};

} // namespace

std::optional<QString> noRestReason(const FlowConfiguration &flow, const FieldMapping &mapping)
{
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        if (!flowsTo(mapping.direction, side) || !flowsTo(flow.direction, side))
            continue;
        if (const auto reason = noRestReason(flow.flow, side, mapping.fieldOf(side))) {
            return u"The rest of %1 cannot go into a comment at %2: %3."_s.arg(
                mapping.fieldOf(side), serviceName(side), *reason);
        }
    }
    return std::nullopt;
}

QList<ConfigurationProblem> checkAgainstSchema(
    const FlowConfiguration &flow, const ObjectSchema &salesforce, const ObjectSchema &startdeliver)
{
    return Checker(flow, salesforce, startdeliver).run();
}

} // namespace tandem
