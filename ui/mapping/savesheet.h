// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mapping/mappingmodels.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace tandem::ui {

/// What an edit of the mappings would change, before it is saved: each mapping tried on real pairs.
class SaveSheet : public QDialog
{
    Q_OBJECT
public:
    /// Errors keep it from being saved; warnings do not.
    SaveSheet(const QList<EditsModel::Edit> &edits, int errors, int warnings, QWidget *parent = nullptr);

    [[nodiscard]] EditsModel *model() const { return m_model; }
    /// What one of the edits would do; the sheet adds them up.
    void setTrial(int row, const Result<MappingTrial> &trial);

Q_SIGNALS:
    void saveRequested();

private:
    void addUp();

    EditsModel *m_model;
    QLabel *m_sum;
    QPushButton *m_save;
};

} // namespace tandem::ui
