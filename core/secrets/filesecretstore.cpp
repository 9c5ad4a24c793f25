// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/filesecretstore.h"

#include "core/base/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QMap>
#include <QMutexLocker>

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace tandem::secrets {
using namespace Qt::StringLiterals;

namespace {

constexpr auto fileName = "secrets"_L1;
constexpr std::chrono::seconds lockTimeout(5);
constexpr QByteArrayView firstLine = "tandem-secrets 1\n";
constexpr QByteArrayView sealedLine = "tandem-secrets 2\n"; ///< before the first form, sealed, in hexadecimal
constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
    | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

using Entries = QMap<QString, QByteArray>;

tl::unexpected<Error> storageError(const QString &path, const QString &action)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return fail(ErrorKind::Storage, u"SECRET_FILE"_s,
        u"The secret file %1 could not be %2: %3."_s.arg(path, action, reason), path, Retry::Later);
}

Status refuseWhereOthersCanLook(const QFileInfo &info)
{
    if (!info.exists() || !(info.permissions() & others))
        return {};
    const QString mode = info.isDir() ? u"700"_s : u"600"_s;
    return fail(ErrorKind::Configuration, u"SECRETS_EXPOSED"_s,
        u"Other users of this machine can open %1. Run \"chmod %2 %1\" and start again."_s.arg(
            info.absoluteFilePath(), mode),
        info.absoluteFilePath());
}

/// One entry a line, key and secret in hexadecimal: no byte of either can break the form.
Result<Entries> parseEntries(const QByteArray &bytes, const QString &path)
{
    const auto damaged = [&path] {
        return fail(ErrorKind::Storage, u"SECRET_FILE"_s,
            u"The secret file %1 is damaged. Remove it and connect both services again."_s.arg(path), path);
    };
    if (!bytes.startsWith(firstLine) || !bytes.endsWith('\n'))
        return damaged();
    Entries entries;
    const QList<QByteArray> lines = bytes.mid(firstLine.size()).split('\n');
    for (const QByteArray &line : lines) {
        if (line.isEmpty())
            continue;
        const qsizetype blank = line.indexOf(' ');
        const QByteArray key = QByteArray::fromHex(line.left(blank));
        const QByteArray secret = QByteArray::fromHex(line.mid(blank + 1));
        if (blank <= 0 || key.toHex() != line.left(blank) || secret.toHex() != line.mid(blank + 1))
            return damaged();
        entries.insert(QString::fromUtf8(key), secret);
    }
    return entries;
}

/// The first form of a file, whichever it has.
Result<QByteArray> unsealed(const QByteArray &bytes, const std::optional<Seal> &seal, const QString &path)
{
    if (!bytes.startsWith(sealedLine))
        return bytes;
    if (!seal) {
        return fail(ErrorKind::Configuration, u"SECRETS_KEY"_s,
            u"The secret file %1 is encrypted, and its key is not here. Start Tandem with the credential "
            "tandem-secrets-key, as its service does (systemd-run -p LoadCredentialEncrypted=tandem-secrets-key)."_s
                .arg(path),
            path);
    }
    const auto plain = seal->open(QByteArray::fromHex(bytes.mid(sealedLine.size()).trimmed()));
    if (!plain) {
        return fail(ErrorKind::Configuration, u"SECRETS_KEY"_s,
            u"The secret file %1 was encrypted with another key, or is damaged. Give Tandem the key it was "
            u"made "
            "with; or remove the file and connect both services again."_s.arg(path),
            path);
    }
    return *plain;
}

QByteArray formatEntries(const Entries &entries)
{
    QByteArray bytes = firstLine.toByteArray();
    for (auto it = entries.begin(); it != entries.end(); ++it)
        bytes += it.key().toUtf8().toHex() + ' ' + it.value().toHex() + '\n';
    return bytes;
}

Result<Entries> readEntries(const QString &path, const std::optional<Seal> &seal)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Entries{};
    TANDEM_CHECK(refuseWhereOthersCanLook(info));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        errno = EACCES;
        return storageError(path, u"read"_s);
    }
    TANDEM_TRY(plain, unsealed(file.readAll(), seal, path));
    return parseEntries(plain, path);
}

