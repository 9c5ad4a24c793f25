// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"

#include "core/session/sheetexport.h"
#include "core/session/sheetwriter.h"

#include <QFile>
#include <QRegularExpression>

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

/// The cells of a file as RFC 4180 has them.
QList<QStringList> cellsOf(const QString &text, QChar separator)
{
    QList<QStringList> lines;
    QStringList line;
    QString cell;
    bool quoted = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == u'"' && quoted && at + 1 < text.size() && text.at(at + 1) == u'"') {
            cell += c;
            ++at;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (quoted || (c != separator && c != u'\r' && c != u'\n')) {
            cell += c;
        } else if (c != u'\n') {
            line.append(cell);
            cell.clear();
            if (c == u'\r') {
                lines.append(line);
                line.clear();
            }
        }
    }
    return lines;
}

/// Whether some program, whatever it takes for a separator and for a quote, would calculate with a piece of
/// the text.
bool couldBeCalculated(const QString &text)
{
    static const QRegularExpression cut(u"[,;\t\r\n]"_s);
    static const QRegularExpression passedOver(u"\\A[\\s\"\\p{Cf}\\x{FFFD}]+"_s);
    static const QRegularExpression number(u"\\A-?[0-9]+([.,][0-9]+)?\\z"_s);
    for (QString piece : text.split(cut)) {
        piece.remove(passedOver);
        while (piece.endsWith(u'"') || piece.endsWith(u' '))
            piece.chop(1);
        if (!piece.isEmpty() && u"=+-@\uFF1D\uFF0B\uFF0D\uFF20"_s.contains(piece.front())
            && !number.match(piece).hasMatch())
            return true;
    }
    return false;
}

PlanRowView rowNamed(const QString &title)
{
    PlanRowView row;
    row.action = PlanAction::Update;
    row.source = RecordId(u"001Kx00000AbCdEIAV"_s);
    row.target = RecordId(qint64{42});
    row.title = title;
    row.state = u"planned"_s;
    return row;
}

PlanSheet sheetFor(SheetFormat format)
{
    PlanSheet sheet;
    sheet.format = format;
    sheet.texts.language = u"en"_s;
    sheet.texts.title = u"Plan 7"_s;
    sheet.texts.columns = sheetColumns();
    sheet.texts.yes = u"Yes"_s;
    sheet.texts.no = u"No"_s;
    sheet.texts.empty = u"(empty)"_s;
    sheet.texts.words = {{u"accounts"_s, u"Accounts"_s}, {u"startdeliver"_s, u"Startdeliver"_s},
        {u"update"_s, u"Update"_s}, {u"new record"_s, u"a new record"_s}};
    return sheet;
}

Result<qint64> exported(Session *session, const PlanSheet &sheet, const SheetExport::Saying &saying = {})
{
    SheetExport job(session, sheet, saying);
    std::optional<Result<qint64>> result;
    QObject::connect(
        &job, &SheetExport::finished, &job, [&result](const Result<qint64> &written) { result = written; });
    job.start();
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 60'000))
        return fail(ErrorKind::Internal, u"TEST"_s, u"no answer within a minute"_s);
    return *result;
}

QByteArray fileAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A plan as a table for people: hostile cells, windows, and what is left of a file that was not finished.
class TestPlanSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesCellsInert_data();
    void makesCellsInert();
    void noSeparatorMakesAFormula_data();
    void noSeparatorMakesAFormula();
    void csvHoldsEveryFieldOfARow();
    void cutsForExcelOnly();
    void pageTakesNothingForMarkup();
    void writesWhatTheFilterShowsOverManyWindows();
    void leavesTheOldFileWhereItStops();
};

