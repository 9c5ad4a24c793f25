// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/matchkey.h"
#include "core/domain/schema.h"
#include "ui/models/simpletable.h"

namespace tandem::ui {

/// The match keys of one flow in their order, fields by their labels where the schemas are known. GUI thread.
class MatchKeysModel : public SimpleTable
{
    Q_OBJECT
public:
    enum Column { Salesforce, Startdeliver, Compared, Found, ColumnCount };
    using SimpleTable::SimpleTable;

    void show(const QList<MatchKey> &keys);
    void setSchemas(const ObjectSchema &salesforce, const ObjectSchema &startdeliver);

protected:
    [[nodiscard]] int rows() const override { return static_cast<int>(m_keys.size()); }
    [[nodiscard]] QStringList headers() const override;
    [[nodiscard]] QVariant cell(int row, int column, int role) const override;

private:
    void tellOfCells();

    QList<MatchKey> m_keys;
    ObjectSchema m_salesforce;
    ObjectSchema m_startdeliver;
};

} // namespace tandem::ui
