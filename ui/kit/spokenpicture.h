// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tandem::ui {

/// A picture that takes the keys: a screen reader hears it as a graphic, and by its name what the keys have
/// led to. GUI thread.
class SpokenPicture : public QWidget
{
    Q_OBJECT
public:
    explicit SpokenPicture(QWidget *parent = nullptr);

protected:
    /// The same again is not said twice.
    void sayNow(const QString &name);
};

} // namespace tandem::ui
