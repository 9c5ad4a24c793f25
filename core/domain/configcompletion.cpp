// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configcompletion.h"

#include "core/domain/configuration.h"

#include <nlohmann/json.hpp>

namespace tandem {
using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

const Json &schema()
{
    static const Json document = [] {
        const QByteArray text = configurationSchema();
        return Json::parse(text.cbegin(), text.cend());
    }();
    return document;
}

QString textOf(const Json &value)
{
    return value.is_string() ? QString::fromStdString(value.get<std::string>())
                             : QString::fromStdString(value.dump());
}

/// What one schema allows: itself, what it refers to, and what it offers to choose from.
void collect(const Json &one, std::vector<const Json *> &all)
{
    if (const auto reference = one.find("$ref"); reference != one.end()) {
        const std::string name = reference->get<std::string>();
        collect(schema().at("$defs").at(name.substr(name.rfind('/') + 1)), all);
    }
    all.push_back(&one);
    for (const char *choice : {"anyOf", "oneOf"}) {
        if (const auto choices = one.find(choice); choices != one.end()) {
            for (const Json &each : *choices)
                collect(each, all);
        }
    }
}

std::vector<const Json *> schemasOf(const QString &path)
{
    std::vector<const Json *> now;
    collect(schema(), now);
    for (QString step : path.split(u'/', Qt::SkipEmptyParts)) {
        const std::string key = step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1).toStdString();
        std::vector<const Json *> next;
        for (const Json *one : now) {
            const auto properties = one->find("properties");
            const auto items = one->find("items");
            const auto others = one->find("additionalProperties");
            if (properties != one->end() && properties->contains(key))
                collect(properties->at(key), next);
            else if (items != one->end())
                collect(*items, next);
            else if (others != one->end() && others->is_object())
                collect(*others, next);
        }
        now = std::move(next);
    }
    return now;
}

QString member(const Json &one, const char *key)
{
    const auto found = one.find(key);
    return found == one.end() ? QString() : textOf(*found);
}

/// A value to begin with.
QString beginning(const Json &property)
{
    if (const auto fixed = property.find("const"); fixed != property.end())
        return QString::fromStdString(fixed->dump());
    if (const auto usual = property.find("default"); usual != property.end())
        return QString::fromStdString(usual->dump());
    const QString type = member(property, "type");
    if (type == "object"_L1 || property.contains("$ref"))
        return u"{}"_s;
    return type == "array"_L1 ? u"[]"_s : type == "string"_L1 ? u"\"\""_s : u"null"_s;
}

void add(QList<Completion> &all, const Completion &one)
{
    const bool known = std::any_of(
        all.begin(), all.end(), [&one](const Completion &other) { return other.label == one.label; });
    if (!known)
        all.append(one);
}

QList<Completion> keysAt(const JsonPlace &place)
{
    QList<Completion> all;
    for (const Json *one : schemasOf(place.path)) {
        const auto properties = one->find("properties");
        if (properties == one->end())
            continue;
        for (const auto &[key, property] : properties->items()) {
            const QString name = QString::fromStdString(key);
            if (place.siblings.contains(name))
                continue;
            const QString quoted = u'"' + name + u'"';
            add(all,
                {name, place.hasColon ? quoted : quoted + u": "_s + beginning(property),
                    member(property, "description")});
        }
    }
    return all;
}

QList<Completion> valuesAt(const JsonPlace &place)
{
    QList<Completion> all;
    for (const Json *one : schemasOf(place.path)) {
        const auto value = [&](const Json &json) {
            add(all, {textOf(json), QString::fromStdString(json.dump()), {}});
        };
        if (const auto fixed = one->find("const"); fixed != one->end())
            value(*fixed);
        if (const auto choices = one->find("enum"); choices != one->end()) {
            for (const Json &choice : *choices)
                value(choice);
        }
        if (const auto type = one->find("type"); type != one->end() && *type == "boolean") {
            value(true);
            value(false);
        }
        if (const auto usual = one->find("default"); usual != one->end() && *usual != "")
            value(*usual);
    }
    return all;
}

QString allowedText(const Json &one)
{
    if (const auto choices = one.find("enum"); choices != one.end()) {
        QStringList texts;
        for (const Json &choice : *choices)
            texts.append(textOf(choice));
        return texts.join(u", "_s);
    }
    if (one.contains("minimum"))
        return u"%1 to %2"_s.arg(member(one, "minimum"), member(one, "maximum"));
    return {};
}

} // namespace

QList<Completion> completionsAt(const JsonPlace &place)
{
    QList<Completion> all = place.key ? keysAt(place) : valuesAt(place);
    all.removeIf(
        [&place](const Completion &one) { return !one.label.contains(place.prefix, Qt::CaseInsensitive); });
    std::stable_partition(all.begin(), all.end(),
        [&place](const Completion &one) { return one.label.startsWith(place.prefix, Qt::CaseInsensitive); });
    return all;
}

QString settingDescription(const QString &path)
{
    QString description;
    QString allowed;
    for (const Json *one : schemasOf(path)) {
        if (description.isEmpty())
            description = member(*one, "description");
        if (allowed.isEmpty())
            allowed = allowedText(*one);
    }
    if (description.isEmpty())
        return allowed;
    return allowed.isEmpty() ? description + u'.' : u"%1: %2."_s.arg(description, allowed);
}

} // namespace tandem