void TestPlanSheet::makesCellsInert_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("inert");
    QTest::newRow("words") << u"Acme AB"_s << u"Acme AB"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("formula") << u"=cmd|' /C calc'!A0"_s << u"'=cmd|' /C calc'!A0"_s;
    QTest::newRow("at") << u"@SUM(1+1)"_s << u"'@SUM(1+1)"_s;
    QTest::newRow("minus") << u"-2+3+cmd|' /C calc'!A0"_s << u"'-2+3+cmd|' /C calc'!A0"_s;
    QTest::newRow("phone") << u"+46 8 100"_s << u"'+46 8 100"_s;
    QTest::newRow("full width") << u"\uFF1D1+1"_s << u"'\uFF1D1+1"_s;
    QTest::newRow("full width at") << u"\uFF201"_s << u"'\uFF201"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t'=1"_s;
    QTest::newRow("carriage return") << u"\rx"_s << u"'\rx"_s;
    QTest::newRow("blanks first") << u"  =1"_s << u"  '=1"_s;
    QTest::newRow("RTL mark first") << u"\u200F=1"_s << u"\u200F'=1"_s;
    QTest::newRow("NUL first") << QString(QChar(0)) + u"=1"_s << u"\uFFFD'=1"_s;
    QTest::newRow("negative number") << u"-5"_s << u"-5"_s;
    QTest::newRow("negative decimal") << u"-5,25"_s << u"-5,25"_s;
    QTest::newRow("number that goes on") << u"-5\n=1"_s << u"-5\n'=1"_s;
    QTest::newRow("number, then more") << u"-5-cmd"_s << u"'-5-cmd"_s;
    QTest::newRow("sign within") << u"a-b = c"_s << u"a-b = c"_s;
    QTest::newRow("behind a comma") << u"Lund, =1+1"_s << u"Lund, '=1+1"_s;
    QTest::newRow("behind a semicolon") << u"x;@A1"_s << u"x;'@A1"_s;
    QTest::newRow("in a quote") << u"x;\"=1"_s << u"x;\"'=1"_s;
    QTest::newRow("list of lines") << u"Tasks:\n- call"_s << u"Tasks:\n'- call"_s;
}

void TestPlanSheet::makesCellsInert()
{
    QFETCH(QString, text);
    QFETCH(QString, inert);
    QCOMPARE(inertCell(text), inert);
    QVERIFY(!couldBeCalculated(csvCell(text)));
}

void TestPlanSheet::noSeparatorMakesAFormula_data()
{
    QTest::addColumn<QString>("title");
    for (const QChar between : u" ,;\t\r\n\"\u200F"_s) {
        for (const QChar sign : u"=+-@\uFF1D\uFF0B\uFF0D\uFF20"_s) {
            const QString title = u"a\""_s + between + sign + u"cmd|' /C calc'!A0"_s;
            QTest::addRow("%02X %04X", between.unicode(), sign.unicode()) << title;
        }
    }
}

/// A comma file that is opened where a semicolon separates, and the other way round.
void TestPlanSheet::noSeparatorMakesAFormula()
{
    QFETCH(QString, title);
    // The oracle itself must be able to see it.
    const QString bare = title.mid(2);
    QVERIFY(couldBeCalculated(bare));
    for (const SheetFormat format : {SheetFormat::Csv, SheetFormat::CsvForExcel}) {
        PlanRowView row = rowNamed(title);
        row.changes = {{u"name"_s, title, Value(title), Value(bare), title, false}};
        const QString line = QString::fromUtf8(SheetWriter::make(sheetFor(format))->row(row));
        QVERIFY2(!couldBeCalculated(line), qPrintable(line));
    }
}

