// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/flowcard.h"

#include "core/domain/configfields.h"
#include "core/session/session.h"
#include "ui/kit/labels.h"
#include "ui/kit/taborder.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/historycounts.h"
#include "ui/settings/draftfields.h"
#include "ui/settings/matchkeysheet.h"
#include "ui/settings/settingswords.h"

#include <QGridLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

/// Names and paths as field() completes them.
struct Settings
{
    DraftField enabled{u"Enabled"_s, FlowCard::tr("Sync it"), u"/enabled"_s};
    DraftField direction{u"Direction"_s, FlowCard::tr("Direction"), u"/direction"_s};
    DraftField createSalesforce{
        u"CreateSalesforce"_s, FlowCard::tr("Make in Salesforce"), u"/create/salesforce"_s};
    DraftField updateSalesforce{
        u"UpdateSalesforce"_s, FlowCard::tr("Edit in Salesforce"), u"/update/salesforce"_s};
    DraftField createStartdeliver{
        u"CreateStartdeliver"_s, FlowCard::tr("Make in Startdeliver"), u"/create/startdeliver"_s};
    DraftField updateStartdeliver{
        u"UpdateStartdeliver"_s, FlowCard::tr("Edit in Startdeliver"), u"/update/startdeliver"_s};
    DraftField recordType{u"RecordType"_s, FlowCard::tr("Record type of what is made"), u"/recordType"_s};
    DraftField duplicates{u"Duplicates"_s,
        FlowCard::tr("Where Salesforce's duplicate rules warn, a record is"), u"/duplicates"_s};
    DraftField deletes{u"Delete"_s, FlowCard::tr("A delete on one side…"), u"/delete"_s};
    DraftField matchKeys{u"MatchKeyList"_s, FlowCard::tr("How records are recognised"), u"/matchKeys"_s};
    DraftField schedule{u"ScheduleLine"_s, FlowCard::tr("Schedule"), u"/schedule"_s};
    DraftField webhook{u"Webhook"_s, FlowCard::tr("A change starts it at once"), u"/webhook"_s};
    DraftField limited{u"HistoryLimited"_s, FlowCard::tr("Only from a day on"), u"/historyStart"_s};
    DraftField start{u"HistoryStart"_s, FlowCard::tr("First day that is read"), u"/historyStart"_s};
    DraftField closedTasks{u"ClosedTasks"_s,
        FlowCard::tr("Tasks that are too old for the flow Tasks become interactions"), u"/closedTasks"_s};
    DraftField place{u"Place"_s, FlowCard::tr("In Salesforce a comment stands"), u"/place"_s};
};

/// Where a delete is marked on that side.
DraftField markField(Side side)
{
    return {u"MarkField-"_s + sideName(side), FlowCard::tr("Field in %1").arg(sideTitle(side)),
        u"/mark/%1/field"_s.arg(sideName(side))};
}

DraftField markValue(Side side)
{
    return {u"MarkValue-"_s + sideName(side), FlowCard::tr("Value"), u"/mark/%1/value"_s.arg(sideName(side))};
}

/// Of the whole configuration.
DraftField noteSweep()
{
    return {u"noteSweepMinutes"_s, FlowCard::tr("All links of notes are looked through every"),
        u"/options/noteSweepMinutes"_s};
}

bool hasRecordType(Flow flow)
{
    return QList{Flow::Accounts, Flow::Contacts, Flow::Events, Flow::Tasks}.contains(flow);
}

bool hasDuplicateRule(Flow flow)
{
    return flow == Flow::Accounts || flow == Flow::Contacts;
}

} // namespace

FlowCard::FlowCard(Flow flow, ConfigDraft *draft, QWidget *parent)
    : Card(flowTitle(flow), parent)
    , m_flow(flow)
    , m_fields(new DraftFields(draft, this))
    , m_cost(makeWrappedLabel({}, TextRole::Small, this))
{
    setObjectName(flowName(flow) + u"Card"_s);
    m_cost->setObjectName(flowName(flow) + u"Cost"_s);
    layout()->setSpacing(8);
    body()->setSpacing(8);
    addSwitch();
    QLabel *consequence = makeWrappedLabel({}, TextRole::Body, this);
    consequence->setObjectName(flowName(flow) + u"Consequence"_s);
    body()->addWidget(consequence);
    body()->addWidget(m_cost);
    m_fields->onShow([this, consequence] {
        consequence->setText(flowConsequence(m_fields->draft()->configuration(), m_flow));
    });
}

