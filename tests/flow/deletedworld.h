// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/flow/world.h"

/// What the tests of deletes and of merges have in common.
namespace tandem::test {
using namespace Qt::StringLiterals;

inline QString text(const Row &row, const char *field)
{
    return plainText(row.value(field, Row()));
}

inline void configure(World &world, const std::function<void(Configuration &)> &change)
{
    change(world.configuration);
    world.close();
    world.open();
}

inline void setPolicy(World &world, DeletePolicy policy)
{
    configure(world, [policy](Configuration &configuration) {
        for (const Flow flow : {Flow::Accounts, Flow::Contacts}) {
            configuration.flow(flow).deletes = policy;
            configuration.flow(flow).markSalesforce = {u"Description"_s, u"Gone from Startdeliver"_s};
        }
        configuration.flow(Flow::Accounts).markStartdeliver = {u"customfieldNotes"_s, u"gone"_s};
        configuration.flow(Flow::Contacts).markStartdeliver = {u"hasLeft"_s, u"true"_s};
    });
}

/// A run that reads everything and must end well.
inline sync::RunReport sweep(World &world)
{
    sync::RunRequest request;
    request.full = true;
    const auto report = world.sync(request);
    if (!report || report->error)
        qFatal("a run failed: %s", qPrintable(report ? report->error->text : report.error().text));
    return *report;
}

inline qint64 written(const sync::RunReport &report)
{
    qint64 sum = 0;
    for (const auto &[flow, counts] : report.flows) {
        for (const int side : {0, 1})
            sum += counts.created[side] + counts.updated[side] + counts.deleted[side];
    }
    return sum;
}

inline store::Hold onlyHold(World &world, const QString &kind, Flow flow = Flow::Accounts)
{
    using Holds = QList<store::Hold>;
    const Holds holds =
        world.fromState<Holds>([&](store::StateTransaction &tx) { return tx.holdsOfKind(flow, kind, 10); });
    return holds.size() == 1 ? holds.first() : store::Hold();
}

inline void decide(World &world, const store::Hold &hold, const QString &decision)
{
    world.fromState<bool>([&](store::StateTransaction &tx) -> Result<bool> {
        TANDEM_CHECK(tx.decideHold(hold.id, decision));
        return true;
    });
}

inline store::LinkState stateOf(World &world, const QString &account)
{
    using Links = QHash<RecordId, store::Link>;
    return world
        .fromState<Links>([&](store::StateTransaction &tx) {
            return tx.links(Flow::Accounts, Side::Salesforce, {RecordId(account)});
        })
        .value(RecordId(account))
        .state;
}

inline bool isDeleted(World &world, const QString &account)
{
    return world.salesforceRow(account).value("IsDeleted", false);
}

/// A pair of an account and a customer that agree on everything.
struct Pair
{
    explicit Pair(World &world, const char *name = "Northwind")
        : account(world.account({{"Name", name}, {"Phone", "1"}}))
    {
        if (written(sweep(world)) != 1)
            qFatal("the pair was not made");
        customer = world.partnerOf(Flow::Accounts, Side::Salesforce, account).toLongLong();
    }
    QString account;
    qint64 customer = 0;
};

inline size_t customersOf(World &world)
{
    return world.startdeliverRows("customer").size();
}

} // namespace tandem::test
