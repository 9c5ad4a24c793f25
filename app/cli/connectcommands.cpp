// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/context.h"
#include "app/cli/jsonviews.h"
#include "app/cli/system/system.h"
#include "app/cli/texts.h"

#include <QUrlQuery>

namespace tandem::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestInput = 64 * 1024;

Error stoppedError()
{
    return {
        ErrorKind::Stopped, u"STOPPED"_s, u"Stopped before anything was stored."_s, {}, Retry::Never, 0, {}};
}

Result<QString> readLine(const QByteArray &prompt = {})
{
    const auto input = system::readSecretInput(longestInput, prompt);
    if (!input)
        return fail(stoppedError());
    return QString::fromUtf8(*input).trimmed();
}

Reply connected(const session::ConnectionView &connection)
{
    Reply reply;
    reply.json = dumped({{"connection", toJson(connection)}});
    reply.text = connectionText(connection);
    return reply;
}

int redirectPort(const QUrl &signIn)
{
    const QUrlQuery query(signIn);
    return QUrl(query.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)).port(80);
}

Task<session::ConnectionView> awaitBrowser(Context *context, bool listening, int port)
{
    const bool rebind = context->invocation.has(u"rebind"_s);
    if (listening) {
        context->output.note(
            u"Waiting up to five minutes for the browser to come back to this machine. Is the browser on "
            u"another one, forward the port of the redirect first: ssh -L %1:localhost:%1"_s.arg(port));
        context->onStop = [context] { context->session->cancelSalesforceSignIn(); };
        TANDEM_CO_TRY(connection, context->session->finishSalesforceSignIn(rebind));
        co_return connection;
    }
    context->output.note(u"No redirect port of the configuration is free here. When the browser has come to "
                         u"a page that cannot be shown, "
                         u"paste the address of that page here and press Enter."_s);
    const Result<QString> redirected = readLine();
    if (!redirected)
        co_return fail(redirected.error());
    TANDEM_CO_TRY(connection, context->session->finishSalesforceSignIn(*redirected, rebind));
    co_return connection;
}

} // namespace

Task<Reply> connectSalesforce(Context *context)
{
    TANDEM_CO_TRY(signIn, context->session->beginSalesforceSignIn());
    context->output.lineNow(u"open "_s + QString::fromLatin1(signIn.url.toEncoded()));
    if (!context->invocation.has(u"no-browser"_s) && !system::openBrowser(signIn.url))
        context->output.note(u"Open this address in a browser to go on."_s);
    TANDEM_CO_TRY(connection, awaitBrowser(context, signIn.listening, redirectPort(signIn.url)));
    Reply reply = connected(connection);
    // Standard output holds the one line "open URL" and nothing else (design/cli.md).
    if (!context->output.json()) {
        context->output.note(reply.text.trimmed());
        reply.text.clear();
    }
    co_return reply;
}

Task<Reply> connectStartdeliver(Context *context)
{
    const Result<QString> key = readLine("Paste the API key and press Enter; it is not shown.\n");
    if (!key)
        co_return fail(key.error());
    if (key->isEmpty())
        co_return usageError(
            u"There is no API key on standard input. Usage: tandemctl connect startdeliver < FILE"_s);
    const auto printable = [](QChar c) { return c > u' ' && c < u'\x7f'; };
    if (!std::all_of(key->begin(), key->end(), printable))
        co_return usageError(
            u"What came on standard input is not one API key: it has blanks, several lines or "
            "other signs in it. Give the key alone: tandemctl connect startdeliver < FILE"_s);
    TANDEM_CO_TRY(connection,
        context->session->connectStartdeliver(Secret(key->toUtf8()), context->invocation.has(u"rebind"_s)));
    co_return connected(connection);
}

Task<Reply> disconnectSide(Context *context)
{
    const Side side = *sideFromName(context->argument(0));
    TANDEM_CO_TRY(done, context->session->disconnectSide(side));
    Reply reply;
    reply.json = dumped({{"side", utf8(sideName(side))}, {"disconnected", done}});
    reply.text = u"Disconnected from %1; its secret is forgotten here.\n"_s.arg(sideTitle(side));
    co_return reply;
}

} // namespace tandem::cli
