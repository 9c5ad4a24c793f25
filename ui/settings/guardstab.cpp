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

struct Deletes
{
    QString title = GuardsTab::tr("Deletes and clears");
    DraftField count{u"deletesPerDay"_s, GuardsTab::tr("Records in 24 hours"), u"/guards/deletesPerDay"_s};
    DraftField share{
        u"deletesPercent"_s, GuardsTab::tr("Or of the linked records"), u"/guards/deletesPercent"_s};
};

struct Calls
{
    QString title = GuardsTab::tr("Calls to Salesforce");
    DraftField floor{u"apiFloorPercent"_s, GuardsTab::tr("Left for people and other programs"),
        u"/salesforce/apiFloorPercent"_s};
    DraftField cap{
        u"apiDailyCap"_s, GuardsTab::tr("Tandem's own calls a day, at most"), u"/salesforce/apiDailyCap"_s};
    DraftField strict{u"strictGuard"_s, GuardsTab::tr("Check each record once more while it is written"),
        u"/salesforce/strictGuard"_s};
};

struct Looks
{
    QString title = GuardsTab::tr("What tells of changes");
    DraftField events{
        u"changeEvents"_s, GuardsTab::tr("Listen to Salesforce's change events"), u"/live/changeEvents"_s};
    DraftField busy{u"pollSeconds"_s, GuardsTab::tr("Looks after activity, every"), u"/live/pollSeconds"_s};
    DraftField quiet{
        u"pollSecondsQuiet"_s, GuardsTab::tr("Looks when it is quiet, every"), u"/live/pollSecondsQuiet"_s};
    DraftField wait{u"readBackDelaySeconds"_s, GuardsTab::tr("Second look after a lost answer"),
        u"/guards/readBackDelaySeconds"_s};
};

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

QList<SettingEntry> GuardsTab::entries()
{
    const Deletes deletes;
    const Calls calls;
    const Looks looks;
    return entriesOf(deletes.title, {deletes.count, deletes.share})
        + entriesOf(calls.title, {calls.floor, calls.cap, calls.strict})
        + entriesOf(looks.title, {looks.events, looks.busy, looks.quiet, looks.wait})
        + NetworkCard::entries();
}

void GuardsTab::addDeletes()
{
    const Deletes it;
    auto *card = new Card(it.title, this);
    QLabel *text = explain(card, {});
    text->setObjectName(u"guardConsequence"_s);
    QSpinBox *records = m_fields->number(
        it.count, [](Configuration &c) -> int & { return c.guards.deletesPerDay; }, {0, 1'000'000});
    QDoubleSpinBox *percent = m_fields->decimal(
        it.share, [](Configuration &c) -> double & { return c.guards.deletesPercent; }, {0, 100});
    percent->setSuffix(u" %"_s);
    addPair(card, m_fields->column(it.count, records), m_fields->column(it.share, percent));
    m_fields->onShow([this, text] {
        const GuardConfiguration &guards = m_fields->draft()->configuration().guards;
        text->setText(
            tr("A run whose rows nobody has reviewed stops and asks before it deletes or clears more "
               "than %1 records of one kind, or %2 % of those that are linked, within 24 hours. So "
               "it does where a side has nothing left. A plan that you apply in Review has been "
               "looked at: it is not stopped.")
                .arg(formatCount(guards.deletesPerDay), QLocale().toString(guards.deletesPercent)));
    });
    addCard(card);
}

void GuardsTab::addCalls()
{
    const Calls it;
    auto *card = new Card(it.title, this);
    QLabel *text = explain(card, {});
    text->setObjectName(u"callsConsequence"_s);
    m_allowance = makeWrappedLabel({}, TextRole::Small, card);
    m_allowance->setObjectName(u"allowance"_s);
    card->body()->addWidget(m_allowance);
    QSpinBox *percent = m_fields->number(
        it.floor, [](Configuration &c) -> int & { return c.salesforce.apiFloorPercent; }, {0, 90});
    percent->setSuffix(u" %"_s);
    QSpinBox *most = m_fields->number(
        it.cap, [](Configuration &c) -> int & { return c.salesforce.apiDailyCap; }, {0, 100'000'000});
    most->setSpecialValueText(tr("no cap"));
    addPair(card, m_fields->column(it.floor, percent), m_fields->column(it.cap, most));
    card->body()->addWidget(m_fields->line(it.strict,
        m_fields->flag(it.strict, [](Configuration &c) -> bool & { return c.salesforce.strictGuard; })));
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
    const Looks it;
    auto *card = new Card(it.title, this);
    QLabel *text = explain(card, {});
    text->setObjectName(u"looksConsequence"_s);
    card->body()->addWidget(m_fields->line(it.events,
        m_fields->flag(it.events, [](Configuration &c) -> bool & { return c.live.changeEvents; })));
    QSpinBox *often =
        m_fields->number(it.busy, [](Configuration &c) -> int & { return c.live.pollSeconds; }, {5, 86'400});
    QSpinBox *seldom = m_fields->number(
        it.quiet, [](Configuration &c) -> int & { return c.live.pollSecondsQuiet; }, {5, 86'400});
    for (QSpinBox *box : {often, seldom})
        box->setSuffix(tr(" s"));
    addPair(card, m_fields->column(it.busy, often), m_fields->column(it.quiet, seldom));
    QSpinBox *delay = m_fields->number(
        it.wait, [](Configuration &c) -> int & { return c.guards.readBackDelaySeconds; }, {0, 3600});
    delay->setSuffix(tr(" s"));
    addPair(card, m_fields->column(it.wait, delay), new QWidget(card));
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
