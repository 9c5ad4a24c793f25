// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/record.h"

namespace tandem::test {

/// A second, independent reading of SOQL WHERE clauses over records, with Salesforce's treatment of null and
/// NOT (contract salesforce.md 4.3, 4.4): what the service would answer. Shares no code with
/// core/domain/filter*.
class SoqlReader
{
public:
    SoqlReader(QString clause, const Fields &fields, QDate today);

    /// Whether the record is in the answer; none where the clause is no SOQL.
    [[nodiscard]] std::optional<bool> run();

private:
    bool expression();
    bool unary();
    bool comparison();
    bool compare(const Value &value, const QString &op, const QString &literal);
    bool includes(const Value &value, const QStringList &literals);
    QString token();
    QString peek();
    QString take(const QString &wanted);
    QString quoted();

    QString m_text;
    qsizetype m_at = 0;
    const Fields &m_fields;
    QDate m_today;
    bool m_ok = true;
};

} // namespace tandem::test
