// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/storetesting.h"
#include "tests/core/store/suites.h"

#include <QDir>

using namespace tandem;
using namespace tandem::store;
using namespace Qt::StringLiterals;

namespace {

const CacheObject account{Side::Salesforce, u"Account"_s};
const CacheObject customer{Side::Startdeliver, u"customer"_s};

struct CachePlace
{
    CachePlace() { reopen(); }
    void reopen()
    {
        store.reset();
        auto opened = CacheStore::open(directory());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text + opened.error().detail));
        store = std::move(*opened);
    }
    [[nodiscard]] QString directory() const { return folder.filePath(u"profile"_s); }
    [[nodiscard]] QString path() const { return directory() + u"/cache-%1.db"_s.arg(CacheStore::version); }
    Result<PutResult> put(std::vector<CacheEntry> entries, qint64 seen = 0, std::optional<Cursor> cursor = {})
    {
        return await(store->put(account, std::move(entries), cursor, seen));
    }
    [[nodiscard]] QStringList dirtyIds() { return idsOf(await(store->dirty(account, RecordId(), 1000))); }
    [[nodiscard]] static QStringList idsOf(const Result<std::vector<Record>> &records)
    {
        QStringList ids;
        for (const Record &record : records.value())
            ids.append(record.id.text());
        return ids;
    }
    void clearAll()
    {
        QList<std::pair<RecordId, quint64>> judged;
        const auto records = await(store->dirty(account, RecordId(), 100000));
        for (const Record &record : records.value())
            judged.append({record.id, recordHash(record)});
        QVERIFY(await(store->clearDirty(account, judged)).has_value());
    }
    QTemporaryDir folder;
    std::unique_ptr<CacheStore> store;
};

} // namespace

/// The functions of CacheStore, each by what it promises.
class TestCache : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsComeBackAsTheyWere();
    void whatMakesARecordDirty_data();
    void whatMakesARecordDirty();
    void anIdTwiceInOnePage();
    void manyPagesMixNewAndKnown();
    void dirtyIsReadInWindowsByArrival();
    void pagesThatComeTogetherAreAnsweredOneByOne();
    void aMarkIsClearedOnlyForWhatWasJudged();
    void aDeletionIsNotClearedByTheJudgementOfTheLivingRecord();
    void marksCanBeSet();
    void matchKeysFollowTheRecord();
    void changedMatchKeysOfTheSameRecord();
    void sweepsFindWhatTheyDidNotTouch();
    void deletedOnesAreFoundAmongTheDirty();
    void cursorIsStoredWithItsPage();
    void removedRecordsAreGone();
    void objectsAreApart();
    void namesAreReadInWindowsByArrival();
    void schemaIsKept();
};

void TestCache::recordsComeBackAsTheyWere()
{
    CachePlace place;
    CacheEntry entry = makeEntry(u"001b"_s, 5, u"Ünïcode \U0001F680 \"'\\"_s);
    entry.record.deleted = true;
    entry.record.mergedInto = RecordId(u"001a"_s);
    entry.record.fields.set(u"Amount"_s, Value(*Decimal::parse(u"123456789012345678.5")));
    entry.record.fields.set(u"Empty"_s, Value(QString(u""_s)));
    entry.record.fields.set(u"None"_s, Value());
    const CacheEntry plain = makeEntry(u"001a"_s, 0, u""_s);
    QCOMPARE(place.put({entry, plain}), (PutResult{2, 0, 0}));
    place.reopen();
    const auto found =
        await(place.store->records(account, {RecordId(u"001a"_s), RecordId(u"001b"_s), RecordId(u"x"_s)}));
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->value(RecordId(u"001b"_s)), entry.record);
    QCOMPARE(found->value(RecordId(u"001a"_s)), plain.record);
    const auto all = await(place.store->all(account, RecordId(), 10));
    QCOMPARE(*all, (std::vector{plain.record, entry.record}));
}

void TestCache::whatMakesARecordDirty_data()
{
    QTest::addColumn<qint64>("stamp");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("deleted");
    QTest::addColumn<QString>("mergedInto");
    QTest::addColumn<bool>("dirty");
    QTest::newRow("the same") << qint64(100) << u"A"_s << false << QString() << false;
    QTest::newRow("a later stamp alone") << qint64(200) << u"A"_s << false << QString() << false;
    QTest::newRow("a value") << qint64(200) << u"B"_s << false << QString() << true;
    QTest::newRow("a value in the same second") << qint64(100) << u"B"_s << false << QString() << true;
    QTest::newRow("a value without a stamp") << qint64(0) << u"B"_s << false << QString() << true;
    QTest::newRow("deleted") << qint64(200) << u"A"_s << true << QString() << true;
    QTest::newRow("merged") << qint64(200) << u"A"_s << true << u"001z"_s << true;
    QTest::newRow("an older reading") << qint64(99) << u"B"_s << false << QString() << false;
}

