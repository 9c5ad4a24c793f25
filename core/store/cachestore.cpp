// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cachestore.h"

#include "core/base/logging.h"
#include "core/store/cachefile.h"
#include "core/store/sqliteerror.h"
#include "core/store/storethread.h"

#include <QMutexLocker>
#include <QPromise>
#include <QtConcurrentRun>

#include <deque>

namespace tandem::store {
using namespace Qt::StringLiterals;
using Access = Database::Access;

namespace {

using Encoded = std::shared_ptr<std::vector<EncodedEntry>>;

/// Pages that share a transaction at most: enough to take the cost of a commit off a page, few enough to keep
/// the log of the file short.
constexpr size_t putsTogether = 10;

/// A page on its way into the file.
struct WaitingPut
{
    quint64 place = 0; ///< in the queue of all calls
    CacheObject object;
    QFuture<Encoded> encoding;
    std::optional<Cursor> cursor;
    qint64 seen = 0;
    std::shared_ptr<QPromise<Result<PutResult>>> promise;
};

Error closedError()
{
    return {ErrorKind::Stopped, u"STORE_STOPPED"_s, u"The cache has been closed."_s, {}, Retry::Never, 0,
        std::nullopt};
}

} // namespace

class CacheStore::Private
{
public:
    explicit Private(const QString &directory);
    ~Private();

    [[nodiscard]] Status open();
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> queue(Access access, std::function<Result<T>(CacheFile &)> job);
    void queuePut(WaitingPut put);
    /// Damage is mended at once; the caller learns that everything must be read again.
    void makeAnew(Error &error);

    QString m_directory;
    QThreadPool m_encoder; ///< one thread
    std::unique_ptr<CacheFile> m_file; ///< used on the store thread only
    std::atomic<qint64> m_commits = 0;
    QMutex m_hookMutex;
    std::function<Status(qint64)> m_hook;
    bool m_hookChanged = false;
    StoreThread m_thread;

private:
    template <typename T>
    [[nodiscard]] Result<T> run(Access access, const std::function<Result<T>(CacheFile &)> &job);
    void takeHook();
    [[nodiscard]] std::vector<WaitingPut> takePuts(quint64 place);
    void runPuts(quint64 place);

    QMutex m_queueMutex; ///< places are given and jobs are queued in one order
    quint64 m_lastPlace = 0;
    std::deque<WaitingPut> m_puts;
};

CacheStore::Private::Private(const QString &directory)
    : m_directory(directory)
{
    m_encoder.setMaxThreadCount(1);
}

CacheStore::Private::~Private()
{
    m_thread.stop([this] { m_file.reset(); });
    m_encoder.waitForDone();
}

Status CacheStore::Private::open()
{
    TANDEM_TRY(file, CacheFile::open(m_directory));
    m_file = std::move(file);
    return {};
}

template <typename T>
QFuture<Result<T>> CacheStore::Private::queue(Access access, std::function<Result<T>(CacheFile &)> job)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    const QMutexLocker lock(&m_queueMutex);
    ++m_lastPlace;
    const bool taken = m_thread.post([this, access, job = std::move(job), promise] {
        promise->addResult(run<T>(access, job));
        promise->finish();
    });
    if (!taken) {
        promise->addResult(Result<T>(tl::unexpected(closedError())));
        promise->finish();
    }
    return future;
}

void CacheStore::Private::queuePut(WaitingPut put)
{
    const QMutexLocker lock(&m_queueMutex);
    put.place = ++m_lastPlace;
    const auto promise = put.promise;
    m_puts.push_back(std::move(put));
    if (m_thread.post([this, place = m_lastPlace] { runPuts(place); }))
        return;
    m_puts.pop_back();
    promise->addResult(Result<PutResult>(tl::unexpected(closedError())));
    promise->finish();
}

