// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mappingtrial.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace tandem::ui {

class ChainModel;
class TableView;

/// The transforms of one mapping, direction by direction: add, order, set and remove steps, and see what each
/// makes of a real record or of a value that is typed in.
class StepsPane : public QWidget
{
    Q_OBJECT
public:
    explicit StepsPane(QWidget *parent = nullptr);

    void show(const TriedMapping &tried);
    using QWidget::show;
    void setSamples(const QList<SamplePair> &samples);
    [[nodiscard]] Side side() const { return m_to; }

Q_SIGNALS:
    void edited(const tandem::FieldMapping &mapping, const QString &facet);
    void valuesRequested(tandem::Side to);

private:
    [[nodiscard]] QWidget *createTop();
    [[nodiscard]] QWidget *createBottom();
    [[nodiscard]] QWidget *createArguments();
    void showSide(Side to);
    void showChain(int step);
    void showArguments();
    void addStep();
    void moveStep(int by);
    void removeStep();
    void setArgument(const QString &key, const QVariant &value);
    void setChain(const TransformChain &chain, int step, const QString &facet);
    /// The step that is current in the table, -1 on the first and last row.
    [[nodiscard]] int currentStep() const;
    [[nodiscard]] TransformChain &chain();

    TriedMapping m_tried;
    QList<SamplePair> m_samples;
    Side m_to = Side::Startdeliver;
    ChainModel *m_model;
    TableView *m_table;
    QPushButton *m_toStartdeliver;
    QPushButton *m_toSalesforce;
    QComboBox *m_sample;
    QLineEdit *m_typed;
    QComboBox *m_add;
    QStackedWidget *m_arguments;
    QSpinBox *m_length;
    QLineEdit *m_value;
    QComboBox *m_part;
    QComboBox *m_flow;
    QComboBox *m_zone;
    QPushButton *m_values;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    bool m_showing = false;
};

} // namespace tandem::ui
