// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/undecidedmodels.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/values.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::ConflictView;
using session::DecisionView;
using session::HoldView;

namespace {

QString named(const QString &title, const RecordId &id)
{
    return title.isEmpty() ? id.text() : title;
}

/// A line each, with the ids that the cell leaves out.
QString candidateIds(const HoldView &hold)
{
    QStringList lines;
    for (qsizetype i = 0; i < hold.candidates.size(); ++i) {
        const QString id = hold.candidates.at(i).text();
        const QString title = hold.candidateTitles.value(i);
        lines.append(title.isEmpty() ? id : u"%1 (%2)"_s.arg(title, id));
    }
    return lines.join(u'\n');
}

/// Of a cursor in the part of the held records that are decided.
constexpr QChar decidedAfter = u'+';

QString cursorOf(bool decided, qint64 id)
{
    return decided ? decidedAfter + QString::number(id) : QString::number(id);
}

} // namespace

QStringList candidateNames(const QList<RecordId> &candidates, const QStringList &titles)
{
    QStringList names;
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        const QString id = candidates.at(i).text();
        const QString title = titles.value(i);
        const bool alone = titles.count(title) == 1;
        names.append(title.isEmpty() ? id : alone ? title : u"%1 (%2)"_s.arg(title, id));
    }
    return names;
}

ConflictsModel::ConflictsModel(session::Session *session, QObject *parent)
    : PagedRows(parent)
    , m_session(session)
{
}

void ConflictsModel::resolve(const QList<int> &rows, Side take)
{
    QList<qint64> ids;
    for (const int row : rows) {
        if (const ConflictView *conflict = rowAt(row))
            ids.append(conflict->id);
    }
    watch(m_session->resolveConflicts(ids, take), this, [this, ids, take](const Result<bool> &stored) {
        if (!stored) {
            refetch();
            Q_EMIT problem(stored.error());
            return;
        }
        for (const qint64 id : ids)
            change(rowOfConflict(id), [take](ConflictView &conflict) { conflict.resolution = take; });
        Q_EMIT resolved(ids);
    });
}

int ConflictsModel::rowOfConflict(qint64 id) const
{
    return findRow([id](const ConflictView &conflict) { return conflict.id == id; });
}

void ConflictsModel::withdraw(const QList<qint64> &ids)
{
    watch(m_session->withdrawResolutions(ids), this, [this, ids](const Result<bool> &stored) {
        if (!stored) {
            refetch();
            Q_EMIT problem(stored.error());
            return;
        }
        for (const qint64 id : ids)
            change(rowOfConflict(id), [](ConflictView &conflict) { conflict.resolution.reset(); });
        Q_EMIT withdrawn(ids);
    });
}

void ConflictsModel::alwaysTake(const ConflictView &conflict, Side take)
{
    watch(m_session->alwaysTake(conflict.id, take), this, [this, conflict](const Result<qint64> &count) {
        refetch();
        if (!count)
            return problem(count.error());
        Q_EMIT ruleMade(conflict, *count);
    });
}

QStringList ConflictsModel::headers() const
{
    return {tr("Record"), tr("Kind"), tr("Field"), tr("Salesforce"), tr("Startdeliver"), tr("Taken")};
}

void ConflictsModel::fetch(const QString &after, int limit, Deliver deliver)
{
    watch(m_session->conflicts({}, after.toLongLong(), limit), this,
        byId(std::move(deliver), limit, [](const ConflictView &conflict) { return conflict.id; }));
}

QVariant ConflictsModel::cell(const ConflictView &conflict, int column, int role) const
{
    switch (role) {
    case IdRole:
        return conflict.id;
    case Qt::DisplayRole:
        return display(conflict, column);
    case Qt::ToolTipRole:
        if (column == Salesforce)
            return comparedToolTip(Side::Salesforce, conflict.salesforceValue, conflict.mapped);
        if (column == Startdeliver)
            return comparedToolTip(Side::Startdeliver, conflict.startdeliverValue, conflict.mapped);
        return display(conflict, column);
    case ToneRole:
        return column == Decision && conflict.resolution ? QVariant(static_cast<int>(Tone::Good))
                                                         : QVariant();
    case MutedRole:
        return column == Kind;
    default:
        return {};
    }
}

