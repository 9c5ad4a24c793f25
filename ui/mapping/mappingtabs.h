// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/domain/mappingtrial.h"

#include <QTabWidget>

class QLabel;

namespace tandem::ui {

class ProblemsModel;
class RulePane;
class SamplesPane;
class StepsPane;
class TableView;
class ValuesPane;

/// What is under the lists: samples, rule, steps and values of the current mapping, and the problems of all.
class MappingTabs : public QTabWidget
{
    Q_OBJECT
public:
    explicit MappingTabs(QWidget *parent = nullptr);

    /// Which flow the mappings are of.
    void setFlow(const FlowConfiguration &flow);
    /// None: no mapping is chosen.
    void showMapping(const std::optional<TriedMapping> &tried);
    void setSamples(const QList<SamplePair> &samples);
    void setProblems(const QList<ConfigurationProblem> &problems, const QList<FieldMapping> &mappings);
    void showRule();
    void showProblems();
    [[nodiscard]] SamplesPane *samples() const { return m_samples; }
    [[nodiscard]] ProblemsModel *problems() const { return m_problems; }

Q_SIGNALS:
    void edited(const tandem::FieldMapping &mapping, const QString &facet);
    void mappingRequested(int index);
    void removeRequested(const QString &key);

protected:
    /// In document mode all it draws by itself is a line over the corner.
    void paintEvent(QPaintEvent *) override { }
    void resizeEvent(QResizeEvent *event) override;

private:
    void showChosen();

    SamplesPane *m_samples;
    RulePane *m_rule;
    StepsPane *m_steps;
    ValuesPane *m_values;
    ProblemsModel *m_problems;
    TableView *m_problemTable;
    QLabel *m_chosen; ///< which mapping the tabs are about; its tool tip tells it whole
};

} // namespace tandem::ui
