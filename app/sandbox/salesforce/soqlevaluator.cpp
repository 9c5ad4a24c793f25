// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlevaluator.h"

namespace tandem::sandbox {

namespace {

bool holds(SoqlOperator op, int order)
{
    switch (op) {
    case SoqlOperator::Less:
        return order < 0;
    case SoqlOperator::LessEqual:
        return order <= 0;
    case SoqlOperator::Greater:
        return order > 0;
    case SoqlOperator::GreaterEqual:
        return order >= 0;
    default:
        return order == 0;
    }
}

bool isNegative(SoqlOperator op)
{
    return op == SoqlOperator::NotEqual || op == SoqlOperator::NotIn || op == SoqlOperator::Excludes;
}

bool isOrder(SoqlOperator op)
{
    return op == SoqlOperator::Less || op == SoqlOperator::LessEqual || op == SoqlOperator::Greater
        || op == SoqlOperator::GreaterEqual;
}

bool rangeHolds(qint64 value, const BoundCondition &condition)
{
    return std::any_of(condition.ranges.begin(), condition.ranges.end(), [&](const auto &range) {
        switch (condition.op) {
        case SoqlOperator::Less:
            return value < range.first;
        case SoqlOperator::LessEqual:
            return value < range.second;
        case SoqlOperator::Greater:
            return value >= range.second;
        case SoqlOperator::GreaterEqual:
            return value >= range.first;
        default:
            return value >= range.first && value < range.second;
        }
    });
}

bool setHolds(const SfValue &value, const BoundCondition &condition)
{
    const QByteArrayList chosen = foldedText(value.utf8()).split(';');
    return std::any_of(condition.sets.begin(), condition.sets.end(), [&](const QByteArrayList &all) {
        return std::all_of(
            all.begin(), all.end(), [&](const QByteArray &one) { return chosen.contains(one); });
    });
}

/// Multi-select: the same elements in any order.
QByteArray sortedSet(const QByteArray &text)
{
    QByteArrayList parts = foldedText(text).split(';');
    std::sort(parts.begin(), parts.end());
    return parts.join(';');
}

/// Whether the value is one of the literals (or in the asked order to one); null is handled before.
bool positive(const SfValue &value, const FieldDef &field, const BoundCondition &condition)
{
    if (!condition.ranges.empty()) {
        const bool day = field.type == FieldType::Date;
        return rangeHolds(day ? value.day().julian : value.instant().seconds, condition);
    }
    if (!condition.sets.empty())
        return setHolds(value, condition);
    if (condition.op == SoqlOperator::Like)
        return soqlLike(QString::fromUtf8(value.utf8()).toCaseFolded(), condition.pattern);
    if (field.type == FieldType::MultiPicklist) {
        const QByteArray mine = sortedSet(value.utf8());
        return std::any_of(condition.values.begin(), condition.values.end(),
            [&](const SfValue &literal) { return sortedSet(literal.utf8()) == mine; });
    }
    if (field.isText() && !isOrder(condition.op))
        return condition.keys.contains(field.comparesExactly() ? value.utf8() : foldedText(value.utf8()));
    return std::any_of(condition.values.begin(), condition.values.end(), [&](const SfValue &literal) {
        return holds(condition.op, compareValues(value, literal, field.comparesExactly()));
    });
}

} // namespace

bool soqlLike(QStringView text, QStringView pattern)
{
    // Greedy matching with one point to come back to: linear for the patterns people write.
    qsizetype t = 0;
    qsizetype p = 0;
    qsizetype star = -1;
    qsizetype mark = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern.at(p) == soqlAnyText) {
            star = p++;
            mark = t;
        } else if (p < pattern.size() && (pattern.at(p) == soqlAnyCharacter || pattern.at(p) == text.at(t))) {
            ++p;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++mark;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern.at(p) == soqlAnyText)
        ++p;
    return p == pattern.size();
}

