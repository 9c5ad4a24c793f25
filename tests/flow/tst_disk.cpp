// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/smalldisk.h"
#include "tests/flow/world.h"

#include <QCoreApplication>
#include <QTest>

#include <atomic>

#ifdef Q_OS_LINUX
#include <sched.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::test;
using SandboxSide = sandbox::Side;

namespace {

constexpr int perSide = 60;
constexpr int points = 8;

/// Takes every free block of a disk, and gives them back.
class Filler
{
public:
    Filler() = default;
    ~Filler() { giveBack(); }
    Q_DISABLE_COPY_MOVE(Filler)

    void fill(const QString &directory)
    {
        m_file.setFileName(directory + u"/filler"_s);
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        const QByteArray block(4096, 'x');
        while (m_file.write(block) == block.size()) { }
        m_file.close();
    }
    void giveBack()
    {
        if (!m_file.fileName().isEmpty())
            m_file.remove();
    }

private:
    QFile m_file;
};

/// The records of a request that writes; nothing for one that reads.
std::vector<Row> recordsOf(SandboxSide side, const server::HttpRequest &request)
{
    const QByteArray kind = sandbox::kindOf(side, request).kind;
    if (!kind.startsWith("collections-") && kind != "create" && kind != "patch")
        return {};
    if (kind == "collections-read")
        return {};
    const Row body = Row::parse(request.body.begin(), request.body.end(), nullptr, false);
    if (side == SandboxSide::Startdeliver)
        return {body};
    const Row records = body.value("records", Row::array());
    return {records.begin(), records.end()};
}

/// True where an entry of the outbox says that this may be sent: every text of the record is in it.
bool isWrittenDown(const Row &record, const QList<store::OutboxEntry> &outbox)
{
    return std::any_of(outbox.begin(), outbox.end(), [&](const store::OutboxEntry &entry) {
        for (const auto &[name, value] : record.items()) {
            if (!value.is_string() || name == "Id" || name == "id")
                continue;
            if (entry.fields.value(QString::fromStdString(name)).display()
                != QString::fromStdString(value.get<std::string>()))
                return false;
        }
        return true;
    });
}

void fillServices(World &world)
{
    for (int i = 0; i < perSide; ++i) {
        const std::string number = std::to_string(i);
        const QString id = world.account({{"Name", "Account " + number}});
        if (i % 10 == 0)
            world.contact({{"LastName", "Person " + number}, {"AccountId", id.toStdString()}});
        world.customer({{"name", "Customer " + number}});
    }
}

/// Watches the requests of a run: counts the writes, and those that no outbox entry covers.
void watch(World &world, std::atomic<int> &unannounced)
{
    world.services.onBeforeHandle([&](SandboxSide side, const server::HttpRequest &request) {
        const std::vector<Row> records = recordsOf(side, request);
        if (records.empty())
            return;
        using Entries = QList<store::OutboxEntry>;
        std::function<Result<Entries>(store::StateTransaction &)> job = [](store::StateTransaction &tx) {
            return tx.openOutbox(std::nullopt, 0, 100'000);
        };
        auto future = world.state->read<Entries>(job);
        future.waitForFinished();
        const Result<Entries> outbox = future.result();
        for (const Row &record : records)
            unannounced += outbox && isWrittenDown(record, *outbox) ? 0 : 1;
    });
}

/// Makes this process one that may mount a disk of its own, where the system lets it.
void enterOwnMounts()
{
#ifdef Q_OS_LINUX
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return;
    const auto write = [](const QString &path, const QByteArray &text) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            file.write(text);
    };
    if (user != 0) {
        write(u"/proc/self/setgroups"_s, "deny");
        write(u"/proc/self/uid_map"_s, "0 " + QByteArray::number(user) + " 1");
        write(u"/proc/self/gid_map"_s, "0 " + QByteArray::number(group) + " 1");
    }
    ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
#endif
}

} // namespace

/// A disk that is full, for the whole engine: on a real disk of 20 MB where this machine lets a test have
/// one, and everywhere with every write failing from some point on.
class DiskTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFullDiskIsNamedNothingUnannouncedIsSentAndFreeSpaceHeals_data();
    void aFullDiskIsNamedNothingUnannouncedIsSentAndFreeSpaceHeals();

