// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/announcements.h"

#include <QAccessibleBridge>
#include <QWidget>

namespace tandem::ui {

static Announcements *listening = nullptr;

/// Takes the place of the system's way to screen readers, which offscreen has none.
class AnnouncementsBridge : public QAccessibleBridge
{
public:
    void setRootObject(QAccessibleInterface *) override { }
    void notifyAccessibilityUpdate(QAccessibleEvent *event) override
    {
        if (listening)
            listening->hear(*event);
    }
};

/// Qt looks for bridges among the plugins, and this is one of the test's own.
class AnnouncementsPlugin : public QAccessibleBridgePlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QAccessibleBridgeFactoryInterface_iid FILE "announcements.json")
public:
    QAccessibleBridge *create(const QString &) override
    {
        // Qt keeps it until the program ends, where nothing tells a leak from what is still used.
        static auto *bridge = new AnnouncementsBridge;
        return bridge;
    }
};

Announcements::Announcements()
{
    Q_ASSERT(!listening);
    listening = this;
}

Announcements::~Announcements()
{
    listening = nullptr;
}

void Announcements::hear(const QAccessibleEvent &event)
{
    const auto *widget = qobject_cast<const QWidget *>(event.object());
    const QAccessibleInterface *spoken = event.accessibleInterface();
    m_told.append(
        {event.type(), event.object(), event.child(), spoken ? spoken->text(QAccessible::Name) : QString(),
            spoken ? spoken->text(QAccessible::Description) : QString(), widget && !widget->isHidden()});
}

QList<Announcements::Told> Announcements::of(QAccessible::Event event, const QObject *object) const
{
    QList<Told> found = m_told;
    found.removeIf(
        [event, object](const Told &told) { return told.event != event || told.object != object; });
    return found;
}

QStringList Announcements::alerts() const
{
    QStringList names;
    for (const Told &told : m_told) {
        if (told.event == QAccessible::Alert)
            names.append(told.name);
    }
    return names;
}

} // namespace tandem::ui

#include "announcements.moc"

Q_IMPORT_PLUGIN(AnnouncementsPlugin)
