// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"

#include "core/base/logging.h"
#include "core/base/workwatch.h"
#include "core/store/place.h"
#include "core/store/sqliteerror.h"

#include <QMutexLocker>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlResult>
#include <QThread>
#include <QUrl>
#include <QUuid>

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
/// The values a query is run with. QSqlQuery::bindValue makes a name for each position and looks it up in a
/// hash, which costs more than SQLite's own work for a row (measured with tests/bench/bench_store).
struct BoundValues : public QSqlResult
{
    [[nodiscard]] static QVariantList &of(const QSqlQuery &query)
    {
        return (query.result()->*&BoundValues::boundValues)();
    }
};
#endif

} // namespace

struct Statement::Prepared
{
    explicit Prepared(const QSqlDatabase &handle)
        : query(handle)
    {
        query.setForwardOnly(true);
    }
    QSqlQuery query;
    bool lent = false;
};

Statement::Statement(Database &database, std::shared_ptr<Prepared> prepared)
    : m_db(&database)
    , m_prepared(std::move(prepared))
{
    m_prepared->lent = true;
}

Statement::Statement(Statement &&other) noexcept
    : m_db(other.m_db)
    , m_prepared(std::move(other.m_prepared))
{
}

Statement::~Statement()
{
    if (!m_prepared)
        return;
    m_prepared->query.finish();
    m_prepared->lent = false;
}

void Statement::bind(int position, const QVariant &value)
{
#if QT_VERSION < QT_VERSION_CHECK(6, 6, 0)
    QVariantList &values = BoundValues::of(m_prepared->query);
    if (values.size() <= position)
        values.resize(position + 1);
    values[position] = value;
#else
    m_prepared->query.bindValue(position, value);
#endif
}

Result<qint64> Statement::write()
{
    TANDEM_CHECK(m_db->beforeWrite());
    noteWork(Work::Sql);
    if (!m_prepared->query.exec())
        return fail(m_db->error(m_prepared->query.lastError()));
    const qint64 rows = m_prepared->query.numRowsAffected();
    if (rows > 0)
        m_db->m_wrote = true;
    return rows;
}

Status Statement::read()
{
    Q_ASSERT(QThread::currentThread() == m_db->m_thread);
    noteWork(Work::Sql);
    if (!m_prepared->query.exec())
        return fail(m_db->error(m_prepared->query.lastError()));
    return {};
}

Result<bool> Statement::step()
{
    if (m_prepared->query.next())
        return true;
    if (m_prepared->query.lastError().isValid())
        return fail(m_db->error(m_prepared->query.lastError()));
    return false;
}

QVariant Statement::value(int column) const
{
    return m_prepared->query.value(column);
}

qint64 Statement::insertedId() const
{
    return m_prepared->query.lastInsertId().toLongLong();
}

Database::Database(const Options &options)
    : m_path(options.path)
    , m_clock(options.clock)
    , m_thread(QThread::currentThread())
{
    if (!m_clock)
        m_clock = std::make_shared<SystemClock>();
}

Result<std::unique_ptr<Database>> Database::open(const Options &options)
{
    TANDEM_CHECK(preparePlace(options.path));
    std::unique_ptr<Database> database(new Database(options));
    TANDEM_CHECK(database->connect(options));
    TANDEM_CHECK(database->configure(options));
    return database;
}

Database::~Database()
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    m_prepared.clear();
    if (!m_handle)
        return;
    const QString name = m_handle->connectionName();
    m_handle->close();
    m_handle.reset();
    QSqlDatabase::removeDatabase(name);
}

Status Database::connect(const Options &options)
{
    const QString name = u"tandem-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_handle = std::make_unique<QSqlDatabase>(QSqlDatabase::addDatabase(u"QSQLITE"_s, name));
    QString connectOptions = u"QSQLITE_BUSY_TIMEOUT=10000"_s;
    if (options.vfs.isEmpty()) {
        m_handle->setDatabaseName(options.path);
    } else {
        connectOptions += u";QSQLITE_OPEN_URI"_s;
        const QByteArray path = QUrl::fromLocalFile(options.path).toEncoded();
        m_handle->setDatabaseName(QString::fromLatin1(path) + u"?vfs="_s + options.vfs);
    }
    m_handle->setConnectOptions(connectOptions);
    if (!m_handle->open())
        return fail(error(m_handle->lastError()));
    return {};
}

Status Database::configure(const Options &options)
{
    TANDEM_CHECK(execute(u"PRAGMA page_size=%1"_s.arg(options.pageSize)));
    TANDEM_CHECK(useWriteAheadLog());
    TANDEM_CHECK(execute(u"PRAGMA foreign_keys=ON"_s));
    TANDEM_CHECK(execute(
        options.everyCommitReachesTheDisk ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s));
    TANDEM_CHECK(execute(u"PRAGMA cache_size=-%1"_s.arg(options.cacheKilobytes)));
    return execute(u"PRAGMA temp_store=MEMORY"_s);
}

