// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/secretservice.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QMap>

namespace tandem::secrets {
using namespace Qt::StringLiterals;

namespace {

using Attributes = QMap<QString, QString>;

constexpr int replyMilliseconds = 3000;
constexpr auto secretsName = "org.freedesktop.secrets"_L1;
constexpr auto servicePath = "/org/freedesktop/secrets"_L1;
constexpr auto serviceInterface = "org.freedesktop.Secret.Service"_L1;

/// The three questions, one after the other. Deletes itself with the answer.
class Question final : public QObject
{
public:
    Question(const QString &service, const QString &key, std::function<void(ServiceState)> answer)
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName()))
        , m_attributes{{u"server"_s, service}, {u"user"_s, key}}
        , m_answer(std::move(answer))
    {
        qDBusRegisterMetaType<Attributes>();
    }
    ~Question() override { QDBusConnection::disconnectFromBus(connectionName()); }

    void begin()
    {
        if (!m_bus.isConnected()) {
            end(ServiceState::NoBus);
            return;
        }
        QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s,
            u"/org/freedesktop/DBus"_s, u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
        call << QString(secretsName);
        ask(call, [this](const QDBusPendingCall &done) {
            const QDBusPendingReply<bool> reply = done;
            if (reply.isError() || !reply.value())
                end(reply.isError() ? ServiceState::Unknown : ServiceState::NoService);
            else
                askForEntry();
        });
    }

private:
    using Next = std::function<void(const QDBusPendingCall &)>;

    static QString connectionName() { return u"tandem-secrets"_s; }

    void ask(const QDBusMessage &message, const Next &next)
    {
        auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, replyMilliseconds), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, next] { next(*watcher); });
    }

    void askForEntry()
    {
        QDBusMessage call =
            QDBusMessage::createMethodCall(secretsName, servicePath, serviceInterface, u"SearchItems"_s);
        call << QVariant::fromValue(m_attributes);
        ask(call, [this](const QDBusPendingCall &done) {
            const QDBusPendingReply<QList<QDBusObjectPath>, QList<QDBusObjectPath>> reply = done;
            if (reply.isError())
                end(ServiceState::Unknown);
            else if (!reply.argumentAt<1>().isEmpty())
                end(ServiceState::EntryLocked);
            else
                askForCollection();
        });
    }

    void askForCollection()
    {
        QDBusMessage call =
            QDBusMessage::createMethodCall(secretsName, servicePath, serviceInterface, u"ReadAlias"_s);
        call << u"default"_s;
        ask(call, [this](const QDBusPendingCall &done) {
            const QDBusPendingReply<QDBusObjectPath> reply = done;
            if (reply.isError())
                end(ServiceState::Unknown);
            else if (reply.value().path() == "/"_L1)
                end(ServiceState::NoCollection);
            else
                askWhetherLocked(reply.value().path());
        });
    }

    void askWhetherLocked(const QString &collection)
    {
        QDBusMessage call = QDBusMessage::createMethodCall(
            secretsName, collection, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
        call << u"org.freedesktop.Secret.Collection"_s << u"Locked"_s;
        ask(call, [this](const QDBusPendingCall &done) {
            const QDBusPendingReply<QDBusVariant> reply = done;
            if (reply.isError())
                end(ServiceState::Unknown);
            else
                end(reply.value().variant().toBool() ? ServiceState::Locked : ServiceState::Open);
        });
    }

    void end(ServiceState state)
    {
        const auto answer = std::move(m_answer);
        deleteLater();
        answer(state);
    }

    QDBusConnection m_bus;
    Attributes m_attributes;
    std::function<void(ServiceState)> m_answer;
};

} // namespace

void askSecretService(const QString &service, const QString &key, std::function<void(ServiceState)> answer)
{
    (new Question(service, key, std::move(answer)))->begin();
}

} // namespace tandem::secrets
