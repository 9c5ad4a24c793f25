// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/pages.h"
#include "tests/app/desktop/person.h"
#include "tests/app/desktop/suites.h"
#include "ui/kit/notice.h"
#include "ui/mapping/fieldlistview.h"
#include "ui/models/planmodel.h"
#include "ui/models/runsmodel.h"
#include "ui/shell/navigation.h"

#include <nlohmann/json.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>

using namespace tandem;
using namespace Qt::StringLiterals;
using ui::child;

namespace {

/// What is mapped in the walk: empty in Startdeliver when it begins.
const QList<std::pair<QByteArray, QByteArray>> pairsOfFields{{"BillingStreet", "customfieldStreet"},
    {"BillingPostalCode", "customfieldPostalCode"}, {"BillingCity", "customfieldCity"},
    {"BillingCountry", "customfieldCountry"}, {"TickerSymbol", "customfieldNotes"}};
const QStringList companies{u"Alder"_s, u"Birch"_s, u"Cedar"_s, u"Dogwood"_s};

/// What a company has in Salesforce from the beginning: its name and the five.
QStringList given(const QString &company)
{
    QStringList values{company};
    for (const auto &[field, partner] : pairsOfFields)
        values.append(company.left(1) + u' ' + QString::fromLatin1(field));
    return values;
}

QString textIn(const nlohmann::json &record, const QByteArray &key)
{
    const auto found = record.find(key.toStdString());
    return found == record.end() || !found->is_string() ? QString()
                                                        : QString::fromStdString(found->get<std::string>());
}

/// A person without a mouse, with four companies that are on both sides.
class Worker : public Person
{
public:
    Worker()
        : Person(0)
    {
    }

    void makeCompanies()
    {
        for (const QString &name : companies) {
            nlohmann::json account{
                {"Name", name.toStdString()}, {"OwnerId", sandbox::seedUserId(0).toStdString()}};
            for (qsizetype i = 0; i < pairsOfFields.size(); ++i)
                account[pairsOfFields.at(i).first.toStdString()] = given(name).at(i + 1).toStdString();
            const QByteArray id = sandbox.services().withSalesforce(
                [&account](auto &service) { return service.insert("Account", account); });
            accounts.insert(name, id);
            customers.insert(name, sandbox.services().withStartdeliver([&](auto &service) {
                // The owner is the team member already, so that the switch for owners writes nothing.
                return service.insert("customer",
                    {{"name", name.toStdString()}, {"teamMemberId", nlohmann::json::array({1})},
                        {"customfieldSalesforceId", id.toStdString()}});
            }));
        }
    }
    /// The values of the five fields, as both services hold them now.
    [[nodiscard]] QStringList held(const QString &company, Side side)
    {
        const auto record = side == Side::Salesforce
            ? sandbox.services().withSalesforce(
                [&](auto &service) { return service.row(accounts.value(company)); })
            : sandbox.services().withStartdeliver(
                [&](auto &service) { return *service.find("customer", customers.value(company)); });
        QStringList values{textIn(record, side == Side::Salesforce ? "Name" : "name")};
        for (const auto &[salesforce, startdeliver] : pairsOfFields)
            values.append(textIn(record, side == Side::Salesforce ? salesforce : startdeliver));
        return values;
    }
    /// Startdeliver holds what Salesforce does; otherwise nothing of it.
    [[nodiscard]] bool arrived(const QString &company)
    {
        return held(company, Side::Startdeliver) == given(company);
    }
    [[nodiscard]] bool untouched(const QString &company)
    {
        return held(company, Side::Startdeliver) == QStringList{company, {}, {}, {}, {}, {}};
    }

