// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/contexts.h"
#include "core/session/support.h"

#include <QDir>
#include <QSysInfo>
#include <QtConcurrentRun>

#include <nlohmann/json.hpp>

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

using SuspectsPtr = std::shared_ptr<const Suspects>;

void addNames(const Value &value, const Suspects &suspects, QStringList &names)
{
    const QString *text = value.get<QString>();
    if (!text || text->size() > longestName)
        return;
    const QStringList phrases = Pseudonyms::phrasesOfName(*text);
    for (const QString &phrase : phrases) {
        if (suspects.has(phrase))
            names.append(phrase);
    }
}

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

// In the pool: every word of every record is looked at.

QStringList namesOfRecords(
    std::vector<Record> records, std::optional<ObjectSchema> schema, SuspectsPtr suspects)
{
    QStringList names;
    for (const Record &record : records) {
        for (const auto &[field, value] : record.fields.entries()) {
            if (mayName(schema ? schema->field(field) : nullptr))
                addNames(value, *suspects, names);
        }
    }
    return names;
}

QStringList namesOfHistory(QList<store::HistoryEntry> entries, SuspectsPtr suspects)
{
    QStringList names;
    for (const store::HistoryEntry &entry : std::as_const(entries)) {
        addNames(entry.before, *suspects, names);
        addNames(entry.after, *suspects, names);
    }
    return names;
}

QStringList namesOfHolds(QList<store::Hold> holds, SuspectsPtr suspects)
{
    QStringList names;
    for (const store::Hold &hold : std::as_const(holds))
        addNames(hold.title, *suspects, names);
    return names;
}

void learn(Pseudonyms *pseudonyms, const QStringList &phrases)
{
    for (const QString &phrase : phrases)
        pseudonyms->knowPhrase(phrase);
}

Task<bool> learnRecords(Profile *profile, Pseudonyms *pseudonyms, SuspectsPtr suspects, SupportObject object)
{
    TANDEM_CO_TRY(schema, profile->cache->schema(object.schema));
    RecordId after;
    while (!profile->closing) {
        TANDEM_CO_TRY(records, profile->cache->all(object.records, after, window));
        const bool last = records.size() < window;
        if (!last)
            after = records.back().id;
        QFuture<QStringList> looking =
            QtConcurrent::run(namesOfRecords, std::move(records), schema, suspects);
        const QStringList names = co_await looking;
        learn(pseudonyms, names);
        if (last)
            co_return true;
    }
    co_return fail(stoppedError());
}

/// Window by window, as long as they are full; `names` looks at one in the pool.
template <typename Row>
Task<bool> learnRows(Profile *profile, Pseudonyms *pseudonyms, SuspectsPtr suspects,
    std::function<Result<QList<Row>>(store::StateTransaction &, qint64)> read,
    QStringList (*names)(QList<Row>, SuspectsPtr))
{
    qint64 after = 0;
    while (!profile->closing) {
        const std::function<Result<QList<Row>>(store::StateTransaction &)> job =
            [read, after](store::StateTransaction &tx) { return read(tx, after); };
        TANDEM_CO_TRY(rows, profile->state->read<QList<Row>>(job));
        QFuture<QStringList> looking = QtConcurrent::run(names, rows, suspects);
        const QStringList found = co_await looking;
        learn(pseudonyms, found);
        if (rows.size() < window)
            co_return true;
        after = rows.last().id;
    }
    co_return fail(stoppedError());
}

