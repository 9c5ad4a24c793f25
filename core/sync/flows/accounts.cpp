// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/activity.h"
#include "core/sync/flows/flows.h"
#include "core/sync/flows/persons.h"
#include "core/sync/flows/rests.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

/// An account may be a person (contract salesforce.md 8): then its name is made of its parts.
class AccountShape final : public FlowShape
{
public:
    QStringList alwaysRead(Side side) const override
    {
        return side == Side::Salesforce
            ? QStringList{persons::flag, persons::first, persons::last, ownerField()}
            : QStringList();
    }

    /// Only an organisation with person accounts has them all.
    QStringList serviceFields(
        Side side, const QStringList &shown, const ObjectSchema &described) const override
    {
        return side == Side::Salesforce ? activity::visible(shown, described) : shown;
    }

    Result<Fields> wire(const FlowContext &flow, Side side, const Fields &changes, const Record *current,
        const Record *) const override
    {
        const Value *name = changes.find(u"Name"_s);
        if (side != Side::Salesforce || !name || !isPerson(flow, changes, current))
            return changes;
        Fields sent = changes;
        const auto [first, last] = persons::splitName(name->display(), current);
        sent.remove(u"Name"_s);
        sent.set(persons::first, first.isEmpty() ? Value() : Value(first));
        sent.set(persons::last, Value(last));
        return sent;
    }

    QString shownField(Side side, const QString &serviceField) const override
    {
        const bool part = serviceField == persons::first || serviceField == persons::last;
        return side == Side::Salesforce && part ? u"Name"_s : serviceField;
    }

    Task<bool> send(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs) const override
    {
        auto sending = rests::send(environment, flow, jobs, u"customer"_s);
        co_return co_await std::move(sending);
    }

private:
    static bool isPerson(const FlowContext &flow, const Fields &changes, const Record *current)
    {
        return current ? activity::isTrue(*current, persons::flag)
                       : flow.facts.personTypes.contains(changes.value(u"RecordTypeId"_s).display());
    }
};

} // namespace

const FlowDefinition &accountsFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::Accounts;
        flow.object = u"Account"_s;
        flow.entity = u"customer"_s;
        flow.salesforceTitle = u"Name"_s;
        flow.startdeliverTitle = u"name"_s;
        flow.shape = std::make_shared<AccountShape>();
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
