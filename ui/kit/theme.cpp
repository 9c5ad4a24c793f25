// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include "ui/kit/icons.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QStyleFactory>

#include <array>
#include <cmath>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

struct TokenColors
{
    const char *name;
    QRgb light;
    QRgb dark;
};

constexpr std::array<TokenColors, tokenCount> colors{{
    {"window", 0xfff5f6f9, 0xff12161d},
    {"surface", 0xffffffff, 0xff1b212b},
    {"surface-alt", 0xffeef1f5, 0xff252d39},
    {"border", 0xffdde2ea, 0xff323c4b},
    {"field", 0xff808b9a, 0xff758297},
    {"text", 0xff1a2230, 0xffe9edf4},
    {"muted", 0xff535f70, 0xffa9b4c4},
    {"accent", 0xff2a55d0, 0xff8fb2ff},
    {"on-accent", 0xffffffff, 0xff0b1631},
    {"accent-soft", 0xffe5ecfc, 0xff233459},
    {"good", 0xff12653c, 0xff80d9a6},
    {"good-soft", 0xffe0f3e7, 0xff17362a},
    {"warn", 0xff7d4b00, 0xfff2c272},
    {"warn-soft", 0xfffcefd6, 0xff3b2e14},
    {"bad", 0xffa92018, 0xffffa39a},
    {"bad-soft", 0xfffce7e5, 0xff452220},
}};

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QPalette paletteOf(bool dark)
{
    const auto color = [dark](Token token) { return Theme::color(token, dark); };
    QPalette palette;
    palette.setColor(QPalette::Window, color(Token::Window));
    palette.setColor(QPalette::WindowText, color(Token::Text));
    palette.setColor(QPalette::Base, color(Token::Surface));
    palette.setColor(QPalette::AlternateBase, color(Token::Window));
    palette.setColor(QPalette::Text, color(Token::Text));
    palette.setColor(QPalette::PlaceholderText, color(Token::Muted));
    palette.setColor(QPalette::Button, color(Token::Surface));
    palette.setColor(QPalette::ButtonText, color(Token::Text));
    palette.setColor(QPalette::BrightText, color(Token::Bad));
    palette.setColor(QPalette::ToolTipBase, color(Token::SurfaceAlt));
    palette.setColor(QPalette::ToolTipText, color(Token::Text));
    palette.setColor(QPalette::Highlight, color(Token::AccentSoft));
    palette.setColor(QPalette::HighlightedText, color(Token::Text));
    palette.setColor(QPalette::Link, color(Token::Accent));
    palette.setColor(QPalette::LinkVisited, color(Token::Accent));
    palette.setColor(QPalette::Mid, color(Token::Border));
    palette.setColor(QPalette::Light, color(Token::SurfaceAlt));
    palette.setColor(QPalette::Midlight, color(Token::SurfaceAlt));
    palette.setColor(QPalette::Dark, color(Token::Field));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, color(Token::Field));
    return palette;
}

/// The style sheet with every @token@ replaced.
QString styleSheetOf(bool dark)
{
    QFile file(u":/tandem/style/tandem.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (int i = 0; i < tokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        sheet.replace(u'@' + Theme::tokenName(token) + u'@', Theme::color(token, dark).name());
    }
    sheet.replace("@mode@"_L1, dark ? "dark"_L1 : "light"_L1);
    return sheet;
}

} // namespace

Token inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Token::Muted;
    case Tone::Accent:
        return Token::Accent;
    case Tone::Good:
        return Token::Good;
    case Tone::Warn:
        return Token::Warn;
    case Tone::Bad:
        return Token::Bad;
    }
    return Token::Text;
}

Token groundOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return Token::SurfaceAlt;
    case Tone::Accent:
        return Token::AccentSoft;
    case Tone::Good:
        return Token::GoodSoft;
    case Tone::Warn:
        return Token::WarnSoft;
    case Tone::Bad:
        return Token::BadSoft;
    }
    return Token::Surface;
}

QString toneName(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return u"neutral"_s;
    case Tone::Accent:
        return u"accent"_s;
    case Tone::Good:
        return u"good"_s;
    case Tone::Warn:
        return u"warn"_s;
    case Tone::Bad:
        return u"bad"_s;
    }
    return {};
}

Theme *Theme::instance()
{
    static QPointer<Theme> theme;
    if (!theme)
        theme = new Theme(qApp);
    return theme;
}

Theme::Theme(QObject *parent)
    : QObject(parent)
    , m_systemDark(luminance(QApplication::palette().color(QPalette::Window)) < 0.2)
{
    initIcons();
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    apply();
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    apply();
}

void Theme::setSystemDark(bool dark)
{
    m_systemDark = dark;
    apply();
}

QColor Theme::color(Token token, bool dark)
{
    const TokenColors &entry = colors.at(static_cast<size_t>(token));
    return QColor::fromRgb(dark ? entry.dark : entry.light);
}

QString Theme::tokenName(Token token)
{
    return QString::fromLatin1(colors.at(static_cast<size_t>(token)).name);
}

QList<QPair<Token, Token>> Theme::textPairs()
{
    QList<QPair<Token, Token>> pairs{{Token::OnAccent, Token::Accent}};
    for (const Token ground : {Token::Window, Token::Surface, Token::SurfaceAlt, Token::AccentSoft}) {
        for (const Token ink : {Token::Text, Token::Muted, Token::Accent})
            pairs.append({ink, ground});
    }
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warn, Tone::Bad}) {
        for (const Token ground : {groundOf(tone), Token::Surface, Token::Window})
            pairs.append({inkOf(tone), ground});
        pairs.append({Token::Text, groundOf(tone)});
    }
    return pairs;
}

double Theme::contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

void Theme::apply()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemDark);
    if (m_applied && dark == m_dark)
        return;
    m_dark = dark;
    m_applied = true;
    QApplication::setPalette(paletteOf(dark));
    qApp->setStyleSheet(styleSheetOf(dark));
    Q_EMIT changed();
}

} // namespace tandem::ui