/// The put whose turn it is and those that stand right behind it and are encoded already. Empty where an
/// earlier turn took it along.
std::vector<WaitingPut> CacheStore::Private::takePuts(quint64 place)
{
    std::vector<WaitingPut> puts;
    const QMutexLocker lock(&m_queueMutex);
    while (!m_puts.empty() && puts.size() < putsTogether && m_puts.front().place == place
        && (puts.empty() || m_puts.front().encoding.isFinished())) {
        puts.push_back(std::move(m_puts.front()));
        m_puts.pop_front();
        ++place;
    }
    return puts;
}

void CacheStore::Private::runPuts(quint64 place)
{
    const std::vector<WaitingPut> puts = takePuts(place);
    if (puts.empty())
        return;
    using Results = std::vector<PutResult>;
    const Result<Results> done = run<Results>(Access::Write, [&puts](CacheFile &file) -> Result<Results> {
        Results results;
        for (const WaitingPut &put : puts) {
            TANDEM_TRY(result, file.put(put.object, *put.encoding.result(), put.cursor, put.seen));
            results.push_back(result);
        }
        return results;
    });
    for (size_t i = 0; i < puts.size(); ++i) {
        puts[i].promise->addResult(
            done ? Result<PutResult>((*done)[i]) : Result<PutResult>(tl::unexpected(done.error())));
        puts[i].promise->finish();
    }
}

template <typename T>
Result<T> CacheStore::Private::run(Access access, const std::function<Result<T>(CacheFile &)> &job)
{
    takeHook();
    if (!m_file)
        TANDEM_CHECK(open());
    Result<T> result = fail(Error{});
    const qint64 before = m_file->database().commits();
    Status status = m_file->database().transaction(access, [&]() -> Status {
        result = job(*m_file);
        if (!result)
            return fail(result.error());
        return {};
    });
    m_commits += m_file->database().commits() - before;
    if (status)
        return result;
    m_file->forget();
    Error error = status.error();
    if (error.code == sqliteerror::damaged)
        makeAnew(error);
    return fail(error);
}

void CacheStore::Private::makeAnew(Error &error)
{
    const QString path = CacheFile::pathIn(m_directory);
    qCWarning(log::store).noquote() << "The cache" << path << "is damaged and made anew:" << error.detail;
    m_file.reset();
    CacheFile::removeFile(path);
    if (const Status opened = open(); !opened) {
        error = opened.error();
        return;
    }
    error.code = u"CACHE_LOST"_s;
    error.text =
        u"The cache %1 was damaged and has been made anew. Run again: the records are read once more."_s.arg(
            path);
    error.retry = Retry::Later;
}

void CacheStore::Private::takeHook()
{
    const QMutexLocker lock(&m_hookMutex);
    if (!m_hookChanged || !m_file)
        return;
    m_hookChanged = false;
    m_file->database().setFaultHook(m_hook);
}

Result<std::unique_ptr<CacheStore>> CacheStore::open(const QString &directory)
{
    auto d = std::make_unique<Private>(directory);
    Status opened;
    d->m_thread.call([&] { opened = d->open(); });
    if (!opened)
        return fail(opened.error());
    return std::unique_ptr<CacheStore>(new CacheStore(std::move(d)));
}

