// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/redaction.h"

#include <array>

namespace tandem::http {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPlainSegment = 48;

// The content of these is one word of the protocol or a number, never a record's.
constexpr std::array<QByteArrayView, 7> harmlessNames = {
    "_HttpMethod", "limit", "offset", "page", "format", "version", "allOrNone"};

bool isPlainWord(QByteArrayView text)
{
    return text.size() <= longestPlainSegment && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.'
            || c == '_' || c == '-';
    });
}

QString lengthOf(QByteArrayView text)
{
    return u"(%1)"_s.arg(text.size());
}

QString redactPath(const QByteArray &path)
{
    QStringList shown;
    bool afterField = false; // "Ext_Id__c/4711": an external id is a value of the record
    for (const QByteArray &segment : path.split('/')) {
        const bool plain = isPlainWord(segment) && !afterField;
        shown.append(plain ? QString::fromLatin1(segment) : lengthOf(segment));
        afterField =
            segment.endsWith("__c") && shown.size() > 1 && shown.at(shown.size() - 2) != "sobjects"_L1;
    }
    return shown.join(u'/');
}

QString redactQuery(const QByteArray &query)
{
    QStringList shown;
    for (const QByteArray &item : query.split('&')) {
        const auto equals = item.indexOf('=');
        const QByteArray name = equals < 0 ? item : item.left(equals);
        const QByteArray value = equals < 0 ? QByteArray() : item.mid(equals + 1);
        QString text = isPlainWord(name) ? QString::fromLatin1(name) : lengthOf(name);
        if (equals >= 0) {
            const bool harmless =
                std::find(harmlessNames.begin(), harmlessNames.end(), name) != harmlessNames.end();
            text += u'=';
            if (isSecretName(name))
                text += u"•••"_s;
            else
                text += harmless && isPlainWord(value) ? QString::fromLatin1(value) : lengthOf(value);
        }
        shown.append(text);
    }
    return shown.join(u'&');
}

} // namespace

bool isSecretName(QByteArrayView name)
{
    const QByteArray lower = name.toByteArray().toLower();
    for (const QByteArrayView word :
        {QByteArrayView("token"), QByteArrayView("secret"), QByteArrayView("code"), QByteArrayView("key"),
            QByteArrayView("password"), QByteArrayView("assertion"), QByteArrayView("signature"),
            QByteArrayView("sid"), QByteArrayView("auth"), QByteArrayView("state")}) {
        if (lower.contains(word))
            return true;
    }
    return false;
}

QString redactTarget(const QByteArray &target)
{
    QByteArray rest = target;
    QString shown;
    if (const auto scheme = rest.indexOf("://"); scheme > 0 && scheme < rest.indexOf('/') + 1) {
        auto end = rest.indexOf('/', scheme + 3);
        if (end < 0)
            end = rest.size();
        const QByteArray authority = rest.mid(scheme + 3, end - scheme - 3);
        shown = QString::fromLatin1(rest.left(scheme + 3) + authority.mid(authority.lastIndexOf('@') + 1));
        rest = rest.mid(end);
    }
    if (const auto fragment = rest.indexOf('#'); fragment >= 0)
        rest.truncate(fragment);
    const auto question = rest.indexOf('?');
    shown += redactPath(question < 0 ? rest : rest.left(question));
    if (question >= 0)
        shown += u'?' + redactQuery(rest.mid(question + 1));
    return shown;
}

} // namespace tandem::http
