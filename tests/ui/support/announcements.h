// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>
#include <QPointer>
#include <QStringList>

namespace tandem::ui {

/// What screen readers are told while it lives, on every platform: it listens where Qt hands the events on to
/// the system. One at a time. GUI thread.
class Announcements
{
public:
    struct Told
    {
        QAccessible::Event event;
        QPointer<QObject> object;
        int child; ///< -1: the object itself
        QString name; ///< as it was then
        QString description;
        bool isShown; ///< the object was not hidden then
    };

    Announcements();
    ~Announcements();
    Q_DISABLE_COPY_MOVE(Announcements)

    [[nodiscard]] QList<Told> of(QAccessible::Event event, const QObject *object) const;
    /// What interrupts whoever listens, by its name.
    [[nodiscard]] QStringList alerts() const;
    void clear() { m_told.clear(); }
    void hear(const QAccessibleEvent &event);

private:
    QList<Told> m_told;
};

} // namespace tandem::ui
