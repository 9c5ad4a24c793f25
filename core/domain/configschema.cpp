// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configjson.h"
#include "core/domain/filterops.h"

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

std::string utf8(QLatin1StringView text)
{
    return {text.data(), static_cast<size_t>(text.size())};
}

ordered_json reference(const char *name)
{
    return {{"$ref", std::string("#/$defs/") + name}};
}

ordered_json closedObject(ordered_json properties, const std::vector<std::string> &required)
{
    ordered_json out = ordered_json::object();
    out["type"] = "object";
    out["additionalProperties"] = false;
    out["properties"] = std::move(properties);
    if (!required.empty())
        out["required"] = required;
    return out;
}

/// Makes the schema of one object from the same functions that read and write it.
class SchemaMaker
{
public:
    [[nodiscard]] ordered_json schema() const { return closedObject(m_properties, m_required); }

    void version(const char *key, int number)
    {
        add(key, {{"const", number}}, "Version of this form of the document");
        m_required.emplace_back(key);
    }

    void flag(const char *key, bool value, const char *words)
    {
        add(key, {{"type", "boolean"}, {"default", value}}, words);
    }

    void text(const char *key, const QString &value, const TextRule &rule, const char *words)
    {
        ordered_json property = textOf(rule);
        property["default"] = value.toStdString();
        add(key, std::move(property), words);
    }

    void needed(const char *key, const QString &, const TextRule &rule, const char *words)
    {
        add(key, textOf(rule), words);
        m_required.emplace_back(key);
    }

    void url(const char *key, const QUrl &value, const TextRule &rule, const char *words)
    {
        text(key, value.toString(), rule, words);
    }

    void integer(const char *key, int value, int least, int most, const char *words)
    {
        add(key, {{"type", "integer"}, {"minimum", least}, {"maximum", most}, {"default", value}}, words);
    }

    void number(const char *key, double value, double least, double most, const char *words)
    {
        add(key, {{"type", "number"}, {"minimum", least}, {"maximum", most}, {"default", value}}, words);
    }

    template <typename E, size_t N>
    void choice(const char *key, E value, const std::array<Word<E>, N> &all, const char *words)
    {
        ordered_json names = ordered_json::array();
        for (const Word<E> &word : all)
            names.push_back(utf8(word.name));
        add(key, {{"enum", names}, {"default", wordOf(value, all).toStdString()}}, words);
    }

    void ports(const char *key, const QList<int> &, const char *words)
    {
        const ordered_json port{{"type", "integer"}, {"minimum", 1024}, {"maximum", 65535}};
        add(key, {{"type", "array"}, {"minItems", 1}, {"items", port}}, words);
    }

    void flowTexts(const char *key, const QHash<Flow, QString> &, const char *words)
    {
        ordered_json properties = ordered_json::object();
        for (const Flow flow : allFlows())
            properties[flowName(flow).toStdString()] = {{"type", "string"}};
        add(key, closedObject(std::move(properties), {}), words);
    }

    void object(const char *key, const QByteArray &, const char *words)
    {
        add(key, {{"type", "object"}}, words);
    }

    void day(const char *key, const std::optional<QDate> &, const char *words)
    {
        add(key, {{"type", {"string", "null"}}, {"format", "date"}}, words);
    }

    void filter(const char *key, const Filter &, const char *words) { add(key, reference("filter"), words); }

    void chain(const char *key, const TransformChain &, const char *words)
    {
        add(key, {{"type", "array"}, {"items", reference("transform")}}, words);
    }

    template <typename T> void list(const char *key, QList<T> &, const char *words)
    {
        T entry;
        SchemaMaker inner;
        visit(inner, entry);
        add(key, {{"type", "array"}, {"items", inner.schema()}}, words);
    }

    template <typename Function> void section(const char *key, const char *words, Function function)
    {
        SchemaMaker inner;
        function(inner);
        add(key, inner.schema(), words);
    }

private:
    static ordered_json textOf(const TextRule &rule)
    {
        ordered_json property{{"type", "string"}};
        if (!rule.pattern.isEmpty())
            property["pattern"] = utf8(rule.pattern);
        return property;
    }

