// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sheetwriter.h"

#include <QRegularExpression>

namespace tandem::session {
using namespace Qt::StringLiterals;

namespace {

/// Excel takes 32,767 characters into a cell and spills the rest into cells of its own.
constexpr qsizetype longestForExcel = 32'000;

bool beginsFormula(QChar c)
{
    return u"=+-@\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(c);
}

bool endsCell(QChar c)
{
    return c == u',' || c == u';' || c == u'\t' || c == u'\r' || c == u'\n';
}

/// Programs look past these for what a cell begins with; a quote ends nothing once another separator is
/// taken.
bool isPassedOver(QChar c)
{
    return c.isSpace() || c == u'"' || c.category() == QChar::Other_Format
        || c == QChar::ReplacementCharacter;
}

bool isPlainNumber(QStringView text)
{
    static const QRegularExpression number(u"\\A-?[0-9]+([.,][0-9]+)?\\z"_s);
    return number.match(text.toString()).hasMatch();
}

/// What stands from there to the next thing that could end a cell.
QStringView partFrom(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && !endsCell(text.at(end)))
        ++end;
    return text.sliced(at, end - at).trimmed();
}

/// Neither a spreadsheet nor a browser knows what to do with them, and NUL ends a line for some.
QString withoutControls(const QString &text)
{
    QString result = text;
    for (QChar &c : result) {
        const bool layout = c == u'\t' || c == u'\n' || c == u'\r';
        if (c.category() == QChar::Other_Control && !layout)
            c = QChar::ReplacementCharacter;
    }
    return result;
}

QString planKindWord(const PlanRowView &row)
{
    return row.action == PlanAction::Update && row.clears ? planKindName(PlanKind::Clear)
                                                          : planActionName(row.action);
}

class CsvWriter : public SheetWriter
{
public:
    CsvWriter(const PlanSheet &sheet, bool forExcel)
        : SheetWriter(sheet.texts)
        , m_separator(sheet.separator)
        , m_mark(forExcel)
        , m_longest(forExcel ? longestForExcel : 0)
    {
    }

    [[nodiscard]] QByteArray head() const override
    {
        return (m_mark ? QByteArray("\xEF\xBB\xBF") : QByteArray()) + line(texts().columns);
    }

    [[nodiscard]] QByteArray row(const PlanRowView &row) const override
    {
        const QStringList record = recordCells(row);
        QList<FieldChangeView> changes = row.changes;
        if (changes.isEmpty())
            changes.append(FieldChangeView());
        QByteArray lines;
        for (const FieldChangeView &change : std::as_const(changes)) {
            lines += line(record
                + QStringList{change.label, change.before.display(), change.after.display(),
                    word(change.rule), stateCell(row)});
        }
        return lines;
    }

    [[nodiscard]] QByteArray foot() const override { return {}; }

private:
    [[nodiscard]] QByteArray line(const QStringList &cells) const
    {
        QStringList quoted;
        for (const QString &cell : cells)
            quoted.append(csvCell(cell, m_longest));
        return quoted.join(m_separator).toUtf8() + "\r\n";
    }

