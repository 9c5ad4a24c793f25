// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/pseudonyms.h"

#include "core/base/ids.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

// Neither digits nor vowels: a stand-in is never by chance a number or a word that was to be replaced.
constexpr auto alphabet = "bcdfghjklmnpqrst"_L1;
constexpr int standInLength = 8;

/// Where nothing that stands there could be judged.
constexpr auto leftOut = "(left out)"_L1;

/// Every log has them; a record that is called so gives nothing away by them.
const QSet<QString> &commonWords()
{
    static const QSet<QString> words{u"tandem"_s, u"salesforce"_s, u"startdeliver"_s, u"debug"_s, u"info"_s,
        u"warning"_s, u"critical"_s, u"fatal"_s, u"accounts"_s, u"contacts"_s, u"tasks"_s, u"events"_s,
        u"notes"_s, u"history"_s, u"comments"_s, u"owners"_s, u"sandbox"_s, u"default"_s,
        // What writes into it.
        u"base"_s, u"store"_s, u"http"_s, u"server"_s, u"secrets"_s, u"sync"_s, u"live"_s, u"session"_s,
        // The stand-ins themselves.
        u"name"_s, u"email"_s, u"id"_s, u"host"_s, u"number"_s, u"token"_s, u"value"_s, u"key"_s, u"file"_s,
        u"address"_s, u"secret"_s, u"path"_s};
    return words;
}

struct Word
{
    qsizetype from = 0;
    qsizetype to = 0;
    QString folded;
};

QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    qsizetype from = -1;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const QChar c = at < text.size() ? text.at(at) : QChar(u' ');
        // Letters beyond the basic plane come as two halves, marks belong to the letter before them.
        const bool inside = c.isLetterOrNumber() || c.isSurrogate() || c.isMark();
        if (inside && from < 0)
            from = at;
        if (inside || from < 0)
            continue;
        // A service may compose letters that another one takes apart.
        const QString word = text.sliced(from, at - from).normalized(QString::NormalizationForm_KC);
        words.append({from, at, word.toCaseFolded()});
        from = -1;
    }
    return words;
}

QString phrase(const QList<Word> &words, qsizetype first, qsizetype count)
{
    QString joined = words.at(first).folded;
    for (qsizetype i = first + 1; i < first + count; ++i)
        joined += u' ' + words.at(i).folded;
    return joined;
}

bool isPublicHost(const QString &host)
{
    constexpr std::array known = {"login.salesforce.com"_L1, "test.salesforce.com"_L1,
        "app.startdeliver.com"_L1, "salesforce.com"_L1, "startdeliver.com"_L1, "localhost"_L1, "127.0.0.1"_L1,
        "0.0.0.0"_L1, "::1"_L1, "[::1]"_L1, "::"_L1};
    return std::find(known.begin(), known.end(), host.toLower()) != known.end();
}

/// "config.json", "tandem.sync", "salesforce.clientId": a dot, but no address.
bool isNoAddress(const QString &word)
{
    constexpr std::array sections = {"tandem"_L1, "salesforce"_L1, "startdeliver"_L1, "network"_L1,
        "webhooks"_L1, "live"_L1, "guards"_L1, "options"_L1, "settings"_L1, "flows"_L1};
    constexpr std::array endings = {"json"_L1, "log"_L1, "db"_L1, "ini"_L1, "txt"_L1, "cpp"_L1, "so"_L1};
    const QStringList labels = word.split(u'.');
    if (labels.size() != 2)
        return false;
    return std::find(endings.begin(), endings.end(), labels.last()) != endings.end()
        || (std::find(sections.begin(), sections.end(), labels.first()) != sections.end()
            && labels.last() != "com"_L1 && labels.last().size() > 3);
}

