// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/overheard.h"

#include <QFile>
#include <QUrlQuery>

namespace tandem::test {

void Overheard::listen(const server::HttpRequest &request)
{
    const std::lock_guard lock(m_mutex);
    const QByteArray bearer = request.headers.value("Authorization");
    if (bearer.startsWith("Bearer "))
        m_secrets.insert({"access token or key", bearer.mid(7)});
    else if (!bearer.isEmpty())
        m_secrets.insert({"authorization", bearer});
    const QUrlQuery form(QString::fromUtf8(request.body));
    for (const auto name : {"refresh_token", "code", "code_verifier", "token"}) {
        const QByteArray value = form.queryItemValue(QLatin1StringView(name), QUrl::FullyDecoded).toUtf8();
        if (!value.isEmpty())
            m_secrets.insert({name, value});
    }
}

std::set<std::pair<QByteArray, QByteArray>> Overheard::secrets() const
{
    const std::lock_guard lock(m_mutex);
    return m_secrets;
}

QByteArray Overheard::foundIn(const QByteArray &bytes) const
{
    QByteArrayList names;
    const auto all = secrets();
    for (const auto &[name, secret] : all) {
        if (holds(bytes, secret))
            names += name;
    }
    return names.join(", ");
}

bool holds(const QByteArray &bytes, const QByteArray &secret)
{
    const QByteArrayList forms = {
        secret, secret.toHex(), secret.toBase64(QByteArray::OmitTrailingEquals), secret.toPercentEncoding()};
    return std::any_of(
        forms.begin(), forms.end(), [&](const QByteArray &form) { return bytes.contains(form); });
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tandem::test
