// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/support.h"

#include "core/base/logging.h"
#include "core/session/reports.h"
#include "core/store/figures.h"

#include <QDir>
#include <QSysInfo>
#include <QtConcurrentRun>

#include <nlohmann/json.hpp>

namespace tandem::session {
using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

constexpr qint64 logBytes = 256 * 1024; ///< of the newest lines
constexpr int runsShown = 20;

constexpr auto readme =
    R"(This is a support bundle of Tandem. It was made and saved by the person who gave it to you; Tandem sent nothing.

versions.json       what is installed here
configuration.json  what is synced and how
status.json         the connections, how far was read, what waits, what runs by itself
errors.json         what was refused, is held or in conflict, by its cause
runs.json           what the last runs came to
doctor.json         what "doctor" found when it last looked
schema.json         the fields of both sides and their kinds
store.json          how many rows each table of the store has; no row of it
log.txt             the newest lines of the log

Names, addresses, telephone numbers, ids, what filters compare with and everything secret were replaced. Names of fields
stay. A stand-in such as "name-bcdfghjk" means the same thing in all of these files and in every bundle of this profile.
What it stands for cannot be found out of it.
)"_L1;

/// What was found in the profile, before anything in it is replaced.
struct Material
{
    SupportRequest request;
    QString sqlite;
    QByteArray configuration; ///< empty: there is none
    Json status, trouble, runs, doctor;
    QByteArray schemas; ///< nothing in it has to be replaced
    QByteArray counts; ///< the same
    QByteArray log;
};

/// What the store says, read in one transaction.
struct Stored
{
    QList<store::Run> runs;
    QByteArray doctor;
};

Result<Stored> readStored(store::StateTransaction &tx)
{
    Stored stored;
    TANDEM_TRY(runs, tx.runs(runsShown));
    stored.runs = runs;
    TANDEM_TRY(doctor, tx.meta(u"doctor"_s));
    stored.doctor = doctor;
    return stored;
}

QByteArray dumped(const Json &document)
{
    return QByteArray::fromStdString(document.dump(2, ' ', false, Json::error_handler_t::replace)) + '\n';
}

Json parsed(const QByteArray &text)
{
    return Json::parse(text.begin(), text.end(), nullptr, false);
}

QByteArray versions(const SupportRequest &request, const QString &sqlite)
{
    Json libraries = Json::object();
    for (const auto &[name, version] : request.libraries)
        libraries[name.toStdString()] = version.toStdString();
    libraries["SQLite"] = sqlite.toStdString();
    libraries["Qt"] = qVersion();
    return dumped({{"tandem", request.version.toStdString()}, {"libraries", libraries},
        {"system", QSysInfo::prettyProductName().toStdString()},
        {"kernel", (QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()).toStdString()},
        {"architecture", QSysInfo::currentCpuArchitecture().toStdString()}});
}

Json rowsOf(const store::TableCounts &counts)
{
    Json tables = Json::object();
    for (const auto &[table, rows] : counts)
        tables[table.toStdString()] = rows;
    return tables;
}

Task<QByteArray> storeCounts(Profile *profile)
{
    const QString cacheFile = u"cache-%1.db"_s.arg(store::CacheStore::version);
    TANDEM_CO_TRY(state, store::tableCounts(profile->state->path()));
    TANDEM_CO_TRY(cache, store::tableCounts(profile->path(cacheFile)));
    Json files = Json::object();
    const QFileInfoList found = QDir(profile->directory).entryInfoList({u"*.db*"_s}, QDir::Files, QDir::Name);
    for (const QFileInfo &file : found)
        files[file.fileName().toStdString()] = file.size();
    co_return dumped({{"state", rowsOf(state)}, {"cache", rowsOf(cache)}, {"bytes", files}});
}

/// The end of the log: of the newest file, and of older ones until there is enough.
QByteArray logTail(const QStringList &files)
{
    QByteArray tail;
    for (const QString &path : files) {
        QFile file(path);
        const qint64 wanted = logBytes - tail.size();
        if (wanted <= 0)
            break;
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const qint64 skipped = std::max<qint64>(0, file.size() - wanted);
        file.seek(skipped);
        QByteArray bytes = file.read(wanted);
        // Half a line, and half a character, say nothing.
        if (skipped > 0)
            bytes = bytes.sliced(bytes.indexOf('\n') + 1);
        tail.prepend(bytes);
    }
    return tail;
}

Json runsOf(const QList<store::Run> &runs)
{
    Json list = Json::array();
    for (const store::Run &run : runs) {
        Json report = parsed(toView(run).json);
        if (report.is_object() && report.contains("run"))
            list.push_back(std::move(report["run"]));
    }
    return list;
}

void collectTexts(const Json &document, QStringList &texts)
{
    if (document.is_string())
        texts.append(QString::fromStdString(document.get<std::string>()));
    if (!document.is_structured())
        return;
    for (const Json &item : document)
        collectTexts(item, texts);
}

QStringList textsOf(const Material &material)
{
    QStringList texts{QString::fromUtf8(material.log)};
    collectTexts(material.status, texts);
    collectTexts(material.trouble, texts);
    collectTexts(material.runs, texts);
    collectTexts(material.doctor, texts);
    collectTexts(parsed(material.configuration), texts);
    return texts;
}

