// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/freshnesscard.h"

#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/words.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Gives the free functions of this file their translations.
struct Freshness
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Freshness)
};

/// None: some object of this side was not read as a whole yet.
std::optional<Instant> readUpTo(Side side, const session::StatusView &status)
{
    std::optional<Instant> oldest;
    for (const session::CursorView &cursor : status.cursors) {
        if (cursor.side != side)
            continue;
        if (!cursor.complete || !cursor.readUpTo)
            return std::nullopt;
        oldest = oldest ? std::min(*oldest, *cursor.readUpTo) : *cursor.readUpTo;
    }
    return oldest;
}

QLabel *addLine(Card *card, TextRole role, const QString &name)
{
    QLabel *line = makeWrappedLabel({}, role, card);
    line->setObjectName(name);
    card->body()->addWidget(line);
    return line;
}

} // namespace

QString arrivalText(Side from, const session::ArrivalView &arrival)
{
    const QString way =
        from == Side::Salesforce ? Freshness::tr("To Startdeliver") : Freshness::tr("To Salesforce");
    if (arrival.changes == 0)
        return Freshness::tr("%1: no notice of a change in the last 24 hours").arg(way);
    return Freshness::tr("%1: %n change(s) in the last 24 hours, half of them within %2, 95 of 100 within %3",
        nullptr, pluralCount(arrival.changes))
        .arg(way, formatDuration(arrival.median), formatDuration(arrival.slow));
}

QString openNoticesText(const session::OverviewView &view, Instant now)
{
    if (view.openNotices == 0 || !view.oldestNotice)
        return Freshness::tr("No notice waits.");
    return Freshness::tr("Open: %n notice(s), the oldest one for %1", nullptr, pluralCount(view.openNotices))
        .arg(formatDuration(std::max(std::chrono::milliseconds(0), now - *view.oldestNotice)));
}

QString readText(Side side, const session::StatusView &status, Instant now)
{
    const std::optional<Instant> upTo = readUpTo(side, status);
    return upTo ? Freshness::tr("%1: every change is read up to the one of %2")
                      .arg(sideTitle(side), formatRelative(*upTo, now))
                : Freshness::tr("%1 is not read as a whole yet").arg(sideTitle(side));
}

FreshnessCard::FreshnessCard(QWidget *parent)
    : Card(tr("Freshness"), parent)
    , m_toStartdeliver(addLine(this, TextRole::Body, u"toStartdeliverTook"_s))
    , m_toSalesforce(addLine(this, TextRole::Body, u"toSalesforceTook"_s))
    , m_open(addLine(this, TextRole::Body, u"openNotices"_s))
    , m_salesforceRead(addLine(this, TextRole::Muted, u"salesforceRead"_s))
    , m_startdeliverRead(addLine(this, TextRole::Muted, u"startdeliverRead"_s))
{
    setObjectName(u"freshnessCard"_s);
    body()->setSpacing(4);
    const QString told =
        tr("Of changes that a service told of: from its notice to the end of the run that wrote "
           "it. What a schedule finds is not among them.");
    m_toStartdeliver->setToolTip(told);
    m_toSalesforce->setToolTip(told);
}

void FreshnessCard::showArrivals(const session::OverviewView &view, Instant now)
{
    m_toStartdeliver->setText(arrivalText(Side::Salesforce, view.fromSalesforce));
    m_toSalesforce->setText(arrivalText(Side::Startdeliver, view.fromStartdeliver));
    m_open->setText(openNoticesText(view, now));
    m_open->setToolTip(view.oldestNotice ? view.oldestNotice->toIso() : QString());
}

void FreshnessCard::showRead(const session::StatusView &status, Instant now)
{
    for (const auto &[label, side] :
        {std::pair(m_salesforceRead, Side::Salesforce), std::pair(m_startdeliverRead, Side::Startdeliver)}) {
        label->setText(readText(side, status, now));
        const std::optional<Instant> upTo = readUpTo(side, status);
        // It would look as if it had not been read since.
        label->setToolTip(upTo ? upTo->toIso() + u'\n'
                    + tr("The newest change seen there, of the kind of record that is furthest behind. It "
                         "stays the same while nothing changes there.")
                               : QString());
    }
}

} // namespace tandem::ui