void TestCache::whatMakesARecordDirty()
{
    QFETCH(qint64, stamp);
    QFETCH(QString, name);
    QFETCH(bool, deleted);
    QFETCH(QString, mergedInto);
    QFETCH(bool, dirty);
    CachePlace place;
    QCOMPARE(place.put({makeEntry(u"001a"_s, 100, u"A"_s)}), (PutResult{1, 0, 0}));
    QCOMPARE(place.dirtyIds(), QStringList{u"001a"_s});
    place.clearAll();
    QVERIFY(place.dirtyIds().isEmpty());
    CacheEntry again = makeEntry(u"001a"_s, stamp, name);
    again.record.deleted = deleted;
    again.record.mergedInto = RecordId(mergedInto);
    QCOMPARE(place.put({again}), dirty ? (PutResult{0, 1, 0}) : (PutResult{0, 0, 1}));
    QCOMPARE(place.dirtyIds().size(), dirty ? 1 : 0);
    const auto stored = await(place.store->all(account, RecordId(), 10));
    if (dirty)
        again.record.stamp = Instant{std::max<qint64>(stamp, 100)};
    QCOMPARE(stored->front().fields, dirty ? again.record.fields : makeEntry({}, 0, u"A"_s).record.fields);
    QCOMPARE(stored->front().stamp.ms, std::max<qint64>(stamp, 100));
}

void TestCache::anIdTwiceInOnePage()
{
    CachePlace place;
    QCOMPARE(place.put({makeEntry(u"001a"_s, 1, u"A"_s), makeEntry(u"001b"_s, 1, u"B"_s),
                 makeEntry(u"001a"_s, 2, u"C"_s)}),
        (PutResult{2, 1, 0}));
    const auto stored = await(place.store->all(account, RecordId(), 10));
    QCOMPARE(stored->size(), 2U);
    QCOMPARE(stored->front().fields.value(u"Name"), Value(u"C"_s));
}

void TestCache::manyPagesMixNewAndKnown()
{
    CachePlace place;
    const auto page = [](int from, int count, const QString &name) {
        std::vector<CacheEntry> entries;
        for (int i = from; i < from + count; ++i)
            entries.push_back(makeEntry(u"%1"_s.arg(i, 6, 10, QChar(u'0')), 1, name + QString::number(i)));
        return entries;
    };
    QCOMPARE(place.put(page(0, 1003, u"a"_s)), (PutResult{1003, 0, 0}));
    QCOMPARE(place.put(page(500, 1003, u"a"_s)), (PutResult{500, 0, 503}));
    QCOMPARE(place.put(page(1000, 700, u"b"_s)), (PutResult{197, 503, 0}));
    QCOMPARE(await(place.store->counts(account)), (CacheStore::ObjectCounts{1700, 1700}));
    const auto all = await(place.store->all(account, RecordId(), 5000));
    QCOMPARE(all->size(), 1700U);
    for (size_t i = 0; i < all->size(); ++i) {
        const QString name = (i < 1000 ? u"a"_s : u"b"_s) + QString::number(i);
        QCOMPARE(all->at(i).fields.value(u"Name"), Value(name));
    }
}

void TestCache::dirtyIsReadInWindowsByArrival()
{
    CachePlace place;
    VERIFY_RESULT(place.put(
        {makeEntry(u"3"_s, 1, u"x"_s), makeEntry(u"1"_s, 1, u"y"_s), makeEntry(u"2"_s, 1, u"z"_s)}));
    const auto window = [&](const QString &after, int limit) {
        return CachePlace::idsOf(await(place.store->dirty(account, RecordId(after), limit)));
    };
    QCOMPARE(window({}, 2), (QStringList{u"3"_s, u"1"_s}));
    QCOMPARE(window(u"1"_s, 2), QStringList{u"2"_s});
    QVERIFY(window(u"2"_s, 2).isEmpty());
    // A changed record keeps its place; one that has left the cache is no place to go on from.
    VERIFY_RESULT(place.put({makeEntry(u"3"_s, 2, u"new"_s)}));
    QCOMPARE(window(u"3"_s, 2), (QStringList{u"1"_s, u"2"_s}));
    VERIFY_RESULT(await(place.store->remove(account, {RecordId(u"1"_s)})));
    QCOMPARE(window(u"1"_s, 9), (QStringList{u"3"_s, u"2"_s}));
    QCOMPARE(CachePlace::idsOf(await(place.store->all(account, RecordId(u"2"_s), 1))), QStringList{u"3"_s});
}

