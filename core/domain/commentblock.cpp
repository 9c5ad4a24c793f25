// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/commentblock.h"

#include "core/domain/stablehash.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tandem {

namespace {

constexpr auto markerLine = "--- Comments from Startdeliver (kept by Tandem) ---"_L1;
constexpr auto foldStart = "[Older comments, up to #"_L1;
constexpr auto foldEnd = ", are in Startdeliver.]"_L1;
constexpr auto restStart = "[Rest of "_L1;
constexpr auto cutLine = "[The rest of this comment is in Startdeliver.]"_L1;
constexpr auto editedMark = ", edited in Salesforce"_L1;
/// Longer comments are cut, so that one of them cannot push out all the others.
constexpr qsizetype longestEntry = 8000;
constexpr qsizetype longestAuthor = 80;

QStringView trimmedRight(QStringView line)
{
    while (!line.isEmpty() && line.back().isSpace())
        line.chop(1);
    return line;
}

/// Right-trimmed lines without blank ones at either end.
QStringList linesOf(QStringView text)
{
    QString unix = text.toString();
    unix.replace("\r\n"_L1, "\n"_L1);
    for (const char16_t lineEnd : {u'\r', u'\v', u'\f', u'\u0085', u'\u2028', u'\u2029'})
        unix.replace(QChar(lineEnd), u'\n');
    QStringList lines;
    for (const QStringView line : QStringView(unix).split(u'\n'))
        lines.append(trimmedRight(line).toString());
    while (!lines.isEmpty() && lines.back().isEmpty())
        lines.removeLast();
    const auto first =
        std::find_if(lines.cbegin(), lines.cend(), [](const QString &l) { return !l.isEmpty(); });
    return lines.mid(first - lines.cbegin());
}

/// What no service gives back as it was sent: control characters, halves of characters, non-characters.
QString withoutUnsafe(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            out += c;
            out += text[++i];
        } else if (!c.isSurrogate() && c.unicode() < 0xFFFE
            && (c == u'\n' || c == u'\t'
                || (c.unicode() >= 0x20 && !(c.unicode() >= 0x7F && c.unicode() < 0xA0)))) {
            out += c;
        }
    }
    return out;
}

bool isReserved(QStringView line)
{
    const QStringView text = line.trimmed();
    return text == markerLine || text.startsWith("[#"_L1) || text.startsWith(restStart)
        || text.startsWith(foldStart);
}

/// A comment's text as it stands in the block. The form of this form is the same.
QString entryText(QStringView text)
{
    QStringList lines = linesOf(withoutUnsafe(linesOf(text).join(u'\n')));
    for (QString &line : lines) {
        if (isReserved(line))
            line.prepend("> "_L1);
    }
    QString all = lines.join(u'\n');
    if (all.size() <= longestEntry)
        return all;
    qsizetype room = longestEntry - cutLine.size() - 1;
    if (all[room - 1].isHighSurrogate())
        --room;
    return linesOf(QStringView(all).first(room)).join(u'\n') + u'\n' + cutLine;
}

QString authorText(const QString &author)
{
    QString name = withoutUnsafe(author).simplified();
    name.replace(u'[', u'(').replace(u']', u')');
    if (name.size() > longestAuthor)
        name.truncate(name[longestAuthor - 1].isHighSurrogate() ? longestAuthor - 1 : longestAuthor);
    name = name.trimmed();
    return name.isEmpty() ? u"Startdeliver"_s : name;
}

/// The check word of an entry, line by line: what it is after each line.
class Check
{
public:
    Check(const RecordId &id, QStringView at, QStringView author)
    {
        m_hash.add(QStringView(id.text()));
        m_hash.add(at);
        m_hash.add(author);
    }
    void add(QStringView line) { m_hash.add(line); }
    QString word() const { return u"%1"_s.arg(static_cast<quint32>(m_hash.result()), 8, 16, QChar(u'0')); }

private:
    StableHash m_hash;
};

