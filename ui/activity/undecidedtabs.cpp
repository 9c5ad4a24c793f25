// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/undecidedtabs.h"

#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/formats.h"
#include "ui/kit/valuebox.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/models/undecidedmodels.h"
#include "ui/models/values.h"
#include "ui/tables/fieldspane.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::ConflictView;
using session::HoldView;

namespace {

bool isDeleted(const HoldView &hold)
{
    return hold.kind == "delete-changed"_L1;
}

bool isLoop(const HoldView &hold)
{
    return hold.kind == "loop"_L1;
}

/// Why it takes none; empty: it may.
QString whyNoPartner(const HoldView &hold)
{
    if (isDeleted(hold))
        return HoldsTab::tr("Its partner was deleted: delete it too, or keep it.");
    return isLoop(hold) ? HoldsTab::tr("It has its partner already.") : QString();
}

/// One that was merged or whose partner is gone merely loses its partner. Every other one is judged again,
/// without these candidates.
QString meaningOfApart(const HoldView &hold)
{
    if (isDeleted(hold))
        return HoldsTab::tr("It is kept, without a partner");
    if (hold.kind == "merge"_L1)
        return HoldsTab::tr("It keeps no partner: it stays alone");
    return HoldsTab::tr(
        "They are not the same record: each gets a partner of its own where the flow creates one");
}

} // namespace

ConflictsTab::ConflictsTab(session::Session *session, QWidget *parent)
    : ListTab(new ConflictsModel(session), u"conflicts"_s, tr("Conflicts"), parent)
    , m_session(session)
    , m_model(qobject_cast<ConflictsModel *>(table()->model()))
    , m_fields(new FieldsPane(u"conflictDetail"_s, FieldsPane::Layout::Conflict, this))
{
    m_model->setParent(this);
    table()->setColumnWidths({-3, 96, -2, -3, -3, 132});
    setEmptyText(tr("There is no conflict: where both sides changed a field, its rule decided."),
        tr("See the rules under Mappings"), u"mappings"_s);
    column()->insertWidget(1, m_fields);
    createActions();
    connect(table(), &TableView::currentRowChanged, this, &ConflictsTab::showDetail);
    connect(m_model, &ConflictsModel::resolved, this, [this](qint64 count) {
        Q_EMIT done(tr("%n conflict(s) decided.", nullptr, pluralCount(count)),
            tr("The next run writes what you chose."));
        if (count == 1)
            table()->goToRow(table()->currentRow() + 1);
    });
    connect(m_model, &ConflictsModel::ruleMade, this, [this](const ConflictView &conflict, qint64 count) {
        Q_EMIT done(tr("%n conflict(s) decided, and so are those to come.", nullptr, pluralCount(count)),
            tr("The next run writes it. %1 has this rule under Mappings.").arg(fieldTitle(conflict)));
        Q_EMIT ruleMade(flowName(conflict.flow) + u'/' + conflict.field);
    });
    showDetail(-1);
}

void ConflictsTab::createActions()
{
    addAction(tr("Take Salesforce"), u"takeSalesforce"_s,
        tr("Salesforce's value is written to Startdeliver by the next run, for every chosen row"), Qt::Key_S,
        [this] { take(Side::Salesforce); });
    addAction(tr("Take Startdeliver"), u"takeStartdeliver"_s,
        tr("Startdeliver's value is written to Salesforce by the next run, for every chosen row"), Qt::Key_D,
        [this] { take(Side::Startdeliver); });
    addAction(tr("Always for this field…"), u"alwaysTake"_s,
        tr("Decides every open conflict of this field alike, and makes that its rule"), Qt::Key_A,
        [this] { makeRule(); });
    addAction(
        tr("Choose all"), u"chooseAllConflicts"_s, tr("Chooses every row that is loaded"), Qt::Key_unknown,
        [this] { table()->selectAll(); }, false);
    addInspection([this](int row) {
        const auto *conflict = m_model->rowAt(row);
        return conflict ? recordToInspect(conflict->flow, conflict->salesforce, conflict->startdeliver)
                        : QString();
    });
}

void ConflictsTab::take(Side side)
{
    m_model->resolve(table()->selectedRows(), side);
}

void ConflictsTab::makeRule()
{
    const ConflictView *chosen = m_model->rowAt(table()->currentRow());
    if (!chosen)
        return;
    watch(m_session->openConflictsLike(chosen->id), this,
        [this, conflict = *chosen](const Result<qint64> &count) {
            if (!count)
                return Q_EMIT problem(count.error());
            askForRule(conflict, *count);
        });
}

