// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/configuration.h"
#include "core/domain/filtertrial.h"

#include <QDialog>
#include <QHash>

class QLabel;

namespace tandem::ui {

/// What an edit of the filters would change, before it is saved: who comes in, who leaves, and what becomes
/// of those.
class FilterSheet : public QDialog
{
    Q_OBJECT
public:
    /// `problems` keep it from being saved.
    FilterSheet(const FlowConfiguration &after, const QStringList &problems, QWidget *parent = nullptr);

    void setTrial(Side side, const Result<FilterTrial> &trial);

Q_SIGNALS:
    void saveRequested();

private:
    QHash<Side, QLabel *> m_changes;
};

} // namespace tandem::ui