bool hasDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// Looks like a key or token: long, with letters and digits.
bool isToken(const QString &word)
{
    return hasDigit(word) && std::any_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

bool isSalesforceId(const QString &word)
{
    return hasDigit(word) && SalesforceId::parse(word).has_value();
}

// What is looked for, in this order: at one place the first that fits counts. Times stay as they are: without
// them a log says nothing.
constexpr auto timePattern = R"((?<time>\b\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?)?\b))"_L1;
// The group is what stands before the secret.
constexpr auto credentialPattern =
    R"x(|(?<credential>\bBearer\s+|\bBasic\s+(?=\S{8})|"?\b(?:access_?token|refresh_?token|id_?token|client_?secret|password|passwd|secret|api[_-]?key)"?\s*[=:]\s*"?)(?!Bearer\b|Basic\b)(?:(?<=")(?:[^"\\\n]|\\.)+|[^\s"',;&]+))x"
    R"(|(?<session>\b00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?![A-Za-z0-9._-]+|\beyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]*)?))"_L1;
constexpr auto quotedPattern =
    R"x(|"(?<quoted>(?:[^"\\\n]++|\\.)+)")x"
    R"(|[\x{201C}\x{201D}\x{00AB}](?<quoted2>[^\x{201C}\x{201D}\x{00AB}\x{00BB}\n]{1,2000})[\x{201D}\x{00BB}])"_L1;
// Hosts before ids and tokens: what one of those takes away of a host leaves the rest of it standing.
constexpr auto valuePatterns =
    R"(|(?<url>\b[a-z][a-z0-9+.-]*://[^\s"'<>]+))"
    R"(|(?<mail>[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*))"
    R"(|(?<home>(?:/home/|/Users/|\b[A-Z]:\\Users\\)[^/\\\s"]+))"
    R"(|(?<address>\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,}))"
    R"(|(?<phone>\+\d[\d\s()./-]{5,}\d|\(\d{2,4}\)[\d\s./-]{4,}\d|\b0\d[\d\s/-]{5,}\d\b|\b\d{2,4}[ -]\d{2,4}[ -]\d{2,5}\b))"
    R"(|(?<host>(?<![\p{L}\p{N}.])(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?![\p{L}\p{N}_])))"
    R"(|(?<id>\b(?=[A-Za-z]*\d)[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?\b))"
    R"(|(?<token>(?=[A-Za-z_~-]*\d)[A-Za-z0-9_~-]{20,}))"
    R"(|(?<number>\b\d{7,}\b|(?<=[/#])\d{3,}\b|(?<=\bid )\d+\b|(?<=\bid[=:])\d+\b|(?<=\bRecordId\()\d+\b|(?:(?<=\bcustomer )|(?<=\buser )|(?<=\bperson )|(?<=\bcontact )|(?<=\brecord )|(?<=\btask )|(?<=\bnote )|(?<=\bmeeting )|(?<=\binteraction )|(?<=\bcomment )|(?<=\bmember ))\d+\b))"_L1;

QRegularExpression expression(const QString &pattern)
{
    return QRegularExpression(
        pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
}

const QRegularExpression &allPatterns()
{
    static const QRegularExpression all =
        expression(timePattern + QString(credentialPattern) + quotedPattern + valuePatterns);
    return all;
}

/// Without quotation marks, between which anything may stand.
const QRegularExpression &valuesOnly()
{
    static const QRegularExpression values = expression(timePattern + QString(valuePatterns));
    return values;
}

/// Calls `found` for each place that fits, in order. False where the search gave up: nothing is known then of
/// what stands behind the last one.
bool eachMatch(const QRegularExpression &wanted, const QString &text,
    const std::function<void(const QRegularExpressionMatch &match)> &found)
{
    qsizetype from = 0;
    while (from <= text.size()) {
        // It comes from UTF-8 or JSON and is sound; looking again at each match would take for ever.
        const QRegularExpressionMatch match = wanted.match(text, from, QRegularExpression::NormalMatch,
            QRegularExpression::DontCheckSubjectStringMatchOption);
        if (!match.isValid())
            return false;
        if (!match.hasMatch())
            return true;
        found(match);
        from = std::max(match.capturedEnd(), from + 1);
    }
    return true;
}

/// A part of a text, or of its words.
struct Span
{
    qsizetype from = 0;
    qsizetype to = 0;
};

bool isInside(const QList<Span> &spans, qsizetype from, qsizetype to)
{
    const auto next = std::upper_bound(
        spans.begin(), spans.end(), from, [](qsizetype at, const Span &span) { return at < span.from; });
    return next != spans.begin() && std::prev(next)->to >= to;
}

} // namespace

Pseudonyms::Pseudonyms(QByteArray key)
    : m_key(std::move(key))
{
}

QByteArray Pseudonyms::freshKey()
{
    QByteArray key(32, Qt::Uninitialized);
    QRandomGenerator *random = QRandomGenerator::system();
    for (char &byte : key)
        byte = static_cast<char>(random->bounded(256));
    return key;
}

