// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>

namespace tandem::http {

/// A certificate for 127.0.0.1 and localhost that nobody trusts, signed by itself, valid 2020 to 2119. Made
/// for these tests alone: its key guards nothing.
inline QSslCertificate testCertificate()
{
    return QSslCertificate(
        QByteArray::fromBase64(
            "MIIBfTCCASSgAwIBAgIUUXbnKz8B8osQBrFSqYakabWMmiAwCgYIKoZIzj0EAwIwFjEUMBIGA1UEAwwLVGFuZGVtIH"
            "Rlc3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBYxFDASBgNVBAMMC1RhbmRlbSB0ZXN0MFkwEwYH"
            "KoZIzj0CAQYIKoZIzj0DAQcDQgAEIM7uvlMre8LBT2fKCwN4rhC6Ma1Xrhfr2FnZhTaNY8bxs4VdKFxhnbxmFCDOQv"
            "Yhcq7+tAhJZUWNhuvQZTwUmaNOMEwwGgYDVR0RBBMwEYcEfwAAAYIJbG9jYWxob3N0MA8GA1UdEwEB/wQFMAMBAf8w"
            "HQYDVR0OBBYEFD5s7P4iF6GfZAOdy98k/LpwwqMfMAoGCCqGSM49BAMCA0cAMEQCIDdNoo0egZvcn7VGC5mEuh9sIn"
            "lOQmrhWjiNyVNW/Ow3AiBefyrWuLH8/esMa56IQdQvOl11ssX0YrxJCtgpIQ9M5g=="),
        QSsl::Der);
}

inline QSslConfiguration testTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(testCertificate());
    tls.setPrivateKey(QSslKey(
        QByteArray::fromBase64(
            "MHcCAQEEIDhOJodS55TzPCZjkweL/Hp8uonpqPuzIU/K0h67mM6foAoGCCqGSM49AwEHoUQDQgAEIM7uvlMre8LBT2"
            "fKCwN4rhC6Ma1Xrhfr2FnZhTaNY8bxs4VdKFxhnbxmFCDOQvYhcq7+tAhJZUWNhuvQZTwUmQ=="),
        QSsl::Ec, QSsl::Der));
    return tls;
}

} // namespace tandem::http
