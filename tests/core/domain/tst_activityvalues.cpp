// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/merge.h"
#include "core/domain/period.h"
#include "core/domain/richtext.h"
#include "tests/core/domain/suites.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tandem;
using Op = TransformStep::Op;
using Outcome = FieldMerge::Outcome;

namespace {

FieldSchema typed(FieldType type, bool multi = false)
{
    FieldSchema field;
    field.name = u"F"_s;
    field.type = type;
    field.multi = multi;
    return field;
}

Value set(const QStringList &members)
{
    return members.isEmpty() ? Value() : Value(members);
}

/// "a" is the partner of "1", "b" of "2"; nobody else has one.
std::optional<RecordId> partnerOf(Flow, Side from, const RecordId &id)
{
    static const QHash<QString, QString> partners{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}};
    const QString found = from == Side::Salesforce ? partners.value(id.text()) : partners.key(id.text());
    return found.isEmpty() ? std::nullopt : std::optional(RecordId(found));
}

/// Contacts on one side, users on the other, of one activity.
struct Attendance
{
    FieldMapping mapping;
    FieldSchema salesforceField = typed(FieldType::Reference, true);
    FieldSchema startdeliverField = typed(FieldType::Reference, true);
    Value salesforce;
    Value startdeliver;
    std::optional<BasePair> base;

    Attendance()
    {
        mapping.salesforce = u"Attendees"_s;
        mapping.startdeliver = u"userId"_s;
        mapping.nulls = NullPolicy::Mirror;
        mapping.toStartdeliver = {{Op::Link, {{u"flow"_s, u"contacts"_s}, {u"partial"_s, true}}}};
        mapping.toSalesforce = mapping.toStartdeliver;
    }

    FieldMerge merge() const
    {
        MergeInput input;
        input.mapping = &mapping;
        input.salesforceField = &salesforceField;
        input.startdeliverField = &startdeliverField;
        input.salesforce = &salesforce;
        input.startdeliver = &startdeliver;
        input.base = base ? &*base : nullptr;
        input.mergesSets = true;
        input.context.partner = partnerOf;
        input.context.person = [](Side from, const RecordId &id) {
            return partnerOf(Flow::Owners, from, id);
        };
        return mergeField(input);
    }
};

} // namespace

