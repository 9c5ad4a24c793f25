// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/suites.h"
#include "tests/flow/world.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;

namespace {

int rounds(int fallback)
{
    const int asked = qEnvironmentVariableIntValue("TANDEM_ROUNDS");
    return asked > 0 ? asked : fallback;
}

/// One random life of a world: edits on both sides, faults, restarts, lost caches, sign-ins that are taken
/// away, schemas that change; then quiet.
class Life
{
public:
    explicit Life(quint32 seed)
        : m_random(seed)
        , m_world(12, seed)
    {
        const DeletePolicy policies[] = {DeletePolicy::Ignore, DeletePolicy::Mark, DeletePolicy::Delete};
        for (const Flow flow : {Flow::Accounts, Flow::Contacts}) {
            FlowConfiguration &settings = m_world.configuration.flow(flow);
            settings.deletes = policies[m_random.bounded(3)];
            settings.markSalesforce = {u"Description"_s, u"gone"_s};
        }
        m_world.configuration.flow(Flow::Accounts).markStartdeliver = {u"customfieldNotes"_s, u"gone"_s};
        m_world.configuration.flow(Flow::Contacts).markStartdeliver = {u"customfieldRole"_s, u"Blocker"_s};
        m_world.configuration.guards.deletesPerDay = 1000; // What the guard stops has a test of its own.
        m_world.close();
        m_world.open();
    }

    QStringList run()
    {
        runQuietly();
        const int steps = 6 + static_cast<int>(m_random.bounded(6));
        for (int i = 0; i < steps; ++i) {
            const int edits = static_cast<int>(m_random.bounded(6));
            for (int edit = 0; edit < edits; ++edit)
                editSomething();
            disturb();
            runQuietly();
            calm();
        }
        m_world.services.mischief().act(sandbox::MischiefKind::ShowField);
        return quiesce();
    }

private:
    using SandboxSide = sandbox::Side;

    std::string word()
    {
        static const char *const words[] = {"Åre", "O'Neil \"x\"", "back\\slash", "שלום", "🙂",
            "<b>bold</b>", "a\nb", " spaced ", "", "plain", "0", "null"};
        return words[m_random.bounded(12)] + std::to_string(m_random.bounded(1000));
    }

    void editSomething()
    {
        switch (m_random.bounded(9)) {
        case 7:
            deleteSomething();
            break;
        case 8:
            mergeOrUndelete();
            break;
        case 0:
            m_world.account({{"Name", word()}, {"Phone", word()}});
            break;
        case 1:
            m_world.customer({{"name", word()}, {"customfieldPhone", word()}});
            break;
        case 2:
            editSalesforce("Account", {{"Phone", maybe()}, {"Website", maybe()}});
            break;
        case 3:
            editStartdeliver("customer", {{"customfieldPhone", maybe()}});
            break;
        case 4:
            editSalesforce("Contact", {{"Title", maybe()}});
            break;
        case 5:
            editStartdeliver("user", {{"title", maybe()}, {"phone", maybe()}});
            break;
        default:
            addContact();
            break;
        }
    }

    Row maybe() { return m_random.bounded(4) == 0 ? Row(nullptr) : Row(word()); }

    void editSalesforce(const QByteArray &object, const Row &fields)
    {
        std::vector<Row> rows = m_world.salesforceRows(object);
        std::erase_if(rows, [](const Row &row) { return row.value("IsDeleted", false); });
        if (!rows.empty())
            m_world.editSalesforce(
                plainText(rows[m_random.bounded(static_cast<quint32>(rows.size()))]["Id"]), fields);
    }

    void editStartdeliver(const std::string &entity, const Row &fields)
    {
        const std::vector<Row> rows = m_world.startdeliverRows(entity);
        if (!rows.empty()) {
            const Row &row = rows[m_random.bounded(static_cast<quint32>(rows.size()))];
            m_world.editStartdeliver(entity, row.value("id", qint64{0}), fields);
        }
    }

