// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/merge.h"
#include "core/domain/packedfields.h"
#include "tests/core/domain/suites.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;

namespace {

Fields everyKind()
{
    return Fields{{u"Null"_s, Value()}, {u"Yes"_s, Value(true)}, {u"No"_s, Value(false)},
        {u"Least"_s, Value(std::numeric_limits<qint64>::min())},
        {u"Most"_s, Value(std::numeric_limits<qint64>::max())},
        {u"Money"_s, Value(*Decimal::parse(u"-123456789012345678.90"))},
        {u"Day"_s, Value(QDate(1899, 12, 31))}, {u"NoDay"_s, Value(QDate())},
        {u"Instant"_s, Value(Instant{-1})}, {u"Empty"_s, Value(u""_s)},
        {u"Latin"_s, Value(u"Åke \"quoted\" \\ \n é"_s)}, {u"Wide"_s, Value(u"😀 שלום 中文"_s)},
        {u"Lone"_s, Value(QString(QChar(0xD83D)))}, {u"Long"_s, Value(QString(100000, u'x'))},
        {u"List"_s, Value(QStringList{u"B"_s, u"A"_s, u""_s, u"中"_s})},
        {u"EmptyList"_s, Value(QStringList())}, {u"Ünïcode__c"_s, Value(u"name"_s)}};
}

/// As a page brings it: twenty fields of the usual kinds.
Fields usualRecord(int number)
{
    Fields fields;
    for (int i = 0; i < 12; ++i)
        fields.append(u"Text_%1__c"_s.arg(i), Value(u"Some value %1"_s.arg(number + i)));
    for (int i = 0; i < 4; ++i)
        fields.append(u"Number_%1__c"_s.arg(i), Value(qint64{number} * 1000 + i));
    fields.append(u"Amount__c"_s, Value(*Decimal::parse(u"1234.56")));
    fields.append(u"Day__c"_s, Value(QDate(2026, 1, 31)));
    fields.append(u"Empty__c"_s, Value());
    fields.append(u"Moment__c"_s, Value(Instant{1769817600000}));
    fields.sort();
    return fields;
}

} // namespace

