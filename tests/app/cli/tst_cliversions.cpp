// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/cli/cliworld.h"
#include "tests/app/cli/suites.h"

#include <QFile>

using namespace Qt::StringLiterals;
using namespace tandem;
using namespace tandem::cli;

namespace {

constexpr auto configurationPath = "profile/config.json"_L1;

} // namespace

/// Earlier configurations of a profile, listed and taken back through the real program.
class TestCliVersions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingIsKeptBeforeAChange();
    void listsNewestFirst();
    void restoresAndSaysWhatChanged();
    void aListIsOneChange();
    void aDryRunChangesNothing();
    void theSameAgainIsNoChange();
    void restoresOverAFileThatCannotBeRead();
    void refusesWhatIsNotKept_data();
    void refusesWhatIsNotKept();
    void refusesAKeptOneWithErrors();

private:
    [[nodiscard]] QStringList ids() const
    {
        QStringList result;
        const Json document = m_world->json({u"config"_s, u"versions"_s}).json();
        for (const Json &version : document.value("versions", Json::array()))
            result.append(textAt(version, "id"));
        return result;
    }
    [[nodiscard]] QByteArray now() const { return m_world->read(configurationPath); }
    [[nodiscard]] Outcome restore(const QString &id, const QStringList &options = {}) const
    {
        return m_world->json(QStringList{u"config"_s, u"restore"_s, id} + options);
    }
    /// Two configurations: accounts written to Startdeliver only, then to both sides.
    [[nodiscard]] bool changeOnce() const
    {
        const auto direction = [](Direction wanted) {
            return [wanted](Configuration &configuration) {
                configuration.flow(Flow::Accounts).direction = wanted;
            };
        };
        return m_world->configure(direction(Direction::ToStartdeliver)).code == 0
            && m_world->configure(direction(Direction::Both)).code == 0;
    }

    std::unique_ptr<CliWorld> m_world;
};

void TestCliVersions::init()
{
    m_world = std::make_unique<CliWorld>(companies(0));
}

void TestCliVersions::nothingIsKeptBeforeAChange()
{
    VERIFY_EXIT(m_world->run({u"config"_s, u"init"_s}), 0);
    const Outcome text = m_world->run({u"config"_s, u"versions"_s});
    VERIFY_EXIT(text, 0);
    QVERIFY2(text.out.contains("there was no change yet"), text.told().constData());
    QVERIFY(ids().isEmpty());
}

void TestCliVersions::listsNewestFirst()
{
    QVERIFY(changeOnce());
    VERIFY_EXIT(m_world->configure(), 0);
    const Outcome listed = m_world->json({u"config"_s, u"versions"_s});
    VERIFY_EXIT(listed, 0);
    QCOMPARE(keysOf(listed.json()), "versions"_ba);
    const Json versions = listed.json()["versions"];
    QCOMPARE(versions.size(), size_t(2));
    QCOMPARE(keysOf(versions[0]), "id replacedAt"_ba);
    QVERIFY(textAt(versions[0], "replacedAt") > textAt(versions[1], "replacedAt"));
    const Outcome text = m_world->run({u"config"_s, u"versions"_s});
    VERIFY_EXIT(text, 0);
    const QStringList known = ids();
    const auto first = text.out.indexOf(known.first().toUtf8());
    QVERIFY2(first > 0 && first < text.out.indexOf(known.last().toUtf8()), text.told().constData());
}

void TestCliVersions::restoresAndSaysWhatChanged()
{
    QVERIFY(changeOnce());
    const QByteArray second = now();
    const QString id = ids().first();
    const Outcome restored = restore(id);
    VERIFY_EXIT(restored, 0);
    const Json document = restored.json();
    QCOMPARE(keysOf(document), "restored id file changes"_ba);
    QVERIFY(document["restored"] == Json(true));
    QCOMPARE(textAt(document, "id"), id);
    QCOMPARE(document["changes"].size(), size_t(1));
    const Json change = document["changes"][0];
    QCOMPARE(textAt(change, "path"), u"/flows/accounts/direction"_s);
    QCOMPARE(textAt(change, "before"), u"both"_s);
    QCOMPARE(textAt(change, "after"), u"toStartdeliver"_s);
    const auto written = parseConfiguration(now()).configuration;
    QVERIFY(written);
    QCOMPARE(written->flow(Flow::Accounts).direction, Direction::ToStartdeliver);
    // What it took the place of is kept in turn, and restored in turn.
    const Outcome back = m_world->run({u"config"_s, u"restore"_s, ids().first()});
    VERIFY_EXIT(back, 0);
    QVERIFY2(back.out.contains("/flows/accounts/direction: \"toStartdeliver\" → \"both\"\n"),
        back.told().constData());
    QCOMPARE(now(), second);
}