QString FlowCard::words(Flow flow)
{
    const Settings it;
    QList<DraftField> fields{it.enabled, it.direction, it.createSalesforce, it.updateSalesforce,
        it.createStartdeliver, it.updateStartdeliver, it.deletes, markField(Side::Salesforce),
        markField(Side::Startdeliver), markValue(Side::Salesforce), it.matchKeys, it.schedule, it.webhook};
    if (hasRecordType(flow))
        fields.append(it.recordType);
    if (hasDuplicateRule(flow))
        fields.append(it.duplicates);
    if (hasHistoryStart(flow))
        fields += {it.limited, it.start};
    if (flow == Flow::History)
        fields.append(it.closedTasks);
    if (flow == Flow::TaskComments)
        fields.append(it.place);
    if (flow == Flow::Notes)
        fields.append(noteSweep());
    QStringList words;
    for (const DraftField &field : std::as_const(fields))
        words += {field.label, field.path};
    return words.join(u' ');
}

void FlowCard::addDetails()
{
    m_details = new QWidget(this);
    m_details->setObjectName(flowName(m_flow) + u"Details"_s);
    auto *grid = new QGridLayout(m_details);
    grid->setContentsMargins(0, 8, 0, 0);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(12);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addDirection(grid);
    addDeletes(grid);
    addWrites(grid);
    addCreates(grid);
    addMatchKeys(grid);
    addStarts(grid);
    if (hasHistoryStart(m_flow))
        addHistoryStart(grid);
    addOwn(grid);
    body()->addWidget(m_details);
    // The whole column: a card whose switch stands elsewhere has nothing yet that its details could follow.
    orderTabs(parentWidget());
}

FlowConfiguration FlowCard::shown() const
{
    return m_fields->draft()->configuration().flow(m_flow);
}

DraftField FlowCard::field(const DraftField &setting) const
{
    return {flowName(m_flow) + setting.name, setting.label, u"/flows/"_s + flowName(m_flow) + setting.path,
        tr("%1: %2").arg(flowTitle(m_flow), setting.label)};
}

void FlowCard::addSwitch()
{
    if (const auto governed = switchOf(m_flow)) {
        // Below the heading: beside it two long names have no room.
        QLabel *text = makeWrappedLabel({}, TextRole::Small, this);
        text->setObjectName(flowName(m_flow) + u"Governed"_s);
        body()->addWidget(text);
        m_fields->onShow([this, text, governed] {
            text->setText(shown().enabled ? tr("On: “%1”").arg(switchTitle(*governed))
                                          : tr("Off: “%1”").arg(switchTitle(*governed)));
        });
        return;
    }
    const DraftField on = field(Settings().enabled);
    QCheckBox *box =
        m_fields->flag(on, [flow = m_flow](Configuration &c) -> bool & { return c.flow(flow).enabled; });
    box->setAccessibleName(tr("Sync %1").arg(flowTitle(m_flow)));
    header()->addWidget(m_fields->line(on, box));
}

void FlowCard::addDirection(QGridLayout *grid)
{
    const int row = grid->rowCount();
    const QList<Direction> directions = directionsOf(m_flow);
    QList<std::pair<QString, int>> choices;
    for (const Direction direction : directions)
        choices.append({directionText(direction), static_cast<int>(direction)});
    const DraftField direction = field(Settings().direction);
    QComboBox *box = m_fields->choice(
        direction, choices,
        [flow = m_flow](const Configuration &c) { return static_cast<int>(c.flow(flow).direction); },
        [flow = m_flow](
            Configuration &c, int value) { c.flow(flow).direction = static_cast<Direction>(value); });
    box->setEnabled(directions.size() > 1);
    grid->addWidget(m_fields->column(direction, box), row, 0, Qt::AlignTop);
}