/// As one text: a name may have a line break in it.
QByteArray cleanLog(const QByteArray &text, const Pseudonyms &pseudonyms)
{
    QString log = QString::fromUtf8(text);
    // Signs that steer a terminal have no business in a text that is read before it is saved.
    log.removeIf([](QChar c) { return c != u'\t' && c != u'\n' && c.category() == QChar::Other_Control; });
    return pseudonyms.text(log).toUtf8();
}

/// In the pool: it goes through every word of the log.
QList<SupportFile> compose(Material material, Pseudonyms pseudonyms)
{
    // First, because it tells what are names of fields.
    const QByteArray configuration = material.configuration.isEmpty()
        ? QByteArray("{}\n")
        : supportConfiguration(material.configuration, pseudonyms);
    for (Json *document : {&material.status, &material.trouble, &material.runs, &material.doctor})
        replaceTexts(*document, pseudonyms);
    return {{u"README.txt"_s, QByteArray(readme.data(), readme.size())},
        {u"versions.json"_s, versions(material.request, material.sqlite)},
        {u"configuration.json"_s, configuration}, {u"status.json"_s, dumped(material.status)},
        {u"errors.json"_s, dumped(material.trouble)}, {u"runs.json"_s, dumped(material.runs)},
        {u"doctor.json"_s, dumped(material.doctor)}, {u"schema.json"_s, material.schemas},
        {u"store.json"_s, material.counts}, {u"log.txt"_s, cleanLog(material.log, pseudonyms)}};
}

/// One part that cannot be read keeps back none of the others.
QByteArray orItsError(const Result<QByteArray> &part)
{
    if (part)
        return *part;
    const Json error = {
        {"kind", errorKindName(part.error().kind).toStdString()}, {"code", part.error().code.toStdString()}};
    return dumped({{"error", error}});
}

/// Of a profile that cannot be opened: whatever needs its stores is missing, and so are the names by which a
/// text could be judged.
QList<SupportFile> bareBundle(Profile *profile, const SupportRequest &request, const Error &why)
{
    Pseudonyms pseudonyms(Pseudonyms::freshKey());
    pseudonyms.close();
    Material material;
    material.request = request;
    material.sqlite = store::sqliteVersion();
    QFile file(profile->path(u"config.json"_s));
    if (file.open(QIODevice::ReadOnly))
        material.configuration = file.readAll();
    material.status = parsed(statusFacts(fail(why)));
    for (Json *document : {&material.trouble, &material.runs, &material.doctor})
        *document = Json::object();
    material.schemas = dumped(Json::object());
    material.counts = dumped(Json::object());
    material.log = logTail(request.logFiles);
    return compose(material, pseudonyms);
}

Task<Material> gather(Profile *profile, Pseudonyms *pseudonyms, SupportRequest request, Stored stored)
{
    Material material;
    material.request = request;
    material.sqlite = store::sqliteVersion();
    if (profile->isConfigured()) {
        auto reading = configurationText(profile);
        const Result<QByteArray> text = co_await std::move(reading);
        material.configuration = text.value_or(QByteArray());
    }
    auto asking = statusOf(profile);
    const Result<StatusView> status = co_await std::move(asking);
    material.status = parsed(statusFacts(status));
    auto sorting = troubleFacts(profile);
    const Result<QByteArray> trouble = co_await std::move(sorting);
    material.trouble = parsed(orItsError(trouble));
    auto describing = schemaFacts(profile, pseudonyms);
    const Result<QByteArray> schemas = co_await std::move(describing);
    material.schemas = orItsError(schemas);
    auto counting = storeCounts(profile);
    const Result<QByteArray> counts = co_await std::move(counting);
    material.counts = orItsError(counts);
    material.runs = {{"runs", runsOf(stored.runs)}};
    material.doctor = parsed(stored.doctor);
    if (!material.doctor.is_object())
        material.doctor = {{"at", nullptr}, {"checks", Json::array()}};
    material.log = logTail(request.logFiles);
    co_return material;
}

} // namespace

Task<QList<SupportFile>> supportBundleOf(Profile *profile, SupportRequest request)
{
    if (const Status open = profile->checkOpen(); !open) {
        if (open.error().kind == ErrorKind::Stopped)
            co_return fail(open.error());
        co_return bareBundle(profile, request, open.error());
    }
    TANDEM_CO_TRY(key, supportKey(profile));
    Pseudonyms pseudonyms(key);
    const std::function<Result<Stored>(store::StateTransaction &)> job = readStored;
    TANDEM_CO_TRY(stored, profile->state->read<Stored>(job));
    TANDEM_CO_TRY(material, gather(profile, &pseudonyms, request, stored));
    QList<qint64> runs;
    for (const store::Run &run : std::as_const(stored.runs))
        runs.append(run.id);
    TANDEM_CO_CHECK(learnProfile(profile, &pseudonyms));
    auto learning = learnNames(profile, &pseudonyms, textsOf(material), runs);
    const Result<bool> learnt = co_await std::move(learning);
    if (!learnt && learnt.error().kind == ErrorKind::Stopped)
        co_return fail(learnt.error());
    // Names that are not known would stand there: then rather no text at all.
    if (!learnt) {
        qCWarning(log::session) << "a support bundle without texts:" << learnt.error();
        pseudonyms.close();
    }
    QFuture<QList<SupportFile>> composing =
        QtConcurrent::run(compose, std::move(material), std::move(pseudonyms));
    QList<SupportFile> files = co_await composing;
    co_return files;
}

} // namespace tandem::session
