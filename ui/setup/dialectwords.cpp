// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/dialectwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace tandem::ui {
using namespace Qt::StringLiterals;

namespace {

struct Dialect
{
    Q_DECLARE_TR_FUNCTIONS(tandem::ui::Dialect)
};

QString valueText(const QString &name, const QString &value)
{
    static const QHash<QString, const char *> words{
        {u"filter compares"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "by range and by value")},
        {u"filter equals"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "by value only")},
        {u"sort object"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "works, by an object of fields")},
        {u"sort name"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "works, by name")},
        {u"sort minusName"_s,
            QT_TRANSLATE_NOOP("tandem::ui::Dialect", "works, with a minus before the name")},
        {u"sort pairs"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "works, by pairs")},
        {u"sort none"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "is not obeyed: everything is read twice")},
        {u"replies bare"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "the record itself")},
        {u"replies wrapped"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "wrapped in a result")},
        {u"multiple array"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "a list")},
        {u"multiple semicolons"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "one text with semicolons")},
        {u"multiple commas"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "one text with commas")},
        {u"clear null"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "null")},
        {u"clear emptyString"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "an empty text")},
        {u"auth raw"_s, QT_TRANSLATE_NOOP("tandem::ui::Dialect", "the key alone")}};
    if (const char *text = words.value(name + u' ' + value))
        return Dialect::tr(text);
    if (name == "page"_L1)
        return Dialect::tr("%1 records").arg(value);
    if (name == "days"_L1 || name == "instants"_L1 || name == "allDayEnd"_L1)
        return dateStyleTitle(name, value);
    return value;
}

} // namespace

QString dialectFactTitle(const QString &name)
{
    if (name == "filter"_L1)
        return Dialect::tr("Filters");
    if (name == "sort"_L1)
        return Dialect::tr("Sorting");
    if (name == "page"_L1)
        return Dialect::tr("Largest page");
    if (name == "replies"_L1)
        return Dialect::tr("Answers hold");
    if (name == "multiple"_L1)
        return Dialect::tr("Several values are");
    if (name == "clear"_L1)
        return Dialect::tr("A field is emptied by");
    if (name == "auth"_L1)
        return Dialect::tr("Signed in by");
    return dateKindTitle(name);
}

QString dialectFactText(const session::DialectFact &fact)
{
    const QString value = valueText(fact.name, fact.value);
    switch (fact.source) {
    case session::DialectFact::Source::Probed:
        return Dialect::tr("%1 (tried on the service)").arg(value);
    case session::DialectFact::Source::Configured:
        return Dialect::tr("%1 (as configured)").arg(value);
    case session::DialectFact::Source::Assumed:
        break;
    }
    return Dialect::tr("%1 (assumed)").arg(value);
}

QString dateKindTitle(const QString &kind)
{
    if (kind == "days"_L1)
        return Dialect::tr("Days without a time");
    if (kind == "instants"_L1)
        return Dialect::tr("Moments");
    return Dialect::tr("The last day of a meeting that lasts all day");
}

QString dateStyleTitle(const QString &kind, const QString &style)
{
    if (style == "date"_L1)
        return Dialect::tr("a date");
    if (style == "utcMidnight"_L1)
        return Dialect::tr("midnight in UTC");
    if (style == "zoneMidnight"_L1)
        return Dialect::tr("midnight in the account's time zone");
    if (style == "isoUtcMilliseconds"_L1)
        return Dialect::tr("UTC with milliseconds");
    if (style == "isoUtcSeconds"_L1)
        return Dialect::tr("UTC with seconds");
    if (style == "epochMilliseconds"_L1)
        return Dialect::tr("milliseconds since 1970");
    if (kind == "allDayEnd"_L1)
        return style == "exclusive"_L1 ? Dialect::tr("the day before its end")
                                       : Dialect::tr("the day of its end");
    return style;
}

QString readingText(const Value &value)
{
    if (const auto *day = value.get<QDate>())
        return QLocale().toString(*day, QLocale::LongFormat);
    if (const auto *instant = value.get<Instant>()) {
        const QDateTime local = instant->toDateTime().toLocalTime();
        const QTimeZone zone = QTimeZone::systemTimeZone();
        // Another computer, and the service itself, may show the same moment by another clock.
        return Dialect::tr("%1 %2 (%3)")
            .arg(QLocale().toString(local.date(), QLocale::LongFormat),
                QLocale().toString(local.time(), QLocale::ShortFormat),
                zone.displayName(local, QTimeZone::OffsetName));
    }
    return Dialect::tr("cannot be read so");
}

} // namespace tandem::ui
