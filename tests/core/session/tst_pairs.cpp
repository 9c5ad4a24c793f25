// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/rowpair.h"
#include "core/session/tracerules.h"
#include "tests/core/session/settled.h"
#include "tests/core/session/suites.h"

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

QStringList keysOf(const PairView &pair)
{
    QStringList keys;
    for (const PairField &field : pair.fields)
        keys.append(field.key);
    return keys;
}

} // namespace

/// Two records side by side.
class TestPairs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comparesByWhatAPersonKnows();
    void callsWhatAPlanWritesAsWhatIsThere();
    void callsPeopleByTheirNames();
    void advisesAnUndeleteOnlyWhereThereIsOne();
};

void TestPairs::comparesByWhatAPersonKnows()
{
    Desk desk(6);
    QVERIFY(settle(desk, {Flow::Accounts, Flow::Contacts}));
    const auto links = await(desk.session->links(Flow::Contacts));
    QVERIFY(links && !links->isEmpty());
    const LinkView &one = links->first();
    const auto pair = await(desk.session->pair(Flow::Contacts, one.salesforce, one.startdeliver));
    QVERIFY(pair);
    const QStringList keys = keysOf(*pair);
    QCOMPARE(keys.first(4),
        (QStringList{u"FirstName=name"_s, u"LastName=name"_s, u"Email=email"_s, u"Phone=phone"_s}));
    QCOMPARE(keys.last(), u"AccountId=customerId"_s);
    const PairField &account = pair->fields.last();
    // The two are linked, whatever their ids.
    QVERIFY(account.same);
    QVERIFY(!account.salesforce.isBlank() && !account.salesforce.display().startsWith("001"_L1));
    QCOMPARE(account.startdeliver.display(), account.salesforce.display());
    // A user of another customer.
    for (const LinkView &other : *links) {
        const auto mixed = await(desk.session->pair(Flow::Contacts, one.salesforce, other.startdeliver));
        QVERIFY(mixed);
        const PairField &theirs = mixed->fields.last();
        if (theirs.same)
            continue;
        // Ids tell apart what may bear one name.
        const QString name = account.salesforce.display();
        QVERIFY2(theirs.salesforce.display().startsWith(name + u" (001"_s),
            qPrintable(theirs.salesforce.display()));
        QVERIFY(theirs.startdeliver.display().endsWith(u')'));
        return;
    }
    QFAIL("all users belong to one customer");
}

/// A contact goes to another account: the customer it has and the one it gets are both called by name.
void TestPairs::callsWhatAPlanWritesAsWhatIsThere()
{
    Desk desk(6);
    QVERIFY(settle(desk, {Flow::Accounts, Flow::Contacts}));
    const auto contacts = await(desk.session->links(Flow::Contacts));
    const auto accounts = await(desk.session->links(Flow::Accounts));
    QVERIFY(contacts && !contacts->isEmpty() && accounts);
    const LinkView &contact = contacts->first();
    const auto before = await(desk.session->pair(Flow::Contacts, contact.salesforce, contact.startdeliver));
    QVERIFY(before);
    LinkView account;
    QString name;
    for (const LinkView &link : *accounts) {
        const auto pair = await(desk.session->pair(Flow::Accounts, link.salesforce, link.startdeliver));
        QVERIFY(pair);
        if (pair->salesforceTitle != before->fields.last().salesforce.display()) {
            account = link;
            name = pair->startdeliverTitle;
        }
    }
    QVERIFY(!name.isEmpty());
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(service.update(
            contact.salesforce.text().toLatin1(), {{"AccountId", account.salesforce.text().toStdString()}}));
    });
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && !plan->report.error);
    const auto rows = await(desk.session->planRows(plan->id, Flow::Contacts));
    QVERIFY(rows);
    const auto row = std::find_if(rows->cbegin(), rows->cend(),
        [&contact](const PlanRowView &each) { return each.source == contact.salesforce; });
    QVERIFY(row != rows->cend());
    const auto known = await(rowPair(desk.session.get(), *row));
    QVERIFY(known);
    const auto change = std::find_if(known->row.changes.cbegin(), known->row.changes.cend(),
        [](const FieldChangeView &each) { return each.mapping == "AccountId=customerId"_L1; });
    QVERIFY(change != known->row.changes.cend());
    QCOMPARE(change->after.display(), u"%1 (%2)"_s.arg(name, account.startdeliver.text()));
    const PairField &now = known->pair.fields.last();
    QCOMPARE(now.key, change->mapping);
    QCOMPARE(change->before.display(), now.startdeliver.display());
    QVERIFY(now.startdeliver.display().endsWith(u')'));
}

