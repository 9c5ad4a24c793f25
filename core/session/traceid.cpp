// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/traceid.h"

#include "core/sync/flowcontext.h"

#include <QRegularExpression>
#include <QUrl>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

QString objectOf(const SalesforceId &id)
{
    // The key prefixes of standard objects never change (contract salesforce.md 3.1).
    if (id.keyPrefix() == u"001")
        return u"Account"_s;
    return id.keyPrefix() == u"003" ? u"Contact"_s : QString();
}

bool allDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

std::optional<TraceTarget> salesforceTarget(const QString &part)
{
    if (allDigits(part))
        return std::nullopt;
    const auto id = SalesforceId::parse(part);
    if (!id)
        return std::nullopt;
    return TraceTarget{Side::Salesforce, RecordId(*id), objectOf(*id)};
}

std::optional<TraceTarget> startdeliverTarget(const QString &part, const QString &hint)
{
    if (!allDigits(part) || part.size() > 18 || part.toLongLong() == 0)
        return std::nullopt;
    return TraceTarget{Side::Startdeliver, RecordId(part.toLongLong()), hint};
}

bool isEntity(const QString &word)
{
    return QStringList{u"customer"_s, u"user"_s, u"task"_s, u"interaction"_s}.contains(word);
}

/// "customers" and "customer" are one thing to a person.
QString entityFrom(const QString &word)
{
    QString name = word.toLower();
    if (name == "account"_L1 || name == "accounts"_L1 || name == "customers"_L1)
        return u"customer"_s;
    if (name == "contact"_L1 || name == "contacts"_L1 || name == "users"_L1)
        return u"user"_s;
    return name;
}

} // namespace

Result<TraceTarget> parseTraceTarget(const QString &idOrUrl)
{
    QString text = idOrUrl.trimmed();
    // A note on an account is known by both: "notes/069.../001...".
    static const QRegularExpression pair(u"^([a-z-]+)/(069[A-Za-z0-9]{15}/[A-Za-z0-9]{18})$"_s);
    if (const auto match = pair.match(text); match.hasMatch() && flowFromName(match.captured(1)))
        return TraceTarget{Side::Salesforce, RecordId(match.captured(2)), match.captured(1)};
    if (text.contains("://"_L1)) {
        const QUrl url(text, QUrl::TolerantMode);
        text = url.path() + u'/' + url.query(QUrl::FullyDecoded) + u'/' + url.fragment(QUrl::FullyDecoded);
    }
    static const QRegularExpression separators(u"[/?&=#:;,\\s]+"_s);
    const QStringList parts = text.split(separators, Qt::SkipEmptyParts);
    for (auto part = parts.crbegin(); part != parts.crend(); ++part) {
        if (const auto found = salesforceTarget(*part))
            return *found;
    }
    static const QRegularExpression space(u"\\s"_s);
    const bool amongWords = text.contains(space);
    for (qsizetype i = parts.size() - 1; i >= 0; --i) {
        const QString hint = i > 0 ? entityFrom(parts.at(i - 1)) : QString();
        // Among words it is part of a name ("Bluefin Paper 1 BV"), unless one says what it is ("user 12").
        if (amongWords && !isEntity(hint))
            continue;
        if (const auto found = startdeliverTarget(parts.at(i), hint))
            return *found;
    }
    return fail(ErrorKind::Configuration, u"BAD_ID"_s,
        u"\"%1\" is no record. Give a Salesforce id of 15 or 18 characters, a Startdeliver number "
        u"(\"user/12\" for a "
        "person), or the address of a record's page."_s.arg(idOrUrl));
}

QString askedAs(Flow flow, Side side, const QString &id)
{
    // A note on an account has an id of two parts.
    if (side == Side::Salesforce)
        return id.contains(u'/') ? flowName(flow) + u'/' + id : id;
    const sync::FlowDefinition *definition = sync::definitionOf(flow);
    return (definition && !definition->sharesEntity ? definition->entity : flowName(flow)) + u'/' + id;
}

QString askedAs(const QString &recordName)
{
    const auto flow = flowFromName(recordName.section(u'/', 0, 0));
    const bool there = recordName.section(u'/', 1, 1) == sideName(Side::Startdeliver);
    const QString id = recordName.section(u'/', 2);
    return flow ? askedAs(*flow, there ? Side::Startdeliver : Side::Salesforce, id) : id;
}

} // namespace tandem::session
