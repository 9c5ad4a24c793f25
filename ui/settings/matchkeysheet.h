// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "core/session/editorviews.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace tandem::ui {

class ConfigDraft;
class DraftFields;
class FieldBox;
class MatchKeysModel;
class TableView;

/// How the records of one flow are recognised at their first match: its keys in their order, the fields and
/// the comparison of each, whether it links without asking; what is wrong with them stands beside the list.
/// Edits the draft at once, so that the page's undo and save count for it. Goes with its window.
class MatchKeySheet : public QDialog
{
    Q_OBJECT
public:
    MatchKeySheet(Flow flow, ConfigDraft *draft, QWidget *parent = nullptr);

    /// What a person may look for who wants it.
    [[nodiscard]] static QString words();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createLayout();
    [[nodiscard]] QWidget *createActions();
    [[nodiscard]] QWidget *createProblems();
    [[nodiscard]] QWidget *createEditor();
    [[nodiscard]] QWidget *createScore();
    void listen();
    void readFields();
    void takeFields(const Result<session::FlowFields> &fields);
    void showDraft();
    void showKey();
    void showProblems();
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] QString problemsOf(int row, const QList<ConfigurationProblem> &unknown) const;
    void addKey();
    void moveKey(int by);
    void removeKey();
    void editKey(const QString &part, const std::function<void(MatchKey &)> &edit);
    void setKeys(const QList<MatchKey> &keys, int row, const QString &what, const QString &facet = {});
    [[nodiscard]] MatchKey freshKey() const;
    [[nodiscard]] const QList<MatchKey> &keys() const;
    /// JSON pointer of the keys.
    [[nodiscard]] QString path() const;

    Flow m_flow;
    ConfigDraft *m_draft;
    DraftFields *m_fields;
    session::FlowFields m_known; ///< no fields before they are read
    MatchKeysModel *m_model;
    TableView *m_table;
    QLabel *m_state; ///< why the fields are not known, or old
    QWidget *m_wrong;
    QLabel *m_problems;
    QWidget *m_editor;
    FieldBox *m_salesforce;
    FieldBox *m_startdeliver;
    QComboBox *m_normalise;
    QLabel *m_meaning;
    QCheckBox *m_exact;
    QPushButton *m_add;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_remove;
    int m_row = 0; ///< the key that is edited
    bool m_showing = false;
};

} // namespace tandem::ui
