// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/models/pagedrows.h"

namespace tandem::ui {

/// Every run of the profile, newest first. How long it took and how much it wrote have a bar each, beside the
/// largest of the runs in memory.
class RunsModel : public PagedRows<session::RunReport>
{
    Q_OBJECT
public:
    /// What a short title means is its tool tip.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    enum Column { State, Started, Trigger, Duration, Written, Refused, Waiting, ColumnCount };
    explicit RunsModel(session::Session *session, QObject *parent = nullptr);
    /// A later run has set back as much as it wrote.
    [[nodiscard]] bool isUndone(const session::RunReport &run) const;

protected:
    [[nodiscard]] QStringList headers() const override;
    void fetch(const QString &after, int limit, Deliver deliver) override;
    [[nodiscard]] QVariant cell(const session::RunReport &run, int column, int role) const override;

private:
    [[nodiscard]] QString display(const session::RunReport &run, int column) const;
    [[nodiscard]] QVariant share(const session::RunReport &run, int column) const;
    /// The text of the cell and what its bar says; empty for columns that have none.
    [[nodiscard]] QString measured(const session::RunReport &run, int column) const;
    void measure();
    struct Undone
    {
        qint64 by = 0; ///< the last run that set something of it back
        qint64 records = 0;
    };
    session::Session *m_session;
    QHash<qint64, Undone> m_undone; ///< by run; whatever undoes a run stands above it
    std::chrono::milliseconds m_longest{0};
    qint64 m_most = 0; ///< records written
};

/// What one run did, record by record and field by field, in the order it happened.
class RunChangesModel : public PagedRows<session::ChangeView>
{
    Q_OBJECT
public:
    enum Column { Action, Record, Kind, Where, Field, Before, After, Rule, ColumnCount };
    explicit RunChangesModel(session::Session *session, QObject *parent = nullptr);
    void setRun(qint64 runId);
    [[nodiscard]] qint64 run() const { return m_run; }

protected:
    [[nodiscard]] QStringList headers() const override;
    void fetch(const QString &after, int limit, Deliver deliver) override;
    [[nodiscard]] QVariant cell(const session::ChangeView &change, int column, int role) const override;

private:
    [[nodiscard]] static QString display(const session::ChangeView &change, int column);
    session::Session *m_session;
    qint64 m_run = 0;
};

} // namespace tandem::ui
