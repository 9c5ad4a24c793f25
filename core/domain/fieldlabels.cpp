// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/fieldlabels.h"

namespace tandem {

QHash<QString, QString> fieldLabels(const ObjectSchema &salesforce, const ObjectSchema &startdeliver)
{
    QHash<QString, QString> labels;
    for (const FieldSchema &field : salesforce.fields)
        labels.insert(field.name, field.label);
    for (const FieldSchema &field : startdeliver.fields) {
        const QString known = labels.value(field.name, field.label);
        labels.insert(field.name, known == field.label ? known : QString());
    }
    labels.removeIf(
        [](const auto &entry) { return entry.value().isEmpty() || entry.value() == entry.key(); });
    return labels;
}

} // namespace tandem