void TestCache::pagesThatComeTogetherAreAnsweredOneByOne()
{
    CachePlace place;
    QList<QFuture<Result<PutResult>>> answers;
    constexpr int pages = 25;
    for (int page = 0; page < pages; ++page) {
        std::vector<CacheEntry> entries;
        for (int i = 0; i <= page; ++i) // each page brings back the ones before, and one more
            entries.push_back(makeEntry(QString::number(1000 + i), 1, u"x"_s));
        answers.append(
            place.store->put(account, std::move(entries), Cursor{Instant{page}, {}, {}, {}, false}));
    }
    const auto counts = place.store->counts(account);
    for (int page = 0; page < pages; ++page)
        QCOMPARE(*await(answers[page]), (PutResult{1, 0, page}));
    QCOMPARE(await(counts)->records, pages);
    QCOMPARE(await(place.store->cursor(account)).value()->stamp, Instant{pages - 1});
    QVERIFY(place.store->commits() <= pages);
}

void TestCache::aMarkIsClearedOnlyForWhatWasJudged()
{
    CachePlace place;
    const CacheEntry before = makeEntry(u"001a"_s, 1, u"A"_s);
    const CacheEntry after = makeEntry(u"001a"_s, 2, u"B"_s);
    VERIFY_RESULT(place.put({before}));
    VERIFY_RESULT(place.put({after}));
    VERIFY_RESULT(await(place.store->clearDirty(account, {{before.record.id, recordHash(before.record)}})));
    QCOMPARE(place.dirtyIds().size(), 1);
    VERIFY_RESULT(await(place.store->clearDirty(account, {{after.record.id, recordHash(after.record)}})));
    QVERIFY(place.dirtyIds().isEmpty());
}

void TestCache::aDeletionIsNotClearedByTheJudgementOfTheLivingRecord()
{
    CachePlace place;
    const CacheEntry living = makeEntry(u"001a"_s, 1, u"A"_s);
    CacheEntry deleted = living;
    deleted.record.deleted = true;
    VERIFY_RESULT(place.put({living}));
    VERIFY_RESULT(place.put({deleted}));
    VERIFY_RESULT(await(place.store->clearDirty(account, {{living.record.id, recordHash(living.record)}})));
    QCOMPARE(place.dirtyIds().size(), 1);
}

void TestCache::marksCanBeSet()
{
    CachePlace place;
    VERIFY_RESULT(place.put(
        {makeEntry(u"1"_s, 1, u"x"_s), makeEntry(u"2"_s, 1, u"y"_s), makeEntry(u"3"_s, 1, u"z"_s)}));
    place.clearAll();
    VERIFY_RESULT(await(place.store->markDirty(account, {RecordId(u"2"_s), RecordId(u"none"_s)})));
    QCOMPARE(place.dirtyIds(), QStringList{u"2"_s});
    VERIFY_RESULT(await(place.store->markAllDirty(account)));
    QCOMPARE(place.dirtyIds().size(), 3);
}

void TestCache::matchKeysFollowTheRecord()
{
    CachePlace place;
    const auto candidates = [&](const QStringList &values) {
        return await(place.store->candidates(account, u"name"_s, values)).value();
    };
    VERIFY_RESULT(place.put(
        {makeEntry(u"2"_s, 1, u"Acme"_s), makeEntry(u"1"_s, 1, u"ACME"_s), makeEntry(u"3"_s, 1, u"Bolt"_s)}));
    QHash<QString, QList<RecordId>> expected;
    expected.insert(u"acme"_s, {RecordId(u"1"_s), RecordId(u"2"_s)});
    QCOMPARE(candidates({u"acme"_s, u"nobody"_s}), expected);
    QVERIFY(await(place.store->candidates(account, u"domain"_s, {u"acme"_s}))->isEmpty());
    VERIFY_RESULT(place.put({makeEntry(u"1"_s, 2, u"Bolt"_s)}));
    QCOMPARE(candidates({u"acme"_s}).value(u"acme"_s), QList{RecordId(u"2"_s)});
    QCOMPARE(candidates({u"bolt"_s}).value(u"bolt"_s), (QList{RecordId(u"1"_s), RecordId(u"3"_s)}));
    CacheEntry deleted = makeEntry(u"3"_s, 2, u"Bolt"_s);
    deleted.record.deleted = true;
    VERIFY_RESULT(place.put({deleted}));
    QCOMPARE(candidates({u"bolt"_s}).value(u"bolt"_s), QList{RecordId(u"1"_s)});
}

