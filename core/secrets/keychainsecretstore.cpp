// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainsecretstore.h"

#include "core/base/logging.h"
#include "core/secrets/keychainthread.h"

#include <QMutex>
#include <QMutexLocker>
#include <QPromise>
#include <QWaitCondition>

#include <deque>

namespace tandem::secrets {
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

Error slowError(KeychainOperation operation, milliseconds limit)
{
    const QString seconds = QString::number(static_cast<double>(limit.count()) / 1000);
    QString text =
        u"The system keychain did not answer within %1 seconds. If it asks for its password somewhere on "
        "the screen, answer it, then try again."_s.arg(seconds);
    if (operation != KeychainOperation::Read)
        text += u" What was asked of it is done as soon as it answers."_s;
    return {ErrorKind::Storage, u"KEYCHAIN_SLOW"_s, text, {}, Retry::Later};
}

Status withoutSecret(const Result<Secret> &result)
{
    if (!result)
        return fail(result.error());
    return {};
}

} // namespace

/// One question and who waits for its answer; answered once, by the keychain or by the time.
struct KeychainSecretStore::Call
{
    KeychainOperation operation = KeychainOperation::Read;
    QString key;
    Secret secret;

    Call() { m_promise.start(); }

    [[nodiscard]] QFuture<Result<Secret>> future() { return m_promise.future(); }

    bool answer(Result<Secret> result)
    {
        {
            const QMutexLocker lock(&m_mutex);
            if (std::exchange(m_answered, true))
                return false;
        }
        m_promise.addResult(std::move(result));
        m_promise.finish();
        return true;
    }

    [[nodiscard]] bool isAnswered()
    {
        const QMutexLocker lock(&m_mutex);
        return m_answered;
    }

private:
    QMutex m_mutex;
    QPromise<Result<Secret>> m_promise;
    bool m_answered = false;
};

/// What was asked and is not done yet, in order. Lives as long as the keychain owes an answer, also without
/// its store.
class KeychainSecretStore::Queue : public std::enable_shared_from_this<Queue>
{
public:
    explicit Queue(std::shared_ptr<KeychainBackend> backend)
        : m_thread(KeychainThread::instance())
        , m_backend(std::move(backend))
    {
    }

    void add(std::shared_ptr<Call> call)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_writes += call->operation == KeychainOperation::Read ? 0 : 1;
            m_calls.push_back(std::move(call));
        }
        m_thread.post([self = shared_from_this()] { self->startNext(); });
    }

    /// Nothing is read any more; waits until what was to be written is.
    void drain(milliseconds limit)
    {
        const QDeadlineTimer deadline(limit);
        QMutexLocker lock(&m_mutex);
        m_closed = true;
        while (m_writes > 0 && m_done.wait(&m_mutex, deadline)) { }
        if (m_writes > 0)
            qCWarning(log::secrets) << m_writes
                                    << "secrets could not be stored: the keychain does not answer";
    }

private:
    void startNext()
    {
        const auto call = takeNext();
        if (!call)
            return;
        const auto answer = [self = shared_from_this(), call](Result<Secret> result) {
            if (!result)
                qCInfo(log::secrets) << "keychain:" << result.error().code << result.error().detail;
            if (!call->answer(std::move(result)))
                qCInfo(log::secrets) << "a late answer of the keychain for" << call->key;
            self->finished(*call);
        };
        m_backend->start(call->operation, call->key, call->secret, answer);
    }

    std::shared_ptr<Call> takeNext()
    {
        const QMutexLocker lock(&m_mutex);
        while (!m_running && !m_calls.empty()) {
            std::shared_ptr<Call> call = m_calls.front();
            m_calls.pop_front();
            // Nobody waits for it any more, and reading changes nothing.
            if (call->operation == KeychainOperation::Read && (m_closed || call->isAnswered()))
                continue;
            m_running = true;
            return call;
        }
        return {};
    }

    void finished(const Call &call)
    {
        {
            const QMutexLocker lock(&m_mutex);
            m_running = false;
            m_writes -= call.operation == KeychainOperation::Read ? 0 : 1;
            m_done.wakeAll();
        }
        // Not from here: a backend that answers at once would nest.
        m_thread.post([self = shared_from_this()] { self->startNext(); });
    }

    KeychainThread &m_thread;
    QMutex m_mutex;
    QWaitCondition m_done;
    std::shared_ptr<KeychainBackend> m_backend;
    std::deque<std::shared_ptr<Call>> m_calls;
    int m_writes = 0; ///< asked and not done
    bool m_running = false;
    bool m_closed = false;
};

KeychainSecretStore::KeychainSecretStore(std::shared_ptr<KeychainBackend> backend)
    : KeychainSecretStore(std::move(backend), Options())
{
}

KeychainSecretStore::KeychainSecretStore(std::shared_ptr<KeychainBackend> backend, Options options)
    : m_options(options)
    , m_queue(std::make_shared<Queue>(std::move(backend)))
{
}

KeychainSecretStore::~KeychainSecretStore()
{
    m_queue->drain(m_options.lastLimit);
}

QFuture<Result<Secret>> KeychainSecretStore::ask(KeychainOperation operation, QString key, Secret secret)
{
    auto call = std::make_shared<Call>();
    call->operation = operation;
    call->key = std::move(key);
    call->secret = std::move(secret);
    auto future = call->future();
    KeychainThread::instance().later(
        m_options.limit, [weak = std::weak_ptr<Call>(call), limit = m_options.limit] {
            if (const auto late = weak.lock())
                late->answer(fail(slowError(late->operation, limit)));
        });
    m_queue->add(std::move(call));
    return future;
}

QFuture<Result<Secret>> KeychainSecretStore::read(const QString &key)
{
    return ask(KeychainOperation::Read, key);
}

QFuture<Status> KeychainSecretStore::write(const QString &key, const Secret &secret)
{
    return ask(KeychainOperation::Write, key, secret).then(QtFuture::Launch::Sync, withoutSecret);
}

QFuture<Status> KeychainSecretStore::remove(const QString &key)
{
    return ask(KeychainOperation::Remove, key).then(QtFuture::Launch::Sync, withoutSecret);
}

} // namespace tandem::secrets
