// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/droppedrecord.h"

#include <QMimeData>
#include <QUrl>

namespace tandem::ui {
using namespace Qt::StringLiterals;

QString droppedRecord(const QMimeData *data)
{
    constexpr qsizetype longest = 2000;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.scheme() == "https"_L1 || url.scheme() == "http"_L1)
            return url.toString(QUrl::FullyEncoded);
    }
    if (!urls.isEmpty() || !data->hasText())
        return {};
    const QString text = data->text().trimmed();
    const bool one = text.size() <= longest && !text.contains(u'\n') && !text.contains(u' ');
    return one ? text : QString();
}

} // namespace tandem::ui
