// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;

namespace tandem::ui {

class ConfigDraft;

/// What saving the configuration changes, value by value, and what it costs then. Goes with its window.
class ConfigSaveSheet : public QDialog
{
    Q_OBJECT
public:
    explicit ConfigSaveSheet(ConfigDraft *draft, QWidget *parent = nullptr);

private:
    void readCosts();
    void showCosts();

    ConfigDraft *m_draft;
    QLabel *m_costs;
    QStringList m_uncounted; ///< flows that are on, and have not run yet
    std::optional<qint64> m_calls[2][2]; ///< before and after, by side
};

} // namespace tandem::ui
