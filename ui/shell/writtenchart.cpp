// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/writtenchart.h"

#include "ui/kit/formats.h"
#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QToolTip>

namespace tandem::ui {
using namespace Qt::StringLiterals;
using session::WrittenBar;
using session::WrittenSpan;

namespace {

constexpr int halfHeight = 44; ///< of the bars of one side
constexpr int gap = 8; ///< between two times below the bars

/// Gives the free functions of this file their translations.
struct Chart
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Chart)
};

qint64 changesAt(const WrittenBar &bar, Side side)
{
    return side == Side::Salesforce ? bar.changes.salesforce : bar.changes.startdeliver;
}

/// Bars begin with the hour: where the short form of a language has seconds, they say nothing.
QString hourText(Instant hour)
{
    static const QRegularExpression seconds(u"[:.]ss?"_s);
    const QLocale locale;
    return locale.toString(
        hour.toDateTime().toLocalTime().time(), locale.timeFormat(QLocale::ShortFormat).remove(seconds));
}

QString timeText(WrittenSpan span, const WrittenBar &bar)
{
    return span == WrittenSpan::Day ? Chart::tr("%1 to %2").arg(hourText(bar.from), hourText(bar.until))
                                    : formatDate(bar.from);
}

QString countsText(const session::SideCounts &counts)
{
    return Chart::tr("%1 to Salesforce, %2 to Startdeliver")
        .arg(formatCount(counts.salesforce), formatCount(counts.startdeliver));
}

} // namespace

session::SideCounts sumOf(const QList<WrittenBar> &bars)
{
    session::SideCounts sum;
    for (const WrittenBar &bar : bars) {
        sum.salesforce += bar.changes.salesforce;
        sum.startdeliver += bar.changes.startdeliver;
    }
    return sum;
}

QString barText(WrittenSpan span, const WrittenBar &bar)
{
    return Chart::tr("%1: %2").arg(timeText(span, bar), countsText(bar.changes));
}

QString barsText(WrittenSpan span, const QList<WrittenBar> &bars)
{
    const session::SideCounts sum = sumOf(bars);
    if (sum == session::SideCounts()) {
        return span == WrittenSpan::Day ? Chart::tr("Nothing was written in the last 24 hours.")
                                        : Chart::tr("Nothing was written in the last 30 days.");
    }
    const auto all = [](const WrittenBar &bar) { return bar.changes.salesforce + bar.changes.startdeliver; };
    const auto peak = std::max_element(bars.cbegin(), bars.cend(),
        [&all](const WrittenBar &a, const WrittenBar &b) { return all(a) < all(b); });
    const QString text = span == WrittenSpan::Day
        ? Chart::tr("Changes written in the last 24 hours: %1. Most of them %2: %3.")
        : Chart::tr("Changes written in the last 30 days: %1. Most of them %2: %3.");
    return text.arg(countsText(sum), timeText(span, *peak), formatCount(all(*peak)));
}

WrittenChart::WrittenChart(QWidget *parent)
    : SpokenPicture(parent)
{
    setObjectName(u"writtenChart"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    tell();
}

void WrittenChart::setBars(WrittenSpan span, const QList<WrittenBar> &bars)
{
    if (span != m_span)
        m_current = -1;
    m_span = span;
    m_bars = bars;
    m_highest = 0;
    for (const WrittenBar &bar : bars)
        m_highest = std::max({m_highest, bar.changes.salesforce, bar.changes.startdeliver});
    goTo(std::min(m_current, static_cast<int>(bars.size()) - 1));
}

QSize WrittenChart::sizeHint() const
{
    return {480, 2 * halfHeight + 1 + gap / 2 + fontMetrics().height()};
}

QSize WrittenChart::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

QRectF WrittenChart::plot() const
{
    return QRectF(0, 0, width(), 2 * halfHeight + 1);
}

QRectF WrittenChart::columnOf(int bar) const
{
    const qreal wide = plot().width() / static_cast<qreal>(std::max<qsizetype>(1, m_bars.size()));
    // Times go on to the right in every language.
    return QRectF(bar * wide, 0, wide, plot().height());
}

QRectF WrittenChart::rectOf(int bar, Side side) const
{
    const qint64 changes = changesAt(m_bars.at(bar), side);
    if (changes == 0 || m_highest == 0)
        return {};
    const QRectF column = columnOf(bar);
    // However few they are, they can be seen.
    const qreal high =
        std::max<qreal>(2, halfHeight * static_cast<qreal>(changes) / static_cast<qreal>(m_highest));
    const qreal top = side == Side::Salesforce ? halfHeight - high : halfHeight + 1;
    const qreal air = std::min<qreal>(2, column.width() / 6);
    return {column.left() + air, top, column.width() - 2 * air, high};
}

int WrittenChart::barAt(const QPoint &at) const
{
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        if (columnOf(bar).contains(at))
            return bar;
    }
    return -1;
}

