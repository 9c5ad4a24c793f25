// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingentry.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tandem::ui {

class ConfigDraft;
class DraftFields;
class PeopleModel;
class TableView;

/// Who is who on the two sides, and which team members an account's owner replaces. Return or F2 chooses
/// somebody.
class PeopleTab : public QWidget
{
    Q_OBJECT
public:
    explicit PeopleTab(ConfigDraft *draft, QWidget *parent = nullptr);

    [[nodiscard]] static QList<SettingEntry> entries();

    void showDraft();
    /// Asks for the people again.
    void read();
    void focusSearch();

private:
    [[nodiscard]] QWidget *createRule();
    void showState();

    ConfigDraft *m_draft;
    DraftFields *m_fields;
    PeopleModel *m_model;
    TableView *m_table;
    QLineEdit *m_search;
    QLabel *m_state;
    QLabel *m_members; ///< those whom no row has
    QString m_trouble;
    bool m_reading = false;
    bool m_read = false;
};

} // namespace tandem::ui
