// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/session.h"
#include "ui/models/pagedrows.h"

namespace tandem::ui {

/// The records of one flow's matching phase, one kind at a time.
class MatchesModel : public PagedRows<session::MatchRow>
{
    Q_OBJECT
public:
    enum Column { Record, Lives, Candidates, Decision, ColumnCount };
    explicit MatchesModel(session::Session *session, QObject *parent = nullptr);
    void show(Flow flow, session::MatchKind kind); ///< reads anew
    [[nodiscard]] Flow flow() const { return m_flow; }
    [[nodiscard]] session::MatchKind kind() const { return m_kind; }

    void link(int row, const RecordId &partner);
    void keepApart(int row);
    void create(int row);
    void withdraw(qint64 holdId);
    [[nodiscard]] int rowOfHold(qint64 holdId) const;

Q_SIGNALS:
    void decided(qint64 holdId, const QString &decision);

protected:
    [[nodiscard]] QStringList headers() const override;
    void fetch(const QString &after, int limit, Deliver deliver) override;
    [[nodiscard]] QVariant cell(const session::MatchRow &row, int column, int role) const override;

private:
    void decide(qint64 holdId, const QString &decision, const QFuture<Result<bool>> &stored);
    [[nodiscard]] QString display(const session::MatchRow &row, int column) const;
    session::Session *m_session;
    Flow m_flow = Flow::Accounts;
    session::MatchKind m_kind = session::MatchKind::Likely;
};

} // namespace tandem::ui
