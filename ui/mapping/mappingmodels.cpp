// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mapping/mappingmodels.h"

#include "core/domain/fieldlabels.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/words.h"
#include "ui/mapping/mappingwords.h"
#include "ui/models/pagedmodel.h"
#include "ui/models/values.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString labelOf(const ObjectSchema &schema, const QString &name)
{
    const FieldSchema *field = schema.field(name);
    return field ? fieldLabel(*field) : name;
}

QString titleOf(const FieldMapping &mapping)
{
    return mapping.salesforce + u' ' + directionArrow(mapping.direction) + u' ' + mapping.startdeliver;
}

QString labelsOf(
    const FieldMapping &mapping, const ObjectSchema &salesforce, const ObjectSchema &startdeliver)
{
    return labelOf(salesforce, mapping.salesforce) + u' ' + directionArrow(mapping.direction) + u' '
        + labelOf(startdeliver, mapping.startdeliver);
}

QString effectOf(const EditsModel::Edit &edit)
{
    if (edit.what == EditsModel::Edit::What::Removed)
        return EditsModel::tr("Both sides keep what they have; it is not synced any more.");
    if (edit.trial)
        return trialSummary(*edit.trial);
    return edit.failure.isEmpty() ? EditsModel::tr("Trying it on real pairs…") : edit.failure;
}

} // namespace

void SamplesModel::setRows(const QList<TrialRow> &rows)
{
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QStringList SamplesModel::headers() const
{
    return {
        tr("Record"), sideTitle(Side::Salesforce), sideTitle(Side::Startdeliver), tr("Result"), tr("After")};
}

QVariant SamplesModel::cell(int row, int column, int role) const
{
    const TrialRow &sample = m_rows.at(row);
    const bool writes = sample.what == TrialRow::What::Write || sample.what == TrialRow::What::Clear;
    const Value *value = column == Salesforce ? &sample.salesforce
        : column == Startdeliver              ? &sample.startdeliver
        : column == After && writes           ? &sample.after
                                              : nullptr;
    if (value && (role == Qt::DisplayRole || role == Qt::ToolTipRole)) {
        const QString text = role == Qt::DisplayRole ? valueText(*value) : valueToolTip(*value);
        return column == After && role == Qt::DisplayRole ? sideTitle(sample.to) + u": "_s + text : text;
    }
    if (role == MutedRole && value)
        return value->isBlank();
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        switch (column) {
        case Record:
            return sample.title;
        case Outcome:
            return role == Qt::DisplayRole ? trialTitle(sample.what) : spoken(sample.reason);
        case After:
            return sample.what == TrialRow::What::Same ? QString() : spoken(sample.reason);
        default:
            return {};
        }
    }
    if (role == ToneRole && column == Outcome)
        return static_cast<int>(trialTone(sample.what));
    return role == MutedRole && column == After ? QVariant(true) : QVariant();
}

void ProblemsModel::setFields(const session::FlowFields &fields)
{
    beginResetModel();
    m_salesforce = fields.salesforce;
    m_startdeliver = fields.startdeliver;
    m_labels = fieldLabels(m_salesforce, m_startdeliver);
    endResetModel();
}

void ProblemsModel::setProblems(QList<ConfigurationProblem> problems, const QList<FieldMapping> &mappings)
{
    std::stable_sort(problems.begin(), problems.end(),
        [](const auto &a, const auto &b) { return !a.warning && b.warning; });
    beginResetModel();
    m_problems = std::move(problems);
    m_mappings = mappings;
    endResetModel();
}

int ProblemsModel::mappingOf(const ConfigurationProblem &problem)
{
    // "/flows/accounts/mappings/3/direction"
    const QStringList steps = problem.path.split(u'/');
    if (steps.size() < 5 || steps.at(3) != "mappings"_L1)
        return -1;
    bool isNumber = false;
    const int index = steps.at(4).toInt(&isNumber);
    return isNumber ? index : -1;
}

