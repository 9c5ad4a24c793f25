// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/mappingtrial.h"

#include <QWidget>

class QLabel;

namespace tandem::ui {

class SamplesModel;
class TableView;

/// Real pairs under the current mapping, before and after, and how many it would change.
class SamplesPane : public QWidget
{
    Q_OBJECT
public:
    explicit SamplesPane(QWidget *parent = nullptr);

    void showTrial(const Result<MappingTrial> &trial);
    void showWaiting();
    /// No mapping is chosen.
    void clear();

private:
    QLabel *m_summary;
    SamplesModel *m_model;
    TableView *m_table;
};

} // namespace tandem::ui