private:
    /// One run on a disk that is full from that write on; true where it met the full disk.
    bool runOnFullDisk(const QString &disk, qint64 point);
    static qint64 writesOfARun();
    static void converge(World &world);
};

qint64 DiskTest::writesOfARun()
{
    World world;
    fillServices(world);
    std::atomic<qint64> writes = 0;
    const auto count = [&](qint64) -> Status {
        ++writes;
        return {};
    };
    world.state->setFaultHook(count);
    world.cache->setFaultHook(count);
    if (const auto report = world.sync(); !report || report->error)
        qFatal("a run on a healthy disk failed");
    world.state->setFaultHook({});
    world.cache->setFaultHook({});
    return writes;
}

void DiskTest::converge(World &world)
{
    for (int i = 0; i < 2; ++i) {
        world.skip(std::chrono::minutes(20));
        const auto report = world.sync();
        QVERIFY2(report && !report->error, "a run failed after there was space again");
    }
    QCOMPARE(world.faults(), QStringList());
    QCOMPARE(world.aliveAccounts(), size_t{2 * perSide});
    QCOMPARE(world.startdeliverRows("customer").size(), size_t{2 * perSide});
    QCOMPARE(world.startdeliverRows("user").size(), size_t{perSide / 10});
}

bool DiskTest::runOnFullDisk(const QString &disk, qint64 point)
{
    World world;
    fillServices(world);
    Filler filler;
    std::atomic<qint64> writes = 0;
    std::atomic<int> unannounced = 0;
    const QString place = world.directory.path();
    const auto hook = [&](qint64) -> Status {
        const qint64 number = ++writes;
        if (disk.isEmpty() && number >= point)
            return fail(ErrorKind::Storage, u"DISK_FULL"_s, u"The disk of %1 is full."_s.arg(place));
        if (number == point)
            filler.fill(disk);
        return {};
    };
    watch(world, unannounced);
    world.state->setFaultHook(hook);
    world.cache->setFaultHook(hook);
    const auto report = world.sync();
    world.state->setFaultHook({});
    world.cache->setFaultHook({});
    world.services.onBeforeHandle({});
    const std::optional<Error> error = report ? report->error : report.error();
    if (error && (error->kind != ErrorKind::Storage || !error->text.contains(place)))
        qWarning("write %lld: %s", static_cast<long long>(point), qPrintable(error->text));
    const bool named = !error || (error->kind == ErrorKind::Storage && error->text.contains(place));
    const int sent = unannounced;
    if (!named || sent != 0) {
        [&] { QVERIFY2(named, "the error does not name the place"); }();
        [&] { QCOMPARE(sent, 0); }();
        return true;
    }
    filler.giveBack();
    world.close();
    world.open();
    converge(world);
    return error.has_value();
}

void DiskTest::aFullDiskIsNamedNothingUnannouncedIsSentAndFreeSpaceHeals_data()
{
    QTest::addColumn<bool>("real");
    QTest::newRow("every write fails") << false;
    const QTemporaryDir probe;
    if (SmallDisk::possible(probe.filePath(u"disk"_s)))
        QTest::newRow("20 MB tmpfs") << true;
    else
        qInfo(
            "no tmpfs can be mounted here, not even in a user namespace: only the failing writes are tested");
}

void DiskTest::aFullDiskIsNamedNothingUnannouncedIsSentAndFreeSpaceHeals()
{
    QFETCH(bool, real);
    const QTemporaryDir folder;
    std::unique_ptr<SmallDisk> disk;
    QString path;
    const QByteArray before = qgetenv("TMPDIR");
    if (real) {
        path = folder.filePath(u"disk"_s);
        disk = std::make_unique<SmallDisk>(path, 20);
        QVERIFY(disk->valid());
        qputenv("TMPDIR", path.toLocal8Bit()); // Where the worlds put their profiles.
    }
    const qint64 writes = writesOfARun();
    int met = 0;
    for (int i = 0; i < points && !QTest::currentTestFailed(); ++i)
        met += runOnFullDisk(path, 1 + i * writes / points) ? 1 : 0;
    before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
    qInfo("%d of %d runs met the full disk, %lld writes a run", met, points, static_cast<long long>(writes));
    QVERIFY(met >= points / 2);
}

int main(int argc, char *argv[])
{
    enterOwnMounts(); // Before there is a second thread.
    const QCoreApplication app(argc, argv);
    DiskTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_disk.moc"
