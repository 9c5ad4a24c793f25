// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/guardstab.h"

#include "ui/kit/card.h"
#include "ui/kit/formats.h"
#include "ui/kit/labels.h"
#include "ui/settings/draftfields.h"
#include "ui/settings/networkcard.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QLabel *explain(Card *card, const QString &text)
{
    QLabel *label = makeWrappedLabel(text, TextRole::Muted, card);
    card->body()->addWidget(label);
    return label;
}

} // namespace

GuardsTab::GuardsTab(ConfigDraft *draft, QWidget *parent)
    : CardColumn(u"guardsTab"_s, parent)
    , m_fields(new DraftFields(draft, this))
{
    addDeletes();
    addCalls();
    addLooks();
    m_network = new NetworkCard(draft, this);
    addCard(m_network);
}

void GuardsTab::addDeletes()
{
    auto *card = new Card(tr("Deletes and clears"), this);
    QLabel *text = explain(card, {});
    text->setObjectName(u"guardConsequence"_s);
    const DraftField count{u"deletesPerDay"_s, tr("Records in 24 hours"), u"/guards/deletesPerDay"_s};
    const DraftField share{u"deletesPercent"_s, tr("Or of the linked records"), u"/guards/deletesPercent"_s};
    QSpinBox *records = m_fields->number(
        count, [](Configuration &c) -> int & { return c.guards.deletesPerDay; }, {0, 1'000'000});
    QDoubleSpinBox *percent = m_fields->decimal(
        share, [](Configuration &c) -> double & { return c.guards.deletesPercent; }, {0, 100});
    percent->setSuffix(u" %"_s);
    addPair(card, m_fields->column(count, records), m_fields->column(share, percent));
    m_fields->onShow([this, text] {
        const GuardConfiguration &guards = m_fields->draft()->configuration().guards;
        text->setText(tr("A run that would delete or clear more than %1 records, or %2 % of those that are "
                         "linked, within 24 hours stops and asks. A side that has nothing left always asks.")
                          .arg(formatCount(guards.deletesPerDay), QLocale().toString(guards.deletesPercent)));
    });
    addCard(card);
}

void GuardsTab::addCalls()
{
    auto *card = new Card(tr("Calls to Salesforce"), this);
    QLabel *text = explain(card, {});
    text->setObjectName(u"callsConsequence"_s);
    m_allowance = makeWrappedLabel({}, TextRole::Small, card);
    m_allowance->setObjectName(u"allowance"_s);
    card->body()->addWidget(m_allowance);
    const DraftField floor{
        u"apiFloorPercent"_s, tr("Left for people and other programs"), u"/salesforce/apiFloorPercent"_s};
    const DraftField cap{
        u"apiDailyCap"_s, tr("Tandem's own calls a day, at most"), u"/salesforce/apiDailyCap"_s};
    QSpinBox *percent = m_fields->number(
        floor, [](Configuration &c) -> int & { return c.salesforce.apiFloorPercent; }, {0, 90});
    percent->setSuffix(u" %"_s);
    QSpinBox *most = m_fields->number(
        cap, [](Configuration &c) -> int & { return c.salesforce.apiDailyCap; }, {0, 100'000'000});
    most->setSpecialValueText(tr("no cap"));
    addPair(card, m_fields->column(floor, percent), m_fields->column(cap, most));
    const DraftField strict{u"strictGuard"_s, tr("Check each record once more while it is written"),
        u"/salesforce/strictGuard"_s};
    card->body()->addWidget(m_fields->line(
        strict, m_fields->flag(strict, [](Configuration &c) -> bool & { return c.salesforce.strictGuard; })));
    m_fields->onShow([this, text] {
        const SalesforceConfiguration &sides = m_fields->draft()->configuration().salesforce;
        const QString floorText =
            tr("When %1 % of the day's calls are left, Tandem first puts off first reads, then runs more "
               "seldom, then pauses.")
                .arg(sides.apiFloorPercent);
        text->setText(sides.apiDailyCap == 0 ? floorText
                                             : floorText + u' '
                    + tr("It makes %1 calls a day at most.").arg(formatCount(sides.apiDailyCap)));
    });
    addCard(card);
}

void GuardsTab::addLooks()
{
    auto *card = new Card(tr("What tells of changes"), this);
    QLabel *text = explain(card, {});
    text->setObjectName(u"looksConsequence"_s);
    const DraftField events{
        u"changeEvents"_s, tr("Listen to Salesforce's change events"), u"/live/changeEvents"_s};
    card->body()->addWidget(m_fields->line(
        events, m_fields->flag(events, [](Configuration &c) -> bool & { return c.live.changeEvents; })));
    const DraftField busy{u"pollSeconds"_s, tr("Looks after activity, every"), u"/live/pollSeconds"_s};
    const DraftField quiet{
        u"pollSecondsQuiet"_s, tr("Looks when it is quiet, every"), u"/live/pollSecondsQuiet"_s};
    QSpinBox *often =
        m_fields->number(busy, [](Configuration &c) -> int & { return c.live.pollSeconds; }, {5, 86'400});
    QSpinBox *seldom = m_fields->number(
        quiet, [](Configuration &c) -> int & { return c.live.pollSecondsQuiet; }, {5, 86'400});
    for (QSpinBox *box : {often, seldom})
        box->setSuffix(tr(" s"));
    addPair(card, m_fields->column(busy, often), m_fields->column(quiet, seldom));
    const DraftField wait{
        u"readBackDelaySeconds"_s, tr("Second look after a lost answer"), u"/guards/readBackDelaySeconds"_s};
    QSpinBox *delay = m_fields->number(
        wait, [](Configuration &c) -> int & { return c.guards.readBackDelaySeconds; }, {0, 3600});
    delay->setSuffix(tr(" s"));
    addPair(card, m_fields->column(wait, delay), new QWidget(card));
    m_fields->onShow([this, text] {
        const LiveConfiguration &live = m_fields->draft()->configuration().live;
        text->setText(live.changeEvents
                ? tr("Flows that a change starts at once hear of it from change events and webhooks. Where "
                     "nothing tells, Tandem looks by itself.")
                : tr("Salesforce's changes are found by looking only: later, and with more calls."));
    });
    addCard(card);
}

void GuardsTab::showDraft()
{
    m_fields->show();
    m_network->showDraft();
}

void GuardsTab::showNetwork()
{
    m_network->focusFirst();
    ensureWidgetVisible(m_network, 0, 16);
}

void GuardsTab::setAllowance(const session::AllowanceView &allowance)
{
    m_allowance->setText(allowance.maximum > 0
            ? tr("Today: %1 of %2 calls are used, %3 of them Tandem's; %4 are left for people.")
                  .arg(formatCount(allowance.used), formatCount(allowance.maximum),
                      formatCount(allowance.own), formatCount(allowance.floor))
            : tr("How many calls the day has is known when Tandem has been watching."));
}

} // namespace tandem::ui
