// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/domain/side.h"

#include <QHash>
#include <QList>
#include <QUrl>

#include <optional>

/// Signing in, who is connected, and what doctor found; plain values, like those of views.h.
namespace tandem::session {

/// Where to sign in, and as which app; what is empty is as configured. Becomes the configuration with the
/// grant that comes of it, and not before: the grant that is stored needs the old values.
struct SignInTarget
{
    QUrl loginUrl;
    QString clientId;
    bool otherUser = false; ///< asks for a name and password although the browser has somebody signed in
};

/// An authorization in progress: what the browser opens, and where it will come back to.
struct SignIn
{
    QUrl url;
    QUrl redirectUri;
    bool listening = false; ///< false: no configured port was free, the redirected URL must be pasted
    Instant givesUpAt;
    friend bool operator==(const SignIn &, const SignIn &) = default;
};

/// A sign-in that was made elsewhere (tests, demo, another machine).
struct ReadyGrant
{
    Secret accessToken; ///< may be empty: the first call renews it
    Secret refreshToken;
    QUrl instanceUrl;
    QUrl identityUrl; ///< <login host>/id/<organisation>/<user>
    QString organisationId;
    QString userId;
};

/// One connection as the profile knows it.
struct ConnectionView
{
    Side side = Side::Salesforce;
    bool connected = false; ///< a grant or key is stored
    QString trouble; ///< why it is not known whether one is stored: what the keychain said; empty: known
    QUrl url; ///< instance or base URL
    QString account; ///< organisation id, or what names the Startdeliver account
    QString accountName;
    QString userId;
    QString userName;
    bool sandbox = false;
    bool mayWrite = true; ///< false: a key that may only read; plans are made, nothing is written
    QStringList notes; ///< what a person should know, e.g. "The key is not an admin's: ..."
    bool personal = false; ///< Salesforce: looks like somebody's own user, not one made for integrations
    QString profileName; ///< of the Salesforce user; empty: not told
    /// Just signed in, so quickly that nobody can have typed a password: the browser had a session open.
    bool reusedSession = false;
    friend bool operator==(const ConnectionView &, const ConnectionView &) = default;
};

/// Where in a flow's configuration something was found.
struct CheckPlace
{
    /// One of a mapping.
    struct Field
    {
        QString name; ///< API name; empty: it is not about one mapping
        QString label; ///< the name where the service has none
        friend bool operator==(const Field &, const Field &) = default;
    };
    Flow flow = Flow::Accounts;
    QString path; ///< JSON pointer into the document
    Field salesforce;
    Field startdeliver;
    QString text; ///< what was found, without the place
    friend bool operator==(const CheckPlace &, const CheckPlace &) = default;
};

enum class CheckState { Ok, Warn, Fail };
/// One thing that doctor looked at.
struct Check
{
    CheckState state = CheckState::Ok;
    QString area; ///< "configuration", "salesforce", "startdeliver", "accounts", ...
    QString what; ///< one sentence: what was found
    QString mend; ///< how to mend it; empty where there is nothing to mend
    QString code;
    std::optional<CheckPlace> place; ///< `what` begins with it
    QHash<QString, QString> labels; ///< by API name, of the fields that it may speak of
    friend bool operator==(const Check &, const Check &) = default;
};
struct DoctorReport
{
    QList<Check> checks;
    QByteArray dialectOverrides; ///< that the probe proposes for `startdeliver`; empty: none
    std::optional<Error> firstFailure; ///< its kind gives the exit code
    [[nodiscard]] CheckState worst() const;
    friend bool operator==(const DoctorReport &, const DoctorReport &) = default;
};

} // namespace tandem::session
