// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/configuration.h"
#include "ui/models/simpletable.h"
#include "ui/settings/settingentry.h"

#include <QWidget>

class QLabel;

namespace tandem::ui {

class ConfigDraft;
class TableView;

/// Every value map of the configuration, one a row and direction. GUI thread.
class ValueMapsModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Kind, Fields, Way, Values, Others, ColumnCount };
    using SimpleTable::SimpleTable;

    void show(const Configuration &configuration);
    /// What the page of mappings opens: "accounts/Industry=segment".
    [[nodiscard]] QString mappingAt(int row) const;

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_maps.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    struct Map
    {
        Flow flow = Flow::Accounts;
        QString key;
        Side to = Side::Startdeliver;
        QVariantMap arguments;
        friend bool operator==(const Map &, const Map &) = default;
    };
    QList<Map> m_maps;
};

/// The value maps of all flows; Return opens one where it is edited.
class ValueMapsTab : public QWidget
{
    Q_OBJECT
public:
    explicit ValueMapsTab(ConfigDraft *draft, QWidget *parent = nullptr);

    [[nodiscard]] static QList<SettingEntry> entries();

    void showDraft();

Q_SIGNALS:
    void mappingRequested(const QString &mapping);

private:
    ConfigDraft *m_draft;
    ValueMapsModel *m_model;
    TableView *m_table;
    QPushButton *m_open;
};

} // namespace tandem::ui