void TestPlanSheet::csvHoldsEveryFieldOfARow()
{
    PlanRowView row = rowNamed(u"Acme \"the best\", Lund\r\nand more"_s);
    row.changes = {
        {u"name"_s, u"Name"_s, Value(u"Old"_s), Value(u"New; and \"quoted\""_s), u"new record"_s, false},
        {u"arr"_s, u"ARR"_s, Value(qint64{-5}), Value(), u"Salesforce wins"_s, true}};
    PlanRowView gone = rowNamed(u"\u202Eesrever"_s);
    gone.action = PlanAction::Delete;
    gone.ticked = false;
    gone.state = u"unticked"_s;
    PlanSheet sheet = sheetFor(SheetFormat::CsvForExcel);
    sheet.separator = u';';
    const auto writer = SheetWriter::make(sheet);
    const QByteArray bytes = writer->head() + writer->row(row) + writer->row(gone) + writer->foot();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF\"ticked\";\"flow\""));
    QVERIFY(bytes.endsWith("\r\n"));
    const QList<QStringList> lines = cellsOf(QString::fromUtf8(bytes.mid(3)), u';');
    const QStringList known{
        u"Yes"_s, u"Accounts"_s, u"Startdeliver"_s, u"Update"_s, row.title, u"001Kx00000AbCdEIAV"_s, u"42"_s};
    QCOMPARE(lines,
        (QList<QStringList>{sheetColumns(),
            known
                + QStringList{u"Name"_s, u"Old"_s, u"New; and \"quoted\""_s, u"a new record"_s, u"planned"_s},
            known + QStringList{u"ARR"_s, u"-5"_s, QString(), u"Salesforce wins"_s, u"planned"_s},
            {u"No"_s, u"Accounts"_s, u"Startdeliver"_s, u"delete"_s, gone.title, u"001Kx00000AbCdEIAV"_s,
                u"42"_s, QString(), QString(), QString(), QString(), u"unticked"_s}}));
    // The other one has neither mark nor semicolons.
    QVERIFY(SheetWriter::make(sheetFor(SheetFormat::Csv))->head().startsWith("\"ticked\",\"flow\""));
}

