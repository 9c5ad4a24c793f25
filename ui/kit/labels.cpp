// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/labels.h"

#include "ui/kit/button.h"

#include "ui/kit/icons.h"

#include <QEvent>
#include <QStyle>
#include <QtMath>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QString roleName(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return u"title"_s;
    case TextRole::Heading:
        return u"heading"_s;
    case TextRole::Body:
        return u"body"_s;
    case TextRole::Muted:
        return u"muted"_s;
    case TextRole::Small:
        return u"small"_s;
    case TextRole::Figure:
        return u"figure"_s;
    case TextRole::Code:
        return u"code"_s;
    }
    return {};
}

/// Has room for the marks on capitals, which in many fonts reach as far as the line does or beyond it: a
/// label as high as its line cuts them, by what is rounded away at least.
class TitleLabel : public QLabel
{
public:
    using QLabel::QLabel;

    [[nodiscard]] QSize sizeHint() const override { return withMarks(QLabel::sizeHint()); }
    [[nodiscard]] QSize minimumSizeHint() const override { return withMarks(QLabel::minimumSizeHint()); }

private:
    [[nodiscard]] QSize withMarks(const QSize &size) const
    {
        const QFontMetricsF metrics(font());
        const double marks = -metrics.tightBoundingRect(QStringLiteral("ÅÄÖÉ")).top();
        // Above and below, as the text stands in the middle.
        const int above = 1 + std::max(0, qCeil(marks - metrics.ascent()));
        return {size.width(), std::max(size.height(), qCeil(metrics.height()) + 2 * above)};
    }
};

} // namespace

QLabel *makeLabel(const QString &text, TextRole role, QWidget *parent)
{
    auto *label = role == TextRole::Title ? new TitleLabel(parent) : new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setProperty("textRole", roleName(role));
    return label;
}

QLabel *makeWrappedLabel(const QString &text, TextRole role, QWidget *parent)
{
    QLabel *label = makeLabel(text, role, parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *makeButton(const QString &text, const QString &objectName, ButtonRole role, QWidget *parent)
{
    auto *button = new Button(text, parent);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    setButtonRole(button, role);
    return button;
}

void setButtonRole(QPushButton *button, ButtonRole role)
{
    static const QHash<ButtonRole, QString> names{{ButtonRole::Primary, u"primary"_s},
        {ButtonRole::Normal, u"normal"_s}, {ButtonRole::Quiet, u"quiet"_s},
        {ButtonRole::Danger, u"danger"_s}};
    setStyleProperty(button, "buttonRole", names.value(role));
}

void makeDefault(QPushButton *button)
{
    for (QPushButton *each : button->window()->findChildren<QPushButton *>())
        each->setAutoDefault(true);
    button->setDefault(true);
}

void setStyleProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

IconLabel::IconLabel(const QString &name, Token ink, int size, QWidget *parent)
    : QLabel(parent)
    , m_name(name)
    , m_ink(ink)
    , m_size(size)
{
    setFixedSize(size, size);
    draw();
    connect(Theme::instance(), &Theme::changed, this, &IconLabel::draw);
}

void IconLabel::setPicture(const QString &name, Token ink)
{
    m_name = name;
    m_ink = ink;
    draw();
}

bool IconLabel::event(QEvent *event)
{
    // The first show is where the screen, and so the pixel ratio, is known.
    if (event->type() == QEvent::Show || event->type() == QEvent::ScreenChangeInternal)
        draw();
    return QLabel::event(event);
}

void IconLabel::draw()
{
    setPixmap(iconPixmap(m_name, m_ink, m_size, devicePixelRatioF()));
}

} // namespace tandem::ui
