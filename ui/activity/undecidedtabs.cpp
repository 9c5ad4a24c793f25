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
        "They are not the same record: they are not proposed for each other again, and each gets a partner "
        "of its own where the flow creates one");
}

/// What it is asked for by: its id, and what Overview says of it where Matches does not list it.
QStringList namesOf(const HoldView &hold)
{
    const bool isMatched = hold.kind == "likely"_L1 || hold.kind == "ambiguous"_L1;
    if (isMatched || !hold.decision.isEmpty())
        return {hold.record.text()};
    return {hold.record.text(), flowName(hold.flow) + u"/beside"_s};
}

} // namespace

ConflictsTab::ConflictsTab(session::Session *session, QWidget *parent)
    : ListTab(new ConflictsModel(session), u"conflicts"_s, tr("Conflicts"), parent)
    , m_session(session)
    , m_model(qobject_cast<ConflictsModel *>(table()->model()))
    , m_decided(makeWrappedLabel({}, TextRole::Muted, this))
    , m_fields(new FieldsPane(u"conflictDetail"_s, FieldsPane::Layout::Conflict, this))
{
    m_model->setParent(this);
    table()->setColumnWidths({-3, 96, -2, -3, -3, 132});
    setEmptyText(
        tr("There is no conflict now. Where both sides change a field and its rule leaves it to you, "
           "it stands here."),
        tr("See the rules under Mappings"), u"mappings"_s);
    m_decided->setObjectName(u"conflictsDecided"_s);
    m_decided->hide();
    column()->insertWidget(0, m_decided);
    column()->insertWidget(2, m_fields);
    connect(m_model, &PagedModel::stateChanged, this, &ConflictsTab::tellDecided);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ConflictsTab::tellDecided);
    createActions();
    setRecords([this](int row) { return recordsOf(row); });
    takeUpDecisions();
    connect(m_model, &ConflictsModel::ruleMade, this, [this](const ConflictView &conflict, qint64 count) {
        // The last decision is a rule now, which is not taken back here.
        m_last.clear();
        enableActions();
        Q_EMIT done(tr("%n conflict(s) decided, and so are those to come.", nullptr, pluralCount(count)),
            tr("The next run writes it. %1 has this rule under Mappings.").arg(fieldTitle(conflict)));
        Q_EMIT ruleMade(flowName(conflict.flow) + u'/' + conflict.field);
    });
    setDetail([this](int row) { showDetail(row); });
}

void ConflictsTab::takeUpDecisions()
{
    connect(m_model, &ConflictsModel::resolved, this, [this](const QList<qint64> &ids) {
        forget(ids);
        m_last.append(ids);
        Q_EMIT done(tr("%n conflict(s) decided.", nullptr, pluralCount(ids.size())),
            tr("The next run writes what you chose. Until then, Undo takes it back."));
        if (ids.size() == 1)
            table()->goToRow(table()->currentRow() + 1);
        enableActions();
    });
    connect(m_model, &ConflictsModel::withdrawn, this, [this](const QList<qint64> &ids) {
        const int count = pluralCount(ids.size());
        Q_EMIT done(tr("%n decision(s) taken back.", nullptr, count),
            tr("The conflict(s) wait for you again, unless the field has a rule by now that decides.",
                nullptr, count));
        const int row = m_model->rowOfConflict(ids.value(0));
        if (row >= 0 && !table()->selectedRows().contains(row))
            table()->goToRow(row);
        enableActions();
    });
    connect(m_session, &session::Session::runFinished, this, [this] {
        m_last.clear();
        enableActions();
    });
}

void ConflictsTab::forget(const QList<qint64> &ids)
{
    for (QList<qint64> &together : m_last)
        together.removeIf([&ids](qint64 id) { return ids.contains(id); });
    m_last.removeIf([](const QList<qint64> &together) { return together.isEmpty(); });
}

