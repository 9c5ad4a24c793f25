// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/overviewviews.h"
#include "ui/kit/spokenpicture.h"

namespace tandem::ui {

/// "14:00 to 15:00: 3 to Salesforce, 5 to Startdeliver"; of a day its date.
[[nodiscard]] QString barText(session::WrittenSpan span, const session::WrittenBar &bar);
/// All bars in a sentence: what they come to, and when it was most.
[[nodiscard]] QString barsText(session::WrittenSpan span, const QList<session::WrittenBar> &bars);
[[nodiscard]] session::SideCounts sumOf(const QList<session::WrittenBar> &bars);

/// A bar for each hour or day: what was written to Salesforce stands on the line in the middle, what was
/// written to Startdeliver hangs from it. Left, Right, Home and End go from bar to bar. GUI thread; owned by
/// its card.
class WrittenChart : public SpokenPicture
{
    Q_OBJECT
public:
    explicit WrittenChart(QWidget *parent = nullptr);

    void setBars(session::WrittenSpan span, const QList<session::WrittenBar> &bars);
    /// The bar that the keys are at; -1: none.
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int barAt(const QPoint &at) const;
    /// Where a side's bar is drawn; as high as its share of the highest of both sides.
    [[nodiscard]] QRectF rectOf(int bar, Side side) const;
    /// Of a bar's tool tip: its times in UTC, then what was written.
    [[nodiscard]] QString toolTipOf(int bar) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// In words, what the keys are at; empty: nothing.
    void told(const QString &text);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF plot() const; ///< without the line of times
    [[nodiscard]] QRectF columnOf(int bar) const;
    [[nodiscard]] QString axisText(int bar) const;
    void paintAxis(QPainter &painter);
    void goTo(int bar);
    void tell();

    session::WrittenSpan m_span = session::WrittenSpan::Day;
    QList<session::WrittenBar> m_bars;
    qint64 m_highest = 0;
    int m_current = -1;
};

} // namespace tandem::ui
