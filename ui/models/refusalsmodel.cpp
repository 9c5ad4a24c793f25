// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/refusalsmodel.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/refusaladvice.h"
#include "ui/models/values.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::CauseView;
using session::RefusalCause;
using session::RefusalView;

RefusalsModel::RefusalsModel(session::Session *session, QObject *parent)
    : PagedRows(parent)
    , m_session(session)
{
}

void RefusalsModel::setCause(const std::optional<RefusalCause> &cause)
{
    // Records of another cause do not stand under this one while it is read.
    if (!m_cause || !cause || !isSameCause(*m_cause, *cause))
        clear();
    m_cause = cause;
    reload();
}

void RefusalsModel::retry(const QList<int> &rows)
{
    QList<qint64> ids;
    for (const int row : rows) {
        if (const RefusalView *refusal = rowAt(row))
            ids.append(refusal->id);
    }
    // An empty list would mean all of them.
    if (!ids.isEmpty())
        retried(m_session->retryRefusals(ids));
}

void RefusalsModel::retryAll()
{
    retried(m_cause ? m_session->retryCause(*m_cause) : m_session->retryRefusals({}));
}

void RefusalsModel::retried(const QFuture<Result<qint64>> &stored)
{
    watch(stored, this, [this](const Result<qint64> &count) {
        refetch();
        if (!count)
            return problem(count.error());
        Q_EMIT willRetry(*count);
    });
}

QStringList RefusalsModel::headers() const
{
    return {tr("Record"), tr("Kind"), tr("Refused by"), tr("Field"), tr("What it says"), tr("Tries"),
        tr("Next try")};
}

void RefusalsModel::fetch(const QString &after, int limit, Deliver deliver)
{
    const auto answer = m_cause ? m_session->refusalsOfCause(*m_cause, after.toLongLong(), limit)
                                : m_session->refusals({}, after.toLongLong(), limit);
    watch(
        answer, this, byId(std::move(deliver), limit, [](const RefusalView &refusal) { return refusal.id; }));
}

QVariant RefusalsModel::cell(const RefusalView &refusal, int column, int role) const
{
    switch (role) {
    case IdRole:
        return refusal.id;
    case Qt::DisplayRole:
        return display(refusal, column);
    case Qt::ToolTipRole:
        if (column == Text)
            return refusal.code + u"\n"_s + spoken(refusal.text);
        return column == Next ? refusal.nextAt.toIso() : display(refusal, column);
    case MutedRole:
        return column == Kind || column == Who || column == Tries || column == Next;
    default:
        return {};
    }
}

QString RefusalsModel::display(const RefusalView &refusal, int column)
{
    switch (column) {
    case Record:
        return refusal.title.isEmpty() ? refusal.source.text() : refusal.title;
    case Kind:
        return flowShortTitle(refusal.flow);
    case Who:
        return sideTitle(refusal.side);
    case Field:
        return refusal.field.isEmpty() ? tr("The whole record") : fieldTitle(refusal);
    case Text:
        return spoken(refusal.text.simplified());
    case Tries:
        return formatCount(refusal.tries);
    case Next:
        if (refusal.nextAt <= Instant::fromDateTime(QDateTime::currentDateTimeUtc()))
            return tr("With the next run");
        return formatInstant(refusal.nextAt);
    default:
        return {};
    }
}

CausesModel::CausesModel(session::Session *session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
}

void CausesModel::reload()
{
    watch(session::causes(m_session), this, [this](const Result<QList<CauseView>> &causes) {
        if (!causes)
            return problem(causes.error());
        m_all = *causes;
        choose();
        Q_EMIT loaded();
    });
}

void CausesModel::show(Shown shown)
{
    m_shown = shown;
    choose();
}

qsizetype CausesModel::count(Shown shown) const
{
    return std::count_if(m_all.cbegin(), m_all.cend(),
        [shown](const CauseView &view) { return view.mute.has_value() == (shown == Shown::Muted); });
}

void CausesModel::choose()
{
    QList<CauseView> causes;
    std::copy_if(m_all.cbegin(), m_all.cend(), std::back_inserter(causes),
        [this](const CauseView &view) { return view.mute.has_value() == (m_shown == Shown::Muted); });
    if (causes == m_causes)
        return;
    beginResetModel();
    m_causes = causes;
    endResetModel();
}

int CausesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_causes.size());
}

int CausesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CausesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CauseView &view = m_causes.at(index.row());
    switch (role) {
    case MutedRole:
        return index.column() == RefusedBy || index.column() == Until;
    case Qt::ToolTipRole:
        return toolTip(view, index.column());
    case Qt::DisplayRole:
        return display(view, index.column());
    default:
        return {};
    }
}

QString CausesModel::display(const CauseView &view, int column)
{
    switch (column) {
    case Cause:
        return causeText(view);
    case MendedBy:
        return menderTitle(refusalAdvice(view.cause.code).who);
    case RefusedBy:
        return sideTitle(view.cause.side);
    case Records:
        return formatCount(view.records);
    case Reason:
        return view.mute ? view.mute->reason : QString();
    default:
        if (!view.mute)
            return {};
        return view.mute->until ? formatInstant(*view.mute->until) : tr("You unmute it");
    }
}

QString CausesModel::toolTip(const CauseView &view, int column)
{
    if (column == MendedBy) {
        const RefusalAdvice advice = refusalAdvice(view.cause.code);
        return advice.meaning + u'\n' + advice.action;
    }
    if (column == Until && view.mute && view.mute->until)
        return view.mute->until->toIso();
    if (column == Reason || column == Until)
        return display(view, column);
    return view.cause.code + u"\n"_s + (view.isMixed ? causeText(view) : spoken(view.cause.text));
}

QVariant CausesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return QStringList{tr("Cause"), tr("Who can fix it"), tr("Refused by"), tr("Records"),
        tr("Why it is muted"), tr("Muted until")}
        .value(section);
}

QString causeText(const CauseView &view)
{
    if (!view.isMixed)
        return spoken(view.cause.text.simplified());
    const RefusalAdvice advice = refusalAdvice(view.cause.code);
    const QString meaning = advice.known ? advice.meaning : advice.meaning + u" ("_s + view.cause.code + u')';
    if (view.fields.isEmpty())
        return meaning;
    QStringList fields;
    for (const QString &field : view.fields)
        fields.append(field.contains(u'=') ? mappingTitle(field) : field);
    return CausesModel::tr("%1 Fields: %2").arg(meaning, fields.join(u", "_s));
}

} // namespace tandem::ui
