// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QObject>
#include <QPair>
#include <QPen>
#include <QRectF>
#include <QString>

#include <optional>

namespace tandem::ui {

/// What a colour is for. Widgets, the style sheet and the icons name colours by these only.
enum class Token {
    Window, ///< behind everything
    Surface, ///< cards, tables, fields
    SurfaceAlt, ///< headers, hovered rows, chips
    Border,
    Field, ///< the outline of what can be typed in or clicked, 3:1 on its ground
    Text,
    Muted, ///< secondary text
    Accent, ///< the one accent: primary button, current place, links
    OnAccent,
    AccentSoft, ///< behind the current row or place
    Good,
    GoodSoft,
    Warn,
    WarnSoft,
    Bad,
    BadSoft,
};
inline constexpr int tokenCount = static_cast<int>(Token::BadSoft) + 1;

/// What a badge, notice or number says by its colour; never by colour alone.
enum class Tone { Neutral, Accent, Good, Warn, Bad };
[[nodiscard]] Token inkOf(Tone tone);
[[nodiscard]] Token groundOf(Tone tone);
[[nodiscard]] QString toneName(Tone tone); ///< "neutral", ... as the style sheet has it

/// The palettes by token. HighContrast is a dark one: every text 7:1 on its ground, every line 3:1, and a
/// wider frame around what has the focus.
enum class Look { Light, Dark, HighContrast };

/// The look of the program: one of the palettes is in force; gives the application its palette and style
/// sheet. Follows the desktop, also when that changes, unless it is told otherwise. GUI thread; one per
/// process, owned by the application.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark, HighContrast };
    Q_ENUM(Mode)

    /// Made at the first call, which takes over the look of the running application.
    static Theme *instance();

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] Look look() const { return m_look; }
    [[nodiscard]] bool isDark() const { return m_look != Look::Light; }
    /// What the desktop says; counts in Mode::System.
    void setSystemDark(bool dark);

    [[nodiscard]] QColor color(Token token) const { return color(token, m_look); }
    [[nodiscard]] static QColor color(Token token, Look look);
    [[nodiscard]] static QString tokenName(Token token); ///< "on-accent"
    /// "system", "light", "dark", "contrast": as it is stored and said on the command line.
    [[nodiscard]] static QString modeName(Mode mode);
    [[nodiscard]] static std::optional<Mode> modeNamed(const QString &name);
    /// Of the frame around what has the focus, where a widget draws it itself, and that frame within `rect`.
    [[nodiscard]] QPen focusPen() const;
    [[nodiscard]] QRectF focusFrame(const QRectF &rect) const;
    /// Ink and ground pairs in which text is drawn.
    [[nodiscard]] static QList<QPair<Token, Token>> textPairs();
    /// WCAG 2 contrast, 1 to 21.
    [[nodiscard]] static double contrast(const QColor &a, const QColor &b);

Q_SIGNALS:
    void changed(); ///< the palette that is in force
    void modeChanged(tandem::ui::Theme::Mode mode);

private:
    explicit Theme(QObject *parent);
    void apply();

    Mode m_mode = Mode::System;
    bool m_systemDark = false;
    Look m_look = Look::Light;
    bool m_applied = false;
};

} // namespace tandem::ui
