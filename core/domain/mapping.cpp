// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mapping.h"

#include "core/domain/richtext.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

using Op = TransformStep::Op;

bool hasStep(const TransformChain &chain, Op op)
{
    return std::any_of(chain.begin(), chain.end(), [op](const TransformStep &step) { return step.op == op; });
}

bool isManyToOne(const TransformStep &step)
{
    if (step.arguments.contains(u"otherwise"_s))
        return true;
    QSet<QString> seen;
    const QVariantMap values = step.arguments.value(u"values"_s).toMap();
    for (const QVariant &target : values) {
        const QString text = target.toString();
        if (seen.contains(text))
            return true;
        seen.insert(text);
    }
    return false;
}

/// What a step loses of a value of `origin`; `back` is the chain of the opposite direction.
std::optional<QString> lossOf(
    const TransformStep &step, const TransformChain &back, const FieldSchema &origin)
{
    switch (step.op) {
    case Op::Cut:
        return u"cut"_s;
    case Op::Constant:
        return u"constant"_s;
    case Op::Upper:
    case Op::Lower:
    case Op::Title:
        return u"upper and lower case"_s;
    case Op::ValueMap:
        return isManyToOne(step) ? std::optional(u"several values become one"_s) : std::nullopt;
    case Op::DayInZone:
        return origin.type == FieldType::Instant ? std::optional(u"the day of a point in time"_s)
                                                 : std::nullopt;
    // Joining and splitting undo each other (splitName looks at the record it writes to); alone they lose a
    // part.
    case Op::JoinName:
        return hasStep(back, Op::SplitName) ? std::nullopt : std::optional(u"joined name"_s);
    case Op::SplitName:
        return hasStep(back, Op::JoinName) ? std::nullopt : std::optional(u"part of a name"_s);
    case Op::Trim:
    case Op::Link:
    case Op::Default:
    case Op::Person:
        return std::nullopt;
    }
    return std::nullopt;
}

bool isPlain(FieldType type)
{
    return type == FieldType::Text || type == FieldType::LongText;
}

/// What the plain conversion from `origin` to `image` loses.
std::optional<QString> lossOfTypes(const FieldSchema &origin, const FieldSchema &image)
{
    if (origin.type == FieldType::RichText && isPlain(image.type))
        return u"formatting"_s;
    if (origin.type == FieldType::Decimal && image.type == FieldType::Decimal && image.precision > 0
        && (origin.precision == 0 || origin.scale > image.scale))
        return u"rounding"_s;
    return std::nullopt;
}

} // namespace

std::optional<QString> lossyReason(
    const FieldMapping &mapping, Side to, const FieldSchema &salesforce, const FieldSchema &startdeliver)
{
    const FieldSchema &target = to == Side::Salesforce ? salesforce : startdeliver;
    const FieldSchema &image = to == Side::Salesforce ? startdeliver : salesforce;
    if (target.calculated)
        return u"formula"_s;
    // A create may still write it.
    if (!target.updatable)
        return target.creatable ? u"set on create only"_s : u"read-only"_s;
    // Where the mapping never goes the other way, the far value is no image of this one, and nothing was
    // lost.
    if (!flowsTo(mapping.direction, other(to)))
        return std::nullopt;
    for (const TransformStep &step : mapping.chainTo(other(to))) {
        if (auto loss = lossOf(step, mapping.chainTo(to), target))
            return loss;
    }
    return lossOfTypes(target, image);
}

namespace {

constexpr QChar cutMark = u'…';

/// A list that takes any text (a task's Subject) is one.
bool takesText(const FieldSchema &field)
{
    return field.type == FieldType::Text || field.type == FieldType::LongText
        || (field.type == FieldType::Picklist && !field.restricted && !field.multi);
}

bool mayBeCut(const FieldMapping &mapping, const FieldSchema &field)
{
    const int shortest = mapping.tooLong == TooLong::Comment ? shortestWithRest : 2;
    return mapping.tooLong != TooLong::Refuse && field.length >= shortest && takesText(field);
}

Value cutToFit(const QString &text, const FieldSchema &field)
{
    qsizetype length = field.length - 1;
    // Never half a character.
    if (text[length - 1].isHighSurrogate())
        --length;
    return Value(text.left(length).trimmed() + cutMark);
}

} // namespace

bool isCut(const FieldMapping &mapping, const Value &value, const FieldSchema &to)
{
    const auto *text = value.get<QString>();
    return text && text->size() > to.length && mayBeCut(mapping, to);
}

Result<Transformed> mapValue(const FieldMapping &mapping, Side to, const Value &value,
    const FieldSchema &fromField, const FieldSchema &toField, const TransformContext &context)
{
    TANDEM_TRY(transformed, applyTransforms(mapping.chainTo(to), value, other(to), context));
    if (transformed.waits || !transformed.blocked.isEmpty())
        return transformed;
    Value carried = transformed.value;
    if (const auto *text = carried.get<QString>()) {
        if (fromField.type == FieldType::RichText && toField.type != FieldType::RichText)
            carried = plainFromHtml(*text);
        else if (fromField.type != FieldType::RichText && toField.type == FieldType::RichText)
            carried = htmlFromPlain(*text);
    }
    TANDEM_TRY(converted, convertValue(carried, toField));
    transformed.value = canonical(toField, converted);
    if (!isCut(mapping, transformed.value, toField))
        return transformed;
    const QString text = *transformed.value.get<QString>();
    if (mapping.tooLong == TooLong::Cut) {
        transformed.value = cutToFit(text, toField);
    } else {
        SplitText split = splitForComment(text, toField);
        transformed.value = Value(split.head);
        transformed.rest = std::move(split.rest);
    }
    return transformed;
}

} // namespace tandem
