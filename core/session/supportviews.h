// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// What a person may give to whoever helps; plain values, like those of views.h.
namespace tandem::session {

/// What the program adds to what the session knows.
struct SupportRequest
{
    QString version; ///< of the program
    QList<std::pair<QString, QString>> libraries; ///< name and version
    QStringList logFiles; ///< newest first; those that are missing are passed over
    friend bool operator==(const SupportRequest &, const SupportRequest &) = default;
};

/// One file of the bundle, exactly as it is written.
struct SupportFile
{
    QString name; ///< "configuration.json"
    QByteArray text; ///< UTF-8
    friend bool operator==(const SupportFile &, const SupportFile &) = default;
};

} // namespace tandem::session
