// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/mappingtrial.h"

#include <numeric>

namespace tandem {

namespace {

void countWrite(MappingTrial &trial, const TrialRow &row)
{
    ++trial.changed;
    if (row.what == TrialRow::What::Clear)
        ++trial.clears;
    if (row.both || row.to == Side::Salesforce)
        ++trial.toSalesforce;
    if (row.both || row.to == Side::Startdeliver)
        ++trial.toStartdeliver;
    if (trial.writes.size() < MappingTrial::rowsKept)
        trial.writes.append(row);
}

void countRefusal(MappingTrial &trial, const TrialRow &row)
{
    if (row.wholeRow)
        ++trial.rowsRefused;
    else if (trial.refused.size() < MappingTrial::refusalsKept || trial.refused.contains(row.reason))
        ++trial.refused[row.reason];
    else
        ++trial.refusedElse;
}

} // namespace

qint64 MappingTrial::refusals() const
{
    return std::accumulate(refused.begin(), refused.end(), refusedElse + rowsRefused,
        [](qint64 sum, const auto &entry) { return sum + entry.second; });
}

void count(MappingTrial &trial, const TrialRow &row)
{
    ++trial.tried;
    switch (row.what) {
    case TrialRow::What::Same:
        ++trial.same;
        break;
    case TrialRow::What::Clear:
    case TrialRow::What::Write:
        countWrite(trial, row);
        break;
    case TrialRow::What::Conflict:
        ++trial.conflicts;
        break;
    case TrialRow::What::Blocked:
        ++trial.blocked;
        break;
    case TrialRow::What::Waits:
        ++trial.waits;
        break;
    case TrialRow::What::Refused:
        countRefusal(trial, row);
        break;
    case TrialRow::What::Declined:
        ++trial.declined;
        break;
    case TrialRow::What::Held:
        ++trial.held;
        break;
    }
    if (trial.rows.size() < MappingTrial::rowsKept)
        trial.rows.append(row);
}

} // namespace tandem
