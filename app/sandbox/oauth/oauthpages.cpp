// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/oauth/oauthpages.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using server::HttpResponse;

namespace {

HttpResponse page(int status, const QString &title, const QString &content)
{
    static const QString frame = uR"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>%1</title><style>
body{font-family:sans-serif;background:#f3f4f6;margin:0}
main{max-width:26rem;margin:4rem auto;background:#fff;padding:2rem;border-radius:.5rem}
label{display:block;margin:1rem 0 .25rem}
input[type=text]{width:100%;padding:.5rem;box-sizing:border-box}
button{padding:.5rem 1.25rem;margin:1rem .5rem 0 0}
.problem{color:#b00020}
</style></head><body><main><h1>%1</h1>
%2
</main></body></html>
)"_s;
    HttpResponse response;
    response.status = status;
    response.headers.add("Content-Type", "text/html; charset=UTF-8");
    response.headers.add("Cache-Control", "no-cache,no-store");
    response.body = QString(frame).replace(u"%1"_s, title.toHtmlEscaped()).replace(u"%2"_s, content).toUtf8();
    return response;
}

} // namespace

HttpResponse consentPage(
    const QList<std::pair<QString, QString>> &parameters, const QString &username, const QString &problem)
{
    QString hidden;
    for (const auto &[name, value] : parameters) {
        if (name != "username"_L1 && name != "decision"_L1)
            hidden += u"<input type=\"hidden\" name=\"%1\" value=\"%2\">\n"_s.arg(
                name.toHtmlEscaped(), value.toHtmlEscaped());
    }
    QString content;
    if (!problem.isEmpty())
        content += u"<p class=\"problem\">%1</p>\n"_s.arg(problem.toHtmlEscaped());
    content +=
        u"<p>This is the sandbox, not Salesforce. Tandem asks for access to the made-up organisation.</p>\n"
        "<form method=\"post\" action=\"/services/oauth2/authorize\">\n"_s
        + hidden
        + u"<label for=\"username\">Username</label>\n"
          "<input type=\"text\" id=\"username\" name=\"username\" autocomplete=\"username\" value=\"%1\">\n"
          "<button type=\"submit\" name=\"decision\" value=\"allow\">Allow</button>\n"
          "<button type=\"submit\" name=\"decision\" value=\"deny\">Deny</button>\n</form>"_s.arg(
              username.toHtmlEscaped());
    return page(200, u"Allow access?"_s, content);
}

HttpResponse oauthErrorPage(const QByteArray &error, const QString &description)
{
    return page(400, u"OAuth error"_s,
        u"<p class=\"problem\">error=%1&amp;error_description=%2</p>"_s.arg(
            QString::fromLatin1(error), description.toHtmlEscaped()));
}

} // namespace tandem::sandbox
