// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

class QPushButton;
class QWidget;

namespace tandem::ui {

/// A pill that is on or off.
[[nodiscard]] QPushButton *makeChip(
    const QString &text, const QString &objectName, QWidget *parent = nullptr);

/// Chips of which one is on. Tab goes to each of them, arrow keys choose the next one. (The groups of Qt keep
/// the Tab key for whichever had the focus last, and for none where that one is disabled.) GUI thread.
class ChipGroup : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Before anything else listens to its click().
    void add(QPushButton *chip);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<QPushButton *> m_chips;
};

} // namespace tandem::ui
