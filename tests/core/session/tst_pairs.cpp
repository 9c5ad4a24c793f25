// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/fixture.h"
#include "tests/core/session/suites.h"

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

bool settle(Desk &desk)
{
    if (!desk.prepare() || !await(desk.session->waiveMatching({Flow::Accounts, Flow::Contacts})))
        return false;
    for (int round = 0; round < 2; ++round) {
        const auto report = await(desk.session->sync({Flow::Accounts, Flow::Contacts}));
        if (!report || report->error)
            return false;
    }
    return true;
}

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
};

void TestPairs::comparesByWhatAPersonKnows()
{
    Desk desk(6);
    QVERIFY(settle(desk));
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

std::unique_ptr<QObject> testPairs()
{
    return std::make_unique<TestPairs>();
}

#include "tst_pairs.moc"
