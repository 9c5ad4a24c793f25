// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/flows/activity.h"
#include "core/sync/flows/flows.h"
#include "core/sync/flows/persons.h"
#include "core/sync/sendjob.h"

namespace tandem::sync {
using namespace Qt::StringLiterals;

namespace {

const QString accountObject = u"Account"_s;
const QString accountId = u"AccountId"_s;
const QString personOperation = u"INVALID_PERSON_ACCOUNT_OPERATION"_s;

class ContactShape final : public FlowShape
{
public:
    QStringList describedToo(const ObjectSchema &own) const override
    {
        return own.field(persons::flag) ? QStringList{accountObject} : QStringList();
    }

    QStringList alwaysRead(Side side) const override
    {
        return side == Side::Salesforce ? QStringList{persons::flag, ownerField()} : QStringList();
    }

    QStringList serviceFields(
        Side side, const QStringList &shown, const ObjectSchema &described) const override
    {
        return side == Side::Salesforce ? activity::visible(shown, described) : shown;
    }

    WrittenThrough writtenThrough(const FlowContext &flow, const Record &current) const override
    {
        if (!activity::isTrue(current, persons::flag))
            return FlowShape::writtenThrough(flow, current);
        return {accountObject, RecordId(current.fields.value(accountId).display())};
    }

    Result<Fields> wire(const FlowContext &flow, Side side, const Fields &changes, const Record *current,
        const Record *) const override
    {
        if (side != Side::Salesforce || !current || !activity::isTrue(*current, persons::flag))
            return changes;
        const auto account = flow.facts.objects.value(accountObject);
        Fields sent;
        for (const auto &[name, value] : changes.entries()) {
            const QString field = account ? persons::accountField(name, *account) : QString();
            if (field.isEmpty()) {
                return fail(ErrorKind::Data, personOperation,
                    u"The contact is a part of a person account, where its %1 cannot be changed. Change it "
                    u"in "
                    u"Salesforce, or leave the field out of the mapping."_s.arg(name),
                    name);
            }
            sent.set(field, value);
        }
        return sent;
    }

    QString shownField(Side side, const QString &serviceField) const override
    {
        return side == Side::Salesforce ? persons::contactField(serviceField) : serviceField;
    }

    Task<bool> send(
        const Environment *environment, const FlowContext *flow, std::vector<SendJob> *jobs) const override
    {
        auto sending = FlowShape::send(environment, flow, jobs);
        const Result<bool> sent = co_await std::move(sending);
        for (SendJob &job : *jobs) {
            const bool creates = job.write.action == store::Action::Create;
            if (!creates || !job.outcome.error || job.outcome.error->code != personOperation)
                continue;
            // No field of it is wrong: there is no room for it.
            job.outcome.fields.clear();
            job.outcome.error->text =
                u"The customer is a person account in Salesforce, which is its own only contact. Move the "
                u"user to another customer, or delete it where it is the same person."_s;
        }
        co_return sent;
    }
};

} // namespace

const FlowDefinition &contactsFlow()
{
    static const FlowDefinition definition = [] {
        FlowDefinition flow;
        flow.flow = Flow::Contacts;
        flow.object = u"Contact"_s;
        flow.entity = u"user"_s;
        flow.parent = Flow::Accounts;
        flow.salesforceParent = accountId;
        flow.startdeliverParent = u"customerId"_s;
        flow.salesforceTitle = u"Name"_s;
        flow.startdeliverTitle = u"name"_s;
        flow.shape = std::make_shared<ContactShape>();
        return flow;
    }();
    return definition;
}

} // namespace tandem::sync
