// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/session/settled.h"

using namespace tandem;
using namespace tandem::session;
using namespace Qt::StringLiterals;

namespace {

QStringList textsOf(const TraceView &view, const QString &topic)
{
    QStringList texts;
    for (const TraceLine &line : view.lines) {
        if (line.topic == topic)
            texts.append(line.text);
    }
    return texts;
}

QString nameOf(const Desk &desk, const LinkView &link)
{
    const auto pair = await(desk.session->pair(Flow::Accounts, link.salesforce, link.startdeliver));
    return pair ? pair->salesforceTitle : QString();
}

} // namespace

/// What is said of a pair is the same, whichever of its ends is asked about.
class TestTrace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheFilterThatKeepsThePairOut();
    void saysWhatAConflictIsAbout();
    void saysWhatAnUndoSetBack();
    void saysWhatWasEmptied();
};

void TestTrace::namesTheFilterThatKeepsThePairOut()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const LinkView link = await(desk.session->links(Flow::Accounts))->first();
    const QString name = nameOf(desk, link);
    QVERIFY(!name.isEmpty());
    Configuration filtered = desk.configuration();
    Filter &filter = filtered.flow(Flow::Accounts).salesforceFilter;
    filter.node = Filter::Node::Condition;
    filter.field = u"Name"_s;
    filter.op = Filter::Operator::NotEquals;
    filter.operands = {Value(name)};
    QVERIFY(await(desk.session->saveConfiguration(filtered)));
    QList<QStringList> said;
    for (const QString &id : {link.salesforce.text(), u"customer/"_s + link.startdeliver.text()}) {
        const auto view = await(desk.session->trace(id));
        QVERIFY(view);
        QCOMPARE(view->verdict, TraceView::Verdict::OutOfScope);
        said.append(textsOf(*view, u"scope"_s));
    }
    QCOMPARE(said.at(0), said.at(1));
    QVERIFY2(said.at(0).first().startsWith(u"It does not pass the filter for records of Salesforce: "_s),
        qPrintable(said.at(0).first()));
    QVERIFY2(said.at(0).at(1).endsWith(u"no, as it is \"%1\"."_s.arg(name)), qPrintable(said.at(0).at(1)));
    QCOMPARE(said.at(0).last(), u"The flow \"accounts\" has no filter for records of Startdeliver."_s);
}

/// Two that hold the same differ by what the mapping makes of the one.
void TestTrace::saysWhatAConflictIsAbout()
{
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const LinkView link = await(desk.session->links(Flow::Accounts))->first();
    const QString name = nameOf(desk, link);
    QVERIFY(name.size() > 3);
    Configuration cut = desk.configuration();
    auto &mappings = cut.flow(Flow::Accounts).mappings;
    const auto mapping = std::find_if(mappings.begin(), mappings.end(),
        [](const FieldMapping &each) { return each.key() == "Name=name"_L1; });
    QVERIFY(mapping != mappings.end());
    mapping->direction = Direction::ToStartdeliver;
    mapping->toStartdeliver = {{TransformStep::Op::Cut, {{u"length"_s, 3}}}};
    mapping->toSalesforce.clear();
    QVERIFY(await(desk.session->saveConfiguration(cut)));
    desk.alter([&](store::StateTransaction &tx) -> Status {
        store::Conflict conflict;
        conflict.linkId = link.id;
        conflict.salesforce = link.salesforce;
        conflict.startdeliver = link.startdeliver;
        conflict.mappingKey = u"Name=name"_s;
        conflict.first = true;
        conflict.salesforceValue = conflict.startdeliverValue = Value(name);
        return tx.putConflict(conflict);
    });
    QVERIFY(await(desk.session->open()));
    const auto conflicts = await(desk.session->conflicts());
    QVERIFY(conflicts);
    const auto ofName = std::find_if(conflicts->cbegin(), conflicts->cend(), [&](const ConflictView &each) {
        return each.salesforce == link.salesforce && each.field == "Name=name"_L1;
    });
    QVERIFY(ofName != conflicts->cend());
    const MappedValue compared{Side::Salesforce, Value(name.left(3))};
    QCOMPARE(ofName->mapped, std::optional(compared));
    const auto view = await(desk.session->trace(link.salesforce.text()));
    QVERIFY(view);
    const QString said = textsOf(*view, u"conflict"_s).filter(u"Name=name since"_s).value(0);
    QVERIFY2(said.endsWith(u"the mapping makes \"%1\" of what Salesforce holds, \"%2\"; Startdeliver holds "
                           u"\"%2\"."_s.arg(name.left(3), name)),
        qPrintable(said));
}