void ConflictsTab::askForRule(const ConflictView &conflict, qint64 count)
{
    const QString field = fieldTitle(conflict);
    const Question question{tr("Always for this field"),
        conflict.first ? tr("Which %1 counts where two records are compared for the first time?").arg(field)
                       : tr("Which %1 counts where both sides changed it?").arg(field),
        tr("This decides %n open conflict(s) of the field, for the next run to write, and gives its mapping "
           "this rule. It can be changed again under Mappings.",
            nullptr, pluralCount(count)),
        {{u"salesforce"_s, tr("Always Salesforce"), false},
            {u"startdeliver"_s, tr("Always Startdeliver"), false}, {u"leave"_s, tr("Leave it"), false}},
        {}};
    Dialogs::current().ask(this, question, [this, conflict](const QString &answer) {
        if (answer != "leave"_L1)
            m_model->alwaysTake(conflict, answer == "salesforce"_L1 ? Side::Salesforce : Side::Startdeliver);
    });
}

void ConflictsTab::showDetail(int row)
{
    const ConflictView *conflict = m_model->rowAt(row);
    m_fields->setVisible(conflict);
    if (!conflict)
        return;
    const QString title = conflict->title.isEmpty() ? conflict->salesforce.text() : conflict->title;
    const QString why = conflict->first
        ? tr("These two were never compared before, and both have a value of their own for %1.")
        : tr("Both sides changed %1 since they last agreed.");
    m_fields->showLines(title, why.arg(fieldTitle(*conflict)), linesOf(*conflict));
}

HoldsTab::HoldsTab(session::Session *session, QWidget *parent)
    : ListTab(new HoldsModel(session), u"holds"_s, tr("Held records"), parent)
    , m_session(session)
    , m_model(qobject_cast<HoldsModel *>(table()->model()))
    , m_candidates(new ValueBox(this))
    , m_fields(new FieldsPane(u"holdDetail"_s, FieldsPane::Layout::Pair, this))
{
    m_model->setParent(this);
    table()->setSelectionMode(QAbstractItemView::SingleSelection);
    table()->setColumnWidths({-3, 96, 120, 152, -3, 124});
    setEmptyText(tr("Nothing is held back. Records that only you can decide about stand here."),
        tr("See the matches"), u"matches"_s);
    m_candidates->setObjectName(u"holdCandidate"_s);
    m_candidates->setAccessibleName(tr("Candidate"));
    m_candidates->setMinimumWidth(200);
    m_fields->header()->addWidget(m_candidates);
    column()->insertWidget(1, m_fields, 1);
    createActions();
    connect(table(), &TableView::currentRowChanged, this, &HoldsTab::showDetail);
    connect(m_candidates, &QComboBox::activated, this, &HoldsTab::showCandidate);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &changed) { tellDecided(changed.row()); });
    showDetail(-1);
}

void HoldsTab::createActions()
{
    m_link = addAction(
        tr("Link"), u"linkHold"_s, tr("The two are the same: they are kept in step"), Qt::Key_L, [this] {
            const QString id = m_candidates->currentData().toString();
            if (!id.isEmpty())
                m_model->link(table()->currentRow(), RecordId(id));
        });
    m_apart = addAction(tr("Keep apart"), u"apartHold"_s, meaningOfApart({}), Qt::Key_A,
        [this] { m_model->keepApart(table()->currentRow()); });
    m_create = addAction(tr("Create new"), u"createHold"_s, tr("Its partner is created on the other side"),
        Qt::Key_N, [this] { m_model->create(table()->currentRow()); });
    m_delete = addAction(tr("Delete it too"), u"deleteHold"_s,
        tr("Its partner was deleted: the next run deletes it as well"), Qt::Key_D,
        [this] { m_model->deleteToo(table()->currentRow()); });
    m_resume = addAction(tr("Go on"), u"resumeHold"_s,
        tr("What set the field back and forth is mended: it is written again"), Qt::Key_G,
        [this] { m_model->resume(table()->currentRow()); });
    m_undo = addAction(tr("Undo"), u"undoHold"_s, tr("Takes the decision on this record back"), Qt::Key_Z,
        [this] { m_model->withdraw(table()->currentRow()); });
    sayObstacles();
    addInspection([this](int row) {
        const HoldView *hold = m_model->rowAt(row);
        if (!hold)
            return QString();
        const bool ours = hold->side == Side::Salesforce;
        return recordToInspect(
            hold->flow, ours ? hold->record : RecordId(), ours ? RecordId() : hold->record);
    });
}

