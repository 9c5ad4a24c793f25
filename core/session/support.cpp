// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/support.h"

#include "core/session/reports.h"
#include "core/store/figures.h"

#include <QDir>
#include <QSysInfo>

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
store.json          how many rows each table of the store has; no row of it
runs.json           what the last runs came to
doctor.json         what "doctor" found when it last looked
log.txt             the newest lines of the log

Names, addresses, telephone numbers, ids, what filters compare with and everything secret were replaced. A stand-in such
as "name-bcdfghjk" means the same thing in all of these files and in no other bundle: the key it was made with is gone.
)"_L1;

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
        Json report = Json::parse(toView(run).json, nullptr, false);
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

/// As one text: a name may have a line break in it.
QByteArray cleanLog(const QByteArray &text, const Pseudonyms &pseudonyms)
{
    QString log = QString::fromUtf8(text);
    // Signs that steer a terminal have no business in a text that is read before it is saved.
    log.removeIf([](QChar c) { return c != u'\t' && c != u'\n' && c.category() == QChar::Other_Control; });
    return pseudonyms.text(log).toUtf8();
}

/// Keys that hold words of the program and numbers, whatever a record may be called.
void replaceRunTexts(Json &runs, const Pseudonyms &pseudonyms)
{
    for (Json &run : runs) {
        for (const char *key : {"notes", "error"}) {
            if (run.contains(key))
                replaceTexts(run[key], pseudonyms);
        }
    }
}

} // namespace

Task<QString> storeLibraryVersion(Profile *profile)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    co_return store::sqliteVersion();
}

Task<QList<SupportFile>> supportBundle(Profile *profile, SupportRequest request)
{
    if (const Status open = profile->checkOpen(); !open)
        co_return fail(open.error());
    const std::function<Result<Stored>(store::StateTransaction &)> job = readStored;
    TANDEM_CO_TRY(stored, profile->state->read<Stored>(job));
    TANDEM_CO_TRY(counts, storeCounts(profile));
    QByteArray document;
    if (profile->isConfigured()) {
        TANDEM_CO_TRY(text, configurationText(profile));
        document = text;
    }
    Json runs = runsOf(stored.runs);
    Json doctor = Json::parse(stored.doctor, nullptr, false);
    if (!doctor.is_object())
        doctor = {{"checks", Json::array()}};
    const QByteArray log = logTail(request.logFiles);
    Pseudonyms pseudonyms(Pseudonyms::freshKey());
    QStringList texts{QString::fromUtf8(log)};
    for (const Json &json : {runs, doctor, Json::parse(document, nullptr, false)})
        collectTexts(json, texts);
    TANDEM_CO_CHECK(learnNames(profile, &pseudonyms, texts));
    // First, because it tells what are names of fields.
    const QByteArray configuration =
        document.isEmpty() ? QByteArray("{}\n") : supportConfiguration(document, pseudonyms);
    replaceRunTexts(runs, pseudonyms);
    replaceTexts(doctor, pseudonyms);
    QList<SupportFile> files{{u"README.txt"_s, QByteArray(readme.data(), readme.size())},
        {u"versions.json"_s, versions(request, store::sqliteVersion())},
        {u"configuration.json"_s, configuration}, {u"store.json"_s, counts},
        {u"runs.json"_s, dumped({{"runs", runs}})}, {u"doctor.json"_s, dumped(doctor)},
        {u"log.txt"_s, cleanLog(log, pseudonyms)}};
    co_return files;
}

} // namespace tandem::session