/// Forgotten at once: pressed again before the first is stored, the key is for the decision before.
void ConflictsTab::takeBack()
{
    const QList<qint64> ids = withdrawable();
    forget(ids);
    m_model->withdraw(ids);
    enableActions();
}

/// Of the chosen rows those that are decided; where none is, the ones that were decided here last.
QList<qint64> ConflictsTab::withdrawable() const
{
    QList<qint64> ids;
    for (const int row : table()->selectedRows()) {
        const ConflictView *conflict = m_model->rowAt(row);
        if (conflict && conflict->resolution)
            ids.append(conflict->id);
    }
    return ids.isEmpty() && !m_last.isEmpty() ? m_last.constLast() : ids;
}

void ConflictsTab::createActions()
{
    addAction(tr("Take Salesforce"), u"takeSalesforce"_s,
        tr("Salesforce's value is written to Startdeliver by the next run, for every chosen row"), Qt::Key_S,
        [this] { take(Side::Salesforce); });
    addAction(tr("Take Startdeliver"), u"takeStartdeliver"_s,
        tr("Startdeliver's value is written to Salesforce by the next run, for every chosen row"), Qt::Key_D,
        [this] { take(Side::Startdeliver); });
    addAction(tr("Always…"), u"alwaysTake"_s,
        tr("Decides every open conflict of this field alike, and makes that its rule"), Qt::Key_A,
        [this] { makeRule(); });
    QPushButton *undo = addAction(
        tr("Undo"), u"undoConflict"_s,
        tr("Takes the decision on every chosen conflict back; where none is decided, the last decision"),
        Qt::Key_Z, [this] { takeBack(); }, true, tr("Take the last decision back"));
    allowUnread(undo);
    setObstacle(undo, [this] {
        return withdrawable().isEmpty() ? tr("Nothing was decided here that could be taken back.")
                                        : QString();
    });
    addAction(
        tr("Choose all"), u"chooseAllConflicts"_s, tr("Chooses every row that is loaded"), Qt::Key_unknown,
        [this] { table()->selectAll(); }, false);
    addInspection([this](int row) {
        const auto *conflict = m_model->rowAt(row);
        return conflict ? recordToInspect(conflict->flow, conflict->salesforce, conflict->startdeliver)
                        : QString();
    });
}

/// Where all rows are there to be counted.
void ConflictsTab::tellDecided()
{
    const int rows = m_model->rowCount();
    int decided = 0;
    if (m_model->isComplete() && m_model->rowsInMemory() == rows) {
        for (int row = 0; row < rows; ++row)
            decided += m_model->rowAt(row)->resolution ? 1 : 0;
    }
    m_decided->setVisible(decided > 0);
    m_decided->setText(tr("To decide: %1. Decided, and listed until the next run writes it: %2.")
                           .arg(formatCount(rows - decided), formatCount(decided)));
}