QString checkOf(const RecordId &id, QStringView at, QStringView author, QStringView text)
{
    Check check(id, at, author);
    if (!text.isEmpty()) {
        for (const QStringView line : text.split(u'\n'))
            check.add(line);
    }
    return check.word();
}

qsizetype storedLength(const QString &text)
{
    return text.size() + text.count(u'\n');
}

void appendPart(QString &text, const QString &part, QLatin1StringView between = "\n\n"_L1)
{
    if (part.isEmpty())
        return;
    if (!text.isEmpty())
        text += between;
    text += part;
}

QString joined(const QStringList &lines, qsizetype from, qsizetype count)
{
    return linesOf(lines.mid(from, count).join(u'\n')).join(u'\n');
}

struct Split
{
    QString before;
    QStringView block; ///< below the marker
    bool marked = false;
};

/// The person's text stays letter by letter, but for white space before the marker, which is ours.
Split splitDescription(QStringView description)
{
    for (qsizetype start = 0; start <= description.size();) {
        const qsizetype lineEnd = description.indexOf(u'\n', start);
        const qsizetype end = lineEnd < 0 ? description.size() : lineEnd;
        if (description.sliced(start, end - start).trimmed() == markerLine) {
            return {trimmedRight(description.first(start)).toString(),
                description.sliced(std::min(end + 1, description.size())), true};
        }
        start = end + 1;
    }
    return {description.toString(), {}, false};
}

} // namespace

CommentBlock CommentBlock::parse(QStringView description)
{
    CommentBlock block;
    const Split split = splitDescription(description);
    block.m_textBefore = split.before;
    block.readLines(linesOf(split.block));
    return block;
}

void CommentBlock::readLines(const QStringList &lines)
{
    static const QRegularExpression headerForm(
        u"^\\[#([1-9][0-9]{0,17}) ([0-9-]{10} [0-9:]{5}) UTC, (.{1,80}) ~([0-9a-f]{8})(, edited in Salesforce)?\\]$"_s);
    static const QRegularExpression foldForm(u'^' + QRegularExpression::escape(foldStart)
        + u"([1-9][0-9]{0,17})"_s + QRegularExpression::escape(foldEnd) + u'$');
    static const QRegularExpression restForm(u"^\\[Rest of (\\S+) ~([0-9a-f]{8})\\]$"_s);
    Entry entry;
    qsizetype first = 0; // line below the last header
    const auto finish = [&](qsizetype end) {
        if (entry.id.isEmpty() && entry.restOf.isEmpty())
            m_preamble = joined(lines, 0, end);
        else
            readEntry(entry, lines.mid(first, end - first));
    };
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!lines[i].startsWith(u'['))
            continue;
        const auto match = headerForm.match(lines[i]);
        const auto rest = restForm.match(lines[i]);
        if (!match.hasMatch() && !rest.hasMatch())
            continue;
        finish(i);
        if (match.hasMatch())
            entry = {
                RecordId(match.captured(1)), match.captured(3), match.captured(2), {}, match.captured(4), {}};
        else
            entry = {{}, {}, {}, {}, rest.captured(2), {}, rest.captured(1)};
        first = i + 1;
    }
    finish(lines.size());
    QStringList kept;
    for (const QString &line : m_preamble.split(u'\n')) {
        if (const auto match = foldForm.match(line); match.hasMatch())
            m_foldedUpTo = std::max(m_foldedUpTo, match.captured(1).toLongLong());
        else
            kept.append(line);
    }
    m_preamble = joined(kept, 0, kept.size());
    std::stable_sort(m_entries.begin(), m_entries.end(),
        [](const Entry &a, const Entry &b) { return a.id.number() < b.id.number(); });
}

