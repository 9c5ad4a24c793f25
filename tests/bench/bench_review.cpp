// SPDX-License-Identifier: GPL-3.0-or-later
// Review over a long plan.   bench_review [rows]   (1000000 by default; use the preset "release",
// QT_QPA_PLATFORM=offscreen)
//
// "open" is from showing the page to its first rows and all counts, painted; a page is what the table asks
// the session for at once (200 rows), and lasts from the scroll to the rows that were painted again.
#include "core/base/workwatch.h"
#include "core/sync/planbuilder.h"
#include "tests/bench/benchsupport.h"
#include "tests/ui/review/reviewbench.h"
#include "ui/models/plangroupsmodel.h"

#include <QApplication>
#include <QComboBox>

#include <mutex>
#include <random>
#include <thread>

using namespace tandem;
using namespace tandem::bench;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

constexpr int batchSize = 1000; // rows that are stored together, as many as the planner judges together

/// A statement of a store, when it was begun and by which thread.
struct Note
{
    std::thread::id thread;
    qint64 at = 0; ///< nanoseconds
};
std::mutex notesMutex;
std::vector<Note> notes;

void witness(Work work, qsizetype)
{
    if (work != Work::Sql)
        return;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const std::lock_guard lock(notesMutex);
    notes.push_back({std::this_thread::get_id(), std::chrono::nanoseconds(now).count()});
}

std::vector<Note> takeNotes()
{
    const std::lock_guard lock(notesMutex);
    return std::exchange(notes, {});
}

size_t noteCount()
{
    const std::lock_guard lock(notesMutex);
    return notes.size();
}

/// Until no store has been asked for anything for a moment: what comes next is counted alone.
void untilQuiet()
{
    QElapsedTimer since;
    since.start();
    size_t seen = noteCount();
    until([&] {
        if (noteCount() != seen) {
            seen = noteCount();
            since.restart();
        }
        return since.elapsed() > 50;
    });
    static_cast<void>(takeNotes());
}

/// What looking at pages costs: the time until they are seen, and the store's share of it.
class Costs
{
public:
    void add(const QElapsedTimer &timer, qint64 pages, const std::vector<Note> &made)
    {
        m_times.add(timer);
        m_pages += pages;
        if (!countStatements(static_cast<size_t>(pages), made))
            ++m_mixed;
    }
    void print(const char *what) const
    {
        m_times.print(what);
        m_statements.print("  each query of the store", 10);
        printLine(
            "  %lld pages, at most %zu queries each   (goal: 2)", static_cast<long long>(m_pages), m_most);
        if (m_mixed > 0)
            printLine("  %d times the store did something else meanwhile: those are not counted", m_mixed);
    }

private:
    /// A page is one transaction; pages that are asked for together are alike. A statement lasts until the
    /// next one begins, so that its rows are read in it. False where something else is among them.
    bool countStatements(size_t pages, const std::vector<Note> &made)
    {
        constexpr size_t brackets = 2;
        const size_t each = made.size() / pages;
        const bool alone = std::all_of(
            made.begin(), made.end(), [&made](const Note &note) { return note.thread == made[0].thread; });
        if (!alone || made.size() % pages != 0 || each <= brackets)
            return false;
        m_most = std::max(m_most, each - brackets);
        for (size_t first = 0; first < made.size(); first += each) {
            for (size_t i = first + 1; i < first + each - 1; ++i)
                m_statements.add(static_cast<double>(made[i + 1].at - made[i].at) / 1e6);
        }
        return true;
    }

    Figures m_times;
    Figures m_statements;
    qint64 m_pages = 0;
    size_t m_most = 0;
    int m_mixed = 0;
};

// A long plan

RecordId idOf(Side side, Flow flow, qint64 number)
{
    if (side == Side::Startdeliver)
        return RecordId(number);
    const QString prefix = flow == Flow::Accounts ? u"0015g%1AAA"_s : u"0035g%1AAA"_s;
    return RecordId(prefix.arg(number, 10, 10, QChar(u'0')));
}

/// One of ten rows is new, one of twenty deletes; of the others one of ten clears.
store::Action actionOf(qint64 number)
{
    if (number % 20 == 7)
        return store::Action::Delete;
    return number % 10 == 3 ? store::Action::Create : store::Action::Update;
}

sync::FieldChange changeOf(const FieldMapping &mapping, Side side, qint64 number, bool clears)
{
    static const QStringList rules{u"one side changed"_s, u"one side changed"_s, u"Salesforce wins"_s,
        u"newest wins"_s, u"first: fill blank"_s};
    sync::FieldChange change;
    change.mappingKey = mapping.key();
    change.field = mapping.fieldOf(side);
    change.before = Value(u"%1 of record %2 as it was"_s.arg(change.field).arg(number));
    if (!clears)
        change.after = Value(u"%1 of record %2 as it will be"_s.arg(change.field).arg(number));
    change.rule = rules.at(number % rules.size());
    change.clears = clears;
    change.base = BasePair{change.before, change.before, 0, 0};
    return change;
}