void FlowCard::addWrites(QGridLayout *grid)
{
    const QList<Direction> directions = directionsOf(m_flow);
    auto *writes = new QWidget(this);
    auto *lines = new QGridLayout(writes);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(24);
    lines->setVerticalSpacing(0);
    lines->setColumnStretch(0, 1);
    lines->setColumnStretch(1, 1);
    const int there = directions.contains(Direction::ToSalesforce) ? 1 : 0;
    const Settings it;
    const auto flag = [&](const DraftField &setting, int at, int column, bool FlowConfiguration::*member,
                          Side side) {
        const DraftField one = field(setting);
        QCheckBox *check = m_fields->flag(
            one, [flow = m_flow, member](Configuration &c) -> bool & { return c.flow(flow).*member; });
        lines->addWidget(m_fields->line(one, check), at, column);
        m_fields->onShow([this, check, side] { check->setEnabled(flowsTo(shown().direction, side)); });
    };
    if (directions.contains(Direction::ToSalesforce)) {
        // Whether tasks are made in Salesforce is a switch, and stored once.
        if (m_flow != Flow::Tasks) {
            flag(it.createSalesforce, 0, 0, &FlowConfiguration::createSalesforce, Side::Salesforce);
        }
        flag(it.updateSalesforce, 1, 0, &FlowConfiguration::updateSalesforce, Side::Salesforce);
    }
    if (directions.contains(Direction::ToStartdeliver)) {
        flag(it.createStartdeliver, 0, there, &FlowConfiguration::createStartdeliver, Side::Startdeliver);
        flag(it.updateStartdeliver, 1, there, &FlowConfiguration::updateStartdeliver, Side::Startdeliver);
    }
    grid->addWidget(writes, grid->rowCount(), 0, 1, 2);
}

/// What is made in Salesforce, and when Salesforce has a doubt about it.
void FlowCard::addCreates(QGridLayout *grid)
{
    if (!hasRecordType(m_flow))
        return;
    const int row = grid->rowCount();
    const Settings it;
    const DraftField type = field(it.recordType);
    grid->addWidget(m_fields->column(type, recordTypes(type)), row, 0, Qt::AlignTop);
    if (!hasDuplicateRule(m_flow))
        return;
    const DraftField doubt = field(it.duplicates);
    QComboBox *box = m_fields->choice(
        doubt,
        {{tr("not made"), static_cast<int>(DuplicateRule::Respect)},
            {tr("made all the same"), static_cast<int>(DuplicateRule::AllowSave)}},
        [flow = m_flow](const Configuration &c) { return static_cast<int>(c.flow(flow).duplicates); },
        [flow = m_flow](
            Configuration &c, int value) { c.flow(flow).duplicates = static_cast<DuplicateRule>(value); });
    grid->addWidget(m_fields->column(doubt, box), row, 1, Qt::AlignTop);
}

/// By name. What the organisation does not show (any more) stands there as it is stored.
QComboBox *FlowCard::recordTypes(const DraftField &field)
{
    auto *box = new QComboBox(this);
    box->setObjectName(field.name);
    box->setAccessibleName(field.spoken);
    box->addItem(tr("the connected user's default"), QString());
    const auto choose = [this, box] {
        const QString id = shown().recordType;
        if (box->findData(id) < 0)
            box->addItem(id, id);
        box->setCurrentIndex(box->findData(id));
    };
    connect(box, &QComboBox::activated, this, [this, box, field] {
        m_fields->edit(field, [flow = m_flow, id = box->currentData().toString()](Configuration &c) {
            c.flow(flow).recordType = id;
        });
    });
    m_fields->onShow([this, box, choose] {
        choose();
        if (!m_typesKnown)
            askForRecordTypes(box, choose);
    });
    return box;
}

/// Again with the next look where Salesforce could not be asked.
void FlowCard::askForRecordTypes(QComboBox *box, const std::function<void()> &choose)
{
    m_typesKnown = true;
    watch(m_fields->draft()->session()->fieldChoices(m_flow, Side::Salesforce, u"RecordTypeId"_s), box,
        [this, box, choose](const Result<QList<session::FieldChoice>> &types) {
            m_typesKnown = types.has_value();
            for (const session::FieldChoice &type : types ? *types : QList<session::FieldChoice>()) {
                const QString id = type.value.display();
                const QString label = type.active ? type.label : inactiveTitle(type.label);
                // Salesforce makes nothing with a retired one; what is stored is shown all the same.
                if (const int known = box->findData(id); known >= 0)
                    box->setItemText(known, label);
                else if (type.active || id == shown().recordType)
                    box->addItem(label, id);
            }
            choose();
        });
}

