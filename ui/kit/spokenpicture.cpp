// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/spokenpicture.h"

#include <QAccessibleWidget>

namespace tandem::ui {

namespace {

QAccessibleInterface *spokenAsGraphic(const QString &, QObject *object)
{
    auto *picture = qobject_cast<SpokenPicture *>(object);
    return picture ? new QAccessibleWidget(picture, QAccessible::Graphic) : nullptr;
}

} // namespace

SpokenPicture::SpokenPicture(QWidget *parent)
    : QWidget(parent)
{
    // One and the same counts once.
    QAccessible::installFactory(spokenAsGraphic);
    setFocusPolicy(Qt::StrongFocus);
}

void SpokenPicture::sayNow(const QString &name)
{
    // Qt tells screen readers of each name that is set.
    if (name != accessibleName())
        setAccessibleName(name);
}

} // namespace tandem::ui
