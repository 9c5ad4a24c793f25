// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/keys.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QShortcut>
#include <QWidget>

#include <algorithm>

namespace tandem::ui {

QShortcut *addKey(QWidget *where, const QKeySequence &keys, const QString &what, std::function<void()> action)
{
    auto *shortcut = new QShortcut(keys, where);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    shortcut->setWhatsThis(what);
    QObject::connect(shortcut, &QShortcut::activated, where, std::move(action));
    return shortcut;
}

QShortcut *addKey(QWidget *where, const QKeySequence &keys, const QString &what, QAbstractButton *button)
{
    return addKey(where, keys, what, [button] { button->click(); });
}

KeyTable::KeyTable(QWidget *owner)
    : QObject(owner)
{
}

void KeyTable::add(const QKeySequence &keys, const QString &what, std::function<void()> action)
{
    Q_ASSERT(find(keys) < 0);
    m_entries.append({{keys, what}, std::move(action)});
}

void KeyTable::setWords(const QKeySequence &keys, const QString &what)
{
    const qsizetype at = find(keys);
    Q_ASSERT(at >= 0);
    m_entries[at].line.what = what;
}

bool KeyTable::take(const QKeyEvent *event) const
{
    // The keys of the number pad are the same keys.
    const int key = event->key() == Qt::Key_Enter ? Qt::Key_Return : event->key();
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const qsizetype at = find(QKeySequence(QKeyCombination(modifiers, static_cast<Qt::Key>(key))));
    if (at < 0)
        return false;
    m_entries.at(at).action();
    return true;
}

QList<KeyLine> KeyTable::lines() const
{
    QList<KeyLine> lines;
    for (const Entry &entry : m_entries)
        lines.append(entry.line);
    return lines;
}

qsizetype KeyTable::find(const QKeySequence &keys) const
{
    const auto found =
        std::ranges::find_if(m_entries, [&keys](const Entry &entry) { return entry.line.keys == keys; });
    return found == m_entries.end() ? -1 : std::distance(m_entries.begin(), found);
}

QString keyText(const QKeySequence &keys)
{
    QKeyCombination read[4] = {Qt::Key(0), Qt::Key(0), Qt::Key(0), Qt::Key(0)};
    for (int i = 0; i < keys.count(); ++i) {
        const QKeyCombination pressed = keys[static_cast<uint>(i)];
        const Qt::Key key = pressed.key() == Qt::Key_Return ? Qt::Key_Enter : pressed.key();
        read[i] = QKeyCombination(pressed.keyboardModifiers(), key);
    }
    return QKeySequence(read[0], read[1], read[2], read[3]).toString(QKeySequence::NativeText);
}

QList<KeyLine> keysWithin(const QWidget *root)
{
    QList<KeyLine> lines;
    const auto add = [&lines](const KeyLine &line) {
        if (!line.what.isEmpty() && !lines.contains(line))
            lines.append(line);
    };
    const auto isSeen = [](const QObject *key) {
        const auto *where = qobject_cast<const QWidget *>(key->parent());
        return where && where->isVisible();
    };
    for (const QShortcut *shortcut : root->findChildren<QShortcut *>()) {
        if (isSeen(shortcut))
            add({shortcut->key(), shortcut->whatsThis()});
    }
    for (const KeyTable *table : root->findChildren<KeyTable *>()) {
        if (!isSeen(table))
            continue;
        for (const KeyLine &line : table->lines())
            add(line);
    }
    return lines;
}

} // namespace tandem::ui