/// The engine's own row of a write, with what it is grouped by.
store::PlanRow rowOf(const sync::FlowContext &flow, qint64 number)
{
    const Flow kind = flow.definition.flow;
    sync::Judgement judgement;
    judgement.side = number % 3 == 0 ? Side::Startdeliver : Side::Salesforce;
    judgement.record.id = idOf(judgement.side, kind, number + 1);
    judgement.record.fields.set(
        flow.definition.titleField(judgement.side), Value(u"Record number %1"_s.arg(number)));
    sync::PlannedWrite write;
    write.side = other(judgement.side);
    write.action = actionOf(number);
    if (write.action != store::Action::Create) {
        store::Link link;
        link.id = number + 1;
        link.salesforce = idOf(Side::Salesforce, kind, number + 1);
        link.startdeliver = idOf(Side::Startdeliver, kind, number + 1);
        judgement.link = link;
    }
    const QList<FieldMapping> &mappings = flow.configuration.mappings;
    const bool clears = write.action == store::Action::Update && number % 10 == 9;
    // All fields of a new record, up to three of one that is there.
    const qint64 changed = write.action == store::Action::Create ? mappings.size()
        : write.action == store::Action::Delete                  ? 0
                                                                 : 1 + number % 3;
    for (qint64 i = 0; i < std::min<qint64>(changed, mappings.size()); ++i) {
        const qint64 which = (number / 3 + i) % mappings.size();
        write.changes.push_back(changeOf(mappings.at(which), write.side, number, clears && i == 0));
    }
    store::PlanRow row = sync::planRowOf(flow, judgement, write);
    row.ticked = !row.clears && row.action != store::Action::Delete;
    return row;
}

/// So many rows of two kinds of records more in a plan, in batches as a run stores them.
void lengthen(Desk &desk, qint64 planId, qint64 rows)
{
    desk.session.reset();
    const auto state =
        need(store::StateStore::open({desk.folder(), std::make_shared<SystemClock>(), 1}), "state");
    sync::FlowContext flows[2];
    for (const Flow kind : {Flow::Accounts, Flow::Contacts}) {
        sync::FlowContext &flow = flows[kind == Flow::Accounts ? 0 : 1];
        flow.definition = *sync::definitionOf(kind);
        flow.configuration = desk.configuration().flow(kind);
    }
    for (qint64 from = 0; from < rows; from += batchSize) {
        QList<store::PlanRow> batch;
        for (qint64 number = from; number < std::min(from + batchSize, rows); ++number) {
            // A flow is planned after the other.
            store::PlanRow row = rowOf(flows[number < rows / 2 ? 0 : 1], number);
            row.planId = planId;
            batch.append(row);
        }
        need(state->write<bool>([batch](store::StateTransaction &tx) mutable -> Result<bool> {
            TANDEM_CHECK(tx.addPlanRows(batch));
            return true;
        }),
            "rows");
    }
}

/// A profile whose newest plan is that long; returns how many rows it has.
qint64 makePlan(Desk &desk, qint64 rows)
{
    if (!settle(desk))
        qFatal("the profile could not be made");
    const session::PlanView plan = answer(desk.session->plan({Flow::Accounts, Flow::Contacts}), "plan");
    if (plan.report.error)
        qFatal("plan: %s", qPrintable(plan.report.error->text));
    QElapsedTimer timer;
    timer.start();
    lengthen(desk, plan.id, rows);
    printLine("a plan of %lld rows was stored in %.1f s   peak memory %lld MB", plan.rows + rows,
        seconds(timer), peakMegabytes());
    timer.restart();
    answer(desk.reopen().open(), "open");
    printLine("its profile was opened in %.2f s", seconds(timer));
    return plan.rows + rows;
}

/// The page in the size that the smallest window gives it.
class Review
{
public:
    explicit Review(session::Session *session)
        : m_page(session)
        , m_table(child<TableView>(&m_page, "planRows"))
        , m_model(qobject_cast<PlanModel *>(m_table->model()))
    {
        m_page.resize(816, 640);
        QObject::connect(m_model, &PagedModel::stateChanged, &m_page, [this] {
            if (m_model->state() == PagedModel::State::Failed)
                qFatal("rows: %s", qPrintable(m_model->error()->text));
            m_answers += m_model->state() == PagedModel::State::Ready ? 1 : 0;
        });
    }

