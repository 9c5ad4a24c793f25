// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/webhookaddress.h"

namespace tandem::session {
using namespace Qt::StringLiterals;

QUrl receiverUrl(const WebhookConfiguration &configuration)
{
    if (!configuration.publicUrl.isEmpty())
        return configuration.publicUrl;
    QUrl url;
    url.setScheme(configuration.certificateFile.isEmpty() ? u"http"_s : u"https"_s);
    url.setHost(configuration.listenAddress == "localhost"_L1 ? u"127.0.0.1"_s : configuration.listenAddress);
    url.setPort(configuration.port);
    return url;
}

QUrl webhookAddress(const WebhookConfiguration &configuration, const Secret &secret)
{
    QUrl url = receiverUrl(configuration);
    if (configuration.signatureHeader.isEmpty()) {
        const QString path = url.path();
        url.setPath(path + (path.endsWith(u'/') ? QString() : u"/"_s) + QString::fromLatin1(secret.reveal()));
    }
    return url;
}

} // namespace tandem::session