/// A name is known by its parts, too, but for those that many have.
void knowParts(Pseudonyms *pseudonyms, const QString &name)
{
    constexpr std::array common = {"test"_L1, "company"_L1, "group"_L1, "admin"_L1, "user"_L1,
        "integration"_L1, "system"_L1, "administrator"_L1, "the"_L1, "and"_L1, "org"_L1, "sandbox"_L1,
        "production"_L1, "demo"_L1, "trial"_L1};
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

/// What the secrets are made of: keys and tokens in whatever they are kept in.
QStringList secretTexts(const QByteArray &kept)
{
    const auto document = nlohmann::json::parse(kept.begin(), kept.end(), nullptr, false);
    if (!document.is_object())
        return QString::fromUtf8(kept).split(u'\n', Qt::SkipEmptyParts);
    QStringList texts;
    for (const char *key : {"accessToken", "refreshToken"}) {
        const auto found = document.find(key);
        if (found != document.end() && found->is_string())
            texts.append(QString::fromStdString(found->get<std::string>()));
    }
    return texts;
}

/// None of them is ever written into a log. Should one be all the same, it does not go further.
Task<bool> hideSecrets(Profile *profile, Pseudonyms *pseudonyms)
{
    constexpr qsizetype shortest = 4; // what is shorter stands in every word
    const QStringList names{profile->secretName(Side::Salesforce), profile->secretName(Side::Startdeliver),
        profile->webhookSecretName(), profile->proxySecretName()};
    for (const QString &name : names) {
        QFuture<Result<Secret>> reading = profile->secrets->read(name);
        const Result<Secret> secret = co_await reading;
        if (!secret)
            continue;
        const QStringList texts = secretTexts(secret->reveal());
        for (const QString &text : texts) {
            if (text.size() < shortest)
                continue;
            pseudonyms->hide(text, u"(secret)"_s);
            pseudonyms->hide(QString::fromLatin1(QUrl::toPercentEncoding(text)), u"(secret)"_s);
        }
    }
    co_return true;
}

} // namespace

Task<QByteArray> supportKey(Profile *profile)
{
    const QByteArray fresh = Pseudonyms::freshKey();
    const std::function<Result<QByteArray>(store::StateTransaction &)> job =
        [fresh](store::StateTransaction &tx) -> Result<QByteArray> {
        TANDEM_TRY(key, tx.meta(u"support-key"_s));
        if (key.size() == fresh.size())
            return key;
        TANDEM_CHECK(tx.setMeta(u"support-key"_s, fresh));
        return fresh;
    };
    QFuture<Result<QByteArray>> asking = profile->state->write<QByteArray>(job);
    const Result<QByteArray> kept = co_await asking;
    // A full disk is one of the things that help is asked for.
    co_return kept.value_or(fresh);
}

Task<bool> learnProfile(Profile *profile, Pseudonyms *pseudonyms)
{
    TANDEM_CO_CHECK(hideSecrets(profile, pseudonyms));
    pseudonyms->hide(profile->directory, u"(profile)"_s);
    pseudonyms->hide(QDir::tempPath() + u'/', u"(temp)/"_s);
    pseudonyms->hide(QDir::homePath() + u'/', u"(home)/"_s);
    pseudonyms->know(QSysInfo::machineHostName());
    pseudonyms->know(profile->options.profile);
    TANDEM_CO_CHECK(learnConnection(profile, pseudonyms, Side::Salesforce));
    TANDEM_CO_CHECK(learnConnection(profile, pseudonyms, Side::Startdeliver));
    co_return true;
}

Task<bool> learnNames(Profile *profile, Pseudonyms *pseudonyms, QStringList texts, QList<qint64> runs)
{
    QFuture<SuspectsPtr> suspecting = QtConcurrent::run(
        [](QStringList words) { return SuspectsPtr(std::make_shared<Suspects>(words)); }, texts);
    const SuspectsPtr suspects = co_await suspecting;
    const QList<SupportObject> objects = supportObjects();
    QList<store::CacheObject> done;
    for (const SupportObject &object : objects) {
        if (done.contains(object.records))
            continue;
        done.append(object.records);
        TANDEM_CO_CHECK(learnRecords(profile, pseudonyms, suspects, object));
    }
    // What the store keeps of records besides the cache: also what they were called before.
    for (const qint64 run : std::as_const(runs)) {
        TANDEM_CO_CHECK(learnRows<store::HistoryEntry>(
            profile, pseudonyms, suspects,
            [run](store::StateTransaction &tx, qint64 after) { return tx.historyOfRun(run, after, window); },
            namesOfHistory));
    }
    TANDEM_CO_CHECK(learnRows<store::Hold>(
        profile, pseudonyms, suspects,
        [](store::StateTransaction &tx, qint64 after) { return tx.holds(std::nullopt, after, window); },
        namesOfHolds));
    co_return true;
}

} // namespace tandem::session
