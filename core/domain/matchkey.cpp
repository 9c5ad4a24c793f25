// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/matchkey.h"

#include <QSet>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

using Normalise = MatchKey::Normalise;

struct RuleName
{
    Normalise rule;
    QLatin1StringView name;
};

constexpr std::array ruleNames{
    RuleName{Normalise::Exact, "exact"_L1},
    RuleName{Normalise::Text, "text"_L1},
    RuleName{Normalise::Email, "email"_L1},
    RuleName{Normalise::Domain, "domain"_L1},
    RuleName{Normalise::Phone, "phone"_L1},
    RuleName{Normalise::CompanyName, "company-name"_L1},
};

/// Fewer digits than this are an extension or a stand-in, not a number to be found by.
constexpr qsizetype leastPhoneDigits = 5;

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString emailKey(const QString &text)
{
    const QString mail = text.trimmed().toLower();
    const qsizetype at = mail.indexOf(u'@');
    const bool whole = at > 0 && at < mail.size() - 1 && mail.count(u'@') == 1;
    return whole ? mail : QString();
}

QString domainKey(const QString &text)
{
    QString host = text.trimmed().toLower();
    if (const qsizetype at = host.indexOf(u'@'); at >= 0 && !host.contains("://"_L1)) {
        host = host.sliced(at + 1);
    } else {
        if (!host.contains("://"_L1))
            host.prepend("http://"_L1);
        host = QUrl(host, QUrl::TolerantMode).host().toLower();
    }
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    while (host.endsWith(u'.'))
        host.chop(1);
    const bool plausible = host.indexOf(u'.') > 0 && !host.contains(u' ');
    return plausible ? host : QString();
}

QString phoneKey(const QString &text)
{
    QString source = text.trimmed().toLower();
    // "+46 (0)8 ..." is written for people: the trunk zero is not dialled after a country code.
    if (source.startsWith(u'+') || source.startsWith("00"_L1))
        source.remove("(0)"_L1);
    for (const auto extension : {"ext"_L1, "x"_L1, "#"_L1, ";"_L1}) {
        if (const qsizetype at = source.indexOf(extension); at > 0)
            source.truncate(at);
    }
    QString digits;
    for (const QChar c : std::as_const(source)) {
        if (c.isDigit())
            digits += QChar(static_cast<char16_t>(u'0' + c.digitValue()));
    }
    const bool international = source.startsWith(u'+') || digits.startsWith("00"_L1);
    if (!source.startsWith(u'+') && international)
        digits.remove(0, 2);
    if (digits.size() < leastPhoneDigits)
        return {};
    return international ? u'+' + digits : digits;
}

bool isLegalForm(const QString &word)
{
    static const QSet<QString> forms{u"ab"_s, u"publ"_s, u"hb"_s, u"kb"_s, u"as"_s, u"asa"_s, u"aps"_s,
        u"oy"_s, u"oyj"_s, u"inc"_s, u"incorporated"_s, u"llc"_s, u"llp"_s, u"lp"_s, u"corp"_s,
        u"corporation"_s, u"co"_s, u"company"_s, u"ltd"_s, u"limited"_s, u"plc"_s, u"pty"_s, u"gmbh"_s,
        u"ag"_s, u"kg"_s, u"ug"_s, u"se"_s, u"sa"_s, u"sas"_s, u"sarl"_s, u"srl"_s, u"spa"_s, u"sl"_s,
        u"bv"_s, u"nv"_s};
    return forms.contains(word);
}

QString companyKey(const QString &text)
{
    QStringList words{QString()};
    const QString source = folded(text);
    for (const QChar c : source) {
        // "A/S", "S.A." and "B.V." are one word each.
        if (c == u'.' || c == u'/' || c == u'\'' || c == u'’')
            continue;
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate())
            words.back() += c;
        else if (!words.back().isEmpty())
            words.append(QString());
    }
    words.removeAll(QString());
    while (words.size() > 1 && isLegalForm(words.back()))
        words.removeLast();
    // Swedish companies carry it in front as often: "AB Volvo".
    while (words.size() > 1 && words.front() == "ab"_L1)
        words.removeFirst();
    return words.join(QString());
}

} // namespace

QString normaliseKey(MatchKey::Normalise rule, const Value &value)
{
    const QString text = value.display();
    switch (rule) {
    case Normalise::Exact:
        return text.trimmed();
    case Normalise::Text:
        return folded(text.simplified());
    case Normalise::Email:
        return emailKey(text);
    case Normalise::Domain:
        return domainKey(text);
    case Normalise::Phone:
        return phoneKey(text);
    case Normalise::CompanyName:
        return companyKey(text);
    }
    return {};
}

QString normaliseName(MatchKey::Normalise rule)
{
    for (const RuleName &entry : ruleNames) {
        if (entry.rule == rule)
            return entry.name;
    }
    return {};
}

std::optional<MatchKey::Normalise> normaliseFromName(QStringView name)
{
    for (const RuleName &entry : ruleNames) {
        if (entry.name == name)
            return entry.rule;
    }
    return std::nullopt;
}

} // namespace tandem