void HoldsTab::tellDecided(int row)
{
    const HoldView *hold = m_model->rowAt(row);
    if (!hold)
        return;
    if (hold->decision.isEmpty())
        return Q_EMIT done(tr("The decision is taken back."), tr("The record waits for you again."));
    // That cannot be taken back.
    if (hold->decision == "resume"_L1)
        return Q_EMIT done(tr("It goes on."), tr("The next run writes the field again."));
    Q_EMIT done(tr("Decided."), tr("The next run acts on it. Undo takes it back until then."));
}

void HoldsTab::sayObstacles()
{
    setMeaning(m_apart, [this] {
        const HoldView *hold = m_model->rowAt(table()->selectedRows().value(0, -1));
        return meaningOfApart(hold ? *hold : HoldView());
    });
    const auto of = [this](QPushButton *action, QString (*obstacle)(const HoldView &)) {
        setObstacle(action, [this, obstacle] {
            const HoldView *hold = m_model->rowAt(table()->selectedRows().value(0, -1));
            return hold ? obstacle(*hold) : QString();
        });
    };
    of(m_link, [](const HoldView &hold) {
        if (const QString why = whyNoPartner(hold); !why.isEmpty())
            return why;
        return hold.candidates.isEmpty() ? tr("There is no candidate to link it with.") : QString();
    });
    of(m_apart, [](const HoldView &hold) {
        return isLoop(hold) ? tr("It is linked, and stays so. Go on once the cause is mended.") : QString();
    });
    of(m_create, [](const HoldView &hold) {
        if (const QString why = whyNoPartner(hold); !why.isEmpty())
            return why;
        return hold.kind == "merge"_L1 ? tr("It had a partner before the merge: link it, or keep it apart.")
                                       : QString();
    });
    of(m_delete, [](const HoldView &hold) {
        return isDeleted(hold) ? QString() : tr("Only for a record whose partner was deleted.");
    });
    of(m_resume, [](const HoldView &hold) {
        if (!isLoop(hold))
            return tr("Only for a record whose field goes back and forth.");
        return hold.decision == "resume"_L1 ? tr("It goes on already.") : QString();
    });
    of(m_undo, [](const HoldView &hold) {
        if (hold.decision == "resume"_L1)
            return tr("It goes on already: there is nothing to take back.");
        return hold.decision.isEmpty() ? tr("Nothing was decided about this record yet.") : QString();
    });
}

void HoldsTab::showDetail(int row)
{
    const HoldView *hold = m_model->rowAt(row);
    m_fields->setVisible(hold);
    m_candidates->clear();
    if (!hold)
        return;
    const QStringList names = candidateNames(hold->candidates, hold->candidateTitles);
    for (qsizetype i = 0; i < names.size(); ++i)
        m_candidates->addItem(names.at(i), hold->candidates.at(i).text());
    m_candidates->setVisible(hold->candidates.size() > 1);
    showCandidate();
}

void HoldsTab::showCandidate()
{
    const HoldView *hold = m_model->rowAt(table()->currentRow());
    if (!hold)
        return;
    const bool ours = hold->side == Side::Salesforce;
    const RecordId candidate(m_candidates->currentData().toString());
    const auto answer =
        m_session->pair(hold->flow, ours ? hold->record : candidate, ours ? candidate : hold->record);
    watch(answer, this, [this, asked = ++m_asked, hold = *hold](const Result<session::PairView> &pair) {
        if (asked != m_asked)
            return;
        const QString title = hold.title.isEmpty() ? hold.record.text() : hold.title;
        m_fields->showLines(title, spoken(hold.reason), pair ? linesOf(*pair) : QList<FieldLine>());
    });
}

DecisionsTab::DecisionsTab(session::Session *session, QWidget *parent)
    : ListTab(new DecisionsModel(session), u"decisions"_s, tr("Decisions"), parent)
    , m_model(qobject_cast<DecisionsModel *>(table()->model()))
{
    m_model->setParent(this);
    table()->setColumnWidths({-3, 96, -3, 128, 160});
    setEmptyText(
        tr("There is no decision. Rows that are unticked in Review when a plan is applied stand here."),
        tr("Go to Review"), u"review"_s);
    addAction(tr("Withdraw"), u"withdrawDecision"_s,
        tr("The next plan proposes the change again, for every chosen row"), Qt::Key_Delete,
        [this] { m_model->withdraw(table()->selectedRows()); });
    addInspection([this](int row) {
        const auto *decision = m_model->rowAt(row);
        return decision ? recordToInspect(decision->flow, decision->salesforce, decision->startdeliver)
                        : QString();
    });
    connect(m_model, &DecisionsModel::withdrawn, this, [this](qint64 count) {
        Q_EMIT done(tr("%n decision(s) withdrawn.", nullptr, pluralCount(count)),
            tr("The next plan proposes the change again."));
    });
}

} // namespace tandem::ui
