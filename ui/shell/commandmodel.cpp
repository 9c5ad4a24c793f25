// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/commandmodel.h"

#include "ui/kit/icons.h"
#include "ui/kit/keys.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// As a screen reader says it.
QString spokenAs(const Command &command)
{
    QStringList parts{command.text, command.place, keyText(command.keys), command.obstacle};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace

void CommandModel::setCommands(const QList<Command> &commands, const QStringList &lastUsed)
{
    beginResetModel();
    m_commands = commands;
    m_searched = searchedIn(commands);
    m_lastUsed = lastUsed;
    m_found = rankedCommands({}, m_commands, m_searched, m_lastUsed);
    m_further.reset();
    endResetModel();
}

void CommandModel::setTyped(const QString &typed, const std::optional<Command> &further)
{
    const QList<qsizetype> found = rankedCommands(typed, m_commands, m_searched, m_lastUsed);
    const bool same =
        m_further.has_value() == further.has_value() && (!further || m_further->text == further->text);
    if (found == m_found && same) {
        m_further = further; // its text does not tell the end of what is long
        return;
    }
    beginResetModel();
    m_found = found;
    m_further = further;
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size()) + (m_further ? 1 : 0);
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &it = command(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return it.text;
    case Qt::DecorationRole:
        return icon(it.picture, Token::Muted);
    case Qt::AccessibleTextRole:
        return spokenAs(it);
    case PlaceRole:
        return it.place;
    case KeysRole:
        return keyText(it.keys);
    case ObstacleRole:
        return it.obstacle;
    default:
        return {};
    }
}

Qt::ItemFlags CommandModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractListModel::flags(index);
    if (index.isValid() && !command(index.row()).obstacle.isEmpty())
        flags &= ~Qt::ItemIsEnabled;
    return flags;
}

} // namespace tandem::ui
