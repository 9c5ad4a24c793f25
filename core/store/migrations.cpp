// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/sqliteerror.h"

#include <QDir>
#include <QFile>

/// Q_INIT_RESOURCE must stand outside every namespace; the linker drops a static library's resources without
/// it.
static void initStoreMigrations()
{
    Q_INIT_RESOURCE(store_migrations);
}

namespace tandem::store {
using namespace Qt::StringLiterals;

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    QStringList lines;
    const auto close = [&] {
        const QString statement = lines.join(u'\n').trimmed();
        if (!statement.isEmpty())
            statements.append(statement);
        lines.clear();
    };
    for (const QString &line : script.split(u'\n')) {
        if (line.trimmed() == "-- next"_L1)
            close();
        else if (!line.trimmed().startsWith("--"_L1))
            lines.append(line);
    }
    close();
    return statements;
}

QList<Migration> migrations(const QString &name)
{
    initStoreMigrations();
    QList<Migration> steps;
    while (true) {
        const int version = static_cast<int>(steps.size()) + 1;
        QFile file(u":/tandem/store/%1-%2.sql"_s.arg(name).arg(version, 3, 10, QChar(u'0')));
        if (!file.open(QIODevice::ReadOnly))
            return steps;
        steps.append({version, splitStatements(QString::fromUtf8(file.readAll()))});
    }
}

Result<int> formatVersion(Database &database)
{
    TANDEM_TRY(version, database.single(u"PRAGMA user_version"_s));
    return version.toInt();
}

Status migrate(
    Database &database, const QList<Migration> &steps, const std::function<Status(int version)> &beforeEach)
{
    TANDEM_TRY(present, formatVersion(database));
    const int known = steps.isEmpty() ? 0 : steps.last().version;
    if (present > known) {
        return fail(ErrorKind::Storage, sqliteerror::newer,
            u"%1 was written by a newer Tandem (format %2; this one knows up to %3). Update Tandem, then run again."_s
                .arg(database.path())
                .arg(present)
                .arg(known));
    }
    for (const Migration &step : steps) {
        if (step.version <= present)
            continue;
        TANDEM_CHECK(beforeEach(step.version - 1));
        const auto apply = [&]() -> Status {
            for (const QString &statement : step.statements)
                TANDEM_CHECK(database.change(statement));
            return database.change(u"PRAGMA user_version=%1"_s.arg(step.version));
        };
        TANDEM_CHECK(database.transaction(Database::Access::Write, apply));
    }
    return {};
}

Status checkIntegrity(Database &database)
{
    TANDEM_TRY(verdict, database.single(u"PRAGMA quick_check(1)"_s));
    if (verdict.toString() == "ok"_L1)
        return {};
    return fail(ErrorKind::Storage, sqliteerror::damaged, u"The file %1 is damaged."_s.arg(database.path()),
        verdict.toString());
}

} // namespace tandem::store
