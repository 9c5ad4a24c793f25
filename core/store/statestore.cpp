// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/statestore.h"

#include "core/base/logging.h"
#include "core/store/backups.h"
#include "core/store/migrations.h"
#include "core/store/sqliteerror.h"
#include "core/store/storethread.h"

#include <QDir>

namespace tandem::store {
using namespace Qt::StringLiterals;

StateTransaction::StateTransaction(Database &database)
    : m_db(database)
{
}

class StateStore::Private
{
public:
    explicit Private(const Options &options);
    ~Private() { stop(); }

    void stop();
    [[nodiscard]] Status open();
    [[nodiscard]] Status prepare();
    void backUpDaily();
    [[nodiscard]] Error withRemedy(Error error) const;

    Options m_options;
    QString m_path;
    Backups m_backups;
    std::unique_ptr<Database> m_database; ///< used on the store thread only
    StoreThread m_thread;
};

StateStore::Private::Private(const Options &options)
    : m_options(options)
    , m_path(QDir(options.directory).absoluteFilePath(u"state.db"_s))
    , m_backups(QDir(options.directory).absoluteFilePath(u"backups"_s), options.backupsKept)
{
    if (!m_options.clock)
        m_options.clock = std::make_shared<SystemClock>();
}

void StateStore::Private::stop()
{
    m_thread.stop([this] { m_database.reset(); });
}

Status StateStore::Private::open()
{
    auto opened = Database::open({.path = m_path, .clock = m_options.clock});
    if (!opened)
        return fail(withRemedy(opened.error()));
    m_database = std::move(*opened);
    if (auto prepared = prepare(); !prepared)
        return fail(withRemedy(prepared.error()));
    return {};
}

Status StateStore::Private::prepare()
{
    TANDEM_CHECK(checkIntegrity(*m_database));
    TANDEM_TRY(before, formatVersion(*m_database));
    TANDEM_CHECK(migrate(*m_database, migrations(u"state"_s), [this, before](int version) -> Status {
        // Nothing was ever in a file that is being made.
        if (before == 0)
            return {};
        return m_backups.make(*m_database, version);
    }));
    if (before == 0)
        m_backups.begin(m_database->now());
    backUpDaily();
    return {};
}

void StateStore::Private::backUpDaily()
{
    if (!m_backups.due(m_database->now()))
        return;
    const auto version = formatVersion(*m_database);
    const Status made = version ? m_backups.make(*m_database, *version) : Status(fail(version.error()));
    if (!made)
        qCWarning(log::store).noquote()
            << "The daily backup failed:" << made.error().text << made.error().detail;
}

Error StateStore::Private::withRemedy(Error error) const
{
    if (error.code != sqliteerror::damaged)
        return error;
    const QString newest = m_backups.newest();
    if (newest.isEmpty()) {
        error.text = u"The file %1 is damaged and there is no backup of it. Move it away, then run again: "
                     u"Tandem links "
                     "what belongs together anew."_s.arg(m_path);
    } else {
        error.text =
            u"The file %1 is damaged. Copy its newest backup %2 over it, remove %1-wal and %1-shm, then run again."_s
                .arg(m_path, m_backups.directory() + u'/' + newest);
    }
    return error;
}

Result<std::unique_ptr<StateStore>> StateStore::open(const Options &options)
{
    auto d = std::make_unique<Private>(options);
    Status opened;
    d->m_thread.call([&] { opened = d->open(); });
    if (!opened)
        return fail(opened.error());
    return std::unique_ptr<StateStore>(new StateStore(std::move(d)));
}

StateStore::StateStore(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

StateStore::~StateStore()
{
    d->stop();
}

void StateStore::enqueue(std::function<void(StateStore *)> job)
{
    auto shared = std::make_shared<std::function<void(StateStore *)>>(std::move(job));
    if (!d->m_thread.post([this, shared] { (*shared)(this); }))
        (*shared)(nullptr);
}

Status StateStore::inTransaction(Access access, const std::function<Status(StateTransaction &)> &body)
{
    StateTransaction transaction(*d->m_database);
    const auto kind = access == Access::Write ? Database::Access::Write : Database::Access::Read;
    Status status = d->m_database->transaction(kind, [&] { return body(transaction); });
    if (status && access == Access::Write)
        d->backUpDaily();
    return status;
}

Error StateStore::stopped()
{
    return {ErrorKind::Stopped, u"STORE_STOPPED"_s, u"The store has been closed."_s, {}, Retry::Never, 0,
        std::nullopt};
}

QString StateStore::path() const
{
    return d->m_path;
}

qint64 StateStore::commits() const
{
    return d->m_database->commits();
}

void StateStore::setFaultHook(std::function<Status(qint64)> hook)
{
    d->m_database->setFaultHook(std::move(hook));
}

} // namespace tandem::store