QString WrittenChart::toolTipOf(int bar) const
{
    const WrittenBar &shown = m_bars.at(bar);
    return shown.from.toIso() + u" – "_s + shown.until.toIso() + u'\n' + countsText(shown.changes);
}

QString WrittenChart::axisText(int bar) const
{
    const WrittenBar &shown = m_bars.at(bar);
    return m_span == WrittenSpan::Day ? hourText(shown.from) : formatDate(shown.from);
}

/// As many times as there is room for, each where its bar begins.
void WrittenChart::paintAxis(QPainter &painter)
{
    painter.setPen(Theme::instance()->color(Token::Muted));
    const int top = static_cast<int>(plot().bottom()) + gap / 2;
    qreal end = -gap;
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        const QString text = axisText(bar);
        const int wide = fontMetrics().horizontalAdvance(text);
        const qreal left = columnOf(bar).left();
        if (left < end + gap || left + wide > width())
            continue;
        painter.drawText(QRectF(left, top, wide + 1, fontMetrics().height()), Qt::AlignLeft, text);
        end = left + wide;
    }
}

void WrittenChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme *theme = Theme::instance();
    if (m_current >= 0)
        painter.fillRect(columnOf(m_current), theme->color(Token::AccentSoft));
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        painter.fillRect(rectOf(bar, Side::Salesforce), theme->color(Token::Accent));
        painter.fillRect(rectOf(bar, Side::Startdeliver), theme->color(Token::Muted));
    }
    painter.setPen(theme->color(Token::Field));
    painter.drawLine(QPointF(0, halfHeight + 0.5), QPointF(width(), halfHeight + 0.5));
    paintAxis(painter);
    if (hasFocus()) {
        painter.setPen(theme->focusPen());
        painter.drawRect(theme->focusFrame(rect()));
    }
}

bool WrittenChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int bar = barAt(help->pos());
    if (bar >= 0)
        QToolTip::showText(help->globalPos(), toolTipOf(bar), this, columnOf(bar).toRect());
    else
        QToolTip::hideText();
    return true;
}

void WrittenChart::mousePressEvent(QMouseEvent *event)
{
    if (const int bar = barAt(event->position().toPoint()); bar >= 0)
        goTo(bar);
}

void WrittenChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_bars.size()) - 1;
    if (event->key() == Qt::Key_Left)
        goTo(std::max(0, m_current - 1));
    else if (event->key() == Qt::Key_Right)
        goTo(std::min(last, m_current + 1));
    else if (event->key() == Qt::Key_Home)
        goTo(0);
    else if (event->key() == Qt::Key_End)
        goTo(last);
    else
        QWidget::keyPressEvent(event);
}

void WrittenChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    // Now is where one looks first.
    if (m_current < 0)
        goTo(static_cast<int>(m_bars.size()) - 1);
}

void WrittenChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    // Back in the window, one goes on from there.
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        goTo(-1);
}

void WrittenChart::goTo(int bar)
{
    m_current = m_bars.isEmpty() ? -1 : bar;
    tell();
    update();
}

/// What a screen reader says of the picture, and the card below it.
void WrittenChart::tell()
{
    const QString text = m_current >= 0 ? barText(m_span, m_bars.at(m_current)) : QString();
    setAccessibleDescription(barsText(m_span, m_bars));
    Q_EMIT told(text);
    sayNow(text.isEmpty() ? tr("Changes written") : text);
}

} // namespace tandem::ui
