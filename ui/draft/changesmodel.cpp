// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/draft/changesmodel.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString shown(const QString &json)
{
    if (json == "true"_L1)
        return ChangesModel::tr("on");
    if (json == "false"_L1)
        return ChangesModel::tr("off");
    if (json.isEmpty() || json == "null"_L1 || json == "\"\""_L1 || json == "[]"_L1 || json == "{}"_L1)
        return ChangesModel::tr("(nothing)");
    if (json.startsWith(u'"') && json.endsWith(u'"'))
        return json.sliced(1).chopped(1);
    return json;
}

} // namespace

QString settingPlace(const QString &path)
{
    QStringList steps = path.split(u'/', Qt::SkipEmptyParts);
    for (QString &step : steps)
        step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
    return steps.join(u" › "_s);
}

void ChangesModel::show(const QList<ConfigurationChange> &changes, const QHash<QString, QString> &labels)
{
    beginResetModel();
    m_changes = changes;
    m_labels = labels;
    endResetModel();
}

QStringList ChangesModel::headers() const
{
    return {tr("Setting"), tr("Before"), tr("After")};
}

QVariant ChangesModel::cell(int row, int column, int role) const
{
    const ConfigurationChange &change = m_changes.at(row);
    const QString full =
        column == Where ? settingPlace(change.path) : shown(column == Before ? change.before : change.after);
    constexpr qsizetype most = 160; // A list of mappings is looked at in the document.
    const QString label = column == Where ? m_labels.value(change.path) : QString();
    if (role == Qt::DisplayRole && !label.isEmpty())
        return label;
    if (role == Qt::DisplayRole)
        return full.size() > most ? full.left(most) + u'…' : full;
    return role == Qt::ToolTipRole ? QVariant(full.left(2000)) : QVariant();
}

} // namespace tandem::ui
