// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/figures.h"

#include "core/store/database.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QtConcurrentRun>

namespace tandem::store {
using namespace Qt::StringLiterals;

namespace {

Result<TableCounts> countTables(const QString &path)
{
    TableCounts counts;
    if (!QFile::exists(path))
        return counts;
    TANDEM_TRY(database, Database::open({.path = path}));
    QStringList tables;
    TANDEM_CHECK(database->read(
        u"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s,
        {}, [&tables](const Statement &row) -> Status {
            tables.append(row.text(0));
            return {};
        }));
    for (const QString &table : std::as_const(tables)) {
        TANDEM_TRY(rows, database->single(u"SELECT count(*) FROM "_s + table));
        counts.append({table, rows.toLongLong()});
    }
    return counts;
}

} // namespace

QFuture<Result<TableCounts>> tableCounts(const QString &path)
{
    return QtConcurrent::run(countTables, path);
}

QString sqliteVersion()
{
    const QString name = u"sqlite-version"_s;
    QString version;
    {
        QSqlDatabase memory = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        memory.setDatabaseName(u":memory:"_s);
        if (memory.open()) {
            QSqlQuery query(u"SELECT sqlite_version()"_s, memory);
            if (query.next())
                version = query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(name);
    return version;
}

} // namespace tandem::store
