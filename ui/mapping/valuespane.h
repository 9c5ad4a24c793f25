// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mappingtrial.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace tandem::ui {

class TableView;
class ValueMapModel;

/// What each value of one side becomes on the other: Return or F2 edits, with the far side's own values to
/// choose from, and Return goes on with the next one.
class ValuesPane : public QWidget
{
    Q_OBJECT
public:
    explicit ValuesPane(QWidget *parent = nullptr);

    void show(const TriedMapping &tried);
    using QWidget::show;
    void showSide(Side to);
    void setSamples(const QList<SamplePair> &samples);

Q_SIGNALS:
    void edited(const tandem::FieldMapping &mapping, const QString &facet);

private:
    [[nodiscard]] QWidget *createTop();
    [[nodiscard]] QWidget *createBottom();
    void editRow(int row);
    void editNext();
    [[nodiscard]] QStringList seenValues() const;
    [[nodiscard]] QString mirrorObstacle() const;
    void update();
    using QWidget::update;

    TriedMapping m_tried;
    QList<SamplePair> m_samples;
    Side m_to = Side::Startdeliver;
    ValueMapModel *m_model;
    TableView *m_table;
    QPushButton *m_toStartdeliver;
    QPushButton *m_toSalesforce;
    QLabel *m_state;
    QLineEdit *m_value;
    QPushButton *m_add;
    QComboBox *m_otherwise;
    QPushButton *m_mirror;
};

} // namespace tandem::ui
