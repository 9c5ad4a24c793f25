// SPDX-License-Identifier: GPL-3.0-or-later
// A program of its own for every state of a keychain: libsecret and QtKeychain remember the first bus and
// service they meet. Does what its arguments say, in order, and prints one line for each: what came of it.
#include "core/secrets/keychainsecretstore.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusServiceWatcher>
#include <QEventLoop>
#include <QTextStream>
#include <QTimer>

using namespace tandem;
using namespace tandem::secrets;
using namespace Qt::StringLiterals;

namespace {

QString wordFor(const Error &error)
{
    return u"%1 %2 %3"_s.arg(errorKindName(error.kind), error.code, error.text);
}

/// Locks the keyring of the sign-in, as a screen saver may.
QString lockAll()
{
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s,
        u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    const QList<QDBusObjectPath> paths = {QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)};
    call << QVariant::fromValue(paths);
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call, QDBus::Block, 5000);
    return reply.type() == QDBusMessage::ReplyMessage ? u"locked"_s : reply.errorMessage();
}

/// Until there is a keychain on the bus.
QString waitForService()
{
    const QString name = u"org.freedesktop.secrets"_s;
    QEventLoop loop;
    const QDBusServiceWatcher watcher(
        name, QDBusConnection::sessionBus(), QDBusServiceWatcher::WatchForRegistration);
    QObject::connect(&watcher, &QDBusServiceWatcher::serviceRegistered, &loop, &QEventLoop::quit);
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (!QDBusConnection::sessionBus().interface()->isServiceRegistered(name))
        loop.exec();
    return u"waited"_s;
}

QString carryOut(SecretStore &store, const QString &argument)
{
    if (argument == "lock"_L1)
        return lockAll();
    if (argument == "wait"_L1)
        return waitForService();
    const QString key = argument.section(u'=', 1, 1);
    if (argument.startsWith("read="_L1)) {
        const Result<Secret> read = store.read(key).result();
        return read ? u"read "_s + QString::fromLatin1(read->reveal().toHex()) : wordFor(read.error());
    }
    const bool removing = argument.startsWith("remove="_L1);
    const Secret secret(QByteArray::fromHex(argument.section(u'=', 2).toLatin1()));
    const Status done = (removing ? store.remove(key) : store.write(key, secret)).result();
    return done ? u"done"_s : wordFor(done.error());
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    KeychainSecretStore::Options options;
    if (!arguments.isEmpty() && arguments.first().startsWith("limit="_L1))
        options.limit = std::chrono::milliseconds(arguments.takeFirst().section(u'=', 1).toInt());
    KeychainSecretStore store(systemKeychain(u"Tandem test"_s), options);
    for (const QString &argument : std::as_const(arguments))
        out << carryOut(store, argument) << Qt::endl;
    return 0;
}
