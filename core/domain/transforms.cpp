// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mapping.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

using Op = TransformStep::Op;

constexpr auto firstName = "FirstName"_L1;
constexpr auto lastName = "LastName"_L1;

/// A value from a configuration document. Numbers with a fraction came as double: their shortest text is what
/// was written there.
Value fromArgument(const QVariant &argument)
{
    switch (argument.typeId()) {
    case QMetaType::Bool:
        return argument.toBool();
    case QMetaType::Int:
    case QMetaType::LongLong:
        return Value(qint64{argument.toLongLong()});
    case QMetaType::Double:
        if (const auto decimal = Decimal::parse(QString::number(argument.toDouble(), 'g', 15)))
            return *decimal;
        return {};
    case QMetaType::QString:
        return argument.toString();
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
        return argument.toStringList();
    default:
        return {};
    }
}

template <typename Function> Value onTexts(const Value &value, Function function)
{
    if (const auto *text = value.get<QString>())
        return function(*text);
    if (const auto *list = value.get<QStringList>()) {
        QStringList result;
        for (const QString &entry : *list)
            result.append(function(entry));
        return result;
    }
    return value;
}

QString titleCase(const QString &text)
{
    QString result = text.toLower();
    bool start = true;
    for (QChar &c : result) {
        if (start && c.isLetter())
            c = c.toUpper();
        start = !c.isLetterOrNumber() && c != u'\'' && c != u'’';
    }
    return result;
}

QString cut(const QString &text, qsizetype length)
{
    if (length <= 0 || text.size() <= length)
        return text;
    // Never half a character.
    if (text[length - 1].isHighSurrogate())
        --length;
    return text.left(length).trimmed();
}

bool isParticle(QStringView word)
{
    for (const auto particle : {"af"_L1, "al"_L1, "bin"_L1, "da"_L1, "de"_L1, "del"_L1, "den"_L1, "der"_L1,
             "di"_L1, "du"_L1, "la"_L1, "le"_L1, "ten"_L1, "ter"_L1, "van"_L1, "von"_L1, "zu"_L1}) {
        if (word == particle)
            return true;
    }
    return false;
}

struct NameParts
{
    QString first;
    QString last;
};

QString textOf(const Record *record, QLatin1StringView field)
{
    return record ? record->fields.value(QString(field)).display().trimmed() : QString();
}

/// First and last name of a whole one. What the record already has decides where the border is: the names
/// that were joined from "Anna" and "Berg Lind" are found again, so that splitting undoes joining. Only a
/// name that shares neither part is split by rule: the last word with its particles, or what stands before a
/// comma.
NameParts splitName(const QString &whole, const Record *target)
{
    const QString name = whole.simplified();
    const QString first = textOf(target, firstName).simplified();
    const QString last = textOf(target, lastName).simplified();
    if (!last.isEmpty() && name == last)
        return {QString(), last};
    if (!first.isEmpty() && name.startsWith(first + u' '))
        return {first, name.sliced(first.size() + 1)};
    if (!last.isEmpty() && name.endsWith(u' ' + last))
        return {name.chopped(last.size() + 1), last};
    if (const qsizetype comma = name.indexOf(u','); comma > 0)
        return {name.sliced(comma + 1).trimmed(), name.left(comma).trimmed()};
    const QStringList words = name.split(u' ');
    qsizetype border = words.size() - 1;
    while (border > 1 && isParticle(words[border - 1]))
        --border;
    return {words.mid(0, border).join(u' '), words.mid(border).join(u' ')};
}

class ChainRunner
{
public:
    ChainRunner(Side from, const TransformContext &context)
        : m_from(from)
        , m_context(context)
    {
    }

