// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "ui/kit/theme.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>

namespace tandem::ui {

/// What a cell tells beside Qt's own roles.
enum ModelRole {
    IdRole = Qt::UserRole + 1, ///< qint64 of the row
    ToneRole, ///< int of Tone, where the cell is drawn as a pill
    MutedRole, ///< true: drawn as secondary text
    BarRole, ///< double from 0 to 1: a bar of that share of the cell under its text
};

/// A table whose rows come from a session page by page as the view scrolls (fetchMore), never all at once: at
/// most `pagesKept` pages stay in memory, the others are asked for again when somebody looks. GUI thread;
/// nothing here blocks.
class PagedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int pageSize = 200; ///< what a view takes in at once without a stutter
    static constexpr int pagesKept = 15;

    enum class State { Idle, Loading, Ready, Failed };
    Q_ENUM(State)

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Everything from the first page on; the rows that are there stay until it arrives.
    virtual void reload() = 0;
    /// The same rows anew, in place: for values that changed.
    virtual void refetch() = 0;
    /// Forgets all rows.
    virtual void clear() = 0;
    /// Rows whose values are in memory.
    [[nodiscard]] virtual int rowsInMemory() const = 0;
    /// The last row was read, so that rowCount() counts them all; canFetchMore() is false too while the next
    /// page is on its way.
    [[nodiscard]] virtual bool isComplete() const = 0;

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;

Q_SIGNALS:
    void stateChanged();
    /// A change that a person made was not taken; the row shows the old value again.
    void problem(const tandem::Error &error);

protected:
    [[nodiscard]] virtual QStringList headers() const = 0;
    void setState(State state, std::optional<Error> error = {});

private:
    State m_state = State::Idle;
    std::optional<Error> m_error;
};

} // namespace tandem::ui
