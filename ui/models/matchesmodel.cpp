// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/matchesmodel.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/words.h"
#include "ui/models/values.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::MatchKind;
using session::MatchRow;

MatchesModel::MatchesModel(session::Session *session, QObject *parent)
    : PagedRows(parent)
    , m_session(session)
{
}

void MatchesModel::show(Flow flow, MatchKind kind)
{
    if (flow != m_flow || kind != m_kind)
        clear();
    m_flow = flow;
    m_kind = kind;
    reload();
}

void MatchesModel::link(int row, const RecordId &partner)
{
    if (const MatchRow *match = rowAt(row); match && match->holdId > 0)
        decide(match->holdId, u"link:"_s + partner.text(), m_session->decideHoldLink(match->holdId, partner));
}

void MatchesModel::keepApart(int row)
{
    if (const MatchRow *match = rowAt(row); match && match->holdId > 0)
        decide(match->holdId, u"keep-apart"_s, m_session->decideHoldKeepApart(match->holdId));
}

void MatchesModel::create(int row)
{
    if (const MatchRow *match = rowAt(row); match && match->holdId > 0)
        decide(match->holdId, u"create"_s, m_session->decideHoldCreate(match->holdId));
}

void MatchesModel::withdraw(qint64 holdId)
{
    decide(holdId, {}, m_session->withdrawHoldDecision(holdId));
}

int MatchesModel::rowOfHold(qint64 holdId) const
{
    return findRow([holdId](const MatchRow &row) { return row.holdId == holdId; });
}

void MatchesModel::decide(qint64 holdId, const QString &decision, const QFuture<Result<bool>> &stored)
{
    watch(stored, this, [this, holdId, decision](const Result<bool> &done) {
        if (!done)
            return problem(done.error());
        change(rowOfHold(holdId), [&decision](MatchRow &row) { row.decision = decision; });
        Q_EMIT decided(holdId, decision);
    });
}

QStringList MatchesModel::headers() const
{
    const QString partner = m_kind == MatchKind::Exact ? tr("Partner") : tr("Proposed partner");
    return {tr("Record"), tr("Lives in"), partner, tr("Decision")};
}

void MatchesModel::fetch(const QString &after, int limit, Deliver deliver)
{
    watch(m_session->matchPage(m_flow, m_kind, after, limit), this,
        [deliver = std::move(deliver)](const Result<session::MatchPage> &page) {
            if (!page)
                return deliver(fail(page.error()));
            deliver(Fetched{page->rows, page->next});
        });
}

QVariant MatchesModel::cell(const MatchRow &row, int column, int role) const
{
    switch (role) {
    case IdRole:
        return row.holdId;
    case Qt::DisplayRole:
        return display(row, column);
    case Qt::ToolTipRole:
        return row.reason.isEmpty() ? display(row, column) : spoken(row.reason);
    case ToneRole:
        return column == Decision && !row.decision.isEmpty() ? QVariant(static_cast<int>(Tone::Good))
                                                             : QVariant();
    case MutedRole:
        return column == Lives;
    default:
        return {};
    }
}

QString MatchesModel::display(const MatchRow &row, int column) const
{
    switch (column) {
    case Record:
        return row.title.isEmpty() ? row.record.text() : row.title;
    case Lives:
        return sideTitle(row.side);
    case Candidates: {
        QStringList names;
        for (qsizetype i = 0; i < row.candidates.size(); ++i) {
            const QString title = row.candidateTitles.value(i);
            names.append(title.isEmpty() ? row.candidates.at(i).text() : title);
        }
        return names.join(u", "_s);
    }
    case Decision:
        return holdDecisionTitle(row.decision);
    default:
        return {};
    }
}

} // namespace tandem::ui
