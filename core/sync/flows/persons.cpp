// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/persons.h"

namespace tandem::sync::persons {
using namespace Qt::StringLiterals;

namespace {

constexpr auto personPrefix = "Person"_L1;
constexpr auto ownSuffix = "__c"_L1;
constexpr auto personSuffix = "__pc"_L1;

/// What an account and the contact behind it have under one name.
bool isShared(const QString &field)
{
    static const QStringList shared{first, last, u"MiddleName"_s, u"Suffix"_s, u"Salutation"_s, u"Phone"_s,
        u"Fax"_s, u"Description"_s, u"OwnerId"_s};
    return shared.contains(field);
}

} // namespace

std::pair<QString, QString> splitName(const QString &whole, const Record *current)
{
    TransformContext context;
    context.target = current;
    const auto part = [&](const QString &which) {
        const TransformChain chain{{TransformStep::Op::SplitName, {{u"part"_s, which}}}};
        const Result<Transformed> done = applyTransforms(chain, Value(whole), Side::Startdeliver, context);
        return done ? done->value.display() : QString();
    };
    return {part(u"first"_s), part(u"last"_s)};
}

QString accountField(const QString &contactField, const ObjectSchema &account)
{
    QString name = contactField;
    if (contactField.endsWith(ownSuffix))
        name = contactField.chopped(ownSuffix.size()) + personSuffix;
    else if (!isShared(contactField))
        name = personPrefix + contactField;
    const FieldSchema *field = account.field(name);
    return field && field->updatable ? name : QString();
}

QString contactField(const QString &accountField)
{
    if (accountField.endsWith(personSuffix))
        return accountField.chopped(personSuffix.size()) + ownSuffix;
    return accountField.startsWith(personPrefix) ? accountField.sliced(personPrefix.size()) : accountField;
}

} // namespace tandem::sync::persons
