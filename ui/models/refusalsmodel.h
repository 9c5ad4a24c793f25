// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/causes.h"
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

/// Why records were refused, and who can put that right; most records first. Those that are muted, with why
/// and until when, are a list of their own.
class CausesModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Cause, MendedBy, RefusedBy, Records, Reason, Until, ColumnCount };
    enum class Shown { Open, Muted };
    explicit CausesModel(session::Session *session, QObject *parent = nullptr);
    void reload();
    void show(Shown shown); ///< of what was read
    [[nodiscard]] Shown shown() const { return m_shown; }
    [[nodiscard]] const QList<session::CauseView> &causes() const { return m_causes; } ///< that are shown
    [[nodiscard]] qsizetype count(Shown shown) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void loaded();
    void problem(const tandem::Error &error);

private:
    void choose();
    [[nodiscard]] static QString display(const session::CauseView &view, int column);
    [[nodiscard]] static QString toolTip(const session::CauseView &view, int column);

    session::Session *m_session;
    Shown m_shown = Shown::Open;
    QList<session::CauseView> m_all;
    QList<session::CauseView> m_causes;
};

/// What is refused, in a person's words: of one that is mixed what its rows have in common, and the fields.
[[nodiscard]] QString causeText(const session::CauseView &view);

} // namespace tandem::ui
