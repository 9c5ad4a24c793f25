// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/matches/matchespage.h"

#include "ui/kit/chips.h"
#include "ui/kit/coretexts.h"
#include "ui/kit/dialogs.h"
#include "ui/kit/findable.h"
#include "ui/kit/formats.h"
#include "ui/kit/keys.h"
#include "ui/kit/labels.h"
#include "ui/kit/notice.h"
#include "ui/kit/watch.h"
#include "ui/kit/words.h"
#include "ui/matches/matchcard.h"
#include "ui/models/attention.h"
#include "ui/models/matchesmodel.h"
#include "ui/models/values.h"
#include "ui/tables/tableview.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QSplitter>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::MatchingView;
using session::MatchKind;

namespace {

qint64 countOf(const MatchingView &view, MatchKind kind)
{
    switch (kind) {
    case MatchKind::Exact:
        return view.exact;
    case MatchKind::Likely:
        return view.likely;
    case MatchKind::Ambiguous:
        return view.ambiguous;
    case MatchKind::OnlySalesforce:
        return view.onlyHere.salesforce;
    case MatchKind::OnlyStartdeliver:
        break;
    }
    return view.onlyHere.startdeliver;
}

/// Those that are counted as exact are linked already. Another one can only be found while the matching is
/// open, between records that are alone on either side.
QString acceptObstacle(const QList<MatchingView> &views)
{
    const auto any = [&views](const auto &is) { return std::any_of(views.cbegin(), views.cend(), is); };
    if (!any([](const MatchingView &view) { return view.exact > 0; }))
        return MatchesPage::tr("No exact match was found: there is nothing to accept.");
    if (!any([](const MatchingView &view) {
            return view.onlyHere.salesforce + view.onlyHere.startdeliver > 0;
        }))
        return MatchesPage::tr("Every record has a partner or waits for you: nothing is left to accept.");
    const bool open = any([](const MatchingView &view) {
        return view.state == "open"_L1 && view.onlyHere.salesforce > 0 && view.onlyHere.startdeliver > 0;
    });
    return open ? QString() : MatchesPage::tr("All exact matches are linked already.");
}

QString describe(const MatchingView &view)
{
    const qint64 undecided = heldToMatch(view);
    if (view.state == "waived"_L1)
        return MatchesPage::tr("Begun without deciding the rest.");
    if (view.state == "settled"_L1)
        return MatchesPage::tr("Settled: new records are judged as they come.");
    if (const qint64 held = view.duplicate + view.otherHolds; undecided == 0 && held > 0) {
        return MatchesPage::tr(
            "No match is left to decide, but %n record(s) are held for another reason. Decide "
            "under Activity, Held; until then nothing new is created.",
            nullptr, pluralCount(held));
    }
    if (undecided == 0)
        return MatchesPage::tr("Nothing is left to decide; the next run settles it.");
    return MatchesPage::tr(
        "%n to decide. Until then nothing new is created on either side.", nullptr, pluralCount(undecided));
}

/// The list has the larger part, where that leaves the card enough to compare the two before they are linked.
class ListAboveCard final : public QSplitter
{
public:
    explicit ListAboveCard(QWidget *parent)
        : QSplitter(Qt::Vertical, parent)
    {
        setChildrenCollapsible(false);
        connect(this, &QSplitter::splitterMoved, this, [this] { m_byHand = true; });
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        constexpr int compared = 296; // three fields below a reason of two lines
        const int room = height() - handleWidth();
        const int card = std::max(compared, room * 2 / 5);
        if (!m_byHand)
            setSizes({std::max(1, room - card), card});
        QSplitter::resizeEvent(event);
    }

private:
    bool m_byHand = false;
};

} // namespace

MatchesPage::MatchesPage(session::Session *session, QWidget *parent)
    : Page(tr("Matches"), parent)
    , m_session(session)
    , m_model(new MatchesModel(session, this))
{
    setObjectName(u"matchesPage"_s);
    createActions();
    setContent(createContent());
    createKeys();
    wire();
    showUndo();
}

void MatchesPage::createActions()
{
    m_flows = new QComboBox(this);
    m_flows->setObjectName(u"matchFlow"_s);
    m_flows->setAccessibleName(tr("Kind of record"));
    m_flows->setMinimumWidth(144);
    m_flows->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addHeaderWidget(m_flows);
    m_waive = addSecondaryAction(tr("Begin without matching…"), u"waiveMatching"_s);
    m_waive->setToolTip(tr("Treats every undecided record as one without a partner"));
    makeFindable(m_waive);
    m_accept = setPrimaryAction(tr("Accept all exact"), u"acceptExact"_s);
    connect(m_waive, &QPushButton::clicked, this, &MatchesPage::askToWaive);
    connect(m_accept, &QPushButton::clicked, this, &MatchesPage::acceptExact);
    connect(this, &Page::stateChanged, this, [this](State state) {
        m_flows->setVisible(state == State::Full);
        m_waive->setVisible(state == State::Full);
    });
    m_flows->hide();
    m_waive->hide();
}