void CommentBlock::readEntry(Entry entry, const QStringList &body)
{
    Entry *original = entry.restOf.isEmpty() ? find(entry.id) : findRest(entry.restOf);
    if (original) { // copied by a person
        appendPart(original->after, header(entry) + u'\n' + body.join(u'\n'));
        return;
    }
    // The beginning that bears the check word was ours; what follows it was written by a person.
    Check check(entry.id, entry.at, entry.restOf.isEmpty() ? entry.author : entry.restOf);
    qsizetype ours = check.word() == entry.check ? 0 : -1;
    for (qsizetype i = 0; i < body.size() && ours < 0; ++i) {
        check.add(body[i]);
        if (check.word() == entry.check)
            ours = i + 1;
    }
    if (ours >= 0) {
        entry.check.clear();
        entry.after = joined(body, ours, body.size() - ours);
    }
    entry.text = joined(body, 0, ours < 0 ? body.size() : ours);
    m_entries.append(std::move(entry));
}

void CommentBlock::setTextBefore(QStringView text)
{
    QStringList lines;
    for (const QStringView line : text.split(u'\n'))
        lines.append(line.trimmed() == markerLine ? "> "_L1 + line.toString() : line.toString());
    m_textBefore = trimmedRight(lines.join(u'\n')).toString();
}

CommentBlock::Entry *CommentBlock::findRest(const QString &field)
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.restOf == field; });
    return found == m_entries.end() ? nullptr : &*found;
}

CommentBlock::Entry *CommentBlock::find(const RecordId &id)
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry &entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

bool CommentBlock::contains(const RecordId &id) const
{
    return id.number() <= m_foldedUpTo
        || std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &e) { return e.id == id; });
}

bool CommentBlock::isEmpty() const
{
    return m_entries.isEmpty() && m_foldedUpTo == 0;
}

QList<RecordId> CommentBlock::ids() const
{
    QList<RecordId> all;
    for (const Entry &entry : m_entries) {
        if (entry.restOf.isEmpty())
            all.append(entry.id);
    }
    return all;
}

QString CommentBlock::textOf(const RecordId &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.id == id)
            return entry.text;
    }
    return {};
}

QList<RecordId> CommentBlock::editedIds() const
{
    QList<RecordId> ids;
    for (const Entry &entry : m_entries) {
        if (entry.edited() && entry.restOf.isEmpty())
            ids.append(entry.id);
    }
    return ids;
}

CommentBlock::Entry CommentBlock::entryOf(const TaskComment &comment)
{
    return {comment.id, authorText(comment.author), comment.at.toIso().left(16).replace(u'T', u' '),
        entryText(comment.text), {}, {}};
}

QString CommentBlock::header(const Entry &entry)
{
    if (!entry.restOf.isEmpty()) {
        const QString check = entry.edited() ? entry.check : checkOf({}, {}, entry.restOf, entry.text);
        return restStart + entry.restOf + u" ~"_s + check + u']';
    }
    const QString check =
        entry.edited() ? entry.check : checkOf(entry.id, entry.at, entry.author, entry.text);
    return u"[#"_s + entry.id.text() + u' ' + entry.at + u" UTC, "_s + entry.author + u" ~"_s + check
        + (entry.edited() ? QString(editedMark) : QString()) + u']';
}

void CommentBlock::setRest(const QString &field, QStringView text)
{
    Entry *entry = findRest(field);
    const QString fresh = entryText(text);
    if (!entry) {
        if (!fresh.isEmpty())
            m_entries.prepend({{}, {}, {}, fresh, {}, {}, field});
        return;
    }
    QString left = entry->after;
    if (entry->edited()) {
        // A person's words are nobody's rest any more, but they stay.
        const QString after =
            std::exchange(left, u"Rest of "_s + field + u", as changed here:\n"_s + entry->text);
        appendPart(left, after);
    }
    if (fresh.isEmpty()) {
        const qsizetype index = entry - m_entries.constData();
        appendPart(index == 0 ? m_preamble : m_entries[index - 1].after, left);
        m_entries.removeAt(index);
    } else {
        entry->text = fresh;
        entry->check.clear();
        entry->after = left;
    }
}

