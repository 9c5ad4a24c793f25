// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/flows.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

const FlowDefinition &contactsFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::Contacts;
        flow.object = u"Contact"_s;
        flow.entity = u"user"_s;
        flow.parent = Flow::Accounts;
        flow.salesforceParent = u"AccountId"_s;
        flow.startdeliverParent = u"customerId"_s;
        flow.salesforceTitle = u"Name"_s;
        flow.startdeliverTitle = u"name"_s;
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
