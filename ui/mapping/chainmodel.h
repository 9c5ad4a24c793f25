// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mappingtrial.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// The transforms of one direction, each with what it makes of a sample; the last row is what would be
/// written.
class ChainModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Step, Setting, Result, ColumnCount };
    using SimpleTable::SimpleTable;

    /// `typed`: this value instead of the record's own.
    void show(
        const TriedMapping &tried, Side to, const SamplePair &sample, const std::optional<Value> &typed);
    [[nodiscard]] int steps() const { return static_cast<int>(m_tried.mapping.chainTo(m_to).size()); }

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_results.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    [[nodiscard]] QString resultOf(int steps) const;
    [[nodiscard]] QString written() const;
    [[nodiscard]] TransformContext context() const;
    [[nodiscard]] Value start() const;

    TriedMapping m_tried;
    Side m_to = Side::Startdeliver;
    SamplePair m_sample;
    std::optional<Value> m_typed;
    QStringList m_results; ///< of the start, of each step, and what is written
};

} // namespace tandem::ui
