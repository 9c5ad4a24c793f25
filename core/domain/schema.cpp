// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/schema.h"

#include <QCryptographicHash>

#include <array>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

struct TypeName
{
    FieldType type;
    QLatin1StringView name;
};

constexpr std::array typeNames{
    TypeName{FieldType::Id, "id"_L1},
    TypeName{FieldType::Text, "text"_L1},
    TypeName{FieldType::LongText, "long-text"_L1},
    TypeName{FieldType::RichText, "rich-text"_L1},
    TypeName{FieldType::Boolean, "boolean"_L1},
    TypeName{FieldType::Integer, "integer"_L1},
    TypeName{FieldType::Decimal, "decimal"_L1},
    TypeName{FieldType::Day, "day"_L1},
    TypeName{FieldType::Instant, "instant"_L1},
    TypeName{FieldType::Time, "time"_L1},
    TypeName{FieldType::Period, "period"_L1},
    TypeName{FieldType::Picklist, "picklist"_L1},
    TypeName{FieldType::MultiPicklist, "multi-picklist"_L1},
    TypeName{FieldType::Reference, "reference"_L1},
    TypeName{FieldType::Email, "email"_L1},
    TypeName{FieldType::Phone, "phone"_L1},
    TypeName{FieldType::Url, "url"_L1},
    TypeName{FieldType::Unknown, "unknown"_L1},
};

QStringList activeValues(const FieldSchema &field)
{
    QStringList values;
    for (const PicklistEntry &entry : field.picklist) {
        if (entry.active)
            values.append(entry.value);
    }
    values.sort();
    return values;
}

/// Everything of a field that can change what a plan does; labels cannot.
QString essence(const FieldSchema &field)
{
    QString text = field.name + u'\x1f' + fieldTypeName(field.type);
    for (const int number : {field.length, field.precision, field.scale})
        text += u'\x1f' + QString::number(number);
    text += u'\x1f';
    for (const bool flag :
        {field.creatable, field.updatable, field.required, field.nullable, field.calculated, field.externalId,
            field.unique, field.filterable, field.sortable, field.multi, field.restricted, field.keepsEmpty})
        text += flag ? u'1' : u'0';
    text += u'\x1f' + activeValues(field).join(u'\x1e') + u'\x1f' + field.referenceTo.join(u'\x1e');
    return text;
}

void addDifference(QStringList &out, bool differs, const QString &sentence)
{
    if (differs)
        out.append(sentence);
}

QStringList minus(QStringList from, const QStringList &what)
{
    from.removeIf([&what](const QString &entry) { return what.contains(entry); });
    return from;
}

void addRightDifferences(QStringList &out, const FieldSchema &before, const FieldSchema &after)
{
    const auto flag = [&](bool was, bool is, const QString &now, const QString &noLonger) {
        addDifference(out, was != is, after.name + u' ' + (is ? now : noLonger));
    };
    flag(before.creatable, after.creatable, u"can now be set on create"_s,
        u"can no longer be set on create"_s);
    flag(before.updatable, after.updatable, u"can now be changed"_s, u"can no longer be changed"_s);
    flag(before.required, after.required, u"is now required"_s, u"is no longer required"_s);
    flag(before.nullable, after.nullable, u"may now be empty"_s, u"may no longer be empty"_s);
    flag(before.calculated, after.calculated, u"is now calculated"_s, u"is no longer calculated"_s);
    flag(before.externalId, after.externalId, u"is now an external id"_s, u"is no longer an external id"_s);
    flag(before.unique, after.unique, u"is now unique"_s, u"is no longer unique"_s);
    flag(before.multi, after.multi, u"now holds several values"_s, u"now holds a single value"_s);
    flag(before.restricted, after.restricted, u"now refuses unknown values"_s,
        u"now accepts unknown values"_s);
}

void addFieldDifferences(QStringList &out, const FieldSchema &before, const FieldSchema &after)
{
    const QString &name = after.name;
    addDifference(out, before.type != after.type,
        name
            + u" changed its type from %1 to %2"_s.arg(
                fieldTypeName(before.type), fieldTypeName(after.type)));
    addDifference(out, before.length != after.length,
        name + u" changed its length from %1 to %2"_s.arg(before.length).arg(after.length));
    addDifference(out, before.precision != after.precision || before.scale != after.scale,
        name
            + u" changed its digits from %1.%2 to %3.%4"_s.arg(before.precision)
                  .arg(before.scale)
                  .arg(after.precision)
                  .arg(after.scale));
    addRightDifferences(out, before, after);
    const QStringList had = activeValues(before);
    const QStringList has = activeValues(after);
    const QStringList added = minus(has, had);
    const QStringList removed = minus(had, has);
    addDifference(out, !added.isEmpty(), name + u" has new values: "_s + added.join(u", "_s));
    addDifference(out, !removed.isEmpty(), name + u" lost values: "_s + removed.join(u", "_s));
}

} // namespace

QString fieldTypeName(FieldType type)
{
    for (const TypeName &entry : typeNames) {
        if (entry.type == type)
            return entry.name;
    }
    return u"unknown"_s;
}

std::optional<FieldType> fieldTypeFromName(QStringView name)
{
    for (const TypeName &entry : typeNames) {
        if (entry.name == name)
            return entry.type;
    }
    return std::nullopt;
}

const FieldSchema *ObjectSchema::field(QStringView wanted) const
{
    // API names of Salesforce have no case (contract salesforce.md 3.3); keys of Startdeliver's JSON have.
    const Qt::CaseSensitivity sensitivity =
        side == Side::Salesforce ? Qt::CaseInsensitive : Qt::CaseSensitive;
    for (const FieldSchema &candidate : fields) {
        if (candidate.name.size() == wanted.size() && wanted.compare(candidate.name, sensitivity) == 0)
            return &candidate;
    }
    return nullptr;
}

QByteArray ObjectSchema::fingerprint() const
{
    QStringList lines;
    lines.reserve(fields.size());
    for (const FieldSchema &entry : fields)
        lines.append(essence(entry));
    lines.sort();
    lines.prepend(sideName(side) + u'\x1f' + name + u'\x1f' + QString::number(int(creatable))
        + QString::number(int(updatable)) + QString::number(int(deletable)));
    return QCryptographicHash::hash(lines.join(u'\n').toUtf8(), QCryptographicHash::Sha256).toHex().left(32);
}

QStringList schemaDifferences(const ObjectSchema &before, const ObjectSchema &after)
{
    QStringList out;
    const auto right = [&out, &after](bool was, bool is, const QString &what) {
        addDifference(out, was != is,
            after.name + (is ? u" records can now be "_s : u" records can no longer be "_s) + what);
    };
    right(before.creatable, after.creatable, u"created"_s);
    right(before.updatable, after.updatable, u"changed"_s);
    right(before.deletable, after.deletable, u"deleted"_s);
    for (const FieldSchema &old : before.fields) {
        if (const FieldSchema *now = after.field(old.name))
            addFieldDifferences(out, old, *now);
        else
            out.append(old.name + u" was deleted or is no longer visible"_s);
    }
    for (const FieldSchema &now : after.fields)
        addDifference(out, before.field(now.name) == nullptr, now.name + u" is new"_s);
    return out;
}

} // namespace tandem
