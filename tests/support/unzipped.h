// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/supportviews.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace tandem {

/// The files of an archive, in its order; none where it cannot be read to its end.
[[nodiscard]] inline QList<session::SupportFile> unzipped(const QString &path)
{
    QList<session::SupportFile> files;
    const std::unique_ptr<archive, decltype(&archive_read_free)> zip(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(zip.get());
    if (archive_read_open_filename(zip.get(), QFile::encodeName(path).constData(), 65536) != ARCHIVE_OK)
        return files;
    archive_entry *entry = nullptr;
    int state = archive_read_next_header(zip.get(), &entry);
    for (; state == ARCHIVE_OK; state = archive_read_next_header(zip.get(), &entry)) {
        QByteArray text(static_cast<qsizetype>(archive_entry_size(entry)), Qt::Uninitialized);
        if (archive_read_data(zip.get(), text.data(), static_cast<size_t>(text.size())) != text.size())
            return {};
        files.append({QString::fromUtf8(archive_entry_pathname(entry)), text});
    }
    return state == ARCHIVE_EOF ? files : QList<session::SupportFile>();
}

} // namespace tandem