QString Pseudonyms::of(QLatin1StringView kind, const QString &value) const
{
    const QString plain = value.trimmed().toCaseFolded();
    if (plain.isEmpty())
        return {};
    const QByteArray mark =
        QMessageAuthenticationCode::hash(plain.toUtf8(), m_key, QCryptographicHash::Sha256);
    QString standIn = kind + u'-';
    for (int i = 0; i < standInLength; ++i)
        standIn += alphabet.at(static_cast<uchar>(mark.at(i)) % alphabet.size());
    return standIn;
}

QString Pseudonyms::id(const QString &value) const
{
    // A key of several parts, as notes and contacts of several accounts have them.
    if (value.contains(u'/')) {
        QStringList parts = value.split(u'/');
        for (QString &part : parts)
            part = id(part);
        return parts.join(u'/');
    }
    const Result<SalesforceId> known = SalesforceId::parse(value);
    if (!known || !hasDigit(value))
        return of("id"_L1, value);
    return known->keyPrefix().toString() + u'-' + of("id"_L1, known->text());
}

QString Pseudonyms::host(const QString &value) const
{
    if (value.isEmpty() || isPublicHost(value))
        return value;
    for (const QLatin1StringView ending :
        {".sandbox.my.salesforce.com"_L1, ".my.salesforce.com"_L1, ".my.salesforce-sites.com"_L1,
            ".lightning.force.com"_L1, ".salesforce.com"_L1, ".startdeliver.com"_L1}) {
        if (value.endsWith(ending, Qt::CaseInsensitive))
            return of("host"_L1, value.chopped(ending.size())) + ending;
    }
    return of("host"_L1, value);
}

QString Pseudonyms::url(const QString &value) const
{
    const auto begin = value.indexOf("://"_L1);
    if (begin < 0)
        return text(value);
    qsizetype end = value.indexOf(u'/', begin + 3);
    if (end < 0)
        end = value.size();
    QString authority = value.sliced(begin + 3, end - begin - 3);
    authority = authority.sliced(authority.lastIndexOf(u'@') + 1);
    QString port;
    if (const auto colon = authority.lastIndexOf(u':'); colon > authority.lastIndexOf(u']')) {
        port = authority.sliced(colon);
        authority.truncate(colon);
    }
    QString path = value.sliced(end);
    for (const QChar sign : {u'?', u'#'})
        path = path.section(sign, 0, 0);
    return value.left(begin + 3) + host(authority) + port + text(path);
}

void Pseudonyms::keep(const QString &word)
{
    m_kept.insert(word);
    // "Phone" is a field even where a record is called so; a name in "Acme_Score__c" is none.
    m_keptWords.insert(word.toCaseFolded());
}

void Pseudonyms::know(const QString &name)
{
    const QStringList phrases = phrasesOfName(name);
    for (const QString &known : phrases)
        m_known.insert(known);
}

void Pseudonyms::hide(const QString &literal, const QString &instead)
{
    if (!literal.isEmpty())
        m_hidden.append({literal, instead});
}

void Pseudonyms::phrasesOf(const QString &text, const std::function<void(const QString &)> &found)
{
    const QList<Word> words = wordsOf(text);
    for (qsizetype first = 0; first < words.size(); ++first) {
        for (qsizetype count = 1; count <= longestPhrase && first + count <= words.size(); ++count)
            found(phrase(words, first, count));
    }
}

QStringList Pseudonyms::phrasesOfName(const QString &name)
{
    const QList<Word> words = wordsOf(name);
    if (words.isEmpty())
        return {};
    if (words.size() == 1) {
        const QString &word = words.first().folded;
        const bool number = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
        // Numbers are told by where they stand: text() would replace every count otherwise.
        if (word.size() < 2 || number || commonWords().contains(word))
            return {};
        return {word};
    }
    QStringList phrases;
    if (words.size() <= longestPhrase) {
        phrases += phrase(words, 0, words.size());
    } else {
        for (qsizetype first = 0; first + longestPhrase <= words.size(); ++first)
            phrases += phrase(words, first, longestPhrase);
    }
    return phrases;
}