int ProblemsModel::mappingAt(int row) const
{
    return row >= 0 && row < m_problems.size() ? mappingOf(m_problems.at(row)) : -1;
}

QString ProblemsModel::keyAt(int row) const
{
    const int index = mappingAt(row);
    return index >= 0 && index < m_mappings.size() ? m_mappings.at(index).key() : QString();
}

int ProblemsModel::errors() const
{
    return static_cast<int>(std::count_if(m_problems.begin(), m_problems.end(),
        [](const ConfigurationProblem &problem) { return !problem.warning; }));
}

QStringList ProblemsModel::headers() const
{
    return {tr("Weight"), tr("Where"), tr("What is wrong")};
}

QVariant ProblemsModel::cell(int row, int column, int role) const
{
    const ConfigurationProblem &problem = m_problems.at(row);
    if (role == ToneRole && column == Weight)
        return static_cast<int>(problem.warning ? Tone::Warn : Tone::Bad);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == Weight)
        return problem.warning ? tr("Warning") : tr("Error");
    const bool byLabel = role == Qt::DisplayRole;
    if (column == Where)
        return placeText(problem, byLabel);
    return byLabel ? spoken(problem.text, m_labels) : spoken(problem.text);
}

QString ProblemsModel::placeText(const ConfigurationProblem &problem, bool byLabel) const
{
    const int index = mappingOf(problem);
    if (index < 0 || index >= m_mappings.size())
        return tr("The whole flow");
    const FieldMapping &mapping = m_mappings.at(index);
    return byLabel ? labelsOf(mapping, m_salesforce, m_startdeliver) : titleOf(mapping);
}

void ProposalsModel::setProposals(
    const QList<MappingProposal> &proposals, const ObjectSchema &salesforce, const ObjectSchema &startdeliver)
{
    beginResetModel();
    m_rows.clear();
    for (const MappingProposal &proposal : proposals) {
        m_rows.append({proposal, labelOf(salesforce, proposal.mapping.salesforce),
            labelOf(startdeliver, proposal.mapping.startdeliver), proposal.confidence >= sureEnough});
    }
    endResetModel();
    Q_EMIT tickedChanged();
}

QList<FieldMapping> ProposalsModel::ticked() const
{
    QList<FieldMapping> mappings;
    for (const Row &row : m_rows) {
        if (row.ticked)
            mappings.append(row.proposal.mapping);
    }
    return mappings;
}

void ProposalsModel::toggle(const QList<int> &rows)
{
    const bool all = std::all_of(rows.begin(), rows.end(), [this](int row) { return m_rows.at(row).ticked; });
    for (const int row : rows)
        setData(index(row, Tick), all ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

Qt::ItemFlags ProposalsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags plain = SimpleTable::flags(index);
    return index.isValid() && index.column() == Tick ? plain | Qt::ItemIsUserCheckable : plain;
}

bool ProposalsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || index.column() != Tick || role != Qt::CheckStateRole)
        return false;
    m_rows[index.row()].ticked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

QVariant ProposalsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // A column of boxes has no room for a heading, but is told by one.
    if (section == Tick && orientation == Qt::Horizontal && role == Qt::AccessibleTextRole)
        return tr("Is mapped");
    return SimpleTable::headerData(section, orientation, role);
}

QStringList ProposalsModel::headers() const
{
    return {QString(), sideTitle(Side::Salesforce), sideTitle(Side::Startdeliver), tr("Why"), tr("Sure")};
}

