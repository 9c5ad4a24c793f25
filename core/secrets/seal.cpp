// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/seal.h"

#include <QDir>
#include <QFile>

#include <sodium.h>

namespace tandem::secrets {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestKey = 32;

const unsigned char *octets(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *octets(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

} // namespace

Result<Seal> Seal::fromKey(const Secret &key)
{
    if (sodium_init() < 0)
        return fail(
            ErrorKind::Internal, u"NO_SODIUM"_s, u"The library that encrypts secrets cannot start."_s);
    const QByteArray text = key.reveal().trimmed();
    if (text.size() < shortestKey) {
        return fail(ErrorKind::Configuration, u"SECRETS_KEY"_s,
            u"The key of the secret file is too short: it must have at least %1 characters. Make a new one, "
            u"for "
            "example with \"openssl rand -hex 32\"."_s.arg(shortestKey));
    }
    QByteArray derived(crypto_secretbox_KEYBYTES, '\0');
    crypto_generichash(octets(derived), crypto_secretbox_KEYBYTES, octets(text),
        static_cast<unsigned long long>(text.size()), nullptr, 0);
    return Seal(Secret(derived));
}

QByteArray Seal::close(const QByteArray &plain) const
{
    QByteArray nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(nonce.data(), crypto_secretbox_NONCEBYTES);
    QByteArray box(plain.size() + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(octets(box), octets(plain), static_cast<unsigned long long>(plain.size()),
        octets(std::as_const(nonce)), octets(m_key.reveal()));
    return nonce + box;
}

std::optional<QByteArray> Seal::open(const QByteArray &sealed) const
{
    constexpr qsizetype overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
    if (sealed.size() < overhead)
        return std::nullopt;
    const QByteArray nonce = sealed.left(crypto_secretbox_NONCEBYTES);
    const QByteArray box = sealed.mid(crypto_secretbox_NONCEBYTES);
    QByteArray plain(sealed.size() - overhead, '\0');
    if (crypto_secretbox_open_easy(octets(plain), octets(box), static_cast<unsigned long long>(box.size()),
            octets(nonce), octets(m_key.reveal()))
        != 0)
        return std::nullopt;
    return plain;
}

Result<std::optional<Seal>> sealOfSystemd()
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    QFile file(QDir(folder).filePath(u"tandem-secrets-key"_s));
    if (folder.isEmpty() || !file.exists())
        return std::optional<Seal>();
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::Configuration, u"SECRETS_KEY"_s,
            u"The credential %1 cannot be read: %2."_s.arg(file.fileName(), file.errorString()),
            file.fileName());
    }
    TANDEM_TRY(seal, Seal::fromKey(Secret(file.readAll())));
    return std::optional<Seal>(seal);
}

} // namespace tandem::secrets
