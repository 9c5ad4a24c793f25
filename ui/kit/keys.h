// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAbstractButton;
class QKeyEvent;
class QShortcut;
class QWidget;

namespace tandem::ui {

/// A key and what it does, for the sheet of shortcuts.
struct KeyLine
{
    QKeySequence keys;
    QString what;

    bool operator==(const KeyLine &) const = default;
};

/// A key that works while the focus is in `where`, which owns it. The sheet of shortcuts tells `what`;
/// nothing of a key without words.
QShortcut *addKey(
    QWidget *where, const QKeySequence &keys, const QString &what, std::function<void()> action);

/// The same for a key that presses a button.
QShortcut *addKey(QWidget *where, const QKeySequence &keys, const QString &what, QAbstractButton *button);

/// Keys that a widget takes itself, in its keyPressEvent(): it must have the focus, nothing in it. GUI
/// thread; owned by the widget.
class KeyTable : public QObject
{
    Q_OBJECT
public:
    explicit KeyTable(QWidget *owner);

    void add(const QKeySequence &keys, const QString &what, std::function<void()> action);
    /// What a key that is in the table means where the widget stands.
    void setWords(const QKeySequence &keys, const QString &what);
    /// True where the key was one of these: it is done.
    bool take(const QKeyEvent *event) const;
    [[nodiscard]] QList<KeyLine> lines() const;

private:
    struct Entry
    {
        KeyLine line;
        std::function<void()> action;
    };
    [[nodiscard]] qsizetype find(const QKeySequence &keys) const;

    QList<Entry> m_entries;
};

/// Keys as people read them on a keyboard, in their language: "Ctrl+Enter", never Qt's "Ctrl+Return".
[[nodiscard]] QString keyText(const QKeySequence &keys);

/// The keys with words in everything within `root` that can be seen, each once.
[[nodiscard]] QList<KeyLine> keysWithin(const QWidget *root);

} // namespace tandem::ui
