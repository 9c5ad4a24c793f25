// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/configdiff.h"

#include "core/domain/configjson.h"
#include "core/domain/jsonlines.h"

namespace tandem {

namespace {

using Json = ordered_json;

QString shown(const Json *value)
{
    return value ? QString::fromStdString(value->dump()) : QString();
}

const Json *member(const Json *object, const std::string &key)
{
    if (!object || !object->is_object())
        return nullptr;
    const auto found = object->find(key);
    return found == object->end() ? nullptr : &*found;
}

QString below(const QString &path, const std::string &key)
{
    return path + pointerStep(QString::fromStdString(key));
}

/// The keys of all, in the order of the first that has them.
std::vector<std::string> keysOf(std::initializer_list<const Json *> objects)
{
    std::vector<std::string> keys;
    for (const Json *object : objects) {
        if (!object || !object->is_object())
            continue;
        for (const auto &entry : object->items()) {
            if (std::find(keys.begin(), keys.end(), entry.key()) == keys.end())
                keys.push_back(entry.key());
        }
    }
    return keys;
}

void compare(const Json *before, const Json *after, const QString &path, QList<ConfigurationChange> &changes)
{
    if (before && after && *before == *after)
        return;
    if (!before || !after || !before->is_object() || !after->is_object())
        return changes.append({path, shown(before), shown(after)});
    for (const std::string &key : keysOf({before, after}))
        compare(member(before, key), member(after, key), below(path, key), changes);
}

bool same(const Json *one, const Json *other)
{
    return one && other ? *one == *other : !one && !other;
}

/// Null: the key is gone.
std::optional<Json> merged(
    const Json *base, const Json *mine, const Json *theirs, const QString &path, QStringList &conflicts)
{
    const auto copy = [](const Json *value) { return value ? std::optional<Json>(*value) : std::nullopt; };
    if (same(mine, theirs) || same(base, theirs))
        return copy(mine);
    if (same(base, mine))
        return copy(theirs);
    if (!mine || !theirs || !mine->is_object() || !theirs->is_object()) {
        conflicts.append(path);
        return copy(mine);
    }
    Json all = Json::object();
    for (const std::string &key : keysOf({mine, theirs})) {
        auto one =
            merged(member(base, key), member(mine, key), member(theirs, key), below(path, key), conflicts);
        if (one)
            all[key] = std::move(*one);
    }
    return all;
}

std::optional<Json> parsed(const QByteArray &text)
{
    Json document = Json::parse(text.cbegin(), text.cend(), nullptr, false);
    return document.is_discarded() ? std::nullopt : std::optional(std::move(document));
}

} // namespace

QList<ConfigurationChange> changesBetween(const Configuration &before, const Configuration &after)
{
    QList<ConfigurationChange> changes;
    const auto from = parsed(toJson(before));
    const auto to = parsed(toJson(after));
    if (from && to)
        compare(&*from, &*to, {}, changes);
    return changes;
}

std::optional<MergedDocument> mergeDocuments(const DocumentVersions &versions)
{
    const auto base = parsed(versions.base);
    const auto mine = parsed(versions.mine);
    const auto theirs = parsed(versions.theirs);
    if (!base || !mine || !theirs)
        return std::nullopt;
    MergedDocument out;
    const auto document = merged(&*base, &*mine, &*theirs, {}, out.conflicts);
    out.text = QByteArray::fromStdString(document->dump(2)) + '\n';
    return out;
}

} // namespace tandem