CacheStore::CacheStore(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

CacheStore::~CacheStore() = default;

QFuture<Result<PutResult>> CacheStore::put(
    CacheObject object, std::vector<CacheEntry> entries, std::optional<Cursor> cursor, qint64 seen)
{
    auto shared = std::make_shared<std::vector<CacheEntry>>(std::move(entries));
    const QFuture<Encoded> encoding = QtConcurrent::run(&d->m_encoder, [shared] {
        auto encoded = std::make_shared<std::vector<EncodedEntry>>(encodeEntries(*shared));
        *shared = {};
        return encoded;
    });
    auto promise = std::make_shared<QPromise<Result<PutResult>>>();
    promise->start();
    auto future = promise->future();
    d->queuePut({0, std::move(object), encoding, std::move(cursor), seen, std::move(promise)});
    return future;
}

QFuture<Result<std::optional<Cursor>>> CacheStore::cursor(CacheObject object)
{
    return d->queue<std::optional<Cursor>>(
        Access::Read, [object](CacheFile &file) { return file.cursor(object); });
}

QFuture<Result<bool>> CacheStore::resetCursor(CacheObject object)
{
    return d->queue<bool>(Access::Write, [object](CacheFile &file) { return file.resetCursor(object); });
}

QFuture<Result<QHash<RecordId, Record>>> CacheStore::records(CacheObject object, QList<RecordId> ids)
{
    return d->queue<QHash<RecordId, Record>>(
        Access::Read, [object, ids](CacheFile &file) { return file.records(object, ids); });
}

QFuture<Result<std::vector<Record>>> CacheStore::dirty(CacheObject object, RecordId after, int limit)
{
    return d->queue<std::vector<Record>>(
        Access::Read, [object, after, limit](CacheFile &file) { return file.dirty(object, after, limit); });
}

QFuture<Result<std::vector<Record>>> CacheStore::dirtyDeleted(CacheObject object, RecordId after, int limit)
{
    return d->queue<std::vector<Record>>(Access::Read,
        [object, after, limit](CacheFile &file) { return file.dirtyDeleted(object, after, limit); });
}

QFuture<Result<std::vector<Record>>> CacheStore::all(CacheObject object, RecordId after, int limit)
{
    return d->queue<std::vector<Record>>(
        Access::Read, [object, after, limit](CacheFile &file) { return file.all(object, after, limit); });
}

QFuture<Result<NameWindow>> CacheStore::names(QList<NamedObject> objects, qint64 after, int limit)
{
    return d->queue<NameWindow>(
        Access::Read, [objects, after, limit](CacheFile &file) { return file.names(objects, after, limit); });
}

QFuture<Result<bool>> CacheStore::clearDirty(CacheObject object, QList<std::pair<RecordId, quint64>> judged)
{
    return d->queue<bool>(
        Access::Write, [object, judged](CacheFile &file) { return file.clearDirty(object, judged); });
}

QFuture<Result<bool>> CacheStore::markDirty(CacheObject object, QList<RecordId> ids)
{
    return d->queue<bool>(
        Access::Write, [object, ids](CacheFile &file) { return file.markDirty(object, ids); });
}

QFuture<Result<bool>> CacheStore::markAllDirty(CacheObject object)
{
    return d->queue<bool>(Access::Write, [object](CacheFile &file) { return file.markAllDirty(object); });
}

QFuture<Result<bool>> CacheStore::remove(CacheObject object, QList<RecordId> ids)
{
    return d->queue<bool>(Access::Write, [object, ids](CacheFile &file) { return file.remove(object, ids); });
}

QFuture<Result<QHash<QString, QList<RecordId>>>> CacheStore::candidates(
    CacheObject object, QString name, QStringList values)
{
    return d->queue<QHash<QString, QList<RecordId>>>(Access::Read,
        [object, name, values](CacheFile &file) { return file.candidates(object, name, values); });
}

QFuture<Result<QList<RecordId>>> CacheStore::unseen(
    CacheObject object, qint64 seen, RecordId after, int limit)
{
    return d->queue<QList<RecordId>>(Access::Read,
        [object, seen, after, limit](CacheFile &file) { return file.unseen(object, seen, after, limit); });
}

QFuture<Result<CacheStore::ObjectCounts>> CacheStore::counts(CacheObject object)
{
    return d->queue<ObjectCounts>(Access::Read, [object](CacheFile &file) { return file.counts(object); });
}

QFuture<Result<std::optional<ObjectSchema>>> CacheStore::schema(CacheObject object)
{
    return d->queue<std::optional<ObjectSchema>>(
        Access::Read, [object](CacheFile &file) { return file.schema(object); });
}

QFuture<Result<bool>> CacheStore::putSchema(ObjectSchema schema)
{
    return d->queue<bool>(Access::Write, [schema](CacheFile &file) { return file.putSchema(schema); });
}

qint64 CacheStore::commits() const
{
    return d->m_commits;
}

void CacheStore::setFaultHook(std::function<Status(qint64)> hook)
{
    const QMutexLocker lock(&d->m_hookMutex);
    d->m_hook = std::move(hook);
    d->m_hookChanged = true;
}

} // namespace tandem::store
