// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/salesforce/soqlformat.h"

#include <QDateTime>
#include <QLocale>

namespace tandem::sandbox {

using namespace Qt::StringLiterals;

QByteArray soqlFormatted(const SfValue &value, const FieldDef &field, const SoqlLocale &locale)
{
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    if (field.type == FieldType::Date)
        return american.toString(QDate::fromJulianDay(value.day().julian), u"M/d/yyyy"_s).toUtf8();
    if (field.type == FieldType::DateTime) {
        const auto time = QDateTime::fromSecsSinceEpoch(value.instant().seconds, Qt::UTC);
        return american.toString(time.toTimeZone(locale.zone), u"M/d/yyyy, h:mm AP"_s).toUtf8();
    }
    const QByteArray number = american.toString(value.number(), 'f', field.scale).toUtf8();
    if (field.type == FieldType::Currency)
        return locale.currency + ' ' + number;
    return field.type == FieldType::Percent ? number + '%' : number;
}

} // namespace tandem::sandbox
