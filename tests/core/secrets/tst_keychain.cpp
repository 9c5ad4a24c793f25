// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/keychainanswer.h"
#include "core/secrets/keychainsecretstore.h"
#include "tests/core/secrets/suites.h"

#include <QMutex>
#include <QTest>
#include <QThread>

using namespace tandem;
using namespace tandem::secrets;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A keychain that answers when the test says so, and remembers what it was asked.
class FakeKeychain final : public KeychainBackend
{
public:
    void start(KeychainOperation operation, QString key, Secret secret, Answer answer) override
    {
        const QMutexLocker lock(&m_mutex);
        m_asked.append(u"%1 %2"_s.arg(QString::number(static_cast<int>(operation)), key));
        m_thread = QThread::currentThread();
        if (operation == KeychainOperation::Write)
            m_due = [this, key, secret, answer] {
                m_kept.insert(key, secret);
                answer(Secret());
            };
        else
            m_due = [this, key, answer] { answer(m_kept.value(key)); };
        if (!m_slow)
            std::exchange(m_due, nullptr)();
    }

    [[nodiscard]] QStringList asked() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_asked;
    }
    [[nodiscard]] bool keeps(const QString &key) const
    {
        const QMutexLocker lock(&m_mutex);
        return m_kept.contains(key);
    }
    [[nodiscard]] QThread *thread() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_thread;
    }
    void setSlow(bool slow)
    {
        const QMutexLocker lock(&m_mutex);
        m_slow = slow;
    }
    /// The late answer.
    void comeBack()
    {
        std::function<void()> due;
        {
            const QMutexLocker lock(&m_mutex);
            due = std::exchange(m_due, nullptr);
        }
        due();
    }

private:
    mutable QMutex m_mutex;
    QStringList m_asked;
    QHash<QString, Secret> m_kept;
    std::function<void()> m_due;
    QThread *m_thread = nullptr;
    bool m_slow = false;
};

constexpr KeychainSecretStore::Options brief{50ms, 50ms};

} // namespace

/// The queue and its time limit, on a keychain that the test commands; and what each outcome means.
class TestKeychain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksOnAThreadOfItsOwn();
    void slowKeychainIsSaidInTime();
    void lateWriteIsKeptAndComesBeforeWhatWasAskedLater();
    void readNobodyWaitsForIsNotAsked();
    void closingWaitsForAWrite();
    void closingDoesNotWaitForEver();
    void answerAfterTheStoreIsGoneHarmsNobody();
    void outcomesSayWhatToDo_data();
    void outcomesSayWhatToDo();
};

void TestKeychain::asksOnAThreadOfItsOwn()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    KeychainSecretStore store(keychain);
    QVERIFY(store.write(u"a"_s, Secret("1")).result());
    QCOMPARE(store.read(u"a"_s).result()->reveal(), "1");
    QVERIFY(keychain->thread() && keychain->thread() != thread());
    KeychainSecretStore other(keychain);
    QThread *first = keychain->thread();
    QCOMPARE(other.read(u"a"_s).result()->reveal(), "1");
    QCOMPARE(keychain->thread(), first); // QtKeychain's own queue lives there
}

void TestKeychain::slowKeychainIsSaidInTime()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->setSlow(true);
    KeychainSecretStore store(keychain, brief);
    const auto read = store.read(u"a"_s).result();
    QVERIFY(!read);
    QCOMPARE(read.error().code, u"KEYCHAIN_SLOW"_s);
    QCOMPARE(read.error().retry, Retry::Later);
    QVERIFY(read.error().text.contains(u"password"_s));
    QVERIFY(!read.error().text.contains(u"is done as soon"_s));
    const auto written = store.write(u"a"_s, Secret("1")).result();
    QCOMPARE(written.error().code, u"KEYCHAIN_SLOW"_s);
    QVERIFY(written.error().text.contains(u"is done as soon"_s));
    keychain->setSlow(false);
    keychain->comeBack();
    QTRY_VERIFY(keychain->keeps(u"a"_s));
}

void TestKeychain::lateWriteIsKeptAndComesBeforeWhatWasAskedLater()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->setSlow(true);
    KeychainSecretStore store(keychain, brief);
    QCOMPARE(store.write(u"a"_s, Secret("1")).result().error().code, u"KEYCHAIN_SLOW"_s);
    // This one has not even been asked of the keychain when its time is over.
    QCOMPARE(store.write(u"a"_s, Secret("2")).result().error().code, u"KEYCHAIN_SLOW"_s);
    QCOMPARE(keychain->asked().size(), 1);
    keychain->setSlow(false);
    keychain->comeBack();
    QCOMPARE(store.read(u"a"_s).result()->reveal(), "2");
    QCOMPARE(keychain->asked(), (QStringList{u"1 a"_s, u"1 a"_s, u"0 a"_s}));
}

void TestKeychain::readNobodyWaitsForIsNotAsked()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->setSlow(true);
    KeychainSecretStore store(keychain, brief);
    QVERIFY(!store.read(u"first"_s).result());
    QVERIFY(!store.read(u"second"_s).result());
    keychain->setSlow(false);
    keychain->comeBack();
    QVERIFY(store.read(u"third"_s).result());
    QCOMPARE(keychain->asked(), (QStringList{u"0 first"_s, u"0 third"_s}));
}

