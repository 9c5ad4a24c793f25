// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/activityworld.h"

#include <QDir>
#include <QFile>

namespace tandem::test {
using namespace Qt::StringLiterals;

QString text(const Row &row, const char *field)
{
    return plainText(row.value(field, Row()));
}

ActivityWorld::ActivityWorld(const QList<Flow> &flows, bool sharedActivities, const QByteArray &dialect)
    : World(0, 1, dialect)
{
    services.withSalesforce(
        [&](auto &service) { service.setFeature(sandbox::SfFeature::SharedActivities, sharedActivities); });
    for (const Flow flow : flows)
        configuration.flow(flow).enabled = true;
    reopen();
    account = World::account({{"Name", "Northwind"}});
    ana = contact({{"FirstName", "Ana"}, {"LastName", "Ruiz"}, {"Email", "ana@northwind.example"},
        {"AccountId", account.toStdString()}});
    bo = contact({{"FirstName", "Bo"}, {"LastName", "Ek"}, {"Email", "bo@northwind.example"},
        {"AccountId", account.toStdString()}});
    run();
    customer = partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
    anaUser = partnerOf(Flow::Contacts, Side::Salesforce, ana).toLongLong();
    boUser = partnerOf(Flow::Contacts, Side::Salesforce, bo).toLongLong();
}

void ActivityWorld::reopen()
{
    close();
    open();
}

sync::RunReport ActivityWorld::run()
{
    skip(std::chrono::minutes(1));
    auto report = sync();
    if (!report || report->error)
        qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
    return *report;
}

void ActivityWorld::loseCache()
{
    close();
    const QDir folder(directory.path());
    for (const QString &name : folder.entryList({u"cache-*"_s}))
        QFile::remove(folder.filePath(name));
    open();
    skip(std::chrono::hours(1));
}

qint64 ActivityWorld::written(const sync::RunReport &report)
{
    qint64 count = 0;
    for (const auto &[flow, counts] : report.flows)
        count += counts.created[0] + counts.created[1] + counts.updated[0] + counts.updated[1];
    return count;
}

QStringList ActivityWorld::writesOfNextRun()
{
    const sync::RunReport report = run();
    const auto entries = fromState<QList<store::HistoryEntry>>(
        [&](store::StateTransaction &tx) { return tx.historyOfRun(report.runId, 0, 100); });
    QStringList writes;
    for (const store::HistoryEntry &entry : entries) {
        writes.append(u"%1 %2 %3/%4 %5: \"%6\" to \"%7\", %8"_s.arg(flowName(entry.flow), entry.action,
            entry.salesforce.text(), entry.startdeliver.text(), entry.mappingKey, entry.before.display(),
            entry.after.display(), entry.rule));
    }
    if (written(report) > 0 && writes.isEmpty())
        writes.append(u"something that is not in the history"_s);
    return writes;
}

} // namespace tandem::test
