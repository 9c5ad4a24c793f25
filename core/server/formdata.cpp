// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/server/formdata.h"

namespace tandem::server {

namespace {

QString decoded(QByteArrayView encoded)
{
    QByteArray bytes = encoded.toByteArray();
    bytes.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
}

} // namespace

QList<std::pair<QString, QString>> decodeForm(QByteArrayView encoded)
{
    QList<std::pair<QString, QString>> fields;
    const QList<QByteArray> parts = encoded.toByteArray().split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const QByteArrayView all(part);
        const qsizetype equals = part.indexOf('=');
        const QByteArrayView key = equals < 0 ? all : all.first(equals);
        const QByteArrayView value = equals < 0 ? QByteArrayView("") : all.sliced(equals + 1);
        fields.append({decoded(key), decoded(value)});
    }
    return fields;
}

} // namespace tandem::server
