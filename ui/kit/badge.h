// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/theme.h"

#include <QLabel>

namespace tandem::ui {

/// A word or number in a coloured pill; the word says it too, never the colour alone.
class Badge : public QLabel
{
    Q_OBJECT
public:
    explicit Badge(const QString &text = {}, Tone tone = Tone::Neutral, QWidget *parent = nullptr);
    void setState(const QString &text, Tone tone);
    [[nodiscard]] Tone tone() const { return m_tone; }

private:
    Tone m_tone;
};

} // namespace tandem::ui