QWidget *MatchesPage::createContent()
{
    auto *content = new QWidget(this);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(createChips());
    auto *splitter = new ListAboveCard(content);
    m_table = new TableView(u"matchRows"_s, tr("Records to match"), splitter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setModel(m_model);
    m_table->setColumnWidths({-3, 120, -4, 128});
    m_table->setMinimumHeight(120);
    m_card = new MatchCard(m_session, splitter);
    splitter->addWidget(m_table);
    splitter->addWidget(m_card);
    layout->addWidget(splitter, 1);
    return content;
}

QWidget *MatchesPage::createChips()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (const MatchKind kind : {MatchKind::Likely, MatchKind::Ambiguous, MatchKind::Exact,
             MatchKind::OnlySalesforce, MatchKind::OnlyStartdeliver}) {
        QPushButton *chip = makeChip(matchKindTitle(kind), u"match-"_s + session::matchKindName(kind), line);
        layout->addWidget(chip);
        m_chips.append({kind, chip});
        connect(chip, &QPushButton::clicked, this, [this, kind = kind] { showKind(kind); });
    }
    layout->addStretch(1);
    return line;
}

void MatchesPage::createKeys()
{
    addKey(this, Qt::Key_J, tr("Next record"), [this] { move(1); });
    addKey(this, Qt::Key_K, tr("Record before"), [this] { move(-1); });
    addKey(this, Qt::Key_L, tr("Link the two"), [this] { Q_EMIT m_card->linkRequested(); });
    addKey(this, Qt::Key_N, tr("Create a new partner"), [this] { Q_EMIT m_card->createRequested(); });
    addKey(this, Qt::Key_A, tr("Keep apart"), [this] { Q_EMIT m_card->keepApartRequested(); });
    addKey(this, Qt::Key_Z, tr("Take the last decision back"), [this] { undo(); });
}

void MatchesPage::wire()
{
    connect(Attention::of(m_session), &Attention::changed, this,
        [this](const session::AttentionView &view) { Q_EMIT waitingCountChanged(heldToMatch(view.status)); });
    connect(m_flows, &QComboBox::activated, this, [this] {
        m_table->startOver();
        showNumbers();
        showKind(m_model->kind());
    });
    connect(m_table, &TableView::currentRowChanged, this, &MatchesPage::showCard);
    // Rows are read anew in place too, and then another record may stand there.
    connect(m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            const int row = m_table->currentRow();
            if (row >= first.row() && row <= last.row())
                showCard(row);
        });
    m_table->keepRecord();
    connect(m_card, &MatchCard::linkRequested, this, [this] {
        const session::MatchRow *held = m_model->rowAt(m_table->currentRow());
        if (held && held->holdId > 0 && m_card->candidate().isEmpty())
            notice()->say(Tone::Neutral, tr("There is no candidate to link this record to."));
        else
            decide([this](int row) { m_model->link(row, m_card->candidate()); });
    });
    connect(m_card, &MatchCard::createRequested, this,
        [this] { decide([this](int row) { m_model->create(row); }); });
    connect(m_card, &MatchCard::keepApartRequested, this,
        [this] { decide([this](int row) { m_model->keepApart(row); }); });
    connect(m_card, &MatchCard::undoRequested, this, &MatchesPage::undo);
    connect(m_card, &MatchCard::focusLetGo, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &MatchesModel::problem, this, [this](const Error &error) {
        notice()->sayError(error);
        // What cannot be taken back any more does not stand before what can.
        m_decided.removeAll(std::exchange(m_undoing, 0));
        m_deciding.clear();
        showUndo();
    });
    connect(m_session, &session::Session::runFinished, this, [this] {
        m_carriedOut = m_carriedOut || !m_decided.isEmpty();
        m_decided.clear();
        showUndo();
    });
    connect(m_model, &MatchesModel::stateChanged, this, &MatchesPage::showPlaceholder);
    // After the table has looked for the record that was chosen before.
    connect(m_model, &MatchesModel::stateChanged, this, &MatchesPage::chooseOnArrival, Qt::QueuedConnection);
    connect(m_model, &MatchesModel::decided, this, [this](qint64 holdId, const QString &decision) {
        m_undoing = 0;
        m_deciding.remove(holdId);
        m_decided.removeAll(holdId);
        if (!decision.isEmpty())
            m_decided.append(holdId);
        showUndo();
        if (decision.isEmpty())
            m_table->goToRow(m_model->rowOfHold(holdId));
        countAgain();
    });
}

