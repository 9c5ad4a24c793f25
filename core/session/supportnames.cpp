// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/support.h"

#include <QDir>
#include <QSysInfo>

#include <array>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

constexpr int window = 2000;
constexpr qsizetype longestName = 255; ///< what is longer is a body, not a name

/// What in the texts may be a name: the hashes of their phrases, so that a cache of a million records is gone
/// through without keeping any of it.
class Suspects
{
public:
    explicit Suspects(const QStringList &texts)
    {
        for (const QString &text : texts)
            Pseudonyms::phrasesOf(
                text, [this](const QString &phrase) { m_phrases.insert(qHash(phrase, 0)); });
    }
    [[nodiscard]] bool has(const QString &phrase) const { return m_phrases.contains(qHash(phrase, 0)); }

private:
    QSet<size_t> m_phrases;
};

/// A picklist's values are words of the trade; everything else that is text may name somebody.
bool mayName(const FieldSchema *field)
{
    if (!field)
        return true;
    switch (field->type) {
    case FieldType::Picklist:
    case FieldType::MultiPicklist:
    case FieldType::Id:
    case FieldType::Reference:
        return false;
    default:
        return true;
    }
}

void learn(const Record &record, const std::optional<ObjectSchema> &schema, const Suspects &suspects,
    Pseudonyms *pseudonyms)
{
    for (const auto &[name, value] : record.fields.entries()) {
        const QString *text = value.get<QString>();
        if (!text || text->size() > longestName || !mayName(schema ? schema->field(name) : nullptr))
            continue;
        const QStringList phrases = Pseudonyms::phrasesOfName(*text);
        for (const QString &phrase : phrases) {
            if (suspects.has(phrase))
                pseudonyms->knowPhrase(phrase);
        }
    }
}

Task<bool> learnRecords(
    Profile *profile, Pseudonyms *pseudonyms, const Suspects *suspects, store::CacheObject object)
{
    TANDEM_CO_TRY(schema, profile->cache->schema(object));
    RecordId after;
    while (!profile->closing) {
        TANDEM_CO_TRY(records, profile->cache->all(object, after, window));
        for (const Record &record : records)
            learn(record, schema, *suspects, pseudonyms);
        if (records.size() < window)
            co_return true;
        after = records.back().id;
    }
    co_return fail(stoppedError());
}

/// A name is known by its parts, too, but for those that many have.
void knowParts(Pseudonyms *pseudonyms, const QString &name)
{
    constexpr std::array common = {"test"_L1, "company"_L1, "group"_L1, "admin"_L1, "user"_L1,
        "integration"_L1, "system"_L1, "administrator"_L1, "the"_L1, "and"_L1};
    pseudonyms->know(name);
    for (const QString &part : name.split(u' ', Qt::SkipEmptyParts)) {
        if (part.size() > 2 && std::find(common.begin(), common.end(), part.toLower()) == common.end())
            pseudonyms->know(part);
    }
}

Task<bool> learnConnection(Profile *profile, Pseudonyms *pseudonyms, Side side)
{
    TANDEM_CO_TRY(bound, Profile::binding(profile, side));
    knowParts(pseudonyms, bound.view.accountName);
    knowParts(pseudonyms, bound.view.userName);
    pseudonyms->know(bound.view.account);
    pseudonyms->know(bound.view.profileName);
    // "acme.my.salesforce.com" is also spoken of as "acme".
    const QString host = bound.view.url.host();
    if (pseudonyms->host(host) != host)
        pseudonyms->know(host.section(u'.', 0, 0));
    co_return true;
}

} // namespace

Task<bool> learnNames(Profile *profile, Pseudonyms *pseudonyms, QStringList texts)
{
    pseudonyms->hide(profile->directory, u"(profile)"_s);
    pseudonyms->hide(QDir::tempPath() + u'/', u"(temp)/"_s);
    pseudonyms->hide(QDir::homePath() + u'/', u"(home)/"_s);
    pseudonyms->know(QSysInfo::machineHostName());
    pseudonyms->know(profile->options.profile);
    TANDEM_CO_CHECK(learnConnection(profile, pseudonyms, Side::Salesforce));
    TANDEM_CO_CHECK(learnConnection(profile, pseudonyms, Side::Startdeliver));
    const Suspects suspects(texts);
    QList<store::CacheObject> objects;
    const QList<Flow> flows = supportedFlows();
    for (const Flow flow : flows) {
        for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
            const store::CacheObject object = sync::definitionOf(flow)->cacheObject(side);
            if (objects.contains(object))
                continue;
            objects.append(object);
            TANDEM_CO_CHECK(learnRecords(profile, pseudonyms, &suspects, object));
        }
    }
    co_return true;
}

} // namespace tandem::session