void FlowCard::addDeletes(QGridLayout *grid)
{
    const int row = grid->rowCount() - 1; // Beside the direction.
    QList<std::pair<QString, int>> choices;
    for (const DeletePolicy policy : {DeletePolicy::Ignore, DeletePolicy::Mark, DeletePolicy::Delete})
        choices.append({deletesText(policy), static_cast<int>(policy)});
    const DraftField deletes = field(Settings().deletes);
    QComboBox *box = m_fields->choice(
        deletes, choices,
        [flow = m_flow](const Configuration &c) { return static_cast<int>(c.flow(flow).deletes); },
        [flow = m_flow](
            Configuration &c, int value) { c.flow(flow).deletes = static_cast<DeletePolicy>(value); });
    grid->addWidget(m_fields->column(deletes, box), row, 1, Qt::AlignTop);
    auto *marks = new QWidget(this);
    auto *lines = new QGridLayout(marks);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setHorizontalSpacing(24);
    lines->setColumnStretch(0, 1);
    lines->setColumnStretch(1, 1);
    const auto mark = [&](Side side, int at, DeleteMark FlowConfiguration::*member) {
        const DraftField name = field(markField(side));
        DraftField value = field(markValue(side));
        value.spoken = tr("%1: value in %2").arg(flowTitle(m_flow), sideTitle(side));
        lines->addWidget(m_fields->column(name,
                             m_fields->text(name,
                                 [flow = m_flow, member](Configuration &c) -> QString & {
                                     return (c.flow(flow).*member).field;
                                 })),
            at, 0);
        lines->addWidget(m_fields->column(value,
                             m_fields->text(value,
                                 [flow = m_flow, member](Configuration &c) -> QString & {
                                     return (c.flow(flow).*member).value;
                                 })),
            at, 1);
    };
    mark(Side::Salesforce, 0, &FlowConfiguration::markSalesforce);
    mark(Side::Startdeliver, 1, &FlowConfiguration::markStartdeliver);
    grid->addWidget(marks, row + 1, 0, 1, 2);
    m_fields->onShow([this, marks] { marks->setVisible(shown().deletes == DeletePolicy::Mark); });
}

/// How records are recognised, in a line a key; a flow that does without says nothing of it.
void FlowCard::addMatchKeys(QGridLayout *grid)
{
    auto *part = new QWidget(this);
    auto *line = new QHBoxLayout(part);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(24);
    QLabel *text = makeWrappedLabel({}, TextRole::Body, part);
    text->setObjectName(flowName(m_flow) + u"MatchKeysText"_s);
    QPushButton *edit =
        makeButton(tr("Match keys…"), flowName(m_flow) + u"MatchKeys"_s, ButtonRole::Normal, part);
    edit->setAccessibleName(tr("Match keys of %1").arg(flowTitle(m_flow)));
    line->addWidget(text, 1);
    line->addWidget(edit, 0, Qt::AlignTop);
    const DraftField keys = field(Settings().matchKeys);
    QWidget *column = m_fields->column(keys, part);
    grid->addWidget(column, grid->rowCount(), 0, 1, 2);
    connect(edit, &QPushButton::clicked, this, &FlowCard::openMatchKeys);
    m_fields->onShow([this, text, column] {
        const QList<MatchKey> all = shown().matchKeys;
        QStringList lines;
        for (const MatchKey &key : all)
            lines.append(matchKeyText(key));
        text->setText(all.isEmpty() ? noMatchKeyText() : lines.join(u'\n'));
        setStyleProperty(text, "ink", all.isEmpty() ? QVariant(u"bad"_s) : QVariant());
        column->setVisible(hasMatchKeys(m_flow) || !all.isEmpty());
    });
}

void FlowCard::openMatchKeys()
{
    if (m_keys || m_fields->draft()->isBroken())
        return;
    m_keys = new MatchKeySheet(m_flow, m_fields->draft(), this);
    m_keys->open();
}

void FlowCard::addStarts(QGridLayout *grid)
{
    const int row = grid->rowCount();
    auto *schedule = new QWidget(this);
    auto *lines = new QVBoxLayout(schedule);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    const DraftField place = field(Settings().schedule);
    lines->addWidget(makeLabel(place.label, TextRole::Small, schedule));
    QPushButton *change = makeButton({}, flowName(m_flow) + u"Schedule"_s, ButtonRole::Normal, schedule);
    lines->addWidget(change);
    lines->addWidget(m_fields->errorOf(place, change));
    m_fields->onShow([this, change] {
        change->setText(scheduleText(shown().schedule));
        change->setAccessibleName(tr("%1, schedule: %2").arg(flowTitle(m_flow), change->text()));
        change->setToolTip(tr("Change when it runs"));
    });
    connect(change, &QPushButton::clicked, this, [this] { Q_EMIT scheduleRequested(m_flow); });
    grid->addWidget(schedule, row, 0, Qt::AlignTop);
    const DraftField webhook = field(Settings().webhook);
    QCheckBox *box =
        m_fields->flag(webhook, [flow = m_flow](Configuration &c) -> bool & { return c.flow(flow).webhook; });
    box->setToolTip(
        tr("Webhooks of Startdeliver and change events of Salesforce; the schedule goes on beside it"));
    grid->addWidget(m_fields->line(webhook, box), row, 1, Qt::AlignBottom);
}