void TestKeychain::closingWaitsForAWrite()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->setSlow(true);
    auto store = std::make_unique<KeychainSecretStore>(keychain, KeychainSecretStore::Options{50ms, 30s});
    QVERIFY(!store->write(u"a"_s, Secret("1")).result());
    const std::unique_ptr<QThread> closing(QThread::create([&store] { store.reset(); }));
    closing->start();
    QVERIFY(!closing->wait(100));
    keychain->comeBack();
    QVERIFY(closing->wait(20'000));
    QVERIFY(keychain->keeps(u"a"_s));
}

void TestKeychain::closingDoesNotWaitForEver()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->setSlow(true);
    {
        KeychainSecretStore store(keychain, brief);
        QVERIFY(!store.write(u"a"_s, Secret("1")).result());
    }
    QVERIFY(!keychain->keeps(u"a"_s));
    keychain->comeBack();
}

void TestKeychain::answerAfterTheStoreIsGoneHarmsNobody()
{
    const auto keychain = std::make_shared<FakeKeychain>();
    keychain->setSlow(true);
    QFuture<Result<Secret>> read;
    {
        KeychainSecretStore store(keychain, brief);
        read = store.read(u"a"_s);
        QTRY_COMPARE(keychain->asked().size(), 1);
    }
    QCOMPARE(read.result().error().code, u"KEYCHAIN_SLOW"_s);
    keychain->comeBack();
}

void TestKeychain::outcomesSayWhatToDo_data()
{
    QTest::addColumn<int>("operation");
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("advice");
    using enum ServiceState;
    const auto row = [](const char *name, KeychainOperation operation, QKeychain::Error error,
                         ServiceState state, const QString &code, const QString &advice) {
        QTest::newRow(name) << static_cast<int>(operation) << static_cast<int>(error)
                            << static_cast<int>(state) << code << advice;
    };
    const auto read = KeychainOperation::Read;
    const auto write = KeychainOperation::Write;
    const auto remove = KeychainOperation::Remove;
    row("read", read, QKeychain::NoError, Unknown, {}, {});
    row("not there", read, QKeychain::EntryNotFound, Open, u"NOT_FOUND"_s, u"Connect"_s);
    row("not there, of KWallet", read, QKeychain::EntryNotFound, NoService, u"NOT_FOUND"_s, u"Connect"_s);
    row("not there, default keyring locked", read, QKeychain::EntryNotFound, Locked, u"NOT_FOUND"_s,
        u"Connect"_s);
    row("locked entry", read, QKeychain::EntryNotFound, EntryLocked, u"KEYCHAIN_LOCKED"_s, u"Unlock"_s);
    row("locked for writing", write, QKeychain::AccessDenied, Locked, u"KEYCHAIN_LOCKED"_s, u"Unlock"_s);
    row("no keyring to write to", write, QKeychain::OtherError, NoCollection, u"KEYCHAIN_LOCKED"_s,
        u"Make one"_s);
    row("removed", remove, QKeychain::NoError, Open, {}, {});
    row("removed what was not there", remove, QKeychain::EntryNotFound, Open, {}, {});
    row("removed of KWallet", remove, QKeychain::NoError, NoBus, {}, {});
    row("removed, but still there", remove, QKeychain::NoError, EntryLocked, u"KEYCHAIN_LOCKED"_s,
        u"Unlock"_s);
    row("denied", read, QKeychain::AccessDenied, Open, u"KEYCHAIN_DENIED"_s, u"Allow"_s);
    row("denied by a person", write, QKeychain::AccessDeniedByUser, Unknown, u"KEYCHAIN_DENIED"_s,
        u"Allow"_s);
    row("no bus", read, QKeychain::OtherError, NoBus, u"NO_KEYCHAIN"_s, u"--secrets file"_s);
    row("no service", write, QKeychain::OtherError, NoService, u"NO_KEYCHAIN"_s, u"--secrets file"_s);
    row("no backend", read, QKeychain::NoBackendAvailable, Unknown, u"NO_KEYCHAIN"_s, u"--secrets file"_s);
    row("a fault", read, QKeychain::OtherError, Open, u"KEYCHAIN_FAILED"_s, u"Try again"_s);
}

void TestKeychain::outcomesSayWhatToDo()
{
    QFETCH(int, operation);
    QFETCH(int, error);
    QFETCH(int, state);
    const KeychainOutcome outcome{static_cast<QKeychain::Error>(error), u"its words"_s, Secret("kept")};
    const auto result = judgeKeychain(
        static_cast<KeychainOperation>(operation), u"a"_s, outcome, static_cast<ServiceState>(state));
    QTEST(result ? QString() : result.error().code, "code");
    QFETCH(QString, advice);
    if (!result)
        QVERIFY2(result.error().text.contains(advice), qPrintable(result.error().text));
}

std::unique_ptr<QObject> testKeychain()
{
    return std::make_unique<TestKeychain>();
}

#include "tst_keychain.moc"
