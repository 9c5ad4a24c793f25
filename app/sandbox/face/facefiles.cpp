// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/face/facefiles.h"

#include <QFile>
#include <QResource>

#include <mutex>

// Q_INIT_RESOURCE declares a function of the global namespace, so it cannot stand inside ours.
static void initFaceResource()
{
    Q_INIT_RESOURCE(tandem_face);
}

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using server::HttpResponse;

namespace {

QByteArray typeOf(const QString &name)
{
    if (name.endsWith(".js"_L1))
        return "text/javascript; charset=UTF-8";
    if (name.endsWith(".css"_L1))
        return "text/css; charset=UTF-8";
    return name.endsWith(".svg"_L1) ? "image/svg+xml" : "text/html; charset=UTF-8";
}

} // namespace

std::optional<HttpResponse> faceFile(const QString &path)
{
    static std::once_flag once;
    std::call_once(once, initFaceResource);
    const QString name = path == "/"_L1 ? u"face.html"_s : path.mid(1);
    QFile file(u":/face/"_s + name);
    if (name.contains(u'/') || name.contains(u'\\') || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    HttpResponse response;
    response.headers.add("Content-Type", typeOf(name));
    response.body = file.readAll();
    return response;
}

} // namespace tandem::sandbox
