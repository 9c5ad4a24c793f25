// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/noticesmodel.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/words.h"
#include "ui/models/pagedmodel.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::NoticeView;

namespace {

QString sourceTitle(const NoticeView &notice)
{
    if (notice.source == "webhook"_L1)
        return NoticesModel::tr("Webhook");
    if (notice.source == "change-event"_L1)
        return NoticesModel::tr("Change event");
    if (notice.source == "test"_L1)
        return NoticesModel::tr("Test");
    return NoticesModel::tr("Look");
}

QString changeTitle(const QString &change)
{
    if (change == "created"_L1)
        return NoticesModel::tr("Created");
    if (change == "updated"_L1)
        return NoticesModel::tr("Changed");
    if (change == "deleted"_L1)
        return NoticesModel::tr("Deleted");
    return change;
}

QString outcomeText(const NoticeView &notice)
{
    if (notice.runId > 0)
        return NoticesModel::tr("Run %1 dealt with it").arg(notice.runId);
    if (!notice.outcome.isEmpty())
        return spoken(notice.outcome);
    return notice.handledAt ? NoticesModel::tr("Nothing to do") : NoticesModel::tr("Waits for its run");
}

} // namespace

void NoticesModel::setNotices(const QList<NoticeView> &notices)
{
    if (notices == m_notices)
        return;
    beginResetModel();
    m_notices = notices;
    endResetModel();
}

QStringList NoticesModel::headers() const
{
    return {tr("Received"), tr("Told by"), tr("Record"), tr("What"), tr("What came of it")};
}

QVariant NoticesModel::cell(int row, int column, int role) const
{
    const NoticeView &notice = m_notices.at(row);
    if (role == Qt::ToolTipRole && column == When)
        return notice.receivedAt.toIso();
    if (role == MutedRole)
        return column == From || column == Change;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case When:
        return formatInstant(notice.receivedAt);
    case From:
        return sourceTitle(notice);
    case Record:
        return notice.record.isEmpty() ? notice.object : notice.object + u' ' + notice.record.text();
    case Change:
        return notice.copies > 1 ? tr("%1, %n times", nullptr, notice.copies).arg(changeTitle(notice.change))
                                 : changeTitle(notice.change);
    default:
        return outcomeText(notice);
    }
}

} // namespace tandem::ui
