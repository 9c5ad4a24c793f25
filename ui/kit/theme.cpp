// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/theme.h"

#include "ui/kit/icons.h"
#include "ui/kit/popups.h"
#include "ui/kit/tabkeys.h"
#include "ui/kit/wheelguard.h"

#include <QApplication>
#include <QFile>
#include <QPalette>
#include <QPointer>
#include <QProxyStyle>
#include <QStyleFactory>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <utility>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

struct TokenColors
{
    const char *name;
    QRgb light;
    QRgb dark;
    QRgb contrast;
};

constexpr std::array<TokenColors, tokenCount> colors{{
    {"window", 0xfff5f6f9, 0xff12161d, 0xff000000},
    {"surface", 0xffffffff, 0xff1b212b, 0xff000000},
    {"surface-alt", 0xffeef1f5, 0xff252d39, 0xff1c1c1c},
    {"border", 0xffdde2ea, 0xff323c4b, 0xff808080},
    {"field", 0xff808b9a, 0xff758297, 0xffc4c4c4},
    {"text", 0xff1a2230, 0xffe9edf4, 0xffffffff},
    {"muted", 0xff535f70, 0xffa9b4c4, 0xffe8e8e8},
    {"accent", 0xff2a55d0, 0xff8fb2ff, 0xff6fd8ff},
    {"on-accent", 0xffffffff, 0xff0b1631, 0xff000000},
    {"accent-soft", 0xffe5ecfc, 0xff233459, 0xff00304a},
    {"good", 0xff12653c, 0xff80d9a6, 0xff80f0a8},
    {"good-soft", 0xffe0f3e7, 0xff17362a, 0xff003a1c},
    {"warn", 0xff7d4b00, 0xfff2c272, 0xffffd75e},
    {"warn-soft", 0xfffcefd6, 0xff3b2e14, 0xff3a2b00},
    {"bad", 0xffa92018, 0xffffa39a, 0xffffb8b0},
    {"bad-soft", 0xfffce7e5, 0xff452220, 0xff540c0c},
}};

/// In the order of Theme::Mode.
constexpr std::array<QLatin1StringView, 4> modeNames{{"system"_L1, "light"_L1, "dark"_L1, "contrast"_L1}};

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

bool isDark(const QPalette &palette)
{
    return luminance(palette.color(QPalette::Window)) < 0.2;
}

/// Qt's own style. It is shown the desktop's palette whenever that changes, under the palette of the
/// application, which stays; there is no other word of it that every desktop gives. Every widget comes by
/// here before it is seen: lists that drop down, what the wheel would turn, and rows of tabs.
class WatchingStyle final : public QProxyStyle
{
public:
    /// Told whether the desktop is dark, after it has changed.
    explicit WatchingStyle(std::function<void(bool)> told)
        : QProxyStyle(QStyleFactory::create(u"Fusion"_s))
        , m_told(std::move(told))
        , m_fitter(new PopupFitter(this))
        , m_wheel(new WheelGuard(this))
        , m_tabs(new TabKeys(this))
    {
    }

    using QProxyStyle::polish;
    void polish(QWidget *widget) override
    {
        m_fitter->look(widget);
        m_wheel->look(widget);
        m_tabs->look(widget);
        QProxyStyle::polish(widget);
    }
    void polish(QPalette &palette) override
    {
        const bool dark = isDark(palette);
        if (m_dark && *m_dark != dark)
            m_told(dark);
        m_dark = dark;
        QProxyStyle::polish(palette);
    }
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
        QStyleHintReturn *data) const override
    {
        // Long enough that none comes up under a pointer that is on its way.
        constexpr int wakeUpDelay = 500; // ms
        if (hint == SH_ToolTip_WakeUpDelay)
            return wakeUpDelay;
        return QProxyStyle::styleHint(hint, option, widget, data);
    }

private:
    std::function<void(bool)> m_told;
    PopupFitter *m_fitter;
    WheelGuard *m_wheel;
    TabKeys *m_tabs;
    std::optional<bool> m_dark;
};

QPalette paletteOf(Look look)
{
    const auto color = [look](Token token) { return Theme::color(token, look); };
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

QString sheetNamed(const QString &name)
{
    QFile file(u":/tandem/style/%1.qss"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// The style sheet with every @token@ replaced.
QString styleSheetOf(Look look)
{
    QString sheet = sheetNamed(u"tandem"_s);
    if (look == Look::HighContrast)
        sheet += sheetNamed(u"contrast"_s);
    for (int i = 0; i < tokenCount; ++i) {
        const auto token = static_cast<Token>(i);
        sheet.replace(u'@' + Theme::tokenName(token) + u'@', Theme::color(token, look).name());
    }
    sheet.replace("@mode@"_L1, look == Look::Light ? "light"_L1 : "dark"_L1);
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
    , m_systemDark(ui::isDark(QApplication::palette()))
{
    initIcons();
    // Qt is in the middle of taking the desktop's palette over when it shows it.
    QApplication::setStyle(new WatchingStyle([this](bool dark) {
        QMetaObject::invokeMethod(
            this, [this, dark] { setSystemDark(dark); }, Qt::QueuedConnection);
    }));
    apply();
}

void Theme::setMode(Mode mode)
{
    const bool other = mode != std::exchange(m_mode, mode);
    apply();
    if (other)
        Q_EMIT modeChanged(mode);
}

void Theme::setSystemDark(bool dark)
{
    m_systemDark = dark;
    apply();
}

QColor Theme::color(Token token, Look look)
{
    const TokenColors &entry = colors.at(static_cast<size_t>(token));
    switch (look) {
    case Look::Light:
        return QColor::fromRgb(entry.light);
    case Look::Dark:
        return QColor::fromRgb(entry.dark);
    case Look::HighContrast:
        return QColor::fromRgb(entry.contrast);
    }
    return {};
}

QString Theme::tokenName(Token token)
{
    return QString::fromLatin1(colors.at(static_cast<size_t>(token)).name);
}

QString Theme::modeName(Mode mode)
{
    return modeNames.at(static_cast<size_t>(mode));
}

std::optional<Theme::Mode> Theme::modeNamed(const QString &name)
{
    const auto *found = std::ranges::find(modeNames, name);
    if (found == modeNames.end())
        return std::nullopt;
    return static_cast<Mode>(found - modeNames.begin());
}

QPen Theme::focusPen() const
{
    return {color(Token::Accent), m_look == Look::HighContrast ? 3.0 : 2.0};
}

QRectF Theme::focusFrame(const QRectF &rect) const
{
    const double half = focusPen().widthF() / 2;
    return rect.adjusted(half, half, -half, -half);
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
    const Look look = m_mode == Mode::HighContrast ? Look::HighContrast : dark ? Look::Dark : Look::Light;
    if (m_applied && look == m_look)
        return;
    m_look = look;
    m_applied = true;
    // A sheet that takes the place of another dresses each widget once for itself and once for each widget
    // around it; the first sheet dresses each once. So does the palette while there is none.
    qApp->setStyleSheet({});
    QApplication::setPalette(paletteOf(look));
    qApp->setStyleSheet(styleSheetOf(look));
    Q_EMIT changed();
}

} // namespace tandem::ui
