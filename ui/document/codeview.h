// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/qsci.h"

namespace tandem::ui {

/// A text in a fixed font, in the colours of the theme. Tab leaves it, as everything else in the window.
class CodeView : public QsciScintilla
{
    Q_OBJECT
public:
    explicit CodeView(const QString &objectName, const QString &accessibleName, QWidget *parent = nullptr);

protected:
    bool focusNextPrevChild(bool next) override;
    /// Again after every change of the theme.
    virtual void applyColors();
    [[nodiscard]] const QFont &fixedFont() const { return m_fixed; }

private:
    QFont m_fixed; ///< the widget's own font is the style sheet's
};

} // namespace tandem::ui
