// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/filterops.h"
#include "core/domain/suggestion.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace tandem {

namespace {

using Op = Filter::Operator;

/// Deeper trees are no filters a person made; recursion ends there.
constexpr int maxDepth = 32;

tl::unexpected<Error> wrong(const QString &path, const QString &problem)
{
    return fail(ErrorKind::Configuration, u"INVALID_FILTER"_s, path + u": "_s + problem, path);
}

json operandToJson(const Value &operand)
{
    // Like encodeValue, but a point in time as a person writes it.
    if (const auto *instant = operand.get<Instant>())
        return {{"instant", instant->toIso().toStdString()}};
    const QByteArray bytes = encodeValue(operand);
    return json::parse(bytes.begin(), bytes.end(), nullptr, false);
}

Result<Value> operandFromJson(const json &document, const QString &path)
{
    if (document.is_object() && document.size() == 1 && document.contains("instant")
        && document["instant"].is_string()) {
        const QString text = QString::fromStdString(document["instant"].get_ref<const std::string &>());
        if (const auto instant = Instant::fromIso(text))
            return Value(*instant);
    } else if (document.is_number_float()) {
        return wrong(
            path, u"A number with a fraction is written {\"decimal\": \"1.5\"}, so that it stays exact."_s);
    } else if (const auto value = decodeValue(QByteArray::fromStdString(document.dump()))) {
        return *value;
    }
    return wrong(path,
        u"A text, number, true, false, null or a list is expected, or one of {\"day\": \"2026-01-31\"}, "
        "{\"instant\": \"2026-01-31T09:30:00Z\"}, {\"decimal\": \"1.5\"}."_s);
}

QString keyPath(const QString &path, const std::string &key)
{
    return path + u'/' + QString::fromStdString(key);
}

class TreeReader
{
public:
    Result<Filter> read(const json &document, const QString &path, int depth)
    {
        if (depth > maxDepth)
            return wrong(path, u"The filter is nested too deeply."_s);
        if (!document.is_object())
            return wrong(path, u"An object is expected."_s);
        if (document.empty())
            return Filter();
        for (const auto &[key, node] :
            {std::pair("all", Filter::Node::All), std::pair("any", Filter::Node::Any)}) {
            if (document.contains(key))
                return group(document, path, key, node, depth);
        }
        if (document.contains("not")) {
            TANDEM_CHECK(onlyKeys(document, path, {u"not"_s}));
            TANDEM_TRY(child, read(document["not"], path + u"/not"_s, depth + 1));
            Filter filter;
            filter.node = Filter::Node::Not;
            filter.children = {child};
            return filter;
        }
        return condition(document, path);
    }

private:
    static Status onlyKeys(const json &document, const QString &path, const QStringList &known)
    {
        for (const auto &item : document.items()) {
            const QString key = QString::fromStdString(item.key());
            if (!known.contains(key))
                return wrong(
                    keyPath(path, item.key()), u"The key is not known here."_s + didYouMean(key, known));
        }
        return {};
    }

    Result<Filter> group(
        const json &document, const QString &path, const char *key, Filter::Node node, int depth)
    {
        TANDEM_CHECK(onlyKeys(document, path, {QString::fromLatin1(key)}));
        const json &children = document[key];
        const QString below = path + u'/' + QLatin1StringView(key);
        if (!children.is_array())
            return wrong(below, u"A list of conditions is expected."_s);
        Filter filter;
        filter.node = node;
        for (size_t i = 0; i < children.size(); ++i) {
            TANDEM_TRY(child, read(children[i], below + u'/' + QString::number(i), depth + 1));
            filter.children.append(child);
        }
        return filter;
    }

    static Result<QString> text(const json &document, const QString &path, const char *key)
    {
        if (!document.contains(key))
            return wrong(path, u"The key \"%1\" is missing."_s.arg(QLatin1StringView(key)));
        if (!document[key].is_string())
            return wrong(keyPath(path, key), u"A text is expected."_s);
        return QString::fromStdString(document[key].get_ref<const std::string &>());
    }

    static Result<Filter> condition(const json &document, const QString &path)
    {
        TANDEM_CHECK(onlyKeys(
            document, path, {u"field"_s, u"op"_s, u"value"_s, u"values"_s, u"all"_s, u"any"_s, u"not"_s}));
        Filter filter;
        filter.node = Filter::Node::Condition;
        TANDEM_TRY(field, text(document, path, "field"));
        TANDEM_TRY(name, text(document, path, "op"));
        const FilterOperator *known = filterOperatorByName(name);
        if (!known) {
            return wrong(keyPath(path, "op"),
                u"\"%1\" is no operator."_s.arg(name) + didYouMean(name, filterOperatorNames()));
        }
        filter.field = field;
        filter.op = known->op;
        TANDEM_TRY(given, operands(document, path));
        filter.operands = given;
        const auto count = static_cast<int>(filter.operands.size());
        if (count < known->least || (known->most >= 0 && count > known->most)) {
            const QString wanted = known->most == 0 ? u"no value"_s
                : known->most == 1                  ? u"one \"value\""_s
                                                    : u"\"values\", a list with at least one"_s;
            return wrong(path, u"\"%1\" takes %2."_s.arg(name, wanted));
        }
        if ((filter.op == Op::LastDays || filter.op == Op::NextDays) && filterDays(filter) == 0)
            return wrong(keyPath(path, "value"), u"A number of days from 1 to 36500 is expected."_s);
        return filter;
    }