QVariant ProposalsModel::cell(int row, int column, int role) const
{
    const Row &line = m_rows.at(row);
    if (column == Tick && role == Qt::CheckStateRole)
        return line.ticked ? Qt::Checked : Qt::Unchecked;
    if (column == Tick && role == Qt::AccessibleTextRole)
        return tr("Map %1 and %2").arg(line.salesforce, line.startdeliver);
    if (column == Sure && role == ToneRole)
        return static_cast<int>(line.proposal.confidence >= sureEnough ? Tone::Good : Tone::Neutral);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Salesforce:
        return line.salesforce == line.proposal.mapping.salesforce
            ? line.salesforce
            : line.salesforce + u'\n' + line.proposal.mapping.salesforce;
    case Startdeliver:
        return directionArrow(line.proposal.mapping.direction) + u' ' + line.startdeliver;
    case Why:
        return proposalReason(line.proposal.why);
    case Sure:
        return tr("%1 %").arg(line.proposal.confidence);
    default:
        return {};
    }
}

EditsModel::EditsModel(const session::FlowFields &fields, QObject *parent)
    : SimpleTable(parent)
    , m_salesforce(fields.salesforce)
    , m_startdeliver(fields.startdeliver)
{
}

void EditsModel::setEdits(const QList<Edit> &edits)
{
    m_edits = edits;
    group();
}

void EditsModel::Edit::take(const Result<MappingTrial> &result)
{
    if (result)
        trial = *result;
    else
        failure = spoken(result.error().text);
}

void EditsModel::group()
{
    beginResetModel();
    m_rows.clear();
    QHash<std::pair<int, QString>, qsizetype> known;
    for (int i = 0; i < m_edits.size(); ++i) {
        const std::pair key(static_cast<int>(m_edits.at(i).what), effectOf(m_edits.at(i)));
        const qsizetype row = known.value(key, m_rows.size());
        if (row == m_rows.size() || m_rows.at(row).size() >= mostNames) {
            known.insert(key, m_rows.size());
            m_rows.append(QList<int>());
        }
        m_rows[known.value(key)].append(i);
    }
    endResetModel();
}

QString EditsModel::namesOf(const QList<int> &edits, int role) const
{
    QStringList names;
    for (const int edit : edits) {
        const FieldMapping &mapping = m_edits.at(edit).mapping;
        names.append(
            role == Qt::ToolTipRole ? titleOf(mapping) : labelsOf(mapping, m_salesforce, m_startdeliver));
    }
    if (names.size() > 1)
        names.prepend(tr("%n mapping(s):", nullptr, static_cast<int>(names.size())));
    return names.join(u'\n');
}

QList<EditsModel::Edit> EditsModel::between(
    const QList<FieldMapping> &before, const QList<FieldMapping> &after)
{
    QHash<QString, FieldMapping> known;
    for (const FieldMapping &mapping : before)
        known.insert(mapping.key(), mapping);
    QList<Edit> edits;
    for (const FieldMapping &mapping : after) {
        const auto old = known.constFind(mapping.key());
        if (old == known.constEnd())
            edits.append({Edit::What::Added, mapping, {}, {}});
        else if (*old != mapping)
            edits.append({Edit::What::Changed, mapping, {}, {}});
        known.remove(mapping.key());
    }
    for (const FieldMapping &mapping : before) {
        if (known.contains(mapping.key()))
            edits.append({Edit::What::Removed, mapping, {}, {}});
    }
    return edits;
}

QStringList EditsModel::headers() const
{
    return {tr("Edit"), tr("Mapping"), tr("What it would do")};
}

QVariant EditsModel::cell(int row, int column, int role) const
{
    const Edit &edit = m_edits.at(m_rows.at(row).first());
    const bool removed = edit.what == Edit::What::Removed;
    if (role == ToneRole && column == Kind)
        return static_cast<int>(removed          ? Tone::Warn
                : edit.what == Edit::What::Added ? Tone::Good
                                                 : Tone::Accent);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (column == Kind)
        return removed ? tr("Removed") : edit.what == Edit::What::Added ? tr("Added") : tr("Changed");
    if (column == Mapping)
        return namesOf(m_rows.at(row), role);
    return effectOf(edit);
}

} // namespace tandem::ui
