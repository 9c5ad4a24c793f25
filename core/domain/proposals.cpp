// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/proposals.h"

#include "core/domain/filterops.h"

#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

/// Words that the two services use for one thing.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 18> meanings{{
    {"billing street"_L1, "address"_L1},
    {"billing city"_L1, "city"_L1},
    {"billing country"_L1, "country"_L1},
    {"billing state"_L1, "state"_L1},
    {"billing postal code"_L1, "zip"_L1},
    {"phone"_L1, "phone number"_L1},
    {"phone"_L1, "main phone"_L1},
    {"mobile phone"_L1, "mobile"_L1},
    {"website"_L1, "url"_L1},
    {"website"_L1, "domain"_L1},
    {"number of employees"_L1, "employees"_L1},
    {"annual revenue"_L1, "arr"_L1},
    {"annual revenue"_L1, "revenue"_L1},
    {"account number"_L1, "customer number"_L1},
    {"activity date"_L1, "due date"_L1},
    {"subject"_L1, "title"_L1},
    {"owner"_L1, "responsible"_L1},
    {"description"_L1, "comment"_L1},
}};

/// "Main_Phone__c", "mainPhone", "Main phone" all become "main phone".
QString wordsOf(QString name)
{
    for (const auto ending : {"__c"_L1, "__pc"_L1}) {
        if (name.endsWith(ending))
            name.chop(ending.size());
    }
    if (name.startsWith("customfield"_L1) && name.size() > 11)
        name = name.sliced(11);
    QString words;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name[i];
        const bool border = i > 0 && c.isUpper() && name[i - 1].isLower();
        if (border || !c.isLetterOrNumber())
            words += u' ';
        if (c.isLetterOrNumber())
            words += c.toLower();
    }
    return words.simplified();
}

struct Named
{
    const FieldSchema *field;
    QString name;
    QString label;
};

bool meansTheSame(const Named &salesforce, const Named &startdeliver)
{
    return std::any_of(meanings.begin(), meanings.end(), [&](const auto &pair) {
        return (salesforce.name == pair.first || salesforce.label == pair.first)
            && (startdeliver.name == pair.second || startdeliver.label == pair.second);
    });
}

/// All words of the shorter name stand in the longer one.
bool isPartOf(const QString &a, const QString &b)
{
    const QStringList shorter = (a.size() < b.size() ? a : b).split(u' ', Qt::SkipEmptyParts);
    const QStringList longer = (a.size() < b.size() ? b : a).split(u' ', Qt::SkipEmptyParts);
    return a != b && !shorter.isEmpty() && shorter.join(QString()).size() >= 4
        && std::all_of(
            shorter.begin(), shorter.end(), [&](const QString &word) { return longer.contains(word); });
}

std::optional<std::pair<MappingProposal::Why, int>> likeness(const Named &left, const Named &right)
{
    using Why = MappingProposal::Why;
    if (left.name == right.name)
        return std::pair(Why::SameName, 95);
    if (!left.label.isEmpty() && (left.label == right.label || left.label == right.name))
        return std::pair(Why::SameLabel, 90);
    if (left.name == right.label)
        return std::pair(Why::SameLabel, 90);
    if (meansTheSame(left, right))
        return std::pair(Why::SameMeaning, 75);
    if (isPartOf(left.name, right.name) || isPartOf(left.label, right.label))
        return std::pair(Why::Alike, 45);
    return std::nullopt;
}

bool writable(const FieldSchema &field)
{
    return !field.calculated && field.updatable;
}

std::vector<Named> openFields(const ObjectSchema &schema, const QSet<QString> &taken)
{
    std::vector<Named> fields;
    for (const FieldSchema &field : schema.fields) {
        // Ids and references mean a record, and need a link to be carried across.
        const bool names = field.type == FieldType::Id || field.type == FieldType::Reference;
        if (!names && !taken.contains(field.name.toLower()))
            fields.push_back({&field, wordsOf(field.name), wordsOf(field.label)});
    }
    return fields;
}

std::optional<MappingProposal> proposalOf(const Named &left, const Named &right)
{
    const auto alike = likeness(left, right);
    const auto direction = alike ? possibleDirection(*left.field, *right.field) : std::nullopt;
    if (!direction)
        return std::nullopt;
    MappingProposal proposal;
    proposal.mapping.salesforce = left.field->name;
    proposal.mapping.startdeliver = right.field->name;
    proposal.mapping.direction = *direction;
    proposal.why = alike->first;
    proposal.confidence = alike->second;
    if (left.field->type == right.field->type)
        proposal.confidence += 4;
    else if (!isTextType(left.field->type) || !isTextType(right.field->type))
        proposal.confidence -= 15;
    return proposal;
}

} // namespace

bool fits(const FieldSchema &from, const FieldSchema &to)
{
    const bool fromText = isTextType(from.type) || from.type == FieldType::Unknown;
    if (isSetField(to) || isTextType(to.type) || to.type == FieldType::Unknown)
        return true;
    if (isSetField(from))
        return false;
    switch (to.type) {
    case FieldType::Boolean:
        return fromText || from.type == FieldType::Boolean || from.type == FieldType::Integer;
    case FieldType::Integer:
    case FieldType::Decimal:
        return fromText || isNumberType(from.type);
    case FieldType::Id:
    case FieldType::Reference:
        return fromText || from.type == FieldType::Id || from.type == FieldType::Reference
            || from.type == FieldType::Integer;
    default:
        return fromText || from.type == to.type;
    }
}

std::optional<Direction> possibleDirection(const FieldSchema &salesforce, const FieldSchema &startdeliver)
{
    const bool right = writable(startdeliver) && fits(salesforce, startdeliver);
    const bool left = writable(salesforce) && fits(startdeliver, salesforce);
    if (right && left)
        return Direction::Both;
    if (right)
        return Direction::ToStartdeliver;
    if (left)
        return Direction::ToSalesforce;
    return std::nullopt;
}

QList<MappingProposal> proposeMappings(
    const ObjectSchema &salesforce, const ObjectSchema &startdeliver, const QList<FieldMapping> &existing)
{
    QSet<QString> takenLeft;
    QSet<QString> takenRight;
    for (const FieldMapping &mapping : existing) {
        takenLeft.insert(mapping.salesforce.toLower());
        takenRight.insert(mapping.startdeliver.toLower());
    }
    const std::vector<Named> left = openFields(salesforce, takenLeft);
    const std::vector<Named> right = openFields(startdeliver, takenRight);
    QList<MappingProposal> found;
    for (const Named &from : left) {
        for (const Named &to : right) {
            if (auto proposal = proposalOf(from, to))
                found.append(*proposal);
        }
    }
    std::stable_sort(found.begin(), found.end(),
        [](const MappingProposal &a, const MappingProposal &b) { return a.confidence > b.confidence; });
    QList<MappingProposal> chosen;
    for (const MappingProposal &proposal : std::as_const(found)) {
        const QString name = proposal.mapping.salesforce.toLower();
        const QString partner = proposal.mapping.startdeliver.toLower();
        if (takenLeft.contains(name) || takenRight.contains(partner))
            continue;
        takenLeft.insert(name);
        takenRight.insert(partner);
        chosen.append(proposal);
    }
    return chosen;
}

} // namespace tandem
