// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

#include <mutex>

// Q_INIT_RESOURCE declares a function of the global namespace, so it cannot stand inside ours.
static void initUiResource()
{
    Q_INIT_RESOURCE(tandem_ui);
    Q_INIT_RESOURCE(tandem_translations);
}

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

QByteArray sourceOf(const QString &name)
{
    QFile file(u":/tandem/icons/"_s + name + u".svg"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Draws an SVG whose lines are `currentColor`, in the theme's colour of that moment.
class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QByteArray source, Token ink)
        : m_source(std::move(source))
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const Token token = mode == QIcon::Disabled ? Token::Field : m_ink;
        QByteArray colored = m_source;
        colored.replace("currentColor", Theme::instance()->color(token).name().toLatin1());
        QSvgRenderer(colored).render(painter, rect);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    QByteArray m_source;
    Token m_ink;
};

} // namespace

void initIcons()
{
    static std::once_flag once;
    std::call_once(once, initUiResource);
}

QIcon icon(const QString &name, Token ink)
{
    initIcons();
    return QIcon(new ThemedIconEngine(sourceOf(name), ink));
}

QPixmap iconPixmap(const QString &name, Token ink, int size, qreal ratio)
{
    initIcons();
    ThemedIconEngine engine(sourceOf(name), ink);
    const int pixels = qRound(size * ratio);
    QPixmap pixmap = engine.pixmap({pixels, pixels}, QIcon::Normal, QIcon::Off);
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

} // namespace tandem::ui
