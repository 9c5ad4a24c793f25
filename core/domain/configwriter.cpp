// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configjson.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

std::string utf8(const QString &text)
{
    return text.toStdString();
}

/// Writes every key in the order of the visit functions.
class Writer
{
public:
    ordered_json out = ordered_json::object();

    void version(const char *key, int number) { out[key] = number; }
    void flag(const char *key, bool value, const char *) { out[key] = value; }
    void text(const char *key, const QString &value, const TextRule &, const char *)
    {
        out[key] = utf8(value);
    }
    void needed(const char *key, const QString &value, const TextRule &, const char *)
    {
        out[key] = utf8(value);
    }
    void url(const char *key, const QUrl &value, const TextRule &, const char *)
    {
        out[key] = utf8(value.toString());
    }
    void integer(const char *key, int value, int, int, const char *) { out[key] = value; }
    void number(const char *key, double value, double, double, const char *) { out[key] = value; }

    template <typename E, size_t N>
    void choice(const char *key, E value, const std::array<Word<E>, N> &all, const char *)
    {
        out[key] = utf8(wordOf(value, all));
    }

    void ports(const char *key, const QList<int> &value, const char *)
    {
        ordered_json &list = out[key] = ordered_json::array();
        for (const int port : value)
            list.push_back(port);
    }

    void flowTexts(const char *key, const QHash<Flow, QString> &value, const char *)
    {
        ordered_json &object = out[key] = ordered_json::object();
        for (const Flow flow : allFlows()) {
            if (const QString text = value.value(flow); !text.isEmpty())
                object[utf8(flowName(flow))] = utf8(text);
        }
    }

    void object(const char *key, const QByteArray &value, const char *)
    {
        const auto document = ordered_json::parse(value.begin(), value.end(), nullptr, false);
        out[key] = document.is_object() ? document : ordered_json::object();
    }

    void day(const char *key, const std::optional<QDate> &value, const char *)
    {
        out[key] = value ? ordered_json(utf8(value->toString(Qt::ISODate))) : ordered_json();
    }

    void filter(const char *key, const Filter &value, const char *) { out[key] = filterToJson(value); }
    void chain(const char *key, const TransformChain &value, const char *) { out[key] = chainToJson(value); }

    template <typename T> void list(const char *key, QList<T> &value, const char *)
    {
        ordered_json &array = out[key] = ordered_json::array();
        for (T &entry : value) {
            Writer inner;
            visit(inner, entry);
            array.push_back(std::move(inner.out));
        }
    }

    template <typename Function> void section(const char *key, const char *, Function function)
    {
        Writer inner;
        function(inner);
        out[key] = std::move(inner.out);
    }
};

QByteArray dumped(const ordered_json &document, int indent)
{
    return QByteArray::fromStdString(
        document.dump(indent, ' ', false, ordered_json::error_handler_t::replace));
}

} // namespace

QByteArray toJson(const Configuration &configuration)
{
    Configuration copy = configuration;
    Writer writer;
    visit(writer, copy);
    return dumped(writer.out, 2) + '\n';
}

QByteArray Configuration::fingerprint(Flow wanted) const
{
    // When a flow runs changes no plan; what it reads, how it maps and where it writes does.
    FlowConfiguration copy = flow(wanted);
    copy.schedule.clear();
    copy.webhook = false;
    Writer writer;
    visit(writer, copy);
    Switches switches = settings;
    visit(writer, switches);
    FlowOptions own = options;
    visit(writer, own);
    writer.out["salesforceExternalId"] = utf8(salesforce.externalIdFields.value(wanted));
    writer.out["startdeliverExternalId"] = utf8(startdeliver.externalIdFields.value(wanted));
    writer.object("dialect", startdeliver.dialectOverrides, "");
    // What rides on this flow, and the flows whose records it takes over where they leave them.
    const auto neighbour = [&](const char *key, Flow other) {
        const std::optional<QDate> start = flow(other).historyStart;
        writer.out[key] = {flow(other).enabled, start ? utf8(start->toString(Qt::ISODate)) : std::string()};
    };
    if (wanted == Flow::Accounts)
        neighbour("owners", Flow::Owners);
    if (wanted == Flow::History) {
        neighbour("events", Flow::Events);
        neighbour("tasks", Flow::Tasks);
    }
    return QCryptographicHash::hash(dumped(writer.out, -1), QCryptographicHash::Sha256).toHex().left(32);
}

} // namespace tandem