/// Of one that is decided nothing is asked.
QStringList ConflictsTab::recordsOf(int row) const
{
    const ConflictView *conflict = m_model->rowAt(row);
    if (!conflict || conflict->resolution)
        return {};
    return {conflict->salesforce.text(), conflict->startdeliver.text()};
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
        return tellShown(0);
    const QString title = conflict->title.isEmpty() ? conflict->salesforce.text() : conflict->title;
    const QString why = conflict->first
        ? tr("These two were never compared before, and both have a value of their own for %1.")
        : tr("Both sides changed %1 since they last agreed.");
    m_fields->showLines(title, why.arg(fieldTitle(*conflict)), linesOf(*conflict));
    tellShown(conflict->id);
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
    m_fields->askForAllLines();
    column()->insertWidget(1, m_fields);
    constexpr int compared = 3;
    leaveRestToList(m_fields, compared);
    createActions();
    setRecords([this](int row) {
        const HoldView *hold = m_model->rowAt(row);
        return hold ? namesOf(*hold) : QStringList();
    });
    connect(m_candidates, &QComboBox::activated, this, &HoldsTab::showCandidate);
    connect(m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &changed) { tellDecided(changed.row()); });
    setDetail([this](int row) { showDetail(row); });
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
    m_create = addAction(tr("Create new"), u"createHold"_s,
        tr("None of the candidates is its partner: one is created on the other side, where the flow creates "
           "them. To the candidates it means the same as keeping them apart"),
        Qt::Key_N, [this] { m_model->create(table()->currentRow()); });
    m_delete = addAction(tr("Delete it too"), u"deleteHold"_s,
        tr("Its partner was deleted: the next run deletes it as well"), Qt::Key_Delete,
        [this] { m_model->deleteToo(table()->currentRow()); });
    m_resume = addAction(tr("Write again"), u"resumeHold"_s,
        tr("What set the field back and forth is mended: it is written again"), Qt::Key_G,
        [this] { m_model->resume(table()->currentRow()); });
    m_undo = addAction(tr("Undo"), u"undoHold"_s, tr("Takes the decision on this record back"), Qt::Key_Z,
        [this] { m_model->withdraw(table()->currentRow()); });
    allowUnread(m_undo);
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
        return isLoop(hold) ? tr("It is linked, and stays so. Write again once the cause is mended.")
                            : QString();
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

/// What was decided about it is not part of the detail, which stays then, with the candidate that is chosen.
void HoldsTab::showDetail(int row)
{
    const HoldView *hold = m_model->rowAt(row);
    if (hold && m_hold && isSameQuestion(*hold, *m_hold)) {
        if (isUnread())
            showCandidate();
        return;
    }
    ++m_asked;
    tellShown(0);
    m_hold = hold ? std::optional<HoldView>(*hold) : std::nullopt;
    m_fields->setVisible(hold);
    m_candidates->clear();
    if (!hold)
        return m_fields->showNothing({});
    const QStringList names = candidateNames(hold->candidates, hold->candidateTitles);
    for (qsizetype i = 0; i < names.size(); ++i)
        m_candidates->addItem(names.at(i), hold->candidates.at(i).text());
    m_candidates->setVisible(hold->candidates.size() > 1);
    showCandidate();
}

/// Until its fields are there nothing of the record or the candidate before is seen, nor anything decided.
void HoldsTab::showCandidate()
{
    if (!m_hold)
        return;
    tellShown(0);
    m_fields->showLines(m_hold->title.isEmpty() ? m_hold->record.text() : m_hold->title, tr("Reading…"), {});
    const bool ours = m_hold->side == Side::Salesforce;
    const RecordId candidate(m_candidates->currentData().toString());
    const auto answer =
        m_session->pair(m_hold->flow, ours ? m_hold->record : candidate, ours ? candidate : m_hold->record);
    watch(answer, this, [this, asked = ++m_asked](const Result<session::PairView> &pair) {
        if (asked == m_asked)
            showLines(pair);
    });
}

/// Where they could not be read, nothing is decided about what nobody saw.
void HoldsTab::showLines(const Result<session::PairView> &pair)
{
    m_fields->showLines(m_hold->title.isEmpty() ? m_hold->record.text() : m_hold->title,
        spoken(pair ? m_hold->reason : pair.error().text), pair ? linesOf(*pair) : QList<FieldLine>());
    tellShown(pair ? m_hold->id : 0, pair ? QString() : tr("The record could not be read."));
}

DecisionsTab::DecisionsTab(session::Session *session, QWidget *parent)
    : ListTab(new DecisionsModel(session), u"decisions"_s, tr("Decisions"), parent)
    , m_model(qobject_cast<DecisionsModel *>(table()->model()))
{
    m_model->setParent(this);
    table()->setColumnWidths({-3, 96, -3, 128, 160});
    setEmptyText(
        tr("There is no decision. Rows that are unticked in Review when a plan is applied stand here."));
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
