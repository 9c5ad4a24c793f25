// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <map>

class QAbstractItemModel;
class QWidget;

namespace tandem::ui {

/// How often what is shown changes, and by how many rows at once. GUI thread; outlived by what it follows, or
/// not.
class ListUpdates
{
public:
    struct Count
    {
        int all = 0;
        int mostInASecond = 0;
        int mostRows = 0;
        qint64 second = -1; ///< the last one in which there was one
        int inThatSecond = 0;
    };

    ListUpdates();
    /// Every list in it that has a name, from now on.
    void follow(const QWidget *root, const QString &place);
    void count(const QString &what, int rows = 0);
    [[nodiscard]] const std::map<QString, Count> &counts() const { return m_counts; }
    void clear() { m_counts.clear(); }

private:
    void follow(const QAbstractItemModel *model, const QString &what);

    std::map<QString, Count> m_counts;
    QElapsedTimer m_clock;
    QObject m_context;
};

} // namespace tandem::ui
