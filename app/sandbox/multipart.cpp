// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/multipart.h"

namespace tandem::sandbox {

using server::HttpRequest;

namespace {

/// A parameter of a header's value: boundary=x, name="y". Null where there is none.
QByteArray parameter(const QByteArray &header, const QByteArray &name)
{
    for (const QByteArray &piece : header.split(';')) {
        const QByteArray trimmed = piece.trimmed();
        if (!trimmed.toLower().startsWith(name + '='))
            continue;
        const QByteArray value = trimmed.mid(name.size() + 1);
        return value.startsWith('"') && value.endsWith('"') && value.size() > 1 ? value.mid(1).chopped(1)
                                                                                : value;
    }
    return {};
}

FormPart partOf(const QByteArray &text)
{
    FormPart part;
    const qsizetype head = text.indexOf("\r\n\r\n");
    for (const QByteArray &line : text.left(head).split('\n')) {
        if (!line.toLower().startsWith("content-disposition:"))
            continue;
        part.name = parameter(line.trimmed(), "name");
        part.fileName = parameter(line.trimmed(), "filename");
    }
    if (head >= 0)
        part.body = text.mid(head + 4);
    return part;
}

} // namespace

std::vector<FormPart> formParts(const HttpRequest &request)
{
    const QByteArray type = request.headers.value("Content-Type");
    const QByteArray boundary = parameter(type, "boundary");
    std::vector<FormPart> parts;
    if (!type.trimmed().toLower().startsWith("multipart/form-data") || boundary.isEmpty())
        return parts;
    const QByteArray opening = "--" + boundary;
    const QByteArray border = "\r\n" + opening;
    qsizetype from = request.body.indexOf(opening);
    from = from < 0 ? from : from + opening.size();
    while (from >= 0 && request.body.mid(from, 2) != "--") {
        const qsizetype next = request.body.indexOf(border, from);
        if (next < 0)
            return {};
        parts.push_back(partOf(request.body.mid(from, next - from)));
        from = next + border.size();
    }
    return parts;
}

} // namespace tandem::sandbox