void FlowCard::addHistoryStart(QGridLayout *grid)
{
    const int row = grid->rowCount();
    const Settings it;
    const DraftField limited = field(it.limited);
    auto *check = new QCheckBox(limited.label, this);
    check->setObjectName(limited.name);
    check->setAccessibleName(limited.spoken);
    const DraftField start = field(it.start);
    auto *day = new QDateEdit(this);
    day->setObjectName(start.name);
    day->setAccessibleName(start.spoken);
    day->setCalendarPopup(true);
    day->setDisplayFormat(u"yyyy-MM-dd"_s);
    day->setMinimumDate(QDate(1990, 1, 1));
    const auto set = [this](const DraftField &field, std::optional<QDate> value) {
        m_fields->edit(
            field, [flow = m_flow, value](Configuration &c) { c.flow(flow).historyStart = value; });
    };
    connect(check, &QCheckBox::clicked, this, [set, limited](bool on) {
        const QDate first = QDate::currentDate().addYears(-1);
        set(limited, on ? std::optional(first) : std::nullopt);
    });
    connect(day, &QDateEdit::dateChanged, this, [set, start](QDate date) { set(start, date); });
    m_fields->onShow([this, check, day] {
        const auto value = shown().historyStart;
        const QSignalBlocker blocker(day);
        check->setChecked(value.has_value());
        day->setEnabled(value.has_value());
        if (value && day->date() != *value)
            day->setDate(*value);
    });
    grid->addWidget(check, row, 0, Qt::AlignBottom);
    grid->addWidget(m_fields->column(start, day), row, 1, Qt::AlignTop);
    QLabel *counts = makeWrappedLabel({}, TextRole::Small, this);
    counts->setObjectName(flowName(m_flow) + u"HistoryCounts"_s);
    grid->addWidget(counts, row + 1, 0, 1, 2);
    auto *counter = new HistoryCounts(m_fields->draft()->session(), m_flow, this);
    connect(counter, &HistoryCounts::changed, counts, &QLabel::setText);
    m_fields->onShow([this, counter] {
        if (shown().enabled)
            counter->ask(m_fields->draft()->configuration());
    });
}

void FlowCard::addOwn(QGridLayout *grid)
{
    if (m_flow == Flow::History) {
        const DraftField closed = field(Settings().closedTasks);
        QCheckBox *box = m_fields->flag(
            closed, [flow = m_flow](Configuration &c) -> bool & { return c.flow(flow).closedTasks; });
        grid->addWidget(m_fields->line(closed, box), grid->rowCount(), 0, 1, 2);
    }
    if (m_flow == Flow::TaskComments) {
        const DraftField place = field(Settings().place);
        QComboBox *box = m_fields->choice(
            place,
            {{tr("in the task's description, below a line"), static_cast<int>(CommentPlace::Description)},
                {tr("in the task's feed, as a post"), static_cast<int>(CommentPlace::Feed)}},
            [flow = m_flow](const Configuration &c) { return static_cast<int>(c.flow(flow).place); },
            [flow = m_flow](
                Configuration &c, int value) { c.flow(flow).place = static_cast<CommentPlace>(value); });
        box->setToolTip(tr("Comments that are there already stay where they are."));
        grid->addWidget(m_fields->column(place, box), grid->rowCount(), 0, 1, 2);
    }
    if (m_flow == Flow::Notes) {
        const DraftField sweep = noteSweep();
        QSpinBox *box = m_fields->number(
            sweep, [](Configuration &c) -> int & { return c.options.noteSweepMinutes; }, {1, 10'080});
        box->setSuffix(tr(" min"));
        grid->addWidget(m_fields->column(sweep, box), grid->rowCount(), 0, 1, 2);
    }
}

void FlowCard::showDraft()
{
    // What a flow that is off would do is said when it is on.
    if (shown().enabled && !m_details)
        addDetails();
    m_fields->show();
    // What was counted holds for what it was before.
    if (m_counted && *m_counted != shown().enabled)
        m_cost->setText(costPendingText(shown().enabled));
    if (m_details)
        m_details->setVisible(shown().enabled);
}

void FlowCard::setCost(const session::FlowCost &cost)
{
    m_counted = shown().enabled;
    m_cost->setText(shown().enabled ? costText(cost) : costPendingText(false));
}

} // namespace tandem::ui
