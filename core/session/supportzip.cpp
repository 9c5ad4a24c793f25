// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/support.h"

#include <QFile>
#include <QSaveFile>

#include <archive.h>
#include <archive_entry.h>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

Error notZipped(archive *zip)
{
    return {ErrorKind::Internal, u"ZIP"_s, u"The support bundle could not be packed."_s,
        QString::fromUtf8(archive_error_string(zip))};
}

Status addFile(archive *zip, const SupportFile &file, Instant at)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(
        archive_entry_new(), archive_entry_free);
    archive_entry_set_pathname(entry.get(), file.name.toUtf8().constData());
    archive_entry_set_size(entry.get(), file.text.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), at.ms / 1000, 0);
    const auto size = static_cast<size_t>(file.text.size());
    if (archive_write_header(zip, entry.get()) != ARCHIVE_OK
        || archive_write_data(zip, file.text.constData(), size) != file.text.size()
        || archive_write_finish_entry(zip) != ARCHIVE_OK)
        return fail(notZipped(zip));
    return {};
}

} // namespace

Result<QByteArray> zipOf(const QList<SupportFile> &files, Instant at)
{
    qsizetype room = 64 * 1024;
    for (const SupportFile &file : files)
        room += file.text.size() + file.text.size() / 100 + 1024;
    QByteArray bytes(room, Qt::Uninitialized);
    size_t used = 0;
    const std::unique_ptr<archive, decltype(&archive_write_free)> zip(
        archive_write_new(), archive_write_free);
    if (archive_write_set_format_zip(zip.get()) != ARCHIVE_OK
        || archive_write_open_memory(zip.get(), bytes.data(), static_cast<size_t>(room), &used) != ARCHIVE_OK)
        return fail(notZipped(zip.get()));
    for (const SupportFile &file : files)
        TANDEM_CHECK(addFile(zip.get(), file, at));
    if (archive_write_close(zip.get()) != ARCHIVE_OK)
        return fail(notZipped(zip.get()));
    bytes.truncate(static_cast<qsizetype>(used));
    return bytes;
}

Task<bool> saveBundle(Profile *profile, QString path, QList<SupportFile> files)
{
    const Result<QByteArray> zip = zipOf(files, profile->clock->now());
    if (!zip)
        co_return fail(zip.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(*zip) != zip->size() || !file.commit()) {
        co_return fail(ErrorKind::Storage, u"BUNDLE_FILE"_s,
            u"The file %1 could not be written: %2"_s.arg(path, file.errorString()), path);
    }
    co_return true;
}

} // namespace tandem::session