Status Database::useWriteAheadLog()
{
    const auto mode = single(u"PRAGMA journal_mode=WAL"_s);
    if (mode)
        m_journalMode = mode->toString();
    else if (mode.error().code != "IO_ERROR"_L1 && mode.error().code != sqliteerror::cannotOpen)
        return fail(mode.error());
    if (m_journalMode == "wal"_L1)
        return {};
    TANDEM_TRY(fallBack, single(u"PRAGMA journal_mode=DELETE"_s));
    m_journalMode = fallBack.toString();
    qCInfo(log::store).noquote() << "No write-ahead log is possible at" << m_path
                                 << "- using a roll-back journal";
    return {};
}

Result<Statement> Database::statement(const QString &sql)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    auto &slot = m_prepared[sql];
    if (slot && !slot->lent)
        return Statement(*this, slot);
    auto prepared = std::make_shared<Statement::Prepared>(*m_handle);
    if (!prepared->query.prepare(sql)) {
        const Error why = error(prepared->query.lastError());
        if (!slot)
            m_prepared.remove(sql);
        return fail(why);
    }
    if (!slot)
        slot = prepared;
    return Statement(*this, std::move(prepared));
}

Result<qint64> Database::write(const QString &sql, const QVariantList &values)
{
    TANDEM_TRY(prepared, statement(sql));
    for (int i = 0; i < values.size(); ++i)
        prepared.bind(i, values.at(i));
    return prepared.write();
}

Result<qint64> Database::insert(const QString &sql, const QVariantList &values)
{
    TANDEM_TRY(prepared, statement(sql));
    for (int i = 0; i < values.size(); ++i)
        prepared.bind(i, values.at(i));
    TANDEM_CHECK(prepared.write());
    return prepared.insertedId();
}

Status Database::execute(const QString &sql)
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    noteWork(Work::Sql);
    QSqlQuery query(*m_handle);
    if (!query.exec(sql))
        return fail(error(query.lastError()));
    return {};
}

Status Database::change(const QString &sql)
{
    TANDEM_CHECK(beforeWrite());
    TANDEM_CHECK(execute(sql));
    m_wrote = true;
    return {};
}

Status Database::read(
    const QString &sql, const QVariantList &values, const std::function<Status(const Statement &)> &row)
{
    TANDEM_TRY(prepared, statement(sql));
    for (int i = 0; i < values.size(); ++i)
        prepared.bind(i, values.at(i));
    TANDEM_CHECK(prepared.read());
    while (true) {
        TANDEM_TRY(more, prepared.step());
        if (!more)
            return {};
        TANDEM_CHECK(row(prepared));
    }
}

Result<QVariant> Database::single(const QString &sql, const QVariantList &values)
{
    QVariant first;
    TANDEM_CHECK(read(sql, values, [&first](const Statement &row) -> Status {
        if (!first.isValid())
            first = row.value(0);
        return {};
    }));
    return first;
}

Status Database::transaction(Access access, const std::function<Status()> &body)
{
    Q_ASSERT(!m_open);
    // A writer takes its lock at once: one that was only a reader so far would be refused without waiting its
    // turn.
    TANDEM_CHECK(execute(access == Access::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s));
    m_open = access;
    m_wrote = false;
    Status status = body();
    if (status)
        status = commit();
    if (!status)
        rollBack();
    m_open.reset();
    return status;
}

Status Database::commit()
{
    if (m_wrote)
        TANDEM_CHECK(beforeWrite());
    TANDEM_CHECK(execute(u"COMMIT"_s));
    if (m_wrote)
        ++m_commits;
    return {};
}

void Database::rollBack()
{
    // SQLite has rolled back by itself after some errors (full disk); a second roll-back is refused and
    // harmless.
    for (const auto &prepared : std::as_const(m_prepared))
        prepared->query.finish();
    if (const auto status = execute(u"ROLLBACK"_s); !status)
        qCDebug(log::store) << "Roll-back:" << status.error();
}

Status Database::beforeWrite()
{
    Q_ASSERT(QThread::currentThread() == m_thread);
    if (m_open == Access::Read) {
        return fail(ErrorKind::Internal, u"READ_JOB_WRITES"_s,
            u"A job that only reads tried to change %1."_s.arg(m_path));
    }
    const QMutexLocker lock(&m_hookMutex);
    if (!m_hook)
        return {};
    return m_hook(++m_hookNumber);
}

void Database::setFaultHook(std::function<Status(qint64)> hook)
{
    const QMutexLocker lock(&m_hookMutex);
    m_hook = std::move(hook);
    m_hookNumber = 0;
}

Error Database::error(const QSqlError &error) const
{
    return sqliteerror::describe(error.nativeErrorCode().toInt(), error.databaseText(), m_path);
}

} // namespace tandem::store