QString CommentBlock::restOf(const QString &field) const
{
    for (const Entry &entry : m_entries) {
        if (entry.restOf == field)
            return entry.text;
    }
    return {};
}

CommentBlock::Outcome CommentBlock::append(const TaskComment &comment)
{
    if (comment.id.number() <= 0 || contains(comment.id))
        return Outcome::Same;
    const auto place = std::find_if(m_entries.begin(), m_entries.end(),
        [&](const Entry &entry) { return entry.id.number() > comment.id.number(); });
    m_entries.insert(place, entryOf(comment));
    return Outcome::Done;
}

CommentBlock::Outcome CommentBlock::replace(const TaskComment &comment)
{
    Entry *entry = find(comment.id);
    if (!entry)
        return contains(comment.id) ? Outcome::Same : Outcome::Absent;
    if (entry->edited())
        return Outcome::Left;
    Entry fresh = entryOf(comment);
    fresh.after = entry->after;
    const bool same = fresh.text == entry->text && fresh.author == entry->author && fresh.at == entry->at;
    *entry = std::move(fresh);
    return same ? Outcome::Same : Outcome::Done;
}

CommentBlock::Outcome CommentBlock::remove(const RecordId &id)
{
    const Entry *entry = find(id);
    if (!entry)
        return contains(id) ? Outcome::Same : Outcome::Absent;
    if (entry->edited())
        return Outcome::Left;
    const qsizetype index = entry - m_entries.constData();
    appendPart(index == 0 ? m_preamble : m_entries[index - 1].after, QString(entry->after));
    m_entries.removeAt(index);
    return Outcome::Done;
}

bool CommentBlock::foldOldest()
{
    const auto oldest = std::find_if(m_entries.begin(), m_entries.end(),
        [](const Entry &entry) { return !entry.edited() && entry.restOf.isEmpty(); });
    if (oldest == m_entries.end())
        return false;
    m_foldedUpTo = std::max(m_foldedUpTo, oldest->id.number());
    appendPart(oldest == m_entries.begin() ? m_preamble : std::prev(oldest)->after, QString(oldest->after));
    m_entries.erase(oldest);
    return true;
}

QString CommentBlock::text() const
{
    if (isEmpty() && m_preamble.isEmpty())
        return m_textBefore;
    QString out = trimmedRight(m_textBefore).toString();
    appendPart(out, markerLine);
    appendPart(out, m_preamble, "\n"_L1);
    if (m_foldedUpTo > 0)
        appendPart(out, foldStart + QString::number(m_foldedUpTo) + foldEnd, "\n"_L1);
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const Entry &entry = m_entries[i];
        appendPart(
            out, header(entry), i == 0 && m_foldedUpTo == 0 && m_preamble.isEmpty() ? "\n"_L1 : "\n\n"_L1);
        appendPart(out, entry.text, "\n"_L1);
        appendPart(out, entry.after);
    }
    return out;
}

Result<QString> CommentBlock::render(qsizetype limit) const
{
    CommentBlock fitting = *this;
    for (;;) {
        QString out = fitting.text();
        if (storedLength(out) <= limit || isEmpty())
            return out;
        if (!fitting.foldOldest()) {
            return fail(ErrorKind::Data, u"STRING_TOO_LONG"_s,
                u"The description of the Salesforce task takes %1 characters; what people wrote there leaves no room for the comments of Startdeliver. Shorten the description in Salesforce."_s
                    .arg(limit));
        }
    }
}

QString textBeforeComments(QStringView description)
{
    return splitDescription(description).before;
}

Result<QString> withTextBeforeComments(QStringView description, QStringView text, qsizetype limit)
{
    if (!splitDescription(description).marked)
        return text.toString();
    CommentBlock block = CommentBlock::parse(description);
    block.setTextBefore(text);
    return block.render(limit);
}

} // namespace tandem
