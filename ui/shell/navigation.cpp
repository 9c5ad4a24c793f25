// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/kit/headings.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

constexpr int placeHeight = 40;
constexpr int margin = 9;
constexpr int pictureSize = 20;

} // namespace

QKeySequence placeKeys(qsizetype number)
{
    if (number < 1 || number > 10)
        return {};
    return {QKeyCombination(Qt::ALT, static_cast<Qt::Key>(Qt::Key_0 + number % 10))};
}

NavigationButton::NavigationButton(const QString &iconName, const QString &label, QWidget *parent)
    : Button(label, parent)
    , m_label(label)
    , m_icon(ui::icon(iconName, Token::Muted))
    , m_currentIcon(ui::icon(iconName, Token::Accent))
{
    setCheckable(true);
    setAutoExclusive(true);
    setFixedHeight(placeHeight);
    setAccessibleName(label);
}

void NavigationButton::setWaitingCount(qint64 count)
{
    m_count = count;
    setAccessibleName(count > 0 ? tr("%1, %2 waiting").arg(m_label).arg(count) : m_label);
    updateGeometry();
    update();
}

QString NavigationButton::countText() const
{
    return m_count > 999 ? u"999+"_s : QString::number(m_count);
}

QSize NavigationButton::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int text = QFontMetrics(bold).horizontalAdvance(m_label);
    const int count = m_count > 0 ? fontMetrics().horizontalAdvance(countText()) + 24 : 0;
    return {margin + pictureSize + margin + text + count + margin, placeHeight};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    const Theme *theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = theme->focusFrame(rect());
    painter.setPen(hasFocus() ? theme->focusPen() : QPen(Qt::NoPen));
    if (isChecked())
        painter.setBrush(theme->color(Token::AccentSoft));
    else if (underMouse())
        painter.setBrush(theme->color(Token::SurfaceAlt));
    painter.drawRoundedRect(box, 8, 8);

    const QRect picture = QStyle::visualRect(
        layoutDirection(), rect(), QRect(margin, (placeHeight - pictureSize) / 2, pictureSize, pictureSize));
    (isChecked() ? m_currentIcon : m_icon).paint(&painter, picture);
    QFont font = painter.font();
    font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(font);
    painter.setPen(theme->color(isChecked() ? Token::Accent : Token::Text));
    const QRect text = QStyle::visualRect(layoutDirection(), rect(),
        QRect(margin + pictureSize + margin, 0, width() - 2 * margin - pictureSize - margin, placeHeight));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeading, m_label);
    if (m_count <= 0)
        return;
    painter.setFont(headingFont(font));
    const int wide = std::max(20, painter.fontMetrics().horizontalAdvance(countText()) + 12);
    const QRect pill = QStyle::visualRect(
        layoutDirection(), rect(), QRect(width() - margin - wide, (placeHeight - 20) / 2, wide, 20));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme->color(Token::WarnSoft));
    painter.drawRoundedRect(pill, 10, 10);
    painter.setPen(theme->color(Token::Warn));
    painter.drawText(pill, Qt::AlignCenter, countText());
}

void NavigationButton::enterEvent(QEnterEvent *event)
{
    Button::enterEvent(event);
    update();
}

void NavigationButton::leaveEvent(QEvent *event)
{
    QPushButton::leaveEvent(event);
    update();
}

Navigation::Navigation(QWidget *parent)
    : QFrame(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"navigation"_s);
    setAccessibleName(tr("Sections"));
    m_column->setContentsMargins(9, 16, 9, 16);
    m_column->setSpacing(4);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(margin, 0, margin, 16);
    brand->setSpacing(10);
    brand->addWidget(new IconLabel(u"tandem"_s, Token::Accent, 28, this));
    brand->addWidget(makeLabel(u"Tandem"_s, TextRole::Heading, this), 1);
    m_column->addLayout(brand);
    m_column->addStretch(1);
}

void Navigation::addPlace(const QString &id, const QString &iconName, const QString &label)
{
    auto *button = new NavigationButton(iconName, label, this);
    button->setObjectName(u"nav-"_s + id);
    button->installEventFilter(this);
    m_places.append(id);
    const auto number = m_places.size();
    button->setToolTip(placeKeys(number).isEmpty() ? label : tr("%1 (Alt+%2)").arg(label).arg(number % 10));
    m_column->insertWidget(m_column->count() - 1, button);
    // Made after its page, and seen before it.
    if (number > 1)
        setTabOrder(this->button(m_places.at(number - 2)), button);
    connect(button, &QPushButton::clicked, this, [this, id] { Q_EMIT placeChosen(id); });
    if (number == 1)
        setCurrent(id);
    else
        button->setFocusPolicy(Qt::ClickFocus);
}

NavigationButton *Navigation::button(const QString &id) const
{
    return findChild<NavigationButton *>(u"nav-"_s + id);
}

void Navigation::setCurrent(const QString &id)
{
    for (const QString &place : std::as_const(m_places)) {
        NavigationButton *each = button(place);
        each->setFocusPolicy(place == id ? Qt::StrongFocus : Qt::ClickFocus);
        if (place == id) {
            each->setChecked(true);
            setFocusProxy(each);
        }
    }
}

bool Navigation::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Home && key != Qt::Key_End)
        return QFrame::eventFilter(watched, event);
    qsizetype at = m_places.indexOf(watched->objectName().mid(4)) + (key == Qt::Key_Down ? 1 : -1);
    if (key == Qt::Key_Home || key == Qt::Key_End)
        at = key == Qt::Key_Home ? 0 : m_places.size() - 1;
    if (at >= 0 && at < m_places.size()) {
        Q_EMIT placeChosen(m_places.at(at));
        button(m_places.at(at))->setFocus(Qt::TabFocusReason);
    }
    return true;
}

} // namespace tandem::ui