bool writeAndSync(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto wrote =
            ::write(descriptor, bytes.constData() + done, static_cast<size_t>(bytes.size() - done));
        if (wrote < 0 && errno == EINTR)
            continue;
        if (wrote < 0)
            return false;
        done += wrote;
    }
    return ::fsync(descriptor) == 0;
}

/// New file, synced, renamed into place, directory synced: after a power cut either all of the old or all of
/// the new secrets are there (a rotated refresh token must never be lost, contract salesforce.md 1.6).
Status replaceFile(const QString &path, const QByteArray &bytes)
{
    const QByteArray target = QFile::encodeName(path);
    const QByteArray fresh = target + ".new";
    ::unlink(fresh.constData());
    const int descriptor =
        ::open(fresh.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (descriptor < 0)
        return storageError(path, u"written"_s);
    const bool written = writeAndSync(descriptor, bytes);
    const int problem = errno;
    const bool closed = ::close(descriptor) == 0;
    if (!written || !closed) {
        ::unlink(fresh.constData());
        errno = written ? errno : problem;
        return storageError(path, u"written"_s);
    }
    if (::rename(fresh.constData(), target.constData()) != 0)
        return storageError(path, u"replaced"_s);
    const QByteArray directory = QFile::encodeName(QFileInfo(path).absolutePath());
    const int folder = ::open(directory.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return storageError(path, u"made durable"_s);
    const bool synced = ::fsync(folder) == 0;
    ::close(folder);
    if (!synced)
        return storageError(path, u"made durable"_s);
    return {};
}

/// Reads, changes and replaces the file while no other process does: two programs of one profile may store at
/// once.
template <typename Change>
Status changeEntries(const QString &path, const std::optional<Seal> &seal, Change change)
{
    QLockFile lock(path + ".lock"_L1);
    if (!lock.tryLock(static_cast<int>(std::chrono::milliseconds(lockTimeout).count()))) {
        return fail(ErrorKind::Storage, u"SECRET_FILE"_s,
            u"The secret file %1 is locked by another program. Try again in a moment."_s.arg(path), path,
            Retry::Later);
    }
    TANDEM_TRY(entries, readEntries(path, seal));
    if (!change(entries))
        return {};
    const QByteArray plain = formatEntries(entries);
    return replaceFile(path, seal ? sealedLine.toByteArray() + seal->close(plain).toHex() + '\n' : plain);
}

template <typename T> QFuture<T> finished(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

Result<std::unique_ptr<FileSecretStore>> FileSecretStore::open(
    const QString &directory, const std::optional<Seal> &seal)
{
    const QFileInfo info(directory);
    if (!info.isDir()) {
        return fail(ErrorKind::Configuration, u"NO_DIRECTORY"_s,
            u"The data directory %1 does not exist."_s.arg(info.absoluteFilePath()), directory);
    }
    TANDEM_CHECK(refuseWhereOthersCanLook(info));
    const QString path = QDir(directory).absoluteFilePath(fileName);
    TANDEM_CHECK(readEntries(path, seal));
    qCDebug(log::secrets) << "secrets are kept in" << path << (seal ? "(encrypted)" : "");
    return std::unique_ptr<FileSecretStore>(new FileSecretStore(path, seal));
}

QFuture<Result<Secret>> FileSecretStore::read(const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    const auto entries = readEntries(m_path, m_seal);
    if (!entries)
        return finished<Result<Secret>>(fail(entries.error()));
    const auto it = entries->find(key);
    if (it == entries->end()) {
        return finished<Result<Secret>>(fail(ErrorKind::SignIn, u"NOT_FOUND"_s,
            u"Nothing is stored under \"%1\" yet. Connect the service first."_s.arg(key)));
    }
    return finished<Result<Secret>>(Secret(*it));
}

QFuture<Status> FileSecretStore::write(const QString &key, const Secret &secret)
{
    const QMutexLocker lock(&m_mutex);
    return finished(changeEntries(m_path, m_seal, [&](Entries &entries) {
        entries.insert(key, secret.reveal());
        return true;
    }));
}

QFuture<Status> FileSecretStore::remove(const QString &key)
{
    const QMutexLocker lock(&m_mutex);
    return finished(changeEntries(m_path, m_seal, [&](Entries &entries) { return entries.remove(key) > 0; }));
}

} // namespace tandem::secrets