void TestCache::changedMatchKeysOfTheSameRecord()
{
    CachePlace place;
    CacheEntry entry = makeEntry(u"1"_s, 1, u"Acme"_s);
    VERIFY_RESULT(place.put({entry}));
    entry.matchKeys = {{u"domain"_s, u"acme.test"_s}, {u"domain"_s, u"acme.example"_s}};
    QCOMPARE(place.put({entry}), (PutResult{0, 0, 1}));
    QVERIFY(await(place.store->candidates(account, u"name"_s, {u"acme"_s}))->isEmpty());
    QCOMPARE(await(place.store->candidates(account, u"domain"_s, {u"acme.example"_s}))->size(), 1);
}

void TestCache::sweepsFindWhatTheyDidNotTouch()
{
    CachePlace place;
    VERIFY_RESULT(place.put(
        {makeEntry(u"1"_s, 1, u"x"_s), makeEntry(u"2"_s, 1, u"y"_s), makeEntry(u"3"_s, 1, u"z"_s)}, 1));
    CacheEntry gone = makeEntry(u"4"_s, 1, u"w"_s);
    gone.record.deleted = true;
    VERIFY_RESULT(place.put({gone}, 1));
    QVERIFY(await(place.store->unseen(account, 1, RecordId(), 9))->isEmpty());
    VERIFY_RESULT(place.put({makeEntry(u"2"_s, 1, u"y"_s)}, 2));
    QCOMPARE(
        await(place.store->unseen(account, 2, RecordId(), 9)), (QList{RecordId(u"1"_s), RecordId(u"3"_s)}));
    QCOMPARE(await(place.store->unseen(account, 2, RecordId(u"1"_s), 9)), QList{RecordId(u"3"_s)});
    VERIFY_RESULT(place.put({makeEntry(u"1"_s, 1, u"x"_s)}));
    QCOMPARE(await(place.store->unseen(account, 2, RecordId(), 1)), QList{RecordId(u"1"_s)});
}

void TestCache::deletedOnesAreFoundAmongTheDirty()
{
    CachePlace place;
    std::vector<CacheEntry> entries;
    for (const QString &id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s})
        entries.push_back(makeEntry(id, 1, u"x"_s));
    entries[1].record.deleted = true;
    entries[3].record.deleted = true;
    const quint64 second = recordHash(entries[1].record);
    VERIFY_RESULT(place.put(entries));
    const auto ids = [&](const RecordId &after, int limit) {
        QStringList found;
        const auto window = await(place.store->dirtyDeleted(account, after, limit));
        for (const Record &record : window.value())
            found.append(record.id.text());
        return found;
    };
    QCOMPARE(ids(RecordId(), 9), QStringList({u"2"_s, u"4"_s}));
    QCOMPARE(ids(RecordId(), 1), QStringList({u"2"_s}));
    QCOMPARE(ids(RecordId(u"2"_s), 9), QStringList({u"4"_s}));
    VERIFY_RESULT(await(place.store->clearDirty(account, {{RecordId(u"2"_s), second}})));
    QCOMPARE(ids(RecordId(), 9), QStringList({u"4"_s}));
}

void TestCache::cursorIsStoredWithItsPage()
{
    CachePlace place;
    QCOMPARE(await(place.store->cursor(account)).value(), std::optional<Cursor>());
    const Cursor cursor{Instant{10}, RecordId(u"001a"_s), Instant{12}, QByteArray("\0f", 2), true};
    VERIFY_RESULT(place.put({makeEntry(u"1"_s, 1, u"x"_s)}, 0, cursor));
    place.reopen();
    QCOMPARE(await(place.store->cursor(account)).value(), std::optional(cursor));
    QCOMPARE(await(place.store->cursor(customer)).value(), std::optional<Cursor>());
    VERIFY_RESULT(place.put({}));
    QCOMPARE(await(place.store->cursor(account)).value(), std::optional(cursor));
    QCOMPARE(await(place.store->resetCursor(account)), true);
    QCOMPARE(await(place.store->cursor(account)).value(), std::optional<Cursor>());
    QCOMPARE(await(place.store->counts(account))->records, 1);
}

