// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/settings/suites.h"
#include "tests/ui/support/uitest.h"
#include "ui/draft/configdraft.h"

#include <QSignalSpy>

using namespace tandem;
using namespace tandem::session;
using namespace tandem::ui;
using namespace Qt::StringLiterals;

namespace {

/// A draft of a profile without connections.
struct Drafting
{
    Drafting()
        : desk(1)
    {
    }
    bool begin()
    {
        if (!await(desk.session->open()) || !await(desk.session->initConfiguration({})))
            return false;
        draft = std::make_unique<ConfigDraft>(desk.session.get());
        QSignalSpy read(draft.get(), &ConfigDraft::readDone);
        draft->read();
        return read.wait();
    }
    void edit(const std::function<void(Configuration &)> &change, const QString &facet = {})
    {
        Configuration edited = draft->configuration();
        change(edited);
        draft->edit(edited, u"edit"_s, facet);
    }
    bool save()
    {
        QSignalSpy saved(draft.get(), &ConfigDraft::savingDone);
        draft->save();
        return saved.wait();
    }
    Configuration onDisk() { return *await(desk.session->configuration()); }

    Desk desk;
    std::unique_ptr<ConfigDraft> draft;
};

} // namespace

/// The configuration while it is edited: one text, and what it says.
class TestConfigDraft : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formAndDocumentAreOne();
    void savesExactlyWhatWasEdited();
    void takesStepsBack();
    void storesASwitchOnce();
    void holdsAnErrorAtItsPlace();
    void takesInWhatWasSavedElsewhere();
    void saysWhereBothEditedTheSame();
    void bringsTogetherOnceTheTextIsMended();
    void showsAFileThatIsBroken();
};

void TestConfigDraft::formAndDocumentAreOne()
{
    Drafting of;
    QVERIFY(of.begin());
    of.edit([](Configuration &c) { c.guards.deletesPerDay = 4; });
    QVERIFY(of.draft->text().contains("\"deletesPerDay\": 4"));
    QByteArray text = of.draft->text();
    of.draft->setText(text.replace("\"deletesPerDay\": 4", "\"deletesPerDay\": 5"), u"type"_s);
    QCOMPARE(of.draft->configuration().guards.deletesPerDay, 5);
    of.draft->setText("{", u"type"_s);
    QVERIFY(of.draft->isBroken() && !of.draft->canSave() && of.draft->isChanged());
    QCOMPARE(of.draft->configuration().guards.deletesPerDay, 5);
    of.draft->history()->undo();
    QVERIFY(!of.draft->isBroken() && of.draft->canSave());
    QCOMPARE(parseConfiguration(of.draft->text()).configuration, of.draft->configuration());
}

void TestConfigDraft::savesExactlyWhatWasEdited()
{
    Drafting of;
    QVERIFY(of.begin());
    const Configuration before = of.onDisk();
    of.edit([](Configuration &c) { c.flow(Flow::Accounts).schedule = u"every 15m"_s; });
    of.edit([](Configuration &c) { c.options.owners = OwnerRule::OnlyOwners; });
    const auto changes = of.draft->changes();
    QCOMPARE(changes.size(), 2);
    QVERIFY(of.save());
    QVERIFY(!of.draft->isChanged() && of.draft->changes().isEmpty());
    QCOMPARE(changesBetween(before, of.onDisk()), changes);
    QCOMPARE(*await(of.desk.session->configurationText()), of.draft->text());
}

void TestConfigDraft::takesStepsBack()
{
    Drafting of;
    QVERIFY(of.begin());
    const Configuration before = of.draft->configuration();
    for (int perDay = 1; perDay < 4; ++perDay)
        of.edit([perDay](Configuration &c) { c.guards.deletesPerDay = perDay; }, u"deletes"_s);
    QCOMPARE(of.draft->history()->count(), 1);
    of.draft->history()->undo();
    QCOMPARE(of.draft->configuration(), before);
    QVERIFY(!of.draft->isChanged());
    of.draft->history()->redo();
    QCOMPARE(of.draft->configuration().guards.deletesPerDay, 3);
    of.draft->discard();
    QCOMPARE(of.draft->configuration(), before);
    QVERIFY(!of.draft->history()->canUndo());
}

void TestConfigDraft::storesASwitchOnce()
{
    Drafting of;
    QVERIFY(of.begin());
    of.edit([](Configuration &c) { c.settings.syncContentNotesToStartdeliver = true; });
    QVERIFY(of.draft->configuration().flow(Flow::Notes).enabled);
    QCOMPARE(of.draft->changes().size(), 1);
    QCOMPARE(of.draft->changes().first().path, u"/settings/syncContentNotesToStartdeliver"_s);
}