    void add(const char *key, ordered_json property, const char *words)
    {
        if (*words != '\0')
            property["description"] = words;
        m_properties[key] = std::move(property);
    }

    ordered_json m_properties = ordered_json::object();
    std::vector<std::string> m_required;
};

ordered_json operandSchema()
{
    const ordered_json day = closedObject({{"day", {{"type", "string"}, {"format", "date"}}}}, {"day"});
    const ordered_json instant =
        closedObject({{"instant", {{"type", "string"}, {"format", "date-time"}}}}, {"instant"});
    const ordered_json decimal = closedObject({{"decimal", {{"type", "string"}}}}, {"decimal"});
    const ordered_json texts{{"type", "array"}, {"items", {{"type", "string"}}}};
    ordered_json out = ordered_json::object();
    out["anyOf"] = ordered_json::array(
        {ordered_json{{"type", {"string", "integer", "boolean", "null"}}}, texts, day, instant, decimal});
    return out;
}

ordered_json filterSchema()
{
    const ordered_json children{{"type", "array"}, {"items", reference("filter")}};
    ordered_json names = ordered_json::array();
    for (const QString &name : filterOperatorNames())
        names.push_back(name.toStdString());
    ordered_json condition = ordered_json::object();
    condition["field"] = {{"type", "string"}};
    condition["op"] = {{"enum", names}};
    condition["value"] = reference("operand");
    condition["values"] = {{"type", "array"}, {"items", reference("operand")}};
    ordered_json out = ordered_json::object();
    out["description"] = "Conditions; an empty object lets everything in";
    out["anyOf"] = ordered_json::array({ordered_json{{"type", "object"}, {"maxProperties", 0}},
        closedObject({{"all", children}}, {"all"}), closedObject({{"any", children}}, {"any"}),
        closedObject({{"not", reference("filter")}}, {"not"}), closedObject(condition, {"field", "op"})});
    return out;
}

ordered_json argumentSchema(TransformArgument::Kind kind)
{
    using Kind = TransformArgument::Kind;
    const ordered_json scalar{{"type", {"string", "number", "boolean", "null"}}};
    switch (kind) {
    case Kind::Part:
        return {{"enum", {"first", "last"}}};
    case Kind::Values:
        return {{"type", "object"}, {"minProperties", 1}, {"additionalProperties", scalar}};
    case Kind::Scalar:
        return scalar;
    case Kind::Length:
        return {{"type", "integer"}, {"minimum", 1}, {"maximum", 1000000}};
    case Kind::Flow: {
        ordered_json names = ordered_json::array();
        for (const Flow flow : allFlows())
            names.push_back(flowName(flow).toStdString());
        return {{"enum", names}};
    }
    case Kind::Flag:
        return {{"type", "boolean"}};
    case Kind::Zone:
        return {{"type", "string"}};
    }
    return ordered_json::object();
}

ordered_json transformSchema()
{
    ordered_json choices = ordered_json::array();
    for (const auto &word : words::transform) {
        ordered_json properties = ordered_json::object();
        properties["op"] = {{"const", utf8(word.name)}};
        std::vector<std::string> required{"op"};
        for (const TransformArgument &argument : transformArguments(word.value)) {
            properties[utf8(argument.key)] = argumentSchema(argument.kind);
            if (argument.needed)
                required.push_back(utf8(argument.key));
        }
        choices.push_back(closedObject(std::move(properties), required));
    }
    ordered_json out = ordered_json::object();
    out["oneOf"] = std::move(choices);
    return out;
}

} // namespace

QByteArray configurationSchema()
{
    SchemaMaker maker;
    Configuration defaults = Configuration::defaults();
    visit(maker, defaults);
    ordered_json out = ordered_json::object();
    out["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    out["title"] = "Tandem configuration";
    out.update(maker.schema());
    ordered_json &definitions = out["$defs"] = ordered_json::object();
    definitions["operand"] = operandSchema();
    definitions["filter"] = filterSchema();
    definitions["transform"] = transformSchema();
    return QByteArray::fromStdString(out.dump(2)) + '\n';
}

} // namespace tandem