bool soqlCompares(const SfValue &value, const FieldDef &field, const BoundCondition &condition)
{
    // A checkbox is never null; asked for null it answers like false (contract 4.3).
    if (field.type == FieldType::Boolean && condition.withNull)
        return value.boolean() == isNegative(condition.op);
    if (value.isNull()) {
        if (isOrder(condition.op) || condition.op == SoqlOperator::Like)
            return false;
        return condition.withNull != isNegative(condition.op);
    }
    const bool found = positive(value, field, condition);
    return isNegative(condition.op) ? !found : found;
}

namespace {

/// FISCAL_YEAR, FISCAL_QUARTER and FISCAL_MONTH; the year has the number of the one it ends in.
int fiscalPart(const QByteArray &name, QDate date, int fiscalStart)
{
    const QDate counted = date.addMonths(1 - fiscalStart);
    if (name == "FISCAL_YEAR")
        return counted.year() + (fiscalStart > 1 ? 1 : 0);
    return name == "FISCAL_QUARTER" ? (counted.month() - 1) / 3 + 1 : counted.month();
}

/// CALENDAR_YEAR and the like.
SfValue dateFunction(const SfValue &value, const BoundPath &path)
{
    if (value.isNull())
        return {};
    const bool day = path.object->field(path.field).type == FieldType::Date;
    const QDateTime time = day
        ? QDate::fromJulianDay(value.day().julian).startOfDay(QTimeZone::utc())
        : QDateTime::fromSecsSinceEpoch(value.instant().seconds, Qt::UTC).toTimeZone(path.zone);
    const QDate date = time.date();
    const auto number = [](int n) { return SfValue(static_cast<double>(n)); };
    const QByteArray &name = path.function;
    if (name == "DAY_ONLY")
        return SfValue(SfDay{date.toJulianDay()});
    if (name.startsWith("FISCAL"))
        return number(fiscalPart(name, date, path.fiscalStart));
    if (name == "CALENDAR_YEAR")
        return number(date.year());
    if (name == "CALENDAR_QUARTER")
        return number((date.month() - 1) / 3 + 1);
    if (name == "CALENDAR_MONTH")
        return number(date.month());
    if (name == "DAY_IN_MONTH")
        return number(date.day());
    if (name == "DAY_IN_WEEK")
        return number(date.dayOfWeek() % 7 + 1);
    if (name == "DAY_IN_YEAR")
        return number(date.dayOfYear());
    if (name == "HOUR_IN_DAY")
        return number(time.time().hour());
    return number(name == "WEEK_IN_MONTH" ? (date.day() - 1) / 7 + 1 : (date.dayOfYear() - 1) / 7 + 1);
}

SfValue plainValue(const SfDatabase &database, const SfRow &row, const BoundPath &path)
{
    if (path.hops.empty())
        return database.value(row, path.field);
    const SfRow *at = &row;
    for (size_t i = 0; i < path.hops.size(); ++i) {
        const SfValue *id = at->cell(path.hops[i]);
        at = id ? database.glance(id->utf8()) : nullptr;
        if (!at)
            return {};
    }
    if (path.object != &soqlNameObject())
        return database.value(*at, path.field);
    const QByteArray &name = path.def().name;
    return name == "Type" ? SfValue::text(at->def->name) : database.value(*at, name);
}

} // namespace

SfValue soqlValue(const SfDatabase &database, const SfRow &row, const BoundPath &path)
{
    const SfValue value = plainValue(database, row, path);
    return path.function.isEmpty() ? value : dateFunction(value, path);
}

bool soqlMatches(const SfDatabase &database, const SfRow &row, const BoundCondition &condition)
{
    const auto matches = [&](const BoundCondition &child) { return soqlMatches(database, row, child); };
    switch (condition.kind) {
    case SoqlCondition::Kind::And:
        return std::all_of(condition.children.begin(), condition.children.end(), matches);
    case SoqlCondition::Kind::Or:
        return std::any_of(condition.children.begin(), condition.children.end(), matches);
    case SoqlCondition::Kind::Not:
        return !matches(condition.children.front());
    case SoqlCondition::Kind::Compare:
        break;
    }
    return soqlCompares(soqlValue(database, row, condition.path), condition.path.def(), condition);
}

} // namespace tandem::sandbox
