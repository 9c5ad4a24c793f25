// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// A seam for tests: which thread does the work that waits for a disk or a network, or grows with its input.
namespace tandem {

enum class Work { Sql, Http, Json };

/// Told of each piece of work on the thread that does it, with the bytes of a document where they are known
/// (0 where not); must be safe to call from any thread.
using WorkWitness = void (*)(Work work, qsizetype bytes);

/// None: nobody is told. Any thread.
void setWorkWitness(WorkWitness witness);
void noteWork(Work work, qsizetype bytes = 0);

} // namespace tandem