QString Pseudonyms::withoutNames(const QString &text) const
{
    if (m_known.isEmpty())
        return text;
    const QList<Word> words = wordsOf(text);
    QList<Span> names; // of words; those that overlap are one
    for (qsizetype first = 0; first < words.size(); ++first) {
        for (qsizetype count = std::min<qsizetype>(longestPhrase, words.size() - first); count >= 1;
             --count) {
            const QString candidate = phrase(words, first, count);
            if (!m_known.contains(candidate) || m_keptWords.contains(candidate))
                continue;
            if (!names.isEmpty() && names.last().to > first)
                names.last().to = std::max(names.last().to, first + count);
            else
                names.append({first, first + count});
            break;
        }
    }
    if (names.isEmpty())
        return text;
    // A name within an address goes with the address.
    QList<Span> values;
    eachMatch(valuesOnly(), text, [&values](const QRegularExpressionMatch &match) {
        if (!match.hasCaptured(u"host"_s) || !isNoAddress(match.captured()))
            values.append({match.capturedStart(), match.capturedEnd()});
    });
    QString clean;
    qsizetype done = 0;
    for (const Span &name : std::as_const(names)) {
        const qsizetype from = words.at(name.from).from;
        const qsizetype to = words.at(name.to - 1).to;
        if (isInside(values, from, to))
            continue;
        clean += QStringView(text).mid(done, from - done);
        clean += of("name"_L1, phrase(words, name.from, name.to - name.from));
        done = to;
    }
    return clean + text.sliced(done);
}

QString Pseudonyms::quoted(const QString &inside) const
{
    constexpr qsizetype sentence = 7; // words; a log quotes its own sentences, too
    const qsizetype words = inside.simplified().count(u' ') + 1;
    if (words > 1 && words < sentence && !inside.endsWith(u'.') && !inside.startsWith("tandemctl"_L1))
        return of("name"_L1, inside);
    // That is how an id is written into the log.
    if (std::all_of(inside.begin(), inside.end(), [](QChar c) { return c.isDigit(); }))
        return of("number"_L1, inside);
    QString plain = inside;
    plain.replace("\\\""_L1, "\""_L1);
    const bool escaped = plain != inside;
    QString clean = text(plain);
    if (escaped)
        clean.replace("\""_L1, "\\\""_L1);
    return clean;
}

std::optional<QString> Pseudonyms::standInFor(const QRegularExpressionMatch &match) const
{
    const QString found = match.captured();
    const auto is = [&match](QLatin1StringView kind) { return match.hasCaptured(QString(kind)); };
    if (is("time"_L1) || m_kept.contains(found))
        return found;
    if (is("credential"_L1)) {
        const QString before = match.captured(u"credential"_s);
        return before + of("secret"_L1, found.sliced(before.size()));
    }
    if (is("quoted"_L1) || is("quoted2"_L1)) {
        const QString inside = match.captured(is("quoted"_L1) ? u"quoted"_s : u"quoted2"_s);
        return found.first(1) + quoted(inside) + found.last(1);
    }
    if (is("url"_L1))
        return url(found);
    if (is("mail"_L1))
        return of("email"_L1, found);
    if (is("home"_L1))
        return u"(home)"_s;
    if (is("address"_L1))
        return isPublicHost(found) ? found : of("address"_L1, found);
    if (is("phone"_L1) || is("number"_L1))
        return of("number"_L1, found);
    if (is("host"_L1)) {
        // "Account.Phone"
        const QStringList labels = found.toCaseFolded().split(u'.');
        const bool fields = std::all_of(labels.begin(), labels.end(),
            [this](const QString &label) { return m_keptWords.contains(label); });
        return fields || (isNoAddress(found) && !hasDigit(found)) ? found : host(found);
    }
    if (is("id"_L1) && isSalesforceId(found))
        return id(found);
    if (is("session"_L1) || isToken(found))
        return of("token"_L1, found);
    if (is("id"_L1) && hasDigit(found))
        return of("number"_L1, found);
    return std::nullopt;
}

QString Pseudonyms::withoutPatterns(const QString &text) const
{
    QString clean;
    qsizetype done = 0;
    const bool whole = eachMatch(allPatterns(), text, [&](const QRegularExpressionMatch &match) {
        const std::optional<QString> instead = standInFor(match);
        if (!instead)
            return;
        clean += QStringView(text).mid(done, match.capturedStart() - done);
        clean += *instead;
        done = match.capturedEnd();
    });
    return whole ? clean + text.sliced(done) : clean + leftOut;
}

QString Pseudonyms::text(const QString &free) const
{
    if (free.isEmpty() || m_kept.contains(free))
        return free;
    if (m_closed)
        return leftOut;
    QString text = free;
    for (const auto &[literal, instead] : m_hidden)
        text.replace(literal, instead);
    return withoutPatterns(withoutNames(text));
}

} // namespace tandem::session