    void open(qint64 rows, Figures &figures)
    {
        QElapsedTimer timer;
        timer.start();
        m_page.show();
        m_page.refresh();
        until([&] {
            return m_page.state() == Page::State::Full && m_model->totals().rows == rows
                && !m_model->plan().groups.isEmpty() && areRowsThere();
        });
        m_page.repaint();
        figures.add(timer);
        untilQuiet();
    }
    /// Changes what the table shows, until its rows are others.
    void narrow(const char *what, const std::function<void()> &choose)
    {
        const qint64 before = m_answers;
        QElapsedTimer timer;
        timer.start();
        choose();
        until([&] { return m_answers > before && areRowsThere(); });
        m_table->viewport()->repaint();
        printLine("%s: first rows after %.1f ms", what, seconds(timer) * 1000);
        untilQuiet();
    }
    /// Page by page to the end, then by jumps to anywhere and a few pages on from there.
    void browse(const char *what)
    {
        Costs down;
        while (m_model->canFetchMore({})) {
            const qint64 before = m_answers;
            scroll(
                down,
                [this] {
                    m_table->scrollToBottom();
                    m_model->fetchMore({});
                },
                [&] { return m_answers > before; });
        }
        printLine("%s: %d rows", what, m_model->rowCount());
        down.print("down to the end, page by page");
        Costs jumps;
        Costs steps;
        constexpr int most = 100;
        std::mt19937 random(1); // NOLINT: the same places in every run
        for (int i = 0; i < most && m_model->rowCount() > 0; ++i) {
            std::uniform_int_distribution<int> anywhere(0, m_model->rowCount() - 1);
            const int row = anywhere(random);
            goTo(row, jumps);
            goTo(row + PagedModel::pageSize, steps);
            goTo(row + 2 * PagedModel::pageSize, steps);
        }
        jumps.print("a jump to anywhere");
        steps.print("a page on from there");
    }
    void tickAll(bool ticked, const char *button)
    {
        Figures delays;
        const LoopDelay delay([&delays](double late) { delays.add(late); });
        QElapsedTimer timer;
        timer.start();
        child<QPushButton>(&m_page, button)->click();
        until([&] {
            const PlanModel::Totals totals = m_model->totals();
            const session::PlanRowView *first = m_model->rowAt(0);
            return totals.ticked == (ticked ? totals.rows : 0) && first && first->ticked == ticked;
        });
        printLine("%s %lld rows: %.2f s", ticked ? "tick" : "untick", m_model->totals().rows, seconds(timer));
        delays.print("  the event loop meanwhile", 50);
        untilQuiet();
    }
    [[nodiscard]] ReviewPage *page() { return &m_page; }

private:
    [[nodiscard]] bool areRowsThere() const
    {
        const int first = m_table->rowAt(0);
        const int last = m_table->rowAt(m_table->viewport()->height() - 1);
        return m_model->rowAt(first) && m_model->rowAt(last < 0 ? m_model->rowCount() - 1 : last);
    }
    void goTo(int row, Costs &costs)
    {
        scroll(
            costs,
            [&] {
                m_table->scrollTo(m_model->index(std::min(row, m_model->rowCount() - 1), PlanModel::Record),
                    QAbstractItemView::PositionAtTop);
            },
            [this] { return areRowsThere(); });
    }
    /// Pages that are in memory already cost nothing and are not counted.
    void scroll(Costs &costs, const std::function<void()> &move, const std::function<bool()> &there)
    {
        static_cast<void>(takeNotes());
        const qint64 before = m_answers;
        QElapsedTimer timer;
        timer.start();
        move();
        until(there);
        m_table->viewport()->repaint();
        if (m_answers > before)
            costs.add(timer, m_answers - before, takeNotes());
    }

    ReviewPage m_page;
    TableView *m_table;
    PlanModel *m_model;
    qint64 m_answers = 0; ///< pages of rows that came
};

void look(session::Session *session, qint64 rows)
{
    Figures first;
    Review(session).open(rows, first);
    first.print("open, the first time", 200);
    Figures again;
    for (int i = 0; i < 9; ++i)
        Review(session).open(rows, again);
    again.print("open", 200);

    Review review(session);
    review.open(rows, again);
    review.browse("the whole plan");
    auto *updates = child<QPushButton>(review.page(), "chip-update");
    review.narrow("only updates", [updates] { updates->click(); });
    review.browse("only updates");
    review.narrow("all kinds", [updates] { updates->click(); });
    auto *groupBy = child<QComboBox>(review.page(), "planGroupBy");
    groupBy->setCurrentIndex(groupBy->findData(static_cast<int>(PlanGroupBy::Field)));
    // The largest group is the first below everything.
    auto *groups = child<TableView>(review.page(), "planGroups");
    review.narrow("the largest group of a field", [groups] { groups->goToRow(1); });
    review.browse("the largest group of a field");
    review.narrow("not grouped",
        [groupBy] { groupBy->setCurrentIndex(groupBy->findData(static_cast<int>(PlanGroupBy::Nothing))); });
    review.tickAll(false, "untickAll");
    review.tickAll(true, "tickAll");
}

} // namespace

int main(int argc, char **argv)
{
    standApart();
    QApplication application(argc, argv);
    dressAlike(application);
    Desk desk(2);
    constexpr qint64 least = 100; // so that every kind of row is among them
    const qint64 rows = makePlan(desk, std::max(least, numberArgument(1, 1'000'000)));
    setWorkWitness(&witness);
    look(desk.session.get(), rows);
    setWorkWitness(nullptr);
    printLine("peak memory %lld MB (both services and storing the plan included)", peakMegabytes());
    return 0;
}
