// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/profile.h"

namespace tandem::session {

/// What doctor collects, told at once to whoever watches; the first failure with an error decides the exit
/// code.
class Findings
{
public:
    explicit Findings(Profile *profile)
        : m_profile(profile)
    {
    }

    /// What people call the fields that the next findings may speak of, by API name.
    void speakOf(const QHash<QString, QString> &labels) { m_labels = labels; }
    void ok(const QString &area, const QString &what) { add({CheckState::Ok, area, what, {}, {}, {}, {}}); }
    void warn(const QString &area, const QString &what, const QString &mend, const QString &code = {})
    {
        add({CheckState::Warn, area, what, mend, code, {}, {}});
    }
    void failed(const QString &area, const Error &error)
    {
        add({CheckState::Fail, area, error.text, error.detail, error.code, {}, {}});
        if (!report.firstFailure)
            report.firstFailure = error;
    }
    void wrong(const QString &area, const QString &what, const QString &mend)
    {
        failed(area, {ErrorKind::Configuration, QStringLiteral("DOCTOR"), what, mend});
        report.checks.last().code = QStringLiteral("CONFIGURATION");
    }
    /// The next findings are at this place of the configuration; none: at no place.
    void standAt(const std::optional<CheckPlace> &place) { m_place = place; }

    DoctorReport report;

private:
    void add(Check check)
    {
        check.place = m_place;
        check.labels = m_labels;
        report.checks.append(check);
        Q_EMIT m_profile->checkDone(check);
    }

    Profile *m_profile;
    std::optional<CheckPlace> m_place;
    QHash<QString, QString> m_labels;
};

/// Who is signed in to Salesforce, and what the organisation has switched on: organisationchecks.cpp
[[nodiscard]] Task<bool> checkOrganisation(
    Profile *profile, Findings *findings, salesforce::Identity identity);

/// Says who is signed in to Salesforce; a person's own user is warned of (S22 does not care, people do: what
/// Tandem writes is then written in that person's name, and ends with the person's access).
[[nodiscard]] bool looksPersonal(const salesforce::Identity &identity);

} // namespace tandem::session