void TestCliVersions::aListIsOneChange()
{
    VERIFY_EXIT(m_world->configure(), 0);
    const auto fewer = [](Configuration &configuration) {
        configuration.flow(Flow::Accounts).mappings.removeFirst();
    };
    VERIFY_EXIT(m_world->configure(fewer), 0);
    const QString id = ids().first();
    const Outcome text = m_world->run({u"config"_s, u"restore"_s, id, u"--dry-run"_s});
    VERIFY_EXIT(text, 0);
    const QList<QByteArray> lines = text.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.first().startsWith("/flows/accounts/mappings: ["), text.told().constData());
    QVERIFY2(QString::fromUtf8(lines.first()).size() < 200, text.told().constData());
    const Json changes = restore(id).json()["changes"];
    QCOMPARE(changes.size(), size_t(1));
    QCOMPARE(changes[0]["after"].size(), changes[0]["before"].size() + 1);
}

void TestCliVersions::aDryRunChangesNothing()
{
    QVERIFY(changeOnce());
    const QByteArray before = now();
    const QStringList kept = ids();
    const Outcome tried = restore(kept.first(), {u"--dry-run"_s});
    VERIFY_EXIT(tried, 0);
    QVERIFY(tried.json()["restored"] == Json(false));
    QCOMPARE(tried.json()["changes"].size(), size_t(1));
    const Outcome text = m_world->run({u"config"_s, u"restore"_s, kept.first(), u"--dry-run"_s});
    VERIFY_EXIT(text, 0);
    QVERIFY2(text.out.contains("Nothing was changed"), text.told().constData());
    QCOMPARE(now(), before);
    QCOMPARE(ids(), kept);
}

void TestCliVersions::theSameAgainIsNoChange()
{
    QVERIFY(changeOnce());
    const QString id = ids().first();
    VERIFY_EXIT(restore(id), 0);
    const QStringList kept = ids();
    const Outcome again = restore(id);
    VERIFY_EXIT(again, 0);
    QVERIFY(again.json()["restored"] == Json(false));
    QVERIFY(again.json()["changes"] == Json::array());
    QCOMPARE(ids(), kept);
}

void TestCliVersions::restoresOverAFileThatCannotBeRead()
{
    QVERIFY(changeOnce());
    const QString id = ids().first();
    m_world->write(configurationPath, "{ this is no JSON");
    const Outcome restored = restore(id);
    VERIFY_EXIT(restored, 0);
    QVERIFY(restored.json()["changes"].is_null());
    QVERIFY(parseConfiguration(now()).configuration);
    // Also where there is none at all.
    QVERIFY(QFile::remove(m_world->path(configurationPath)));
    const Outcome made = m_world->run({u"config"_s, u"restore"_s, id});
    VERIFY_EXIT(made, 0);
    QVERIFY2(made.out.contains("could not be read"), made.told().constData());
    QVERIFY(parseConfiguration(now()).configuration);
}

void TestCliVersions::refusesWhatIsNotKept_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("never there") << u"20200101-000000-000"_s;
    QTest::newRow("a word") << u"newest"_s;
    QTest::newRow("a way out") << u"../../config"_s;
}

void TestCliVersions::refusesWhatIsNotKept()
{
    QFETCH(QString, id);
    QVERIFY(changeOnce());
    const QByteArray before = now();
    const Outcome refused = restore(id);
    VERIFY_EXIT(refused, 2);
    QCOMPARE(errorCode(refused), u"NOT_FOUND"_s);
    QCOMPARE(now(), before);
}

void TestCliVersions::refusesAKeptOneWithErrors()
{
    QVERIFY(changeOnce());
    const QByteArray before = now();
    const QString id = ids().first();
    m_world->write(u"profile/config-versions/config-%1.json"_s.arg(id), "{}");
    const Outcome refused = restore(id);
    VERIFY_EXIT(refused, 2);
    QCOMPARE(errorCode(refused), u"CONFIG_INVALID"_s);
    const Outcome text = m_world->run({u"config"_s, u"restore"_s, id});
    VERIFY_EXIT(text, 2);
    QVERIFY2(text.err.contains("The key \"version\" is missing."), text.told().constData());
    QCOMPARE(now(), before);
}

std::unique_ptr<QObject> testCliVersions()
{
    return std::make_unique<TestCliVersions>();
}

#include "tst_cliversions.moc"
