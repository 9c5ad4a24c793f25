// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/support.h"

#include <nlohmann/json.hpp>

#include <array>

namespace tandem::session {
using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

QString textOf(const Json &value)
{
    return value.is_string() ? QString::fromStdString(value.get<std::string>())
                             : QString::fromStdString(value.dump());
}

bool isOneOf(const std::string &key, std::initializer_list<const char *> keys)
{
    return std::any_of(keys.begin(), keys.end(), [&key](const char *known) { return key == known; });
}

/// What a person typed to compare with or to write: none of it stays, but what can only be yes or no.
void replaceData(Json &value, const Pseudonyms &pseudonyms)
{
    if (value.is_boolean() || value.is_null())
        return;
    if (value.is_array()) {
        for (Json &item : value)
            replaceData(item, pseudonyms);
    } else if (value.is_object()) {
        Json replaced = Json::object();
        for (auto &[key, item] : value.items()) {
            Json inner = item;
            replaceData(inner, pseudonyms);
            replaced[pseudonyms.of("value"_L1, QString::fromStdString(key)).toStdString()] = inner;
        }
        value = std::move(replaced);
    } else {
        value = pseudonyms.of("value"_L1, textOf(value)).toStdString();
    }
}

/// The document's texts one by one. What is not known to be a word of the program or of a schema is replaced.
class Walk
{
public:
    explicit Walk(Pseudonyms &pseudonyms)
        : m_pseudonyms(pseudonyms)
    {
    }

    /// Field names first: they stay wherever they are mentioned.
    void keepFields(const Json &value)
    {
        if (value.is_array() || value.is_object()) {
            for (const auto &[key, item] : value.items()) {
                if (item.is_string() && isOneOf(key, {"salesforce", "startdeliver", "field"}))
                    m_pseudonyms.keep(textOf(item));
                if (key != "people" && key != "dialectOverrides")
                    keepFields(item);
            }
        }
    }

    void replace(Json &value, const std::string &parent)
    {
        // "In the last 30 days" says nothing of anybody.
        const auto op = value.is_object() ? value.find("op") : value.end();
        if (op != value.end() && op->is_string() && isOneOf(op->get<std::string>(), {"lastDays", "nextDays"}))
            return;
        for (auto &[key, item] : value.items()) {
            if (key == "dialectOverrides")
                replaceTexts(item, m_pseudonyms);
            else if (isOneOf(key, {"value", "values", "otherwise"}))
                replaceData(item, m_pseudonyms);
            else if (item.is_array() || item.is_object())
                replace(item, value.is_array() ? parent : key);
            else if (item.is_string())
                item = leaf(parent, key, textOf(item)).toStdString();
        }
    }

private:
    [[nodiscard]] QString leaf(const std::string &parent, const std::string &key, const QString &text) const
    {
        // Words of the program, by the grammar of the document.
        if (isOneOf(key,
                {"direction", "conflict", "nulls", "first", "tooLong", "delete", "leaveScope", "duplicates",
                    "normalise", "schedule", "historyStart", "place", "owners", "apiVersion", "op", "part",
                    "flow", "zone"})
            || (parent == "startdeliver" && key == "version"))
            return text;
        if (isOneOf(parent, {"people"}) || key == "recordType")
            return m_pseudonyms.id(text);
        if (isOneOf(key, {"salesforce", "startdeliver", "field"}) || parent == "externalIdFields"
            || isOneOf(key, {"signatureHeader", "idPointer"}))
            return m_pseudonyms.text(text);
        if (isOneOf(key, {"loginUrl", "baseUrl"}))
            return m_pseudonyms.url(text);
        if (key == "publicUrl")
            return publicUrl(text);
        if (key == "proxy")
            return text == "system"_L1 || text == "none"_L1 ? text : m_pseudonyms.url(text);
        if (key == "listenAddress")
            return m_pseudonyms.host(text);
        if (isOneOf(key, {"extraCaFile", "certificateFile", "keyFile"}))
            return m_pseudonyms.of("file"_L1, text);
        return m_pseudonyms.of(key == "clientId" ? "key"_L1 : "name"_L1, text);
    }

    /// Where notices are received nobody else needs to know, the path least of all.
    [[nodiscard]] QString publicUrl(const QString &text) const
    {
        QUrl url(text);
        const QString path = m_pseudonyms.of("path"_L1, url.path());
        url.setPath({});
        return m_pseudonyms.url(url.toString()) + (path.isEmpty() ? QString() : u'/' + path);
    }

    Pseudonyms &m_pseudonyms;
};

/// Every key that a configuration can have, by its own description.
void collectKeys(const Json &schema, QSet<QString> &keys)
{
    if (!schema.is_structured())
        return;
    for (const auto &[key, item] : schema.items()) {
        if (key == "properties" && item.is_object()) {
            for (const auto &[name, described] : item.items())
                keys.insert(QString::fromStdString(name));
        }
        collectKeys(item, keys);
    }
}

/// A place in a document that may say anything: what is no key of a configuration is replaced.
QString placeOf(const QString &path, const Pseudonyms &pseudonyms)
{
    static const QSet<QString> known = [] {
        QSet<QString> keys;
        collectKeys(Json::parse(configurationSchema(), nullptr, false), keys);
        return keys;
    }();
    QStringList steps = path.split(u'/');
    for (QString &step : steps) {
        bool isNumber = false;
        static_cast<void>(step.toUInt(&isNumber));
        if (!step.isEmpty() && !isNumber && !known.contains(step))
            step = pseudonyms.of("key"_L1, step);
    }
    return steps.join(u'/');
}

} // namespace

QByteArray supportConfiguration(const QByteArray &text, Pseudonyms &pseudonyms)
{
    const ParsedConfiguration parsed = parseConfiguration(text);
    Json document;
    if (parsed.configuration) {
        document = Json::parse(toJson(*parsed.configuration), nullptr, false);
        Walk walk(pseudonyms);
        walk.keepFields(document);
        walk.replace(document, {});
    } else {
        // What is wrong in it is known by place only: its texts may be anything.
        Json problems = Json::array();
        for (const ConfigurationProblem &problem : parsed.problems) {
            problems.push_back({{"path", placeOf(problem.path, pseudonyms).toStdString()},
                {"line", problem.line}, {"warning", problem.warning}});
        }
        document = {{"problems", problems}};
    }
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

} // namespace tandem::session