class TestActivityValues : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void periodsHaveOneForm_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("form"); // empty: no period
        QTest::addColumn<qint64>("minutes");
        QTest::newRow("timed") << u"2026-12-01T09:00:00.500Z/2026-12-01T11:00:00+01:00"_s
                               << u"2026-12-01T09:00:00Z/2026-12-01T10:00:00Z"_s << qint64{60};
        QTest::newRow("one day") << u" 2026-12-01/2026-12-01 "_s << u"2026-12-01/2026-12-01"_s
                                 << qint64{1440};
        QTest::newRow("a leap day") << u"2028-02-28/2028-03-01"_s << u"2028-02-28/2028-03-01"_s
                                    << qint64{4320};
        QTest::newRow("no end") << u"2026-12-01"_s << QString() << qint64{0};
        QTest::newRow("no such day") << u"2026-02-30/2026-03-01"_s << QString() << qint64{0};
        QTest::newRow("a day and a time") << u"2026-12-01/2026-12-01T10:00:00Z"_s << QString() << qint64{0};
        QTest::newRow("words") << u"soon/later"_s << QString() << qint64{0};
    }
    void periodsHaveOneForm()
    {
        QFETCH(QString, text);
        QFETCH(QString, form);
        const auto period = Period::parse(text);
        QCOMPARE(period.has_value(), !form.isEmpty());
        if (!period)
            return;
        QCOMPARE(period->text(), form);
        QTEST(period->minutes(), "minutes");
        QCOMPARE(Period::parse(form), period);
        QCOMPARE(canonical(typed(FieldType::Period), Value(text)), Value(form));
    }

    void aPeriodThatAServiceWouldRefuseIsRefused()
    {
        FieldSchema field = typed(FieldType::Period);
        field.length = 14 * 1440;
        const auto codeOf = [&field](const QString &text) {
            const Status status = checkValue(field, Value(text));
            return status ? QString() : status.error().code;
        };
        QCOMPARE(codeOf(u"2026-12-01/2026-12-14"_s), QString());
        QCOMPARE(codeOf(u"2026-12-01/2026-12-15"_s), u"FIELD_INTEGRITY_EXCEPTION"_s);
        QCOMPARE(codeOf(u"2026-12-01T00:00:00Z/2026-12-15T00:00:00Z"_s), QString());
        QCOMPARE(codeOf(u"2026-12-01T00:00:00Z/2026-12-15T00:01:00Z"_s), u"FIELD_INTEGRITY_EXCEPTION"_s);
        QCOMPARE(codeOf(u"2026-12-02/2026-12-01"_s), u"FIELD_INTEGRITY_EXCEPTION"_s);
        QCOMPARE(codeOf(u"tomorrow"_s), u"INVALID_TYPE_ON_FIELD_IN_RECORD"_s);
    }

    void aSetThatIsTooLargeIsRefusedNotCut()
    {
        FieldSchema people = typed(FieldType::Reference, true);
        people.length = 2;
        QVERIFY(checkValue(people, set({u"a"_s, u"b"_s})).has_value());
        const Status status = checkValue(people, set({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(status ? QString() : status.error().code, u"FIELD_INTEGRITY_EXCEPTION"_s);
        QVERIFY(status.error().text.contains(u"at most 2"_s));
    }

    void S15_membersWithoutPartnerStayOnTheirSide()
    {
        Attendance attendance;
        attendance.salesforce = set({u"a"_s, u"x"_s});
        attendance.startdeliver = set({u"9"_s});
        const FieldMerge first = attendance.merge();
        // Nobody is lost on either side.
        QCOMPARE(first.outcome, Outcome::FirstConflict);
        attendance.base = BasePair{Value(), set({u"9"_s}), 0, 0};
        FieldMerge merged = attendance.merge();
        QCOMPARE(merged.outcome, Outcome::Write);
        QCOMPARE(merged.to, Side::Startdeliver);
        QCOMPARE(merged.value, set({u"1"_s, u"9"_s}));
        QCOMPARE(merged.waitsFor, u"contacts/salesforce/x"_s);
        // What was not carried is no part of the agreement: it is seen to be new once it can be.
        QCOMPARE(merged.base.salesforce, set({u"a"_s}));
        attendance.startdeliver = merged.value;
        attendance.base = merged.base;
        merged = attendance.merge();
        QCOMPARE(merged.outcome, Outcome::Agree);
        attendance.base = merged.base;
        QCOMPARE(attendance.merge().outcome, Outcome::Same);
        QCOMPARE(attendance.base->startdeliver, set({u"1"_s}));
        // The other side lets the linked one go.
        attendance.startdeliver = set({u"9"_s});
        merged = attendance.merge();
        QCOMPARE(merged.outcome, Outcome::Write);
        QCOMPARE(merged.to, Side::Salesforce);
        QCOMPARE(merged.value, set({u"x"_s}));
    }

    void S4_membersMergeByElementAroundThoseWithoutPartner()
    {
        Attendance attendance;
        attendance.base = BasePair{set({u"a"_s}), set({u"1"_s}), 0, 0};
        attendance.salesforce = set({u"a"_s, u"b"_s, u"x"_s});
        attendance.startdeliver = set({u"9"_s});
        const FieldMerge merged = attendance.merge();
        QCOMPARE(merged.outcome, Outcome::Write);
        QCOMPARE(merged.to, Side::Startdeliver);
        QCOMPARE(merged.value, set({u"2"_s, u"9"_s}));
        QCOMPARE(merged.otherValue, std::optional(set({u"b"_s, u"x"_s})));
    }

    void aPersonWhomNobodyKnowsThereIsLeftAsHeIs()
    {
        Attendance one;
        one.salesforceField = typed(FieldType::Reference);
        one.startdeliverField = typed(FieldType::Reference);
        one.mapping.toStartdeliver = {{Op::Person, {}}};
        one.mapping.toSalesforce = {{Op::Person, {}}};
        one.mapping.first = FirstAgreement::SalesforceWins;
        one.salesforce = Value(u"a"_s);
        one.startdeliver = Value(qint64{9});
        // A first agreement with somebody unknown changes nothing, whoever would win.
        QCOMPARE(one.merge().outcome, Outcome::Blocked);
        one.startdeliver = Value(qint64{2});
        FieldMerge merged = one.merge();
        QCOMPARE(merged.outcome, Outcome::Write);
        QCOMPARE(merged.value, Value(qint64{1}));
        one.base = BasePair{Value(u"a"_s), Value(qint64{1}), 0, 0};
        one.startdeliver = Value(qint64{9});
        QCOMPARE(one.merge().outcome, Outcome::Blocked);
        one.startdeliver = Value(qint64{2});
        merged = one.merge();
        QCOMPARE(merged.to, Side::Salesforce);
        QCOMPARE(merged.value, Value(u"b"_s));
    }

    void plainTextReplacesOnlyARichTextThatSaysNoMore()
    {
        Attendance note;
        note.mapping.toStartdeliver = {};
        note.mapping.toSalesforce = {};
        note.salesforceField = typed(FieldType::LongText);
        note.startdeliverField = typed(FieldType::RichText);
        note.base = BasePair{Value(u"one"_s), Value(u"<p>one</p>"_s), 0, 0};
        note.salesforce = Value(u"two"_s);
        note.startdeliver = Value(u"<p>one</p>"_s);
        const FieldMerge merged = note.merge();
        QCOMPARE(merged.outcome, Outcome::Write);
        QCOMPARE(merged.value, Value(u"two"_s));
        note.base = BasePair{Value(u"one"_s), Value(u"<p><b>one</b></p>"_s), 0, 0};
        note.startdeliver = Value(u"<p><b>one</b></p>"_s);
        QCOMPARE(note.merge().outcome, Outcome::Blocked);
        QVERIFY(!holdsFormatting(u"a<br>b < c <div>d</div>"));
        for (const QString &html : {u"<em>a</em>"_s, u"<a href=x>a</a>"_s, u"<ul><li>a"_s, u"<img src=x>"_s})
            QVERIFY2(holdsFormatting(html), qPrintable(html));
    }
};

std::unique_ptr<QObject> makeTestActivityValues()
{
    return std::make_unique<TestActivityValues>();
}

#include "tst_activityvalues.moc"
