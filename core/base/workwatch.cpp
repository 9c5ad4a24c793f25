// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/workwatch.h"

#include <atomic>

namespace tandem {

namespace {

std::atomic<WorkWitness> current = nullptr;

} // namespace

void setWorkWitness(WorkWitness witness)
{
    current.store(witness, std::memory_order_release);
}

void noteWork(Work work, qsizetype bytes)
{
    if (const WorkWitness witness = current.load(std::memory_order_acquire))
        witness(work, bytes);
}

} // namespace tandem
