// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/codeview.h"

#include "ui/kit/theme.h"

#include <QFontDatabase>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QColor ink(Token token)
{
    return Theme::instance()->color(token);
}

} // namespace

CodeView::CodeView(const QString &objectName, const QString &accessibleName, QWidget *parent)
    : QsciScintilla(parent)
    , m_fixed(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setProperty("code", true);
    setUtf8(true);
    setWrapMode(WrapNone);
    setScrollWidth(1);
    setScrollWidthTracking(true);
    setIndentationsUseTabs(false);
    setTabWidth(2);
    // Scintilla knows points only.
    m_fixed.setPointSizeF(13.0 * 72 / logicalDpiY());
    setFont(m_fixed);
    connect(Theme::instance(), &Theme::changed, this, &CodeView::applyColors);
    CodeView::applyColors();
}

bool CodeView::focusNextPrevChild(bool next)
{
    return isListActive() ? QsciScintilla::focusNextPrevChild(next)
                          : QAbstractScrollArea::focusNextPrevChild(next);
}

void CodeView::applyColors()
{
    setColor(ink(Token::Text));
    setPaper(ink(Token::Surface));
    setCaretForegroundColor(ink(Token::Text));
    setSelectionBackgroundColor(ink(Token::Accent));
    setSelectionForegroundColor(ink(Token::OnAccent));
    setMarginsBackgroundColor(ink(Token::SurfaceAlt));
    setMarginsForegroundColor(ink(Token::Muted));
    setFoldMarginColors(ink(Token::SurfaceAlt), ink(Token::SurfaceAlt));
}

} // namespace tandem::ui
