// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QResource>

#include <mutex>

// Q_INIT_RESOURCE declares a function of the global namespace, so it cannot stand inside ours.
static void initTandemResource()
{
    Q_INIT_RESOURCE(tandem);
}

namespace tandem {

void initResources()
{
    static std::once_flag once;
    std::call_once(once, initTandemResource);
}

} // namespace tandem