PageIndex MatchesPage::index() const
{
    return {tr("link duplicates same records candidates"), {}};
}

QWidget *MatchesPage::firstFocus() const
{
    return state() == State::Full ? m_table : nullptr;
}

QString MatchesPage::currentRecord() const
{
    const session::MatchRow *row = m_model->rowAt(m_table->currentRow());
    if (state() != State::Full || !row)
        return {};
    const bool here = row->side == Side::Salesforce;
    return recordToInspect(row->flow, here ? row->record : RecordId(), here ? RecordId() : row->record);
}

void MatchesPage::refresh()
{
    watch(m_session->matching(), this, [this](const Result<QList<MatchingView>> &views) { take(views); });
}

void MatchesPage::take(const Result<QList<MatchingView>> &views)
{
    if (!views) {
        if (views.error().code == "NOT_CONFIGURED"_L1) {
            return showEmpty({u"connections"_s, tr("Connect both sides first"), spoken(views.error().text),
                                 tr("Open Connections")},
                [this] { Q_EMIT pageRequested(u"connections"_s); });
        }
        return showError(views.error(), tr("Try again"), [this] { refresh(); });
    }
    m_views = *views;
    const bool read = std::any_of(m_views.cbegin(), m_views.cend(),
        [](const MatchingView &view) { return view.records.salesforce + view.records.startdeliver > 0; });
    if (!read) {
        return showEmpty(
            {u"matches"_s, tr("Nothing has been compared yet"),
                tr("A plan reads both sides and finds which records are the same. Nothing is written."),
                tr("Make a plan")},
            [this] { Q_EMIT pageRequested(u"review"_s); });
    }
    const QVariant before = m_flows->currentData();
    m_flows->clear();
    for (const MatchingView &view : std::as_const(m_views))
        m_flows->addItem(flowShortTitle(view.flow), static_cast<int>(view.flow));
    m_flows->setCurrentIndex(before.isValid() ? std::max(0, m_flows->findData(before)) : 0);
    showNumbers();
    showContent();
    const MatchingView *view = current();
    const bool onlyAmbiguous = view && view->likely == 0 && view->ambiguous > 0;
    const MatchKind kind = m_shown ? m_model->kind()
        : onlyAmbiguous            ? MatchKind::Ambiguous
                                   : MatchKind::Likely;
    m_shown = true;
    showKind(kind);
}

const MatchingView *MatchesPage::current() const
{
    const auto found = std::find_if(m_views.cbegin(), m_views.cend(), [this](const MatchingView &view) {
        return static_cast<int>(view.flow) == m_flows->currentData().toInt();
    });
    return found == m_views.cend() ? nullptr : &*found;
}

/// After a decision: the rows stay where they are, so that it can be taken back.
void MatchesPage::countAgain()
{
    Attention::of(m_session)->ask();
    watch(m_session->matching(), this, [this](const Result<QList<MatchingView>> &views) {
        if (!views || state() != State::Full)
            return;
        m_views = *views;
        showNumbers();
    });
}

void MatchesPage::showNumbers()
{
    const QString obstacle = acceptObstacle(m_views);
    m_accept->setEnabled(obstacle.isEmpty());
    m_accept->setToolTip(obstacle.isEmpty()
            ? tr(
                "Exact matches are linked by the next run; all records without a partner are looked at again "
                "(Ctrl+Enter)")
            : obstacle);
    const MatchingView *view = current();
    if (!view)
        return;
    for (const auto &[kind, chip] : std::as_const(m_chips))
        chip->setText(matchKindTitle(kind) + u"  "_s + formatCount(countOf(*view, kind)));
    setSubtitle(describe(*view));
    m_waive->setEnabled(view->state == "open"_L1);
}

void MatchesPage::showKind(MatchKind kind)
{
    const MatchingView *view = current();
    if (!view)
        return;
    for (const auto &[known, chip] : std::as_const(m_chips))
        chip->setChecked(known == kind);
    if (kind != m_model->kind())
        m_table->startOver();
    const bool undecided = kind == MatchKind::Likely || kind == MatchKind::Ambiguous;
    m_table->setColumnHidden(MatchesModel::Candidates, !undecided && kind != MatchKind::Exact);
    m_table->setColumnHidden(MatchesModel::Decision, !undecided);
    m_table->setColumnWidths({-3, 120, -4, 128});
    m_model->show(view->flow, kind);
}

