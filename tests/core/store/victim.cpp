// SPDX-License-Identifier: GPL-3.0-or-later
// Dies without a word in the midst of writing: victim FOLDER state|cache N aborts at the N-th statement that
// writes. Each transaction writes one number in two places, so that a torn one shows.
#include "core/store/cachestore.h"
#include "core/store/statestore.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;

namespace {

std::function<Status(qint64)> dieAt(qint64 fatal)
{
    return [fatal](qint64 number) -> Status {
        if (number == fatal)
            std::raise(SIGKILL);
        return {};
    };
}

Result<bool> writeState(StateTransaction &tx, int round)
{
    Link link;
    link.salesforce = RecordId(u"sf%1"_s.arg(round));
    link.startdeliver = RecordId(qint64(round));
    QList<Link> links{link};
    TANDEM_CHECK(tx.putLinks(links));
    HistoryEntry entry;
    entry.runId = 1;
    entry.salesforce = link.salesforce;
    TANDEM_CHECK(tx.addHistory({entry}));
    TANDEM_CHECK(tx.setMeta(u"rounds"_s, QByteArray::number(round)));
    return true;
}

void reportRound(int round)
{
    std::printf("%d\n", round);
    std::fflush(stdout);
}

int killState(const QString &folder, qint64 fatal)
{
    auto store = StateStore::open({folder, nullptr});
    if (!store)
        return 2;
    (*store)->setFaultHook(dieAt(fatal));
    for (int round = 1; round < 1000; ++round) {
        auto written = (*store)->write<bool>([round](StateTransaction &tx) { return writeState(tx, round); });
        written.waitForFinished();
        if (!written.result())
            return 3;
        reportRound(round);
    }
    return 0;
}

int killCache(const QString &folder, qint64 fatal)
{
    auto store = CacheStore::open(folder);
    if (!store)
        return 2;
    (*store)->setFaultHook(dieAt(fatal));
    const CacheObject object{Side::Salesforce, u"Account"_s};
    for (int round = 1; round < 1000; ++round) {
        std::vector<CacheEntry> entries(10);
        for (size_t i = 0; i < entries.size(); ++i) {
            entries[i].record.id = RecordId(u"%1-%2"_s.arg(round).arg(i));
            entries[i].matchKeys = {{u"name"_s, u"same"_s}};
        }
        auto written = (*store)->put(object, entries, Cursor{Instant{round}, {}, {}, {}, false});
        written.waitForFinished();
        if (!written.result())
            return 3;
        reportRound(round);
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const qint64 fatal = arguments.value(3).toLongLong();
    return arguments.value(2) == "cache"_L1 ? killCache(arguments.value(1), fatal)
                                            : killState(arguments.value(1), fatal);
}
