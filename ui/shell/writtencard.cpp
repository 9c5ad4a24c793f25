// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/writtencard.h"

#include "core/session/overview.h"
#include "ui/kit/chips.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/kit/watch.h"
#include "ui/shell/writtenchart.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::WrittenSpan;

WrittenCard::WrittenCard(session::Session *session, QWidget *parent)
    : Card(tr("Changes written"), parent)
    , m_session(session)
    , m_day(addChoice(tr("24 hours"), WrittenSpan::Day, u"writtenDay"_s))
    , m_month(addChoice(tr("30 days"), WrittenSpan::Month, u"writtenMonth"_s))
    , m_up(makeLabel({}, TextRole::Muted, this))
    , m_chart(new WrittenChart(this))
    , m_down(makeLabel({}, TextRole::Muted, this))
    , m_words(makeWrappedLabel({}, TextRole::Body, this))
{
    setObjectName(u"writtenCard"_s);
    m_up->setObjectName(u"writtenToSalesforce"_s);
    m_down->setObjectName(u"writtenToStartdeliver"_s);
    m_words->setObjectName(u"writtenWords"_s);
    body()->setSpacing(4);
    for (QWidget *part : {static_cast<QWidget *>(m_up), static_cast<QWidget *>(m_chart),
             static_cast<QWidget *>(m_down), static_cast<QWidget *>(m_words)})
        body()->addWidget(part);
    connect(m_chart, &WrittenChart::told, this,
        [this](const QString &text) { m_words->setText(text.isEmpty() ? m_summary : text); });
    m_day->setChecked(true);
    showPicture(false);
}

QPushButton *WrittenCard::addChoice(const QString &text, WrittenSpan span, const QString &name)
{
    QPushButton *choice = makeChip(text, name, this);
    choice->setAccessibleName(tr("Changes written, %1").arg(text));
    header()->addWidget(choice);
    connect(choice, &QPushButton::clicked, this, [this, span] { choose(span); });
    return choice;
}

void WrittenCard::choose(WrittenSpan span)
{
    m_span = span;
    m_day->setChecked(span == WrittenSpan::Day);
    m_month->setChecked(span == WrittenSpan::Month);
    refresh();
}

void WrittenCard::refresh()
{
    watch(session::written(m_session, m_span), this,
        [this, span = m_span](const Result<QList<session::WrittenBar>> &bars) {
            if (span != m_span)
                return;
            if (bars)
                return showBars(span, *bars);
            if (bars.error().kind == ErrorKind::Stopped)
                return;
            m_words->setText(spoken(bars.error().text));
            showPicture(false);
        });
}

void WrittenCard::showBars(WrittenSpan span, const QList<session::WrittenBar> &bars)
{
    const session::SideCounts sum = sumOf(bars);
    m_summary = barsText(span, bars);
    m_chart->setBars(span, bars);
    m_up->setText(tr("Above the line: %1 to Salesforce").arg(formatCount(sum.salesforce)));
    m_down->setText(tr("Below the line: %1 to Startdeliver").arg(formatCount(sum.startdeliver)));
    showPicture(sum != session::SideCounts());
}

void WrittenCard::showPicture(bool shown)
{
    for (QWidget *part :
        {static_cast<QWidget *>(m_up), static_cast<QWidget *>(m_chart), static_cast<QWidget *>(m_down)})
        part->setVisible(shown);
}

} // namespace tandem::ui
