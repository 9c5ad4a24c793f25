// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/commandrank.h"

#include <QAbstractListModel>

#include <optional>

namespace tandem::ui {

/// The commands that are found by what was typed, best first. GUI thread.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { PlaceRole = Qt::UserRole + 1, KeysRole, ObstacleRole };
    using QAbstractListModel::QAbstractListModel;

    /// `lastUsed` are ids, the last one first.
    void setCommands(const QList<Command> &commands, const QStringList &lastUsed);
    /// `further` is what may be meant besides, as the last row.
    void setTyped(const QString &typed, const std::optional<Command> &further = {});
    /// Of a row that is there.
    [[nodiscard]] const Command &command(int row) const
    {
        return row < m_found.size() ? m_commands.at(m_found.at(row)) : *m_further;
    }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    /// What cannot be done now is shown and not enabled.
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<Command> m_commands;
    QList<Searched> m_searched; ///< of each of them
    QStringList m_lastUsed;
    QList<qsizetype> m_found; ///< positions in m_commands
    std::optional<Command> m_further;
};

} // namespace tandem::ui