void TestConfigDraft::holdsAnErrorAtItsPlace()
{
    Drafting of;
    QVERIFY(of.begin());
    of.edit([](Configuration &c) { c.flow(Flow::Accounts).schedule = u"now and then"_s; });
    QVERIFY(of.draft->problemAt(u"/flows/accounts/schedule"_s).contains(u"now and then"_s));
    QVERIFY(of.draft->problemAt(u"/flows/contacts/schedule"_s).isEmpty());
    QVERIFY(!of.draft->isBroken() && !of.draft->canSave());
    QSignalSpy saved(of.draft.get(), &ConfigDraft::savingDone);
    of.draft->save();
    of.edit([](Configuration &c) { c.flow(Flow::Accounts).schedule = u"every 2h"_s; });
    QVERIFY(of.draft->canSave());
    QVERIFY(saved.isEmpty());
}

void TestConfigDraft::takesInWhatWasSavedElsewhere()
{
    Drafting of;
    QVERIFY(of.begin());
    of.edit([](Configuration &c) { c.guards.deletesPerDay = 4; });
    QSignalSpy takenIn(of.draft.get(), &ConfigDraft::takenIn);
    FlowConfiguration accounts = of.onDisk().flow(Flow::Accounts);
    const FlowConfiguration before = accounts;
    accounts.mappings.removeLast();
    QVERIFY(await(of.desk.session->saveFlow(before, accounts)));
    QTRY_COMPARE(takenIn.count(), 1);
    QVERIFY(takenIn.first().first().toStringList().isEmpty());
    QCOMPARE(takenIn.first().last().value<ConfigDraft::Origin>(), ConfigDraft::Origin::Here);
    QCOMPARE(of.draft->changes().size(), 1);
    QVERIFY(of.save());
    QCOMPARE(of.onDisk().guards.deletesPerDay, 4);
    QCOMPARE(of.onDisk().flow(Flow::Accounts), accounts);
}

void TestConfigDraft::saysWhereBothEditedTheSame()
{
    Drafting of;
    QVERIFY(of.begin());
    of.edit([](Configuration &c) { c.guards.deletesPerDay = 4; });
    QSignalSpy takenIn(of.draft.get(), &ConfigDraft::takenIn);
    Configuration theirs = of.onDisk();
    theirs.guards.deletesPerDay = 9;
    QVERIFY(await(of.desk.session->saveConfiguration(theirs)));
    QTRY_COMPARE(takenIn.count(), 1);
    QCOMPARE(takenIn.first().first().toStringList(), QStringList{u"/guards/deletesPerDay"_s});
    QCOMPARE(of.draft->configuration().guards.deletesPerDay, 4);
    QCOMPARE(of.draft->saved().guards.deletesPerDay, 9);
}

void TestConfigDraft::bringsTogetherOnceTheTextIsMended()
{
    Drafting of;
    QVERIFY(of.begin());
    QByteArray text = of.draft->text();
    text.replace("\"deletesPerDay\": 25", "\"deletesPerDay\": 4 4");
    of.draft->setText(text, u"type"_s);
    QVERIFY(of.draft->isBroken());
    QSignalSpy takenIn(of.draft.get(), &ConfigDraft::takenIn);
    Configuration theirs = of.onDisk();
    theirs.guards.deletesPercent = 3;
    QVERIFY(await(of.desk.session->saveConfiguration(theirs)));
    QTRY_COMPARE(takenIn.count(), 1);
    of.draft->setText(text.replace("4 4", "4"), u"type"_s);
    QTRY_COMPARE(takenIn.count(), 2);
    QCOMPARE(of.draft->configuration().guards.deletesPerDay, 4);
    QCOMPARE(of.draft->configuration().guards.deletesPercent, 3.0);
    QCOMPARE(of.draft->changes().size(), 1);
}

void TestConfigDraft::showsAFileThatIsBroken()
{
    Drafting of;
    QVERIFY(of.begin());
    QSignalSpy replaced(of.draft.get(), &ConfigDraft::replaced);
    const QByteArray good = of.draft->text();
    QFile file(of.desk.folder() + u"/config.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{ \"version\": 1, ") > 0);
    file.close();
    QTRY_COMPARE(replaced.count(), 1);
    QCOMPARE(replaced.first().first().value<ConfigDraft::Origin>(), ConfigDraft::Origin::Outside);
    QVERIFY(of.draft->isBroken() && !of.draft->isChanged());
    QVERIFY(!of.draft->problems().isEmpty());
    of.draft->setText(good, u"mend"_s);
    QVERIFY(of.draft->isChanged() && of.draft->canSave());
    QVERIFY(of.save());
    QCOMPARE(*await(of.desk.session->configurationText()), good);
}

std::unique_ptr<QObject> testConfigDraft()
{
    return std::make_unique<TestConfigDraft>();
}

#include "tst_configdraft.moc"