    Result<Transformed> run(const TransformChain &chain, const Value &start)
    {
        m_result.value = start;
        for (const TransformStep &step : chain) {
            TANDEM_CHECK(apply(step));
            if (m_result.waits || !m_result.blocked.isEmpty())
                break;
        }
        return m_result;
    }

private:
    Status apply(const TransformStep &step)
    {
        Value &value = m_result.value;
        switch (step.op) {
        case Op::Constant:
            value = fromArgument(step.arguments.value(u"value"_s));
            return {};
        case Op::Default:
            if (value.isBlank())
                value = fromArgument(step.arguments.value(u"value"_s));
            return {};
        case Op::JoinName:
            return joinName();
        default:
            return value.isBlank() ? Status() : applyFilled(step);
        }
    }

    Status applyFilled(const TransformStep &step)
    {
        Value &value = m_result.value;
        switch (step.op) {
        case Op::Trim:
            value = onTexts(value, [](const QString &text) { return text.trimmed(); });
            return {};
        case Op::Upper:
            value = onTexts(value, [](const QString &text) { return text.toUpper(); });
            return {};
        case Op::Lower:
            value = onTexts(value, [](const QString &text) { return text.toLower(); });
            return {};
        case Op::Title:
            value = onTexts(value, titleCase);
            return {};
        case Op::Cut: {
            const qsizetype length = step.arguments.value(u"length"_s).toInt();
            value = onTexts(value, [length](const QString &text) { return cut(text, length); });
            return {};
        }
        case Op::SplitName: {
            const NameParts parts = splitName(value.display(), m_context.target);
            const QString part =
                step.arguments.value(u"part"_s).toString() == "first"_L1 ? parts.first : parts.last;
            value = part.isEmpty() ? Value() : Value(part);
            return {};
        }
        case Op::ValueMap:
            value = mapped(step, value);
            return {};
        case Op::Link:
            return link(step);
        case Op::DayInZone:
            return dayInZone(step);
        case Op::Person:
            person(step);
            return {};
        default:
            return {};
        }
    }

    Status joinName()
    {
        if (!m_context.source) {
            return fail(ErrorKind::Internal, u"NO_SOURCE"_s,
                u"A name can only be joined from a whole record, and none was given."_s);
        }
        QStringList parts{textOf(m_context.source, firstName), textOf(m_context.source, lastName)};
        parts.removeAll(QString());
        m_result.value = parts.isEmpty() ? Value() : Value(parts.join(u' ').simplified());
        return {};
    }

    static Value mapped(const TransformStep &step, const Value &value)
    {
        const QVariantMap values = step.arguments.value(u"values"_s).toMap();
        const auto one = [&](const Value &key) {
            const auto found = values.constFind(key.display());
            if (found != values.constEnd())
                return fromArgument(*found);
            const auto otherwise = step.arguments.constFind(u"otherwise"_s);
            return otherwise != step.arguments.constEnd() ? fromArgument(*otherwise) : key;
        };
        const auto *list = value.get<QStringList>();
        if (!list)
            return one(value);
        QStringList result;
        for (const QString &entry : *list) {
            if (const Value element = one(Value(entry)); !element.isBlank())
                result.append(element.display());
        }
        return result;
    }

    std::optional<RecordId> partnerOf(Flow flow, const QString &id)
    {
        std::optional<RecordId> found;
        if (m_context.partner)
            found = m_context.partner(flow, m_from, RecordId(id));
        if (found && found->isEmpty())
            found.reset();
        if (!found) {
            m_result.waits = true;
            m_result.waitsFor = flowName(flow) + u'/' + id;
        }
        return found;
    }

    Status link(const TransformStep &step)
    {
        const auto flow = flowFromName(step.arguments.value(u"flow"_s).toString());
        if (!flow) {
            return fail(ErrorKind::Configuration, u"UNKNOWN_FLOW"_s,
                u"The transform \"link\" needs the name of a flow."_s);
        }
        Value &value = m_result.value;
        if (const auto *list = value.get<QStringList>()) {
            if (step.arguments.value(u"partial"_s).toBool()) {
                linkMembers(*flow, *list);
                return {};
            }
            QStringList partners;
            for (const QString &entry : *list) {
                const auto found = partnerOf(*flow, entry);
                if (!found)
                    return {};
                partners.append(found->text());
            }
            value = partners;
            return {};
        }
        const auto found = partnerOf(*flow, value.display());
        // Ids are numbers at Startdeliver (contract startdeliver.md 0) and text at Salesforce.
        if (found)
            value = m_from == Side::Salesforce ? Value(qint64{found->number()}) : Value(found->text());
        return {};
    }

