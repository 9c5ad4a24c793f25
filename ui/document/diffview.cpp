// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/diffview.h"

#include "ui/kit/theme.h"

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int addedMarker = 3;
constexpr int removedMarker = 4;
constexpr int gapMarker = 5;
constexpr int linesAround = 3;

QStringList linesOf(const QByteArray &text)
{
    return QString::fromUtf8(text).split(u'\n');
}

} // namespace

DiffView::DiffView(const QString &objectName, QWidget *parent)
    : CodeView(objectName, tr("Lines that go (−) and come (+)"), parent)
{
    setReadOnly(true);
    for (int margin = 0; margin < 5; ++margin)
        setMarginWidth(margin, 0);
    for (const int marker : {addedMarker, removedMarker, gapMarker})
        markerDefine(Background, marker);
    DiffView::applyColors();
}

void DiffView::applyColors()
{
    CodeView::applyColors();
    const Theme *theme = Theme::instance();
    setMarkerBackgroundColor(theme->color(Token::GoodSoft), addedMarker);
    setMarkerBackgroundColor(theme->color(Token::BadSoft), removedMarker);
    setMarkerBackgroundColor(theme->color(Token::SurfaceAlt), gapMarker);
}

void DiffView::show(const QByteArray &before, const QByteArray &after)
{
    QStringList lines;
    QList<std::pair<int, int>> marks;
    m_added = 0;
    m_removed = 0;
    int expected = 1; // of the text before
    for (const DiffLine &line : withContext(lineDiff(linesOf(before), linesOf(after)), linesAround)) {
        if (line.before > expected) {
            marks.append({static_cast<int>(lines.size()), gapMarker});
            lines.append(tr("… from line %1").arg(line.before));
        }
        if (line.before > 0)
            expected = line.before + 1;
        const auto at = static_cast<int>(lines.size());
        switch (line.kind) {
        case DiffLine::Kind::Same:
            lines.append(u"  "_s + line.text);
            break;
        case DiffLine::Kind::Removed:
            lines.append(u"− "_s + line.text);
            marks.append({at, removedMarker});
            ++m_removed;
            break;
        case DiffLine::Kind::Added:
            lines.append(u"+ "_s + line.text);
            marks.append({at, addedMarker});
            ++m_added;
            break;
        }
    }
    setReadOnly(false);
    setText(lines.join(u'\n'));
    for (const auto &[line, marker] : std::as_const(marks))
        markerAdd(line, marker);
    setReadOnly(true);
}

} // namespace tandem::ui