/// The two differ since, and the next run writes nothing of it: that is no agreement on everything.
void TestTrace::saysWhatAnUndoSetBack()
{
    const QString agrees = u"Nothing is left to do: both sides agree on everything that may flow."_s;
    Desk desk(4);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const auto verdicts = [&](const QString &id) {
        const auto view = await(desk.session->trace(id));
        return view && view->verdict == TraceView::Verdict::InStep ? textsOf(*view, u"verdict"_s)
                                                                   : QStringList();
    };
    const auto differing = [&](const LinkView &link) {
        const auto pair = await(desk.session->pair(Flow::Accounts, link.salesforce, link.startdeliver));
        return pair ? std::count_if(pair->fields.cbegin(), pair->fields.cend(),
                   [](const PairField &field) { return !field.same; })
                    : qsizetype{-1};
    };
    const QList<LinkView> links = *await(desk.session->links(Flow::Accounts));
    const auto alike = std::find_if(
        links.cbegin(), links.cend(), [&](const LinkView &each) { return differing(each) == 0; });
    QVERIFY(alike != links.cend());
    const LinkView link = *alike;
    QCOMPARE(verdicts(link.salesforce.text()), QStringList{agrees});
    desk.services.withSalesforce([&](sandbox::SalesforceService &service) {
        QVERIFY(
            service.update(link.salesforce.text().toLatin1(), {{"Name", "Not So"}, {"Phone", "+46 8 111"}}));
    });
    const auto wrote = await(desk.session->sync({Flow::Accounts}));
    QVERIFY(wrote && !wrote->error);
    const auto undo = await(desk.session->planUndo(wrote->runId));
    QVERIFY2(undo, qPrintable(undo ? QString() : undo.error().text));
    QVERIFY(await(desk.session->apply(undo->id)));
    // It reads back what was written, and writes nothing.
    QVERIFY(await(desk.session->sync({Flow::Accounts})));
    QCOMPARE(differing(link), 2);
    const QStringList setBack{
        u"2 fields differ on purpose: the undo of run %1 set them back."_s.arg(wrote->runId)};
    for (const QString &id : {link.salesforce.text(), u"customer/"_s + link.startdeliver.text()})
        QCOMPARE(verdicts(id), setBack);
}

/// In the word that every list has for it.
void TestTrace::saysWhatWasEmptied()
{
    Desk desk(2);
    QVERIFY(settle(desk, {Flow::Accounts}));
    const LinkView link = await(desk.session->links(Flow::Accounts))->first();
    desk.alter([&](store::StateTransaction &tx) -> Status {
        store::HistoryEntry entry;
        entry.salesforce = link.salesforce;
        entry.startdeliver = link.startdeliver;
        entry.side = Side::Startdeliver;
        entry.action = u"update"_s;
        entry.mappingKey = u"Phone=phone"_s;
        entry.before = Value(u"+46 8 111"_s);
        entry.at = Instant{1'790'000'000'000};
        return tx.addHistory({entry});
    });
    QVERIFY(await(desk.session->open()));
    const auto view = await(desk.session->trace(link.salesforce.text()));
    QVERIFY(view);
    const QStringList said = textsOf(*view, u"history"_s);
    QVERIFY2(
        said.join(u'\n').contains(u"Phone=phone: \"+46 8 111\" → (empty)"_s), qPrintable(said.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestTrace)

#include "tst_trace.moc"
