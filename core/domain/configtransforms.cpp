// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configjson.h"
#include "core/domain/jsonlines.h"
#include "core/domain/suggestion.h"

using namespace Qt::StringLiterals;
using nlohmann::json;

namespace tandem {

namespace {

using Op = TransformStep::Op;
using Kind = TransformArgument::Kind;

tl::unexpected<Error> wrong(const QString &path, const QString &problem)
{
    return fail(ErrorKind::Configuration, u"INVALID_CONFIGURATION"_s, problem, path);
}

QString textOf(const json &document)
{
    return QString::fromStdString(document.get_ref<const std::string &>());
}

ordered_json fromVariant(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool();
    case QMetaType::Int:
    case QMetaType::LongLong:
        return value.toLongLong();
    case QMetaType::Double:
        return value.toDouble();
    case QMetaType::QVariantMap: {
        ordered_json object = ordered_json::object();
        const QVariantMap map = value.toMap();
        for (auto it = map.cbegin(); it != map.cend(); ++it)
            object[it.key().toStdString()] = fromVariant(it.value());
        return object;
    }
    case QMetaType::QString:
        return value.toString().toStdString();
    default:
        return nullptr;
    }
}

Result<QVariant> scalar(const json &document, const QString &path)
{
    if (document.is_null())
        return QVariant();
    if (document.is_boolean())
        return QVariant(document.get<bool>());
    if (document.is_string())
        return QVariant(textOf(document));
    if (document.is_number_float())
        return QVariant(document.get<double>());
    if (document.is_number_integer())
        return QVariant(static_cast<qlonglong>(document.get<qint64>()));
    return wrong(path, u"A text, a number, true, false or null is expected."_s);
}

Result<QVariant> valueTable(const json &document, const QString &path)
{
    if (!document.is_object() || document.empty())
        return wrong(path, u"An object of values is expected, such as {\"Hot\": \"A\"}."_s);
    QVariantMap map;
    for (const auto &item : document.items()) {
        const QString key = QString::fromStdString(item.key());
        TANDEM_TRY(value, scalar(item.value(), path + pointerStep(key)));
        map.insert(key, value);
    }
    return QVariant(map);
}

Result<QVariant> argument(const TransformArgument &wanted, const json &document, const QString &path)
{
    switch (wanted.kind) {
    case Kind::Part:
        if (document.is_string() && (textOf(document) == "first"_L1 || textOf(document) == "last"_L1))
            return QVariant(textOf(document));
        return wrong(path, u"\"first\" or \"last\" is expected."_s);
    case Kind::Values:
        return valueTable(document, path);
    case Kind::Scalar:
        return scalar(document, path);
    case Kind::Length:
        if (document.is_number_integer() && document.get<qint64>() >= 1 && document.get<qint64>() <= 1000000)
            return QVariant(static_cast<qlonglong>(document.get<qint64>()));
        return wrong(path, u"A number of characters from 1 to 1000000 is expected."_s);
    case Kind::Flow:
        if (document.is_string() && flowFromName(textOf(document)))
            return QVariant(textOf(document));
        return wrong(path, u"The name of a flow is expected."_s);
    case Kind::Flag:
        if (document.is_boolean())
            return QVariant(document.get<bool>());
        return wrong(path, u"true or false is expected."_s);
    case Kind::Zone:
        if (document.is_string() && isTimeZone(textOf(document)))
            return QVariant(textOf(document));
        return wrong(path, u"The name of a time zone is expected, such as Europe/Stockholm."_s);
    }
    return wrong(path, u"The argument is not known."_s);
}

Result<Op> readOp(const json &document, const QString &path)
{
    QStringList names;
    for (const auto &word : words::transform)
        names.append(word.name);
    if (!document.is_object() || !document.contains("op") || !document["op"].is_string())
        return wrong(path, u"An object with an \"op\" is expected: %1."_s.arg(names.join(u", "_s)));
    const QString name = textOf(document["op"]);
    for (const auto &word : words::transform) {
        if (name == word.name)
            return word.value;
    }
    return wrong(path + u"/op"_s,
        u"\"%1\" is no transform."_s.arg(name) + didYouMean(name, names)
            + u" Allowed: %1."_s.arg(names.join(u", "_s)));
}

Result<TransformStep> readStep(const json &document, const QString &path)
{
    TANDEM_TRY(op, readOp(document, path));
    const QList<TransformArgument> wanted = transformArguments(op);
    QStringList known{u"op"_s};
    TransformStep step{op, {}};
    for (const TransformArgument &entry : wanted) {
        known.append(entry.key);
        const std::string key(entry.key.data(), static_cast<size_t>(entry.key.size()));
        if (!document.contains(key)) {
            if (entry.needed)
                return wrong(path, u"The key \"%1\" is missing."_s.arg(QString(entry.key)));
            continue;
        }
        TANDEM_TRY(value, argument(entry, document[key], path + u'/' + entry.key));
        step.arguments.insert(entry.key, value);
    }
    for (const auto &item : document.items()) {
        const QString key = QString::fromStdString(item.key());
        if (!known.contains(key))
            return wrong(path + pointerStep(key), u"The key is not known here."_s + didYouMean(key, known));
    }
    return step;
}

} // namespace

QList<TransformArgument> transformArguments(TransformStep::Op op)
{
    switch (op) {
    case Op::SplitName:
        return {{"part"_L1, Kind::Part, true}};
    case Op::ValueMap:
        return {{"values"_L1, Kind::Values, true}, {"otherwise"_L1, Kind::Scalar, false}};
    case Op::Cut:
        return {{"length"_L1, Kind::Length, true}};
    case Op::Constant:
    case Op::Default:
        return {{"value"_L1, Kind::Scalar, true}};
    case Op::Link:
        return {{"flow"_L1, Kind::Flow, true}, {"partial"_L1, Kind::Flag, false}};
    case Op::DayInZone:
        return {{"zone"_L1, Kind::Zone, true}};
    case Op::Person:
        return {{"others"_L1, Kind::Flag, false}};
    default:
        return {};
    }
}

ordered_json chainToJson(const TransformChain &chain)
{
    ordered_json list = ordered_json::array();
    for (const TransformStep &step : chain) {
        ordered_json entry = ordered_json::object();
        entry["op"] = wordOf(step.op, words::transform).toStdString();
        for (auto it = step.arguments.cbegin(); it != step.arguments.cend(); ++it)
            entry[it.key().toStdString()] = fromVariant(it.value());
        list.push_back(std::move(entry));
    }
    return list;
}

Result<TransformChain> chainFromJson(const json &document, const QString &path)
{
    if (!document.is_array())
        return wrong(path, u"A list of transforms is expected."_s);
    TransformChain chain;
    for (size_t i = 0; i < document.size(); ++i) {
        TANDEM_TRY(step, readStep(document[i], path + u'/' + QString::number(i)));
        chain.append(step);
    }
    return chain;
}

} // namespace tandem
