// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainanswer.h"

#include <QLibrary>

namespace tandem::secrets {
using namespace Qt::StringLiterals;

namespace {

/// Secrets go as text: binary ones make QtKeychain look twice, and a locked keychain ask twice.
class SystemKeychain final : public KeychainBackend, public std::enable_shared_from_this<SystemKeychain>
{
public:
    explicit SystemKeychain(QString service)
        : m_service(std::move(service))
    {
    }

    void start(KeychainOperation operation, QString key, Secret secret, Answer answer) override
    {
        // It deletes itself when it has finished, and must not go before: libsecret holds a bare pointer to
        // it.
        QKeychain::Job *job = makeJob(operation, secret);
        job->setKey(key);
        job->setInsecureFallback(false);
        QObject::connect(job, &QKeychain::Job::finished, job,
            [self = shared_from_this(), operation, key, answer = std::move(answer)](QKeychain::Job *done) {
                KeychainOutcome outcome{done->error(), done->errorString(), {}};
                if (const auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(done))
                    outcome.secret = Secret(QByteArray::fromBase64(reading->textData().toLatin1()));
                self->finish(operation, key, std::move(outcome), answer);
            });
        job->start();
    }

private:
    [[nodiscard]] QKeychain::Job *makeJob(KeychainOperation operation, const Secret &secret) const
    {
        if (operation == KeychainOperation::Read)
            return new QKeychain::ReadPasswordJob(m_service);
        if (operation == KeychainOperation::Remove)
            return new QKeychain::DeletePasswordJob(m_service);
        auto *writing = new QKeychain::WritePasswordJob(m_service);
        writing->setTextData(QString::fromLatin1(secret.reveal().toBase64()));
        return writing;
    }

    void finish(
        KeychainOperation operation, const QString &key, KeychainOutcome outcome, const Answer &answer) const
    {
#ifdef Q_OS_LINUX
        // A removal is looked after even where it says that all is well (see ServiceState).
        if (outcome.error != QKeychain::NoError || operation == KeychainOperation::Remove) {
            if (outcome.error == QKeychain::OtherError && !QLibrary(u"secret-1"_s, 0).load()) {
                answer(fail(noKeychain(u"the library libsecret is not installed"_s, outcome.reason)));
                return;
            }
            askSecretService(m_service, key, [operation, key, outcome, answer](ServiceState state) {
                answer(judgeKeychain(operation, key, outcome, state));
            });
            return;
        }
#endif
        answer(judgeKeychain(operation, key, outcome, ServiceState::Unknown));
    }

    QString m_service;
};

} // namespace

std::shared_ptr<KeychainBackend> systemKeychain(const QString &service)
{
    return std::make_shared<SystemKeychain>(service);
}

} // namespace tandem::secrets
