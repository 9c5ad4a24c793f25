// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/filesecretstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtConcurrentRun>
#include <QtTest>

#include <unistd.h>

using namespace tandem;
using namespace tandem::secrets;
using namespace Qt::StringLiterals;

class TestSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void storesAndReadsBackEveryByte();
    void missingSecretIsSignInNotFound();
    void survivesReopening();
    void removesOnlyTheNamedSecret();
    void fileIsReadableByItsOwnerOnly();
    void refusesDirectoryOthersCanRead_data();
    void refusesDirectoryOthersCanRead();
    void refusesFileOthersCanRead();
    void damagedFileIsAnErrorNotAnEmptyStore_data();
    void damagedFileIsAnErrorNotAnEmptyStore();
    void failedWriteKeepsTheOldSecrets();
    void leavesNoTemporaryFile();
    void parallelWritersLoseNothing();
    void aSealedFileOpensWithItsKeyOnly();
    void aPlainFileIsSealedByTheNextWrite();
    void theKeyIsSystemdsCredential();

private:
    std::unique_ptr<FileSecretStore> open();
    QString path() const { return m_dir->filePath(u"secrets"_s); }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSecrets::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

std::unique_ptr<FileSecretStore> TestSecrets::open()
{
    auto store = FileSecretStore::open(m_dir->path());
    return store ? std::move(*store) : nullptr;
}

void TestSecrets::storesAndReadsBackEveryByte()
{
    QByteArray all;
    for (int c = 0; c < 256; ++c)
        all += static_cast<char>(c);
    const auto store = open();
    QVERIFY(store);
    QVERIFY(store->write(u"key with blank\nand line"_s, Secret(all)).result());
    const auto read = store->read(u"key with blank\nand line"_s).result();
    QVERIFY(read);
    QCOMPARE(read->reveal(), all);
}

void TestSecrets::missingSecretIsSignInNotFound()
{
    const auto read = open()->read(u"nothing"_s).result();
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::SignIn);
    QCOMPARE(read.error().code, u"NOT_FOUND"_s);
}

void TestSecrets::survivesReopening()
{
    QVERIFY(open()->write(u"a"_s, Secret("1")).result());
    QVERIFY(open()->write(u"b"_s, Secret("2")).result());
    const auto store = open();
    QCOMPARE(store->read(u"a"_s).result()->reveal(), "1");
    QCOMPARE(store->read(u"b"_s).result()->reveal(), "2");
}

void TestSecrets::removesOnlyTheNamedSecret()
{
    const auto store = open();
    QVERIFY(store->write(u"a"_s, Secret("1")).result());
    QVERIFY(store->write(u"b"_s, Secret("2")).result());
    QVERIFY(store->remove(u"a"_s).result());
    QVERIFY(store->remove(u"a"_s).result());
    QCOMPARE(store->read(u"a"_s).result().error().code, u"NOT_FOUND"_s);
    QCOMPARE(store->read(u"b"_s).result()->reveal(), "2");
}

void TestSecrets::fileIsReadableByItsOwnerOnly()
{
    QVERIFY(open()->write(u"a"_s, Secret("1")).result());
    const auto bits = QFile::permissions(path());
    QVERIFY(bits & QFile::ReadOwner);
    QVERIFY(!(bits & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
}

void TestSecrets::refusesDirectoryOthersCanRead_data()
{
    QTest::addColumn<int>("permission");
    QTest::newRow("group reads") << int(QFile::ReadGroup);
    QTest::newRow("group writes") << int(QFile::WriteGroup);
    QTest::newRow("others read") << int(QFile::ReadOther);
    QTest::newRow("others enter") << int(QFile::ExeOther);
}

void TestSecrets::refusesDirectoryOthersCanRead()
{
    QFETCH(int, permission);
    const auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    QVERIFY(QFile::setPermissions(m_dir->path(), owner | QFile::Permissions(permission)));
    const auto store = FileSecretStore::open(m_dir->path());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, ErrorKind::Configuration);
    QVERIFY(store.error().text.contains(m_dir->path()));
    QVERIFY(store.error().text.contains(u"chmod 700"_s));
}

void TestSecrets::refusesFileOthersCanRead()
{
    const auto store = open();
    QVERIFY(store->write(u"a"_s, Secret("1")).result());
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QCOMPARE(FileSecretStore::open(m_dir->path()).error().code, u"SECRETS_EXPOSED"_s);
    QCOMPARE(store->read(u"a"_s).result().error().code, u"SECRETS_EXPOSED"_s);
    QCOMPARE(store->write(u"b"_s, Secret("2")).result().error().code, u"SECRETS_EXPOSED"_s);
}

void TestSecrets::damagedFileIsAnErrorNotAnEmptyStore_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another format") << QByteArray("{\"a\":1}\n");
    QTest::newRow("cut in the middle of a line") << QByteArray("tandem-secrets 1\n61 31\n62 3");
    QTest::newRow("not hexadecimal") << QByteArray("tandem-secrets 1\n61 zz\n");
    QTest::newRow("no secret") << QByteArray("tandem-secrets 1\n61\n");
}

