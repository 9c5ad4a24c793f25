// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/side.h"

using namespace Qt::StringLiterals;

namespace tandem {

QString sideName(Side side)
{
    return side == Side::Salesforce ? u"salesforce"_s : u"startdeliver"_s;
}

std::optional<Side> sideFromName(QStringView name)
{
    for (const Side side : {Side::Salesforce, Side::Startdeliver}) {
        if (name == sideName(side))
            return side;
    }
    return std::nullopt;
}

QString flowName(Flow flow)
{
    switch (flow) {
    case Flow::Accounts:
        return u"accounts"_s;
    case Flow::Contacts:
        return u"contacts"_s;
    case Flow::Events:
        return u"events"_s;
    case Flow::Tasks:
        return u"tasks"_s;
    case Flow::TaskComments:
        return u"task-comments"_s;
    case Flow::Notes:
        return u"notes"_s;
    case Flow::Comments:
        return u"comments"_s;
    case Flow::Owners:
        return u"owners"_s;
    case Flow::History:
        return u"history"_s;
    }
    return {};
}

std::optional<Flow> flowFromName(QStringView name)
{
    for (const Flow flow : allFlows()) {
        if (name == flowName(flow))
            return flow;
    }
    return std::nullopt;
}

QList<Flow> allFlows()
{
    return {Flow::Accounts, Flow::Contacts, Flow::Events, Flow::Tasks, Flow::TaskComments, Flow::Notes,
        Flow::Comments, Flow::Owners, Flow::History};
}

} // namespace tandem
