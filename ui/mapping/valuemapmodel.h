// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mappingtrial.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// The value map of one direction: every value the giving side can choose or that is mapped already, and what
/// it becomes. Editing the first value adds the step; the last one that goes takes it away. GUI thread.
class ValueMapModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { From, To, State, ColumnCount };
    using SimpleTable::SimpleTable;

    /// `seen`: values that were found in real records, for fields without a list.
    void show(const TriedMapping &tried, Side to, const QStringList &seen);
    /// What the far side can be given; empty: anything.
    [[nodiscard]] QStringList choices() const;
    /// Values that the far side would refuse.
    [[nodiscard]] int missing() const;
    /// What every other value becomes; none: it stays as it is.
    [[nodiscard]] std::optional<QString> otherwise() const;
    void setOtherwise(const std::optional<QString> &value);
    /// One more value to map.
    void addValue(const QString &value);
    /// True where the map can be read backwards.
    [[nodiscard]] QVariantMap map() const; ///< values and what they become
    [[nodiscard]] bool isReversible() const;
    /// The mapping with the same map, read backwards, for the other direction.
    [[nodiscard]] FieldMapping mirrored() const;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void edited(const tandem::FieldMapping &mapping);

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_values.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] const FieldSchema &field(Side side) const;
    [[nodiscard]] QVariantMap arguments() const;
    [[nodiscard]] QString becomes(const QString &value) const;
    [[nodiscard]] bool isTaken(const QString &value) const;
    void store(const QVariantMap &arguments);

    TriedMapping m_tried;
    Side m_to = Side::Startdeliver;
    QStringList m_values;
    QStringList m_choices;
    bool m_setting = false; ///< a row is being given its value
};

} // namespace tandem::ui