    std::optional<RecordId> known(Flow flow, Side from, const QString &id) const
    {
        const auto found = m_context.partner ? m_context.partner(flow, from, RecordId(id)) : std::nullopt;
        return found && !found->isEmpty() ? found : std::nullopt;
    }

    /// Members without a partner stay where they are, on either side.
    void linkMembers(Flow flow, const QStringList &members)
    {
        QStringList partners;
        QStringList carried;
        for (const QString &member : members) {
            if (const auto partner = known(flow, m_from, member)) {
                partners.append(partner->text());
                carried.append(member);
            } else if (m_result.missing.isEmpty()) {
                m_result.missing = flowName(flow) + u'/' + sideName(m_from) + u'/' + member;
            }
        }
        const auto *there = m_context.targetValue ? m_context.targetValue->get<QStringList>() : nullptr;
        for (const QString &member : there ? *there : QStringList()) {
            if (!known(flow, other(m_from), member))
                partners.append(member);
        }
        m_result.value = partners;
        m_result.carried = carried.isEmpty() ? Value() : Value(carried);
    }

    std::optional<RecordId> samePerson(const QString &id) const
    {
        const auto found = m_context.person ? m_context.person(m_from, RecordId(id)) : std::nullopt;
        return found && !found->isEmpty() ? found : std::nullopt;
    }

    /// This person, and those there who are nobody on this side.
    QStringList withOthers(const RecordId &found) const
    {
        QStringList people{found.text()};
        const auto *there = m_context.targetValue ? m_context.targetValue->get<QStringList>() : nullptr;
        for (const QString &entry : there ? *there : QStringList()) {
            const auto counterpart =
                m_context.person ? m_context.person(other(m_from), RecordId(entry)) : std::nullopt;
            if (!counterpart && entry != found.text())
                people.append(entry);
        }
        return people;
    }

    void person(const TransformStep &step)
    {
        Value &value = m_result.value;
        if (const auto *list = value.get<QStringList>()) {
            QStringList people;
            for (const QString &entry : *list) {
                if (const auto found = samePerson(entry))
                    people.append(found->text());
            }
            if (people.isEmpty() && !list->isEmpty())
                m_result.blocked = u"nobody there is known to be this person"_s;
            value = people;
            return;
        }
        const auto found = samePerson(value.display());
        if (!found)
            m_result.blocked = u"nobody there is known to be this person"_s;
        else if (step.arguments.value(u"others"_s).toBool())
            value = withOthers(*found);
        else
            value = m_from == Side::Salesforce ? Value(qint64{found->number()}) : Value(found->text());
    }

    Status dayInZone(const TransformStep &step)
    {
        const QString name = step.arguments.value(u"zone"_s).toString();
        if (!isTimeZone(name)) {
            return fail(ErrorKind::Configuration, u"UNKNOWN_ZONE"_s,
                u"The transform \"dayInZone\" needs the name of a time zone, such as Europe/Stockholm."_s);
        }
        const QTimeZone zone(name.toUtf8());
        Value &value = m_result.value;
        if (const auto *instant = value.get<Instant>())
            value = instant->toDateTime().toTimeZone(zone).date();
        else if (const auto *day = value.get<QDate>())
            value = Instant::fromDateTime(day->startOfDay(zone));
        return {};
    }

    Side m_from;
    const TransformContext &m_context;
    Transformed m_result;
};

} // namespace

bool isTimeZone(const QString &name)
{
    const QByteArray id = name.toUtf8();
    return id == "UTC"
        || (id.contains('/') && QTimeZone::isTimeZoneIdAvailable(id) && QTimeZone(id).isValid());
}

Result<Transformed> applyTransforms(
    const TransformChain &chain, const Value &value, Side from, const TransformContext &context)
{
    return ChainRunner(from, context).run(chain, value);
}

} // namespace tandem