    QChar m_separator;
    bool m_mark;
    qsizetype m_longest;
};

/// Light or dark as the reader's system is; on paper the head of the table comes again on each page, and no
/// record is torn apart that fits on one.
constexpr const char *pageStyle = R"(
:root{color-scheme:light dark;--ink:#1d2430;--muted:#5d6878;--line:#d9dfe7;--paper:#fff;--band:#f4f6f9;
--create:#1c7a45;--update:#2456b8;--clear:#9a5b00;--delete:#b3261e}
@media (prefers-color-scheme:dark){:root{--ink:#e6eaf0;--muted:#9ba7b7;--line:#323c4a;--paper:#151a21;
--band:#1d242d;--create:#62c48c;--update:#86aefc;--clear:#e6ae5a;--delete:#ff8f86}}
body{margin:24px;font:14px/1.45 system-ui,"Segoe UI",sans-serif;color:var(--ink);background:var(--paper)}
h1{margin:0 0 4px;font-size:22px}
p{margin:0 0 4px;color:var(--muted)}
table{width:100%;margin-top:16px;border-collapse:collapse}
th,td{padding:6px 8px;text-align:start;vertical-align:top;border-bottom:1px solid var(--line)}
th{position:sticky;top:0;font-weight:600;background:var(--band)}
td{white-space:pre-wrap;overflow-wrap:anywhere;min-width:3em}
tbody{break-inside:avoid}
tbody.off{color:var(--muted)}
td.id{font-family:ui-monospace,monospace;font-size:12px}
td.what{font-weight:600}
.create .what{color:var(--create)}.update .what{color:var(--update)}
.clear .what{color:var(--clear)}.delete .what{color:var(--delete)}
i{color:var(--muted)}
@page{size:landscape;margin:12mm}
@media print{:root{--ink:#000;--muted:#444;--line:#bbb;--paper:#fff;--band:#eee;
--create:#1c7a45;--update:#2456b8;--clear:#9a5b00;--delete:#b3261e}
body{margin:0;font-size:9pt}th{position:static}thead{display:table-header-group}}
)";

class HtmlWriter : public SheetWriter
{
public:
    explicit HtmlWriter(const PlanSheet &sheet)
        : SheetWriter(sheet.texts)
    {
    }

    [[nodiscard]] QByteArray head() const override
    {
        const QString title = shown(texts().title);
        // No script and nothing from elsewhere, should a value ever get past the escaping.
        QString page =
            u"<!DOCTYPE html>\n<html lang=\"%1\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"_s.arg(shown(texts().language));
        page += title + u"</title>\n<style>"_s + QLatin1StringView(pageStyle)
            + u"</style>\n</head>\n<body>\n<h1>"_s + title + u"</h1>\n"_s;
        for (const QString &line : texts().about)
            page += u"<p dir=\"auto\">"_s + shown(line) + u"</p>\n"_s;
        page += u"<table>\n<thead><tr>"_s;
        for (const QString &column : texts().columns)
            page += u"<th scope=\"col\">"_s + shown(column) + u"</th>"_s;
        return (page + u"</tr></thead>\n"_s).toUtf8();
    }

    [[nodiscard]] QByteArray row(const PlanRowView &row) const override
    {
        const QStringList record = recordCells(row);
        const auto lines = std::max<qsizetype>(1, row.changes.size());
        const QString span = lines > 1 ? u" rowspan=\"%1\""_s.arg(lines) : QString();
        QString html =
            u"<tbody class=\"%1%2\"><tr>"_s.arg(planKindWord(row), row.ticked ? QString() : u" off"_s);
        const QStringList kinds = sheetColumns();
        for (qsizetype i = 0; i < record.size(); ++i) {
            const bool id = kinds.at(i) == "salesforce"_L1 || kinds.at(i) == "startdeliver"_L1;
            const QString look = id        ? u" class=\"id\""_s
                : kinds.at(i) == "what"_L1 ? u" class=\"what\""_s
                                           : QString();
            html += u"<td dir=\"auto\""_s + look + span + u'>' + shown(record.at(i)) + u"</td>"_s;
        }
        for (qsizetype i = 0; i < lines; ++i) {
            if (i > 0)
                html += u"</tr>\n<tr>"_s;
            html += row.changes.isEmpty() ? u"<td></td><td></td><td></td><td></td>"_s
                                          : changeCells(row, row.changes.at(i));
            if (i == 0)
                html += u"<td"_s + span + u'>' + shown(stateCell(row)) + u"</td>"_s;
        }
        return (html + u"</tr></tbody>\n"_s).toUtf8();
    }

    [[nodiscard]] QByteArray foot() const override { return "</table>\n</body>\n</html>\n"; }

private:
    [[nodiscard]] static QString shown(const QString &text) { return withoutControls(text).toHtmlEscaped(); }

    [[nodiscard]] QString valueCell(const Value &value, bool known) const
    {
        const QString inside =
            value.isBlank() && known ? u"<i>"_s + shown(texts().empty) + u"</i>"_s : shown(value.display());
        return u"<td dir=\"auto\">"_s + inside + u"</td>"_s;
    }

    [[nodiscard]] QString changeCells(const PlanRowView &row, const FieldChangeView &change) const
    {
        // What is only about to be made held nothing before.
        return u"<td dir=\"auto\">"_s + shown(change.label) + u"</td>"_s
            + valueCell(change.before, row.action != PlanAction::Create) + valueCell(change.after, true)
            + u"<td>"_s + shown(word(change.rule)) + u"</td>"_s;
    }
};

} // namespace

QStringList sheetColumns()
{
    return {u"ticked"_s, u"flow"_s, u"where"_s, u"what"_s, u"record"_s, u"salesforce"_s, u"startdeliver"_s,
        u"field"_s, u"before"_s, u"after"_s, u"rule"_s, u"state"_s};
}

QString inertCell(const QString &text)
{
    const QString clean = withoutControls(text);
    if (isPlainNumber(clean))
        return clean;
    QString result;
    bool begins = true;
    for (qsizetype at = 0; at < clean.size(); ++at) {
        const QChar c = clean.at(at);
        const bool lineOrTab = at == 0 && endsCell(c) && c.isSpace();
        const bool formula = begins && beginsFormula(c) && !isPlainNumber(partFrom(clean, at));
        if (lineOrTab || formula)
            result += u'\'';
        result += c;
        begins = endsCell(c) || (begins && isPassedOver(c));
    }
    return result;
}

QString csvCell(const QString &text, qsizetype longest)
{
    QString inside = inertCell(text);
    if (longest > 0 && inside.size() > longest) {
        // Not through the middle of a character.
        if (inside.at(longest - 1).isHighSurrogate())
            --longest;
        inside = inside.first(longest) + u" […]"_s;
    }
    return u'"' + inside.replace(u'"', u"\"\""_s) + u'"';
}

std::unique_ptr<SheetWriter> SheetWriter::make(const PlanSheet &sheet)
{
    if (sheet.format == SheetFormat::Html)
        return std::make_unique<HtmlWriter>(sheet);
    return std::make_unique<CsvWriter>(sheet, sheet.format == SheetFormat::CsvForExcel);
}

QStringList SheetWriter::recordCells(const PlanRowView &row) const
{
    const RecordId &salesforce = row.side == Side::Salesforce ? row.target : row.source;
    const RecordId &startdeliver = row.side == Side::Salesforce ? row.source : row.target;
    return {row.ticked ? m_texts.yes : m_texts.no, word(flowName(row.flow)), word(sideName(row.side)),
        word(planKindWord(row)), row.title, salesforce.text(), startdeliver.text()};
}

QString SheetWriter::stateCell(const PlanRowView &row) const
{
    return word(row.state);
}

} // namespace tandem::session
