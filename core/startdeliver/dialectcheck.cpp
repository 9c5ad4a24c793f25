// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/startdeliver/dialectcheck.h"

#include <QTimeZone>

#include <nlohmann/json.hpp>

#include <set>

namespace tandem::startdeliver {
using namespace Qt::StringLiterals;

namespace {

using Json = nlohmann::json;

tl::unexpected<Error> refuse(const QString &path, const QString &why)
{
    return fail(ErrorKind::Configuration, u"BAD_DIALECT"_s,
        u"The Startdeliver dialect is wrong at %1: %2."_s.arg(path, why), path);
}

constexpr qint64 longestText = 10'000'000;

/// Objects whose members are named by the service, not by us: types, entities and their fields.
bool takesNewMembers(const QString &path)
{
    return path == "/entities"_L1 || path == "/customFields/types"_L1
        || (path.startsWith("/entities/"_L1) && path.endsWith("/fields"_L1) && path.count(u'/') == 3);
}

/// What may be said of an entity or of a field, where none of the dialect's own says it of itself.
bool isKnownDetail(const QString &path, const std::string &key)
{
    static const std::set<std::string> ofEntity{"name", "label", "single", "custom", "writable", "fields"};
    static const std::set<std::string> ofField{
        "key", "label", "type", "options", "multiple", "readOnly", "references", "required", "length"};
    const auto depth = path.count(u'/');
    return path.startsWith("/entities/"_L1)
        && ((depth == 2 && ofEntity.count(key) > 0) || (depth == 4 && ofField.count(key) > 0));
}

bool sameType(const Json &a, const Json &b)
{
    return a.type() == b.type() || (a.is_number() && b.is_number());
}

Status checkObject(const Json &builtIn, const Json &overrides, const QString &path)
{
    for (const auto &[key, value] : overrides.items()) {
        const QString name = QString::fromStdString(key);
        const QString here = path + u'/' + name;
        const auto known = builtIn.find(key);
        if (known == builtIn.end()) {
            if (!takesNewMembers(path) && !isKnownDetail(path, key))
                return refuse(here, u"there is no such setting"_s);
            if (value.is_object())
                TANDEM_CHECK(checkObject(Json::object(), value, here));
            continue;
        }
        if (value.is_null())
            return refuse(here, u"it cannot be removed"_s);
        if (!sameType(*known, value))
            return refuse(here,
                u"it has the wrong type, the default is %1"_s.arg(QString::fromStdString(known->dump())));
        if (value.is_object())
            TANDEM_CHECK(checkObject(*known, value, here));
    }
    return {};
}

QString text(const Json &json, const std::string &pointer)
{
    const Json::json_pointer where(pointer);
    if (!json.contains(where) || !json.at(where).is_string())
        return {};
    return QString::fromStdString(json.at(where).get<std::string>());
}

/// A style must be one of those that the dialect lists beside it.
Status checkStyle(const Json &json, const std::string &section)
{
    const QString style = text(json, "/" + section + "/style");
    const Json::json_pointer styles("/" + section + "/styles");
    QStringList known;
    if (json.contains(styles) && json.at(styles).is_array()) {
        for (const Json &value : json.at(styles)) {
            if (value.is_string())
                known += QString::fromStdString(value.get<std::string>());
        }
    }
    if (known.contains(style))
        return {};
    return refuse(u"/%1/style"_s.arg(QString::fromStdString(section)),
        u"\"%1\" is not one of %2"_s.arg(style, known.join(u", "_s)));
}

Status checkRange(const Json &json, const char *pointer, qint64 least, qint64 most)
{
    const Json::json_pointer where{std::string(pointer)};
    const QString path = QString::fromLatin1(pointer);
    if (!json.contains(where) || !json.at(where).is_number_integer())
        return refuse(path, u"it must be a whole number"_s);
    const auto value = json.at(where).get<qint64>();
    if (value < least || value > most)
        return refuse(path, u"it must be between %1 and %2"_s.arg(least).arg(most));
    return {};
}

Status checkFields(const Json &entity, const QString &path)
{
    const auto fields = entity.find("fields");
    if (fields == entity.end() || !fields->is_object())
        return refuse(path + u"/fields"_s, u"it must be an object"_s);
    for (const auto &[key, field] : fields->items()) {
        const QString here = path + u"/fields/"_s + QString::fromStdString(key);
        if (!field.is_object())
            return refuse(here, u"it must be an object"_s);
        const QString type = text(field, "/type");
        if (fieldTypeOfWord(type) == FieldType::Unknown)
            return refuse(here + u"/type"_s, u"\"%1\" is not a field type"_s.arg(type));
        const auto length = field.find("length");
        if (length != field.end()
            && (!length->is_number_integer() || length->get<qint64>() < 1
                || length->get<qint64>() > longestText))
            return refuse(here + u"/length"_s, u"it must be a whole number from 1 to %1"_s.arg(longestText));
    }
    return {};
}

Status checkEntities(const Json &json)
{
    const auto entities = json.find("entities");
    if (entities == json.end() || !entities->is_object())
        return refuse(u"/entities"_s, u"it must be an object"_s);
    std::set<std::string> wires;
    for (const auto &[name, entity] : entities->items()) {
        const QString path = u"/entities/"_s + QString::fromStdString(name);
        if (!entity.is_object())
            return refuse(path, u"it must be an object"_s);
        TANDEM_CHECK(checkFields(entity, path));
        const QString wire = text(entity, "/name");
        if (!wires.insert(wire.isEmpty() ? name : wire.toStdString()).second)
            return refuse(path + u"/name"_s, u"another entity has that name"_s);
    }
    return {};
}

} // namespace

Status checkOverrides(const Json &builtIn, const Json &overrides)
{
    if (!overrides.is_object())
        return refuse(u"/"_s, u"it must be a JSON object"_s);
    return checkObject(builtIn, overrides, {});
}

Status checkDialect(const Json &dialect)
{
    for (const char *section : {"sort", "instants", "days", "multiple", "allDayEnd", "clear"})
        TANDEM_CHECK(checkStyle(dialect, section));
    TANDEM_CHECK(checkRange(dialect, "/page/maximum", 1, 10'000));
    TANDEM_CHECK(checkRange(dialect, "/list/postAboveCharacters", 1, 100'000));
    for (const char *member : {"/list/queryParameter", "/list/resultMember", "/filter/member",
             "/page/limitMember", "/page/offsetMember", "/sort/member", "/auth/header"}) {
        if (text(dialect, member).isEmpty())
            return refuse(QString::fromLatin1(member), u"it must be a text that is not empty"_s);
    }
    if (!QTimeZone::isTimeZoneIdAvailable(text(dialect, "/days/dayZone").toLatin1()))
        return refuse(u"/days/dayZone"_s, u"there is no such time zone"_s);
    return checkEntities(dialect);
}

} // namespace tandem::startdeliver
