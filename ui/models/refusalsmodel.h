// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/models/pagedrows.h"

namespace tandem::ui {

/// What a service refused: all of it, or what has one cause.
class RefusalsModel : public PagedRows<session::RefusalView>
{
    Q_OBJECT
public:
    enum Column { Record, Kind, Who, Field, Text, Tries, Next, ColumnCount };
    explicit RefusalsModel(session::Session *session, QObject *parent = nullptr);
    void setCause(const std::optional<session::RefusalCause> &cause); ///< none: all; reads anew
    [[nodiscard]] const std::optional<session::RefusalCause> &cause() const { return m_cause; }
    void retry(const QList<int> &rows);
    void retryAll(); ///< of the cause

Q_SIGNALS:
    /// They are sent again by the next run.
    void willRetry(qint64 count);

protected:
    [[nodiscard]] QStringList headers() const override;
    void fetch(const QString &after, int limit, Deliver deliver) override;
    [[nodiscard]] QVariant cell(const session::RefusalView &refusal, int column, int role) const override;

private:
    void retried(const QFuture<Result<qint64>> &stored);
    [[nodiscard]] static QString display(const session::RefusalView &refusal, int column);
    session::Session *m_session;
    std::optional<session::RefusalCause> m_cause;
};

/// Why records were refused, and who can put that right; most records first.
class CausesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Cause, MendedBy, RefusedBy, Records, ColumnCount };
    explicit CausesModel(session::Session *session, QObject *parent = nullptr);
    void reload();
    [[nodiscard]] const QList<session::RefusalCause> &causes() const { return m_causes; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loaded();
    void problem(const tandem::Error &error);

private:
    session::Session *m_session;
    QList<session::RefusalCause> m_causes;
};

} // namespace tandem::ui
