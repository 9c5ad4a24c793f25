// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/settingsviews.h"
#include "core/session/views.h"
#include "ui/models/simpletable.h"

#include <optional>

namespace tandem::ui {

/// Newest first, as the session lists them; none: they could not be read.
using ConfigurationVersions = std::optional<QList<session::ConfigurationVersion>>;

/// One thing about two runs. `difference` says it in words; empty where it means nothing.
struct ComparedLine
{
    QString what;
    QString earlier;
    QString later;
    QString difference;
    bool differs = false;
    friend bool operator==(const ComparedLine &, const ComparedLine &) = default;
};

/// What started them, times, calls, what they did flow by flow, and the configuration that they went by.
/// Counts that are 0 in both are left out.
[[nodiscard]] QList<ComparedLine> comparedLines(const session::RunReport &earlier,
    const session::RunReport &later, const ConfigurationVersions &versions);

/// Two runs side by side.
class RunComparisonModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { What, Earlier, Later, Difference, ColumnCount };
    using SimpleTable::SimpleTable;
    void setRuns(const session::RunReport &earlier, const session::RunReport &later,
        const ConfigurationVersions &versions);

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    qint64 m_earlier = 0;
    qint64 m_later = 0;
    QList<ComparedLine> m_lines;
};

} // namespace tandem::ui
