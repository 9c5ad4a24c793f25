// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QHash>
#include <QMutex>
#include <QVariant>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

class QSqlDatabase;
class QSqlError;
class QThread;

namespace tandem::store {

class Database;

/// A prepared statement on loan from its Database: reset when it leaves the scope, so that no read lock
/// lingers.
class Statement
{
public:
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    void bind(int position, const QVariant &value);
    /// Runs a statement that changes rows: the fault hook is asked first. Returns how many rows it touched.
    [[nodiscard]] Result<qint64> write();
    /// Runs a statement that reads; then step() row by row.
    [[nodiscard]] Status read();
    [[nodiscard]] Result<bool> step();

    [[nodiscard]] QVariant value(int column) const;
    [[nodiscard]] QString text(int column) const { return value(column).toString(); }
    [[nodiscard]] QByteArray blob(int column) const { return value(column).toByteArray(); }
    [[nodiscard]] qint64 number(int column) const { return value(column).toLongLong(); }
    [[nodiscard]] quint64 hash(int column) const { return static_cast<quint64>(number(column)); }
    [[nodiscard]] bool flag(int column) const { return number(column) != 0; }
    [[nodiscard]] Instant instant(int column) const { return {number(column)}; }
    [[nodiscard]] bool isNull(int column) const { return value(column).isNull(); }
    [[nodiscard]] qint64 insertedId() const;

private:
    friend class Database;
    struct Prepared;
    Statement(Database &database, std::shared_ptr<Prepared> prepared);
    Database *m_db;
    std::shared_ptr<Prepared> m_prepared;
};

/// One connection to one SQLite file. Belongs to the thread that opened it and asserts so on every call;
/// keeps its prepared statements, counts commits that wrote, and turns SQLite's errors into errors that name
/// the file.
class Database
{
public:
    struct Options
    {
        QString path = {};
        bool everyCommitReachesTheDisk = true; ///< synchronous FULL, else NORMAL
        int cacheKilobytes = 8000;
        int pageSize = 4096; ///< of a new file
        QString vfs = {}; ///< SQLite's own name; empty is the system's
        std::shared_ptr<Clock> clock = {}; ///< none: the machine's
    };
    /// Creates the file where it is missing, readable by its owner only. Uses a write-ahead log where the
    /// file system allows it and a roll-back journal elsewhere.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const Options &options);
    ~Database();

    /// The statement is prepared once per connection.
    [[nodiscard]] Result<Statement> statement(const QString &sql);
    /// Runs a statement that changes rows; returns how many.
    [[nodiscard]] Result<qint64> write(const QString &sql, const QVariantList &values = {});
    /// The same for one row that is added; returns its id.
    [[nodiscard]] Result<qint64> insert(const QString &sql, const QVariantList &values);
    /// Runs a statement once, without keeping it prepared: settings of the connection, BEGIN.
    [[nodiscard]] Status execute(const QString &sql);
    /// The same for one that changes the file (DDL, its version): the fault hook is asked first.
    [[nodiscard]] Status change(const QString &sql);
    /// Calls `row` for each row of the answer.
    [[nodiscard]] Status read(
        const QString &sql, const QVariantList &values, const std::function<Status(const Statement &)> &row);
    /// The first column of the first row; invalid where there is none.
    [[nodiscard]] Result<QVariant> single(const QString &sql, const QVariantList &values = {});

    enum class Access { Read, Write };
    /// One transaction round `body`: committed when it returns a value, rolled back when it returns an error.
    [[nodiscard]] Status transaction(Access access, const std::function<Status()> &body);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] const QString &journalMode() const { return m_journalMode; }
    [[nodiscard]] Instant now() const { return m_clock->now(); }
    [[nodiscard]] qint64 commits() const { return m_commits; }
    /// Called before every statement that writes and every commit; numbers start at 1 with each new hook. Any
    /// thread.
    void setFaultHook(std::function<Status(qint64 number)> hook);

private:
    friend class Statement;
    explicit Database(const Options &options);
    [[nodiscard]] Status connect(const Options &options);
    [[nodiscard]] Status configure(const Options &options);
    [[nodiscard]] Status useWriteAheadLog();
    [[nodiscard]] Status beforeWrite();
    [[nodiscard]] Status commit();
    void rollBack();
    [[nodiscard]] Error error(const QSqlError &error) const;

    QString m_path;
    QString m_journalMode;
    std::shared_ptr<Clock> m_clock;
    QThread *m_thread;
    std::unique_ptr<QSqlDatabase> m_handle;
    QHash<QString, std::shared_ptr<Statement::Prepared>> m_prepared;
    std::optional<Access> m_open; ///< the transaction that is under way
    bool m_wrote = false;
    std::atomic<qint64> m_commits = 0;
    QMutex m_hookMutex;
    std::function<Status(qint64)> m_hook;
    qint64 m_hookNumber = 0;
};

} // namespace tandem::store
