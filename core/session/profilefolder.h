// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace tandem::session {

/// A profile and the folder it is kept in.
struct ProfilePlace
{
    QString name;
    QString directory;

    friend bool operator==(const ProfilePlace &, const ProfilePlace &) = default;
};

/// Whether a profile may have this name; BAD_PROFILE_NAME says what it may be made of.
[[nodiscard]] Status checkProfileName(const QString &name);

/// Whether there is anything of a profile in this folder.
[[nodiscard]] bool holdsProfile(const QString &directory);

/// The profiles that this user has on this machine, side by side in one folder. Looks at the disk at every
/// call and opens none of them. Any thread.
class ProfileFolder
{
public:
    /// The one of defaultDataDirectory().
    ProfileFolder();
    explicit ProfileFolder(const QString &path);

    [[nodiscard]] QList<ProfilePlace> profiles() const; ///< by name
    /// Whether a new profile may have this name: BAD_PROFILE_NAME, or PROFILE_EXISTS where there is one whose
    /// name differs in capitals at most.
    [[nodiscard]] Status checkNew(const QString &name) const;

private:
    QString m_path;
};

} // namespace tandem::session
