// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/control/switchkinds.h"

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

namespace {

/// "api web" as the authorize page takes them; "*": every one.
Switch appScopes()
{
    using Scopes = std::optional<QStringList>;
    return whole<Scopes>(
        "oauth", "appScopes", "text", OAUTH(switches().appScopes),
        [](const Scopes &scopes) { return json(scopes ? scopes->join(u' ').toStdString() : "*"); },
        [](const json &value) -> std::optional<Scopes> {
            if (!value.is_string())
                return std::nullopt;
            const QString text = QString::fromStdString(value.get<std::string>());
            return text == u"*"_s ? Scopes() : Scopes(text.split(u' ', Qt::SkipEmptyParts));
        });
}

/// Who gets in, and what a token is good for (contract salesforce.md 1.4, 1.8).
void addTokens(std::vector<Switch> &all)
{
    all.push_back(appScopes());
    all.push_back(plain<bool>("oauth", "appDetached", OAUTH(switches().appDetached)));
    all.push_back(plain<bool>("oauth", "ipRestricted", OAUTH(switches().ipRestricted)));
    all.push_back(plain<int>("oauth", "loginFrom", OAUTH(switches().loginFrom), {0, 24}));
    all.push_back(plain<int>("oauth", "loginTo", OAUTH(switches().loginTo), {0, 24}));
}

/// {"001..": 3}: how many writes of a record, or of its children, meet UNABLE_TO_LOCK_ROW yet.
Switch locks()
{
    using Locks = QHash<QByteArray, int>;
    return whole<Locks>(
        "salesforce", "locks", "json", SALESFORCE(locks),
        [](const Locks &locks) {
            json all = json::object();
            for (auto at = locks.cbegin(); at != locks.cend(); ++at)
                all[at.key().toStdString()] = at.value();
            return all;
        },
        [](const json &value) -> std::optional<Locks> {
            if (!value.is_object())
                return std::nullopt;
            Locks locks;
            for (const auto &[id, times] : value.items()) {
                const QByteArray full = canonicalId(QByteArray::fromStdString(id));
                if (full.isNull() || !fits<int>(times, {0, 10'000}))
                    return std::nullopt;
                locks.insert(full, times.get<int>());
            }
            return locks;
        });
}

/// Rows that are held while they are written (contract salesforce.md 5.8, 11.16), and what is used up in a
/// day.
void addContention(std::vector<Switch> &all)
{
    all.push_back(plain<bool>("startdeliver", "byteEndExclusive", STARTDELIVER(byteEndExclusive)));
    all.push_back(duration("salesforce", "writeTime", SALESFORCE(writeTime), {0, 600'000}));
    all.push_back(duration("salesforce", "lockWait", SALESFORCE(lockWait), {0, 600'000}));
    all.push_back(locks());
    all.push_back(plain<int>("salesforce", "perAppLimit", SALESFORCE(perAppLimit)));
    all.push_back(plain<int>("salesforce", "mostQueryJobs", SALESFORCE(mostQueryJobs)));
    all.push_back(plain<int>("salesforce", "mostBatches", SALESFORCE(mostBatches)));
}

} // namespace

void addAccessSwitches(std::vector<Switch> &all)
{
    addTokens(all);
    addContention(all);
}

} // namespace tandem::sandbox