/// Whoever comes back finds a record to decide about where the one they left is gone. While they are here no
/// key decides about another one by accident.
void MatchesPage::chooseOnArrival()
{
    if (m_model->state() != PagedModel::State::Ready || !std::exchange(m_arriving, false))
        return;
    if (m_table->currentRow() < 0 && m_model->rowCount() > 0 && !m_model->canFetchMore({}))
        m_table->goToRow(0);
}

void MatchesPage::showEvent(QShowEvent *event)
{
    m_arriving = true;
    Page::showEvent(event);
}

void MatchesPage::showPlaceholder()
{
    if (m_model->state() == PagedModel::State::Failed)
        return m_table->setPlaceholder(spoken(m_model->error()->text));
    if (m_model->state() != PagedModel::State::Ready)
        return m_table->setPlaceholder(tr("Looking…"));
    const bool undecided = m_model->kind() == MatchKind::Likely || m_model->kind() == MatchKind::Ambiguous;
    m_table->setPlaceholder(undecided ? tr("Nothing to decide here.") : tr("None."));
}

void MatchesPage::showCard(int row)
{
    m_card->showRow(m_model->rowAt(row));
}

void MatchesPage::move(int rows)
{
    m_table->setFocus();
    m_table->goToRow(m_table->currentRow() + rows);
}

void MatchesPage::decide(const std::function<void(int row)> &say)
{
    const session::MatchRow *row = m_model->rowAt(m_table->currentRow());
    if (state() != State::Full || (row && m_deciding.contains(row->holdId)))
        return;
    if (!row)
        return notice()->say(Tone::Neutral, tr("No record is chosen: choose one by J and K first."));
    if (row->holdId == 0)
        return notice()->say(Tone::Neutral, tr("There is nothing to decide about this record."));
    if (m_card->isUnread())
        return notice()->say(Tone::Neutral, tr("The record could not be read: see below."));
    notice()->dismiss();
    // The next row comes at once: a key pressed before the decision is stored is meant for it.
    const int current = m_table->currentRow();
    m_deciding.insert(row->holdId);
    say(current);
    m_table->goToRow(current + 1);
}

QString MatchesPage::undoObstacle() const
{
    if (!m_decided.isEmpty())
        return {};
    return m_carriedOut ? tr("A run has carried out what was decided here, so it is not taken back here.")
                        : tr("Nothing was decided here that could be taken back.");
}

void MatchesPage::showUndo()
{
    m_card->setUndoObstacle(undoObstacle());
}

void MatchesPage::undo()
{
    if (m_undoing != 0)
        return;
    if (const QString obstacle = undoObstacle(); !obstacle.isEmpty())
        return notice()->say(Tone::Neutral, obstacle);
    m_undoing = m_decided.constLast();
    m_model->withdraw(m_undoing);
}

void MatchesPage::acceptExact()
{
    watch(m_session->acceptExactMatches(), this, [this](const Result<qint64> &count) {
        if (!count)
            return notice()->sayError(count.error());
        notice()->say(Tone::Good, tr("Exact matches are linked by the next run."),
            tr("%n record(s) without a partner are looked at again then.", nullptr, pluralCount(*count)));
        notice()->offer(tr("Go to Review"), [this] { Q_EMIT pageRequested(u"review"_s); });
    });
}

void MatchesPage::askToWaive()
{
    const MatchingView *view = current();
    if (!view)
        return;
    Dialogs::current().ask(this,
        {tr("Begin without matching"),
            tr("Begin %1 without deciding the rest?").arg(flowShortTitle(view->flow)),
            tr("From now on, records without a partner are created on the other side. Those that are held "
               "stay held until you decide them, but a record that has a partner nobody found will be there "
               "twice."),
            {{u"waive"_s, tr("Begin without matching"), true}, {u"cancel"_s, tr("Cancel")}}, {}},
        [this](const QString &answer) {
            if (answer == "waive"_L1)
                waive();
        });
}

void MatchesPage::waive()
{
    const MatchingView *view = current();
    if (!view)
        return;
    watch(m_session->waiveMatching({view->flow}), this, [this, flow = view->flow](const Result<bool> &done) {
        if (!done)
            return notice()->sayError(done.error());
        notice()->say(Tone::Good, tr("%1 begin without matching.").arg(flowShortTitle(flow)),
            tr("The next plan shows what would be created."));
        notice()->offer(tr("Go to Review"), [this] { Q_EMIT pageRequested(u"review"_s); });
        Attention::of(m_session)->ask();
        refresh();
    });
}

} // namespace tandem::ui