class TestRecord : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsAreFoundByNameAndKeepNullApartFromAbsent()
    {
        Fields fields{{u"b"_s, Value(qint64{2})}, {u"a"_s, Value()}};
        QCOMPARE_EQ(fields.entries().front().first, u"a"_s);
        QVERIFY(fields.contains(u"a"));
        QVERIFY(fields.find(u"a")->isNull());
        QVERIFY(!fields.contains(u"c"));
        QVERIFY(fields.value(u"c").isNull());
        QVERIFY(!fields.contains(u"A"));
        fields.set(u"c"_s, Value(true));
        fields.set(u"b"_s, Value(qint64{3}));
        QCOMPARE_EQ(fields.value(u"b"), Value(qint64{3}));
        QCOMPARE_EQ(fields.entries().size(), size_t(3));
        fields.remove(u"a");
        fields.remove(u"missing");
        QVERIFY(!fields.contains(u"a"));
    }

    void ofANameGivenTwiceTheLastCounts()
    {
        Fields fields;
        for (int i = 0; i < 3; ++i) {
            fields.append(u"x"_s, Value(qint64{i}));
            fields.append(u"a"_s, Value(qint64{i}));
        }
        fields.sort();
        QCOMPARE_EQ(fields, (Fields{{u"a"_s, Value(qint64{2})}, {u"x"_s, Value(qint64{2})}}));
    }

    void packingGivesTheSameBytesAndHash()
    {
        const Fields fields = everyKind();
        FieldsPacker packer;
        for (int round = 0; round < 2; ++round) { // it is used again for every record
            packer.begin(fields.entries().size());
            for (const auto &[name, value] : fields.entries()) {
                const auto *text = value.get<QString>();
                const bool isUnicode = text && text->isValidUtf16();
                if (isUnicode)
                    packer.add(FieldsPacker::Name(name), text->toStdString());
                else
                    packer.add(FieldsPacker::Name(name), value);
            }
            QCOMPARE_EQ(packer.finish(), packFields(fields));
        }
        for (qsizetype length = 0; length < 20; ++length) {
            const QString text(length, u'~');
            packer.begin(1);
            packer.add(FieldsPacker::Name(u"Name"_s), text.toStdString());
            QCOMPARE_EQ(packer.finish(), packFields({{u"Name"_s, Value(text)}}));
        }
    }

    void oneFieldIsReadOutOfThePackedForm()
    {
        const Fields fields = everyKind();
        const PackedFields packed = packFields(fields);
        for (const auto &[name, value] : fields.entries())
            QCOMPARE_EQ(packedField(packed, name), value);
        QVERIFY(packedField(packed, u"absent").isNull());
        QVERIFY(packedField({}, u"Yes").isNull());
        for (qsizetype length = 0; length < 200; ++length)
            static_cast<void>(packedField({packed.bytes.first(length), 0}, u"Zzz")); // ends, and in bounds
    }

    void everyValueSurvivesTheBinaryForm()
    {
        const Fields fields = everyKind();
        const auto back = decodeFields(encodeFields(fields));
        QVERIFY(back.has_value());
        QCOMPARE_EQ(*back, fields);
        QCOMPARE_EQ(*decodeFields(encodeFields(Fields())), Fields());
        // Another object's names in the same places must not leak from one record into the next.
        const Fields otherNames{{u"A"_s, Value(true)}, {u"Zz"_s, Value(u"x"_s)}};
        QCOMPARE_EQ(*decodeFields(encodeFields(otherNames)), otherNames);
        QCOMPARE_EQ(*decodeFields(encodeFields(fields)), fields);
    }

    void aCutOrForeignBinaryFormIsRefused()
    {
        const QByteArray bytes =
            encodeFields(Fields{{u"Name"_s, Value(u"Åke 😀"_s)}, {u"N"_s, Value(qint64{300})},
                {u"L"_s, Value(QStringList{u"a"_s})}, {u"D"_s, Value(*Decimal::parse(u"1.5"))}});
        for (qsizetype length = 0; length < bytes.size(); ++length)
            QVERIFY2(!decodeFields(bytes.first(length)), qPrintable(QString::number(length)));
        QVERIFY(!decodeFields(bytes + 'x'));
        QVERIFY(!decodeFields("\x02" + bytes.sliced(1)));
        QVERIFY(!decodeFields(QByteArray("\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", 11)));
    }

    void anyChangedByteIsReadSafely()
    {
        const QByteArray bytes = encodeFields(everyKind()).left(400);
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            for (const char c : {'\0', '\x7F', '\xFF', '\x01'}) {
                QByteArray changed = bytes;
                changed[i] = c;
                (void)decodeFields(changed); // must not crash or read beyond (sanitizers)
            }
        }
    }

    void hashTellsEveryChangeAndNothingElse()
    {
        const Fields fields = everyKind();
        QCOMPARE_EQ(fieldsHash(fields), fieldsHash(*decodeFields(encodeFields(fields))));
        Fields same = fields;
        same.set(u"Empty"_s, Value());
        QCOMPARE_EQ(fieldsHash(same), fieldsHash(fields));
        QList<quint64> hashes{fieldsHash(fields)};
        for (const auto &[name, value] : fields.entries()) {
            Fields other = fields;
            other.set(name, Value(u"something else"_s));
            hashes.append(fieldsHash(other));
            other.remove(name);
            hashes.append(fieldsHash(other));
        }
        const Fields ab{{u"a"_s, Value(u"bc"_s)}};
        const Fields abc{{u"ab"_s, Value(u"c"_s)}};
        hashes << fieldsHash(ab) << fieldsHash(abc);
        const QSet<quint64> distinct(hashes.begin(), hashes.end());
        QCOMPARE_EQ(distinct.size(), hashes.size());
        // Stored beside every cached record: the same in every run and on every machine.
        QCOMPARE_EQ(fieldsHash(ab), quint64(6344834073778202368U));
    }

    void basesSurviveTheirBinaryForm()
    {
        Base base;
        base.insert(u"Name=name"_s, {Value(u"Acme"_s), Value(u"Acme"_s), 0, 0});
        base.insert(u"A=a"_s, {Value(), Value(), 0, 0});
        base.insert(u"B=b"_s, {Value(), Value(), ~quint64(0), 1});
        base.insert(u"C=c"_s, {Value(*Decimal::parse(u"1.5")), Value(), 0, quint64(1) << 63U});
        const auto back = decodeBase(encodeBase(base));
        QVERIFY(back.has_value());
        QCOMPARE_EQ(*back, base);
        QCOMPARE_EQ(encodeBase(*back), encodeBase(base));
        QCOMPARE_EQ(*decodeBase(QByteArray()), Base());
        QVERIFY(!decodeBase("x"));
        QVERIFY(!decodeBase(encodeFields(Fields{{u"Name=nameQ"_s, Value(u"x"_s)}})));
        QVERIFY(!decodeBase(encodeFields(Fields{{u"Name=nameS"_s, Value(u"x"_s)}})));
    }

    void encodingIsQuick()
    {
        // Printed, not asserted: figures belong to tests/bench.
        std::vector<Fields> records;
        for (int i = 0; i < 2000; ++i)
            records.push_back(usualRecord(i));
        std::vector<QByteArray> encoded;
        QElapsedTimer timer;
        timer.start();
        for (const Fields &fields : records)
            encoded.push_back(encodeFields(fields));
        const qint64 encode = timer.nsecsElapsed();
        timer.restart();
        for (const QByteArray &bytes : encoded)
            QVERIFY(decodeFields(bytes).has_value());
        const qint64 decode = timer.nsecsElapsed();
        timer.restart();
        quint64 sum = 0;
        for (const Fields &fields : records)
            sum ^= fieldsHash(fields);
        const qint64 hash = timer.nsecsElapsed();
        qInfo("20 fields a record: encode %lld ns, decode %lld ns, hash %lld ns (%llx)", encode / 2000,
            decode / 2000, hash / 2000, sum);
    }
};

std::unique_ptr<QObject> makeTestRecord()
{
    return std::make_unique<TestRecord>();
}

#include "tst_record.moc"
