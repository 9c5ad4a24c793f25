// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/jsoneditor.h"

#include "core/domain/jsonlines.h"
#include "ui/kit/keys.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>

#include <algorithm>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int numberMargin = 0;
constexpr int symbolMargin = 1;
constexpr int foldMargin = 2;
constexpr int errorMarker = 1;
constexpr int warningMarker = 2;
constexpr int errorIndicator = 8;
constexpr int listOfCompletions = 1;

QColor ink(Token token)
{
    return Theme::instance()->color(token);
}

/// Behind a value that is allowed as it stands all others are offered too, in its place.
QList<Completion> choicesAt(const JsonPlace &place)
{
    const auto isWritten = [&place](const Completion &one) { return one.label == place.prefix; };
    const QList<Completion> fitting = completionsAt(place);
    if (place.key || std::ranges::none_of(fitting, isWritten))
        return fitting;
    JsonPlace anew = place;
    anew.prefix.clear();
    QList<Completion> all = completionsAt(anew);
    std::stable_partition(all.begin(), all.end(), isWritten);
    return all;
}

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : CodeView(u"document"_s, tr("The configuration as JSON"), parent)
    , m_lexer(new QsciLexerJSON(this))
    , m_keys(new KeyTable(this))
{
    setLexer(m_lexer);
    setAutoIndent(true);
    setIndentationWidth(2);
    setBraceMatching(SloppyBraceMatch);
    setCaretLineVisible(true);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL);
    SendScintilla(SCI_AUTOCSETORDER, static_cast<unsigned long>(SC_ORDER_CUSTOM));
    SendScintilla(SCI_AUTOCSETIGNORECASE, 1UL);
    setUpKeys();
    setUpMargins();
    JsonEditor::applyColors();
    connect(this, &QsciScintilla::textChanged, this, [this] {
        if (m_showing)
            return;
        int line = 0;
        int column = 0;
        getCursorPosition(&line, &column);
        Q_EMIT edited(document(), line);
    });
    connect(this, &QsciScintilla::cursorPositionChanged, this, &JsonEditor::describe);
    connect(this, &QsciScintilla::userListActivated, this, [this](int id, const QString &label) {
        if (id == listOfCompletions)
            insert(label);
    });
    connect(this, &QsciScintillaBase::SCN_CHARADDED, this, [this](int character) {
        const QChar typed(static_cast<char16_t>(character));
        if (typed == u'"' || typed.isLetterOrNumber())
            complete(true);
    });
}

/// Steps are the page's, Tab and its opposite go through the window.
void JsonEditor::setUpKeys()
{
    m_keys->add(Qt::CTRL | Qt::Key_Space, tr("What may stand here"), [this] { complete(); });
    for (const auto command :
        {QsciCommand::Undo, QsciCommand::Redo, QsciCommand::Tab, QsciCommand::Backtab}) {
        if (QsciCommand *found = standardCommands()->find(command)) {
            found->setKey(0);
            found->setAlternateKey(0);
        }
    }
}

void JsonEditor::setUpMargins()
{
    setMarginType(numberMargin, NumberMargin);
    setMarginsFont(fixedFont());
    setMarginWidth(numberMargin, u"00000"_s);
    setMarginType(symbolMargin, SymbolMargin);
    setMarginWidth(symbolMargin, 16);
    setMarginMarkerMask(symbolMargin, (1 << errorMarker) | (1 << warningMarker));
    setFolding(PlainFoldStyle, foldMargin);
    markerDefine(Circle, errorMarker);
    markerDefine(RightTriangle, warningMarker);
    indicatorDefine(SquiggleIndicator, errorIndicator);
}

void JsonEditor::applyColors()
{
    CodeView::applyColors();
    m_lexer->setFont(fixedFont());
    m_lexer->setDefaultFont(fixedFont());
    for (int style = QsciLexerJSON::Default; style <= QsciLexerJSON::Error; ++style) {
        m_lexer->setColor(ink(Token::Text), style);
        m_lexer->setPaper(ink(Token::Surface), style);
        m_lexer->setFont(fixedFont(), style);
    }
    m_lexer->setDefaultColor(ink(Token::Text));
    m_lexer->setDefaultPaper(ink(Token::Surface));
    m_lexer->setColor(ink(Token::Accent), QsciLexerJSON::Property);
    m_lexer->setColor(ink(Token::Good), QsciLexerJSON::String);
    for (const int style : {QsciLexerJSON::Number, QsciLexerJSON::Keyword})
        m_lexer->setColor(ink(Token::Warn), style);
    for (const int style : {QsciLexerJSON::UnclosedString, QsciLexerJSON::Error})
        m_lexer->setColor(ink(Token::Bad), style);
    setMarginsFont(fixedFont());
    setMarginsBackgroundColor(ink(Token::SurfaceAlt));
    setMarginsForegroundColor(ink(Token::Muted));
    setCaretLineBackgroundColor(ink(Token::SurfaceAlt));
    setMatchedBraceBackgroundColor(ink(Token::AccentSoft));
    setMatchedBraceForegroundColor(ink(Token::Accent));
    setUnmatchedBraceForegroundColor(ink(Token::Bad));
    setUnmatchedBraceBackgroundColor(ink(Token::BadSoft));
    constexpr int last = SC_MARKNUM_FOLDEROPEN;
    for (int marker = SC_MARKNUM_FOLDEREND; marker <= last; ++marker) {
        SendScintilla(SCI_MARKERSETFORE, static_cast<unsigned long>(marker), ink(Token::SurfaceAlt));
        SendScintilla(SCI_MARKERSETBACK, static_cast<unsigned long>(marker), ink(Token::Muted));
    }
    setMarkerForegroundColor(ink(Token::Bad), errorMarker);
    setMarkerBackgroundColor(ink(Token::Bad), errorMarker);
    setMarkerForegroundColor(ink(Token::Warn), warningMarker);
    setMarkerBackgroundColor(ink(Token::Warn), warningMarker);
    setIndicatorForegroundColor(ink(Token::Bad), errorIndicator);
}