void TestCache::removedRecordsAreGone()
{
    CachePlace place;
    VERIFY_RESULT(place.put({makeEntry(u"1"_s, 1, u"x"_s), makeEntry(u"2"_s, 1, u"y"_s)}));
    QCOMPARE(await(place.store->remove(account, {RecordId(u"1"_s), RecordId(u"none"_s)})), true);
    QCOMPARE(await(place.store->remove(account, {RecordId(u"1"_s)})), false);
    QCOMPARE(await(place.store->counts(account)), (CacheStore::ObjectCounts{1, 1}));
    QVERIFY(await(place.store->candidates(account, u"name"_s, {u"x"_s}))->isEmpty());
    QCOMPARE(place.put({makeEntry(u"1"_s, 1, u"x"_s)}), (PutResult{1, 0, 0}));
}

void TestCache::objectsAreApart()
{
    CachePlace place;
    VERIFY_RESULT(place.put({makeEntry(u"1"_s, 1, u"x"_s)}));
    VERIFY_RESULT(await(place.store->put(customer, {makeEntry(u"1"_s, 1, u"other"_s)}, {})));
    QCOMPARE(
        await(place.store->all(customer, RecordId(), 9))->front().fields.value(u"Name"), Value(u"other"_s));
    QCOMPARE(await(place.store->counts({Side::Salesforce, u"Contact"_s})), CacheStore::ObjectCounts());
    VERIFY_RESULT(await(place.store->remove(customer, {RecordId(u"1"_s)})));
    QCOMPARE(await(place.store->counts(account))->records, 1);
}

/// What is deleted, and what nobody asks for, counts in a window all the same: it is looked at.
void TestCache::namesAreReadInWindowsByArrival()
{
    using Names = std::vector<NameWindow::Name>;
    CachePlace place;
    CacheEntry gone = makeEntry(u"001c"_s, 1, u"Gone"_s);
    gone.record.deleted = true;
    QCOMPARE(place.put({makeEntry(u"001z"_s, 1, u"Zeta"_s), gone}), (PutResult{2, 0, 0}));
    VERIFY_RESULT(await(place.store->put(customer, {makeEntry(u"7"_s, 1, u"Seven"_s)}, {})));
    QCOMPARE(place.put({makeEntry(u"001a"_s, 1, u"Ünö"_s)}), (PutResult{1, 0, 0}));
    const QList<NamedObject> both{{customer, u"Name"_s}, {account, u"Name"_s}};
    const auto whole = await(place.store->names(both, 0, 100));
    VERIFY_RESULT(whole);
    QCOMPARE(whole->names,
        (Names{{1, RecordId(u"001z"_s), u"Zeta"_s}, {0, RecordId(u"7"_s), u"Seven"_s},
            {1, RecordId(u"001a"_s), u"Ünö"_s}}));
    QCOMPARE(whole->next, 0);
    const auto first = await(place.store->names(both, 0, 2));
    VERIFY_RESULT(first);
    QCOMPARE(first->names, (Names{{1, RecordId(u"001z"_s), u"Zeta"_s}}));
    QVERIFY(first->next > 0);
    const auto second = await(place.store->names({{account, u"Name"_s}}, first->next, 2));
    VERIFY_RESULT(second);
    QCOMPARE(second->names, (Names{{0, RecordId(u"001a"_s), u"Ünö"_s}}));
    QVERIFY(second->next > first->next);
    const auto rest = await(place.store->names(both, second->next, 2));
    VERIFY_RESULT(rest);
    QVERIFY(rest->names.empty());
    QCOMPARE(rest->next, 0);
    const auto nameless = await(place.store->names({{account, u"Other"_s}, {{}, u"Name"_s}}, 0, 100));
    VERIFY_RESULT(nameless);
    QCOMPARE(nameless->names.size(), 2);
    QVERIFY(nameless->names.front().name.isEmpty());
}

void TestCache::schemaIsKept()
{
    CachePlace place;
    ObjectSchema schema;
    schema.name = account.name;
    FieldSchema field;
    field.name = u"Tier__c"_s;
    field.picklist = {{u"Gold"_s, u"Guld"_s, true}};
    schema.fields = {field};
    QCOMPARE(await(place.store->schema(account)).value(), std::optional<ObjectSchema>());
    VERIFY_RESULT(await(place.store->putSchema(schema)));
    place.reopen();
    QCOMPARE(await(place.store->schema(account)).value(), std::optional(schema));
}

std::unique_ptr<QObject> testCache()
{
    return std::make_unique<TestCache>();
}
#include "tst_cache.moc"