    /// Alive, or deleted, records of one object, by id.
    QStringList idsOf(const QByteArray &object, bool deleted)
    {
        QStringList ids;
        for (const Row &row : m_world.salesforceRows(object)) {
            if (row.value("IsDeleted", false) == deleted)
                ids.append(plainText(row["Id"]));
        }
        return ids;
    }

    QString anyOf(const QStringList &ids)
    {
        return ids.at(static_cast<qsizetype>(m_random.bounded(static_cast<quint32>(ids.size()))));
    }

    void deleteSomething()
    {
        const bool company = m_random.bounded(3) == 0;
        if (m_random.bounded(2) == 0) {
            const QStringList ids = idsOf(company ? "Account" : "Contact", false);
            if (ids.size() > 3)
                m_world.removeSalesforce(anyOf(ids));
            return;
        }
        const std::string entity = company ? "customer" : "user";
        const std::vector<Row> rows = m_world.startdeliverRows(entity);
        if (rows.size() > 3)
            m_world.removeStartdeliver(
                entity, rows[m_random.bounded(static_cast<quint32>(rows.size()))].value("id", qint64{0}));
    }

    void mergeOrUndelete()
    {
        const QByteArray object = m_random.bounded(2) == 0 ? "Account" : "Contact";
        QStringList deleted = idsOf(object, true);
        deleted.removeIf([this](const QString &id) {
            return !plainText(m_world.salesforceRow(id).value("MasterRecordId", Row())).isEmpty();
        });
        if (m_random.bounded(2) == 0 && !deleted.isEmpty()) {
            m_world.undeleteSalesforce(anyOf(deleted));
            return;
        }
        const QStringList alive = idsOf(object, false);
        if (alive.size() < 4)
            return;
        const QString winner = anyOf(alive);
        const QString loser = anyOf(alive);
        if (winner != loser)
            m_world.mergeSalesforce(winner, loser);
    }

    void addContact()
    {
        std::vector<Row> rows = m_world.salesforceRows("Account");
        std::erase_if(rows, [](const Row &row) { return row.value("IsDeleted", false); });
        if (rows.empty())
            return;
        const Row &account = rows[m_random.bounded(static_cast<quint32>(rows.size()))];
        m_world.contact({{"LastName", word()}, {"AccountId", account["Id"]}});
    }

    void disturb()
    {
        using sandbox::FaultKind;
        using sandbox::MischiefKind;
        const SandboxSide side =
            m_random.bounded(2) == 0 ? SandboxSide::Salesforce : SandboxSide::Startdeliver;
        switch (m_random.bounded(11)) {
        case 0:
        case 1:
            m_world.services.faults().failRandomly(side, m_random.generate(), 0.15,
                {FaultKind::ResetAfter, FaultKind::ResetBefore, FaultKind::Truncate,
                    FaultKind::TruncateWithoutLength, FaultKind::BadGateway, FaultKind::BadGatewayAfter,
                    FaultKind::Unavailable, FaultKind::ServerError, FaultKind::ServerErrorAfter,
                    FaultKind::ServerErrorPage, FaultKind::NoRoute, FaultKind::NotAcceptable,
                    FaultKind::Throttled, FaultKind::ThrottledBare, FaultKind::TooManyRequests,
                    FaultKind::ConcurrentLimit, FaultKind::Expired, FaultKind::Slow, FaultKind::Garbage,
                    FaultKind::CaptivePortal});
            break;
        case 2:
            reopen();
            break;
        case 3:
            loseCache();
            break;
        case 4:
        case 5:
            m_world.services.mischief().plan(m_random.generate(), 0.2,
                {MischiefKind::EditBetweenPages, MischiefKind::EditInGap, MischiefKind::EditAfterWrite,
                    MischiefKind::LateCommit, MischiefKind::SameSecond, MischiefKind::EditRecord,
                    MischiefKind::CloseLocators, MischiefKind::ExpireTokens, MischiefKind::MoveInstance});
            break;
        case 6:
            m_world.phoneTrigger(m_random.bounded(2) == 0);
            break;
        case 7:
            m_world.services.mischief().plan(m_random.generate(), 0.1,
                {MischiefKind::HideField, MischiefKind::ShowField, MischiefKind::AddField});
            break;
        case 8:
            m_world.services.mischief().plan(m_random.generate(), 0.05, {MischiefKind::RevokeTokens});
            m_signedOut = true;
            break;
        case 9:
            m_world.services.mischief().plan(m_random.generate(), 0.05,
                {MischiefKind::DeleteRecord, MischiefKind::MergeRecords, MischiefKind::EditRecord});
            break;
        default:
            stall(side);
            break;
        }
        m_world.skip(std::chrono::minutes(m_random.bounded(30)));
    }

