// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/views.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// What decides about a record, a sentence a row, in the language of the window. Verdict and advice stand
/// elsewhere; what happened to the record is a model of its own.
class TraceModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Topic, Text, ColumnCount };
    enum class Part { Reasons, Timeline };

    explicit TraceModel(Part part, QObject *parent = nullptr);
    void setLines(const QList<session::TraceLine> &lines, const QHash<QString, QString> &labels);

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_lines.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    Part m_part;
    QList<session::TraceLine> m_lines;
    QHash<QString, QString> m_labels; ///< of the fields, see session::TraceView
};

} // namespace tandem::ui
