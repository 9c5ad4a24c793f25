// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control/controlwebhooks.h"

#include "app/sandbox/startdeliver/sdwebhooks.h"

#include <QHostAddress>

#include <set>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace {

constexpr std::pair<const char *, SdWebhookTarget::Form> forms[]{
    {"wrapped", SdWebhookTarget::Form::Wrapped},
    {"bareItem", SdWebhookTarget::Form::BareItem},
    {"formEncoded", SdWebhookTarget::Form::FormEncoded},
};

std::string textOf(const json &object, const char *name)
{
    const auto at = object.find(name);
    return at != object.end() && at->is_string() ? at->get<std::string>() : std::string();
}

json targetJson(const SdWebhookTarget &target)
{
    json headers = json::object();
    for (const auto &[name, value] : target.headers)
        headers[name.toStdString()] = value.toStdString();
    const auto form = std::find_if(
        std::begin(forms), std::end(forms), [&](const auto &one) { return one.second == target.form; });
    return {{"url", target.url.toString().toStdString()}, {"form", form->first},
        {"hmacKey", target.hmacKey.toStdString()}, {"headers", std::move(headers)}};
}

bool isOnThisMachine(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

/// A header that cannot end early: neither name nor value holds a line end.
bool isOneLine(const std::string &text)
{
    return text.find_first_of("\r\n") == std::string::npos;
}

} // namespace

json webhooksJson(SdWebhooks &webhooks)
{
    json targets = json::array();
    const QList<SdWebhookTarget> all = webhooks.targets();
    for (const SdWebhookTarget &target : all)
        targets.push_back(targetJson(target));
    return {{"targets", std::move(targets)}, {"delivered", webhooks.delivered()},
        {"failed", webhooks.failed()}, {"idle", webhooks.idle()}};
}

std::optional<std::string> addWebhookTarget(SdWebhooks &webhooks, const json &wanted)
{
    static const std::set<std::string> known{"url", "form", "hmacKey", "headers"};
    for (const auto &[name, value] : wanted.items()) {
        if (known.count(name) == 0)
            return "There is no member " + name;
        if (name != "headers" && !value.is_string())
            return name + " is a text";
    }
    SdWebhookTarget target;
    target.url = QUrl(QString::fromStdString(textOf(wanted, "url")), QUrl::StrictMode);
    if (!target.url.isValid() || target.url.scheme() != "http"_L1 || !isOnThisMachine(target.url.host()))
        return "url is an http address of this machine, such as http://127.0.0.1:8791/hooks/SECRET";
    if (wanted.contains("form")) {
        const std::string name = textOf(wanted, "form");
        const auto form = std::find_if(
            std::begin(forms), std::end(forms), [&](const auto &one) { return name == one.first; });
        if (form == std::end(forms))
            return "form is wrapped, bareItem or formEncoded";
        target.form = form->second;
    }
    target.hmacKey = QByteArray::fromStdString(textOf(wanted, "hmacKey"));
    const json headers = wanted.value("headers", json::object());
    if (!headers.is_object())
        return "headers is an object of texts";
    for (const auto &[name, value] : headers.items()) {
        if (!value.is_string() || !isOneLine(name) || !isOneLine(value.get<std::string>()))
            return "headers is an object of texts";
        target.headers.append(
            {QByteArray::fromStdString(name), QByteArray::fromStdString(value.get<std::string>())});
    }
    webhooks.setTargets(webhooks.targets() << target);
    return std::nullopt;
}

} // namespace tandem::sandbox
