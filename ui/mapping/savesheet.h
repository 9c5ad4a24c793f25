// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/editorviews.h"
#include "ui/mapping/mappingmodels.h"

#include <QDialog>

class QBoxLayout;
class QComboBox;
class QLabel;
class QPushButton;

namespace tandem::ui {

class EffectsModel;
class Notice;
class TableView;

/// What an edit of the mappings would change, before it is saved: each mapping tried on real pairs, and the
/// first fields that would be written.
class SaveSheet : public QDialog
{
    Q_OBJECT
public:
    /// Errors keep it from being saved; warnings do not.
    SaveSheet(const session::FlowFields &fields, const QList<EditsModel::Edit> &edits, int errors,
        int warnings, QWidget *parent = nullptr);

    /// What counts where values that are there already differ; Ask: the next plan goes by the rules.
    [[nodiscard]] FirstAgreement existing() const;
    /// New and changed mappings, by their keys.
    [[nodiscard]] QStringList mappings() const;
    [[nodiscard]] EditsModel *model() const { return m_model; }
    /// What the new and changed mappings would do, in the order of mappings(); the sheet adds them up.
    void setTrials(const Result<session::MappingTrials> &trials);

Q_SIGNALS:
    void saveRequested();

private:
    [[nodiscard]] QWidget *createEffects();
    void createButtons(QBoxLayout *layout);
    void showProblems(int errors, int warnings);
    void addUp();
    void showEffects();

    EditsModel *m_model;
    EffectsModel *m_effects;
    QWidget *m_written;
    QLabel *m_more; ///< how many others
    QLabel *m_sum;
    Notice *m_notice;
    TableView *m_table; ///< the edits
    TableView *m_first; ///< what they would have written
    QComboBox *m_existing;
    QPushButton *m_close;
    QPushButton *m_save;
};

} // namespace tandem::ui
