// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/findings.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

/// Salesforce keeps that many sign-ins of a user with one app (contract 1.2).
constexpr int grantsKept = 5;

QString onOff(bool on)
{
    return on ? u"are on"_s : u"are off"_s;
}

Task<bool> checkGrants(Profile *profile, Findings *findings)
{
    TANDEM_CO_TRY(bound, Profile::binding(profile, Side::Salesforce));
    const QString what = bound.openGrants <= 1
        ? u"Of the %1 sign-ins that Salesforce keeps for a user of this app, one is Tandem's, as far as this profile knows."_s
              .arg(grantsKept)
        : u"Of the %1 sign-ins that Salesforce keeps for a user of this app, %2 are Tandem's, as far as this profile knows."_s
              .arg(grantsKept)
              .arg(bound.openGrants);
    if (bound.openGrants + 1 < grantsKept) {
        findings->ok(sideName(Side::Salesforce), what);
    } else {
        findings->warn(sideName(Side::Salesforce), what,
            u"The next one ends the oldest without a word. Disconnect where Tandem is not used any more, or "
            u"revoke "
            "old sign-ins in Salesforce under Settings, Connections."_s,
            u"MANY_GRANTS"_s);
    }
    co_return true;
}

} // namespace

bool looksPersonal(const salesforce::Identity &identity)
{
    // Whole words only: "Servicedesk Anna" has none of them, "sf-integration@acme.example" has.
    static const QRegularExpression made(
        u"(^|[^\\p{L}])(integrations?|api|sync|system|systems|service|bot|automation|automated|connector|"
        "interface|robot|tandem|startdeliver)($|[^\\p{L}])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    // An administrator's profile is called "System Administrator": of a profile, only these count.
    static const QRegularExpression madeProfile(
        u"(^|[^\\p{L}])(integrations?|api|sync|automation)($|[^\\p{L}])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QString user = identity.userName.section(u'@', 0, 0) + u' ' + identity.displayName;
    return !made.match(user).hasMatch() && !madeProfile.match(identity.profileName).hasMatch();
}

Task<bool> checkOrganisation(Profile *profile, Findings *findings, salesforce::Identity identity)
{
    const QString area = sideName(Side::Salesforce);
    if (looksPersonal(identity)) {
        findings->warn(area,
            u"%1 looks like a person's own user%2."_s.arg(identity.displayName,
                identity.profileName.isEmpty() ? QString()
                                               : u" (profile \"%1\")"_s.arg(identity.profileName)),
            u"What Tandem writes is then written in that person's name, it sees only what that person sees, "
            u"and it "
            "stops when that person leaves. Let an administrator make a user for integrations, and sign in as that."_s,
            u"PERSONAL_USER"_s);
    } else {
        findings->ok(area, u"The user is one for integrations."_s);
    }
    TANDEM_CO_CHECK(checkGrants(profile, findings));
    if (QTimeZone(identity.timeZone).isValid()) {
        findings->ok(area, u"The user's time zone is %1."_s.arg(QString::fromUtf8(identity.timeZone)));
    } else {
        findings->warn(area, u"Salesforce does not tell the user's time zone."_s,
            u"Meetings of a whole day are reckoned in UTC. Give the user a time zone in Salesforce."_s);
    }
    auto asking = profile->salesforceClient->features();
    const Result<salesforce::OrganisationFeatures> features = co_await std::move(asking);
    if (!features) {
        findings->failed(area, features.error());
        co_return true;
    }
    findings->ok(area,
        u"Person accounts %1, several currencies %2, shared activities %3."_s.arg(
            onOff(features->personAccounts), onOff(features->multiCurrency),
            onOff(features->sharedActivities)));
    co_return true;
}

} // namespace tandem::session
