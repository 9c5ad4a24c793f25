// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/editorviews.h"

/// Schemas of any size for tests and benchmarks of the mapping editor.
namespace tandem::ui {

inline FieldSchema makeField(const QString &name, const QString &label, FieldType type = FieldType::Text)
{
    FieldSchema field;
    field.name = name;
    field.label = label;
    field.type = type;
    return field;
}

/// `count` fields a side, of which the first three are mapped one to one.
inline session::FlowFields makeFields(int count)
{
    session::FlowFields fields;
    fields.live = true;
    fields.salesforce.name = QStringLiteral("Account");
    fields.startdeliver.name = QStringLiteral("customer");
    fields.startdeliver.side = Side::Startdeliver;
    for (int i = 0; i < count; ++i) {
        fields.salesforce.fields.append(
            makeField(QStringLiteral("Field_%1__c").arg(i, 3, 10, QLatin1Char('0')),
                QStringLiteral("Salesforce field %1").arg(i)));
        fields.startdeliver.fields.append(
            makeField(QStringLiteral("key%1").arg(i), QStringLiteral("Key figure %1").arg(i)));
    }
    fields.salesforce.fields[1].required = true;
    fields.salesforce.fields[2].calculated = true;
    fields.salesforce.fields[2].updatable = false;
    fields.startdeliver.fields[2].type = FieldType::Decimal;
    for (int i = 0; i < std::min(3, count); ++i) {
        FieldMapping mapping;
        mapping.salesforce = fields.salesforce.fields[i].name;
        mapping.startdeliver = fields.startdeliver.fields[i].name;
        fields.configuration.mappings.append(mapping);
    }
    return fields;
}

} // namespace tandem::ui