QString ConflictsModel::display(const ConflictView &conflict, int column)
{
    switch (column) {
    case Record:
        return named(conflict.title, conflict.salesforce);
    case Kind:
        return flowShortTitle(conflict.flow);
    case Field:
        return fieldTitle(conflict);
    case Salesforce:
        return comparedText(Side::Salesforce, conflict.salesforceValue, conflict.mapped);
    case Startdeliver:
        return comparedText(Side::Startdeliver, conflict.startdeliverValue, conflict.mapped);
    case Decision:
        return conflict.resolution ? sideTitle(*conflict.resolution) : QString();
    default:
        return {};
    }
}

HoldsModel::HoldsModel(session::Session *session, QObject *parent)
    : PagedRows(parent)
    , m_session(session)
{
}

void HoldsModel::link(int row, const RecordId &partner)
{
    if (const HoldView *hold = rowAt(row))
        decide(row, u"link:"_s + partner.text(), m_session->decideHoldLink(hold->id, partner));
}

void HoldsModel::keepApart(int row)
{
    if (const HoldView *hold = rowAt(row))
        decide(row, u"keep-apart"_s, m_session->decideHoldKeepApart(hold->id));
}

void HoldsModel::create(int row)
{
    if (const HoldView *hold = rowAt(row))
        decide(row, u"create"_s, m_session->decideHoldCreate(hold->id));
}

void HoldsModel::deleteToo(int row)
{
    if (const HoldView *hold = rowAt(row))
        decide(row, u"delete"_s, m_session->decideHoldDelete(hold->id));
}

void HoldsModel::resume(int row)
{
    if (const HoldView *hold = rowAt(row))
        decide(row, u"resume"_s, m_session->decideHoldResume(hold->id));
}

void HoldsModel::withdraw(int row)
{
    if (const HoldView *hold = rowAt(row))
        decide(row, {}, m_session->withdrawHoldDecision(hold->id));
}

void HoldsModel::decide(int row, const QString &decision, const QFuture<Result<bool>> &stored)
{
    watch(stored, this, [this, id = rowAt(row)->id, decision](const Result<bool> &done) {
        if (!done)
            return problem(done.error());
        change(findRow([id](const HoldView &hold) { return hold.id == id; }), [&](HoldView &hold) {
            m_stays.insert(id, isAmongDecided(hold));
            hold.decision = decision;
        });
    });
}

QStringList HoldsModel::headers() const
{
    return {tr("Record"), tr("Kind"), tr("Lives in"), tr("Why it is held"), tr("Candidates"), tr("Decision")};
}

void HoldsModel::reload()
{
    m_stays.clear();
    ++m_reading;
    PagedRows::reload();
}

bool HoldsModel::isAmongDecided(const HoldView &hold) const
{
    return m_stays.value(hold.id, !hold.decision.isEmpty());
}

/// The session lists them by id, which is how long they wait.
void HoldsModel::fetch(const QString &after, int limit, Deliver deliver)
{
    const bool decided = after.startsWith(decidedAfter);
    gather(decided, after.mid(decided ? 1 : 0).toLongLong(), limit, {}, deliver);
}

void HoldsModel::gather(bool decided, qint64 after, int limit, QList<HoldView> found, const Deliver &deliver)
{
    watch(m_session->holds({}, after, limit), this,
        [this, decided, limit, found, deliver, reading = m_reading](const Result<QList<HoldView>> &holds) {
            if (reading != m_reading)
                return; // nobody waits for it any more
            if (!holds)
                return deliver(fail(holds.error()));
            QList<HoldView> rows = found;
            for (const HoldView &hold : *holds) {
                const bool among = isAmongDecided(hold);
                // The two parts are read one after the other, and anybody may decide in between.
                m_stays.insert(hold.id, among);
                if (among != decided)
                    continue;
                rows.append(hold);
                if (rows.size() == limit)
                    return deliver(Fetched{rows, cursorOf(decided, hold.id)});
            }
            if (holds->size() == limit)
                return gather(decided, holds->constLast().id, limit, rows, deliver);
            if (!decided)
                return gather(true, 0, limit, rows, deliver);
            deliver(Fetched{rows, {}});
        });
}