void TestSecrets::damagedFileIsAnErrorNotAnEmptyStore()
{
    QFETCH(QByteArray, content);
    const auto store = open();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(store->read(u"a"_s).result().error().kind, ErrorKind::Storage);
    QCOMPARE(store->write(u"a"_s, Secret("1")).result().error().kind, ErrorKind::Storage);
    QCOMPARE(FileSecretStore::open(m_dir->path()).error().kind, ErrorKind::Storage);
}

void TestSecrets::failedWriteKeepsTheOldSecrets()
{
    const auto store = open();
    QVERIFY(store->write(u"a"_s, Secret("1")).result());
    // A directory in the place of the temporary file makes every write fail, whoever runs the test.
    QVERIFY(QDir(m_dir->path()).mkdir(u"secrets.new"_s));
    const auto written = store->write(u"a"_s, Secret("2")).result();
    QVERIFY(!written);
    QCOMPARE(written.error().kind, ErrorKind::Storage);
    QVERIFY(written.error().text.contains(path()));
    QCOMPARE(store->read(u"a"_s).result()->reveal(), "1");
}

void TestSecrets::leavesNoTemporaryFile()
{
    QVERIFY(open()->write(u"a"_s, Secret("1")).result());
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"secrets"_s});
}

void TestSecrets::aSealedFileOpensWithItsKeyOnly()
{
    const auto seal = Seal::fromKey(Secret(QByteArray(32, 'k')));
    QVERIFY(seal);
    {
        auto store = FileSecretStore::open(m_dir->path(), *seal);
        QVERIFY(store);
        QVERIFY((*store)->write(u"name"_s, Secret("planted secret")).result());
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(!bytes.contains("planted secret") && !bytes.contains(QByteArray("planted secret").toHex()));
    const auto reopened = FileSecretStore::open(m_dir->path(), *seal);
    QVERIFY(reopened);
    QCOMPARE((*reopened)->read(u"name"_s).result()->reveal(), "planted secret");
    QCOMPARE(FileSecretStore::open(m_dir->path()).error().code, u"SECRETS_KEY"_s);
    const auto other = Seal::fromKey(Secret(QByteArray(32, 'o')));
    QCOMPARE(FileSecretStore::open(m_dir->path(), *other).error().code, u"SECRETS_KEY"_s);
    // One flipped bit is noticed.
    QByteArray changed = QByteArray::fromHex(bytes.mid(bytes.indexOf('\n') + 1).trimmed());
    changed[changed.size() - 1] = static_cast<char>(changed.back() ^ 1);
    QVERIFY(!seal->open(changed));
}

void TestSecrets::aPlainFileIsSealedByTheNextWrite()
{
    QVERIFY(open()->write(u"a"_s, Secret("planted secret")).result());
    const auto seal = Seal::fromKey(Secret(QByteArray(64, 'k')));
    const auto store = FileSecretStore::open(m_dir->path(), *seal);
    QVERIFY(store);
    QCOMPARE((*store)->read(u"a"_s).result()->reveal(), "planted secret");
    QVERIFY((*store)->write(u"b"_s, Secret("2")).result());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(QByteArray("planted secret").toHex()));
    QCOMPARE((*store)->read(u"a"_s).result()->reveal(), "planted secret");
}

void TestSecrets::theKeyIsSystemdsCredential()
{
    const auto clean = qScopeGuard([] { qunsetenv("CREDENTIALS_DIRECTORY"); });
    QVERIFY(!sealOfSystemd()->has_value());
    qputenv("CREDENTIALS_DIRECTORY", QFile::encodeName(m_dir->path()));
    QVERIFY(!sealOfSystemd()->has_value());
    QFile file(m_dir->filePath(u"tandem-secrets-key"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(16, 'a'));
    QVERIFY(file.flush());
    QCOMPARE(sealOfSystemd().error().code, u"SECRETS_KEY"_s);
    file.write(QByteArray(16, 'a') + '\n');
    file.close();
    const auto seal = sealOfSystemd();
    QVERIFY(seal && seal->has_value());
    QCOMPARE((*seal)->open(Seal::fromKey(Secret(QByteArray(32, 'a')))->close("plain")), QByteArray("plain"));
}

void TestSecrets::parallelWritersLoseNothing()
{
    const auto first = open();
    const auto second = open();
    const auto write = [](FileSecretStore *store, QString prefix) {
        for (int i = 0; i < 20; ++i) {
            if (!store->write(prefix + QString::number(i), Secret(QByteArray::number(i))).result())
                return false;
        }
        return true;
    };
    auto one = QtConcurrent::run(write, first.get(), u"one"_s);
    auto two = QtConcurrent::run(write, second.get(), u"two"_s);
    QVERIFY(one.result());
    QVERIFY(two.result());
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(first->read(u"one%1"_s.arg(i)).result()->reveal(), QByteArray::number(i));
        QCOMPARE(first->read(u"two%1"_s.arg(i)).result()->reveal(), QByteArray::number(i));
    }
}

QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