/// A cell that is longer than Excel takes would spill into cells that nobody looked at.
void TestPlanSheet::cutsForExcelOnly()
{
    PlanRowView row = rowNamed(QString(40'000, u'x'));
    const auto length = [&row](SheetFormat format) {
        const QString line = QString::fromUtf8(SheetWriter::make(sheetFor(format))->row(row));
        return cellsOf(line, u',').first().at(4).size();
    };
    QCOMPARE(length(SheetFormat::Csv), 40'000);
    QVERIFY(length(SheetFormat::CsvForExcel) < 32'767);
    // No half of a character at the end.
    row.title = QString(31'999, u'x') + u"\U0001F600\U0001F600"_s;
    const QString line = QString::fromUtf8(SheetWriter::make(sheetFor(SheetFormat::CsvForExcel))->row(row));
    QCOMPARE(cellsOf(line, u',').first().at(4), QString(31'999, u'x') + u" […]"_s);
}

void TestPlanSheet::pageTakesNothingForMarkup()
{
    const QString hostile = u"<script>alert(1)</script>\"' &amp; <img src=x onerror=y>"_s + QChar(0);
    PlanRowView row = rowNamed(hostile);
    row.target = RecordId(u"\"><script>"_s);
    row.changes = {{u"name"_s, hostile, Value(hostile), Value(), hostile, true},
        {u"note"_s, u"Note"_s, Value(), Value(u"a\nb"_s), u"new record"_s, false}};
    PlanSheet sheet = sheetFor(SheetFormat::Html);
    sheet.texts.title = hostile;
    sheet.texts.about = {hostile};
    const auto writer = SheetWriter::make(sheet);
    const QString page = QString::fromUtf8(writer->head() + writer->row(row) + writer->foot());
    QVERIFY(page.startsWith("<!DOCTYPE html>"_L1) && page.endsWith("</html>\n"_L1));
    QVERIFY(!page.contains("<script"_L1) && !page.contains("<img"_L1) && !page.contains(QChar(0)));
    QVERIFY(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;"_L1));
    QVERIFY(page.contains("default-src 'none'"_L1) && page.contains("prefers-color-scheme:dark"_L1));
    // Nothing is fetched from anywhere.
    QVERIFY(!page.contains("http://"_L1) && !page.contains("https://"_L1) && !page.contains("url("_L1));
    QCOMPARE(page.count("<i>(empty)</i>"_L1), 2);
    QCOMPARE(page.count("rowspan=\"2\""_L1), 8);
    // Each column has its cell: eight of the row and four of each of its fields.
    QCOMPARE(page.count("<td"_L1), 8 + 2 * 4);
    QCOMPARE(page.count("<th "_L1), sheetColumns().size());
}

void TestPlanSheet::writesWhatTheFilterShowsOverManyWindows()
{
    constexpr int many = 2'345;
    Desk desk(2);
    QVERIFY(desk.prepare() && await(desk.session->waiveMatching({Flow::Accounts})));
    desk.addAccount(u"=cmd|' /C calc'!A0"_s);
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan && plan->rows > 0);
    desk.alter([id = plan->id](store::StateTransaction &tx) -> Status {
        QList<store::PlanRow> rows(many);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            rows[i].planId = id;
            rows[i].flow = Flow::Contacts;
            rows[i].action = i % 2 == 0 ? store::Action::Delete : store::Action::Create;
            rows[i].source = RecordId(QString::number(i));
            rows[i].title = u"Row %1"_s.arg(i);
        }
        return tx.addPlanRows(rows);
    });
    QVERIFY(await(desk.session->open()));
    PlanSheet sheet = sheetFor(SheetFormat::Csv);
    sheet.planId = plan->id;
    sheet.path = desk.directory.filePath(u"plan.csv"_s);
    QStringList rules;
    const auto all = exported(desk.session.get(), sheet, [&rules](const QString &rule) {
        rules.append(rule);
        return u"said: "_s + rule;
    });
    QVERIFY2(all, qPrintable(all ? QString() : all.error().text));
    QCOMPARE(*all, plan->rows + many);
    const QByteArray whole = fileAt(sheet.path);
    QVERIFY(whole.contains("\"'=cmd|' /C calc'!A0\""));
    QCOMPARE(whole.count("\"Row "), many);
    // Each rule is asked for once, however many rows have it.
    QVERIFY(rules.contains(u"new record"_s) && whole.contains("\"said: new record\""));
    QCOMPARE(QSet<QString>(rules.cbegin(), rules.cend()).size(), rules.size());
    sheet.filter.flow = Flow::Contacts;
    sheet.filter.kinds = {PlanKind::Delete};
    QCOMPARE(exported(desk.session.get(), sheet).value_or(0), (many + 1) / 2);
    const QByteArray some = fileAt(sheet.path);
    QCOMPARE(some.count("\"Row "), (many + 1) / 2);
    QVERIFY(some.contains("\"Row 0\"") && !some.contains("\"Row 1\"") && some.contains("\"Row 2344\""));
}

void TestPlanSheet::leavesTheOldFileWhereItStops()
{
    Desk desk(2);
    QVERIFY(desk.prepare() && await(desk.session->waiveMatching({Flow::Accounts})));
    const auto plan = await(desk.session->plan({Flow::Accounts}));
    QVERIFY(plan && plan->rows > 0);
    PlanSheet sheet = sheetFor(SheetFormat::Html);
    sheet.planId = plan->id;
    sheet.path = desk.directory.filePath(u"plan.html"_s);
    {
        QFile old(sheet.path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    }
    std::optional<Result<qint64>> stopped;
    SheetExport job(desk.session.get(), sheet);
    connect(&job, &SheetExport::finished, this, [&](const Result<qint64> &written) { stopped = written; });
    job.start();
    job.stop();
    QTRY_VERIFY(stopped.has_value());
    QVERIFY(!*stopped && stopped->error().kind == ErrorKind::Stopped);
    // As if its owner had gone in the middle.
    SheetExport(desk.session.get(), sheet).start();
    QCOMPARE(fileAt(sheet.path), QByteArray("old"));
    sheet.path = desk.directory.filePath(u"nowhere/plan.html"_s);
    const auto nowhere = exported(desk.session.get(), sheet);
    QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::Storage);
    QVERIFY2(nowhere.error().text.contains("nowhere"_L1), qPrintable(nowhere.error().text));
}

QTEST_GUILESS_MAIN(TestPlanSheet)

#include "tst_plansheet.moc"