QVariant HoldsModel::cell(const HoldView &hold, int column, int role) const
{
    switch (role) {
    case IdRole:
        return hold.id;
    case Qt::DisplayRole:
        return display(hold, column);
    case Qt::ToolTipRole:
        return column == Why       ? spoken(hold.reason)
            : column == Candidates ? candidateIds(hold)
                                   : display(hold, column);
    case ToneRole:
        return column == Decision && !hold.decision.isEmpty() ? QVariant(static_cast<int>(Tone::Good))
                                                              : QVariant();
    case MutedRole:
        return column == Kind || column == Lives || (column != Decision && !hold.decision.isEmpty());
    default:
        return {};
    }
}

QString HoldsModel::display(const HoldView &hold, int column)
{
    switch (column) {
    case Record:
        return named(hold.title, hold.record);
    case Kind:
        return flowShortTitle(hold.flow);
    case Lives:
        return sideTitle(hold.side);
    case Why:
        return holdKindTitle(hold.kind);
    case Candidates:
        return candidateNames(hold.candidates, hold.candidateTitles).join(u", "_s);
    case Decision:
        return holdDecisionTitle(hold.decision);
    default:
        return {};
    }
}

DecisionsModel::DecisionsModel(session::Session *session, QObject *parent)
    : PagedRows(parent)
    , m_session(session)
{
}

void DecisionsModel::withdraw(const QList<int> &rows)
{
    QList<qint64> ids;
    for (const int row : rows) {
        if (const DecisionView *decision = rowAt(row))
            ids.append(decision->id);
    }
    watch(m_session->withdrawDecisions(ids), this, [this, count = ids.size()](const Result<bool> &stored) {
        reload();
        if (!stored)
            return problem(stored.error());
        Q_EMIT withdrawn(count);
    });
}

QStringList DecisionsModel::headers() const
{
    return {tr("Record"), tr("Kind"), tr("Not written"), tr("Where"), tr("In force since")};
}

void DecisionsModel::fetch(const QString &after, int limit, Deliver deliver)
{
    watch(m_session->decisions({}, after.toLongLong(), limit), this,
        byId(std::move(deliver), limit, [](const DecisionView &decision) { return decision.id; }));
}

QVariant DecisionsModel::cell(const DecisionView &decision, int column, int role) const
{
    switch (role) {
    case IdRole:
        return decision.id;
    case Qt::DisplayRole:
        return display(decision, column);
    case Qt::ToolTipRole:
        return column == Since ? decision.at.toIso() : display(decision, column);
    case MutedRole:
        return column == Kind || column == Where || column == Since;
    default:
        return {};
    }
}

QString DecisionsModel::display(const DecisionView &decision, int column)
{
    switch (column) {
    case Record:
        return named(
            decision.title, decision.salesforce.isEmpty() ? decision.startdeliver : decision.salesforce);
    case Kind:
        return flowShortTitle(decision.flow);
    case What:
        if (!decision.field.isEmpty())
            return tr("Change of %1").arg(fieldTitle(decision));
        switch (decision.action) {
        case session::PlanAction::Create:
            return tr("Creation of its partner");
        case session::PlanAction::Update:
            return tr("Changes of the record");
        case session::PlanAction::Delete:
            return tr("Deletion");
        case session::PlanAction::Link:
            return decision.partnerTitle.isEmpty()
                ? tr("Link with the record %1 of Startdeliver").arg(decision.startdeliver.text())
                : tr("Link with %1 of Startdeliver").arg(decision.partnerTitle);
        }
        return {};
    case Where:
        return decision.action == session::PlanAction::Link ? tr("Both sides") : sideTitle(decision.side);
    case Since:
        return formatInstant(decision.at);
    default:
        return {};
    }
}

} // namespace tandem::ui
