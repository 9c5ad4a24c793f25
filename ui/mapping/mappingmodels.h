// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/domain/mappingtrial.h"
#include "core/domain/proposals.h"
#include "core/session/editorviews.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// Real pairs with what a mapping would do to them.
class SamplesModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Record, Salesforce, Startdeliver, Outcome, After, ColumnCount };
    using SimpleTable::SimpleTable;
    void setRows(const QList<TrialRow> &rows);
    [[nodiscard]] const QList<TrialRow> &trialRows() const { return m_rows; }

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    QList<TrialRow> m_rows;
};

/// What is wrong with the mappings, errors first; fields by what people call them, their names in tool tips.
class ProblemsModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Weight, Where, Problem, ColumnCount };
    using SimpleTable::SimpleTable;
    void setFields(const session::FlowFields &fields);
    void setProblems(QList<ConfigurationProblem> problems, const QList<FieldMapping> &mappings);
    /// The mapping it is about, -1 where it is about the whole flow: its place when the problems were found.
    [[nodiscard]] int mappingAt(int row) const;
    /// By its key, which holds while others come and go; empty: none.
    [[nodiscard]] QString keyAt(int row) const;
    [[nodiscard]] int errors() const;
    [[nodiscard]] const QList<ConfigurationProblem> &problems() const { return m_problems; }
    [[nodiscard]] static int mappingOf(const ConfigurationProblem &problem);

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_problems.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] QString placeText(const ConfigurationProblem &problem, bool byLabel) const;

    QList<ConfigurationProblem> m_problems;
    QList<FieldMapping> m_mappings;
    ObjectSchema m_salesforce;
    ObjectSchema m_startdeliver;
    QHash<QString, QString> m_labels; ///< by API name
};

/// Mappings that are proposed, each with a tick.
class ProposalsModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Tick, Salesforce, Startdeliver, Why, Sure, ColumnCount };
    static constexpr int sureEnough = 85; ///< these are ticked to begin with

    using SimpleTable::SimpleTable;
    void setProposals(const QList<MappingProposal> &proposals, const ObjectSchema &salesforce,
        const ObjectSchema &startdeliver);
    [[nodiscard]] QList<FieldMapping> ticked() const;
    void toggle(const QList<int> &rows);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void tickedChanged();

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    struct Row
    {
        MappingProposal proposal;
        QString salesforce;
        QString startdeliver;
        bool ticked = false;
    };
    QList<Row> m_rows;
};

/// What an edit adds, takes away and changes, with what each would do: a row for several that do the same.
class EditsModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Kind, Mapping, Effect, ColumnCount };
    struct Edit
    {
        enum class What { Added, Changed, Removed };
        What what = What::Added;
        FieldMapping mapping;
        std::optional<MappingTrial> trial;
        QString failure; ///< why it could not be tried
        void take(const Result<MappingTrial> &result);
    };
    static constexpr qsizetype mostNames = 6; ///< of a row: one that is higher than its table is cut

    /// `fields` tells what people call them; the tool tip has their names.
    explicit EditsModel(const session::FlowFields &fields, QObject *parent = nullptr);
    void setEdits(const QList<Edit> &edits);
    [[nodiscard]] const QList<Edit> &edits() const { return m_edits; }
    [[nodiscard]] static QList<Edit> between(
        const QList<FieldMapping> &before, const QList<FieldMapping> &after);

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    void group();
    [[nodiscard]] QString namesOf(const QList<int> &edits, int role) const;

    ObjectSchema m_salesforce;
    ObjectSchema m_startdeliver;
    QList<Edit> m_edits;
    QList<QList<int>> m_rows; ///< the edits of each
};

} // namespace tandem::ui