    static Result<QList<Value>> operands(const json &document, const QString &path)
    {
        QList<Value> result;
        if (document.contains("value")) {
            TANDEM_TRY(value, operandFromJson(document["value"], keyPath(path, "value")));
            result.append(value);
        }
        if (!document.contains("values"))
            return result;
        const json &values = document["values"];
        if (!values.is_array())
            return wrong(keyPath(path, "values"), u"A list is expected."_s);
        for (size_t i = 0; i < values.size(); ++i) {
            TANDEM_TRY(
                value, operandFromJson(values[i], keyPath(path, "values") + u'/' + QString::number(i)));
            result.append(value);
        }
        return result;
    }
};

/// Where a condition does not fit the field's type, in a sentence.
QString misfit(const Filter &filter, const FieldSchema &field)
{
    const FilterOperator &op = filterOperator(filter.op);
    const bool set = isSetField(field);
    switch (op.family) {
    case FilterFamily::Ordered:
        if (set || field.type == FieldType::Boolean)
            return u"has no order"_s;
        break;
    case FilterFamily::Text:
        if (set || !isTextType(field.type))
            return u"is no text"_s;
        break;
    case FilterFamily::Set:
        if (!set)
            return u"does not hold several values"_s;
        break;
    case FilterFamily::Date:
        return isDateType(field.type) && !set ? QString() : u"is no day or point in time"_s;
    case FilterFamily::Any:
        break;
    }
    for (const Value &operand : filter.operands) {
        if (!comparableOperand(field, operand))
            return u"cannot be compared with \"%1\""_s.arg(operand.display());
    }
    return {};
}

void check(const Filter &filter, const ObjectSchema &schema, QStringList &out)
{
    for (const Filter &child : filter.children)
        check(child, schema, out);
    if (filter.node != Filter::Node::Condition)
        return;
    if (filter.field.contains(u'.')) {
        // A lookup is named by its field without "Id", a custom one by "__r" (contract salesforce.md 4.6).
        const QString parent = filter.field.section(u'.', 0, 0);
        const bool custom = parent.endsWith("__r"_L1, Qt::CaseInsensitive);
        const FieldSchema *lookup = schema.field(custom ? parent.chopped(1) + u'c' : parent + u"Id"_s);
        if (!lookup || lookup->type != FieldType::Reference)
            out.append(u"%1 has no lookup %2."_s.arg(schema.name, parent));
        return;
    }
    const FieldSchema *field = schema.field(filter.field);
    if (!field) {
        QStringList names;
        for (const FieldSchema &entry : schema.fields)
            names.append(entry.name);
        out.append(u"%1 has no field %2."_s.arg(schema.name, filter.field) + didYouMean(filter.field, names));
        return;
    }
    if (filter.operands.size() < filterOperator(filter.op).least) {
        out.append(u"%1: the condition \"%2\" has nothing to compare with."_s.arg(
            field->name, QString(filterOperator(filter.op).name)));
        return;
    }
    if (const QString problem = misfit(filter, *field); !problem.isEmpty()) {
        out.append(u"%1 %2: the condition \"%3\" does not fit."_s.arg(
            field->name, problem, QString(filterOperator(filter.op).name)));
    }
}

} // namespace

json filterToJson(const Filter &filter)
{
    json out = json::object();
    if (filter.isEmpty())
        return out;
    if (filter.node == Filter::Node::Not) {
        out["not"] = filter.children.isEmpty() ? json::object() : filterToJson(filter.children.first());
        return out;
    }
    if (filter.node != Filter::Node::Condition) {
        json &children = out[filter.node == Filter::Node::All ? "all" : "any"] = json::array();
        for (const Filter &child : filter.children)
            children.push_back(filterToJson(child));
        return out;
    }
    const FilterOperator &op = filterOperator(filter.op);
    out["field"] = filter.field.toStdString();
    out["op"] = std::string(op.name.data(), static_cast<size_t>(op.name.size()));
    if (op.most == 1 && filter.operands.size() == 1)
        out["value"] = operandToJson(filter.operands.first());
    if (op.most != -1)
        return out;
    json &values = out["values"] = json::array();
    for (const Value &operand : filter.operands)
        values.push_back(operandToJson(operand));
    return out;
}

Result<Filter> filterFromJson(const json &document, const QString &path)
{
    return TreeReader().read(document, path, 0);
}

QStringList checkFilter(const Filter &filter, const ObjectSchema &schema)
{
    QStringList out;
    check(filter, schema, out);
    return out;
}

} // namespace tandem