/// Who owns an account, and the team member whom the plan puts to the customer, who is called as he is there.
void TestPairs::callsPeopleByTheirNames()
{
    Desk desk(2);
    QVERIFY(settle(desk, {Flow::Accounts}));
    Configuration changed = desk.configuration();
    changed.settings.salesforceOwnersAsTeamMembers = true;
    changed.flow(Flow::Owners).enabled = true;
    QVERIFY(await(desk.session->saveConfiguration(changed)));
    const auto owned = await(desk.session->sync({Flow::Accounts, Flow::Owners}));
    QVERIFY(owned && !owned->error);
    const auto links = await(desk.session->links(Flow::Accounts));
    QVERIFY(links && !links->isEmpty());
    const auto ownersOf = [&desk](const LinkView &link) {
        const auto pair = await(desk.session->pair(Flow::Accounts, link.salesforce, link.startdeliver));
        const QList<PairField> fields = pair ? pair->fields : QList<PairField>();
        const auto found = std::ranges::find(fields, u"OwnerId"_s, &PairField::salesforceField);
        return found == fields.cend() ? PairField() : *found;
    };
    const auto nameOf = [&desk](const QString &user) {
        return desk.services.withSalesforce([&user](auto &service) {
            return QString::fromStdString(service.row(user.toLatin1())["Name"].template get<std::string>());
        });
    };
    const LinkView one = links->first();
    const QString before = ownersOf(one).salesforce.display();
    QVERIFY2(!before.isEmpty() && !before.startsWith("005"_L1), qPrintable(before));
    const QString next = sandbox::seedUserId(before.startsWith(nameOf(sandbox::seedUserId(1))) ? 2 : 1);
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(service.update(one.salesforce.text().toLatin1(), {{"OwnerId", next.toStdString()}}));
    });
    const auto plan = await(desk.session->plan());
    QVERIFY(plan && !plan->report.error);
    const auto rows = await(desk.session->planRows(plan->id, Flow::Accounts));
    QVERIFY(rows);
    const auto row = std::ranges::find(*rows, one.salesforce, &PlanRowView::source);
    QVERIFY(row != rows->cend());
    const auto known = await(rowPair(desk.session.get(), *row));
    QVERIFY(known);
    const PairField owner = ownersOf(one);
    const auto change = std::ranges::find(known->row.changes, owner.key, &FieldChangeView::mapping);
    QVERIFY(change != known->row.changes.cend());
    const QString written = change->after.display();
    QVERIFY2(written.contains(nameOf(next)), qPrintable(written));
    // Ids tell apart what may bear one name.
    QCOMPARE(owner.salesforce.display(), u"%1 (%2)"_s.arg(nameOf(next), next));
}

void TestPairs::advisesAnUndeleteOnlyWhereThereIsOne()
{
    sync::Judgement judgement;
    judgement.kind = sync::Judgement::Kind::Deleted;
    judgement.partner = Record();
    const auto advice = [&judgement] {
        return adviceLines(sync::FlowContext(), judgement, TraceFacts()).constFirst().text;
    };
    judgement.record.deleted = true; // in Salesforce
    QVERIFY2(advice().startsWith("Undelete it in Salesforce"_L1), qPrintable(advice()));
    judgement.record.deleted = false;
    judgement.partner->deleted = true;
    QVERIFY2(advice().startsWith("Startdeliver brings no deleted record back"_L1), qPrintable(advice()));
    judgement.side = Side::Startdeliver;
    QVERIFY2(advice().startsWith("Undelete it in Salesforce"_L1), qPrintable(advice()));
}

std::unique_ptr<QObject> testPairs()
{
    return std::make_unique<TestPairs>();
}

#include "tst_pairs.moc"
