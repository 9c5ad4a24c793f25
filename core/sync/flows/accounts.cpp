// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/flows.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

const FlowDefinition &accountsFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::Accounts;
        flow.object = u"Account"_s;
        flow.entity = u"customer"_s;
        flow.salesforceTitle = u"Name"_s;
        flow.startdeliverTitle = u"name"_s;
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