    /// One of the next requests is never answered, and Tandem does not wait for it for long.
    void stall(SandboxSide side)
    {
        m_world.patience = std::chrono::seconds(2);
        reopen();
        m_world.services.faults().failNth(
            side, 1 + static_cast<int>(m_random.bounded(8)), sandbox::FaultKind::Stall);
    }

    /// What went on during a run is over; whoever lost the sign-in signs in again.
    void calm()
    {
        m_world.services.faults().clear();
        m_world.services.mischief().clear();
        m_world.noteMischief();
        if (std::exchange(m_signedOut, false))
            m_world.signIn();
        if (std::exchange(m_world.patience, World::usualPatience) != World::usualPatience)
            reopen();
    }

    void reopen()
    {
        m_world.close();
        m_world.open();
    }

    /// A cache may be deleted at any time.
    void loseCache()
    {
        m_world.close();
        const QDir directory(m_world.directory.path());
        for (const QString &name : directory.entryList({u"cache-*"_s}))
            QFile::remove(directory.filePath(name));
        m_world.open();
    }

    void runQuietly()
    {
        const auto report = m_world.sync();
        Q_UNUSED(report) // A disturbed run may fail.
    }

    QStringList quiesce()
    {
        int quiet = 0;
        for (int i = 0; i < 8 && quiet < 2; ++i) {
            m_world.skip(std::chrono::hours(1));
            sync::RunRequest everything;
            everything.full = true;
            const auto report = m_world.sync(everything);
            if (!report || report->error)
                return {u"a run failed in a quiet world: "_s
                    + (report ? report->error->text : report.error().text)};
            qint64 written = 0;
            for (const auto &[flow, counts] : report->flows)
                written += counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1]
                    + counts.deleted[0] + counts.deleted[1];
            quiet = written == 0 ? quiet + 1 : 0;
        }
        QStringList faults = m_world.faults();
        if (quiet < 2)
            faults.append(u"the runs never became quiet"_s);
        return faults;
    }

    QRandomGenerator m_random;
    World m_world;
    bool m_signedOut = false; ///< it may have been
};

} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void S20_afterAnyHistoryEveryDifferenceHasAReason_data()
    {
        QTest::addColumn<quint32>("seed");
        const quint32 start = qEnvironmentVariableIsSet("TANDEM_SEED")
            ? static_cast<quint32>(qEnvironmentVariableIntValue("TANDEM_SEED"))
            : 1;
        for (int i = 0; i < rounds(8); ++i)
            QTest::addRow("seed %u", start + static_cast<quint32>(i)) << start + static_cast<quint32>(i);
    }
    void S20_afterAnyHistoryEveryDifferenceHasAReason()
    {
        QFETCH(quint32, seed);
        Life life(seed);
        const QStringList faults = life.run();
        QVERIFY2(faults.isEmpty(), qPrintable(u"TANDEM_SEED=%1: %2"_s.arg(seed).arg(faults.join(u"\n"_s))));
    }
};

std::unique_ptr<QObject> tandem::test::makeHistoryTest()
{
    return std::make_unique<HistoryTest>();
}

#include "tst_history.moc"
