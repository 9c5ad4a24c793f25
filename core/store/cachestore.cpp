// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cachestore.h"

#include "core/base/logging.h"
#include "core/store/cachefile.h"
#include "core/store/sqliteerror.h"
#include "core/store/storethread.h"

#include <QMutexLocker>
#include <QPromise>
#include <QtConcurrentRun>

namespace tandem::store {
using namespace Qt::StringLiterals;
using Access = Database::Access;

class CacheStore::Private
{
public:
    explicit Private(const QString &directory);
    ~Private();

    [[nodiscard]] Status open();
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> queue(Access access, std::function<Result<T>(CacheFile &)> job);
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
    const bool taken = m_thread.post([this, access, job = std::move(job), promise] {
        promise->addResult(run<T>(access, job));
        promise->finish();
    });
    if (!taken) {
        promise->addResult(
            Result<T>(fail(ErrorKind::Stopped, u"STORE_STOPPED"_s, u"The cache has been closed."_s)));
        promise->finish();
    }
    return future;
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
    const auto encoding = QtConcurrent::run(&d->m_encoder, [shared] {
        auto encoded = std::make_shared<std::vector<EncodedEntry>>(encodeEntries(*shared));
        *shared = {};
        return encoded;
    });
    return d->queue<PutResult>(Access::Write, [object, encoding, cursor, seen](CacheFile &file) {
        const auto encoded = encoding.result();
        return file.put(object, *encoded, cursor, seen);
    });
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
    return d->queue<std::vector<Record>>(Access::Read, [object, after, limit](CacheFile &file) {
        return file.window(object, CacheFile::Which::Dirty, after, limit);
    });
}

QFuture<Result<std::vector<Record>>> CacheStore::all(CacheObject object, RecordId after, int limit)
{
    return d->queue<std::vector<Record>>(Access::Read, [object, after, limit](CacheFile &file) {
        return file.window(object, CacheFile::Which::All, after, limit);
    });
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
