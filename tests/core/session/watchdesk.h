// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/session/fixture.h"

#include <QTcpServer>

/// Soon, for a machine that has other things to do as well.
#define SOON_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT(expression, 60'000)
#define SOON_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT(actual, expected, 60'000)

namespace tandem {

/// A desk whose accounts and contacts run by themselves, with a free port for webhooks.
class WatchDesk : public Desk
{
public:
    explicit WatchDesk(int companies = 0)
        : Desk(companies)
    {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        port = probe.serverPort();
    }

    [[nodiscard]] Configuration wanted() const
    {
        Configuration result = configuration();
        result.network.proxy = QStringLiteral("none");
        result.webhooks.port = port;
        result.live.pollSeconds = 86'400; // nothing but what a test is about
        result.live.pollSecondsQuiet = 86'400;
        for (const Flow flow : {Flow::Accounts, Flow::Contacts})
            result.flow(flow).webhook = true;
        return result;
    }

    /// Connected, configured, and with a first plan that a person applied.
    [[nodiscard]] Status begin(const std::function<void(Configuration &)> &edit = {})
    {
        TANDEM_CHECK(prepare());
        Configuration result = wanted();
        if (edit)
            edit(result);
        TANDEM_CHECK(await(session->saveConfiguration(result)));
        TANDEM_CHECK(await(session->sync()));
        return {};
    }

    /// Startdeliver sends its webhooks to the receiver.
    void connectWebhooks()
    {
        hasSecret = true;
        const auto secret = await(session->renewWebhookSecret());
        sandbox::SdWebhookTarget target;
        target.url = QUrl(QStringLiteral("http://127.0.0.1:%1/hooks/%2")
                              .arg(port)
                              .arg(QString::fromLatin1(secret.value().reveal())));
        services.webhooks().setTargets({target});
    }

    [[nodiscard]] session::WatchView view()
    {
        return await(session->watchView()).value_or(session::WatchView());
    }

    /// Until the watch is ready for what a test does: it listens as the options say.
    [[nodiscard]] Status watch(session::WatchOptions options = {})
    {
        if (!std::exchange(hasSecret, true))
            TANDEM_CHECK(await(session->renewWebhookSecret()));
        TANDEM_CHECK(await(session->startWatch(options)));
        const bool ready = QTest::qWaitFor(
            [&] {
                const session::WatchView now = view();
                // What was before the subscriptions is looked at, too.
                const auto heard = await(session->notices());
                return (!options.stream || now.stream.state == QStringLiteral("listening"))
                    && (!options.receiver || now.receiver.listening) && now.polls > 0 && heard
                    && std::all_of(heard->begin(), heard->end(),
                        [](const session::NoticeView &notice) { return notice.handledAt.has_value(); });
            },
            60'000);
        if (!ready)
            return fail(
                ErrorKind::Internal, QStringLiteral("TEST"), QString::fromUtf8(session::watchJson(view())));
        return {};
    }

    QString account(const std::string &name)
    {
        return services.withSalesforce([&](auto &service) {
            return QString::fromLatin1(service.insert("Account", {{"Name", name}}));
        });
    }
    /// By a person: what Tandem's own user changes within a moment of a write is taken for the service's work
    /// (S5).
    void editAccount(const QString &id, const nlohmann::json &fields)
    {
        services.withSalesforce(
            [&](auto &service) { service.update(id.toLatin1(), fields, sandbox::seedUserId(1).toLatin1()); });
    }
    void editCustomer(qint64 id, const nlohmann::json &fields)
    {
        services.withStartdeliver([&](auto &service) { service.update("customer", id, fields); });
    }
    [[nodiscard]] nlohmann::json customerNamed(const std::string &name)
    {
        return services.withStartdeliver([&](auto &service) {
            const auto found = service.findBy("customer", "name", name);
            return found.empty() ? nlohmann::json() : found.front();
        });
    }
    [[nodiscard]] qint64 idOfCustomer(const std::string &name)
    {
        const nlohmann::json row = customerNamed(name);
        return row.is_object() ? row["id"].get<qint64>() : 0;
    }
    [[nodiscard]] std::string phoneOfCustomer(const std::string &name)
    {
        const nlohmann::json row = customerNamed(name);
        return row.is_object() && row["customfieldPhone"].is_string()
            ? row["customfieldPhone"].get<std::string>()
            : std::string();
    }
    [[nodiscard]] std::string phoneOfAccount(const QString &id)
    {
        return services.withSalesforce([&](auto &service) {
            const nlohmann::json row = service.row(id.toLatin1());
            return row.contains("Phone") && row["Phone"].is_string()
                ? row["Phone"].template get<std::string>()
                : std::string();
        });
    }
    [[nodiscard]] QStringList triggers()
    {
        QStringList words;
        const auto runs = await(session->runs(50));
        for (const session::RunReport &run : runs.value_or(QList<session::RunReport>()))
            words.append(run.trigger);
        return words;
    }

    quint16 port = 0;
    bool hasSecret = false; ///< for webhooks
};

} // namespace tandem