    bool goTo(const QString &place)
    {
        const auto number = child<ui::Navigation>(window, "navigation")->places().indexOf(place);
        press(static_cast<Qt::Key>(Qt::Key_1 + number), Qt::AltModifier);
        return isAt(place);
    }
    bool isAt(const QString &place)
    {
        return QTest::qWaitFor(
            [&] { return window->currentPageId() == place && page()->state() != ui::Page::State::Busy; },
            60'000);
    }
    bool meets(const char *sheet)
    {
        return QTest::qWaitFor([&] { return seen(sheet) && seen(sheet)->isActiveWindow(); }, 20'000);
    }
    /// The page's main action asks once more, and Return says yes.
    bool saves(const char *sheet)
    {
        if (!goOn() || !meets(sheet))
            return false;
        press(Qt::Key_Return);
        return QTest::qWaitFor(
            [&] {
                return !seen(sheet) && !page()->hasUnsavedEdits()
                    && page()->notice()->text().startsWith(u"Saved"_s);
            },
            20'000);
    }
    [[nodiscard]] bool offers(const QString &action)
    {
        return QTest::qWaitFor(
            [&] {
                const QPushButton *button = page()->shownPrimaryAction();
                return button && button->isEnabled() && button->text() == action;
            },
            60'000);
    }

    /// What is typed in a list is looked for. Return goes to what was found, Return again takes it.
    bool takesField(const char *list, const QByteArray &field)
    {
        type(field);
        press(Qt::Key_Return);
        const auto *view = child<ui::FieldListView>(window, list);
        if (!view->hasFocus() || view->currentField().toLatin1() != field)
            return false;
        press(Qt::Key_Return);
        return true;
    }
    bool mapsFields(const QByteArray &salesforce, const QByteArray &startdeliver)
    {
        if (!takesField("salesforceFields", salesforce))
            return false;
        press(Qt::Key_Right);
        if (!takesField("startdeliverFields", startdeliver))
            return false;
        press(Qt::Key_Left);
        return true;
    }
    bool chooses(const char *list, int wanted)
    {
        if (!tabTo(list))
            return false;
        auto *box = qobject_cast<QComboBox *>(seen(list));
        press(Qt::Key_Home);
        for (int i = 0; i < box->count() && box->currentData().toInt() != wanted; ++i)
            press(Qt::Key_Down);
        return box->currentData().toInt() == wanted;
    }
    /// Names that begin with the letter, where the tree's current row is.
    bool addsNamesWith(char letter)
    {
        if (!tabTo("addCondition"))
            return false;
        press(Qt::Key_Space);
        if (!chooses("conditionOperator", static_cast<int>(Filter::Operator::StartsWith))
            || !tabTo("valueText"))
            return false;
        type(QByteArray(1, letter));
        return true;
    }
    bool goesDownTo(const char *table, const std::function<bool(const QModelIndex &row)> &wanted)
    {
        if (!tabTo(table))
            return false;
        const auto *view = child<QAbstractItemView>(window, table);
        for (int row = 0; row < view->model()->rowCount() && !wanted(view->currentIndex()); ++row)
            press(Qt::Key_Down);
        return wanted(view->currentIndex());
    }
    bool applies(int count)
    {
        if (!offers(u"Apply %1"_s.arg(count)))
            return false;
        press(Qt::Key_Return, Qt::ControlModifier);
        return QTest::qWaitFor(
            [&] { return page()->notice()->text() == u"%1 applied."_s.arg(count); }, 60'000);
    }

    QHash<QString, QByteArray> accounts;
    QHash<QString, qint64> customers;
};

} // namespace

/// With no manual and no mouse: from the sign-in to a run that was taken back, one after the other, each time
/// with a look at what both services hold then.
class TestWalk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void doesItAllByKeys();

private:
    void connects();
    void seesTheFirstPlan();
    void mapsFiveFields();
    void buildsAFilterOfTwoLevels();
    void flipsTheSwitches();
    void unticksARowAndApplies();
    void findsOutWhyOneDidNotSync();
    void mendsTheFilter();
    void undoesBothRuns();

    [[nodiscard]] session::Session *session() { return m_worker->desk->session(); }

    std::unique_ptr<Worker> m_worker;
    QList<qint64> m_runs; ///< that wrote something, the newest first
};

void TestWalk::doesItAllByKeys()
{
    m_worker = std::make_unique<Worker>();
    const auto end = qScopeGuard([this] { m_worker.reset(); });
    QVERIFY(m_worker->start());
    m_worker->makeCompanies();
    QSignalSpy finished(session(), &session::Session::runFinished);
    for (const auto step : {&TestWalk::connects, &TestWalk::seesTheFirstPlan, &TestWalk::mapsFiveFields,
             &TestWalk::buildsAFilterOfTwoLevels, &TestWalk::flipsTheSwitches,
             &TestWalk::unticksARowAndApplies, &TestWalk::findsOutWhyOneDidNotSync, &TestWalk::mendsTheFilter,
             &TestWalk::undoesBothRuns}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
    // Nobody wrote into Salesforce: everything of it stands there as it stood.
    for (const QString &company : companies)
        QCOMPARE(m_worker->held(company, Side::Salesforce), given(company));
    for (const QList<QVariant> &run : std::as_const(finished))
        QVERIFY(!run.first().value<session::RunReport>().error);
}

void TestWalk::connects()
{
    Worker &worker = *m_worker;
    QTRY_COMPARE(worker.page()->state(), ui::Page::State::Empty);
    QVERIFY(worker.tabTo("stateAction"));
    worker.press(Qt::Key_Space);
    QVERIFY(worker.tabTo("startSignIn"));
    worker.press(Qt::Key_Space);
    QTRY_COMPARE(worker.dialogs.opened.size(), 1);
    allowInBrowser(worker.dialogs.opened.first());
    QTRY_VERIFY(worker.isConnected("salesforceState"));
    QVERIFY(worker.tabTo("startdeliverKey"));
    worker.type(sandbox::Sandbox::apiKey());
    worker.press(Qt::Key_Return);
    QTRY_VERIFY(worker.isConnected("startdeliverState"));
    const auto status = await(session()->status());
    QVERIFY(status && status->salesforce.connected && status->startdeliver.connected);
    // The key for a run goes by what the window knows.
    QVERIFY(isTold(session(), [](const session::StatusView &told) {
        return told.salesforce.connected && told.startdeliver.connected;
    }));
}

/// The key for a run shows what it would do, the first time: both sides are read, and nothing is written.
void TestWalk::seesTheFirstPlan()
{
    m_worker->press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(m_worker->isAt(u"review"_s));
    QCOMPARE(await(session()->links(Flow::Accounts))->size(), companies.size());
    for (const QString &company : companies)
        QVERIFY(m_worker->untouched(company));
}

void TestWalk::mapsFiveFields()
{
    QVERIFY(m_worker->goTo(u"mappings"_s));
    QVERIFY(m_worker->tabTo("salesforceFields"));
    for (const auto &[salesforce, startdeliver] : pairsOfFields)
        QVERIFY2(m_worker->mapsFields(salesforce, startdeliver), salesforce.constData());
    QVERIFY(m_worker->saves("saveSheet"));
    const auto configuration = await(session()->configuration());
    QStringList mapped;
    for (const FieldMapping &mapping : configuration->flow(Flow::Accounts).mappings)
        mapped.append(mapping.key());
    for (const auto &[salesforce, startdeliver] : pairsOfFields)
        QVERIFY2(
            mapped.contains(QString::fromLatin1(salesforce + '=' + startdeliver)), salesforce.constData());
    for (const QString &company : companies)
        QVERIFY(m_worker->untouched(company));
}

/// Companies with a name, and of those only some letters; Dogwood is forgotten.
void TestWalk::buildsAFilterOfTwoLevels()
{
    QVERIFY(m_worker->goTo(u"filters"_s));
    QVERIFY(m_worker->tabTo("addCondition"));
    m_worker->press(Qt::Key_Space);
    QVERIFY(m_worker->tabTo("addGroup"));
    m_worker->press(Qt::Key_Space);
    for (const char letter : {'A', 'B', 'C'})
        QVERIFY2(m_worker->addsNamesWith(letter), QByteArray(1, letter).constData());
    QVERIFY(m_worker->saves("filterSheet"));
    const Filter filter = await(session()->configuration())->flow(Flow::Accounts).salesforceFilter;
    QCOMPARE(filter.node, Filter::Node::All);
    QCOMPARE(filter.children.size(), 2);
    QCOMPARE(filter.children.at(1).node, Filter::Node::Any);
    QCOMPARE(filter.children.at(1).children.size(), 3);
    for (const QString &company : companies)
        QVERIFY(m_worker->untouched(company));
}

void TestWalk::flipsTheSwitches()
{
    const Switches before = await(session()->configuration())->settings;
    QVERIFY(m_worker->goTo(u"settings"_s));
    for (const char *name : {"syncTasksToSalesforce", "salesforceOwnersAsTeamMembers",
             "syncContentNotesToStartdeliver", "syncCommentsToContentNotes"}) {
        QVERIFY(m_worker->tabTo(name));
        const bool was = qobject_cast<QCheckBox *>(m_worker->seen(name))->isChecked();
        m_worker->press(Qt::Key_Space);
        QCOMPARE(qobject_cast<QCheckBox *>(m_worker->seen(name))->isChecked(), !was);
    }
    QVERIFY(m_worker->saves("saveSheet"));
    const Switches after = await(session()->configuration())->settings;
    QCOMPARE(after.syncTasksToSalesforce, !before.syncTasksToSalesforce);
    QCOMPARE(after.salesforceOwnersAsTeamMembers, !before.salesforceOwnersAsTeamMembers);
    QCOMPARE(after.syncContentNotesToStartdeliver, !before.syncContentNotesToStartdeliver);
    QCOMPARE(after.syncCommentsToContentNotes, !before.syncCommentsToContentNotes);
}

void TestWalk::unticksARowAndApplies()
{
    QVERIFY(m_worker->goTo(u"review"_s));
    // The plan that was shown goes by what was configured before.
    QVERIFY(m_worker->offers(u"Make a new plan"_s));
    m_worker->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(m_worker->offers(u"Apply 3"_s));
    QTRY_COMPARE(m_worker->rowsOf("planRows"), 3);
    QVERIFY(m_worker->goesDownTo("planRows", [](const QModelIndex &row) {
        return row.siblingAtColumn(ui::PlanModel::Record).data().toString() == u"Cedar"_s;
    }));
    m_worker->press(Qt::Key_Space);
    QVERIFY(m_worker->applies(2));
    m_runs.prepend(await(session()->runs())->first().runId);
    QVERIFY(m_worker->arrived(u"Alder"_s));
    QVERIFY(m_worker->arrived(u"Birch"_s));
    QVERIFY(m_worker->untouched(u"Cedar"_s)); // unticked
    QVERIFY(m_worker->untouched(u"Dogwood"_s)); // outside the filter
}

void TestWalk::findsOutWhyOneDidNotSync()
{
    m_worker->press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_worker->meets("inspectorWindow"));
    QVERIFY(m_worker->tabTo("inspectedId"));
    m_worker->type(m_worker->accounts.value(u"Dogwood"_s));
    m_worker->press(Qt::Key_Return);
    QVERIFY(m_worker->comesTo("recordState"));
    QTRY_COMPARE(qobject_cast<QLabel *>(m_worker->seen("recordTitle"))->text(), u"Account Dogwood"_s);
    QCOMPARE(qobject_cast<QLabel *>(m_worker->seen("recordState"))->text(), u"Outside the filter"_s);
    // It says so in a sentence, names the filter among the reasons, and leads to it.
    QVERIFY(!qobject_cast<QLabel *>(m_worker->seen("recordVerdict"))->text().isEmpty());
    const auto *reasons = child<QAbstractItemView>(m_worker->window, "reasons")->model();
    QVERIFY(
        !reasons->match(reasons->index(0, 0), Qt::DisplayRole, u"Filter"_s, 1, Qt::MatchExactly).isEmpty());
    QVERIFY(m_worker->tabTo("way0"));
    QCOMPARE(qobject_cast<QPushButton *>(m_worker->seen("way0"))->text(), u"Open the filter"_s);
    m_worker->press(Qt::Key_Space);
    QVERIFY(m_worker->isAt(u"filters"_s));
    QVERIFY(QTest::qWaitForWindowActive(m_worker->window));
    QTRY_VERIFY(m_worker->page()->isAncestorOf(QApplication::focusWidget()));
}

void TestWalk::mendsTheFilter()
{
    QVERIFY(m_worker->tabTo("filterTree"));
    m_worker->press(Qt::Key_End);
    QVERIFY(m_worker->addsNamesWith('D'));
    QVERIFY(m_worker->saves("filterSheet"));
    const Filter filter = await(session()->configuration())->flow(Flow::Accounts).salesforceFilter;
    QCOMPARE(filter.children.at(1).children.size(), 4);
    // The key plans or syncs by what the window knows of the last run.
    QVERIFY(isTold(session(), [](const session::StatusView &told) { return told.lastRun.has_value(); }));
    QSignalSpy finished(session(), &session::Session::runFinished);
    m_worker->press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    m_runs.prepend(finished.first().first().value<session::RunReport>().runId);
    QVERIFY(m_worker->arrived(u"Dogwood"_s));
    QVERIFY(m_worker->untouched(u"Cedar"_s)); // What a person left out no run writes.
    // Whoever looks at the record sees it come.
    QTRY_COMPARE(qobject_cast<QLabel *>(m_worker->seen("recordState"))->text(), u"In step"_s);
}

/// The newest first; then both sides hold what they held, and it stays so.
void TestWalk::undoesBothRuns()
{
    int left = 1;
    for (const qint64 run : std::as_const(m_runs)) {
        QVERIFY(m_worker->goTo(u"activity"_s));
        // The list is read anew each time the page comes up.
        const qint64 newest = await(session()->runs())->first().runId;
        const auto *runs = child<QAbstractItemView>(m_worker->window, "runs")->model();
        QTRY_COMPARE(runs->index(0, 0).data(ui::IdRole).toLongLong(), newest);
        QVERIFY(m_worker->goesDownTo(
            "runs", [run](const QModelIndex &row) { return row.data(ui::IdRole).toLongLong() == run; }));
        QTRY_VERIFY(
            qobject_cast<QLabel *>(m_worker->seen("runHeading"))->text().startsWith(u"Run %1,"_s.arg(run)));
        QVERIFY(m_worker->tabTo("undoRun"));
        m_worker->press(Qt::Key_Space);
        QVERIFY(m_worker->isAt(u"review"_s));
        QVERIFY(m_worker->applies(left++));
    }
    for (const QString &company : companies)
        QVERIFY2(m_worker->untouched(company), qPrintable(company));
    const auto again = await(session()->plan());
    QVERIFY(again && !again->report.error);
    QCOMPARE(again->rows, 0);
}

std::unique_ptr<QObject> testWalk()
{
    return std::make_unique<TestWalk>();
}

#include "tst_walk.moc"