void JsonEditor::keyPressEvent(QKeyEvent *event)
{
    if (!m_keys->take(event))
        CodeView::keyPressEvent(event);
}

QByteArray JsonEditor::document() const
{
    return text().toUtf8();
}

void JsonEditor::showText(const QByteArray &text)
{
    const QByteArray now = document();
    if (now == text)
        return;
    const qsizetype most = std::min(now.size(), text.size());
    qsizetype head = 0;
    while (head < most && now.at(head) == text.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < most - head && now.at(now.size() - 1 - tail) == text.at(text.size() - 1 - tail))
        ++tail;
    // Never in the middle of a character.
    while (head > 0 && (static_cast<uchar>(text.at(head)) & 0xc0U) == 0x80U)
        --head;
    while (tail > 0 && (static_cast<uchar>(text.at(text.size() - tail)) & 0xc0U) == 0x80U)
        --tail;
    m_showing = true;
    const QByteArray middle = text.mid(head, text.size() - tail - head);
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(head), static_cast<long>(now.size() - tail));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(middle.size()), middle.constData());
    m_showing = false;
}

void JsonEditor::showProblems(const QList<ConfigurationProblem> &problems)
{
    markerDeleteAll(errorMarker);
    markerDeleteAll(warningMarker);
    clearIndicatorRange(0, 0, std::max(0, lines() - 1), 0, errorIndicator);
    for (const ConfigurationProblem &problem : problems) {
        if (problem.line < 1)
            continue;
        const int line = problem.line - 1;
        markerAdd(line, problem.warning ? warningMarker : errorMarker);
        const QString shown = text(line);
        const auto from = static_cast<int>(
            std::find_if(shown.begin(), shown.end(), [](QChar c) { return !c.isSpace(); }) - shown.begin());
        fillIndicatorRange(line, from, line, static_cast<int>(shown.trimmed().size()) + from, errorIndicator);
    }
}

void JsonEditor::goToLine(int line)
{
    setCursorPosition(std::max(0, line - 1), 0);
    ensureLineVisible(std::max(0, line - 1));
    setFocus(Qt::OtherFocusReason);
}

JsonPlace JsonEditor::place() const
{
    const long offset = SendScintilla(SCI_GETCURRENTPOS);
    return jsonPlaceAt(document(), offset);
}

void JsonEditor::complete(bool onlyInside)
{
    const JsonPlace here = place();
    if (onlyInside && here.from == here.to)
        return;
    QStringList labels;
    const QList<Completion> offered = onlyInside ? completionsAt(here) : choicesAt(here);
    for (const Completion &one : offered)
        labels.append(one.label);
    // What is written out already needs no list.
    if (labels.isEmpty() || (onlyInside && labels == QStringList{here.prefix}))
        return cancelList();
    showUserList(listOfCompletions, labels);
}

void JsonEditor::insert(const QString &label)
{
    const JsonPlace here = place();
    const QList<Completion> offered = choicesAt(here);
    const auto chosen = std::find_if(
        offered.begin(), offered.end(), [&label](const Completion &one) { return one.label == label; });
    if (chosen == offered.end())
        return;
    const QByteArray json = chosen->json.toUtf8();
    SendScintilla(SCI_SETTARGETRANGE, static_cast<unsigned long>(here.from), static_cast<long>(here.to));
    SendScintilla(SCI_REPLACETARGET, static_cast<unsigned long>(json.size()), json.constData());
    const bool isOpen = json.endsWith("\"\"") || json.endsWith("{}") || json.endsWith("[]");
    SendScintilla(SCI_GOTOPOS, static_cast<unsigned long>(here.from + json.size() - (isOpen ? 1 : 0)));
}

void JsonEditor::describe()
{
    const JsonPlace here = place();
    QString path = here.path;
    if (here.key) {
        QByteArray word = document().mid(here.from, here.to - here.from);
        path += pointerStep(QString::fromUtf8(word.replace('"', "")));
    }
    Q_EMIT described(settingDescription(path));
}

} // namespace tandem::ui
