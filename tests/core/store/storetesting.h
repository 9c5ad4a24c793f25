// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/cachestore.h"
#include "core/store/database.h"
#include "core/store/statestore.h"
#include "tests/support/testclock.h"

#include <QTemporaryDir>
#include <QTest>

/// What the tests of the store share.
namespace tandem::store {

/// Waits for a future without an event loop of its own: the store thread needs none.
template <typename T> [[nodiscard]] Result<T> await(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.result();
}

/// A folder with a store in it that can be closed and opened again.
class StatePlace
{
public:
    StatePlace()
        : clock(std::make_shared<TestClock>())
    {
        reopen();
    }
    void close() { store.reset(); }
    void reopen()
    {
        close();
        auto opened = StateStore::open({directory(), clock});
        if (opened)
            store = std::move(*opened);
        else
            qFatal("%s", qPrintable(opened.error().text + opened.error().detail));
    }
    [[nodiscard]] QString directory() const { return m_folder.filePath(QStringLiteral("profile")); }
    [[nodiscard]] QString path() const { return directory() + QStringLiteral("/state.db"); }

    template <typename Job> auto write(Job job)
    {
        using R = std::invoke_result_t<Job, StateTransaction &>;
        if constexpr (std::is_same_v<R, Status>) {
            return await(store->write<bool>([job](StateTransaction &tx) -> Result<bool> {
                if (const Status status = job(tx); !status)
                    return fail(status.error());
                return true;
            }));
        } else {
            return await(store->write<typename R::value_type>(job));
        }
    }
    template <typename Job> auto read(Job job)
    {
        using R = std::invoke_result_t<Job, StateTransaction &>;
        return await(store->read<typename R::value_type>(job));
    }

    std::shared_ptr<TestClock> clock;
    std::unique_ptr<StateStore> store;

private:
    QTemporaryDir m_folder;
};

/// How SQLite finds what the statement asks for, step by step; the place is closed. Empty: it cannot.
[[nodiscard]] inline QStringList queryPlan(StatePlace &place, const QString &sql)
{
    place.close();
    const auto database = Database::open({.path = place.path()});
    QStringList steps;
    const auto note = [&steps](const Statement &row) -> Status {
        steps.append(row.text(3));
        return {};
    };
    const bool told =
        database && (*database)->read(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, {}, note).has_value();
    return told ? steps : QStringList();
}

[[nodiscard]] inline Link makeLink(
    const QString &salesforce, const QString &startdeliver, Flow flow = Flow::Accounts)
{
    Link link;
    link.flow = flow;
    link.salesforce = RecordId(salesforce);
    link.startdeliver = RecordId(startdeliver);
    link.origin = QStringLiteral("matched");
    link.createdAt = Instant{1000};
    BasePair pair;
    pair.salesforce = Value(QStringLiteral("Å \"quoted\" 'name'"));
    pair.startdeliver = Value(QStringList{QStringLiteral("a"), QStringLiteral("b")});
    pair.wroteStartdeliver = 0xFFFF'FFFF'FFFF'FFF0ULL;
    link.base.insert(QStringLiteral("Name|name"), pair);
    return link;
}

[[nodiscard]] inline CacheEntry makeEntry(const QString &id, qint64 stamp, const QString &name)
{
    CacheEntry entry;
    entry.record.id = RecordId(id);
    entry.record.stamp = Instant{stamp};
    entry.record.fields.set(QStringLiteral("Name"), Value(name));
    entry.matchKeys = {{QStringLiteral("name"), name.toLower()}};
    return entry;
}

} // namespace tandem::store

/// Fails the test with the error's text where a Result holds one.
#define VERIFY_RESULT(expression)                                                                            \
    do {                                                                                                     \
        const auto &verified_ = (expression);                                                                \
        QVERIFY2(verified_.has_value(),                                                                      \
            qPrintable(verified_ ? QString() : verified_.error().text + u' ' + verified_.error().detail));   \
    } while (false)
